package web

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
)

// asks reports whether a request is somebody's to answer: it was made to them, or to
// where they work. Whoever holds the baton writes down what others answered.
func asks(o *keeper.Opened, r *plan.Request) bool {
	m := o.Self()
	if r.Answer != nil || m == nil || m.Professional == nil {
		return false
	}
	return r.ToID == o.Me || r.ToID == m.Professional.OrganisationID || slices.Contains(o.Seen().Controllers(m.Professional.OrganisationID), r.ToID) || o.Holder
}

func replyFields(d *desk) []field {
	p := d.Seen()
	var all []option
	var who []option
	for i := range p.Requests {
		r := &p.Requests[i]
		if !asks(d.Opened, r) {
			continue
		}
		all = append(all, option{string(r.ID), print.Called(p, r.ToID, d.lang) + ": " + brief(r.Text)})
		if m := p.Person(r.ToID); m != nil && r.ToID != d.Me && !slices.ContainsFunc(who, func(o option) bool { return o.Value == string(r.ToID) }) {
			who = append(who, option{string(r.ToID), print.Called(p, r.ToID, d.lang)})
		}
	}
	if len(all) == 0 {
		return nil
	}
	first := all[0].Value
	if d.of != "" {
		first = string(d.of)
	}
	fields := []field{{Name: "request", Kind: "choose", Label: code.Say("Pyyntö", "Begäran", "Request"), Options: all, Required: true, Value: first}}
	if len(who) > 0 {
		who = append([]option{{string(d.Me), print.Called(p, d.Me, d.lang)}}, who...)
		fields = append(fields, field{Name: "by", Kind: "choose", Label: code.Say("Kuka vastaa?", "Vem svarar?", "Who answers?"), Options: who, Required: true, Value: string(d.Me)})
	}
	return append(fields,
		field{Name: "kind", Kind: "radio", Label: code.Say("Vastaus", "Svar", "Answer"), Options: choices[plan.AnswerKind](d.lang), Required: true},
		field{Name: "text", Kind: "area", Label: code.Say("Omin sanoin. Jos et osallistu, kerro miksi", "Med egna ord. Om du inte deltar, berätta varför", "In your own words. If you decline, say why")},
	)
}

func writeReply(v *values, s *keeper.Scene) {
	id := v.mustID("request")
	i := slices.IndexFunc(s.Plan.Requests, func(r plan.Request) bool { return r.ID == id && r.Answer == nil })
	if i < 0 {
		v.fail("request", askChoice)
		return
	}
	a := &plan.Answer{Statement: v.said(), Kind: mustChoose[plan.AnswerKind](v, "kind"), Text: v.text("text")}
	if a.By != s.Me && a.By != s.Plan.Requests[i].ToID {
		v.fail("by", askChoice)
	}
	if a.Kind == plan.AnswerDeclines && a.Text == "" {
		v.fail("text", askMissing)
	}
	s.Plan.Requests[i].Answer = a
}
