package web

import (
	"net/http"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// opened opens the plan of the address for whoever asks, and writes down that they
// looked.
func (c *call) opened() (*keeper.Opened, error) {
	id := plan.PlanID(c.r.PathValue("plan"))
	o, err := c.Keeper.Open(c.ctx, c.login, id)
	if err != nil {
		return nil, err
	}
	return o, c.Keeper.Looked(c.ctx, id, o.Me)
}

// planPage is what the pages of a plan and of its meetings show.
type planPage struct {
	*keeper.Opened
	Plan    *plan.Plan
	Meeting *plan.Meeting
	Present []string

	Settings []setting
	Points   []point
	Reasons  []string
	Days     []due.Day
	Star     bool
	Outside  bool // others changed something in another system

	c *call
}

// setting are the actions of one place.
type setting struct {
	Setting plan.ActionSetting
	Actions []plan.Action
}

// point is one point of the star, with what the voices say of its items.
type point struct {
	Point assess.Point
	Rows  []assess.Row
}

func (c *call) planPage(o *keeper.Opened, meeting plan.ID) *planPage {
	p := o.Seen()
	v := &planPage{Opened: o, Plan: p, c: c, Star: openStar(p) != nil}
	for i := range p.Meetings {
		if p.Meetings[i].ID == meeting && meeting != "" {
			v.Meeting = &p.Meetings[i]
			v.Present = present(p, v.Meeting, c.lang)
		}
	}
	for _, s := range append(code.All[plan.ActionSetting](), 0) {
		var some []plan.Action
		for i := range p.Actions {
			if p.Actions[i].Setting == s {
				some = append(some, p.Actions[i])
			}
		}
		if len(some) > 0 {
			v.Settings = append(v.Settings, setting{s, some})
		}
	}
	v.Points = pointsOf(o.Star())
	v.Reasons = reasonsOf(o, c.lang)
	all, _ := o.Due(due.Options{Soon: soon})
	for _, d := range all {
		if !d.IsDone() && !d.Last.IsZero() {
			v.Days = append(v.Days, d)
		}
	}
	return v
}

// soon is how many days before a last day it is told to be near.
const soon = 7

func pointsOf(star assess.Star) (all []point) {
	rows := star.SideBySide()
	for _, p := range code.All[assess.Point]() {
		var some []assess.Row
		for _, r := range rows {
			if assess.PointOf(r.Item) == p && slices.ContainsFunc(r.Sides, func(s assess.Side) bool { return len(s.Said) > 0 }) {
				some = append(some, r)
			}
		}
		if len(some) > 0 {
			all = append(all, point{p, some})
		}
	}
	return all
}

// Voice is whose a side of the star is, "" where only the kind of voice is known. The child
// is one voice, whoever wrote its words down.
func (v *planPage) Voice(s assess.Side) plan.ID {
	if s.Voice == assess.VoiceChild {
		return v.Plan.Child.ID
	}
	return s.By
}

// neutral are reasons that could turn somebody against the child, or tell where a ban
// stands: who is no professional reads that it is not told, and no more.
var neutral = []view.Reason{view.ReasonMinor, view.ReasonSecurityBan, view.ReasonChildsInterest, view.ReasonClient}

// reasonsOf lists why something is left out, each reason once.
func reasonsOf(o *keeper.Opened, l code.Lang) (all []string) {
	for _, w := range o.Withheld {
		if w.Reason == view.ReasonPrivate {
			continue // other people's numbers are no news
		}
		if !o.Professional() && slices.Contains(neutral, w.Reason) {
			w.Reason = view.ReasonNotTold
		}
		if words := w.Reason.Label(l); !slices.Contains(all, words) {
			all = append(all, words)
		}
	}
	return all
}

// Form returns a form of the page, nil where the person has none.
func (v *planPage) Form(noun string, of plan.ID) *rendered {
	back := ""
	if v.Meeting != nil {
		back = string(v.Meeting.ID)
	}
	return v.c.formOf(v.Opened, noun, of, back)
}

// Here is the meeting that the page is of, "" on the plan's own page: what is said there
// belongs to it.
func (v *planPage) Here() plan.ID {
	if v.Meeting == nil {
		return ""
	}
	return v.Meeting.ID
}

// Mine reports whether an action is the reader's own to do.
func (v *planPage) Mine(a plan.Action) bool { return slices.Contains(a.OwnerIDs, v.Me) }

// Shares reports whether the reader may change who does an action and by when.
func (v *planPage) Shares(a plan.Action) bool { return v.Holder || a.By == v.Me }

// Who lists people by name.
func (v *planPage) Who(ids []plan.ID) string {
	names := make([]string, 0, len(ids))
	for _, id := range ids {
		names = append(names, print.Called(v.Plan, id, v.c.lang))
	}
	return strings.Join(names, ", ")
}

// Due is the day of an action, wherever its meeting was moved.
func (v *planPage) Due(a plan.Action) string { return dayWords(v.Plan.DueDay(&a), v.c.lang) }

// Next is the next contact, nil where none is agreed on.
func (v *planPage) Next() *plan.Contact {
	if c, ok := v.Plan.NextContact(); ok {
		return &c
	}
	return nil
}

// Holding is who holds the baton now, and the pair.
func (v *planPage) Holding() (all []plan.Holding) {
	at := v.c.Keeper.Now()
	for _, h := range v.Plan.Baton {
		if !h.From.After(at) && (h.To.IsZero() || at.Before(h.To)) {
			all = append(all, h)
		}
	}
	return all
}

// Offers are those that nobody has answered.
func (v *planPage) Offers() (all []plan.Offer) {
	for _, o := range v.Plan.BatonOffers {
		if o.Answer == nil {
			all = append(all, o)
		}
	}
	return all
}

// Text is what somebody said, in the language in which they said it.
func (v *planPage) Text(text string, l plan.LangTag) map[string]any {
	if l == "" {
		l = v.Plan.Lang
	}
	if l == "" {
		l = "fi"
	}
	return map[string]any{"Text": text, "Lang": l}
}

// DayName says what a last day is for.
func (v *planPage) DayName(d due.Day) string { return dayName(v.Plan, d, v.c.lang) }

func dayName(p *plan.Plan, d due.Day, l code.Lang) string {
	if d.Kind == due.KindLaw {
		return d.Law.Rule.Title.In(l)
	}
	if words := told(p, d.PartID); words != "" {
		return d.Kind.Label(l) + ": " + words
	}
	return d.Kind.Label(l)
}

// Late reports whether a last day is behind us.
func (v *planPage) Late(d due.Day) bool { return d.Last.Before(v.On) }

func (s *Server) plan(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	page := c.planPage(o, "")
	offered, _, err := c.offered(o)
	if err != nil {
		return err
	}
	page.Outside = len(offered) > 0
	c.page(http.StatusOK, "plan", "plan.title", page)
	return nil
}

// Conflicts are those that wait for people to settle them.
func (v *planPage) Conflicts() (all []plan.Conflict) {
	for _, c := range v.Plan.Conflicts {
		if c.Settlement == nil {
			all = append(all, c)
		}
	}
	return all
}

// Side tells one side of a conflict.
func (v *planPage) Side(s plan.ConflictSide) string { return sideWords(v.Plan, &s, v.c.lang) }
