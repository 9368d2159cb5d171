package sqlstore

import (
	"context"
	"database/sql"
	"errors"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// scan reads rows to their end and closes them.
func scan(ctx context.Context, rows *sql.Rows, each func() error) error {
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		if err := each(); err != nil {
			return ownOr(ctx, err)
		}
	}
	return opaque(ctx, rows.Err())
}

// ownOr returns an error of the store's own as it is, another one opaque.
func ownOr(ctx context.Context, err error) error {
	for _, own := range []error{ErrRow, errGap} {
		if errors.Is(err, own) {
			return own
		}
	}
	if errors.Is(err, history.ErrNotNext) {
		return ErrRow
	}
	return opaque(ctx, err)
}

// History implements [history.Store]. It reads in one statement, so that it sees
// one moment.
func (s *Store) History(ctx context.Context, id plan.PlanID) (*history.History, error) {
	h := &history.History{Format: history.Format1, PlanID: id}
	stood := standing{}
	previous := history.Digest{}
	err := s.bodies(ctx, id, "SELECT number, body, frame IS NOT NULL FROM oneplan_revision WHERE plan = $1 ORDER BY number", []any{string(id)},
		func(number int, value, _ []byte) error {
			r, err := s.revision(id, number, value, previous, stood.of)
			if err != nil || number != len(h.Revisions)+1 {
				return ErrRow
			}
			stood.after(r)
			previous = r.Digest
			h.Revisions = append(h.Revisions, *r)
			return nil
		})
	if err != nil {
		return nil, err
	}
	return h, nil
}

// bodies reads rows of revisions; none is [history.StoreNotFound].
func (s *Store) bodies(ctx context.Context, id plan.PlanID, query string, args []any, each func(number int, body, frame []byte) error) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if !isID(id) {
		return problem(history.StoreNotFound)
	}
	rows, err := s.db.QueryContext(ctx, s.dialect.words(query), args...) //nolint:sqlclosecheck // scan closes them
	if err != nil {
		return opaque(ctx, err)
	}
	found := false
	err = scan(ctx, rows, func() error {
		var number int
		var body, frame []byte
		if err := rows.Scan(&number, &body, &frame); err != nil {
			return err
		}
		found = true
		return each(number, body, frame)
	})
	if err == nil && !found {
		err = problem(history.StoreNotFound)
	}
	return err
}

// revision opens a stored revision.
func (s *Store) revision(id plan.PlanID, number int, value []byte, previous history.Digest, stood func(string) string) (*history.Revision, error) {
	plain, err := s.opened(value, placeOfBody(id, number))
	if err != nil {
		return nil, err
	}
	r, err := revisionOf(plain, previous, stood)
	if err != nil || r.Number != number {
		return nil, ErrRow
	}
	return r, nil
}

// errGap ends the reading of one revision where the whole history is needed.
var errGap = errors.New("sqlstore: something was erased")

// Revision implements [register.Reader]. It reads fewer than 32 rows; where
// something was erased from the plan before, it may need them all.
func (s *Store) Revision(ctx context.Context, id plan.PlanID, number int) (*plan.Plan, error) {
	if number < 1 {
		return nil, problem(history.StoreNotFound)
	}
	from := number / frameEvery * frameEvery
	tip := &history.Tip{PlanID: id}
	err := s.bodies(ctx, id, "SELECT number, body, CASE WHEN number = $2 THEN frame END FROM oneplan_revision "+
		"WHERE plan = $1 AND number >= $2 AND number <= $3 ORDER BY number", []any{string(id), from, number},
		func(n int, value, frame []byte) (err error) {
			if n == from {
				if frame == nil {
					return errGap
				}
				if tip, err = s.tip(frame, id, placeOfFrame(id, n)); err == nil && tip.Number != n {
					err = ErrRow
				}
				return err
			}
			r, err := s.revision(id, n, value, tip.Digest, func(part string) string { content, _ := tip.Stood(part); return content })
			if err != nil {
				return err
			}
			if gap(r) {
				return errGap
			}
			tip, err = tip.Follow(r)
			return err
		})
	var p *plan.Plan
	switch {
	case errors.Is(err, errGap):
		h, err := s.History(ctx, id)
		if err != nil {
			return nil, err
		}
		if number > len(h.Revisions) {
			return nil, problem(history.StoreNotFound)
		}
		p, _ = h.Revision(number)
	case err != nil:
		return nil, err
	case tip.Number == number:
		p, _ = tip.Plan()
	default:
		return nil, problem(history.StoreNotFound)
	}
	if p == nil {
		return nil, ErrRow
	}
	return p, nil
}

// gap reports whether something was erased from a revision's contents.
func gap(r *history.Revision) bool {
	for i := range r.Changes {
		if c := &r.Changes[i]; c.Kind != history.ChangeRemoved && c.Content == "" || len(c.Gone) > 0 {
			return true
		}
	}
	return false
}

// Erase implements [history.Store]. On SQLite it overwrites what was erased, in
// the log too unless another connection reads at that moment; [Store.Scrub] tells.
func (s *Store) Erase(ctx context.Context, id plan.PlanID, revision int, what history.Erasure, e history.Entry) (int, error) {
	before, err := s.held(ctx, id, revision)
	if err != nil {
		return 0, err
	}
	h, err := s.History(ctx, id)
	if err != nil {
		return 0, err
	}
	if len(h.Revisions) != revision {
		return 0, &history.StoreError{Problem: history.StoreStale, Revision: len(h.Revisions)}
	}
	if h, err = h.Erase(what, e, s.random); err != nil {
		return 0, err
	}
	w, err := s.whole(h, plan.DayOf(e.At))
	if err != nil {
		return 0, err
	}
	w.before, w.kind = before, register.EventErased
	if err := s.store(ctx, w); err != nil {
		return 0, err
	}
	if s.dialect == SQLite {
		_ = s.truncate(ctx) // Scrub tells whether it could
	}
	return w.number, nil
}

// whole is the writing of a whole history.
func (s *Store) whole(h *history.History, on civil.Date) (*writing, error) {
	tip := h.Tip()
	p, _ := tip.Plan()
	if p == nil {
		return nil, ErrRow
	}
	w, err := s.writing(p, tip, on)
	if err != nil {
		return nil, err
	}
	w.anew = true
	w.rows, err = s.wholeRows(h)
	return w, err
}

// wholeRows returns the rows of a history. It has frames where nothing was erased
// before them.
func (s *Store) wholeRows(h *history.History) (rows [][]any, err error) {
	stood := standing{}
	tip := &history.Tip{PlanID: h.PlanID}
	for i := range h.Revisions {
		r := &h.Revisions[i]
		if tip != nil && !gap(r) {
			if tip, err = tip.Follow(r); err != nil {
				return nil, err
			}
		} else {
			tip = nil
		}
		row, err := s.revisionRow(h.PlanID, r, stood.of, tip)
		if err != nil {
			return nil, err
		}
		stood.after(r)
		rows = append(rows, row)
	}
	return rows, nil
}
