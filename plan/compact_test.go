package plan_test

import (
	"bytes"
	"os"
	"path/filepath"
	"reflect"
	"testing"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// slowCompact is the obvious way to write a plan, which the fast one must equal byte
// for byte, in what it refuses too.
func slowCompact(p *plan.Plan) ([]byte, error) {
	line, err := json.Marshal(p)
	if err != nil {
		return nil, issue.NotEncoded(err)
	}
	return line, nil
}

func equalsSlow(t *testing.T, p *plan.Plan, why string) {
	t.Helper()
	want, refused := slowCompact(p)
	line, err := plan.AppendCompact([]byte("x"), p)
	require.Equal(t, refused, err, why)
	require.Equal(t, "x"+string(want), string(line), why)
}

func TestCompactIsSlowCompact(t *testing.T) {
	files, err := filepath.Glob("schema/testdata/good/*.json")
	require.NoError(t, err)
	read := 0
	for _, name := range files {
		doc, err := os.ReadFile(name)
		require.NoError(t, err)
		if p, _ := plan.Decode(doc, issue.Limits{}); p != nil {
			equalsSlow(t, p, name)
			read++
		}
	}
	require.NotZero(t, read)
	for n := range 200 {
		equalsSlow(t, sample.Plan(5, n), "a sample")
	}
	equalsSlow(t, &plan.Plan{}, "nothing is given")
}

// Every member of every part takes a strange value in its turn.
func TestCompactOfStrangeValues(t *testing.T) {
	texts := []string{
		"", `"`, `\`, "\x00\x1f\b\f\n\r\t\x7f", "</script>&\u2028\u2029", "å \U0001f600 \ufffd", "\xff", "a\xc3", "\xed\xa0\x80", "ä\"\xff",
	}
	tried, refused := map[string]bool{}, 0
	try := func(p *plan.Plan, at string) {
		if _, err := slowCompact(p); err != nil {
			refused++
		}
		equalsSlow(t, p, at)
		tried[at] = true
	}
	for n := range 5 {
		p := sample.Plan(9, n)
		var walk func(v reflect.Value, at string)
		walk = func(v reflect.Value, at string) {
			was := reflect.New(v.Type()).Elem()
			was.Set(v)
			again := tried[at]
			switch kind := v.Kind(); {
			case again && kind != reflect.Slice && kind != reflect.Pointer && kind != reflect.Struct:
				return
			case kind == reflect.String:
				for _, text := range texts {
					v.SetString(text)
					try(p, at)
				}
			case kind == reflect.Uint8:
				for _, n := range []uint64{0, 1, 200, 255} {
					v.SetUint(n)
					try(p, at)
				}
			case kind == reflect.Int:
				for _, n := range []int64{0, -1, 1 << 40} {
					v.SetInt(n)
					try(p, at)
				}
			case kind == reflect.Slice:
				for n := range 2 {
					if !again {
						v.Set(reflect.MakeSlice(v.Type(), n, n))
						try(p, at)
					}
				}
				v.Set(was)
				for i := range v.Len() {
					walk(v.Index(i), at+"[]")
				}
			case kind == reflect.Pointer:
				if !v.IsNil() {
					walk(v.Elem(), at)
				}
			case kind == reflect.Struct:
				for i := range v.NumField() {
					if v.Type().Field(i).IsExported() {
						walk(v.Field(i), at+"."+v.Type().Field(i).Name)
					}
				}
			}
			if at != "" && !again {
				v.SetZero()
				try(p, at)
			}
			v.Set(was)
		}
		before, err := slowCompact(p)
		require.NoError(t, err)
		walk(reflect.ValueOf(p).Elem(), "")
		after, err := slowCompact(p)
		require.NoError(t, err)
		require.True(t, bytes.Equal(before, after), "the walk leaves the plan as it was")
	}
	assert.Greater(t, len(tried), 150, "members")
	assert.NotZero(t, refused)
}
