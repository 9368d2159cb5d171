package fhir_test

import (
	"encoding/json"
	"fmt"
	"maps"
	"runtime"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// items are n items of a list, numbered where form has a ~.
func items(form string, n int) string {
	var b strings.Builder
	for i := range n {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(strings.ReplaceAll(form, "~", fmt.Sprint(i)))
	}
	return b.String()
}

// hostile are documents that cost as much as they can: so many values each.
func hostile(values int) map[string]string {
	bundle := func(resource string, of int) string {
		return `{"resourceType":"Bundle","entry":[` + items(`{"resource":`+resource+`}`, values/of) + `]}`
	}
	all := map[string]string{
		"empty entries": `{"resourceType":"Bundle","entry":[` + items(`{}`, values-10) + `]}`,
		"plans":         bundle(`{"resourceType":"CarePlan"}`, 3),
		"tasks":         bundle(`{"resourceType":"Task"}`, 3),
		"tasks with focus": bundle(`{"resourceType":"Task","id":"t~","description":"a","focus":{"reference":"ServiceRequest/s~"}}},`+
			`{"resource":{"resourceType":"ServiceRequest","id":"s~","reasonCode":[{"text":"a"}]}`, 14),
		"goals":         bundle(`{"resourceType":"Goal","description":{"text":"x"}}`, 5),
		"conditions":    bundle(`{"resourceType":"Condition","code":{"text":"x"}}`, 5),
		"roles":         bundle(`{"resourceType":"PractitionerRole","practitioner":{"reference":"Practitioner/1"}}`, 5),
		"provenances":   bundle(`{"resourceType":"Provenance","target":[{"reference":"#"}]}`, 6),
		"contained":     `{"resourceType":"CarePlan","contained":[` + items(`{"resourceType":"Goal","id":"~"}`, values/5) + `],"goal":[` + items(`{"reference":"#~"}`, values/5) + `]}`,
		"activities":    `{"resourceType":"CarePlan","activity":[` + items(`{"detail":{"description":"~"}}`, values/4) + `]}`,
		"references":    `{"resourceType":"CarePlan","goal":[` + items(`{"reference":"Goal/~"}`, values/3) + `]}`,
		"extensions":    `{"resourceType":"CarePlan","extension":[` + items(`{"url":"~"}`, values/3) + `]}`,
		"identifiers":   `{"resourceType":"Patient","identifier":[` + items(`{"system":"`+fhir.SystemFormerSubject+`","value":"~"}`, values/4) + `]}`,
		"answers":       `{"resourceType":"QuestionnaireResponse","item":[` + items(`{"linkId":"`+assess.ItemChildStrengths.String()+`"}`, values/3) + `]}`,
		"members":       `{"resourceType":"Task",` + items(`"a~":1`, values-10) + `}`,
		"escaped texts": `{"resourceType":"CarePlan","x":[` + items(`"`+strings.Repeat(`\n`, 40)+`"`, values-10) + `]}`,
	}
	return all
}

// What reading takes grows with the document and no faster: ten times the bytes
// and a kilobyte for each value, of which there are at most a million.
func TestMemoryIsBounded(t *testing.T) {
	const values = 100_000
	for name, text := range hostile(values - 100) {
		t.Run(name, func(t *testing.T) {
			var before, after runtime.MemStats
			runtime.ReadMemStats(&before)
			_, issues := fhir.Read([]byte(text), fhir.ReadOptions{Values: values})
			runtime.ReadMemStats(&after)
			require.False(t, issues.HasErrors(), "%v", issues)
			assert.Less(t, after.TotalAlloc-before.TotalAlloc, uint64(10*len(text)+values<<10))
		})
	}
}

func TestTooMuchIsRefused(t *testing.T) {
	rows := []struct {
		name, text, rule string
		limit            int
		why              string
	}{
		{"brackets", strings.Repeat("[", 64<<20), "json.too-deep", 64, "depth is bounded before memory is taken"},
		{"one text", `"` + strings.Repeat("x", 64<<20) + `"`, "json.too-big", 64 << 20, "size is bounded before anything is read"},
		{"numbers", `{"resourceType":"Task","x":[` + items("1", 2_000_000) + `]}`, "fhir.too-many-values", 1_000_000, "so are values, which take more memory than bytes"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			r, issues := fhir.Read([]byte(row.text), fhir.ReadOptions{})
			assert.Nil(t, r)
			require.Len(t, issues, 1)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
			assert.Equal(t, row.limit, issues[0].Limit)
		})
	}
}

// As many values as are allowed are read, and not one more.
func TestValuesAreCounted(t *testing.T) {
	const text = `{"resourceType":"CarePlan","id":"c"}` // an object and two texts
	for values, read := range map[int]bool{2: false, 3: true, 4: true} {
		_, issues := fhir.Read([]byte(text), fhir.ReadOptions{Values: values})
		if read {
			assert.Empty(t, issues, values)
			continue
		}
		require.Len(t, issues, 1)
		assert.Equal(t, []any{"fhir.too-many-values", values}, []any{issues[0].Rule, issues[0].Limit})
	}
}

// Whatever a document of ours no longer has, what is left is read: nothing that is gone is looked into, and no loss is told
// of it.
func TestEveryMemberMayBeMissing(t *testing.T) {
	p := cases(t)["aino.json"]
	doc, err := fhir.New(p, fhir.Options{ShowBanned: true, Recorded: civil.MustParseInstant("2026-11-21T12:00:00+02:00")}).AppendCollection(nil)
	require.NoError(t, err)
	var whole any
	require.NoError(t, json.Unmarshal(doc, &whole))
	n, each := 0, 1
	if testing.Short() {
		each = 9
	}
	var drop func(v any, at issue.Pointer)
	drop = func(v any, at issue.Pointer) {
		switch v := v.(type) {
		case map[string]any:
			for _, name := range slices.Sorted(maps.Keys(v)) {
				was := v[name]
				if delete(v, name); n%each == 0 {
					left, err := json.Marshal(whole)
					require.NoError(t, err)
					r, issues := fhir.Read(left, fhir.ReadOptions{})
					require.True(t, r != nil || issues.HasErrors(), "%s is gone", at.Member(name))
					if r != nil {
						for _, l := range r.Losses {
							assert.False(t, l.Pointer == at.Member(name) || strings.HasPrefix(string(l.Pointer), string(at.Member(name))+"/"), "%s is gone, and told as lost", l.Pointer)
						}
					}
				}
				n++
				v[name] = was
				drop(was, at.Member(name))
			}
		case []any:
			for i := range v {
				drop(v[i], at.Item(i))
			}
		}
	}
	drop(whole, "")
	assert.Greater(t, n, 500)
}
