package web

import (
	"cmp"
	"crypto/rand"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// doorPage is the one door for new concerns: every concern comes in here, and the page
// says what becomes of it.
type doorPage struct {
	Form   *rendered
	Wrong  bool
	Issues issue.List
}

func doorFields(l code.Lang) []field {
	return []field{
		{Name: "kind", Kind: "radio", Label: code.Say("Mikä on tullut?", "Vad har kommit in?", "What has come in?"), Options: choices[plan.IntakeKind](l), Required: true},
		{Name: "subject", Kind: "text", Label: code.Say("Lapsen avain järjestelmässänne", "Barnets nyckel i ert system", "The child's key in your system"), Hint: code.Say("Ei henkilötunnusta", "Inte personbeteckning", "No identity code"), Required: true},
		{Name: "given", Kind: "text", Label: code.Say("Lapsen etunimi", "Barnets förnamn", "The child's given name")},
		{Name: "family", Kind: "text", Label: code.Say("Lapsen sukunimi", "Barnets efternamn", "The child's family name")},
		{Name: "born", Kind: "day", Label: code.Say("Lapsen syntymäpäivä", "Barnets födelsedag", "The child's date of birth")},
		{Name: "arrived", Kind: "moment", Label: code.Say("Milloin se tuli?", "När kom det in?", "When did it come in?"), Hint: code.Say("Suomen aikaa; määräajat lasketaan tästä", "Finsk tid; tidsfristerna räknas härifrån", "Finnish time; time limits are counted from it"), Required: true},
		{Name: "channel", Kind: "choose", Label: code.Say("Mitä kautta?", "Genom vilken kanal?", "By which channel?"), Options: none(choices[plan.EntryChannel](l))},
		{Name: "urgency", Kind: "choose", Label: code.Say("Tarvitaanko apua heti?", "Behövs det hjälp genast?", "Is help needed at once?"), Options: none(choices[plan.Urgency](l))},
		{Name: "guardian", Kind: "text", Label: code.Say("Huoltajan nimi", "Vårdnadshavarens namn", "The guardian's name")},
		{Name: "text", Kind: "area", Label: code.Say("Mistä on huoli?", "Vad gäller oron?", "What is the concern?"), Required: true},
	}
}

func (c *call) doorForm() *rendered {
	return &rendered{Noun: "concern", Action: "/concern", Once: rand.Text(), Who: c.Keeper.Device(c.login), Fields: doorFields(c.lang)}
}

func (s *Server) door(c *call) error {
	if _, err := s.colleague(c); err != nil {
		return err
	}
	c.page(http.StatusOK, "door", "door.title", doorPage{Form: c.doorForm()})
	return nil
}

// colleague returns a seat in which whoever asks is a professional: from it a new plan
// takes who they are and where they work.
func (s *Server) colleague(c *call) (*keeper.Opened, error) {
	seats, err := s.Keeper.Seats(c.ctx, c.login)
	if err != nil {
		return nil, err
	}
	for _, seat := range seats {
		if seat.Opened != nil && seat.Professional() {
			return seat.Opened, nil
		}
	}
	return nil, keeper.ErrNothing
}

var (
	askSubject = code.Say("Avain ei ole henkilötunnus eikä siinä ole välejä.", "Nyckeln är ingen personbeteckning och har inga mellanslag.", "The key is no identity code and has no spaces.")
	askPast    = code.Say("Hetki on vasta edessä.", "Tidpunkten är framför oss.", "The moment lies ahead.")
	askOther   = code.Say("Tällä avaimella on suunnitelma, jossa tämä on toisin. Tarkista avain, tai jätä tyhjäksi.", "Under den här nyckeln finns en plan där detta är annorlunda. Kontrollera nyckeln eller lämna tomt.", "By this key there is a plan in which this differs. Check the key, or leave it empty.")
	askHolder  = code.Say("Tämän lisää suunnitelmaan se, joka pitää viestikapulaa. Jätä tyhjäksi ja kerro siitä tekstissä.", "Detta läggs till i planen av den som håller stafettpinnen. Lämna tomt och berätta om det i texten.", "Whoever holds the baton adds this to the plan. Leave it empty and tell it in the text.")
	askChannel = code.Say("Tämä kanava sopii vain huoleen.", "Den här kanalen passar bara för en oro.", "This channel fits a concern alone.")
)

// entry is what somebody entered at the door.
type entry struct {
	subject  string
	name     plan.Name
	born     civil.Date
	guardian string
	urgency  plan.Urgency
	channel  plan.EntryChannel
	intake   plan.Intake
}

// entered reads the form.
func entered(v *values, now civil.Instant) entry {
	e := entry{
		subject: v.must("subject"), name: plan.Name{Given: v.text("given"), Family: v.text("family")}, born: v.day("born"), guardian: v.text("guardian"),
		urgency: chosen[plan.Urgency](v, "urgency"), channel: chosen[plan.EntryChannel](v, "channel"),
	}
	if hetu.LooksLike(e.subject) || strings.ContainsAny(e.subject, " \t\n") {
		v.fail("subject", askSubject)
	}
	e.intake = plan.Intake{Kind: mustChoose[plan.IntakeKind](v, "kind"), Arrived: v.moment("arrived"), Track: plan.TrackStatutory, Text: v.must("text")}
	if e.intake.Arrived.After(now) {
		v.fail("arrived", askPast)
	}
	switch {
	case e.intake.Kind == plan.IntakeConcern:
		e.intake.Track = plan.TrackVoluntary
	case e.channel == plan.ChannelElectronic:
		e.intake.Medium = plan.MediumElectronic
	case e.channel == plan.ChannelPhone:
		e.intake.Medium = plan.MediumPhone
	case e.channel == plan.ChannelNotification && (e.intake.Kind == plan.IntakeProtection || e.intake.Kind == plan.IntakePrenatal):
		// The kind says so.
	case e.channel != 0:
		v.fail("channel", askChannel)
	}
	return e
}

// enter takes a concern in. Where the worker has a plan of the child open already, it
// goes there; else a plan begins, and whoever received the concern holds it first. All
// that was entered is stored, or nothing is and the page says why.
func (s *Server) enter(c *call) error {
	me, err := s.colleague(c)
	if err != nil {
		return err
	}
	v := &values{sent: c.r.PostForm, wrong: map[string]code.Text{}, scene: &keeper.Scene{Me: me.Me, On: s.Keeper.Today(), At: s.Keeper.Now(), IDs: s.Keeper.IDs()}}
	e := entered(v, s.Keeper.Now())
	if len(v.wrong) > 0 {
		c.again(v, nil)
		return nil
	}
	at, err := s.receive(c, v, e, me)
	if problem, ok := errors.AsType[*keeper.ProblemError](err); ok {
		c.again(v, problem.Issues)
		return nil
	}
	if err != nil {
		return err
	}
	http.Redirect(c.w, c.r, "/plan/"+string(at), http.StatusSeeOther)
	return nil
}

// receive stores what was entered, and returns the plan in which it stands now. A form
// that comes twice begins one plan.
func (s *Server) receive(c *call, v *values, e entry, me *keeper.Opened) (plan.PlanID, error) {
	begins, err := s.Keeper.BegunBy(c.login, cmp.Or(onceOf(c.r.PostForm), rand.Text()))
	if err != nil {
		return "", err
	}
	if begun, err := s.Keeper.Has(c.ctx, begins); err != nil || begun {
		return begins, err
	}
	known, err := s.Keeper.Find(c.ctx, c.login, e.subject)
	if err == nil {
		return known, s.add(c, v, known, e)
	}
	if !errors.Is(err, keeper.ErrNothing) {
		return "", err
	}
	p, err := begun(v, e, me)
	if err != nil {
		return "", err
	}
	p.ID = begins
	return begins, s.Keeper.Begin(c.ctx, c.login, p)
}

func (c *call) again(v *values, issues issue.List) {
	f := c.doorForm()
	f.Once = cmp.Or(v.sent.Get("once"), f.Once)
	for i := range f.Fields {
		one := &f.Fields[i]
		one.Value, one.Wrong = v.sent.Get(one.Name), v.wrong[one.Name]
	}
	page := doorPage{Form: f}
	if len(v.wrong) == 0 {
		page.Issues = f.beside(issues, c.lang)
	}
	page.Wrong = len(v.wrong) > 0 || len(page.Issues) < len(issues)
	c.page(http.StatusUnprocessableEntity, "door", "door.title", page)
}

// add brings what was entered into a plan that is open: its arrival, which starts the
// clocks, and the concern itself. What does not fit the plan is refused.
func (s *Server) add(c *call, v *values, id plan.PlanID, e entry) error {
	o, err := s.Keeper.Open(c.ctx, c.login, id)
	if err != nil {
		return err
	}
	return s.Keeper.Edit(c.ctx, c.login, keeper.Form{Plan: id, Once: onceOf(c.r.PostForm)}, func(scene *keeper.Scene) issue.List {
		v.scene, v.wrong = scene, map[string]code.Text{}
		same(v, &scene.Plan.Child, e, o.Holder)
		raised := raiser(v, scene, e.guardian, o.Holder)
		if len(v.wrong) > 0 {
			return issue.List{{Severity: issue.SeverityError}}
		}
		e.into(scene.Plan, scene, raised)
		return nil
	})
}

// same compares what was entered of the child with the plan: a key that was mistyped
// leads into another child's plan. What the plan does not say yet its holder adds.
func same(v *values, child *plan.Child, e entry, holds bool) {
	fill := func(name, entered string, there *string) {
		switch {
		case entered == "" || strings.EqualFold(entered, *there):
		case *there != "":
			v.fail(name, askOther)
		case !holds:
			v.fail(name, askHolder)
		default:
			*there = entered
		}
	}
	fill("given", e.name.Given, &child.Name.Given)
	fill("family", e.name.Family, &child.Name.Family)
	switch {
	case e.born.IsZero() || e.born == child.Born:
	case !child.Born.IsZero():
		v.fail("born", askOther)
	case !holds:
		v.fail("born", askHolder)
	default:
		child.Born = e.born
	}
}

// raiser returns the guardian of a name, and adds one whom the plan does not know yet.
func raiser(v *values, s *keeper.Scene, name string, holds bool) []plan.ID {
	if name == "" {
		return nil
	}
	for i := range s.Plan.People {
		if m := &s.Plan.People[i]; m.Kind == plan.MemberGuardian && strings.EqualFold(m.Name.String(), name) {
			return []plan.ID{m.ID}
		}
	}
	if !holds {
		v.fail("guardian", askHolder)
		return nil
	}
	g := guardianOf(s.IDs.Next(), name)
	s.Plan.People = append(s.Plan.People, g)
	return []plan.ID{g.ID}
}

func guardianOf(id plan.ID, name string) plan.Member {
	return plan.Member{ID: id, Kind: plan.MemberGuardian, Name: nameOf(name), Guardian: &plan.Guardian{}, Identifiers: []plan.Identifier{keeper.Login(rand.Text()).Identifier()}}
}

// into writes what came in, on the day on which it came, and returns the intake.
func (e *entry) into(p *plan.Plan, s *keeper.Scene, raised []plan.ID) plan.Intake {
	i := e.intake
	i.ID, i.Statement, i.ReceivedByID = s.IDs.Next(), plan.Statement{By: s.Me, On: plan.DayOf(i.Arrived)}, s.Me
	if e.urgency != 0 {
		i.Urgency = &plan.UrgencyJudgement{Statement: s.By(), Urgency: e.urgency}
	}
	p.Intakes = append(p.Intakes, i)
	if i.Kind == plan.IntakeConcern {
		p.Concerns = append(p.Concerns, plan.Concern{ID: s.IDs.Next(), Statement: i.Statement, Text: i.Text, Channel: e.channel, RaisedByIDs: raised, ReceivedByID: s.Me})
	}
	return i
}

// begun makes the plan that a concern begins.
func begun(v *values, e entry, me *keeper.Opened) (*plan.Plan, error) {
	p, err := plan.New(e.subject, rand.Reader)
	if wrong, ok := errors.AsType[*issue.Error](err); ok {
		return nil, &keeper.ProblemError{Issues: wrong.Issues}
	}
	if err != nil {
		return nil, err
	}
	s := v.scene
	self, received := *me.Self(), plan.DayOf(e.intake.Arrived)
	s.Me = s.IDs.Next()
	self.ID, self.Roles, self.Period = s.Me, []plan.Role{{ID: s.IDs.Next(), Kind: plan.RoleNearWorker}}, civil.Period{From: received}
	p.Lang = plan.LangTag("fi")
	p.Organisations = organisationsOf(me.Seen(), self.Professional)
	p.People = []plan.Member{self}
	p.Child.ID, p.Child.Name, p.Child.Born = s.IDs.Next(), e.name, e.born
	var raised []plan.ID
	if e.guardian != "" {
		g := guardianOf(s.IDs.Next(), e.guardian)
		p.People, raised = append(p.People, g), []plan.ID{g.ID}
	}
	i := e.into(p, s, raised)
	p.Tracks = []plan.TrackPeriod{{ID: s.IDs.Next(), Statement: i.Statement, Track: i.Track, Period: civil.Period{From: received}, IntakeID: i.ID}}
	p.Baton = []plan.Holding{{ID: s.IDs.Next(), Statement: i.Statement, PersonID: s.Me, Role: plan.HoldingFirst, From: i.Arrived}}
	p.Course = []plan.Step{{ID: s.IDs.Next(), Statement: i.Statement, Status: plan.StatusDraft}}
	return p, nil
}

func nameOf(full string) plan.Name {
	for i := len(full) - 1; i > 0; i-- {
		if full[i] == ' ' {
			return plan.Name{Given: full[:i], Family: full[i+1:]}
		}
	}
	return plan.Name{Given: full}
}

// organisationsOf are where somebody works, and who is the controller of that.
func organisationsOf(p *plan.Plan, w *plan.Professional) (all []plan.Organisation) {
	if w == nil {
		return nil
	}
	for _, id := range append([]plan.ID{w.OrganisationID}, p.Controllers(w.OrganisationID)...) {
		o := p.Organisation(id)
		if o != nil && !slices.ContainsFunc(all, func(known plan.Organisation) bool { return known.ID == id }) {
			all = append(all, *o)
		}
	}
	return all
}
