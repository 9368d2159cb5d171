package web

import (
	"crypto/rand"
	"errors"
	"net/http"
	"slices"

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
	return &rendered{Noun: "concern", Action: "/concern", Once: rand.Text(), Fields: doorFields(c.lang)}
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

// enter takes a concern in. Where the worker has a plan of the child open already, it
// goes there; else a plan begins, and whoever received the concern holds it first.
func (s *Server) enter(c *call) error {
	me, err := s.colleague(c)
	if err != nil {
		return err
	}
	v := &values{sent: c.r.PostForm, wrong: map[string]code.Text{}, scene: &keeper.Scene{Me: me.Me, On: s.Keeper.Today(), At: s.Keeper.Now(), IDs: s.Keeper.IDs()}}
	p, err := begun(v, me)
	if err != nil {
		return err
	}
	if len(v.wrong) == 0 {
		var at plan.PlanID
		if known, err := s.Keeper.Find(c.ctx, c.login, p.Child.Subject); err == nil {
			at, err = known, s.add(c, known, p)
			if err != nil {
				return err
			}
		} else if !errors.Is(err, keeper.ErrNothing) {
			return err
		} else if err = s.Keeper.Begin(c.ctx, c.login, p); err == nil {
			at = p.ID
		} else if problem, ok := errors.AsType[*keeper.ProblemError](err); ok {
			c.again(v, problem.Issues)
			return nil
		} else {
			return err
		}
		http.Redirect(c.w, c.r, "/plan/"+string(at), http.StatusSeeOther)
		return nil
	}
	c.again(v, nil)
	return nil
}

func (c *call) again(v *values, issues issue.List) {
	f := c.doorForm()
	for i := range f.Fields {
		one := &f.Fields[i]
		one.Value, one.Wrong = v.sent.Get(one.Name), v.wrong[one.Name]
	}
	c.page(http.StatusUnprocessableEntity, "door", "door.title", doorPage{Form: f, Wrong: len(v.wrong) > 0, Issues: issues})
}

// add brings a concern into a plan that is open.
func (s *Server) add(c *call, id plan.PlanID, from *plan.Plan) error {
	o, err := s.Keeper.Open(c.ctx, c.login, id)
	if err != nil {
		return err
	}
	return s.Keeper.Edit(c.ctx, c.login, keeper.Form{Plan: id, Base: o.Base, Once: c.r.PostForm.Get("once")}, func(scene *keeper.Scene) issue.List {
		for _, one := range from.Concerns {
			one.ID, one.Statement, one.ReceivedByID, one.RaisedByIDs = scene.IDs.Next(), scene.By(), scene.Me, nil
			scene.Plan.Concerns = append(scene.Plan.Concerns, one)
		}
		return nil
	})
}

var (
	askSubject = code.Say("Avain ei ole henkilötunnus eikä siinä ole välejä.", "Nyckeln är ingen personbeteckning och har inga mellanslag.", "The key is no identity code and has no spaces.")
	askPast    = code.Say("Hetki on vasta edessä.", "Tidpunkten är framför oss.", "The moment lies ahead.")
)

// begun makes the plan that a concern begins.
func begun(v *values, me *keeper.Opened) (*plan.Plan, error) {
	subject := v.must("subject")
	if hetu.LooksLike(subject) {
		v.fail("subject", askSubject)
	}
	p, err := plan.New(subject, rand.Reader)
	if err != nil {
		return nil, err
	}
	s := v.scene
	self := *me.Self()
	s.Me = s.IDs.Next()
	self.ID, self.Roles, self.Period = s.Me, []plan.Role{{ID: s.IDs.Next(), Kind: plan.RoleNearWorker}}, civil.Period{From: s.On}
	p.Lang = plan.LangTag("fi")
	p.Organisations = organisationsOf(me.Seen(), self.Professional)
	p.People = []plan.Member{self}
	p.Child.ID, p.Child.Name, p.Child.Born = s.IDs.Next(), plan.Name{Given: v.text("given"), Family: v.text("family")}, v.day("born")
	raised := []plan.ID{}
	if name := v.text("guardian"); name != "" {
		g := plan.Member{ID: s.IDs.Next(), Kind: plan.MemberGuardian, Name: nameOf(name), Guardian: &plan.Guardian{}, Identifiers: []plan.Identifier{keeper.Login(rand.Text()).Identifier()}}
		p.People, raised = append(p.People, g), append(raised, g.ID)
	}
	kind, arrived := mustChoose[plan.IntakeKind](v, "kind"), v.moment("arrived")
	if arrived.After(s.At) {
		v.fail("arrived", askPast)
	}
	track := plan.TrackStatutory
	if kind == plan.IntakeConcern {
		track = plan.TrackVoluntary
	}
	received := plan.DayOf(arrived)
	said := plan.Statement{By: s.Me, On: received}
	if kind == plan.IntakeConcern {
		p.Concerns = []plan.Concern{{ID: s.IDs.Next(), Statement: said, Text: v.must("text"), Channel: chosen[plan.EntryChannel](v, "channel"), RaisedByIDs: raised, ReceivedByID: s.Me}}
	}
	i := plan.Intake{ID: s.IDs.Next(), Statement: said, Kind: kind, Arrived: arrived, Track: track, Text: v.must("text"), ReceivedByID: s.Me}
	if u := chosen[plan.Urgency](v, "urgency"); u != 0 {
		i.Urgency = &plan.UrgencyJudgement{Statement: s.By(), Urgency: u}
	}
	p.Intakes = []plan.Intake{i}
	p.Tracks = []plan.TrackPeriod{{ID: s.IDs.Next(), Statement: said, Track: track, Period: civil.Period{From: received}, IntakeID: i.ID}}
	p.Baton = []plan.Holding{{ID: s.IDs.Next(), Statement: said, PersonID: s.Me, Role: plan.HoldingFirst, From: arrived}}
	p.Course = []plan.Step{{ID: s.IDs.Next(), Statement: said, Status: plan.StatusDraft}}
	if self.Period.From.After(received) {
		p.People[0].Period.From = received
	}
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
