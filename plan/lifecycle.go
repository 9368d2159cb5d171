package plan

import (
	"cmp"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Act says who does something to a plan, when and why (toimi). The caller draws
// the id of the part that it adds ([NewID]).
type Act struct {
	// ID is the new part's, where the act adds one.
	ID ID
	// By is who acts: the child, or somebody who belongs to the network on that day.
	// RecordedBy is who writes it down, where that is another.
	By, RecordedBy ID
	// On is the day on which it is done.
	On civil.Date
	// Text says why.
	Text string
	// MeetingID is the meeting at which it was done.
	MeetingID ID
}

func (a Act) statement() Statement {
	return Statement{By: a.By, On: a.On, RecordedBy: a.RecordedBy}
}

// Transition is a step that a plan can take in its course (siirtymä).
type Transition = code.Enum[transitionTable]

// The members of [Transition].
const (
	TransitionAgree Transition = 1 + iota
	TransitionFollow
	TransitionReview
	TransitionClose
	TransitionHandOver
	TransitionReopen
)

type transitionTable struct{}

var transitionRows = [...]code.Row{
	TransitionAgree:    {Code: "agree", FI: "sovitaan", SV: "avtalas", EN: "agree"},
	TransitionFollow:   {Code: "follow", FI: "siirrytään seurantaan", SV: "följs upp", EN: "follow"},
	TransitionReview:   {Code: "review", FI: "otetaan tarkistettavaksi", SV: "ses över", EN: "review"},
	TransitionClose:    {Code: "close", FI: "päätetään", SV: "avslutas", EN: "close"},
	TransitionHandOver: {Code: "hand-over", FI: "siirretään", SV: "överförs", EN: "hand over"},
	TransitionReopen:   {Code: "reopen", FI: "avataan uudelleen", SV: "öppnas på nytt", EN: "reopen"},
}

func (transitionTable) Table() code.Table {
	return code.Table{Name: "plan-transition", Title: "Plan transition", Means: "A step that a plan can take in its course.", Rows: code.RowsOf(transitionRows[:])}
}

// Passage is one row of the lifecycle: from which statuses a transition leads
// to which one (elinkaaren rivi).
type Passage struct {
	Transition Transition
	From       []Status
	To         Status
	// Reason says that the step must tell why.
	Reason bool
}

// lifecycle is the whole of what a plan can do. A plan that was handed over
// goes on elsewhere.
var lifecycle = []Passage{
	{TransitionAgree, []Status{StatusDraft, StatusReview}, StatusAgreed, false},
	{TransitionFollow, []Status{StatusAgreed, StatusReview}, StatusFollowUp, false},
	{TransitionReview, []Status{StatusAgreed, StatusFollowUp}, StatusReview, false},
	{TransitionClose, []Status{StatusDraft, StatusAgreed, StatusFollowUp, StatusReview}, StatusClosed, true},
	{TransitionHandOver, []Status{StatusAgreed, StatusFollowUp, StatusReview}, StatusHandedOver, true},
	{TransitionReopen, []Status{StatusClosed}, StatusDraft, true},
}

// Lifecycle returns the table of transitions: a copy.
func Lifecycle() []Passage {
	rows := slices.Clone(lifecycle)
	for i := range rows {
		rows[i].From = slices.Clone(rows[i].From)
	}
	return rows
}

// Allowed returns the transitions that lead on from a status.
func Allowed(from Status) []Transition {
	var all []Transition
	for _, row := range lifecycle {
		if slices.Contains(row.From, from) {
			all = append(all, row.Transition)
		}
	}
	return all
}

var (
	ruleStepNotAllowed = issue.Rule{ID: "course.not-allowed", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelma ei voi siirtyä tähän tilaan edellisestä tilastaan.",
		"Planen kan inte övergå till detta läge från sitt föregående läge.",
		"The plan cannot go to this status from the one before.")}
	ruleStepBackwards = issue.Rule{ID: "course.backwards", Severity: issue.SeverityError, Words: code.Say(
		"Vaihe on päivätty edellistä vaihetta aiemmaksi.",
		"Steget är daterat före det föregående steget.",
		"The step is dated before the one that precedes it.")}
	ruleStepReason = issue.Rule{ID: "course.reason", Severity: issue.SeverityError, Words: code.Say(
		"Päättämiselle, siirtämiselle ja uudelleen avaamiselle on kerrottava syy.",
		"För att avsluta, överföra eller öppna på nytt behövs ett skäl.",
		"Closing, handing over and reopening need a reason.")}
	ruleHandOverOpen = issue.Rule{ID: "course.not-received", Severity: issue.SeverityError, Words: code.Say(
		"Toimenpide on kesken, eikä kukaan siirron jälkeen verkostoon kuuluva ole sen tekijä.",
		"Åtgärden pågår, men ingen som hör till nätverket efter överföringen ansvarar för den.",
		"The action is not finished, and nobody who stays in the network after the hand-over owns it.")}
)

// Take takes a step in the plan's course and returns the new plan. Where the
// step is not allowed, or leads to a plan that breaks a rule (a plan in force
// without a holder, an accepted one, or a next contact), it returns nil and the
// issues; the plan itself is never touched.
func (p *Plan) Take(t Transition, a Act) (*Plan, issue.List) {
	at := issue.Pointer("/course").Item(len(p.Course))
	i := slices.IndexFunc(lifecycle, func(row Passage) bool { return row.Transition == t })
	if i < 0 || !slices.Contains(lifecycle[i].From, p.Status()) {
		return nil, issue.List{ruleStepNotAllowed.At(at)}
	}
	if issues := p.checkAct(a, true, at); issues != nil {
		return nil, issues
	}
	to := lifecycle[i].To
	next := p.Clone()
	next.Course = append(next.Course, Step{ID: a.ID, Statement: a.statement(), Status: to, Text: a.Text, MeetingID: a.MeetingID})
	if t == TransitionHandOver {
		if issues := p.unreceived(a.On); len(issues) > 0 {
			return nil, issues
		}
	}
	if InForce(to) {
		// Whoever agrees to a plan agrees to the whole of it.
		if issues := next.Check(); issues.HasErrors() {
			return nil, errorsOf(issues)
		}
		return next, nil
	}
	return Accept(p, next)
}

// Accept returns next, a plan made of p, or nil and the errors that the change brought,
// those of its form first: what was wrong before stands in nobody's way. Every act
// ends with it; an act of your own may too.
func Accept(p, next *Plan) (*Plan, issue.List) {
	for _, wrong := range []func(*Plan) issue.List{(*Plan).ofForm, (*Plan).errors} {
		broken := wrong(next)
		if len(broken) > 0 {
			broken = without(broken, wrong(p))
		}
		if len(broken) > 0 {
			return nil, broken
		}
	}
	return next, nil
}

func (p *Plan) errors() issue.List { return errorsOf(p.CheckParts()) }

// ofForm returns what of a plan made in Go is not of the form.
func (p *Plan) ofForm() issue.List { return reader().CheckForm(p) }

func errorsOf(l issue.List) issue.List {
	return slices.DeleteFunc(slices.Clone(l), func(i issue.Issue) bool { return i.Severity != issue.SeverityError })
}

func without(l, known issue.List) issue.List {
	return slices.DeleteFunc(l, func(i issue.Issue) bool { return slices.Contains(known, i) })
}

// unreceived lists the actions that nobody would carry on after a hand-over.
func (p *Plan) unreceived(on civil.Date) (issues issue.List) {
	for i := range p.Actions {
		a := &p.Actions[i]
		if a.Settled() || slices.ContainsFunc(a.OwnerIDs, func(id ID) bool { return p.stays(id, on) }) {
			continue
		}
		issues = append(issues, ruleHandOverOpen.At(issue.Pointer("/actions").Item(i)))
	}
	return issues
}

// stays reports whether somebody belongs to the network after a day.
func (p *Plan) stays(id ID, on civil.Date) bool {
	if id != "" && id == p.Child.ID || p.Organisation(id) != nil {
		return true
	}
	m := p.Person(id)
	return m != nil && (m.Period.To.IsZero() || m.Period.To.After(on))
}

// checkCourse holds the course to the lifecycle.
func (p *Plan) checkCourse() (issues issue.List) {
	before, since := StatusDraft, civil.Date{}
	for i := range p.Course {
		s := &p.Course[i]
		at := issue.Pointer("/course").Item(i)
		row := slices.IndexFunc(lifecycle, func(row Passage) bool { return row.To == s.Status && slices.Contains(row.From, before) })
		switch {
		case i == 0 && s.Status == StatusDraft:
		case !s.Status.IsValid() || !before.IsValid():
			// That the status is wrong is told where it stands.
		case row < 0:
			issues = append(issues, ruleStepNotAllowed.At(at.Member("status")))
		case lifecycle[row].Reason && s.Text == "":
			issues = append(issues, ruleStepReason.At(at))
		}
		if s.On.Before(since) && !s.On.IsZero() {
			issues = append(issues, ruleStepBackwards.At(at.Member("on")))
		}
		before = s.Status
		if !s.On.IsZero() {
			since = s.On
		}
	}
	return issues
}

var ruleWithdrawalUnknown = issue.Rule{ID: "withdrawal.unknown", Severity: issue.SeverityError, Words: code.Say(
	"Voimassa olevaa suostumusta tai kieltoa ei ole.",
	"Det finns inget gällande samtycke eller förbud.",
	"There is no such consent or prohibition in force.")}

var ruleWithdrawalBy = issue.Rule{ID: "withdrawal.by", Severity: issue.SeverityError, Words: code.Say(
	"Suostumuksen tai kiellon peruu se, joka sen antoi, tai täysi-ikäiseksi tullut lapsi; ammattihenkilön asettaman voi purkaa toinen ammattihenkilö.",
	"Ett samtycke eller förbud återkallas av den som gav det eller av barnet som blivit myndigt; det som en yrkesperson satt får en annan yrkesperson häva.",
	"A consent or prohibition is withdrawn by whoever gave it, or by the child once of age; what a professional set another may lift.")}

var ruleWithdrawalFavour = issue.Rule{ID: "withdrawal.own-favour", Severity: issue.SeverityError, Words: code.Say(
	"Sitä, mikä sulkee suunnitelman itseltä tai omalta työpaikalta, ei peruta toisen puolesta eikä kirjata perutuksi.",
	"Det som stänger planen för en själv eller för den egna arbetsplatsen återkallar man inte för någon annan och antecknar det inte som återkallat.",
	"What closes the plan to oneself or to one's own workplace is not withdrawn for somebody else, nor written down as withdrawn.")}

// Withdraw withdraws a consent or prohibition from an instant on and returns
// the new plan. To see what it would do, compare the two with [Effects] before
// keeping the new one. A consent ends with the day of the withdrawal, a
// prohibition after it. It is withdrawn by whoever gave it, by the child once of age, or,
// where a professional gave it, by another professional; a worker who writes that down
// stands as its recorder. Whoever has left the network still withdraws a consent of their
// own, since that opens nothing.
func (p *Plan) Withdraw(id ID, from civil.Instant, a Act) (*Plan, issue.List) {
	next := p.Clone()
	w := &Withdrawal{Statement: a.statement(), From: from, Text: a.Text}
	for i := range next.Consents {
		if c := &next.Consents[i]; c.ID == id && c.Withdrawal == nil {
			c.Withdrawal = w
			var shut []ID
			if c.Decision != ConsentGiven {
				shut = []ID{c.RecipientID}
			}
			return p.withdrawn(next, w, c.By, shut, issue.Pointer("/consents").Item(i))
		}
	}
	for i := range next.Prohibitions {
		if f := &next.Prohibitions[i]; f.ID == id && f.Withdrawal == nil {
			f.Withdrawal = w
			return p.withdrawn(next, w, f.By, f.AgainstIDs, issue.Pointer("/prohibitions").Item(i))
		}
	}
	return nil, issue.List{ruleWithdrawalUnknown.At("")}
}

// withdrawn ends a withdrawal of what giver decided and what shuts the plan to some.
func (p *Plan) withdrawn(next *Plan, w *Withdrawal, giver ID, shut []ID, at issue.Pointer) (*Plan, issue.List) {
	check := p.checkAct
	if len(shut) == 0 && w.By == giver {
		check = p.checkEntry
	}
	issues := check(Act{By: w.By, RecordedBy: w.RecordedBy, On: w.On}, false, at.Member("withdrawal"))
	if w.From.IsZero() {
		issues = append(issues, ruleActDay.At(at.Member("withdrawal").Member("from")))
	}
	if issues == nil && w.By != giver && (w.By != p.ChildID() || !p.Child.OfAge(w.On)) && (!p.works(giver) || !p.works(w.By)) {
		issues = append(issues, ruleWithdrawalBy.At(at.Member("withdrawal").Member("by")))
	}
	if hand := cmp.Or(w.RecordedBy, w.By); issues == nil && hand != giver && slices.ContainsFunc(shut, func(id ID) bool { return p.Serves(hand, id) }) {
		issues = append(issues, ruleWithdrawalFavour.At(at.Member("withdrawal")))
	}
	if issues != nil {
		return nil, issues
	}
	return Accept(p, next)
}
