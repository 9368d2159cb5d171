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
	return o.Seen().Serves(o.Me, r.ToID) || o.Holder
}

// answerers are those who can answer a request, the reader first.
func answerers(o *keeper.Opened, r *plan.Request) (all []plan.ID) {
	p := o.Seen()
	if p.Serves(o.Me, r.ToID) {
		all = append(all, o.Me)
	}
	for i := range p.People {
		if id := p.People[i].ID; id != o.Me && p.Serves(id, r.ToID) {
			all = append(all, id)
		}
	}
	return all
}

func replyFields(d *desk) []field {
	p := d.Seen()
	var all, who []option
	by := d.Me
	for i := range p.Requests {
		r := &p.Requests[i]
		if !asks(d.Opened, r) {
			continue
		}
		all = append(all, option{string(r.ID), print.Called(p, r.ToID, d.lang) + ": " + brief(r.Text)})
		can := answerers(d.Opened, r)
		if len(can) > 0 && (r.ID == d.of || d.of == "" && len(all) == 1) {
			by = can[0]
		}
		for _, id := range can {
			if o := (option{string(id), print.Called(p, id, d.lang)}); !slices.Contains(who, o) {
				who = append(who, o)
			}
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
	if len(who) > 1 || by != d.Me {
		fields = append(fields, field{Name: "by", Kind: "choose", Label: code.Say("Kuka vastaa?", "Vem svarar?", "Who answers?"), Options: who, Required: true, Value: string(by)})
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
	if a.Kind == plan.AnswerDeclines && a.Text == "" {
		v.fail("text", askMissing)
	}
	s.Plan.Requests[i].Answer = a
}
