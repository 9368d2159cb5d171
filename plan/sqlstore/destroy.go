package sqlstore

import (
	"context"
	"errors"
	"iter"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// Destroy implements [register.Destroyer]. As with [Store.Erase], [Store.Scrub]
// tells whether the bytes are gone too.
func (s *Store) Destroy(ctx context.Context, id plan.PlanID, revision int, g register.Ground, e history.Entry) error {
	before, err := s.held(ctx, id, revision)
	if err != nil {
		return err
	}
	p, _ := before.tip.Plan()
	if p == nil {
		return ErrRow
	}
	on := plan.DayOf(e.At)
	if err := g.Allows(p, on); err != nil {
		return err
	}
	err = s.write(ctx, func(t *tx) error {
		n, err := t.count("UPDATE oneplan_plan SET revision = 0, derived = NULL, tip = NULL, destroyed_on = $3, citation = $4 "+
			"WHERE id = $1 AND revision = $2 AND destroyed_on = 0", string(id), revision, on.DayNumber(), []byte(g.Citation))
		if err == nil && n == 0 {
			err = errLost
		}
		if err != nil {
			return err
		}
		for _, table := range []string{"oneplan_revision", "oneplan_in_force", "oneplan_card", "oneplan_day"} {
			if err := t.exec("DELETE FROM "+table+" WHERE plan = $1", string(id)); err != nil {
				return err
			}
		}
		return t.exec(insertEvent, string(id), revision, int(register.EventDestroyed))
	})
	if errors.Is(err, errLost) {
		return s.why(ctx, id)
	}
	if err == nil && s.dialect == SQLite {
		_ = s.truncate(ctx)
	}
	return err
}

// why says why a plan is not at the revision that was expected.
func (s *Store) why(ctx context.Context, id plan.PlanID) error {
	e, err := s.end(ctx, id)
	if err != nil {
		return asNotFound(err)
	}
	return &history.StoreError{Problem: history.StoreStale, Revision: e.tip.Number}
}

// Retrace implements [register.Retracer].
func (s *Store) Retrace(ctx context.Context, t register.Trace) error {
	if err := t.Valid(); err != nil {
		return err
	}
	err := s.write(ctx, func(w *tx) error {
		n, err := w.count("INSERT INTO oneplan_plan (id, revision, destroyed_on, citation) VALUES ($1, 0, $2, $3) ON CONFLICT DO NOTHING",
			string(t.PlanID), t.On.DayNumber(), []byte(t.Citation))
		if err == nil && n == 0 {
			err = errLost
		}
		return err
	})
	if !errors.Is(err, errLost) {
		return err
	}
	e, err := s.end(ctx, t.PlanID)
	var why *history.StoreError
	switch {
	case errors.As(err, &why) && why.Problem == history.StoreDestroyed:
		return nil
	case err != nil:
		return err
	}
	return &history.StoreError{Problem: history.StoreStale, Revision: e.tip.Number}
}

// Traces implements [register.Destroyer].
func (s *Store) Traces(ctx context.Context, after plan.PlanID) iter.Seq2[register.Trace, error] {
	last := bound(after)
	return func(yield func(register.Trace, error) bool) {
		pieces(ctx, yield, func(ctx context.Context, most int) ([]register.Trace, error) {
			all, err := list(ctx, s, "SELECT id, destroyed_on, citation FROM oneplan_plan WHERE id > $1 AND destroyed_on > 0 ORDER BY id LIMIT $2",
				[]any{last, most}, func(t *register.Trace) []any { return []any{&t.PlanID, dayInto{&t.On}, &t.Citation} })
			if len(all) > 0 {
				last = string(all[len(all)-1].PlanID)
			}
			return all, err
		})
	}
}
