package web

import (
	"net/http"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// whoPage tells who could see this plan and on what ground, and who looked.
type whoPage struct {
	*keeper.Opened
	Plan  *plan.Plan
	Rows  []whoRow
	Looks []keeper.Look
}

type whoRow struct {
	Who   string
	Bases []view.Basis
	Me    bool
}

// who answers from what the person sees: consents that are hidden from them decide
// nothing here, so that the answer tells nothing of what is hidden.
func (s *Server) who(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	p := o.Seen()
	page := whoPage{Opened: o, Plan: p}
	for _, r := range view.Readers(p) {
		v, err := view.Of(p, r, o.On)
		if err != nil || r == view.Leader() || r == view.Researcher() || r == view.Family() {
			continue
		}
		id := r.PersonID()
		if r == view.Child() {
			id = p.Child.ID
		}
		page.Rows = append(page.Rows, whoRow{Who: print.Called(p, id, c.lang), Bases: v.Bases, Me: id == o.Me})
	}
	if page.Looks, err = s.Keeper.Looks(c.ctx, o, 100); err != nil {
		return err
	}
	c.page(http.StatusOK, "who", "who.title", page)
	return nil
}
