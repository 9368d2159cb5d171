package web

import (
	"crypto/rand"
	"errors"
	"net/http"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/outward"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// outsidePage is what others changed in another system that keeps the plan (ulkona), for
// the worker who holds the baton to look at and to take.
type outsidePage struct {
	*planPage
	Changes    []outsideChange
	Mark, Once string
	Device     string
	Issues     issue.List
	Newer      bool // what was looked at is no longer what is offered
}

// outsideChange is one thing that they changed, in words.
type outsideChange struct{ Words, Text string }

// offered is what others changed that somebody sees and may take: the worker who holds the
// baton. What changed in parts that are hidden from them is not told.
func (c *call) offered(o *keeper.Opened) ([]outsideChange, *outward.Offer, error) {
	if !o.Holder || !o.Professional() {
		return nil, nil, nil
	}
	kept, err := c.Keeper.Outside(c.ctx, o.Plan.ID)
	if err != nil {
		return nil, nil, err
	}
	offer, err := outward.OfferOf(kept)
	if err != nil || offer == nil {
		return nil, nil, err
	}
	var seen [2]*plan.Plan
	for i, p := range []*plan.Plan{offer.Base, offer.Merged} {
		v, err := edit.Open(p, view.Member(o.Me), o.On)
		if err != nil {
			return nil, nil, nil //nolint:nilerr // they do not see that state of it
		}
		seen[i] = (*plan.Plan)(v.Plan)
	}
	differences, err := history.Differences(seen[0], seen[1])
	if err != nil {
		return nil, nil, err
	}
	var all []outsideChange
	for _, d := range differences {
		one := outsideChange{Words: d.Words(c.lang), Text: toldAt(seen[1], d.At)}
		if !slices.Contains(all, one) {
			all = append(all, one)
		}
	}
	return all, offer, nil
}

// toldAt is what the part at a place says, "" where it is no need, goal or action.
func toldAt(p *plan.Plan, at issue.Pointer) string {
	list, rest, _ := strings.Cut(strings.TrimPrefix(string(at), "/"), "/")
	number, _, _ := strings.Cut(rest, "/")
	n, err := strconv.Atoi(number)
	switch {
	case err != nil || n < 0:
	case list == "needs" && n < len(p.Needs):
		return brief(p.Needs[n].Text)
	case list == "goals" && n < len(p.Goals):
		return brief(p.Goals[n].Text)
	case list == "actions" && n < len(p.Actions):
		return brief(p.Actions[n].Text)
	}
	return ""
}

func (s *Server) outside(c *call) error {
	return s.showOutside(c, http.StatusOK, nil, false)
}

func (s *Server) showOutside(c *call, status int, issues issue.List, newer bool) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	if !o.Holder || !o.Professional() {
		return keeper.ErrNothing
	}
	changes, offer, err := c.offered(o)
	if err != nil {
		return err
	}
	page := &outsidePage{planPage: c.planPage(o, ""), Changes: changes, Once: rand.Text(), Device: s.Keeper.Device(c.login), Issues: issues, Newer: newer}
	if offer != nil {
		page.Mark = offer.Mark
	}
	c.page(status, "outside", "outside.title", page)
	return nil
}

// takeOutside takes what the worker looked at into our plan, merged with what was written
// here meanwhile. Nothing is taken of an offer that has changed since.
func (s *Server) takeOutside(c *call) error {
	sent, id := c.r.PostForm, plan.PlanID(c.r.PathValue("plan"))
	from := keeper.Form{Plan: id, Base: sent.Get("base"), Once: onceOf(sent), May: func(o *keeper.Opened) bool { return o.Holder && o.Professional() }}
	if from.Base == "" {
		return errForm
	}
	var kept keeper.Outside
	var offer *outward.Offer
	err := s.Keeper.Act(c.ctx, c.login, from, func(p *plan.Plan, scene *keeper.Scene) (*plan.Plan, issue.List) {
		var err error
		if kept, err = s.Keeper.Outside(c.ctx, id); err == nil {
			offer, err = outward.OfferOf(kept)
		}
		if err != nil || offer == nil || offer.Mark != sent.Get("mark") {
			offer = nil
			return nil, nil
		}
		next, err := offer.Over(p, scene.Me, scene.On)
		if refused, ok := errors.AsType[*merge.Refusal](err); ok {
			return nil, refused.Issues
		}
		return next, nil
	})
	problem, wrong := errors.AsType[*keeper.ProblemError](err)
	switch {
	case wrong && offer == nil:
		return s.showOutside(c, http.StatusConflict, nil, true)
	case wrong:
		return s.showOutside(c, http.StatusUnprocessableEntity, problem.Issues, false)
	case err != nil:
		return err
	}
	if offer != nil { // else the form came twice
		if _, err := s.Keeper.KeepOutside(c.ctx, id, kept, offer.Taken()); err != nil {
			return err
		}
	}
	http.Redirect(c.w, c.r, "/plan/"+string(id), http.StatusSeeOther)
	return nil
}

// outsideSaid are the words of what others changed in another system.
var outsideSaid = map[string]code.Text{
	"outside.notice": code.Say("Toisessa järjestelmässä on muutettu tätä suunnitelmaa: katso muutokset.", "Den här planen har ändrats i ett annat system: se ändringarna.", "This plan was changed in another system: look at the changes."),
	"outside.title":  code.Say("Muutettu toisessa järjestelmässä", "Ändrat i ett annat system", "Changed in another system"),
	"outside.lead":   code.Say("Suunnitelma on myös toisessa järjestelmässä, ja siellä on kirjoitettu. Katso muutokset ja ota ne vastaan. Mikään täällä kirjoitettu ei katoa: jos sama kohta on muutettu molemmissa, siitä sovitaan yhdessä. Ennen kuin otat muutokset vastaan, täältä ei viedä sinne mitään.", "Planen finns också i ett annat system, och någon har skrivit där. Se ändringarna och ta emot dem. Inget som har skrivits här försvinner: om samma ställe har ändrats på båda hållen kommer ni överens om det tillsammans. Innan du tar emot ändringarna förs inget dit härifrån.", "The plan is also in another system, and somebody wrote there. Look at the changes and take them. Nothing written here is lost: where the same thing was changed in both, it is settled together. Until you take them nothing goes there from here."),
	"outside.narrow": code.Say("Uusia lupia ei oteta vastaan tätä tietä, vaan perhe antaa ne täällä. Epäämiset, peruutukset ja kiellot otetaan vastaan.", "Nya lov tas inte emot den här vägen, utan familjen ger dem här. Nekanden, återtaganden och förbud tas emot.", "New permissions are not taken this way: the family gives them here. Refusals, withdrawals and prohibitions are taken."),
	"outside.none":   code.Say("Muutoksia ei ole.", "Det finns inga ändringar.", "There are no changes."),
	"outside.take":   code.Say("Ota muutokset vastaan", "Ta emot ändringarna", "Take the changes"),
	"outside.newer":  code.Say("Muutokset eivät ole enää samat, joten mitään ei otettu vastaan. Katso ne uudelleen.", "Ändringarna är inte längre desamma, så inget togs emot. Se på dem på nytt.", "The changes are no longer the same, so nothing was taken. Look at them again."),
}
