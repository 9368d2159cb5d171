package sqlstore

import (
	"context"
	"crypto/sha256"
	"encoding/binary"
	"errors"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// writing is a plan about to be stored in the place of what is there of it.
type writing struct {
	id     plan.PlanID
	before *end // zero revision: nothing is there
	number int
	digest history.Digest // of the end of the chain as it is to be
	kind   register.EventKind
	tip    []byte // sealed
	// anew says that rows are the whole history and not only what is added to it.
	anew bool
	rows [][]any

	keys    []string // for which it is in force, in order
	card    register.Card
	days    []register.Day
	derived derived
}

// derived says what stands in the tables of what is derived from a plan, so that
// what stays is not written again: a digest of the keys for which it is in force,
// one of card and days, and the day of the card.
type derived struct {
	keys, card [16]byte
	on         int
}

func (d derived) bytes() []byte {
	return binary.BigEndian.AppendUint32(append(append(make([]byte, 0, lengthOfDerived), d.keys[:]...), d.card[:]...), uint32(d.on))
}

// lengthOfDerived is that of its bytes.
const lengthOfDerived = 36

// derivedFrom reads the bytes; others than these make everything new.
func derivedFrom(b []byte) (d derived) {
	if len(b) != lengthOfDerived {
		return d
	}
	copy(d.keys[:], b)
	copy(d.card[:], b[16:])
	d.on = int(binary.BigEndian.Uint32(b[32:]))
	return d
}

// writing prepares what is derived from a plan, and its sealed tip.
func (s *Store) writing(p *plan.Plan, tip *history.Tip, on civil.Date) (*writing, error) {
	w := &writing{id: p.ID, number: p.Revision, digest: tip.Digest}
	w.derive(p, on)
	var err error
	w.tip, err = s.sealedTip(tip, placeOfTip(p.ID, p.Revision))
	return w, err
}

func (w *writing) derive(p *plan.Plan, on civil.Date) {
	w.card, w.days = register.CardOf(p, on)
	if plan.InForce(p.Status()) {
		w.keys = append([]string{p.Child.Subject}, p.Child.FormerSubjects...)
		slices.Sort(w.keys)
		w.keys = slices.Compact(w.keys)
	}
	hash := sha256.New()
	for _, key := range w.keys {
		hash.Write(appendBytes(nil, []byte(key)))
	}
	copy(w.derived.keys[:], hash.Sum(nil))
	hash.Reset()
	for _, row := range append(dayRows(w.id, w.days), cardRow(&w.card)) {
		for _, value := range row {
			switch v := value.(type) {
			case int:
				hash.Write(binary.BigEndian.AppendUint64(nil, uint64(v)))
			case string:
				hash.Write(appendBytes(nil, []byte(v)))
			case []byte:
				hash.Write(appendBytes(nil, v))
			}
		}
	}
	copy(w.derived.card[:], hash.Sum(nil))
	w.derived.on = on.DayNumber()
}

// revisionRow returns the row of a revision; after is the tip after it, nil where
// no frame is to be kept.
func (s *Store) revisionRow(id plan.PlanID, r *history.Revision, stood func(string) string, after *history.Tip) ([]any, error) {
	plain, err := body(r, stood)
	if err != nil {
		return nil, err
	}
	value, err := s.sealed(plain, placeOfBody(id, r.Number))
	if err != nil {
		return nil, err
	}
	row := []any{string(id), r.Number, value, nil}
	if r.Number%frameEvery == 0 && after != nil {
		if row[3], err = s.sealedTip(after, placeOfFrame(id, r.Number)); err != nil {
			return nil, err
		}
	}
	return row, nil
}

// store carries a writing out, all of it or nothing. Where only the card was made
// anew since the end of the chain was read, it begins again from there: what was
// derived of an older card may not stand beside a newer one. A row that stays as it is
// while no writing takes it for what was read is [ErrRow].
func (s *Store) store(ctx context.Context, w *writing) error {
	for range mostInVain {
		err := s.tryStore(ctx, w)
		if !errors.Is(err, errLost) {
			return err
		}
		now, err := s.end(ctx, w.id)
		switch {
		case err != nil:
			return err
		case now.tip.Digest == w.digest: // a driver made the same call twice
			return nil
		case now.tip.Number != w.before.tip.Number || now.tip.Digest != w.before.tip.Digest:
			return &history.StoreError{Problem: history.StoreStale, Revision: now.tip.Number}
		}
		w.before = now
	}
	return ErrRow
}

// tryStore is one try: errLost where the end of the chain is another one.
func (s *Store) tryStore(ctx context.Context, w *writing) error {
	old := &w.before.derived
	alike := w.before.tip.Number > 0 && old.keys == w.derived.keys && old.card == w.derived.card
	if s.dialect == PostgreSQL && alike && old.on == w.derived.on && !w.anew {
		return s.storeAtOnce(ctx, w)
	}
	return s.together(ctx, func(t *tx) error {
		if err := t.lock(w); err != nil {
			return err
		}
		if err := t.end(w); err != nil {
			return err
		}
		if err := t.chain(w); err != nil {
			return err
		}
		if err := t.derive(w); err != nil {
			return err
		}
		return t.exec(insertEvent, string(w.id), w.number, int(w.kind))
	})
}

// asRead is the condition that a row of oneplan_plan is as it was read. Of what is not as
// derived is written its revision alone is asked.
const asRead = "WHERE id = $1 AND revision = $2 AND (derived = $3 OR derived IS NULL OR length(derived) <> 36) AND destroyed_on = 0"

func (w *writing) asRead(more ...any) []any {
	return append([]any{string(w.id), w.before.tip.Number, w.before.as}, more...)
}

// storeAtOnce is tryStore in one statement, for a change of content alone.
func (s *Store) storeAtOnce(ctx context.Context, w *writing) error {
	row := w.rows[0]
	r, err := s.db.ExecContext(ctx, "WITH done AS ("+updateEnd+" RETURNING id), kept AS ("+
		"INSERT INTO oneplan_revision (plan, number, body, frame) SELECT id, $4, $7::bytea, $8::bytea FROM done) "+
		"INSERT INTO oneplan_feed (plan, revision, kind) SELECT id, $4, $9::integer FROM done",
		w.asRead(w.number, w.derived.bytes(), w.tip, row[2], row[3], int(w.kind))...)
	if err != nil {
		err = opaque(ctx, err)
		if own := (*Error)(nil); errors.As(err, &own) && own.Code == notSerialized {
			return errLost // a database that is stricter than read committed by itself
		}
		return err
	}
	if n, err := r.RowsAffected(); n > 0 || err != nil {
		return opaque(ctx, err)
	}
	return errLost
}

// notSerialized is the SQLSTATE of a statement that came second.
const notSerialized = "40001"

// lock has the writings that change which plan is in force for a child come one
// after the other, from before their first change: so the order of PostgreSQL's
// transaction numbers is that of their commits, which the feed tells.
func (t *tx) lock(w *writing) error {
	if t.dialect != PostgreSQL || w.before.derived.keys == w.derived.keys {
		return nil
	}
	keys := slices.Clone(w.keys)
	rows, err := t.conn.QueryContext(t.ctx, "SELECT subject FROM oneplan_in_force WHERE plan = $1", string(w.id)) //nolint:sqlclosecheck // scan closes them
	if err != nil {
		return opaque(t.ctx, err)
	}
	err = scan(t.ctx, rows, func() error {
		var key []byte
		err := rows.Scan(&key)
		keys = append(keys, string(key))
		return err
	})
	if err != nil {
		return err
	}
	slices.Sort(keys)
	for _, key := range slices.Compact(keys) {
		sum := sha256.Sum256([]byte(key))
		if err := t.exec("SELECT pg_advisory_xact_lock($1)", int64(binary.BigEndian.Uint64(sum[:]))); err != nil {
			return err
		}
	}
	return nil
}

// errLost ends a transaction that came second.
var errLost = errors.New("sqlstore: another one was first")

// end moves the end of the chain from the revision that was expected.
func (t *tx) end(w *writing) error {
	statement, args := updateEnd, w.asRead(w.number, w.derived.bytes(), w.tip)
	if w.before.tip.Number == 0 {
		statement = "INSERT INTO oneplan_plan (id, revision, derived, tip) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING"
		args = []any{string(w.id), w.number, w.derived.bytes(), w.tip}
	}
	n, err := t.count(statement, args...)
	if err == nil && n == 0 {
		err = errLost
	}
	return err
}

// chain writes the revisions.
func (t *tx) chain(w *writing) error {
	if w.anew {
		if err := t.exec("DELETE FROM oneplan_revision WHERE plan = $1", string(w.id)); err != nil {
			return err
		}
	}
	_, err := t.insert(insertRevision, "", w.rows)
	return err
}

// derive writes what is derived, where it changed.
func (t *tx) derive(w *writing) error {
	old := &w.before.derived
	if old.keys != w.derived.keys {
		if err := t.inForce(w); err != nil {
			return err
		}
	}
	if old.card != w.derived.card {
		return t.card(w)
	}
	if old.on != w.derived.on {
		return t.exec("UPDATE oneplan_card SET on_day = $2 WHERE plan = $1", string(w.id), w.derived.on)
	}
	return nil
}

// inForce says for which keys the plan is in force, and refuses a second plan.
func (t *tx) inForce(w *writing) error {
	if err := t.exec("DELETE FROM oneplan_in_force WHERE plan = $1", string(w.id)); err != nil {
		return err
	}
	var rows [][]any
	for _, key := range w.keys {
		rows = append(rows, []any{[]byte(key), string(w.id)})
	}
	// Fewer rows than keys tell of another plan, so that no error of a driver has
	// to be understood.
	n, err := t.insert("INSERT INTO oneplan_in_force (subject, plan) VALUES", " ON CONFLICT DO NOTHING", rows)
	if err == nil && n < len(rows) {
		err = problem(history.StoreSecondInForce)
	}
	return err
}
