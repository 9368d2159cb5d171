package web

import (
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

// openStar is the assessment into which people tell now, nil where there is none.
func openStar(p *plan.Plan) *assess.Assessment {
	for i := range slices.Backward(p.Assessments) {
		if a := &p.Assessments[i]; a.Completed.IsZero() {
			return a
		}
	}
	return nil
}

func writeAssessment(_ *values, s *keeper.Scene) {
	s.Plan.Assessments = append(s.Plan.Assessments, assess.Assessment{ID: s.IDs.Next(), Statement: s.By(), Kind: assess.KindJoint, Started: s.On, AssessorIDs: []plan.ID{s.Me}})
}

func findingFields(d *desk) []field {
	if openStar(d.Seen()) == nil {
		return nil
	}
	return append(d.whose(),
		field{Name: "item", Kind: "choose", Label: code.Say("Mistä kerrot?", "Vad berättar du om?", "What do you tell about?"), Options: choices[assess.Item](d.lang), Required: true},
		field{Name: "kind", Kind: "radio", Label: code.Say("Onko se", "Är det", "Is it"), Options: findingKinds(d), Required: true},
		field{Name: "text", Kind: "area", Label: code.Say("Omin sanoin", "Med egna ord", "In your own words"), Required: true},
	)
}

// findingKinds are the kinds in the words of whoever reads: workers keep the method's.
func findingKinds(d *desk) []option {
	all := choices[assess.FindingKind](d.lang)
	if !d.Professional() {
		for i := range all {
			if all[i].Value == assess.FindingVulnerability.String() {
				all[i].Words = code.Say("mikä on vaikeaa", "vad som är svårt", "what is hard").In(d.lang)
			}
			if all[i].Value == assess.FindingUnknown.String() {
				all[i].Words = code.Say("en tiedä", "jag vet inte", "I do not know").In(d.lang)
			}
		}
	}
	return all
}

// writeFinding adds what a voice says to its view of today, or begins one.
func writeFinding(v *values, s *keeper.Scene) {
	a := openStar(s.Plan)
	if a == nil {
		v.fail("item", askChoice)
		return
	}
	said, f := v.said(), assess.Finding{ID: s.IDs.Next(), Item: mustChoose[assess.Item](v, "item"), Kind: mustChoose[assess.FindingKind](v, "kind"), Text: v.must("text")}
	voice, meeting := voiceOf(s.Plan, said.By), v.id("of")
	for i := range a.Views {
		w := &a.Views[i]
		if w.By == said.By && w.RecordedBy == said.RecordedBy && w.On == said.On && w.MeetingID == meeting {
			w.Findings = append(w.Findings, f)
			return
		}
	}
	a.Views = append(a.Views, assess.View{ID: s.IDs.Next(), Statement: said, Voice: voice, MeetingID: meeting, Findings: []assess.Finding{f}})
}

func voiceOf(p *plan.Plan, id plan.ID) assess.Voice {
	if id == p.Child.ID {
		return assess.VoiceChild
	}
	if m := p.Person(id); m != nil {
		switch m.Kind {
		case plan.MemberGuardian:
			return assess.VoiceGuardian
		case plan.MemberNearPerson:
			return assess.VoiceNearPerson
		}
	}
	return assess.VoiceProfessional
}
