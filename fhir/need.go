package fhir

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// newNeedNoun is a need as a Condition; what it rests on is its evidence.
func newNeedNoun() *noun {
	text := limitFor[plan.Need]("Text")
	return declare(declaration[plan.Need]{
		foreign: true,
		name:    "need",
		label:   code.Say("Tarve", "Behov", "Need"),
		in:      []string{"Condition"},
		mark:    markOf("Condition.category[0]", conditionNeed),
		rows: []row{
			{member: "by", home: "Condition.asserter", of: people},
			{member: "on", home: "Condition.recordedDate"},
			{member: "recordedBy", home: "Condition.recorder", of: people},
			{member: "kind", home: "Condition.code"},
			{member: "text", home: "Condition.code.text"},
			{member: "codes", home: "Condition.code.coding[]"},
			{member: "basisIds", home: "Condition.evidence[].detail[0]"},
		},
		after: func(r *reading, n *plan.Need, f *found) {
			if n.Text == "" {
				n.Text = text.conceptWords(f.at[0].member("code"))
			}
			if !r.known[f.at[0]].ours {
				takeRepeated(f.at[0].member("code"), n.Text)
				r.noted = append(r.noted, noted{f.at[0], n.Text})
			}
		},
		finish: func(w *writing, _ *plan.Need, r *set) { finishCondition(w, resourceOf[Condition](r)) },
	})
}
