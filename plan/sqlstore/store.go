package sqlstore

import (
	"context"
	"database/sql"
	"errors"
	"io"
	"strconv"
	"sync"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// Options say what a store stands on.
type Options struct {
	// Dialect is that of the database; required.
	Dialect Dialect
	// Random is the source of salts, as [crypto/rand.Reader]; required. It is read
	// by one goroutine at a time.
	Random io.Reader
	// Sealer encrypts content; nil stores it as it is.
	Sealer Sealer
}

// Store is a [history.Store] on a database, with every port of package register.
// Make one with [Open]. It is safe for concurrent use, also by several processes on
// one database.
type Store struct {
	db      *sql.DB
	dialect Dialect
	random  io.Reader
	seal    Sealer
	turn    chan struct{}
	line    line // of SQLite's changes
	kept    statements
}

// A Store has every port.
var _ interface {
	history.Store
	register.Lister
	register.Worklister
	register.Refresher
	register.Reader
	register.Restorer
	register.Destroyer
	register.Retracer
	register.Feed
} = (*Store)(nil)

// mostAtOnce is how many transactions of one store write to PostgreSQL at once;
// the pool of the embedder may allow fewer.
const mostAtOnce = 256

// Open returns the store in a database that has the schema ([Migrate]). The
// database stays the embedder's: its pool, its driver, its closing. The error is
// [ErrSchema], an [*Error] or that of the context. Without a dialect or a source of
// randomness it panics.
func Open(ctx context.Context, db *sql.DB, o Options) (*Store, error) {
	if o.Random == nil {
		panic("sqlstore: no source of randomness")
	}
	s := newStore(db, o)
	var version int
	err := opaque(ctx, db.QueryRowContext(ctx, "SELECT coalesce(max(version), 0) FROM oneplan_schema").Scan(&version))
	if own := (*Error)(nil); errors.As(err, &own) && (own.Code == "1" || own.Code == "42P01") {
		return nil, ErrSchema // there is no such table
	}
	if err != nil {
		return nil, err
	}
	if version != newest {
		return nil, ErrSchema
	}
	if err := s.prepare(ctx); err != nil {
		return nil, err
	}
	return s, nil
}

func newStore(db *sql.DB, o Options) *Store {
	at := mostAtOnce
	if o.Dialect != SQLite && o.Dialect != PostgreSQL {
		panic("sqlstore: no dialect")
	}
	if o.Dialect == SQLite {
		at = 1
	}
	return &Store{db: db, dialect: o.Dialect, random: &inTurn{from: o.Random}, seal: o.Sealer, turn: make(chan struct{}, at)}
}

// inTurn lets one goroutine at a time read.
type inTurn struct {
	mu   sync.Mutex
	from io.Reader
}

func (r *inTurn) Read(b []byte) (int, error) {
	r.mu.Lock()
	defer r.mu.Unlock()
	return r.from.Read(b)
}

func problem(p history.StoreProblem) error { return &history.StoreError{Problem: p} }

// end is the end of a plan's chain as the database has it.
type end struct {
	tip     *history.Tip
	derived derived
	as      []byte // derived as it stands in the row
}

// lengthOfID is the length of a plan's id; nothing else is asked for.
const lengthOfID = 26

// end reads the end of a plan's chain: [history.StoreNotFound] or
// [history.StoreDestroyed] where there is none.
func (s *Store) end(ctx context.Context, id plan.PlanID) (*end, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !isID(id) {
		return nil, problem(history.StoreNotFound)
	}
	var revision, gone int
	var of []byte
	into := tipInto{store: s, id: id, revision: &revision}
	err := s.queryRow(ctx, selectEnd, string(id)).Scan(&revision, &gone, &of, &into)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return nil, problem(history.StoreNotFound)
	case err != nil:
		return nil, opaque(ctx, err)
	case gone > 0:
		return nil, problem(history.StoreDestroyed)
	}
	if gone < 0 || into.tip == nil || into.tip.Number != revision {
		return nil, ErrRow
	}
	return &end{tip: into.tip, derived: derivedFrom(of), as: of}, nil
}

// tipInto opens a tip where the driver has it, for it is the largest of what is read.
type tipInto struct {
	store    *Store
	id       plan.PlanID
	revision *int         // scanned before
	tip      *history.Tip // nil where it cannot be read
}

// Scan implements [sql.Scanner].
func (t *tipInto) Scan(value any) error {
	if b, ok := value.([]byte); ok {
		t.tip, _ = t.store.tip(b, t.id, placeOfTip(t.id, *t.revision))
	}
	return nil
}

// tip opens a stored tip.
func (s *Store) tip(value []byte, id plan.PlanID, place string) (*history.Tip, error) {
	t := &history.Tip{}
	if plain, err := s.opened(value, place); err != nil || t.UnmarshalBinary(plain) != nil || t.PlanID != id {
		return nil, ErrRow
	}
	return t, nil
}

func isID(id plan.PlanID) bool {
	for i := range len(id) {
		if c := id[i]; (c < 'a' || c > 'z') && (c < '2' || c > '7') {
			return false
		}
	}
	return len(id) == lengthOfID
}

// Places of stored values, to be bound into what is sealed.
func placeOfTip(id plan.PlanID, revision int) string {
	return "tip/" + string(id) + "/" + strconv.Itoa(revision)
}
func placeOfBody(id plan.PlanID, revision int) string {
	return "body/" + string(id) + "/" + strconv.Itoa(revision)
}
func placeOfFrame(id plan.PlanID, revision int) string {
	return "frame/" + string(id) + "/" + strconv.Itoa(revision)
}

// Put implements [history.Store].
func (s *Store) Put(ctx context.Context, p *plan.Plan, e history.Entry) (int, error) {
	before, err := s.expected(ctx, p)
	if err != nil {
		if refused := history.Admit(p); refused != nil {
			err = refused // what no store takes is told before what this one holds
		}
		return 0, err
	}
	tip, r, err := before.tip.Admit(p, e, s.random)
	if err != nil {
		return 0, err
	}
	if r.Number == 0 {
		return before.tip.Number, nil
	}
	own := *p
	own.Revision = r.Number
	w, err := s.writing(&own, tip, plan.DayOf(e.At))
	if err != nil {
		return 0, err
	}
	row, err := s.revisionRow(p.ID, &r, func(part string) string { content, _ := before.tip.Stood(part); return content }, tip)
	if err != nil {
		return 0, err
	}
	w.before, w.kind, w.rows = before, register.EventStored, [][]any{row}
	if err := s.store(ctx, w); err != nil {
		return 0, err
	}
	return r.Number, nil
}

// expected returns the end of the chain that a plan was read at; of a new plan, a
// chain that has not begun.
func (s *Store) expected(ctx context.Context, p *plan.Plan) (*end, error) {
	before, err := s.end(ctx, p.ID)
	var why *history.StoreError
	if errors.As(err, &why) && why.Problem == history.StoreNotFound && p.Revision == 0 {
		return &end{tip: &history.Tip{PlanID: p.ID}}, nil
	}
	if err != nil {
		return nil, err
	}
	if before.tip.Number != p.Revision {
		return nil, &history.StoreError{Problem: history.StoreStale, Revision: before.tip.Number}
	}
	return before, nil
}

// held is expected for a plan that must be there.
func (s *Store) held(ctx context.Context, id plan.PlanID, revision int) (*end, error) {
	before, err := s.end(ctx, id)
	if err := asNotFound(err); err != nil {
		return nil, err
	}
	if before.tip.Number != revision {
		return nil, &history.StoreError{Problem: history.StoreStale, Revision: before.tip.Number}
	}
	return before, nil
}

// asNotFound says of a destroyed plan, to who reads, that there is none.
func asNotFound(err error) error {
	var why *history.StoreError
	if errors.As(err, &why) && why.Problem == history.StoreDestroyed {
		return problem(history.StoreNotFound)
	}
	return err
}

// Get implements [history.Store].
func (s *Store) Get(ctx context.Context, id plan.PlanID) (*plan.Plan, error) {
	e, err := s.end(ctx, id)
	if err := asNotFound(err); err != nil {
		return nil, err
	}
	p, _ := e.tip.Plan()
	if p == nil {
		return nil, ErrRow
	}
	return p, nil
}

// InForce implements [history.Store].
func (s *Store) InForce(ctx context.Context, subject string) (plan.PlanID, error) {
	var id plan.PlanID
	err := s.db.QueryRowContext(ctx, s.dialect.words("SELECT plan FROM oneplan_in_force WHERE subject = $1"), []byte(subject)).Scan(&id)
	if errors.Is(err, sql.ErrNoRows) {
		return "", problem(history.StoreNotFound)
	}
	if err != nil {
		return "", opaque(ctx, err)
	}
	return id, nil
}
