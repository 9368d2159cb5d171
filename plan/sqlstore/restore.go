package sqlstore

import (
	"context"
	"errors"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// Restore implements [register.Restorer].
func (s *Store) Restore(ctx context.Context, h *history.History) error {
	if _, err := register.Restorable(h); err != nil {
		return err
	}
	w, err := s.whole(h, plan.DayOf(h.Revisions[len(h.Revisions)-1].At))
	if err != nil {
		return err
	}
	here, err := s.here(ctx, h)
	if here || err != nil {
		return err
	}
	w.before, w.kind = &end{tip: &history.Tip{}}, register.EventRestored
	return s.store(ctx, w) // where another one brought it at the same time, nothing more
}

// here reports whether a history is stored already; the error tells that another
// one of the plan is, or was.
func (s *Store) here(ctx context.Context, h *history.History) (bool, error) {
	e, err := s.end(ctx, h.PlanID)
	var why *history.StoreError
	switch {
	case errors.As(err, &why) && why.Problem == history.StoreNotFound:
		return false, nil
	case err != nil:
		return false, err
	case e.tip.Digest == h.Revisions[len(h.Revisions)-1].Digest:
		return true, nil
	}
	return false, &history.StoreError{Problem: history.StoreStale, Revision: e.tip.Number}
}
