package sqlstore

import (
	"context"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// inOneGo is how many cards are made anew in one transaction.
const inOneGo = 100

// mostInVain is how often the cards that come first may all have been stored
// meanwhile; more often, their plans are not there, or the database lets nobody write
// them. So it is with the row of one plan.
const mostInVain = 100

// Refresh implements [register.Refresher].
func (s *Store) Refresh(ctx context.Context, on civil.Date, most int) (total int, err error) {
	for vain := 0; total < most; {
		ids, err := list(ctx, s, "SELECT plan FROM oneplan_card WHERE is_open = 1 AND on_day < $1 ORDER BY on_day, plan LIMIT $2",
			[]any{on.DayNumber(), min(most-total, inOneGo)}, func(id *plan.PlanID) []any { return []any{id} })
		if err != nil || len(ids) == 0 {
			return total, err
		}
		done, err := s.refresh(ctx, ids, on)
		if err != nil {
			return total, err
		}
		if total += done; done > 0 {
			vain = 0
		} else if vain++; vain > mostInVain {
			return total, ErrRow
		}
	}
	return total, nil
}

// refresh makes cards anew and returns how many; one that was stored meanwhile is
// left for the next round.
func (s *Store) refresh(ctx context.Context, ids []plan.PlanID, on civil.Date) (done int, err error) {
	slices.Sort(ids) // two that do it at once do not lock each other out
	var all []*writing
	for _, id := range ids {
		w, err := s.overtaken(ctx, id, on)
		if err != nil {
			return 0, err
		}
		if w != nil {
			all = append(all, w)
		}
	}
	err = s.write(ctx, func(t *tx) error {
		for _, w := range all {
			n, err := t.count("UPDATE oneplan_plan SET derived = $4 "+asRead, w.asRead(w.derived.bytes())...)
			if err != nil {
				return err
			}
			if done += n; n == 0 {
				continue
			}
			if err := t.derive(w); err != nil {
				return err
			}
		}
		return nil
	})
	return done, err
}

// overtaken prepares the card of a plan as of a day; nil where there is no such
// plan any more.
func (s *Store) overtaken(ctx context.Context, id plan.PlanID, on civil.Date) (*writing, error) {
	e, err := s.end(ctx, id)
	if gone(err) {
		return nil, nil //nolint:nilnil // destroyed since it was listed
	}
	if err != nil {
		return nil, err
	}
	p, _ := e.tip.Plan()
	if p == nil {
		return nil, ErrRow
	}
	w := &writing{id: id, before: e}
	w.derive(p, on)
	w.derived.keys = e.derived.keys // a day changes nothing of what is in force
	if e.derived.on == w.derived.on {
		e.derived.card = [16]byte{} // the card was listed as an older one: write it
	}
	return w, nil
}
