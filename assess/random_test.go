package assess_test

import (
	"fmt"
	"math/rand/v2"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// randomAssessment invents an assessment: few voices, days and items, so that
// they meet often. Corrections point at findings of the same voice that stand
// in an earlier or the same view's day, never in a circle.
func randomAssessment(r *rand.Rand, corrections bool) assess.Assessment {
	a := assess.Assessment{ID: "assessrr22"}
	speakers := []assess.Speaker{
		{Voice: assess.VoiceChild}, {Voice: assess.VoiceGuardian, By: motherID},
		{Voice: assess.VoiceGuardian, By: fatherID}, {Voice: assess.VoiceProfessional, By: teacherID},
	}
	type earlier struct {
		id assess.ID
		on civil.Date
		by assess.Speaker
	}
	var before []earlier
	n := 0
	for i := range 1 + r.IntN(8) {
		who := speakers[r.IntN(len(speakers))]
		v := assess.View{ID: teller{"rview"}.id(i + 10), Voice: who.Voice, Statement: assess.Statement{By: who.By}}
		if r.IntN(8) > 0 {
			v.On = day("2026-03-01").AddDays(r.IntN(4))
		}
		for range r.IntN(5) {
			n++
			f := assess.Finding{
				ID: teller{"rsaid"}.id(n + 100), Item: assess.Item(1 + r.IntN(13)), Kind: assess.FindingKind(1 + r.IntN(5)),
				Text: fmt.Sprint("sanottu ", r.IntN(3)), Visibility: assess.Visibility(r.IntN(4)),
			}
			if corrections && r.IntN(3) == 0 {
				may := slices.DeleteFunc(slices.Clone(before), func(e earlier) bool { return e.by != who || e.on.After(v.On) })
				if len(may) > 0 {
					f.CorrectsID = may[r.IntN(len(may))].id
				}
			}
			v.Findings = append(v.Findings, f)
		}
		for _, f := range v.Findings {
			before = append(before, earlier{f.ID, v.On, who})
		}
		a.Views = append(a.Views, v)
	}
	return a
}

// slowSaid is [assess.Read] for one voice and item, as its doc says it: no
// index, no order of work, only the sentences.
func slowSaid(a assess.Assessment, on civil.Date, who assess.Speaker, item assess.Item) []assess.ID {
	type one struct {
		f    assess.Finding
		view assess.View
		root civil.Date
	}
	var all []one
	for _, v := range a.Views {
		if (on.IsZero() || !v.On.After(on)) && v.Speaker() == who {
			for _, f := range v.Findings {
				all = append(all, one{f: f, view: v, root: v.On})
			}
		}
	}
	find := func(id assess.ID) (one, bool) {
		for _, o := range all {
			if o.f.ID == id {
				return o, true
			}
		}
		return one{}, false
	}
	var standing []one
	for _, o := range all {
		corrected := false
		for _, other := range all {
			corrected = corrected || other.f.CorrectsID == o.f.ID
		}
		for from, ok := find(o.f.CorrectsID); ok; from, ok = find(from.f.CorrectsID) {
			o.root = from.view.On
		}
		if !corrected && o.f.Item == item {
			standing = append(standing, o)
		}
	}
	last, known := civil.Date{}, false
	for _, o := range standing {
		if o.f.Kind != assess.FindingUnknown && (!known || o.root.After(last)) {
			last, known = o.root, true
		}
	}
	var ids []assess.ID
	for _, o := range standing {
		if !known || !o.root.Before(last) {
			ids = append(ids, o.f.ID)
		}
	}
	slices.Sort(ids)
	return ids
}
