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

// Revision implements [register.Reader]. It reads fewer than 32 rows, more where a
// large plan changed in small ways; where something was erased from the plan before,
// it may need them all.
func (s *Store) Revision(ctx context.Context, id plan.PlanID, number int) (*plan.Plan, error) {
	if number < 1 {
		return nil, problem(history.StoreNotFound)
	}
	from := number / frameEvery * frameEvery
	tip, err := s.tipAt(ctx, id, from, number)
	if errors.Is(err, errGap) { // there is no frame
		if from, err = s.frameBefore(ctx, id, from); err == nil {
			tip, err = s.tipAt(ctx, id, from, number)
		}
	}
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

// frameBefore returns the last revision before one of which a frame is kept, 0 where
// there is none.
func (s *Store) frameBefore(ctx context.Context, id plan.PlanID, number int) (from int, err error) {
	err = s.db.QueryRowContext(ctx, s.dialect.words("SELECT number FROM oneplan_revision WHERE plan = $1 AND number < $2 AND frame IS NOT NULL "+
		"ORDER BY number DESC LIMIT 1"), string(id), number).Scan(&from)
	if errors.Is(err, sql.ErrNoRows) {
		return 0, nil
	}
	return from, opaque(ctx, err)
}

// tipAt returns the end of the chain as it was at a revision, or at the last one
// where there is none of that number. It goes on from the frame of another one, 0 is
// the beginning. The error is errGap where that has no frame, or something was erased.
func (s *Store) tipAt(ctx context.Context, id plan.PlanID, from, number int) (*history.Tip, error) {
	tip := &history.Tip{PlanID: id}
	var since []*history.Revision
	last, changed := history.Digest{}, map[string]string{}
	stood := func(part string) string {
		if content, ok := changed[part]; ok {
			return content
		}
		content, _ := tip.Stood(part)
		return content
	}
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
				if err == nil {
					last = tip.Digest
				}
				return err
			}
			r, err := s.revision(id, n, value, last, stood)
			if err != nil {
				return err
			}
			if gap(r) {
				return errGap
			}
			for i := range r.Changes {
				changed[r.Changes[i].Part] = r.Changes[i].Content // "" of one that was removed
			}
			last, since = r.Digest, append(since, r)
			return nil
		})
	if err != nil {
		return nil, err
	}
	if tip, err = tip.Follow(since...); err != nil {
		return nil, ErrRow
	}
	return tip, nil
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
	if len(h.Revisions) < revision { // with more of them store says that it is stale
		return 0, ErrRow
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
	f := framing{tip: &history.Tip{PlanID: h.PlanID}}
	for i := range h.Revisions {
		r := &h.Revisions[i]
		row, err := s.revisionRow(h.PlanID, r, stood.of, nil)
		if err != nil {
			return nil, err
		}
		f.bodies += len(row[2].([]byte))
		if err := s.frame(&f, r, row); err != nil {
			return nil, err
		}
		stood.after(r)
		rows = append(rows, row)
	}
	return rows, nil
}

// framing is what the frames of a history are made from, one after the other.
type framing struct {
	tip            *history.Tip // at the last frame; nil after something was erased
	since          []*history.Revision
	bodies, frames int // bytes of each so far
}

// framesToBodies is how many times the bytes of all bodies those of the frames may be:
// a history of a large plan with very many small changes, as somebody could make one
// to be taken in, would grow by a plan with every 32nd of them.
const framesToBodies = 4

// frame puts the frame after a revision into its row, where there is to be one.
func (s *Store) frame(f *framing, r *history.Revision, row []any) (err error) {
	if gap(r) {
		f.tip = nil
	}
	if f.tip == nil {
		return nil
	}
	f.since = append(f.since, r)
	if r.Number%frameEvery != 0 || f.frames > framesToBodies*f.bodies {
		return nil
	}
	if f.tip, err = f.tip.Follow(f.since...); err != nil {
		return err
	}
	f.since = f.since[:0]
	value, err := s.sealedTip(f.tip, placeOfFrame(f.tip.PlanID, r.Number))
	row[3] = value
	f.frames += len(value)
	return err
}
