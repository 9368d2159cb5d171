package web

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
)

// mayForbid reports whether somebody writes prohibitions: the child for itself, workers
// for themselves and for those of the family who ask them to. A guardian does not see
// what protects somebody from a guardian, so a worker writes theirs down.
func mayForbid(o *keeper.Opened) bool { return o.Professional() || o.Me == o.Plan.Child.ID }

func prohibitionFields(d *desk) []field {
	p := d.Seen()
	var fields []field
	grounds := []plan.ProhibitionGround{plan.GroundClient, plan.GroundMinor}
	if d.Professional() {
		fields = append(fields, field{Name: "by", Kind: "choose", Label: code.Say("Kenen kielto?", "Vems förbud?", "Whose prohibition?"), Options: append(d.whose()[0].Options[:1:1], familyWho(d)...), Required: true})
		grounds = code.All[plan.ProhibitionGround]()
	}
	fields = append(fields,
		field{Name: "against", Kind: "pick", Label: code.Say("Keneltä se salataan?", "För vem hemlighålls det?", "From whom is it kept?"), Options: d.others(), Required: true},
		field{Name: "ground", Kind: "choose", Label: code.Say("Millä perusteella?", "På vilken grund?", "On what ground?"), Options: choices(d.lang, grounds...), Required: true},
	)
	if parts := partsOf(d); len(parts) > 0 {
		fields = append(fields, field{Name: "part", Kind: "pick", Label: code.Say("Mikä salataan? Jos et valitse mitään, koko suunnitelma", "Vad hemlighålls? Om du inte väljer något: hela planen", "What is kept back? If you choose nothing, the whole plan"), Options: parts})
	}
	fields = append(fields,
		field{Name: "secret", Kind: "check", Label: code.Say("Salataanko sekin, että jotakin on salattu?", "Hemlighålls också att något har hemlighållits?", "Is it kept back too that something is kept back?"), Options: []option{{"yes", plan.ExistenceSecret.Label(d.lang)}}},
		field{Name: "until", Kind: "day", Label: code.Say("Mihin asti? Tyhjä: toistaiseksi", "Till när? Tomt: tills vidare", "Until when? Empty: until further notice")},
		field{Name: "text", Kind: "area", Label: code.Say("Miksi?", "Varför?", "Why?")},
	)
	if d.Professional() && !p.Child.OfAge(d.On) {
		fields = append(fields, field{Name: "capacity", Kind: "choose", Label: askCapacity, Hint: code.Say("Kun kielto on lapsen oma", "När förbudet är barnets eget", "Where the prohibition is the child's own"), Options: none(choices[plan.CapacityJudgement](d.lang))})
	}
	return fields
}

var askCapacity = code.Say("Ymmärtääkö lapsi, mitä kielto merkitsee?", "Förstår barnet vad förbudet betyder?", "Does the child understand what the prohibition means?")

// familyWho are the child and the guardians.
func familyWho(d *desk) (all []option) {
	for _, o := range d.family() {
		if m := d.Seen().Person(plan.ID(o.Value)); m == nil || m.Kind == plan.MemberGuardian {
			all = append(all, o)
		}
	}
	return all
}

// others are everybody but the child, and the organisations.
func (d *desk) others() (all []option) {
	for i := range d.Seen().People {
		if m := &d.Seen().People[i]; m.ID != d.Me {
			all = append(all, option{string(m.ID), print.Called(d.Seen(), m.ID, d.lang)})
		}
	}
	return append(all, d.organisations()...)
}

// partsOf are what can be kept back part by part.
func partsOf(d *desk) (all []option) {
	p := d.Seen()
	for i := range p.Needs {
		all = append(all, option{string(p.Needs[i].ID), brief(p.Needs[i].Text)})
	}
	all = append(all, goalsOf(d)...)
	for i := range p.Actions {
		all = append(all, option{string(p.Actions[i].ID), brief(p.Actions[i].Text)})
	}
	for i := range p.Meetings {
		if m := &p.Meetings[i]; m.State != plan.MeetingMoved && m.State != plan.MeetingCancelled {
			all = append(all, option{string(m.ID), m.Kind.Label(d.lang) + " " + momentWords(m.Start, d.lang)})
		}
	}
	for i := range p.Assessments {
		all = append(all, viewsOf(p, &p.Assessments[i], d.lang)...)
	}
	return all
}

func viewsOf(p *plan.Plan, a *assess.Assessment, l code.Lang) (all []option) {
	for i := range a.Views {
		w := &a.Views[i]
		all = append(all, option{string(w.ID), code.Say("tähti", "stjärnan", "the star").In(l) + ": " + print.Called(p, w.By, l) + ", " + dayWords(w.On, l)})
	}
	return all
}

func writeProhibition(v *values, s *keeper.Scene) {
	f := plan.Prohibition{
		ID: s.IDs.Next(), Statement: v.said(), Ground: mustChoose[plan.ProhibitionGround](v, "ground"), AgainstIDs: v.ids("against"),
		Scope: plan.ScopeWhole, PartIDs: v.ids("part"), Period: civil.Period{From: s.On, To: v.day("until")}, Text: v.text("text"),
	}
	if len(f.AgainstIDs) == 0 {
		v.fail("against", askChoice)
	}
	if len(f.PartIDs) > 0 {
		f.Scope = plan.ScopeParts
	}
	if v.text("secret") != "" {
		f.Existence = plan.ExistenceSecret
	}
	if judged := chosen[plan.CapacityJudgement](v, "capacity"); judged != 0 && f.By == s.Plan.Child.ID && f.RecordedBy != "" {
		f.Capacity = &plan.Capacity{Statement: s.By(), Judgement: judged, Matter: f.Ground.Label(code.FI)}
	}
	s.Plan.Prohibitions = append(s.Plan.Prohibitions, f)
}

// forbidden are the prohibitions that bind still, newest first.
func forbidden(d *keeper.Opened) (all []plan.Prohibition) {
	for _, f := range slices.Backward(d.Seen().Prohibitions) {
		if f.Withdrawal == nil && (f.Period.To.IsZero() || !f.Period.To.Before(d.On)) {
			all = append(all, f)
		}
	}
	return all
}

func liftingFields(d *desk) []field {
	var all []option
	for _, f := range forbidden(d.Opened) {
		if f.By == d.Me || d.Professional() {
			words := []string{f.Ground.Label(d.lang)}
			for _, id := range f.AgainstIDs {
				words = append(words, print.Called(d.Seen(), id, d.lang))
			}
			all = append(all, option{string(f.ID), strings.Join(words, ", ")})
		}
	}
	if len(all) == 0 {
		return nil
	}
	return []field{
		{Name: "prohibition", Kind: "choose", Label: code.Say("Mikä kielto?", "Vilket förbud?", "Which prohibition?"), Options: all, Required: true, Value: string(d.of)},
		{Name: "text", Kind: "text", Label: code.Say("Miksi? Ei tarvitse kertoa", "Varför? Du behöver inte berätta", "Why? You need not say")},
	}
}

// writeLifting takes a prohibition back: whoever set it does, or a worker writes down
// that they did.
func writeLifting(v *values, s *keeper.Scene) {
	id := v.mustID("prohibition")
	for i := range s.Plan.Prohibitions {
		f := &s.Plan.Prohibitions[i]
		if f.ID != id || f.Withdrawal != nil {
			continue
		}
		w := plan.Withdrawal{Statement: plan.Statement{By: f.By, On: s.On}, From: s.At, Text: v.text("text")}
		if f.By != s.Me {
			w.RecordedBy = s.Me
		}
		f.Withdrawal = &w
		return
	}
	v.fail("prohibition", askChoice)
}

// Prohibitions are what the reader sees of them.
func (v *planPage) Prohibitions() []plan.Prohibition { return forbidden(v.Opened) }

// Parts tells parts of the plan in words.
func (v *planPage) Parts(ids []plan.ID) string {
	var words []string
	for _, id := range ids {
		told := partWords(v.Plan, id, v.c.lang)
		for _, o := range partsOf(&desk{Opened: v.Opened, lang: v.c.lang}) {
			if o.Value == string(id) {
				told = o.Words
			}
		}
		words = append(words, told)
	}
	return strings.Join(words, "; ")
}
