package web

import (
	"bytes"
	"cmp"
	"net/http"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// County is what an area has beside its plans: who offers what, and its annual clock. It
// knows no family. The zero value has neither.
type County struct {
	Services *directory.Directory
	Clock    *annual.Clock
}

// municipalities are the codes that the directory knows, in order.
func (k County) municipalities() (all []option) {
	if k.Services == nil {
		return nil
	}
	add := func(codes []string) {
		for _, one := range codes {
			if !slices.ContainsFunc(all, func(o option) bool { return o.Value == one }) {
				all = append(all, option{one, one})
			}
		}
	}
	for i := range k.Services.Areas {
		add(k.Services.Areas[i].Municipalities)
	}
	for i := range k.Services.Offers {
		add(k.Services.Offers[i].Municipalities)
	}
	slices.SortFunc(all, func(a, b option) int { return cmp.Compare(a.Value, b.Value) })
	return all
}

// invitePage proposes whom to invite for a child's needs, each with the reason
// (keitä kutsutaan). It invites nobody: the family and the worker decide.
type invitePage struct {
	*planPage
	Hidden bool // limits are hidden from the reader, so nobody is proposed
	Seats  []inviteSeat
	Gaps   []inviteRow
	Out    []inviteRow
	Issues issue.List
	Where  field
	Device string
	Fewest bool // proven to be the smallest circle
}

type inviteSeat struct {
	directory.Seat
	Name   string
	Team   string
	Needs  []string
	Sheets []inviteSheet
}

// inviteSheet is what an actor offers, and how it is invited.
type inviteSheet struct {
	Name, Task, When, Invite string
	Contact                  directory.Contact
}

type inviteRow struct {
	Words string
	Why   directory.OutReason
}

// limits are where what the family does not want stands.
var limits = []issue.Pointer{"/consents", "/prohibitions", "/meetings", "/needs", "/people", "/organisations"}

// invite asks the directory for the smallest circle. The municipality comes in a form,
// since addresses are written down everywhere.
func (s *Server) invite(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	if !o.Holder || !o.Professional() || s.County.Services == nil {
		return keeper.ErrNothing
	}
	page := &invitePage{planPage: c.planPage(o, ""), Device: s.Keeper.Device(c.login)}
	page.Hidden = slices.ContainsFunc(limits, func(at issue.Pointer) bool { return hides(o, at) })
	p := o.Seen()
	known := p.Child.Address.Municipality.Code
	page.Where = field{Name: "municipality", Kind: "choose", Label: code.Say("Kunta, jossa perhe asuu (kuntakoodi)", "Kommunen där familjen bor (kommunkod)", "Municipality where the family lives (its code)"), Options: none(s.County.municipalities()), Value: known}
	if sent := c.r.PostForm.Get("municipality"); c.r.Method == http.MethodPost {
		if sent != "" && !slices.ContainsFunc(page.Where.Options, page.Where.is(sent)) {
			return errForm
		}
		page.Where.Value = sent
	}
	if !page.Hidden {
		page.circle(s.County.Services, c.lang)
	}
	c.page(http.StatusOK, "invite", "invite.title", page)
	return nil
}

func (f field) is(value string) func(option) bool {
	return func(o option) bool { return o.Value == value }
}

// hides reports whether something at a place is withheld from the reader beside other
// people's contact details, which limit nobody.
func hides(o *keeper.Opened, at issue.Pointer) bool {
	for _, w := range o.Withheld {
		if w.Pointer == "" || at.Contains(w.Pointer) && w.Reason != view.ReasonPrivate {
			return true
		}
	}
	return false
}

// circle fills the page with the answer of the directory.
func (v *invitePage) circle(d *directory.Directory, l code.Lang) {
	x := directory.New(d)
	ask, issues := x.AskOf(v.Plan, v.On)
	if ask.Municipality.IsZero() && v.Where.Value != "" && !banned(v.Opened) {
		ask.Municipality = plan.Coded{System: d.MunicipalitySystem, Code: v.Where.Value}
	}
	circle, more := x.Circle(ask)
	v.Issues, v.Fewest = append(issues, more...), circle.Smallest()
	called := func(id directory.Key) string {
		a, _ := x.Actor(id)
		return a.Name.In(l)
	}
	for _, seat := range circle.Seats {
		one := inviteSeat{Seat: seat, Name: called(seat.ActorID), Needs: v.needs(seat.NeedIDs)}
		for i := range d.Teams {
			if d.Teams[i].ID == seat.TeamID && seat.TeamID != "" {
				one.Team = d.Teams[i].Name.In(l)
			}
		}
		for _, id := range seat.OfferIDs {
			offer, _ := x.Offer(id)
			sheet := inviteSheet{Name: offer.Name.In(l), Task: offer.Task.In(l), When: offer.When.In(l), Invite: offer.Invite.In(l), Contact: offer.Contact}
			if actor, ok := x.Actor(seat.ActorID); ok && sheet.Contact.IsZero() {
				sheet.Contact = actor.Contact
			}
			one.Sheets = append(one.Sheets, sheet)
		}
		v.Seats = append(v.Seats, one)
	}
	for _, gap := range circle.Gaps {
		for _, words := range v.needs([]plan.ID{gap.NeedID}) {
			v.Gaps = append(v.Gaps, inviteRow{words, gap.Why})
		}
	}
	for _, out := range circle.Out {
		v.Out = append(v.Out, inviteRow{called(out.ActorID), out.Why})
	}
}

// banned reports whether a security ban hides where the child lives today.
func banned(o *keeper.Opened) bool {
	return slices.ContainsFunc(o.Seen().Child.SecurityBans, func(ban civil.Period) bool { return ban.Contains(o.On) })
}

// needs are needs in words.
func (v *invitePage) needs(ids []plan.ID) (all []string) {
	for i := range v.Plan.Needs {
		if slices.Contains(ids, v.Plan.Needs[i].ID) {
			all = append(all, brief(v.Plan.Needs[i].Text))
		}
	}
	return all
}

// yearPage is the annual clock of the county and its municipalities (vuosikello).
type yearPage struct {
	Name  string
	Year  int
	Rows  []yearRow
	Lacks bool // of some events the days are not known yet
}

type yearRow struct {
	annual.Occurrence
	Name, About string
}

// occurrences are this year's and the next one's.
func (s *Server) occurrences() (all []annual.Occurrence, year int, lacks bool) {
	year, _, _ = s.Keeper.Today().YMD()
	for y := year; y <= year+1; y++ {
		some, issues := s.County.Clock.Year(y, workdays())
		all, lacks = append(all, some...), lacks || issues.HasErrors()
	}
	return all, year, lacks
}

// workdays are the working days of the county's offices.
func workdays() *deadline.Calendar { return fi.THL() }

// year shows the clock to everybody: it knows no family.
func (s *Server) year(c *call) error {
	if s.County.Clock == nil {
		return keeper.ErrNothing
	}
	all, year, lacks := s.occurrences()
	page := yearPage{Name: s.County.Clock.Name.In(c.lang), Year: year, Lacks: lacks}
	for _, one := range all {
		if one.To.Before(s.Keeper.Today()) {
			continue // what is past is of no use to whoever looks ahead
		}
		page.Rows = append(page.Rows, yearRow{one, one.Event.Name.In(c.lang), one.Event.About.In(c.lang)})
	}
	c.page(http.StatusOK, "year", "year.title", page)
	return nil
}

// Parties are who takes part, in words.
func (r yearRow) Parties() []annual.Party { return r.Event.Parties }

func (s *Server) yearCalendar(c *call) error {
	if s.County.Clock == nil {
		return keeper.ErrNothing
	}
	all, _, _ := s.occurrences()
	var b bytes.Buffer
	if err := calendar.WriteYear(&b, all, calendar.Options{Lang: c.lang, Stamp: s.Keeper.Now()}); err != nil {
		return err
	}
	c.calendarFile(&b)
	return nil
}

// countySaid are the words of the directory's and the clock's pages.
var countySaid = map[string]code.Text{
	"invite.title":   code.Say("Keitä kutsutaan", "Vilka bjuds in", "Whom to invite"),
	"invite.lead":    code.Say("Pienin joukko, joka vastaa lapsen tarpeisiin. Tämä on ehdotus, eikä se kutsu ketään: te päätätte yhdessä perheen kanssa.", "Den minsta grupp som svarar mot barnets behov. Det här är ett förslag och bjuder inte in någon: ni avgör tillsammans med familjen.", "The smallest circle that answers to the child's needs. It is a proposal and invites nobody: you decide together with the family."),
	"invite.hidden":  code.Say("Et näe kaikkea, mitä perhe on sallinut tai kieltänyt, joten ketään ei ehdoteta.", "Du ser inte allt som familjen har tillåtit eller förbjudit, så ingen föreslås.", "You do not see all that the family permitted or forbade, so nobody is proposed."),
	"invite.look":    code.Say("Hae", "Sök", "Look"),
	"invite.seats":   code.Say("Ehdotus", "Förslag", "Proposal"),
	"invite.none":    code.Say("Ketään ei tarvitse kutsua.", "Ingen behöver bjudas in.", "Nobody needs to be invited."),
	"invite.fewest":  code.Say("Pienempi joukko ei riitä.", "En mindre grupp räcker inte.", "No smaller circle does."),
	"invite.for":     code.Say("Mihin tarpeeseen", "För vilket behov", "For which need"),
	"invite.known":   code.Say("on jo verkostossa", "hör redan till nätverket", "is in the network already"),
	"invite.when":    code.Say("Milloin:", "När:", "When:"),
	"invite.how":     code.Say("Kutsuminen:", "Inbjudan:", "How to invite:"),
	"invite.gaps":    code.Say("Mihin ei löytynyt ketään", "Vad ingen svarar mot", "What nobody answers to"),
	"invite.out":     code.Say("Ketkä jäävät pois, ja miksi", "Vilka blir utanför, och varför", "Who is left out, and why"),
	"invite.request": code.Say("Pyydä mukaan", "Be någon komma med", "Ask somebody to take part"),
	"year.title":     code.Say("Vuosikello", "Årsklockan", "The annual clock"),
	"year.lead":      code.Say("Mitä hyvinvointialue ja kunnat tekevät yhdessä, ja milloin.", "Vad välfärdsområdet och kommunerna gör tillsammans, och när.", "What the county and the municipalities do together, and when."),
	"year.none":      code.Say("Mitään ei ole tulossa.", "Inget är på kommande.", "Nothing is ahead."),
	"year.file":      code.Say("Vuosikello kalenteriin", "Årsklockan till kalendern", "The annual clock for a calendar"),
	"year.lacks":     code.Say("Kaikkien päiviä ei vielä tiedetä.", "Alla dagar är ännu inte kända.", "Not all days are known yet."),
	"year.sample":    code.Say("esimerkki", "exempel", "example"),
	"year.moved":     code.Say("siirretty päivältä", "flyttad från", "moved from"),
}
