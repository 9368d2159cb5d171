package assess

import (
	"cmp"
	"reflect"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// AsOf returns the assessment as it stood at the end of a day (arviointi
// päivänä): without what was said, checked, started or completed later. What
// has no day is kept. The zero day gives everything. Views come in the order of
// their days, so the order in which they were appended does not show.
func (a Assessment) AsOf(day civil.Date) Assessment {
	later := func(d civil.Date) bool { return !day.IsZero() && d.After(day) }
	a.Views = slices.DeleteFunc(slices.Clone(a.Views), func(v View) bool { return later(v.On) })
	slices.SortStableFunc(a.Views, inOrder)
	a.Checklist = slices.DeleteFunc(slices.Clone(a.Checklist), func(c Check) bool { return later(c.On) })
	slices.SortFunc(a.Checklist, compareChecks)
	for _, d := range []*civil.Date{&a.Started, &a.Completed, &a.Baseline} {
		if later(*d) {
			*d = civil.Date{}
		}
	}
	return a
}

func compareViews(v, w *View) int { return cmp.Or(v.On.Compare(w.On), cmp.Compare(v.ID, w.ID)) }

func inOrder(v, w View) int { return compareViews(&v, &w) }

func compareChecks(c, d Check) int { return cmp.Or(c.On.Compare(d.On), cmp.Compare(c.ID, d.ID)) }

// Append returns the assessment with one more view, and leaves the given one as
// it was. It refuses, with issues whose pointers lead into the view, a view or
// finding whose id is taken (nothing is ever overwritten), one that its own
// rules refuse ([Assessment.Check]), and a correction of another voice. The
// very same view once more changes nothing and is no issue, so that copies
// edited apart can be joined; for the same reason a correction may come before
// what it corrects.
func (a Assessment) Append(v View) (Assessment, issue.List) {
	for i := range a.Views {
		if a.Views[i].ID == v.ID && reflect.DeepEqual(a.Views[i], v) {
			return a, nil
		}
	}
	found := a.refuse(&v)
	if found.HasErrors() {
		return a, found
	}
	return a.with(v), found
}

func (a Assessment) with(v View) Assessment {
	at, _ := slices.BinarySearchFunc(a.Views, v, inOrder)
	if !slices.IsSortedFunc(a.Views, inOrder) {
		at = len(a.Views) // an order of the people's own choice is kept
	}
	a.Views = slices.Insert(slices.Clip(slices.Clone(a.Views)), at, v)
	return a
}

// refuse lists why a view cannot be appended.
func (a *Assessment) refuse(v *View) issue.List {
	found := checkView(v)
	taken := map[ID]bool{}
	for i := range a.Views {
		taken[a.Views[i].ID] = true
		for f := range a.Views[i].Findings {
			taken[a.Views[i].Findings[f].ID] = true
		}
	}
	if taken[v.ID] {
		found = append(found, broken("view.overwrites", ""))
	}
	for f := range v.Findings {
		if at := issue.Pointer("").Member("findings").Item(f); taken[v.Findings[f].ID] {
			found = append(found, broken("view.overwrites", at))
		}
	}
	if found.HasErrors() {
		return found
	}
	then := a.with(*v)
	fixed := corrections{by: indexFindings(&then)}
	for i := range then.Views {
		if then.Views[i].ID != v.ID {
			continue
		}
		for f := range v.Findings {
			if _, rule := fixed.target(&then, place{i, f}); rule != "" && rule != "correction.missing" {
				found = append(found, broken(rule, issue.Pointer("").Member("findings").Item(f).Member("correctsId")))
			}
		}
	}
	return found
}

// AppendCheck returns the assessment with one more entry of the checklist
// (tarkistuslista), on the same terms as [Assessment.Append].
func (a Assessment) AppendCheck(c Check) (Assessment, issue.List) {
	for i := range a.Checklist {
		if a.Checklist[i].ID != c.ID {
			continue
		}
		if reflect.DeepEqual(a.Checklist[i], c) {
			return a, nil
		}
		return a, issue.List{broken("view.overwrites", "")}
	}
	found := checkCheck(&c)
	if found.HasErrors() {
		return a, found
	}
	a.Checklist = append(slices.Clip(slices.Clone(a.Checklist)), c)
	return a, found
}

// Start returns the assessment with the day it was started. A day once given is
// not overwritten.
func (a Assessment) Start(day civil.Date) (Assessment, issue.List) {
	return a.once(&a.Started, day, "started")
}

// Complete returns the assessment with the day it was completed. A day once
// given is not overwritten. A completed assessment still takes views: it is
// never finished.
func (a Assessment) Complete(day civil.Date) (Assessment, issue.List) {
	return a.once(&a.Completed, day, "completed")
}

// once sets one day of a, which is a copy already.
func (a *Assessment) once(at *civil.Date, day civil.Date, name string) (Assessment, issue.List) {
	before := *a
	if !at.IsZero() && *at != day {
		return before, issue.List{broken("view.overwrites", issue.Pointer("").Member(name))}
	}
	*at = day
	if !a.Completed.IsZero() && a.Completed.Before(a.Started) {
		return before, issue.List{broken("assessment.reversed", issue.Pointer("").Member(name))}
	}
	return *a, nil
}

// BaselineStar returns the star that later stars are compared with
// (lähtötilanne): that of the baseline day, else that of the first day on which
// anybody said anything.
func (a Assessment) BaselineStar() Star {
	day := a.Baseline
	if day.IsZero() {
		for i := range a.Views {
			if on := a.Views[i].On; day.IsZero() || !on.IsZero() && on.Before(day) {
				day = on
			}
		}
	}
	return Read(day, a)
}
