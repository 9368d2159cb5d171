package assess_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
)

func TestCasesAreSound(t *testing.T) {
	for name, doc := range map[string]*assess.Document{"aino": aino(), "eeli": eeli()} {
		issues := doc.Check()
		assert.False(t, issues.HasErrors(), "%s: %v", name, issues)
		for _, i := range issues {
			assert.Equal(t, issue.SeverityHint, i.Severity, "%s: %v", name, i)
		}
	}
}

// The days of case B on which views were told.
const march, august = "2026-03-20", "2026-08-25"

// told returns the view that somebody told on a day.
func told(d *assess.Document, by assess.ID, on string) *assess.View {
	i := slices.IndexFunc(d.Assessment.Views, func(v assess.View) bool { return v.By == by && v.On == day(on) })
	return &d.Assessment.Views[i]
}

// answered is what is said of one requirement of the assessment.
func answered(d *assess.Document, r assess.Requirement) *assess.Check {
	i := slices.IndexFunc(d.Assessment.Checklist, func(c assess.Check) bool { return c.Requirement == r })
	return &d.Assessment.Checklist[i]
}

func unanswered(all []assess.Check, r assess.Requirement) []assess.Check {
	return slices.DeleteFunc(all, func(c assess.Check) bool { return c.Requirement == r })
}

// Each row breaks one thing of case B.
func TestCheck(t *testing.T) {
	for _, row := range []struct {
		name string
		do   func(*assess.Document)
		want string
	}{
		{"view without a speaker", func(d *assess.Document) { told(d, motherID, march).By = "" }, "view.by /assessment/views/1"},
		{"view without a day", func(d *assess.Document) { told(d, curatorID, august).On = civil.Date{} }, "view.on /assessment/views/7"},
		{"view without findings", func(d *assess.Document) { told(d, motherID, august).Findings = nil }, "view.empty /assessment/views/6"},
		{"view before the opening", func(d *assess.Document) { told(d, fatherID, march).On = day("2026-03-15") }, "view.early /assessment/views/2/on"},
		{"finding without words", func(d *assess.Document) { told(d, fatherID, march).Findings[0].Text = "" }, "finding.empty /assessment/views/2/findings/0"},
		{"finding for more eyes", func(d *assess.Document) {
			told(d, fatherID, march).Visibility = assess.VisibilityProfessionals
			told(d, fatherID, march).Findings[0].Visibility = assess.VisibilityCircle
		}, "finding.wider /assessment/views/2/findings/0/visibility"},
		{"place twice", func(d *assess.Document) {
			told(d, motherID, march).Findings[0].SeenIn = []assess.Setting{assess.SettingHome, assess.SettingHome}
		}, "finding.setting-twice /assessment/views/1/findings/0/seenIn/1"},
		{"correction of nothing", func(d *assess.Document) { told(d, motherID, august).Findings[0].CorrectsID = "notthere22" }, "correction.missing /assessment/views/6/findings/0/correctsId"},
		{"correction of another", func(d *assess.Document) {
			told(d, motherID, august).Findings[0].CorrectsID = told(d, fatherID, march).Findings[0].ID
		}, "correction.other-voice /assessment/views/6/findings/0/correctsId"},
		{"correction ahead of time", func(d *assess.Document) {
			told(d, motherID, march).Findings[0].CorrectsID = told(d, motherID, august).Findings[0].ID
		}, "correction.later /assessment/views/1/findings/0/correctsId"},
		{"correction of itself", func(d *assess.Document) {
			told(d, motherID, march).Findings[0].CorrectsID = told(d, motherID, march).Findings[0].ID
		}, "correction.circle /assessment/views/1/findings/0/correctsId"},
		{"completed first", func(d *assess.Document) { d.Assessment.Completed = day("2026-03-01") }, "assessment.reversed /assessment/completed"},
		{"nobody assesses", func(d *assess.Document) { d.Assessment.AssessorIDs = nil }, "assessment.assessor /assessment"},
		{"child unheard", func(d *assess.Document) {
			d.Assessment.Views = slices.DeleteFunc(d.Assessment.Views, func(v assess.View) bool { return v.Voice == assess.VoiceChild })
		}, "assessment.childs-own /assessment/views"},
		{"check without evidence", func(d *assess.Document) { answered(d, assess.RequirementTogether).Text = "" }, "check.empty /assessment/checklist/1"},
		{"requirement without check", func(d *assess.Document) {
			d.Assessment.Checklist = unanswered(d.Assessment.Checklist, assess.RequirementLifeSituation)
		}, "requirement.missing /assessment/checklist"},
		{"id twice", func(d *assess.Document) { d.People = append(d.People, d.People[0]) }, "id.twice /people/4/id"},
		{"unknown person", func(d *assess.Document) { told(d, motherID, march).RecordedBy = "notthere22" }, "reference.missing /assessment/views/1/recordedBy"},
		{"drawing is a person", func(d *assess.Document) { told(d, eeliID, march).Findings[0].AttachmentID = motherID }, "reference.kind /assessment/views/0/findings/0/attachmentId"},
		{"identity code as key", func(d *assess.Document) { d.Child.Subject = "010117A901K" }, "child.subject-identity-code /child/subject"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := eeli()
			row.do(d)
			assert.Contains(t, ruleIDs(d.Check()), row.want)
			assert.NotContains(t, ruleIDs(eeli().Check()), row.want, "the case itself does not break it")
		})
	}
}

// Each row changes one thing of case B that its rule lets be.
func TestCheckIsSilent(t *testing.T) {
	unfinished := func(d *assess.Document) {
		d.Assessment.Completed, d.Assessment.Checklist = civil.Date{}, nil
	}
	for _, row := range []struct {
		name string
		do   func(*assess.Document)
		rule string
	}{
		{"the child's view without an id", func(d *assess.Document) { told(d, eeliID, march).By = "" }, "view.by"},
		{"a view on the day of the opening", func(d *assess.Document) { told(d, fatherID, march).On = d.Assessment.On }, "view.early"},
		{"a view without a day is not early", func(d *assess.Document) { told(d, fatherID, march).On = civil.Date{} }, "view.early"},
		{"who does not know needs no words", func(d *assess.Document) {
			f := &told(d, fatherID, march).Findings[0]
			f.Kind, f.Text = assess.FindingUnknown, ""
		}, "finding.empty"},
		{"a drawing says it", func(d *assess.Document) {
			f := &told(d, fatherID, march).Findings[0]
			f.Text, f.AttachmentID = "", drawingID
		}, "finding.empty"},
		{"a finding says no visibility of its own", func(d *assess.Document) {
			told(d, fatherID, march).Visibility = assess.VisibilityProfessionals
		}, "finding.wider"},
		{"a finding for the same eyes", func(d *assess.Document) {
			v := told(d, fatherID, march)
			v.Visibility, v.Findings[0].Visibility = assess.VisibilityProfessionals, assess.VisibilityProfessionals
		}, "finding.wider"},
		{"a finding for fewer eyes", func(d *assess.Document) {
			told(d, fatherID, march).Findings[0].Visibility = assess.VisibilityAuthor
		}, "finding.wider"},
		{"two places", func(d *assess.Document) {
			told(d, motherID, march).Findings[0].SeenIn = []assess.Setting{assess.SettingHome, assess.SettingSchool}
		}, "finding.setting-twice"},
		{"evidence in place of words", func(d *assess.Document) {
			c := answered(d, assess.RequirementTogether)
			c.Text, c.EvidenceIDs = "", []assess.ID{meetingID}
		}, "check.empty"},
		{"completed on the day of the start", func(d *assess.Document) { d.Assessment.Completed = d.Assessment.Started }, "assessment.reversed"},
		{"not yet completed", func(d *assess.Document) { d.Assessment.Completed = civil.Date{} }, "assessment.reversed"},
		{"not yet started", func(d *assess.Document) {
			d.Assessment.AssessorIDs, d.Assessment.Started = nil, civil.Date{}
		}, "assessment.assessor"},
		{"a joint look without assessors", func(d *assess.Document) {
			d.Assessment.AssessorIDs, d.Assessment.Kind = nil, assess.KindJoint
		}, "assessment.assessor"},
		{"the list of one that is not complete", unfinished, "requirement.missing"},
		{"the list of a joint look", func(d *assess.Document) {
			d.Assessment.Kind, d.Assessment.Checklist = assess.KindJoint, nil
		}, "requirement.missing"},
		{"nobody has been heard yet", func(d *assess.Document) { d.Assessment.Views = nil }, "assessment.childs-own"},
	} {
		t.Run(row.name, func(t *testing.T) {
			d := eeli()
			row.do(d)
			for _, i := range d.Assessment.Check() {
				assert.NotEqual(t, row.rule, i.Rule, "%s", i.Pointer)
			}
		})
	}
}

// An issue says of what it is.
func TestCheckSaysOfWhat(t *testing.T) {
	of := func(do func(*assess.Document), rule string) (all []string) {
		d := eeli()
		do(d)
		for _, i := range d.Check() {
			if i.Rule == rule {
				all = append(all, i.Of)
			}
		}
		return all
	}
	assert.Equal(t, []string{"life-situation"}, of(func(d *assess.Document) {
		d.Assessment.Checklist = unanswered(d.Assessment.Checklist, assess.RequirementLifeSituation)
	}, "requirement.missing"))
	assert.Equal(t, []string{"attachment"}, of(func(d *assess.Document) {
		told(d, eeliID, march).Findings[0].AttachmentID = motherID
	}, "reference.kind"))
	assert.Equal(t, []string{"child, person"}, of(func(d *assess.Document) {
		told(d, motherID, march).By = d.Assessment.ID
	}, "reference.kind"))
	v := view(99, motherID, "2026-04-01", said(0, assess.FindingNeed, "x"))
	v.ID, v.Findings[0].ID = "viewzzzz22", "saidzzzz22"
	_, issues := assess.Assessment{}.Append(v)
	var got []string
	for _, i := range issues {
		got = append(got, i.Rule+" "+i.Of)
	}
	assert.Equal(t, []string{"form.enum voice", "form.required item"}, got)
}

// Parts without an id are told by the form; they are not one part that stands twice.
func TestPartsWithoutIDs(t *testing.T) {
	d := eeli()
	for i := range d.Assessment.Views {
		d.Assessment.Views[i].ID = ""
	}
	assert.NotContains(t, strings.Join(ruleIDs(d.Check()), " "), "id.twice")
}

func TestRulesHaveWords(t *testing.T) {
	seen := map[string]bool{}
	for _, r := range assess.Rules() {
		assert.False(t, seen[r.ID], "%s stands twice", r.ID)
		seen[r.ID] = true
		assert.True(t, r.Severity.IsValid())
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.NotEmpty(t, r.Words.In(l), "%s in %v", r.ID, l)
			assert.Equal(t, strings.Contains(r.Words.FI, "{of}"), strings.Contains(r.Words.In(l), "{of}"), "%s in %v", r.ID, l)
			assert.Equal(t, strings.Contains(r.Words.FI, "{limit}"), strings.Contains(r.Words.In(l), "{limit}"), "%s in %v", r.ID, l)
		}
	}
}

func TestRequirements(t *testing.T) {
	a := eeli().Assessment
	for _, r := range a.Requirements() {
		assert.True(t, r.Met(), "%v", r.Requirement)
	}
	a.Checklist = unanswered(a.Checklist, assess.RequirementWishes)
	states := a.Requirements()
	assert.Len(t, states, 7)
	shown := assess.Assessment{Checklist: []assess.Check{
		{Requirement: assess.RequirementRights, EvidenceIDs: []assess.ID{meetingID}}, {Requirement: assess.RequirementAutonomy}, {Requirement: assess.RequirementUnderstood, Text: "x"},
	}}
	var met []assess.Requirement
	for _, s := range shown.Requirements() {
		if s.Met() {
			met = append(met, s.Requirement)
		}
	}
	assert.Equal(t, []assess.Requirement{assess.RequirementRights, assess.RequirementUnderstood}, met, "evidence or words show it, an entry alone does not")
	assert.Equal(t, "Täytetty: Asiakkaalle on selvitetty hänen oikeutensa ja velvollisuutensa (ShL 1301/2014 36-37 §; Soite 2024).", states[2].Words(code.FI))
	assert.Equal(t, "Missing: Wishes, opinions and individual needs were taken into account (ShL 1301/2014 36-37 §; Soite 2024).", states[6].Words(code.EN))
}
