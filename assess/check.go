package assess

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Check reports what the parts of the assessment say against each other or
// leave out; pointers begin at the assessment. It looks only inside: whether
// references lead to people and meetings is for the document around it. The
// verdict never depends on the clock.
func (a Assessment) Check() issue.List {
	found := checkDays(&a)
	fixed := correctionsOf(&a)
	for v := range a.Views {
		view, at := &a.Views[v], issue.Pointer("").Member("views").Item(v)
		found = append(found, checkView(view).Under(at)...)
		if !view.On.IsZero() && view.On.Before(a.On) {
			found = append(found, broken("view.early", at.Member("on")))
		}
		for f := range view.Findings {
			if _, rule := fixed.target(&a, place{v, f}); rule != "" {
				i := broken(rule, at.Member("findings").Item(f).Member("correctsId"))
				i.Limit = mostCorrections
				found = append(found, i)
			}
		}
	}
	for c := range a.Checklist {
		found = append(found, checkCheck(&a.Checklist[c]).Under(issue.Pointer("").Member("checklist").Item(c))...)
	}
	if a.Kind == KindServiceNeed && !a.Completed.IsZero() {
		for _, r := range a.Requirements() {
			if !r.Met() {
				i := broken("requirement.missing", issue.Pointer("").Member("checklist"))
				i.Of = r.Requirement.String()
				found = append(found, i)
			}
		}
	}
	if missing := len(a.childsOwn().Missing); missing > 0 && len(a.Views) > 0 {
		i := broken("assessment.childs-own", issue.Pointer("").Member("views"))
		i.Limit = missing
		found = append(found, i)
	}
	return found
}

// childsOwn reads the child's own voice alone: nobody else takes its words away.
func (a Assessment) childsOwn() ChildsOwn {
	all := a.Views
	a.Views = nil
	for v := range all {
		if all[v].Voice == VoiceChild {
			a.Views = append(a.Views, all[v])
		}
	}
	return Read(civil.Date{}, a).ChildsOwn()
}

func checkDays(a *Assessment) issue.List {
	var found issue.List
	if !a.Completed.IsZero() && a.Completed.Before(a.Started) {
		found = append(found, broken("assessment.reversed", issue.Pointer("").Member("completed")))
	}
	if a.Kind == KindServiceNeed && !a.Started.IsZero() && len(a.AssessorIDs) == 0 {
		found = append(found, broken("assessment.assessor", ""))
	}
	return found
}

// checkView looks at one view by itself; pointers begin at the view.
func checkView(v *View) issue.List {
	var found issue.List
	if v.By == "" && v.Voice != VoiceChild {
		found = append(found, broken("view.by", ""))
	}
	if v.On.IsZero() {
		found = append(found, broken("view.on", ""))
	}
	if len(v.Findings) == 0 {
		found = append(found, broken("view.empty", ""))
	}
	found = append(found, given("voice", v.Voice)...)
	for f := range v.Findings {
		found = append(found, checkFinding(v, &v.Findings[f]).Under(issue.Pointer("").Member("findings").Item(f))...)
	}
	return found
}

func checkFinding(v *View, f *Finding) issue.List {
	found := append(given("item", f.Item), given("kind", f.Kind)...)
	if f.Kind != FindingUnknown && f.Text == "" && f.AttachmentID == "" {
		found = append(found, broken("finding.empty", ""))
	}
	if !f.Visibility.IsZero() && f.Visibility < v.Visibility {
		found = append(found, broken("finding.wider", issue.Pointer("").Member("visibility")))
	}
	for i, setting := range f.SeenIn {
		if slices.Contains(f.SeenIn[:i], setting) {
			found = append(found, broken("finding.setting-twice", issue.Pointer("").Member("seenIn").Item(i)))
		}
	}
	return found
}

// given reports a code that is not given or no member of its set, as the
// reader of documents does, for values that were built in Go.
func given[S code.Source](name string, value code.Enum[S]) issue.List {
	if value.IsValid() {
		return nil
	}
	id, of := "form.enum", value.Table().Name
	if value.IsZero() {
		id, of = "form.required", name
	}
	rule, _ := issue.ReaderRules().Find(id)
	i := rule.At(issue.Pointer("").Member(name))
	i.Of = of
	return issue.List{i}
}

func checkCheck(c *Check) issue.List {
	found := given("requirement", c.Requirement)
	if len(c.EvidenceIDs) == 0 && c.Text == "" {
		found = append(found, broken("check.empty", ""))
	}
	return found
}
