package bulk_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"iter"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/bulk"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const mark = "Zmärkz"

// files are the files of one export in memory.
type files map[string]*bytes.Buffer

func (f files) open(kind string) (io.Writer, error) {
	f[kind] = new(bytes.Buffer)
	return f[kind], nil
}

func (f files) readers() map[string]io.Reader {
	all := map[string]io.Reader{}
	for kind, b := range f {
		all[kind] = bytes.NewReader(b.Bytes())
	}
	return all
}

func options(t testing.TB) fhir.Options {
	recorded, err := civil.ParseInstant("2026-11-21T12:00:00+02:00")
	require.NoError(t, err)
	return fhir.Options{ShowBanned: true, Recorded: recorded}
}

// export writes plans and returns the files.
func export(t testing.TB, plans iter.Seq[*plan.Plan]) files {
	t.Helper()
	f := files{}
	w := bulk.NewWriter(f.open, options(t))
	for p := range plans {
		_, err := w.Write(p)
		require.NoError(t, err)
	}
	return f
}

func text(t testing.TB, p *plan.Plan) string {
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	return b.String()
}

func load(t testing.TB, name string) *plan.Plan {
	data, err := os.ReadFile(filepath.Join("..", "..", "examples", "cases", name+".json"))
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.NotNil(t, p, "%v", issues)
	return p
}

func TestThereAndBack(t *testing.T) {
	plans := slices.Collect(sample.Plans(7, 60))
	kin := slices.Collect(sample.PlansOf(sample.FamilyCentre, 7, 40)) // among them siblings, each named with the other's plan
	require.True(t, slices.ContainsFunc(kin, func(p *plan.Plan) bool { return len(p.Child.Siblings) > 0 && p.Child.Siblings[0].PlanID != "" }))
	plans = append(plans, kin...)
	plans = append(plans, load(t, "aino"), load(t, "iida"), load(t, "eeli"))
	f := export(t, slices.Values(plans))
	assert.Contains(t, f, "Provenance")
	for kind, b := range f {
		assert.False(t, bytes.Contains(b.Bytes(), []byte(`"reference":"urn:uuid:`)), kind)
	}
	n := 0
	for reading, err := range bulk.Read(f.readers(), bulk.ReadOptions{}) {
		require.NoError(t, err)
		require.Equal(t, text(t, plans[n]), text(t, reading.Plan), "plan %d", n)
		for _, l := range reading.Losses {
			assert.NotEqual(t, fhir.ReasonUnresolved, l.Reason, "%s", l.Pointer)
		}
		n++
	}
	assert.Equal(t, len(plans), n)
}

// counted counts what is read of a file.
type counted struct {
	io.Reader
	read *int
}

func (c counted) Read(b []byte) (int, error) {
	n, err := c.Reader.Read(b)
	*c.read += n
	return n, err
}

// Reading never holds more of a file than a buffer beyond the plan that it is
// at, so memory does not grow with the files.
func TestReadIsFlat(t *testing.T) {
	f := export(t, sample.Plans(3, 300))
	read := map[string]*int{}
	readers := f.readers()
	for kind := range readers {
		read[kind] = new(int)
		readers[kind] = counted{readers[kind], read[kind]}
	}
	largest := 0
	for _, err := range bulk.Read(readers, bulk.ReadOptions{}) {
		require.NoError(t, err)
		for kind, n := range read {
			largest = max(largest, f[kind].Len())
			assert.LessOrEqual(t, *n, 128<<10, kind)
		}
		break
	}
	assert.Greater(t, largest, 4*128<<10, "the files are large enough to tell")
}

func TestReadOfBadLines(t *testing.T) {
	plans := slices.Collect(sample.Plans(1, 3))
	whole := export(t, slices.Values(plans))
	change := func(kind string, f func(lines []string) []string) files {
		changed := files{}
		maps.Copy(changed, whole)
		lines := strings.SplitAfter(whole[kind].String(), "\n")
		changed[kind] = bytes.NewBufferString(strings.Join(f(lines[:len(lines)-1]), ""))
		return changed
	}
	insert := func(line string) func([]string) []string {
		return func(lines []string) []string { return slices.Insert(lines, 1, line+"\n") }
	}
	for _, row := range []struct {
		name  string
		files files
		want  error
		kind  string
		plans int
	}{
		{"no JSON", change("Task", insert(mark)), nil, "Task", 3},
		{"another type", change("Task", insert(`{"resourceType":"Goal","id":"Zmärkz"}`)), bulk.ErrOtherType, "Task", 3},
		{"too long", change("Task", insert(`{"resourceType":"Task","x":"`+strings.Repeat(mark, 1<<17)+`"}`)), ndjson.ErrTooLong, "Task", 3},
		{"of no plan", change("Task", func(l []string) []string { return append(l, `{"resourceType":"Task","id":"Zmärkz"}`+"\n") }), bulk.ErrNoPlan, "Task", 3},
		{"a plan that is none", change("CarePlan", insert(`{"resourceType":"CarePlan"`)), nil, "CarePlan", 3},
		{"no plans", files{"Task": whole["Task"]}, bulk.ErrNoPlan, "Task", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			var failures []error
			n := 0
			for reading, err := range bulk.Read(row.files.readers(), bulk.ReadOptions{MaxLine: 1 << 19}) {
				if err != nil {
					assert.Nil(t, reading)
					failures = append(failures, err)
					continue
				}
				assert.Equal(t, text(t, plans[n]), text(t, reading.Plan), "the line beside hides nothing")
				n++
			}
			assert.Equal(t, row.plans, n)
			require.NotEmpty(t, failures)
			var e *bulk.Error
			var line *ndjson.LineError
			for _, err := range failures {
				require.ErrorAs(t, err, &e)
				assert.Equal(t, row.kind, e.Type)
				require.ErrorAs(t, err, &line)
				assert.NotContains(t, fmt.Sprintf("%+v", err), mark)
				if row.want != nil {
					assert.ErrorIs(t, err, row.want)
				}
			}
		})
	}
}

// Files in another order than the plans do not pass in silence.
func TestReadOfAnotherOrder(t *testing.T) {
	f := export(t, sample.Plans(1, 4))
	lines := strings.SplitAfter(strings.TrimSuffix(f["CarePlan"].String(), "\n"), "\n")
	slices.Reverse(lines)
	f["CarePlan"] = bytes.NewBufferString(strings.Join(lines, "\n"))
	unresolved, failures := 0, 0
	for reading, err := range bulk.Read(f.readers(), bulk.ReadOptions{}) {
		if err != nil {
			assert.ErrorIs(t, err, bulk.ErrNoPlan)
			failures++
			continue
		}
		for _, l := range reading.Losses {
			if l.Reason == fhir.ReasonUnresolved {
				unresolved++
			}
		}
	}
	assert.Positive(t, unresolved)
	assert.Positive(t, failures)
}

func TestReadOfOthers(t *testing.T) {
	readers := map[string]io.Reader{
		"CarePlan":    strings.NewReader(`{"resourceType":"CarePlan","id":"1","status":"active","intent":"plan","subject":{"reference":"Patient/9"},"goal":[{"reference":"Goal/5"}]}` + "\n"),
		"Goal":        strings.NewReader(`{"resourceType":"Goal","id":"5","lifecycleStatus":"active","description":{"text":"Uni"},"subject":{"reference":"Patient/9"}}`),
		"Patient":     strings.NewReader(`{"resourceType":"Patient","id":"9","name":[{"family":"Meikäläinen"}]}`),
		"Observation": strings.NewReader(`{"resourceType":"Observation","id":"7","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/9"}}`),
	}
	n := 0
	for reading, err := range bulk.Read(readers, bulk.ReadOptions{}) {
		require.NoError(t, err)
		assert.Len(t, reading.Plan.Goals, 1)
		n++
	}
	assert.Equal(t, 1, n)
}

func TestReadEnds(t *testing.T) {
	f := export(t, sample.Plans(1, 5))
	for _, err := range bulk.Read(f.readers(), bulk.ReadOptions{}) {
		require.NoError(t, err)
		break
	}
	bad := map[string]io.Reader{"CarePlan": strings.NewReader("x\nx\nx\n")}
	n := 0
	for _, err := range bulk.Read(bad, bulk.ReadOptions{}) {
		require.Error(t, err)
		n++
		break
	}
	assert.Equal(t, 1, n)
	for _, err := range bulk.Read(nil, bulk.ReadOptions{}) {
		assert.Fail(t, "there is nothing", "%v", err)
	}
}

func TestReadTooMany(t *testing.T) {
	f := export(t, sample.Plans(1, 1))
	for _, most := range []int{5, 1} { // one is the plan's own
		var causes []error
		for reading, err := range bulk.Read(f.readers(), bulk.ReadOptions{MaxResources: most}) {
			if err == nil {
				assert.NotNil(t, reading)
				continue
			}
			causes = append(causes, err)
		}
		assert.ErrorIs(t, errors.Join(causes...), bulk.ErrTooMany, most)
	}
}

// failing is a disk that is full after so many writes.
type failing struct{ left int }

var errFull = errors.New("full")

func (f *failing) Write(b []byte) (int, error) {
	if f.left--; f.left < 0 {
		return 0, errFull
	}
	return len(b), nil
}

func TestWriteFails(t *testing.T) {
	p := load(t, "iidas-sibling")
	w := bulk.NewWriter(func(string) (io.Writer, error) { return &failing{1}, nil }, options(t))
	_, err := w.Write(p)
	require.Error(t, err, "two organisations do not fit")
	assert.ErrorIs(t, err, errFull)
	assert.Equal(t, "bulk: Organization: stream failed in line 2 at byte", err.Error()[:51])
	_, again := w.Write(p)
	assert.Equal(t, err, again)

	w = bulk.NewWriter(func(string) (io.Writer, error) { return nil, errFull }, options(t))
	_, err = w.Write(p)
	assert.ErrorIs(t, err, errFull)
}

// What was left of another reading belongs to its plan, and is not written into others.
func TestRemainderIsOfOnePlan(t *testing.T) {
	others := map[string]io.Reader{
		"CarePlan":    strings.NewReader(`{"resourceType":"CarePlan","id":"1","status":"active","intent":"plan","subject":{"reference":"Patient/9"}}` + "\n"),
		"Patient":     strings.NewReader(`{"resourceType":"Patient","id":"9","name":[{"family":"Meikäläinen"}]}`),
		"Observation": strings.NewReader(`{"resourceType":"Observation","id":"7","status":"final","code":{"text":"x"},"subject":{"reference":"Patient/9"}}`),
	}
	o := options(t)
	for reading, err := range bulk.Read(others, bulk.ReadOptions{}) {
		require.NoError(t, err)
		o.Remainder = reading.Remainder()
	}
	require.NotEmpty(t, o.Remainder.Resources)
	p, f := load(t, "iida"), files{}
	_, err := bulk.NewWriter(f.open, o).Write(p)
	require.NoError(t, err)
	assert.Equal(t, export(t, slices.Values([]*plan.Plan{p})), f)
}

// Of a plan that cannot be written nothing is, and the next one is whole.
func TestPlanThatCannotBeWritten(t *testing.T) {
	bad, good := load(t, "iida"), load(t, "iida")
	bad.Title = "\xff"
	f := files{}
	w := bulk.NewWriter(f.open, options(t))
	_, err := w.Write(bad)
	require.Error(t, err)
	assert.Empty(t, f)
	_, err = w.Write(good)
	require.NoError(t, err)
	for reading, err := range bulk.Read(f.readers(), bulk.ReadOptions{}) {
		require.NoError(t, err)
		assert.Equal(t, text(t, good), text(t, reading.Plan))
	}
}

// Whatever stands in a file, reading ends and repeats nothing of it in an error.
func FuzzRead(f *testing.F) {
	f.Add([]byte(`{"resourceType":"CarePlan","id":"1","subject":{"reference":"Patient/Zm"}}`), []byte(`{"resourceType":"Patient","id":"Zm"}`+"\nZm\n{}"))
	f.Fuzz(func(t *testing.T, plans, patients []byte) {
		lines := bytes.Count(plans, []byte("\n")) + bytes.Count(patients, []byte("\n")) + 2
		n := 0
		for reading, err := range bulk.Read(map[string]io.Reader{"CarePlan": bytes.NewReader(plans), "Patient": bytes.NewReader(patients)}, bulk.ReadOptions{}) {
			if err != nil {
				assert.NotContains(t, err.Error(), "Zm")
				assert.Nil(t, reading)
			}
			n++
		}
		assert.LessOrEqual(t, n, lines, "a line is told once")
	})
}

func Example() {
	export := map[string]*bytes.Buffer{}
	w := bulk.NewWriter(func(resourceType string) (io.Writer, error) {
		export[resourceType] = new(bytes.Buffer) // or a file of that name
		return export[resourceType], nil
	}, fhir.Options{})
	for p := range sample.Plans(1, 2) {
		if _, err := w.Write(p); err != nil {
			fmt.Println(err)
			return
		}
	}
	sources := map[string]io.Reader{}
	for resourceType, file := range export {
		sources[resourceType] = file
	}
	for reading, err := range bulk.Read(sources, bulk.ReadOptions{}) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(reading.Plan.Format, len(reading.Plan.Goals) > 0)
	}
	// Output:
	// oneplan/1.0 true
	// oneplan/1.0 true
}
