package bulk_test

import (
	"bytes"
	"errors"
	"fmt"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/bulk"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// An error says in which line of which file it is, and where that begins.
func TestErrorsHaveTheirPlace(t *testing.T) {
	f := export(t, sample.Plans(1, 2))
	lines := strings.SplitAfter(f["Task"].String(), "\n")
	const foreign = `{"resourceType":"Goal","id":"g"}` + "\n"
	at := len(strings.Join(lines[:2], ""))
	f["Task"] = bytes.NewBufferString(strings.Join(slices.Insert(lines, 2, foreign), ""))
	var found []error
	for _, err := range bulk.Read(f.readers(), bulk.ReadOptions{}) {
		if err != nil {
			found = append(found, err)
		}
	}
	require.Len(t, found, 1)
	var line *ndjson.LineError
	require.ErrorAs(t, found[0], &line)
	assert.EqualValues(t, 3, line.Number)
	assert.Equal(t, int64(at), line.Offset)
	require.ErrorIs(t, found[0], bulk.ErrOtherType)
	assert.True(t, strings.HasPrefix(found[0].Error(), "bulk: Task: line 3"), found[0].Error())
}

// As many resources as may be are read, one more is refused.
func TestReadAsManyAsMayBe(t *testing.T) {
	f := export(t, sample.Plans(1, 1))
	all := 0
	for _, b := range f {
		all += bytes.Count(b.Bytes(), []byte("\n"))
	}
	refused := func(most int) (n int) {
		for _, err := range bulk.Read(f.readers(), bulk.ReadOptions{MaxResources: most}) {
			if err != nil {
				require.ErrorIs(t, err, bulk.ErrTooMany)
				n++
			}
		}
		return n
	}
	assert.Zero(t, refused(all), "as many as there are")
	assert.Equal(t, 1, refused(all-1), "one too many")
	assert.Equal(t, 2, refused(all-2), "two")

	var others strings.Builder
	for i := range 10_001 {
		fmt.Fprintf(&others, `{"resourceType":"Basic","id":"%d","subject":{"reference":"CarePlan/1"}}`+"\n", i)
	}
	var lines []int
	for _, err := range bulk.Read(map[string]io.Reader{"CarePlan": strings.NewReader(carePlan + "\n"), "Basic": strings.NewReader(others.String())}, bulk.ReadOptions{}) {
		if line, ok := errors.AsType[*ndjson.LineError](err); ok {
			lines = append(lines, int(line.Number))
		}
	}
	assert.Equal(t, []int{10_000, 10_001}, lines, "10 000 with the plan's own, unless the options say more")
}

const carePlan = `{"resourceType":"CarePlan","id":"1","status":"active","intent":"plan"}`

// A plan that cannot be read is told at its line, and the next one comes.
func TestPlanThatCannotBeRead(t *testing.T) {
	for _, row := range []struct{ name, line string }{
		{"no JSON", `{"resourceType":"CarePlan"`},
		{"a status that is none", `{"resourceType":"CarePlan","id":"2","status":5}`},
		{"a member twice", `{"resourceType":"CarePlan","id":"2","status":"active","status":"active"}`},
	} {
		t.Run(row.name, func(t *testing.T) {
			var told []string
			for reading, err := range bulk.Read(map[string]io.Reader{"CarePlan": strings.NewReader(row.line + "\n" + carePlan + "\n" + row.line + "\n")}, bulk.ReadOptions{}) {
				if line, ok := errors.AsType[*ndjson.LineError](err); ok {
					assert.Nil(t, reading)
					told = append(told, fmt.Sprint("line ", line.Number))
					continue
				}
				require.NoError(t, err)
				assert.NotNil(t, reading.Plan)
				told = append(told, "plan")
			}
			assert.Equal(t, []string{"line 1", "plan", "line 3"}, told)
		})
	}
}

// A line belongs to the plan that its identifiers of ours name; where it has none, to the one that it refers to or that
// refers to it.
func TestWhoseALineIs(t *testing.T) {
	const plans = `{"resourceType":"CarePlan","id":"1","status":"active","intent":"plan","subject":{"reference":"Patient/9"},"goal":[{"reference":"Goal/5"}],"identifier":[{"system":"` + fhir.SystemPlan + `","value":"aaa"},{"system":"urn:x","value":"bbb"}]}` + "\n"
	identified := func(kind, system, value, more string) string {
		return `{"resourceType":"` + kind + `","id":"7","identifier":[{"system":"` + system + `","value":"` + value + `"}]` + more + "}\n"
	}
	const of = `,"subject":{"reference":"CarePlan/1"}`
	for _, row := range []struct {
		name, kind, line string
		owned            bool
	}{
		{"a part of the plan", "Basic", identified("Basic", fhir.SystemPart, "aaa.part", ""), true},
		{"a part of another plan", "Basic", identified("Basic", fhir.SystemPart, "bbb.part", ""), false},
		{"a part of another plan, which refers to this one", "Basic", identified("Basic", fhir.SystemPart, "bbb.part", of), false},
		{"a part of nothing, which refers to this one", "Basic", identified("Basic", fhir.SystemPart, "aaa", of), false},
		{"a key of others, and refers to this one", "Basic", identified("Basic", "urn:x", "bbb", of), true},
		{"a key of others that the plan has, and refers to nothing", "Basic", identified("Basic", "urn:x", "bbb", ""), false},
		{"the team of the plan", "CareTeam", identified("CareTeam", fhir.SystemPlan, "aaa", ""), true},
		{"the team of another plan", "CareTeam", identified("CareTeam", fhir.SystemPlan, "bbb", ""), false},
		{"the team of another plan, which refers to this one", "CareTeam", identified("CareTeam", fhir.SystemPlan, "bbb", of), false},
		{"a sibling with a plan, to whom nothing refers", "RelatedPerson", identified("RelatedPerson", fhir.SystemPlan, "aaa", ""), false},
		{"a sibling with another plan, who refers to this one", "RelatedPerson", identified("RelatedPerson", fhir.SystemPlan, "bbb", of), true},
		{"no key, and the plan refers to it", "Goal", `{"resourceType":"Goal","id":"5","lifecycleStatus":"active","description":{"text":"Uni"}}` + "\n", true},
		{"no key, and the plan refers to another", "Goal", `{"resourceType":"Goal","id":"6","lifecycleStatus":"active","description":{"text":"Uni"}}` + "\n", false},
		{"no key, and refers to the plan", "Basic", `{"resourceType":"Basic","id":"6"` + of + "}\n", true},
	} {
		t.Run(row.name, func(t *testing.T) {
			owned := true
			for _, err := range bulk.Read(map[string]io.Reader{"CarePlan": strings.NewReader(plans), row.kind: strings.NewReader(row.line)}, bulk.ReadOptions{}) {
				if err != nil {
					require.ErrorIs(t, err, bulk.ErrNoPlan)
					owned = false
				}
			}
			assert.Equal(t, row.owned, owned)
		})
	}
}

// Whoever stops at a plan, or at an error, is given nothing more.
func TestReadStopsWhereItIsTold(t *testing.T) {
	f := export(t, sample.Plans(1, 4))
	before := runtime.NumGoroutine()
	for stop := 1; stop <= 3; stop++ {
		n := 0
		for range bulk.Read(f.readers(), bulk.ReadOptions{}) { //nolint:errcheck // whoever stops early asks for no more
			if n++; n == stop {
				break
			}
		}
		assert.Equal(t, stop, n)
	}
	assert.LessOrEqual(t, runtime.NumGoroutine(), before, "what is read no further is let go")
	broken := f.readers()
	broken["Goal"] = io.MultiReader(strings.NewReader("x\n"), broken["Goal"])
	n := 0
	for _, err := range bulk.Read(broken, bulk.ReadOptions{}) {
		n++
		require.Error(t, err, "the broken line comes first")
		break
	}
	assert.Equal(t, 1, n)
}
