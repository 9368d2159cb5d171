package plan_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The chain of controllers goes from a unit up, and ends.
func TestControllers(t *testing.T) {
	const unit, department, county, elsewhere, ring, round plan.ID = "unitaaaaaa", "departaaaa", "countyaaaa", "elsewheaaa", "ringaaaaaa", "roundaaaaa"
	p := &plan.Plan{Organisations: []plan.Organisation{
		{ID: county}, {ID: department, ControllerID: county}, {ID: unit, ControllerID: department},
		{ID: "outsideaaa", ControllerID: elsewhere}, {ID: ring, ControllerID: round}, {ID: round, ControllerID: ring},
	}}
	for _, row := range []struct {
		name, why  string
		of         plan.ID
		chain      []plan.ID
		controller plan.ID
	}{
		{"a unit", "its department and the county above", unit, []plan.ID{unit, department, county}, county},
		{"the county", "nobody stands above", county, []plan.ID{county}, county},
		{"a unit of somebody outside", "the plan names the controller and has no card of it", "outsideaaa", []plan.ID{"outsideaaa", elsewhere}, elsewhere},
		{"two that control each other", "the chain ends where it comes back", ring, []plan.ID{ring, round}, round},
		{"none of the plan", "nothing is known of it", elsewhere, nil, ""},
		{"no id", "nothing is asked", "", nil, ""},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.chain, p.Controllers(row.of), row.why)
			assert.Equal(t, row.controller, p.Controller(row.of), row.why)
		})
	}
}

// The rules that a law asks for name it.
func TestLawsOfRules(t *testing.T) {
	laws := map[string]string{}
	for _, r := range plan.Rules() {
		if r.Source != "" {
			laws[r.ID] = r.Source
		}
	}
	assert.Equal(t, map[string]string{
		"agreement.reason":            "LsL 417/2007 30 §",
		"child.subject-identity-code": "661/2009 12 §",
		"consent.giver":               "703/2023",
		"prohibition.giver":           "812/2000 11 §",
		"identifier.identity-code":    "128/2010 2 §",
		"intake.reason":               "ShL 1301/2014 36 §",
		"intake.prenatal-born":        "LsL 417/2007 25 c §",
		"ban.place":                   "661/2009 36 §",
		"ban.against":                 "661/2009 36 §",
		"ban.child":                   "661/2009 36 §",
	}, laws)
}

// A plan made in Go can have references that no document has.
func TestReferencesOfNoForm(t *testing.T) {
	for _, row := range []struct {
		name, why string
		id        plan.ID
		at        []string
	}{
		{"an empty one in a list", "it refers to nothing that could be missing; the form refuses it", "", nil},
		{"one of a letter", "it is missing, as any other that nothing answers", "x", []string{"/goals/0/needIds/0"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := &plan.Plan{Goals: []plan.Goal{{ID: "goalaaaaaa", NeedIDs: []plan.ID{row.id}}}}
			var at []string
			for _, i := range p.CheckParts() {
				if i.Rule == "reference.missing" {
					at = append(at, string(i.Pointer))
				}
			}
			assert.Equal(t, row.at, at, row.why)
		})
	}
}

// Whom a security ban protects from has to be said only where somebody lives apart.
func TestBanAgainst(t *testing.T) {
	for _, row := range []struct {
		name, why string
		kind      plan.MemberKind
		residence plan.Residence
		said      bool
		told      bool
		against   plan.ID // another than this one
	}{
		{"a guardian with whom the child lives", "nobody needs to be kept away", plan.MemberGuardian, plan.ResidenceWith, false, false, ""},
		{"one with whom the child lives in part", "nor here", plan.MemberGuardian, plan.ResidencePart, false, false, ""},
		{"a guardian who lives apart", "the ban may be against this one", plan.MemberGuardian, plan.ResidenceNot, false, true, ""},
		{"one of whom nothing is said", "nobody said that they live together", plan.MemberGuardian, 0, false, true, ""},
		{"a professional", "no professional lives with the child", plan.MemberProfessional, 0, false, false, ""},
		{"one apart, and it is said against whom", "nothing is missing", plan.MemberGuardian, plan.ResidenceNot, true, false, ""},
		{"only the child is named", "nobody is: the child is whom it protects", plan.MemberGuardian, plan.ResidenceNot, true, true, "childaaaaa"},
		{"only an organisation is named", "no person is", plan.MemberGuardian, plan.ResidenceNot, true, true, "unitaaaaaa"},
	} {
		t.Run(row.name, func(t *testing.T) {
			m := plan.Member{ID: "memberaaaa", Kind: row.kind}
			if row.kind == plan.MemberGuardian {
				m.Guardian = &plan.Guardian{Residence: row.residence}
			}
			p := &plan.Plan{Child: plan.Child{ID: "childaaaaa"}, People: []plan.Member{m}}
			p.Child.SecurityBans = append(p.Child.SecurityBans, plan.Member{}.Period)
			p.Child.SecurityBans[0].From = day("2026-01-01")
			if row.said {
				p.Prohibitions = []plan.Prohibition{{ID: "prohibaaaa", Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{m.ID}}}
				if row.against != "" {
					p.Prohibitions[0].AgainstIDs = []plan.ID{row.against}
				}
			}
			told := false
			for _, i := range p.CheckParts() {
				told = told || i.Rule == "ban.against"
			}
			assert.Equal(t, row.told, told, row.why)
		})
	}
}

// What moves a meeting has an id, a day and somebody who does it.
func TestMoveMeetingNeedsAnAct(t *testing.T) {
	p := readCase(t, "iida").AsOf(day("2026-05-12"))
	var planned *plan.Meeting
	for i := range p.Meetings {
		if p.Meetings[i].State == plan.MeetingPlanned && len(p.Meetings[i].Invitations) == 0 {
			planned = &p.Meetings[i]
		}
	}
	require.NotNil(t, planned)
	for _, row := range []struct {
		name, why string
		act       plan.Act
		rule, at  string
	}{
		{"no id", "the new meeting is a part of its own", plan.Act{By: social, On: day("2026-05-15")}, "act.id", "id"},
		{"no day", "it is said on a day", plan.Act{ID: newID(1), By: social}, "act.day", "on"},
		{"nobody", "somebody does it", plan.Act{ID: newID(1), On: day("2026-05-15")}, "act.by", "by"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, issues := p.MoveMeeting(planned.ID, planned.Start, planned.End, nil, row.act)
			require.Len(t, issues, 1, row.why)
			assert.Equal(t, row.rule, issues[0].Rule)
			assert.Equal(t, issue.Pointer("/meetings").Item(len(p.Meetings)).Member(row.at), issues[0].Pointer)
		})
	}
}
