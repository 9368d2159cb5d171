package fhir

import (
	"reflect"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Resources of others that say what a plan says in another type than ours do.
// They are only read, and stay whole in the Remainder, since we write the part in
// a type of our own.

// newOrderedActionNoun is an action that a CarePlan refers to as a request: for a
// service, or to tell somebody something.
func newOrderedActionNoun(resource, performer string, what ...string) *noun {
	rows := []row{
		{member: "goalIds", url: "http://hl7.org/fhir/StructureDefinition/resource-pertainsToGoal"},
		{member: "by", home: resource + ".requester"},
		{member: "on", home: resource + ".authoredOn"},
		{member: "ownerIds", home: resource + "." + performer},
		{member: "period", home: resource + ".occurrencePeriod"},
	}
	return declare(declaration[plan.Action]{
		name: "action", label: code.Say("Toimenpide", "Åtgärd", "Action"), in: []string{resource}, rows: rows, readOnly: true,
		after: func(r *reading, a *plan.Action, f *found) {
			at, text := f.at[0], limitFor[plan.Action]("Text")
			for _, name := range what {
				words, from := wordsIn(at.member(name))
				a.Text = text.and(a.Text, words, from)
			}
			for _, name := range []string{"medicationReference", "codeReference"} {
				r.product(a, at.member(name), text)
			}
			for _, from := range []func() string{
				func() string { return text.conceptWords(concept(at.member("code"))) },
				func() string { return text.conceptWords(at.member("serviceRequested").item(0)) }, // STU3
				func() string { return text.takeText(at.member("payload").item(0), "contentString") },
				func() string { return text.takeText(at, "description") },
				func() string { return text.conceptWords(at.member("category").item(0)) },
				func() string { return text.takeText(at, "patientInstruction") },
				func() string { return text.takeText(at.member("note").item(0), "text") },
			} {
				if a.Text == "" {
					a.Text = from()
				}
			}
			if a.Text == "" {
				return
			}
			a.Text = text.withWords(a.Text, at.member("orderDetail"), at.member("description"), at.member("patientInstruction"), at.member("note"))
			r.requestSays(a, at, text)
			eachOf(at.member("patientInstruction"), func(n *node) { a.Text = text.with(a.Text, n.member("instructionMarkdown")) }) // of R5
			eachOf(at.member("dosageInstruction"), func(n *node) { a.Text = text.with(a.Text, n.member("text")) })
			for _, name := range []string{"orderer", "recorder"} {
				if who := at.member(name); who != nil && a.By == "" && r.meansPerson(who) {
					a.By, _ = r.partReferred(who)
				}
			}
			if day := at.member("dateTime"); day != nil && a.On.IsZero() {
				readDate(nil, day, reflect.ValueOf(&a.On).Elem())
			}
			if period := at.member("performedPeriod"); period != nil && a.Period.IsZero() {
				r.period(period, &a.Period, true)
			}
			codes := limitFor[plan.Action]("Codes")
			for _, name := range append([]string{"code"}, what...) {
				codes.takeCodes(&a.Codes, concept(at.member(name)))
			}
			owners := limitFor[plan.Action]("OwnerIDs")
			eachOf(at.member("performer"), func(p *node) { r.ownedBy(a, p.member("actor"), owners) })
			if a.Place == "" {
				place := limitFor[plan.Action]("Place")
				a.Place = place.conceptWords(at.member("locationCode").item(0))
			}
			r.rhythm(a, at.member("occurrenceTiming"))
			if day := at.member("occurrenceDateTime"); day != nil && a.Due.IsZero() {
				readDate(nil, day, reflect.ValueOf(&a.Due).Elem())
			}
			if state := requestStates[at.str("status")]; state.IsValid() {
				a.Progress = []plan.Progress{{ID: assess.ID(hashed("status\x00"+string(a.ID), 10)), State: state}}
				at.takeMember("status")
			}
		},
	})
}

// requestSays adds to an action what a request says more of it in words.
func (r *reading) requestSays(a *plan.Action, at *node, text limit) {
	for _, name := range requestWords {
		words, from := wordsIn(at.member(name))
		a.Text = text.and(a.Text, words, from)
	}
	if priority := at.member("priority"); priority != nil && priority.content() != "routine" {
		words, from := wordsIn(priority)
		a.Text = text.and(a.Text, "priority: "+words, from)
	}
}

// product reads what a request is for that stands in a resource of its own: a medicine, an
// aid. What is said of it may be for fewer than the request.
func (r *reading) product(a *plan.Action, ref *node, text limit) {
	if ref == nil || r.modifiedElement(ref) {
		return
	}
	words, from := wordsIn(ref.member("display"))
	e := r.referred(ref)
	if e != nil && (!r.shut(e).IsZero() || e.resource != "Medication" && e.resource != "Device") {
		return
	}
	a.Text = text.and(a.Text, words, from)
	if e == nil {
		return
	}
	for _, name := range []string{"code", "type", "form"} {
		words, from := wordsIn(e.node.member(name))
		if words != "" {
			ref.takeMember("reference")
		}
		a.Text = text.and(a.Text, words, from)
	}
	a.Visibility = max(a.Visibility, r.restriction(e.node))
}

// requestWords are the elements of a request that say more of what is to be done.
var requestWords = []string{"code", "quantityQuantity", "reasonCode", "reason", "category"}

// requestStates are how an action stands by the status of a request.
var requestStates = map[string]plan.ActionState{
	"in-progress": plan.ActionUnderWay, "not-done": plan.ActionNotDone,
	"completed": plan.ActionDone, "revoked": plan.ActionCancelled, "cancelled": plan.ActionCancelled, "stopped": plan.ActionCancelled,
}

// newAnswersNoun is a questionnaire of others that somebody answered: a document
// that the plan refers to.
func newAnswersNoun() *noun {
	return declare(declaration[plan.Attachment]{
		name: "attachment", label: code.Say("Liite", "Bilaga", "Attachment"), in: []string{"QuestionnaireResponse"}, readOnly: true,
		rows: []row{
			{member: "by", home: "QuestionnaireResponse.source", of: people},
			{member: "on", home: "QuestionnaireResponse.authored"},
			{member: "recordedBy", home: "QuestionnaireResponse.author"},
		},
		after: func(_ *reading, a *plan.Attachment, f *found) {
			a.Kind = plan.AttachmentDocument
			var said []string
			var read []*node
			eachItem(f.at[0], func(item *node) {
				words, from := answersOf(item)
				said, read = append(said, words...), append(read, from...)
			})
			a.Title = strings.Join(said, "; ")
			if len([]rune(a.Title)) <= titleLength {
				for _, n := range read {
					n.taken = true
				}
			}
			if runes := []rune(a.Title); len(runes) > titleLength {
				a.Title = string(runes[:titleLength-1]) + "…"
			}
		},
	})
}

const titleLength = 200

// answersOf are the answers of an item, and of those in it, as people read them, and
// where they stand.
func answersOf(item *node) (said []string, from []*node) {
	eachOf(item.member("answer"), func(answer *node) {
		for v := answer.first; v != nil; v = v.next {
			if !strings.HasPrefix(v.name, "value") {
				continue
			}
			text, at := v.text, v
			if v.kind == '{' {
				text, at = v.str("display")+v.str("value"), v.member("display")
			}
			if text != "" {
				for _, n := range []*node{item.member("text"), at} {
					if n != nil && (n.kind == '"' || n == v) {
						from = append(from, n)
					}
				}
				said = append(said, strings.TrimSpace(strings.TrimSuffix(item.str("text"), ":")+": "+text))
			}
		}
	})
	eachItem(item, func(inner *node) {
		words, more := answersOf(inner)
		said, from = append(said, words...), append(from, more...)
	})
	return said, from
}

// theirMeeting reads an Appointment of others: a network meeting, since they do not
// say which of ours it is, with whoever is to take part.
func (r *reading) theirMeeting(m *plan.Meeting, f *found) {
	at := f.at[0]
	if r.known[at].ours || m.Kind.IsValid() {
		return
	}
	m.Kind = plan.MeetingNetwork
	switch at.str("status") {
	case "fulfilled":
		m.State = plan.MeetingHeld
	case "cancelled", "noshow":
		m.State = plan.MeetingCancelled
	default:
		m.State = plan.MeetingPlanned
	}
	if m.Text == "" {
		text := limitFor[plan.Meeting]("Text")
		m.Text = text.takeText(at, "description")
		m.Text = text.with(m.Text, at.member("comment"))
		for _, name := range []string{"serviceType", "appointmentType", "reasonCode", "reason", "patientInstruction"} {
			words, from := wordsIn(at.member(name))
			m.Text = text.and(m.Text, words, from)
		}
	}
	if minutes, err := strconv.Atoi(at.member("minutesDuration").content()); err == nil && !m.Start.IsZero() && !m.End.IsZero() && m.End.Unix()-m.Start.Unix() == int64(minutes)*60 {
		at.takeMember("minutesDuration")
	}
	most := limitFor[plan.Meeting]("Invitations").items
	eachOf(at.member("participant"), func(p *node) {
		actor := p.member("actor")
		if actor != nil && r.isTheChild(actor) { // whose matter it is
			actor.takeMember("reference")
			return
		}
		if actor == nil || len(m.Invitations) >= most {
			return
		}
		e := r.referred(actor)
		if m.Place == nil && (e != nil && e.resource == "Location" || e == nil && actor.member("reference") == nil && actor.member("identifier") == nil) {
			if words := r.placeCalled(actor, limitFor[plan.Place]("Text")); words != "" { // a room, or whoever has no more than a name
				m.Place = &plan.Place{Kind: plan.PlaceElsewhere, Text: words}
				if p.str("status") == "accepted" { // a room refuses nobody
					p.takeMember("status")
				}
			}
		}
		if e == nil || !isPerson(e.resource) {
			return
		}
		if id, ok := r.partReferred(actor); ok {
			i := plan.Invitation{ID: assess.ID(hashed("invited\x00"+string(m.ID)+"\x00"+string(id), 10)), PersonID: id}
			for response, status := range map[plan.Response]string{plan.ResponseAccepts: "accepted", plan.ResponseDeclines: "declined"} {
				if p.str("status") == status {
					i.Response = response
					p.takeMember("status")
				}
			}
			m.Invitations = append(m.Invitations, i)
		}
	})
}

// meansPerson reports whether a reference means a person who can be a member.
func (r *reading) meansPerson(ref *node) bool {
	e := r.referred(ref)
	return e != nil && isPerson(e.resource)
}

// ownedBy adds to those who do an action whom a reference means.
func (r *reading) ownedBy(a *plan.Action, ref *node, most limit) {
	if e := r.referredOr(ref); e == nil || len(a.OwnerIDs) >= most.items || !isPerson(e.resource) && e.resource != "Organization" && e != r.child {
		return
	}
	if id, ok := r.partReferred(ref); ok && !slices.Contains(a.OwnerIDs, id) {
		a.OwnerIDs = append(a.OwnerIDs, id)
	}
}

func isPerson(resource string) bool {
	return resource == "Practitioner" || resource == "PractitionerRole" || resource == "RelatedPerson"
}

// theirTeam reads what a CareTeam of others says of who takes part: as what, for
// whom, in which time; and those whom it only names.
func (r *reading) theirTeam(p *plan.Plan, care *node) {
	teams := r.teams(care)
	for _, team := range teams {
		eachOf(team.node.member("participant"), func(n *node) {
			member := n.member("member")
			if n.mentions(ExtensionURL("part-id")) || member == nil || r.changed(member) {
				return
			}
			e := r.referred(member)
			switch {
			case e == nil && member.str("reference") == "" && member.member("identifier") == nil:
				if id := r.namedOnly(p, n, member); id != "" {
					r.roles = append(r.roles, participation{who: id, at: n, team: team})
				}
			case e == nil || e.resource == "Patient":
			case e.resource == "Organization": // the plan holds it, but not that it is in the team
				if _, ok := r.partReferred(member); ok {
					member.give()
				}
			case isPerson(e.resource):
				if id, ok := r.partReferred(member); ok {
					r.roles = append(r.roles, participation{who: id, at: n, team: team})
				}
			}
		})
	}
}

// teams are the CareTeams of a CarePlan of others that may be used.
func (r *reading) teams(care *node) (all []*entry) {
	eachOf(care.member("careTeam"), func(ref *node) {
		if e := r.referred(ref); e != nil && e.resource == "CareTeam" && r.shut(e).IsZero() && !e.ours {
			if !e.used {
				e.used, e.seen, e.second = true, true, true
			}
			ref.takeMember("reference")
			all, r.noted = append(all, e), append(r.noted, noted{e.node, ""})
		}
	})
	return all
}

// namedOnly adds somebody of whom a team says no more than a name. Nobody says who
// it is, so it is somebody near, who may see the least.
func (r *reading) namedOnly(p *plan.Plan, n, member *node) plan.ID {
	name := member.str("display")
	id := assess.ID(hashed("named\x00"+r.key(r.around(n))+"\x00"+name, 10))
	if same := r.byName[name]; same != "" {
		id = same
	} else if r.root.ours { // who it is was said when it was read first
		for i := range p.People {
			if m := &p.People[i]; m.Name == (plan.Name{Family: name}) && m.Kind == plan.MemberNearPerson {
				id = m.ID
			}
		}
		if p.Person(id) == nil {
			return ""
		}
	}
	switch known := p.Person(id) != nil; {
	case name == "" || !known && len(p.People) >= limitFor[plan.Plan]("People").items:
		return ""
	case len([]rune(name)) > 100:
		member.member("display").refuse()
		return ""
	case !known:
		p.People = append(p.People, plan.Member{ID: id, Kind: plan.MemberNearPerson, Name: plan.Name{Family: name}})
	}
	member.takeMember("display")
	r.names[member], r.byName[name] = id, id
	return id
}

// giveRoles says of the people that were read what their teams say.
func (r *reading) giveRoles(p *plan.Plan) {
	for _, given := range r.roles {
		m := p.Person(given.who)
		if m == nil {
			continue
		}
		if given.team != nil {
			m.Visibility = max(m.Visibility, r.restriction(given.team.node)) // that somebody belongs to it
		}
		if m.Period.IsZero() {
			for _, name := range []string{"period", "effectivePeriod", "coveragePeriod"} { // the later ones of R5
				if period := given.at.member(name); period != nil && m.Period.IsZero() {
					r.period(period, &m.Period, true)
				}
			}
		}
		if given.team != nil && m.Period.IsZero() { // nobody was in it before it was
			if period := given.team.node.member("period"); period != nil {
				r.period(period, &m.Period, true)
			}
		}
		addRole(m, given.as, given.at)
		eachOf(given.at.member("role"), func(cc *node) {
			if r.modifiers && modifiedInside(cc) {
				return
			}
			text := limitFor[plan.Role]("LocalLabel")
			addRole(m, text.conceptWords(cc), cc)
		})
		r.onBehalf(m, given.at.member("onBehalfOf"))
	}
}

// onBehalf reads for whom somebody takes part: one organisation, where none is known or
// it is the same.
func (r *reading) onBehalf(m *plan.Member, of *node) {
	if of == nil || m.Kind != plan.MemberProfessional {
		return
	}
	e, known := r.referred(of), assess.ID("")
	if m.Professional != nil {
		known = m.Professional.OrganisationID
	}
	if e == nil || e.resource != "Organization" || known != "" && known != e.part {
		return
	}
	if id, ok := r.partReferred(of); ok {
		if m.Professional == nil {
			m.Professional = &plan.Professional{}
		}
		m.Professional.OrganisationID = id
	}
}

// theirCourse reads since when a plan of others has been there, and whether it is
// over. One that is active stays a draft: that it was agreed on here, by this
// family and with a worker who accepted, nobody says; its own status comes back
// from the Remainder.
func (r *reading) theirCourse(p *plan.Plan, care *node) {
	if len(p.Course) > 0 {
		return
	}
	day := func(n *node) (d civil.Date) {
		if n != nil {
			readDate(r, n, reflect.ValueOf(&d).Elem())
		}
		return d
	}
	step := func(s plan.Status, on civil.Date, why string) {
		p.Course = append(p.Course, plan.Step{ID: assess.ID(hashed("step\x00"+r.key(r.root)+"\x00"+s.String(), 10)), Statement: plan.Statement{On: on}, Status: s, Text: why})
	}
	period := care.member("period")
	began := day(care.member("created"))
	if began.IsZero() {
		began = day(period.member("start"))
	}
	if start, err := civil.ParseDate(period.str("start")); err == nil && start == began {
		period.takeMember("start")
	}
	text := limitFor[plan.Step]("Text")
	if encounter := care.member("encounter"); encounter != nil && !r.modifiedElement(encounter) {
		if e := r.referred(encounter); e != nil && e.resource == "Encounter" {
			r.partReferred(encounter)
		}
	}
	if about := text.aboutPlan(care, period, r.teamsSay(care)...); !began.IsZero() || about != "" {
		step(plan.StatusDraft, began, about)
		first := &p.Course[0]
		first.Visibility = max(r.label, r.planLabel)
		for _, name := range []string{"author", "custodian"} { // R5 has the one who answers for it
			eachOf(care.member(name), func(who *node) {
				if e := r.referred(who); first.By == "" && e != nil && (isPerson(e.resource) || e.resource == "Organization" || e == r.child) {
					first.By, _ = r.partReferred(who)
				}
			})
		}
	}
	eachOf(care.member("contributor"), func(who *node) {
		if e := r.referred(who); e != nil && isPerson(e.resource) {
			if id, ok := r.partReferred(who); ok {
				r.roles = append(r.roles, participation{who: id, at: who, as: "contributor"})
			}
		}
	})
	if status := care.str("status"); ended(status) {
		last := period.member("end")
		on := day(last)
		if !on.IsZero() && on.Before(began) {
			on = civil.Date{} // nobody knows which of the two is wrong
			last.give()
			last.refuse()
		}
		step(plan.StatusClosed, on, "CarePlan.status: "+status)
	}
}

// teamsSay are the elements in which the teams of a CarePlan say what they are called and
// what for they are, but those of which not everybody may know.
func (r *reading) teamsSay(care *node) (all []*node) {
	eachOf(care.member("careTeam"), func(ref *node) {
		e := r.referred(ref)
		if e == nil || e.resource != "CareTeam" || !e.used || e.ours || r.restriction(e.node) != 0 {
			return
		}
		for _, name := range []string{"name", "category", "reasonCode", "reason"} {
			if m := e.node.member(name); m != nil && !r.changed(m) {
				all = append(all, m)
			}
		}
	})
	return all
}

// ended reports whether a status says that a CarePlan is over: of R4, STU3 and R5.
func ended(status string) bool {
	return status == "completed" || status == "revoked" || status == "cancelled" || status == "ended"
}

// aboutPlan is what a CarePlan of others says of itself in words: what it is about, of
// which sort it is, and the days from which to which it is meant, where the plan has no
// place for them.
func (l *limit) aboutPlan(care, period *node, more ...*node) string {
	about := l.takeText(care, "description")
	add := func(words string, from ...*node) {
		both := words
		if about != "" {
			both = about + "; " + words
		}
		if words == "" || !l.holds(reflect.ValueOf(both)) {
			return
		}
		if about = both; strings.Contains(about, words) {
			for _, n := range from {
				n.taken = true
			}
		}
	}
	if status := care.member("status"); status.content() == "active" || status.content() == "on-hold" {
		add("CarePlan.status: "+status.text, status)
	}
	if intent := care.member("intent"); intent.content() != "" && intent.content() != "plan" {
		add("CarePlan.intent: "+intent.text, intent)
	}
	eachOf(care.member("category"), func(cc *node) {
		if words, from := wordsIn(cc); !modifiedInside(cc) {
			add(words, from...)
		}
	})
	for _, n := range more {
		words, from := wordsIn(n)
		add(words, from...)
	}
	start, end := period.member("start"), period.member("end")
	if end == nil || end.kind != '"' || modifiedInside(period) || ended(care.str("status")) {
		return about
	}
	var from civil.Date
	var to civil.Date
	if start != nil {
		readDate(nil, start, reflect.ValueOf(&from).Elem())
	}
	readDate(nil, end, reflect.ValueOf(&to).Elem())
	if !to.IsZero() {
		add(strings.TrimSpace(from.String() + " – " + to.String()))
	}
	return about
}

// languages reads the language that a person speaks, and whether an interpreter is
// needed, from where FHIR has them.
func (r *reading) languages(known *plan.Service, n *node) *plan.Service {
	if known != nil {
		return known
	}
	var best *node
	eachOf(n.member("communication"), func(c *node) {
		if best == nil || c.member("preferred").content() == "true" && best.member("preferred").content() != "true" {
			best = c
		}
	})
	var tag assess.LangTag
	code := best.member("language").member("coding").item(0)
	form := limitFor[plan.Service]("Lang")
	if tag = assess.LangTag(code.str("code")); tag == "" || !form.holds(reflect.ValueOf(tag)) {
		return nil
	}
	code.takeMember("code")
	if code.str("system") == "urn:ietf:bcp:47" {
		code.takeMember("system")
	}
	if best.member("preferred").content() == "true" {
		best.takeMember("preferred")
	}
	s := &plan.Service{Lang: tag}
	n.extensions(interpreterRequired, func(e *node) {
		if need := e.member("valueBoolean"); need.content() == "true" {
			s.Interpreter = tag
			need.taken = true
			e.takeMember("url")
		}
	})
	return s
}

// namedChild reads the child of whom a CarePlan says only a name and a number.
func (r *reading) namedChild(p *plan.Plan) {
	subject := r.root.node.member("subject")
	if r.child != nil || subject == nil || subject.str("reference") != "" {
		return
	}
	if i := subject.member("identifier"); i != nil && len(p.Child.Identifiers) == 0 {
		var id plan.Identifier
		if form := limitFor[plan.Child]("Identifiers"); readIdentifier(r, i, reflect.ValueOf(&id).Elem()) && form.holds(reflect.ValueOf(id)) {
			p.Child.Identifiers = []plan.Identifier{id}
		}
	}
	if name := subject.str("display"); p.Child.Name.IsZero() && name != "" && len([]rune(name)) <= 100 {
		p.Child.Name.Family = takeText(subject, "display")
	}
	if p.Child.ID == "" && (len(p.Child.Identifiers) > 0 || !p.Child.Name.IsZero()) {
		p.Child.ID = assess.ID(hashed("child\x00"+r.key(r.root), 10))
	}
}

// onlyNamed reads what a CarePlan of others calls by words alone: what it is, needs,
// goals and activities of which no resource says more.
func (r *reading) onlyNamed(p *plan.Plan, care *node) {
	title, label := limitFor[plan.Plan]("Title"), max(r.label, r.planLabel)
	eachOf(care.member("category"), func(cc *node) {
		if p.Title == "" && label == 0 && !r.changed(cc) {
			p.Title = plan.Title(title.conceptWords(cc)) // it has no visibility of its own
		}
	})
	nameAll(r, care.member("addresses"), "Needs", &p.Needs, func(id assess.ID, text string) plan.Need {
		return plan.Need{ID: id, Text: text, Statement: plan.Statement{Visibility: label}}
	})
	nameAll(r, care.member("goal"), "Goals", &p.Goals, func(id assess.ID, text string) plan.Goal {
		return plan.Goal{ID: id, Text: text, Statement: plan.Statement{Visibility: label}}
	})
	eachOf(care.member("activity"), func(activity *node) {
		if activity.member("detail") != nil {
			return
		}
		nameAll(r, activity.element("reference"), "Actions", &p.Actions, func(id assess.ID, text string) plan.Action {
			return plan.Action{ID: id, Text: text, Statement: plan.Statement{Visibility: label}}
		})
	})
}

// nameAll adds a part to a list of the plan for each reference that means nothing but its
// words. The words of one for which there is no room stay where they are.
func nameAll[T any](r *reading, references *node, list string, parts *[]T, part func(assess.ID, string) T) {
	room, text := limitFor[plan.Plan](list), limitFor[T]("Text")
	eachOf(references, func(ref *node) {
		if !r.onlyWords(ref) || room.full(reflect.ValueOf(*parts)) {
			return
		}
		if words := text.wordsOf(ref); words != "" {
			id := r.inventInside(ref)
			*parts, r.names[ref] = append(*parts, part(id, words)), id
		}
	})
}

// onlyWords reports whether a reference points at nothing, by its address or by a number
// that something in the document or another plan bears.
func (r *reading) onlyWords(ref *node) bool {
	inner := ref.reference()
	i := inner.member("identifier")
	return inner.member("reference") == nil && !r.changed(ref) &&
		!strings.HasPrefix(i.str("system"), plan.CanonicalBase) && r.bearers("", i.str("system"), i.str("value")) == nil
}

// wordsOf takes the words of a reference that has nothing else, or of the concept that
// R5 has beside it.
func (l *limit) wordsOf(ref *node) string {
	if text := l.takeText(ref, "display"); text != "" {
		return text
	}
	return l.conceptWords(ref.member("concept"))
}
