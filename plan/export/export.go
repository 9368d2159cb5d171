package export

import (
	"cmp"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/csv"
	"errors"
	"io"
	"iter"
	"slices"

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
	// kept, in the place of weeks since the first day.
	Shift bool
	// Calendar is the reading of working days; nil is that of THL.
	Calendar *deadline.Calendar
}

// Export collects plans and writes them (luovutus). It holds the rows of all
// plans until they are written, since they are sorted; [Export.WriteRows] does
// without. But for [Export.Row] it is not safe for concurrent use.
type Export struct {
	options Options
	counts  *stats.Counts
	plans   []Row
}

const (
	unknown = "unknown"
	other   = "other"
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
	return &Export{options: o, counts: counts}, err
}

// Add takes a plan. Give each plan once, in one revision.
func (e *Export) Add(p *plan.Plan) { e.plans = append(e.plans, e.Row(p)) }

// digest is a keyed one; what for keeps the uses of the key apart.
func (e *Export) digest(what, of string) []byte {
	h := hmac.New(sha256.New, e.options.Key)
	h.Write([]byte(what + "\x00" + of))
	return h.Sum(nil)
}

// Write writes all files: the tables, the codebook, the report of the risk and
// the programs that compute the indicators. Create makes a file of a name; each
// is closed. With fewer plans than K nothing is written and the error is [ErrFew].
func (e *Export) Write(create func(name string) (io.WriteCloser, error)) (*Risk, error) {
	slices.SortStableFunc(e.plans, func(a, b Row) int { return cmp.Compare(a.pseudonym, b.pseudonym) })
	return e.WriteRows(func(yield func(*Row, error) bool) {
		for i := range e.plans {
			if !yield(&e.plans[i], nil) {
				return
			}
		}
	}, create)
}

// WriteRows is Write over rows of Exports with the same options, wherever they
// were kept in between. They come in the order of [Row.Pseudonym] and are ranged
// over twice; an error among them ends the writing and is returned. A row is
// lent until the next one. It holds some 50 bytes a plan in memory.
func (e *Export) WriteRows(rows iter.Seq2[*Row, error], create func(name string) (io.WriteCloser, error)) (*Risk, error) {
	seen := &census{classes: map[class]map[string]int{}}
	for row, err := range rows {
		if err != nil {
			return nil, err
		}
		seen.note(row)
	}
	risk, told := seen.generalise(e.options.K)
	if risk.Plans == 0 {
		return nil, ErrFew
	}
	if err := e.tables(rows, told, risk, create); err != nil {
		return nil, err
	}
	for _, f := range []struct {
		name  string
		write func(io.Writer) error
	}{
		{"codebook.json", e.codebook}, {"codebook.md", e.codebookPage}, {"risk.json", risk.write},
		{"indicators.sql", program(sql)}, {"indicators.py", program(python)},
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

// tables writes all tables side by side, their first lines the names of the
// columns, and counts for the report what only the rows that are told show.
func (e *Export) tables(rows iter.Seq2[*Row, error], told map[class]class, risk *Risk, create func(string) (io.WriteCloser, error)) (err error) {
	var all []sheet
	defer func() {
		for _, s := range all {
			err = errors.Join(err, s.file.Close())
		}
	}()
	for _, t := range Tables() {
		f, err := create(t.Name + ".csv")
		if err != nil {
			return err
		}
		s := sheet{t.Name, f, csv.NewWriter(f)}
		all = append(all, s)
		var line []string
		for _, c := range t.Columns {
			line = append(line, c.Name)
		}
		_ = s.lines.Write(line) // Error tells
	}
	sequences := map[sequence]int{}
	for row, err := range rows {
		if err != nil {
			return err
		}
		as, kept := told[row.class]
		if !kept {
			continue
		}
		sequences[row.sequence()]++
		for _, s := range all {
			s.write(row, as)
		}
	}
	risk.intervals(sequences)
	for _, s := range all {
		s.lines.Flush()
		if err := s.lines.Error(); err != nil {
			return err
		}
	}
	return nil
}

// sheet is a table that is being written.
type sheet struct {
	name  string
	file  io.Closer
	lines *csv.Writer
}

// write writes what one plan has in the table; of the plan itself its class as it is
// told.
func (s *sheet) write(row *Row, as class) {
	if s.name == plans {
		_ = s.lines.Write(append([]string{row.pseudonym, as.age, as.place, as.half}, row.rest...))
		return
	}
	var line []string
	for _, values := range row.tables[s.name] {
		line = append(append(line[:0], row.pseudonym), values...)
		_ = s.lines.Write(line)
	}
}
