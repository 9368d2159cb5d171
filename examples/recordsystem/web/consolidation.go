package web

import (
	"cmp"
	"crypto/rand"
	"errors"
	"io"
	mathrand "math/rand/v2"
	"net/http"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/hetu"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// mostSectors is how many plans are put together at once.
const mostSectors = 12

// consolidation is the page on which plans of sectors come in (kokoaminen), by file or
// pasted.
type consolidation struct {
	Pasted   string
	Problems []sectorProblem
	Why      string // why there is no proposal, "" where the plans themselves are the reason
}

// sectorProblem is what is wrong with one of the plans that came in.
type sectorProblem struct {
	Input int // from 1
	Issue issue.Issue
}

func (s *Server) consolidation(c *call) error {
	if _, err := s.colleague(c); err != nil {
		return err
	}
	c.page(http.StatusOK, "consolidation", "consolidation.title", consolidation{})
	return nil
}

// propose shows what one joint plan of those that came in would be. Nothing is stored:
// the documents and the source of the ids travel in the form that takes the proposal, so
// that what is taken is what was shown.
func (s *Server) propose(c *call) error {
	me, err := s.colleague(c)
	if err != nil {
		return err
	}
	docs, err := c.documents()
	if err != nil {
		return err
	}
	made, page := c.proposed(docs, rand.Text(), s.Keeper.Today())
	if made == nil {
		c.page(http.StatusUnprocessableEntity, "consolidation", "consolidation.title", page)
		return nil
	}
	if err := s.introduce(c, made, me); err != nil {
		return err
	}
	c.page(http.StatusOK, "proposal", "proposal.title", made)
	return nil
}

// documents reads what came in: files, what was pasted, and what a proposal carries.
func (c *call) documents() (docs []string, err error) {
	if strings.HasPrefix(c.r.Header.Get("Content-Type"), "multipart/") {
		if c.r.ParseMultipartForm(maxForm) != nil {
			return nil, errForm
		}
		defer func() { _ = c.r.MultipartForm.RemoveAll() }()
		for _, head := range c.r.MultipartForm.File["file"] {
			f, err := head.Open()
			if err != nil {
				return nil, errForm
			}
			b, err := io.ReadAll(f)
			if f.Close() != nil || err != nil {
				return nil, errForm
			}
			if len(b) > 0 {
				docs = append(docs, string(b))
			}
		}
	}
	docs = append(docs, split(c.r.PostForm.Get("pasted"))...)
	docs = append(docs, c.r.PostForm["doc"]...)
	if len(docs) > mostSectors {
		return nil, errForm
	}
	return docs, nil
}

// split tells documents apart that were pasted one after the other.
func split(pasted string) (docs []string) {
	depth, from, quoted := 0, 0, false
	for i := 0; i < len(pasted); i++ {
		switch c := pasted[i]; {
		case quoted && c == '\\':
			i++
		case c == '"':
			quoted = !quoted
		case quoted:
		case c == '{':
			depth++
		case c == '}':
			if depth--; depth == 0 {
				docs, from = append(docs, strings.TrimSpace(pasted[from:i+1])), i+1
			}
		}
	}
	if rest := strings.TrimSpace(pasted[from:]); rest != "" {
		docs = append(docs, rest) // no document: the reader says so
	}
	return docs
}

// proposed makes the proposal of documents, or the page that says why there is none.
func (c *call) proposed(docs []string, seed string, on civil.Date) (*proposal, consolidation) {
	page := consolidation{Pasted: strings.Join(docs, "\n\n")}
	if len(docs) == 0 {
		page.Why = consolidate.ProblemNoPlan.Label(c.lang)
		return nil, page
	}
	var inputs []consolidate.Input
	for i, doc := range docs {
		in, issues := consolidate.Decode([]byte(doc), issue.Limits{Issues: 20})
		if in.Sector != nil && !issues.HasErrors() {
			issues = append(issues, in.Sector.Check()...)
		}
		for _, one := range issues {
			if one.Severity == issue.SeverityError {
				page.Problems = append(page.Problems, sectorProblem{i + 1, one})
			}
		}
		inputs = append(inputs, in)
	}
	if len(page.Problems) > 0 {
		return nil, page
	}
	made, err := consolidate.Propose(inputs, consolidate.Options{On: on, Random: drawn(seed)})
	if wrong, ok := errors.AsType[*consolidate.InputError](err); ok {
		if page.Why = wrong.Problem.Label(c.lang); wrong.Input >= 0 {
			page.Why = say1(c.lang, "consolidation.number", wrong.Input+1) + ": " + page.Why
		}
		return nil, page
	}
	if err != nil {
		page.Why = consolidate.ProblemNoDay.Label(c.lang)
		return nil, page
	}
	strange(made.Plan)
	return &proposal{Proposal: made, Docs: docs, Seed: seed, lang: c.lang, c: c}, page
}

// drawn is a source of ids that gives the same ones again for the same seed.
func drawn(seed string) io.Reader {
	var key [32]byte
	copy(key[:], seed)
	return mathrand.NewChaCha8(key)
}

// strange takes out the logins that documents of elsewhere bring along: who may log in
// is no other system's to say.
func strange(p *plan.Plan) {
	login := func(k plan.Identifier) bool { return k.System == keeper.Logins }
	p.Child.Identifiers = slices.DeleteFunc(p.Child.Identifiers, login)
	for i := range p.People {
		p.People[i].Identifiers = slices.DeleteFunc(p.People[i].Identifiers, login)
	}
}

// proposal is one joint plan proposed out of several, as it is shown before anybody
// takes it.
type proposal struct {
	*consolidate.Proposal
	Docs  []string
	Seed  string
	Known plan.PlanID // an open plan of the child that the worker sees already
	Form  *rendered
	Wrong bool

	Issues issue.List
	lang   code.Lang
	c      *call
}

// introduce looks who of the proposal the worker knows, and makes the form that takes it.
func (s *Server) introduce(c *call, made *proposal, me *keeper.Opened) error {
	p := made.Plan
	known, err := s.Keeper.Find(c.ctx, c.login, p.Child.Subject)
	if err != nil && !errors.Is(err, keeper.ErrNothing) {
		return err
	}
	made.Known = known
	self := field{Name: "self", Kind: "choose", Label: code.Say("Kuka näistä olet?", "Vem av dessa är du?", "Which of these are you?"), Required: true, Options: []option{{"new", code.Say("en kukaan näistä: tulen mukaan", "ingen av dessa: jag kommer med", "none of these: I join").In(c.lang)}}, Value: "new"}
	for i := range p.People {
		m := &p.People[i]
		if m.Kind != plan.MemberProfessional {
			continue
		}
		self.Options = append(self.Options, option{string(m.ID), print.Called(p, m.ID, c.lang)})
		if same := me.Self(); same != nil && same.Name == m.Name {
			self.Value = string(m.ID)
		}
	}
	fields := []field{self}
	if met, err := s.met(c, p); err != nil {
		return err
	} else if len(met) > 0 {
		fields = append(fields, field{Name: "met", Kind: "pick", Label: code.Say("Ketkä näistä tunnet omista suunnitelmistasi samaksi ihmiseksi? He näkevät luonnoksen kirjautumalla", "Vilka känner du från dina egna planer som samma person? De ser utkastet när de loggar in", "Whom of these do you know from your own plans as the same person? They see the draft when they log in"), Options: met})
	}
	made.Form = &rendered{Noun: "take", Action: "/consolidate/take", Fields: fields}
	return nil
}

// met lists who of a proposal may be somebody of the worker's own plans: the value says
// who is whom, and nothing follows from it until the worker says so.
func (s *Server) met(c *call, p *plan.Plan) (all []option, err error) {
	seats, err := s.Keeper.Seats(c.ctx, c.login)
	if err != nil {
		return nil, err
	}
	for i := range p.People {
		m := &p.People[i]
		for _, seat := range seats {
			if seat.Opened == nil || m.Name.IsZero() || !seat.Professional() {
				continue
			}
			of := seat.Seen()
			k := slices.IndexFunc(of.People, func(o plan.Member) bool { return o.Kind == m.Kind && o.Name == m.Name && o.ID != seat.Me })
			if k >= 0 {
				who := print.Called(p, m.ID, c.lang)
				if child := of.Child.Name.String(); child != "" {
					who += " (" + child + ")"
				}
				all = append(all, option{string(m.ID) + " " + string(seat.ID) + " " + string(of.People[k].ID), who})
			}
		}
	}
	return all, nil
}

// takeProposal stores a proposal as a draft in the name of whoever takes it.
func (s *Server) takeProposal(c *call) error {
	me, err := s.colleague(c)
	if err != nil {
		return err
	}
	docs, err := c.documents()
	if err != nil {
		return err
	}
	seed := c.r.PostForm.Get("seed")
	if len(seed) < 26 || len(seed) > 32 {
		return errForm
	}
	made, page := c.proposed(docs, seed, s.Keeper.Today())
	if made == nil {
		c.page(http.StatusUnprocessableEntity, "consolidation", "consolidation.title", page)
		return nil
	}
	p := made.Plan
	if has, err := s.Keeper.Has(c.ctx, p.ID); err != nil {
		return err
	} else if has { // the form came twice
		return s.taken(c, p.ID)
	}
	v := &values{sent: c.r.PostForm, wrong: map[string]code.Text{}, scene: &keeper.Scene{Plan: p, On: s.Keeper.Today(), At: s.Keeper.Now(), IDs: plan.NewIDs(rand.Reader)}}
	if err := s.seatIn(c, v, me); err != nil {
		return err
	}
	if hetu.LooksLike(p.Child.Subject) {
		v.fail("self", askSubject)
	}
	if len(v.wrong) == 0 {
		if _, err := view.Of(p, view.Member(v.scene.Me), s.Keeper.Today()); err != nil {
			v.fail("self", code.Say("Et näkisi luonnosta itse: sen ottaa se, joka pitää viestikapulaa.", "Du skulle inte själv se utkastet: den som håller stafettpinnen tar det.", "You would not see the draft yourself: whoever holds the baton takes it."))
		}
	}
	var problem *keeper.ProblemError
	if len(v.wrong) == 0 {
		err := s.Keeper.Begin(c.ctx, c.login, p)
		if err == nil {
			return s.taken(c, p.ID)
		}
		if !errors.As(err, &problem) {
			return err
		}
	}
	if made, _ = c.proposed(docs, seed, s.Keeper.Today()); made == nil {
		return errForm
	}
	if err := s.introduce(c, made, me); err != nil {
		return err
	}
	made.Wrong = len(v.wrong) > 0
	if problem != nil {
		made.Issues = problem.Issues
	}
	for i := range made.Form.Fields {
		one := &made.Form.Fields[i]
		one.Value, one.Values, one.Wrong = v.sent.Get(one.Name), v.sent[one.Name], v.wrong[one.Name]
	}
	c.page(http.StatusUnprocessableEntity, "proposal", "proposal.title", made)
	return nil
}

func (s *Server) taken(c *call, id plan.PlanID) error {
	if _, err := s.Keeper.Open(c.ctx, c.login, id); err != nil {
		return err
	}
	http.Redirect(c.w, c.r, "/plan/"+string(id), http.StatusSeeOther)
	return nil
}

// seatIn gives the worker a seat in a proposal, and those whom the worker knows. Where
// nobody holds the baton, whoever takes the proposal holds it first.
func (s *Server) seatIn(c *call, v *values, me *keeper.Opened) error {
	p, scene := v.scene.Plan, v.scene
	if v.sent.Get("self") == "new" {
		self := *me.Self()
		self.ID, self.Roles, self.Period = scene.IDs.Next(), []plan.Role{{ID: scene.IDs.Next(), Kind: plan.RoleNearWorker}}, civil.Period{From: scene.On}
		home := organisationsOf(me.Seen(), self.Professional)
		for i := range home {
			if p.Organisation(home[i].ID) == nil {
				p.Organisations = append(p.Organisations, home[i])
			}
		}
		p.People, scene.Me = append(p.People, self), self.ID
	} else if m := p.Person(v.mustID("self")); m == nil || m.Kind != plan.MemberProfessional {
		v.fail("self", askChoice)
		return nil
	} else {
		scene.Me, m.Identifiers = m.ID, append(slices.Clone(me.Self().Identifiers), m.Identifiers...)
	}
	if len(p.Baton) == 0 {
		p.Baton = []plan.Holding{{ID: scene.IDs.Next(), Statement: scene.By(), PersonID: scene.Me, Role: plan.HoldingFirst, From: scene.At}}
	}
	return s.seatMet(c, v)
}

// seatMet gives those a seat whom the worker knows from plans of their own.
func (s *Server) seatMet(c *call, v *values) error {
	p, scene := v.scene.Plan, v.scene
	for _, said := range v.sent["met"] {
		who := strings.Fields(said)
		if len(who) != 3 {
			v.fail("met", askChoice)
			return nil
		}
		m := p.Person(plan.ID(who[0]))
		key, err := s.Keeper.Introduce(c.ctx, c.login, plan.PlanID(who[1]), plan.ID(who[2]))
		if m == nil || m.ID == scene.Me || errors.Is(err, keeper.ErrNothing) {
			v.fail("met", askChoice)
			return nil
		}
		if err != nil {
			return err
		}
		m.Identifiers = append([]plan.Identifier{key}, m.Identifiers...)
	}
	return nil
}

// Source says which of the plans that came in a part of the proposal is from, by the
// organisation that said it.
func (p *proposal) Source(id plan.ID) string {
	for i := range p.Plan.SectorPlans {
		s := &p.Plan.SectorPlans[i]
		for k := range s.Questions {
			if s.Questions[k].ID == id {
				return cmp.Or(s.Title, s.Kind.Label(p.lang))
			}
		}
	}
	for i := range p.Plan.Actions {
		if a := &p.Plan.Actions[i]; a.ID == id {
			return print.Called(p.Plan, a.By, p.lang)
		}
	}
	return ""
}

// Action returns an action of the proposal.
func (p *proposal) Action(id plan.ID) *plan.Action {
	i := slices.IndexFunc(p.Plan.Actions, func(a plan.Action) bool { return a.ID == id })
	if i < 0 {
		return nil
	}
	return &p.Plan.Actions[i]
}

// Question returns a question that the family was asked.
func (p *proposal) Question(id plan.ID) *plan.Question {
	for i := range p.Plan.SectorPlans {
		s := &p.Plan.SectorPlans[i]
		for k := range s.Questions {
			if s.Questions[k].ID == id {
				return &s.Questions[k]
			}
		}
	}
	return nil
}

// Owners lists who does an action.
func (p *proposal) Owners(ids []plan.ID) string {
	var all []string
	for _, id := range ids {
		all = append(all, print.Called(p.Plan, id, p.lang))
	}
	return strings.Join(all, ", ")
}

// Side tells one side of a conflict.
func (p *proposal) Side(s plan.ConflictSide) string { return sideWords(p.Plan, &s, p.lang) }

// Others are findings that no list of the page tells.
func (p *proposal) Others() (all issue.List) {
	for _, f := range p.Findings {
		switch f.Rule {
		case "consolidate.duplicate-action", "consolidate.repeated-question", "consolidate.responsible-workers", "consolidate.opposite-aims":
		default:
			all = append(all, f)
		}
	}
	return all
}

// Text is what somebody said, in the language in which they said it.
func (p *proposal) Text(text string, l plan.LangTag) map[string]any {
	return map[string]any{"Text": text, "Lang": cmp.Or(l, p.Plan.Lang, "fi")}
}

// Place is where something of an input stands that the proposal leaves there.
func (p *proposal) Place(l consolidate.Left) string {
	return say1(p.lang, "consolidation.number", l.Input+1) + ": " + string(l.Pointer)
}
