package sqlstore

import (
	"context"
	"errors"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// Scrub takes what was erased and destroyed out of the database's files, as far as
// a database can. On SQLite it empties the log; [ErrScrub] says that another
// connection reads: try again. On PostgreSQL it writes the tables anew (VACUUM
// FULL), which locks them while it runs and needs their size in free space; what
// the log, replicas and backups hold stays until they are gone, see docs/stores.md.
func (s *Store) Scrub(ctx context.Context) error {
	if s.dialect == SQLite {
		return s.truncate(ctx)
	}
	for _, table := range []string{"oneplan_plan", "oneplan_revision", "oneplan_in_force", "oneplan_card", "oneplan_day"} {
		if _, err := s.db.ExecContext(ctx, "VACUUM (FULL, ANALYZE) "+table); err != nil {
			return opaque(ctx, err)
		}
	}
	return nil
}

// truncate moves the log of SQLite into the file and empties it.
func (s *Store) truncate(ctx context.Context) error {
	var busy, frames, moved int
	if err := s.db.QueryRowContext(ctx, "PRAGMA wal_checkpoint(TRUNCATE)").Scan(&busy, &frames, &moved); err != nil {
		return opaque(ctx, err)
	}
	if busy != 0 {
		return ErrScrub
	}
	return nil
}

// Reseal seals the plans after one of that id anew, in the order of their ids and
// at most so many, and returns the last one, where there is an error too; "" when
// none is left. So a key goes out
// of use: give a [Sealer] that seals with the new one and opens both, call Reseal to
// the end, then take the old key away. Content does not change and nothing stands in
// the feed.
func (s *Store) Reseal(ctx context.Context, after plan.PlanID, most int) (last plan.PlanID, err error) {
	ids, err := list(ctx, s, "SELECT id FROM oneplan_plan WHERE id > $1 AND destroyed_on = 0 ORDER BY id LIMIT $2",
		[]any{bound(after), max(most, 1)}, func(id *plan.PlanID) []any { return []any{id} })
	if err != nil {
		return after, err
	}
	for _, id := range ids {
		if err := s.reseal(ctx, id); err != nil {
			return after, err
		}
		after, last = id, id
	}
	return last, nil
}

// gone reports whether an error says that there is no such plan any more.
func gone(err error) bool {
	var why *history.StoreError
	return errors.As(err, &why)
}

// reseal writes all rows of one plan anew, again where it was stored meanwhile. Where it
// was not, and its rows do not come together all the same, it is [ErrRow].
func (s *Store) reseal(ctx context.Context, id plan.PlanID) error {
	var last history.Digest
	for vain := 0; vain < mostInVain; vain++ {
		e, err := s.end(ctx, id)
		if gone(err) {
			return nil
		}
		if err != nil {
			return err
		}
		if e.tip.Digest != last {
			last, vain = e.tip.Digest, 0
		}
		h, err := s.History(ctx, id)
		if gone(err) {
			continue // destroyed meanwhile
		}
		if err != nil {
			return err
		}
		if len(h.Revisions) != e.tip.Number {
			continue
		}
		w := &writing{id: id, number: e.tip.Number, before: e, anew: true, derived: e.derived}
		if w.tip, err = s.sealedTip(e.tip, placeOfTip(id, w.number)); err != nil {
			return err
		}
		if w.rows, err = s.wholeRows(h); err != nil {
			return err
		}
		err = s.write(ctx, func(t *tx) error {
			if err := t.end(w); err != nil {
				return err
			}
			return t.chain(w)
		})
		if !errors.Is(err, errLost) {
			return err
		}
	}
	return ErrRow
}
