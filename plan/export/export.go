package export

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"errors"
	"io"
	"iter"
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// Errors of [New], [Export.Write] and [Row.UnmarshalJSON].
var (
	ErrKey = errors.New("export: the key has fewer than 16 bytes")
	ErrDay = errors.New("export: no day of today")
	ErrFew = errors.New("export: fewer plans than the least that is told together")
	ErrRow = errors.New("export: no row of this version")
	// ErrTwice says that several rows are of one plan: K would be of documents, and fewer
	// plans would be told together than it says.
	ErrTwice = errors.New("export: a plan is given more than once; give each once, in one revision")
)

// LeastKey is how many bytes a key has at least.
const LeastKey = 16

// LeastTogether is how many plans have the same age band, municipality and
// half-year at least, where options do not say it.
const LeastTogether = 5

// Options direct [New].
type Options struct {
	// On is the day of today: for last days and for the indicators.
	On civil.Date
	// Key makes the pseudonyms, and the shift of dates. The same key gives the same
	// bytes; a release of its own has a key of its own, so that two releases cannot
	// be joined. Whoever has the key and the register finds everybody again.
	Key []byte
	// K is how many plans have the same quasi-identifiers at least; 0 is
	// [LeastTogether].
	K int
	// Shift tells days as dates, moved by up to half a year for each plan, intervals
	// kept, in the place of weeks since the first day. K then says nothing of days.
	Shift bool
	// Parquet writes the tables as Apache Parquet in the place of CSV.
	Parquet bool
	// Drafts keep rows until all are there; nil keeps them in memory.
	Drafts Drafts
	// Calendar is the reading of working days; nil is that of THL.
	Calendar *deadline.Calendar
}

// Export collects plans and writes them (luovutus). Rows are sorted before they are
// written: they wait in memory, or in [Options.Drafts]. But for [Export.Row] it is
// not safe for concurrent use.
type Export struct {
	options Options
	counts  *stats.Counts
	rows    []Row
	drafts  int
	failed  error
	spare   *sync.Pool // of rows in the making
}

// What stands in the place of a value that is not known, and of one that is not
// told. They are never empty: programs take an empty value for a missing one, and
// leave such rows out where they group.
const (
	unknown = "unknown"
	other   = "other"
	anyOf   = "any"
)

// New returns an Export without plans.
func New(o Options) (*Export, error) {
	switch {
	case len(o.Key) < LeastKey:
		return nil, ErrKey
	case o.On.IsZero():
		return nil, ErrDay
	}
	if o.K == 0 {
		o.K = LeastTogether
	}
	o.Key = slices.Clone(o.Key)
	counts, err := stats.New(stats.Options{On: o.On, Calendar: o.Calendar})
	return &Export{options: o, counts: counts, spare: new(sync.Pool)}, err
}

// Add takes a plan. Give each plan once, in one revision.
func (e *Export) Add(p *plan.Plan) { e.AddRow(e.Row(p)) }

// AddRow takes what [Export.Row] returned, of an Export with the same options. What
// goes wrong with a draft is told by [Export.Write].
func (e *Export) AddRow(r Row) {
	e.rows = append(e.rows, r)
	if e.options.Drafts != nil && len(e.rows) == draftRows && e.failed == nil {
		e.failed = e.draft()
	}
}

// digest is a keyed one; what for keeps the uses of the key apart.
func (e *Export) digest(what, of string) []byte {
	h := hmac.New(sha256.New, e.options.Key)
	h.Write([]byte(what + "\x00" + of))
	return h.Sum(nil)
}

// Write writes all files: the tables, the codebook, the report of the risk and
// the programs that compute the indicators. Create makes a file of a name; each
// is closed. With fewer plans than K nothing is written and the error is [ErrFew], and
// [ErrTwice] where a plan was added more than once.
func (e *Export) Write(create func(name string) (io.WriteCloser, error)) (*Risk, error) {
	if e.failed != nil {
		return nil, e.failed
	}
	e.sort()
	return e.WriteRows(e.sorted(), create)
}

func (e *Export) sort() {
	slices.SortStableFunc(e.rows, func(a, b Row) int { return cmp.Compare(a.pseudonym, b.pseudonym) })
}

// WriteRows is Write over rows of Exports with the same options, wherever they
// were kept in between. They come in the order of [Row.Pseudonym] and are ranged
// over twice; an error among them ends the writing and is returned. A row is
// lent until the next one. It holds some 100 bytes for each different course of
// weeks in memory, which is less than one for each plan.
func (e *Export) WriteRows(rows iter.Seq2[*Row, error], create func(name string) (io.WriteCloser, error)) (*Risk, error) {
	seen, last := newCensus(e.options.Shift), ""
	for row, err := range rows {
		switch {
		case err != nil:
			return nil, err
		case row.pseudonym == last:
			return nil, ErrTwice
		}
		last = row.pseudonym
		seen.note(row)
	}
	if seen.plans < e.options.K {
		return nil, ErrFew
	}
	risk, tells := seen.generalise(e.options.K)
	if err := e.tables(rows, tells, create); err != nil {
		return nil, err
	}
	query, script := e.programs()
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"codebook.json", e.codebook}, {"codebook.md", e.codebookPage}, {"risk.json", risk.write},
		{"indicators.sql", program(query)}, {"indicators.py", program(script)},
	} {
		if err := to(create, f.name, f.write); err != nil {
			return nil, err
		}
	}
	return risk, nil
}

func to(create func(string) (io.WriteCloser, error), name string, write func(io.Writer) error) error {
	f, err := create(name)
	if err != nil {
		return err
	}
	return errors.Join(write(f), f.Close())
}
