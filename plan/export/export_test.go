package export_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io"
	"maps"
	"os"
	"os/exec"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/export"
	"github.com/onechildoneplan/oneplan/plan/parquet"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	today = civil.MustParseDate("2026-11-21")
	key   = []byte("a key of sixteen bytes")
)

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// files are what an export of plans writes.
func files(t *testing.T, o export.Options, plans []*plan.Plan) map[string][]byte {
	t.Helper()
	e, err := export.New(o)
	require.NoError(t, err)
	for _, p := range plans {
		e.Add(p)
	}
	all := map[string]*bytes.Buffer{}
	risk, err := e.Write(func(name string) (io.WriteCloser, error) {
		all[name] = &bytes.Buffer{}
		return nopCloser{all[name]}, nil
	})
	require.NoError(t, err)
	require.NotNil(t, risk)
	written := map[string][]byte{}
	for name, b := range all {
		written[name] = b.Bytes()
	}
	return written
}

func rows(t *testing.T, data []byte) []map[string]string {
	t.Helper()
	lines, err := csv.NewReader(bytes.NewReader(data)).ReadAll()
	require.NoError(t, err)
	var all []map[string]string
	for _, line := range lines[1:] {
		row := map[string]string{}
		for i, name := range lines[0] {
			row[name] = line[i]
		}
		all = append(all, row)
	}
	return all
}

// The same key gives the same bytes, whatever the order of the plans; another key
// gives other pseudonyms.
func TestSameKeySameBytes(t *testing.T) {
	plans := slices.Collect(sample.Plans(3, 200))
	for _, shift := range []bool{false, true} {
		o := export.Options{On: today, Key: key, Shift: shift}
		once := files(t, o, plans)
		back := slices.Clone(plans)
		slices.Reverse(back)
		assert.Equal(t, once, files(t, o, back))
		o.Key = []byte("another key of sixteen bytes")
		pseudonyms := map[string]bool{}
		for _, row := range append(rows(t, once["plans.csv"]), rows(t, files(t, o, plans)["plans.csv"])...) {
			assert.False(t, pseudonyms[row["plan"]])
			pseudonyms[row["plan"]] = true
		}
	}
}

// The cases sum up to what stats tells.
func TestCasesAreThoseOfStats(t *testing.T) {
	plans := slices.Collect(sample.Plans(8, 600))
	c, err := stats.Count(slices.Values(plans), stats.Options{On: today})
	require.NoError(t, err)
	want := map[string][2]int{}
	for _, r := range c.Rows(0) {
		n := want[r.Indicator.ID]
		want[r.Indicator.ID] = [2]int{n[0] + r.Numerator, n[1] + r.Denominator}
	}
	var written map[string][]byte
	for _, k := range []int{1, 5, 600} { // whatever is told of the plans themselves
		written = files(t, export.Options{On: today, Key: key, K: k}, plans)
		got := map[string][2]int{}
		for _, row := range rows(t, written["cases.csv"]) {
			n := got[row["indicator"]]
			for i, column := range []string{"above", "below"} {
				if row[column] == "1" {
					n[i]++
				}
			}
			got[row["indicator"]] = n
		}
		assert.Equal(t, want, got, "k %d", k)
	}
	if *python == "" {
		return // .ci/run research gives one
	}
	folder := t.TempDir()
	for name, data := range written {
		require.NoError(t, os.WriteFile(filepath.Join(folder, name), data, 0o600))
	}
	script := exec.CommandContext(t.Context(), *python, "indicators.py") //nolint:gosec // whoever runs the test names it
	script.Dir = folder
	out, err := script.Output()
	require.NoError(t, err)
	text := "indicator,numerator,denominator\n"
	for _, id := range slices.Sorted(maps.Keys(want)) {
		text += fmt.Sprintf("%s,%d,%d\n", id, want[id][0], want[id][1])
	}
	assert.Equal(t, text, strings.ReplaceAll(string(out), "\r\n", "\n"))
}

// python is asked of whoever runs the tests: a newcomer has Go and nothing else.
var python = flag.String("python", "", "the Python that runs indicators.py, as .ci/run research does")

// k is what the tables have, for whoever groups them.
func TestK(t *testing.T) {
	for _, k := range []int{2, 5, 20} {
		written := files(t, export.Options{On: today, Key: key, K: k}, slices.Collect(sample.PlansOf(sample.CountyYear, 2, 900)))
		var risk export.Risk
		require.NoError(t, json.Unmarshal(written["risk.json"], &risk))
		sizes, topics := map[string]int{}, map[string]map[string]bool{}
		all := rows(t, written["plans.csv"])
		for _, row := range all {
			class := ""
			for _, column := range risk.QuasiIdentifiers {
				class += row[column] + "|"
			}
			if topics[class] == nil {
				topics[class] = map[string]bool{}
			}
			sizes[class]++
			topics[class][row["topic"]] = true
		}
		least, fewest := len(all), len(all)
		for class, n := range sizes {
			least, fewest = min(least, n), min(fewest, len(topics[class]))
		}
		assert.Equal(t, least, risk.K)
		assert.Equal(t, fewest, risk.L)
		assert.GreaterOrEqual(t, risk.K, k)
		assert.Equal(t, len(all), risk.Plans)
		assert.Equal(t, 900, risk.Plans, "nobody is left out")
		assert.Greater(t, len(sizes), 1, "something must be told apart")
	}
}

// A plan that is given twice, in one revision or in two, would be two of the K: nothing is
// written.
func TestNoPlanTwice(t *testing.T) {
	plans := slices.Collect(sample.PlansOf(sample.CountyYear, 5, 20))
	later := *plans[3]
	later.Revision++
	later.Child.Address.Municipality.Code = "091"
	for name, again := range map[string]*plan.Plan{"the same": plans[3], "a later revision": &later} {
		e, err := export.New(export.Options{On: today, Key: key, K: 1})
		require.NoError(t, err)
		for _, p := range append(slices.Clone(plans), again) {
			e.Add(p)
		}
		_, err = e.Write(func(string) (io.WriteCloser, error) { panic("nothing is to be written") })
		assert.ErrorIs(t, err, export.ErrTwice, name)
	}
}

func TestTooFew(t *testing.T) {
	e, err := export.New(export.Options{On: today, Key: key})
	require.NoError(t, err)
	e.Add(sample.Plan(1, 1))
	_, err = e.Write(func(string) (io.WriteCloser, error) { panic("nothing is to be written") })
	assert.ErrorIs(t, err, export.ErrFew)
	_, err = export.New(export.Options{On: today, Key: []byte("short")})
	assert.ErrorIs(t, err, export.ErrKey)
	_, err = export.New(export.Options{On: today, Key: key[:15]})
	require.ErrorIs(t, err, export.ErrKey)
	_, err = export.New(export.Options{On: today, Key: key[:export.LeastKey]})
	require.NoError(t, err)
	_, err = export.New(export.Options{Key: key})
	assert.ErrorIs(t, err, export.ErrDay)
}

var (
	marked = flag.Int("marked", 400, "how many plans are marked and written")
	seed   = flag.Uint64("seed", 6, "of the marked plans, and of those that the attack looks for")
)

// Nothing that a record says of its own stands in any byte: not one text, id,
// key, name, address, day or moment.
func TestNothingOfARecordLeaves(t *testing.T) {
	plans := slices.Collect(sample.Plans(*seed, *marked))
	m := marker{ids: map[plan.ID]bool{}}
	for _, p := range plans {
		m.mark(reflect.ValueOf(p).Elem())
	}
	require.Greater(t, len(m.ids), 20**marked)
	for _, shift := range []bool{false, true} {
		for name, data := range files(t, export.Options{On: today, Key: key, Shift: shift}, plans) {
			require.NotContains(t, string(data), "MARKED", name)
			require.NotContains(t, string(data), "markedmarked", name)
			require.False(t, m.idIn(data), "%s holds the id of a part", name)
			if strings.HasSuffix(name, ".csv") {
				require.NotContains(t, string(data), ":", "%s holds a moment", name)
			}
		}
	}
	for _, p := range slices.Collect(sample.Plans(*seed, 400)) {
		for name, data := range files(t, export.Options{On: today, Key: key, K: 1}, []*plan.Plan{p}) {
			if strings.HasSuffix(name, ".csv") {
				if born := p.Child.Born; !born.IsZero() && stats.HalfYear(born).From != born {
					require.NotContains(t, string(data), p.Child.Born.String(), name)
				}
				require.NotContains(t, string(data), string(p.ID), name)
				require.NotContains(t, string(data), p.Child.Subject, name)
			}
		}
	}
}

// A spreadsheet that opens a table changes no value: what is no number begins with a letter, so that it is taken for
// no number, day or formula. The exceptions are what is a day, a code of three figures, and lists of weeks, whose bar no number and no day has.
func TestSpreadsheetsLeaveValuesAlone(t *testing.T) {
	letter, seen := regexp.MustCompile(`^[a-z]`), 0
	exceptions := map[string]*regexp.Regexp{
		"half_year": regexp.MustCompile(`^\d{4}-(04|10)-01$|^any$`), "window": regexp.MustCompile(`^\d{4}-(04|10)-01$`),
		"municipality": regexp.MustCompile(`^\d{3}$|^[a-z]+$`), "step": regexp.MustCompile(`^(1|4|13|any)$`),
		"days": regexp.MustCompile(`^[0-9 ]*\|[0-9 ]*$|^any$`),
	}
	for _, k := range []int{1, 5} {
		written := files(t, export.Options{On: today, Key: key, K: k}, slices.Collect(sample.Plans(6, 600)))
		for _, table := range export.Tables() {
			for _, row := range rows(t, written[table.Name+".csv"]) {
				for _, c := range table.Columns {
					want := letter
					if except := exceptions[c.Name]; except != nil {
						want = except
					}
					if value := row[c.Name]; value != "" && (c.Kind == export.KindPseudonym || c.Kind == export.KindCode) {
						seen++
						require.Regexp(t, want, value, "%s.%s", table.Name, c.Name)
					}
				}
			}
		}
	}
	require.Greater(t, seen, 10000)
}

// marker writes a mark into every text that is no code and no reference, and gathers the ids of
// parts.
type marker struct{ ids map[plan.ID]bool }

// idIn looks at every place of a file for an id.
func (m marker) idIn(data []byte) bool {
	for at := range len(data) - 9 {
		if m.ids[plan.ID(data[at:at+10])] {
			return true
		}
	}
	return false
}

func (m marker) mark(v reflect.Value) {
	switch v.Kind() {
	case reflect.Pointer:
		if !v.IsNil() {
			m.mark(v.Elem())
		}
	case reflect.Slice:
		for i := range v.Len() {
			m.mark(v.Index(i))
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				m.mark(v.Field(i))
			}
		}
	case reflect.String:
		switch v.Interface().(type) {
		case string:
			v.SetString("MARKED " + v.String())
		case plan.LangTag:
			v.SetString("markedmarked")
		case plan.ID:
			if v.Len() == 10 {
				m.ids[plan.ID(v.String())] = true
			}
		}
	}
}

// The codebook names every column of every table, and every code that occurs.
func TestCodebookKnowsEverything(t *testing.T) {
	written := files(t, export.Options{On: today, Key: key}, slices.Collect(sample.Plans(6, 800)))
	var book struct {
		Tables []struct {
			Name    string
			Columns []struct {
				Name, Kind string
				Means      map[string]string
				Codes      []struct{ Code string }
			}
		}
	}
	require.NoError(t, json.Unmarshal(written["codebook.json"], &book))
	for _, table := range book.Tables {
		all := rows(t, written[table.Name+".csv"])
		require.NotEmpty(t, all, table.Name)
		require.Len(t, all[0], len(table.Columns), table.Name)
		for _, c := range table.Columns {
			for _, l := range []string{"fi", "sv", "en"} {
				assert.NotEmpty(t, c.Means[l], "%s.%s", table.Name, c.Name)
			}
			for _, row := range all {
				value, given := row[c.Name]
				require.True(t, given, "%s.%s", table.Name, c.Name)
				if len(c.Codes) > 0 && value != "" {
					require.True(t, slices.ContainsFunc(c.Codes, func(x struct{ Code string }) bool { return x.Code == value }), "%s.%s %s", table.Name, c.Name, value)
				}
			}
			assert.Contains(t, string(written["codebook.md"]), "| `"+c.Name+"` |")
		}
	}
}

// A shifted plan keeps its intervals.
func TestShiftKeepsIntervals(t *testing.T) {
	plans := slices.Collect(sample.Plans(12, 50))
	weeks, days := files(t, export.Options{On: today, Key: key, K: 1}, plans), files(t, export.Options{On: today, Key: key, K: 1, Shift: true}, plans)
	first := map[string]civil.Date{}
	for i, row := range rows(t, days["intakes.csv"]) {
		week := rows(t, weeks["intakes.csv"])[i]
		require.Equal(t, week["plan"], row["plan"])
		if row["arrived"] == "" {
			continue
		}
		day := civil.MustParseDate(row["arrived"])
		if _, known := first[row["plan"]]; !known {
			first[row["plan"]] = day
		}
		if week["arrived"] == "0" {
			assert.Less(t, day.Sub(first[row["plan"]]), 7)
		}
	}
	assert.NotEmpty(t, first)
}

func ExampleExport() {
	e, err := export.New(export.Options{On: civil.MustParseDate("2026-11-21"), Key: []byte("a key of sixteen bytes"), K: 20})
	if err != nil {
		fmt.Println(err)
		return
	}
	for p := range sample.PlansOf(sample.CountyYear, 1, 500) {
		e.Add(p)
	}
	tables := map[string]*bytes.Buffer{}
	risk, err := e.Write(func(name string) (io.WriteCloser, error) {
		tables[name] = &bytes.Buffer{}
		return nopCloser{tables[name]}, nil
	})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(len(tables), "files,", risk.K >= 20, risk.QuasiIdentifiers)
	// Output: 14 files, true [age_band municipality half_year step days]
}

// pieces are drafts in memory that may fail, and count what was left open.
type pieces struct {
	memory
	fails string
	open  int
}

var errDisk = errors.New("the disk is full")

// counted is one that is open.
type counted struct {
	of *pieces
	io.Reader
	io.Writer
	fails bool
}

func (c *counted) Close() error {
	c.of.open--
	if c.fails {
		return errDisk
	}
	return nil
}

type full struct{}

func (full) Write([]byte) (int, error) { return 0, errDisk }

func (p *pieces) Create(n int) (io.WriteCloser, error) {
	if n != len(p.pieces) {
		return nil, errors.New("pieces are counted from 0 on")
	}
	out, err := p.memory.Create(n)
	if p.fails == "create" {
		return nil, errDisk
	}
	p.open++
	if p.fails == "write" {
		out = nopCloser{full{}}
	}
	return &counted{of: p, Writer: out, fails: p.fails == "close"}, err
}

func (p *pieces) Open(n int) (io.ReadCloser, error) {
	if p.fails == "open" && n == 1 {
		return nil, errDisk
	}
	in, err := p.memory.Open(n)
	p.open++
	return &counted{of: p, Reader: in, fails: p.fails == "close again"}, err
}

// many are some thousand plans, so that rows fill two drafts and some wait in memory.
func many() []*plan.Plan {
	some := slices.Collect(sample.Plans(3, 30))
	all := make([]*plan.Plan, 0, 4100)
	for n := range cap(all) {
		p := *some[n%len(some)]
		p.ID = plan.PlanID(fmt.Sprintf("plan-%d", n))
		all = append(all, &p)
	}
	return all
}

// What waits in drafts comes out as what waits in memory does, byte for byte, and nothing stays open; whatever goes wrong with
// a draft is told, and half a table is none.
func TestDrafts(t *testing.T) {
	plans := many()
	o := export.Options{On: today, Key: key}
	want := files(t, o, plans)
	drafts := &pieces{}
	o.Drafts = drafts
	e, err := export.New(o)
	require.NoError(t, err)
	for _, p := range plans {
		e.Add(p)
	}
	require.Len(t, drafts.pieces, 2)
	got := map[string]*bytes.Buffer{}
	_, err = e.Write(func(name string) (io.WriteCloser, error) {
		got[name] = &bytes.Buffer{}
		return nopCloser{got[name]}, nil
	})
	require.NoError(t, err)
	for name, text := range want {
		require.Equal(t, string(text), got[name].String(), name)
	}
	assert.Zero(t, drafts.open, "what is left open")
	nowhere := func(string) (io.WriteCloser, error) { return nopCloser{io.Discard}, nil }
	whole := slices.Clone(drafts.pieces[1].Bytes())
	for _, row := range []struct {
		name, fails string
		change      func([]byte) []byte
		want        error
	}{
		{"a draft that cannot be opened", "open", nil, errDisk},
		{"a draft that cannot be closed", "close again", nil, errDisk},
		{"a draft that is cut", "", func(b []byte) []byte { return b[:len(b)-1] }, export.ErrRow},
		{"a draft that ends within a length", "", func([]byte) []byte { return []byte{0x80} }, io.ErrUnexpectedEOF},
		{"a row longer than any", "", func([]byte) []byte { return []byte{0xff, 0xff, 0xff, 0xff, 0x7f} }, export.ErrRow},
		{"a row without a day", "", func([]byte) []byte { return []byte{1, 0x80} }, export.ErrRow},
		{"a row without texts", "", func([]byte) []byte { return []byte{1, 0} }, export.ErrRow},
		{"a text longer than its row", "", func([]byte) []byte { return []byte{3, 0, 2, 'a'} }, export.ErrRow},
	} {
		t.Run(row.name, func(t *testing.T) {
			drafts.fails = row.fails
			drafts.pieces[1] = bytes.NewBuffer(slices.Clone(whole))
			if row.change != nil {
				drafts.pieces[1] = bytes.NewBuffer(row.change(slices.Clone(whole)))
			}
			_, err := e.Write(nowhere)
			require.ErrorIs(t, err, row.want)
			assert.Zero(t, drafts.open, "what is left open")
		})
	}
	for _, fails := range []string{"create", "write", "close"} {
		broken := &pieces{fails: fails}
		e, err := export.New(export.Options{On: today, Key: key, Drafts: broken})
		require.NoError(t, err)
		r := e.Row(plans[0])
		for range 2048 + 2048 {
			e.AddRow(r)
		}
		_, err = e.Write(nowhere)
		require.ErrorIs(t, err, errDisk, fails)
		assert.LessOrEqual(t, len(broken.pieces), 1, "what failed once is not tried again")
		assert.Zero(t, broken.open, fails)
	}
}

// A table of Parquet holds the cells of the same table of CSV, each column as what it is: numbers, yes and no, and weeks as
// whole numbers, days as days, all else as text.
func TestParquetHoldsTheSame(t *testing.T) {
	plans := slices.Collect(sample.Plans(5, 60))
	for _, shift := range []bool{false, true} {
		o := export.Options{On: today, Key: key, K: 1, Shift: shift}
		plain := files(t, o, plans)
		o.Parquet = true
		packed := files(t, o, plans)
		assert.Len(t, packed, len(plain))
		for _, table := range export.Tables() {
			var columns []parquet.Column
			for _, c := range table.Columns {
				kind := parquet.Text
				switch c.Kind {
				case export.KindNumber, export.KindTruth:
					kind = parquet.Number
				case export.KindWeek:
					kind = map[bool]parquet.Kind{false: parquet.Number, true: parquet.Date}[shift]
				}
				columns = append(columns, parquet.Column{Name: c.Name, Kind: kind})
			}
			lines, err := csv.NewReader(bytes.NewReader(plain[table.Name+".csv"])).ReadAll()
			require.NoError(t, err)
			require.Greater(t, len(lines), 1, table.Name)
			var want bytes.Buffer
			w := parquet.NewWriter(&want, columns)
			for _, line := range lines[1:] {
				require.NoError(t, w.Write(line))
			}
			require.NoError(t, w.Close())
			assert.True(t, bytes.Equal(want.Bytes(), packed[table.Name+".parquet"]), table.Name)
		}
	}
}
