package examples_test

import (
	"os"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// world is a plan with many grounds to see it, and who reads it on which day.
type world struct {
	*sample.Filler
	plan      *plan.Plan
	guardians []plan.ID
	banned    map[plan.ID]bool // against whom a security ban stands by name
	named     []plan.ID        // against whom one does now or will later
	reader    view.Reader
	few       plan.ID // who has grounds of parts alone
	leader    plan.ID // who leads services; "" where there is none
	self      plan.ID // the reader's, "" for leaders, researchers and the family
	on        civil.Date
	// spelled are the texts that repeat the home or the number of the child, each in
	// a way of its own.
	spelled []spelling
	ids     int
	tried   int
}

// newWorld makes the plan of a seed: one in which every member is filled, an
// invented family, or a case.
func newWorld(seed uint64) *world {
	w := &world{Filler: sample.NewFiller(seed), banned: map[plan.ID]bool{}}
	w.plan = w.Plan()
	switch seed % 6 {
	case 1, 3:
		w.plan = sample.Plan(11, int(seed))
	case 5:
		w.plan = casePlan(w.Intn(5))
	}
	for i := range w.plan.People {
		if w.plan.People[i].Kind == plan.MemberGuardian {
			w.guardians = append(w.guardians, w.plan.People[i].ID)
		}
	}
	if len(w.guardians) == 0 {
		w.guardians = []plan.ID{w.plan.People[0].ID}
	}
	w.chain()
	w.open()
	w.narrow()
	w.lead()
	w.leave()
	w.ban()
	w.side()
	w.spell()
	w.Know(w.plan)
	return w
}

// fresh returns an id that is nobody's.
func (w *world) fresh() plan.ID {
	w.ids++
	const letters = "abcdefghijklmnopqrstuvwxyz234567"
	return plan.ID("fresh222" + string(letters[w.ids/32%32]) + string(letters[w.ids%32]))
}

// open gives readers of every sort something to see, on one ground or more, and
// takes prohibitions and most refusals of the whole away.
func (w *world) open() {
	p := w.plan
	w.Know(p)
	for i := range p.Prohibitions {
		if x := &p.Prohibitions[i]; x.Scope != plan.ScopeParts {
			x.Scope, x.PartIDs = plan.ScopeParts, []plan.ID{w.Pick("*")}
		}
	}
	p.Consents = slices.DeleteFunc(p.Consents, func(c plan.Consent) bool { return c.Decision != plan.ConsentGiven && w.Intn(3) > 0 })
	for i := range p.People {
		for _, by := range w.guardians {
			if w.Intn(5) < 2 {
				continue
			}
			c := plan.Consent{ID: w.fresh(), Decision: plan.ConsentGiven, RecipientID: p.People[i].ID}
			c.Scope, c.PartIDs = w.scope()
			c.By, c.On = by, civil.MustDate(2026, 1, 1)
			p.Consents = append(p.Consents, c)
		}
		if w.Intn(4) == 0 {
			l := plan.LegalGround{ID: w.fresh(), RecipientID: p.People[i].ID, Citation: "ShL 1301/2014 41 §", Period: civil.Period{From: civil.MustDate(2026, 1, 1)}}
			l.Scope, l.PartIDs = w.scope()
			l.On = civil.MustDate(2026, 1, 1)
			p.LegalGrounds = append(p.LegalGrounds, l)
		}
	}
}

func (w *world) scope() (plan.ConsentScope, []plan.ID) {
	scope := plan.ConsentScope(1 + w.Intn(3))
	if scope != plan.ScopeParts {
		return scope, nil
	}
	return w.parts()
}

func (w *world) parts() (plan.ConsentScope, []plan.ID) {
	var ids []plan.ID
	for range 4 {
		if id := w.Pick("need goal action meeting assessment finding feedback view"); id != "" {
			ids = append(ids, id)
		}
	}
	if len(ids) == 0 {
		return plan.ScopeMinimum, nil
	}
	return plan.ScopeParts, ids
}

// chain puts some units under a department, and that under a county.
func (w *world) chain() {
	p := w.plan
	if w.Intn(2) == 0 {
		return
	}
	department, county := plan.Organisation{ID: w.fresh(), Name: "department"}, plan.Organisation{ID: w.fresh(), Name: "county"}
	department.ControllerID = county.ID
	for i := range p.Organisations {
		if o := &p.Organisations[i]; o.ControllerID == "" && w.Intn(2) == 0 {
			o.ControllerID = department.ID
		}
	}
	p.Organisations = append(p.Organisations, department, county)
}

// narrow leaves somebody two grounds of parts alone, and makes some of what holds
// other parts narrower than they are: the shells around what is shown.
func (w *world) narrow() {
	p := w.plan
	w.few = p.People[w.Intn(len(p.People))].ID
	for i := range p.Consents {
		if c := &p.Consents[i]; w.reads(p, w.few, c.RecipientID) {
			c.Scope, c.PartIDs = w.parts()
		}
	}
	for i := range p.LegalGrounds {
		if l := &p.LegalGrounds[i]; w.reads(p, w.few, l.RecipientID) {
			l.Scope, l.PartIDs = w.parts()
		}
	}
	hold := func(v *plan.Visibility) {
		if w.Intn(4) == 0 {
			*v = plan.Visibility(1 + w.Intn(5))
		}
	}
	for i := range p.Assessments {
		a := &p.Assessments[i]
		hold(&a.Visibility)
		for j := range a.Views {
			hold(&a.Views[j].Visibility)
		}
	}
	for i := range p.Meetings {
		hold(&p.Meetings[i].Visibility)
	}
}

// lead puts in somebody who leads services and has no other ground.
func (w *world) lead() {
	if w.Intn(3) == 0 {
		return
	}
	m := plan.Member{ID: w.fresh(), Kind: plan.MemberProfessional, Roles: []plan.Role{{ID: w.fresh(), Kind: plan.RoleLeader}}}
	m.Professional = &plan.Professional{OrganisationID: w.Pick("organisation")}
	w.leader = m.ID
	for _, c := range w.plan.Consents {
		if c.RecipientID == m.Professional.OrganisationID {
			m.Professional = nil // nor one by where they work
			break
		}
	}
	w.plan.People = append(w.plan.People, m)
}

// leave makes some lists refer to parts that are not there, as after an erasure.
func (w *world) leave() {
	if w.Intn(3) > 0 {
		return
	}
	const gone = plan.ID("gone222222")
	p := w.plan
	for i := range p.Goals {
		p.Goals[i].NeedIDs = append(p.Goals[i].NeedIDs, gone)
	}
	for i := range p.Actions {
		p.Actions[i].GoalIDs = append(p.Actions[i].GoalIDs, gone)
	}
	for i := range p.Consents {
		if c := &p.Consents[i]; c.Scope == plan.ScopeParts && w.Intn(2) == 0 {
			c.PartIDs = append(c.PartIDs, gone)
		}
	}
	d := plan.Disagreement{ID: w.fresh(), AboutIDs: []plan.ID{gone}, Text: "of what is gone"}
	d.By, d.On = w.guardians[0], civil.MustDate(2026, 1, 1)
	p.Disagreements = append(p.Disagreements, d)
}

// side gives every conflict the two sides that one has.
func (w *world) side() {
	for i := range w.plan.Conflicts {
		for c := &w.plan.Conflicts[i]; len(c.Sides) < 2; {
			c.Sides = append(c.Sides, plan.ConflictSide{ID: w.fresh()})
		}
	}
}

// ban puts the child's home under a security ban in some plans, by name in some of
// them, and gives them places that are the home.
func (w *world) ban() {
	p := w.plan
	if w.Intn(5) < 2 {
		return
	}
	p.Child.SecurityBans = []civil.Period{{From: civil.MustDate(2026, 1, 1)}}
	if p.Child.Address.Text == "" {
		p.Child.Address.Text = "Suojakuja 3 B 12"
	}
	for i := range p.Meetings {
		if w.Intn(2) == 0 {
			p.Meetings[i].Place = &plan.Place{Kind: plan.PlaceHome, Text: "at home " + string(w.fresh())}
		} else if w.Intn(2) == 0 {
			p.Meetings[i].Place = &plan.Place{Kind: plan.PlaceSchool, Text: "see you at " + p.Child.Address.Text}
		}
	}
	for i := range p.Needs {
		if w.Intn(4) == 0 {
			p.Needs[i].Text += " (" + p.Child.Address.Text + ")"
		}
	}
	for i := range p.Actions {
		if w.Intn(2) == 0 {
			p.Actions[i].Setting, p.Actions[i].Place = plan.ActionHome, "at home "+string(w.fresh())
		}
	}
	for range w.Intn(3) {
		id := p.People[w.Intn(len(p.People))].ID
		if w.Intn(4) == 0 && w.leader != "" {
			id = w.leader
		}
		w.named = append(w.named, id)
		if w.Intn(4) == 0 {
			w.banLater(id)
			continue
		}
		f := plan.Prohibition{ID: w.fresh(), Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{id}, Scope: plan.ScopeParts, PartIDs: []plan.ID{w.Pick("need meeting action")}}
		if f.PartIDs[0] == "" {
			continue
		}
		f.By, f.On = w.guardians[0], civil.MustDate(2026, 1, 1)
		p.Prohibitions = append(p.Prohibitions, f)
		w.banned[id] = true
	}
	w.banNobody()
}

// banNobody puts in, now and then, a security ban that names no person: the child, or an
// organisation, which stands against those who work there or under it.
func (w *world) banNobody() {
	p := w.plan
	f := plan.Prohibition{ID: w.fresh(), Ground: plan.GroundSecurityBan, Scope: plan.ScopeParts, PartIDs: []plan.ID{w.Pick("need meeting action")}}
	switch w.Intn(6) {
	case 0:
		f.AgainstIDs = []plan.ID{p.ChildID()}
		w.named = append(w.named, p.ChildID())
	case 1:
		if id := w.Pick("organisation"); id != "" {
			f.AgainstIDs = []plan.ID{id}
		}
	}
	if f.AgainstIDs == nil || f.PartIDs[0] == "" {
		return
	}
	f.By, f.On = w.guardians[0], civil.MustDate(2026, 1, 1)
	p.Prohibitions = append(p.Prohibitions, f)
	for i := range p.People {
		if m := &p.People[i]; m.Professional != nil && slices.Contains(p.Controllers(m.Professional.OrganisationID), f.AgainstIDs[0]) {
			w.named, w.banned[m.ID] = append(w.named, m.ID), true
		}
	}
}

// casePlan returns a case of this folder.
func casePlan(n int) *plan.Plan {
	data, err := os.ReadFile("cases/" + strings.Fields("aino eeli iida iidas-sibling onni")[n] + ".json")
	if err != nil {
		panic(err)
	}
	p, _ := plan.Decode(data, issue.Limits{})
	return p
}

// banLater puts in a security ban by name that begins after every day that is asked
// about: until then nobody said what its reader is allowed to see.
func (w *world) banLater(id plan.ID) {
	f := plan.Prohibition{ID: w.fresh(), Ground: plan.GroundSecurityBan, AgainstIDs: []plan.ID{id}, Scope: plan.ScopeParts, PartIDs: []plan.ID{w.Pick("need meeting action")}}
	if f.PartIDs[0] != "" {
		f.By, f.On = w.guardians[0], civil.MustDate(2027, 6, 1)
		w.plan.Prohibitions = append(w.plan.Prohibitions, f)
	}
}
