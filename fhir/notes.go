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

// What others write down of actions and goals, and where ours have one place for it
// and theirs several.

// theirTask reads what a Task of others says in other places than ours: when it is
// done, what was written down while it went on.
func (r *reading) theirTask(a *plan.Action, f *found) {
	at, text := f.at[0], limitFor[plan.Action]("Text")
	if r.known[at].ours {
		return
	}
	if code := at.member("code"); a.Text == "" && (code.member("text") != nil || !strings.HasSuffix(code.member("coding").item(0).str("system"), taskCodes)) {
		a.Text = text.conceptWords(code)
	}
	eachOf(at.member("focus"), func(ref *node) { r.carriedOut(a, at, ref) })
	eachOf(at.member("basedOn"), func(ref *node) { r.carriedOut(a, at, ref) })
	if a.Place == "" {
		a.Place = r.placeCalled(at.member("location"), limitFor[plan.Action]("Place"))
	}
	goals := limitFor[plan.Action]("GoalIDs")
	for _, name := range []string{"focus", "reasonReference"} {
		if ref := at.member(name); ref != nil && r.isGoal(ref) && len(a.GoalIDs) < goals.items {
			if id, ok := r.partReferred(ref); ok && !slices.Contains(a.GoalIDs, id) {
				a.GoalIDs = append(a.GoalIDs, id)
			}
		}
	}
	if end := at.member("requestedPeriod").member("end"); end != nil && a.Due.IsZero() { // of R5
		readDate(r, end, reflect.ValueOf(&a.Due).Elem())
	}
	if period := at.member("executionPeriod"); period != nil && a.Period.IsZero() {
		r.period(period, &a.Period, true)
	}
	for _, period := range []*node{at.member("restriction").member("period"), at.member("requestedPeriod")} {
		if start := period.member("start"); start != nil && a.Period.From.IsZero() {
			readDate(r, start, reflect.ValueOf(&a.Period.From).Elem())
			if to := a.Period.To; !to.IsZero() && to.Before(a.Period.From) {
				a.Period.From = civil.Date{}
				start.give()
				start.refuse()
			}
		}
	}
	if at.str("status") == "in-progress" {
		r.notedProgress(a, at.member("note"), plan.ActionUnderWay)
	}
}

// carriedOut reads what the request says that a Task carries out, where the Task does not:
// what it is, by whom, when, by whom it is done. It is for no more people than the request
// is.
func (r *reading) carriedOut(a *plan.Action, at, ref *node) {
	e, text := r.referred(ref), limitFor[plan.Action]("Text")
	if e == nil || !slices.Contains(requests, e.resource) || e.ours || r.modifiedElement(ref) || !r.shut(e).IsZero() {
		return
	}
	if a.Text != "" && !r.spokenFor(e) {
		return // it is an action of its own
	}
	request := e.node
	if a.Text == "" {
		a.Text = text.conceptWords(concept(request.member("code")))
	}
	if a.Text == "" {
		return
	}
	codes := limitFor[plan.Action]("Codes")
	codes.takeCodes(&a.Codes, concept(request.member("code")))
	ref.takeMember("reference")
	if !r.carried[e] {
		r.carried[e], r.carries[at] = true, append(r.carries[at], e)
	}
	if who := request.member("requester"); who != nil && a.By == "" && r.meansPerson(who) {
		a.By, _ = r.partReferred(who)
	}
	if day := request.member("authoredOn"); day != nil && a.On.IsZero() {
		readDate(r, day, reflect.ValueOf(&a.On).Elem())
	}
	if period := request.member("occurrencePeriod"); period != nil && a.Period.IsZero() {
		r.period(period, &a.Period, true)
	}
	if day := request.member("occurrenceDateTime"); day != nil && a.Due.IsZero() {
		readDate(r, day, reflect.ValueOf(&a.Due).Elem())
	}
	owners := limitFor[plan.Action]("OwnerIDs")
	eachOf(request.member("performer"), func(who *node) { r.ownedBy(a, who, owners) })
	if of := request.member("subject"); of != nil && of.kind == '{' && r.isTheChild(of) {
		of.takeMember("reference")
	}
	for name, says := range map[string][]string{"status": {"active"}, "intent": {"order", "plan"}, "priority": {"routine"}} {
		if m := request.member(name); slices.Contains(says, m.content()) {
			m.taken = true
		}
	}
	a.Visibility = max(a.Visibility, r.restriction(request))
}

// requests are the types that a Task carries out.
var requests = []string{"ServiceRequest", "CommunicationRequest", "ReferralRequest", "ProcedureRequest", "MedicationRequest", "DeviceRequest", "NutritionOrder"}

// isGoal reports whether a reference means a goal.
func (r *reading) isGoal(ref *node) bool {
	e := r.referred(ref)
	return e != nil && e.resource == "Goal"
}

// joined is a text with the words of a code before it, where they say something else
// and there is room.
func (l *limit) joined(cc *node, text string) string {
	from, words := cc.member("text"), cc.str("text")
	if words == "" {
		if from = cc.member("coding").item(0).member("display"); from != nil {
			words = from.content()
		}
	}
	switch {
	case text == "":
		return l.conceptWords(cc)
	case words == "":
		return text
	case !strings.EqualFold(words, text):
		both := words + ": " + text
		if !l.holds(reflect.ValueOf(both)) {
			return text
		}
		text = both
	}
	from.taken = true
	return text
}

// notedProgress reads what was written down while an action stood in one way.
func (r *reading) notedProgress(a *plan.Action, notes *node, state plan.ActionState) {
	most, text, n := limitFor[plan.Action]("Progress").items, limitFor[plan.Progress]("Text"), 0
	eachOf(notes, func(note *node) {
		if len(a.Progress) >= most-1 || r.modifiedElement(note) {
			return
		}
		n++
		p := plan.Progress{ID: assess.ID(hashed("progress\x00"+string(a.ID)+strconv.Itoa(n), 10)), State: state}
		if p.Text = text.takeText(note, "text"); p.Text == "" {
			return
		}
		p.By, p.On = r.annotated(note)
		a.Progress = append(a.Progress, p)
	})
	slices.SortStableFunc(a.Progress, func(x, y plan.Progress) int { return x.On.Compare(y.On) })
}

// notedEvaluations reads what was written down of a goal while people worked on it, and leaves room for how it stands.
func (r *reading) notedEvaluations(g *plan.Goal, notes *node, room int) {
	text, n := limitFor[plan.Evaluation]("Text"), 0
	eachOf(notes, func(note *node) {
		if len(g.Evaluations) >= room-1 || r.modifiedElement(note) {
			return
		}
		n++
		e := plan.Evaluation{ID: assess.ID(hashed("note\x00"+string(g.ID)+strconv.Itoa(n), 10)), State: plan.GoalActive}
		if e.Text = text.takeText(note, "text"); e.Text == "" {
			return
		}
		e.By, e.On = r.annotated(note)
		g.Evaluations = append(g.Evaluations, e)
	})
	slices.SortStableFunc(g.Evaluations, func(x, y plan.Evaluation) int { return x.On.Compare(y.On) })
}

// theirTargets reads what a Goal of others aims at: all its measures, in words.
func (r *reading) theirTargets(g *plan.Goal, at *node) {
	list := at.member("target")
	if list == nil || modifiedInside(list) {
		return
	}
	text := limitFor[plan.Goal]("Evidence")
	var said []string
	var read []*node
	plain := true
	eachOf(list, func(target *node) {
		words, from, only := targetWords(target)
		if plain = plain && only; words != "" {
			said, read = append(said, words), append(read, from...)
		}
	})
	whole := strings.Join(said, "; ")
	if plain && len(said) < 2 || whole == "" || !text.holds(reflect.ValueOf(whole)) {
		return
	}
	g.Evidence = whole
	for _, n := range read {
		n.taken = true
	}
	r.whole[list] = true
}

// howItShows is what we write ourselves as what is measured.
var howItShows = []string{evidenceShown.In(code.FI), evidenceShown.In(code.SV), evidenceShown.In(code.EN)}

// targetWords says in words what one target measures and how much, and from which
// elements; only says that it is a text and nothing else.
func targetWords(target *node) (words string, from []*node, only bool) {
	var said []string
	only = true
	for m := target.first; m != nil; m = m.next {
		if m.name != "measure" && m.name != "dueDuration" && !strings.HasPrefix(m.name, "detail") {
			continue
		}
		text, read := wordsIn(m)
		if text == "" || m.name == "measure" && slices.Contains(howItShows, text) {
			continue
		}
		only = only && m.name == "detailString"
		from = append(from, read...)
		if m.name == "measure" {
			said = append([]string{strings.TrimSuffix(text, ":")}, said...)
		} else {
			said = append(said, text)
		}
	}
	return strings.Join(said, ": "), from, only
}

// theirContacts reads whom a Patient of others names as near, but for those of whom the
// document says more elsewhere.
func (r *reading) theirContacts(p *plan.Plan) {
	if r.child == nil || r.child.ours || !r.shut(r.child).IsZero() {
		return
	}
	people, ways := limitFor[plan.Plan]("People"), limitFor[plan.Member]("Telecoms")
	known := map[plan.Name]bool{}
	for i := range p.People {
		known[p.People[i].Name] = true
	}
	for _, e := range r.entries {
		if e.resource == "RelatedPerson" {
			known[r.nameOf(e.node.member("name").item(0))] = true
		}
	}
	eachOf(r.child.node.member("contact"), func(contact *node) {
		name := r.nameOf(contact.member("name"))
		if len(p.People) >= people.items || name.IsZero() || known[name] || r.over(contact) || modifiedInside(contact) {
			return
		}
		known[name] = true
		m := plan.Member{ID: r.inventInside(contact), Visibility: max(r.label, r.planLabel, r.restriction(r.child.node))}
		readName(r, contact.member("name"), reflect.ValueOf(&m.Name).Elem())
		eachOf(contact.member("telecom"), func(n *node) {
			var t plan.Telecom
			if len(m.Telecoms) < ways.items && readTelecom(r, n, reflect.ValueOf(&t).Elem()) && ways.holds(reflect.ValueOf(t)) {
				m.Telecoms = append(m.Telecoms, t)
			}
		})
		if home := contact.member("address"); home != nil {
			form := limitFor[plan.Member]("Address")
			if readAddress(r, home, reflect.ValueOf(&m.Address).Elem()); !form.holds(reflect.ValueOf(m.Address)) {
				home.give()
				m.Address = plan.Address{}
			}
		}
		kinship(&m, &found{at: []*node{contact}})
		m.Kind, m.Guardian = plan.MemberNearPerson, nil     // that somebody is a guardian says a RelatedPerson
		m.SecurityBans = slices.Clone(p.Child.SecurityBans) // nobody says that they live elsewhere
		p.People = append(p.People, m)
	})
}

// nameOf is the name that is read from a HumanName, without a mark.
func (r *reading) nameOf(n *node) plan.Name {
	var given []string
	eachText(n.member("given"), func(text string) { given = append(given, text) })
	name := plan.Name{Family: n.str("family"), Given: strings.Join(given, " ")}
	if name.IsZero() {
		name.Family = n.str("text")
	}
	form := limitFor[plan.Member]("Name")
	if !form.holds(reflect.ValueOf(name)) {
		return plan.Name{}
	}
	return name
}

// theirNotes reads the notes of a CarePlan of others, or of something in it, each as a
// document in words with what it is about: what does not fit elsewhere. Of what is about
// something a note that is too long stays where it is.
func (r *reading) theirNotes(p *plan.Plan, at *node, about string, label assess.Visibility) {
	attachments, title := limitFor[plan.Plan]("Attachments"), limitFor[plan.Attachment]("Title")
	eachOf(at.member("note"), func(note *node) {
		if len(p.Attachments) >= attachments.items || r.modifiedElement(note) || note.member("text") == nil || note.member("text").taken {
			return
		}
		a := plan.Attachment{Kind: plan.AttachmentDocument}
		if words := note.str("text"); about == "" {
			a.Title = title.takeText(note, "text")
		} else if both := about + ": " + words; words != "" && title.holds(reflect.ValueOf(both)) {
			a.Title = both
			note.takeMember("text")
		}
		if a.Title == "" {
			return
		}
		a.ID = r.inventInside(note)
		a.By, a.On = r.annotated(note)
		a.Visibility = max(r.label, r.planLabel, label)
		p.Attachments = append(p.Attachments, a)
	})
}

// annotated is who wrote a note, and when.
func (r *reading) annotated(note *node) (by plan.ID, on civil.Date) {
	if at := note.member("time"); at != nil {
		readDate(r, at, reflect.ValueOf(&on).Elem())
	}
	if who := note.member("authorReference"); who != nil {
		if e := r.referred(who); e != nil && (isPerson(e.resource) || e == r.child) {
			by, _ = r.partReferred(who)
		}
	}
	return by, on
}

// evidenceShown is what a target measures of which the plan says how it shows.
var evidenceShown = code.Say("Miten näkyy", "Hur det syns", "How it shows")
