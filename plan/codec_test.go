package plan_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"math/rand/v2"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// caseFiles are the worked cases as their authors wrote them.
func caseFiles(tb testing.TB) map[string][]byte {
	tb.Helper()
	names, err := filepath.Glob("../examples/cases/*.json")
	require.NoError(tb, err)
	require.NotEmpty(tb, names)
	files := map[string][]byte{}
	for _, name := range names {
		doc, err := os.ReadFile(name)
		require.NoError(tb, err)
		if !bytes.Contains(doc, []byte(`"oneplan-sector/1.0"`)) { // a sector's plan, for package consolidate
			files[filepath.Base(name)] = doc
		}
	}
	return files
}

// What was read is written: nothing more, nothing less, and the same plan gives
// the same bytes.
func TestEncodeGivesBackWhatWasRead(t *testing.T) {
	for name, doc := range caseFiles(t) {
		t.Run(name, func(t *testing.T) {
			p, issues := plan.Decode(doc, issue.Limits{})
			require.False(t, issues.HasErrors(), "%v", issues)
			var b bytes.Buffer
			require.NoError(t, plan.Encode(&b, p))
			assert.JSONEq(t, string(doc), b.String())
			again, _ := plan.Decode(b.Bytes(), issue.Limits{})
			assert.Equal(t, p, again)
			line, err := plan.AppendCompact([]byte("x"), again)
			require.NoError(t, err)
			var compact bytes.Buffer
			require.NoError(t, json.Compact(&compact, b.Bytes()))
			assert.Equal(t, "x"+compact.String(), string(line))
		})
	}
}

// What cannot be written is refused without a word of what it holds.
func TestEncodeRefusesWhatCannotBeRead(t *testing.T) {
	for _, row := range []struct {
		name   string
		change func(*plan.Plan)
		of     string
		at     issue.Pointer
	}{
		{"a step without a status", func(p *plan.Plan) { p.Course = []plan.Step{{ID: "aaaaaaaaaa", Text: "Marked-Value"}} }, "plan-status", "/course/0/status"},
		{"no format", func(p *plan.Plan) { p.Format = "" }, "oneplan/1.0", "/format"},
		{"another format", func(p *plan.Plan) { p.Format = "Marked-Value" }, "oneplan/1.0", "/format"},
		{"no UTF-8", func(p *plan.Plan) { p.Title = "Marked-Value\xff" }, "", "/title"},
		{"a code that is none, deep inside", func(p *plan.Plan) {
			p.People = []plan.Member{{ID: "aaaaaaaaaa", Kind: 99, Telecoms: []plan.Telecom{{}}}}
		}, "member-kind", "/people/0/kind"},
		{"a day that is not given", func(p *plan.Plan) {
			p.Contacts = []plan.Contact{{ID: "aaaaaaaaaa"}}
		}, "", "/contacts/0/day"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := sample.Plan(1, 1)
			row.change(p)
			line, compact := plan.AppendCompact([]byte("x"), p)
			assert.Equal(t, "x", string(line))
			_, stored := (*history.History)(nil).Add(p, history.Entry{At: civil.MustParseInstant("2026-03-10T12:00:00Z")}, rand.NewChaCha8([32]byte{1}))
			for _, err := range []error{plan.Encode(&bytes.Buffer{}, p), compact, stored} {
				var refused *issue.EncodeError
				require.ErrorAs(t, err, &refused)
				assert.Equal(t, row.of, refused.Of)
				assert.Equal(t, row.at, refused.Pointer)
				assert.Contains(t, err.Error(), string(row.at))
				assert.NotContains(t, err.Error(), "Marked-Value")
			}
		})
	}
}

// All that is wrong comes at once, in order of place; nothing is said of what
// stands where the form is broken.
func TestDecodeTellsAllAtOnce(t *testing.T) {
	p, issues := plan.Decode([]byte(`{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"subject":"010117A9999"},
		"goals":[{"id":"aaaaaaaaaa","text":"x","needIds":["bbbbbbbbbb"]},{"id":"aaaaaaaaaa","text":7,"needIds":["NOWHERE"]}],"x":1}`), issue.Limits{})
	assert.Nil(t, p)
	var told []string
	for _, i := range issues {
		told = append(told, string(i.Pointer)+" "+i.Rule)
	}
	assert.Equal(t, []string{" form.unknown-member", "/child/subject child.subject-identity-code", "/goals/0/needIds/0 reference.missing",
		"/goals/1/id id.twice", "/goals/1/needIds/0 form.pattern", "/goals/1/text form.type"}, told)
}

// One stray code is one issue: what rules would say that depend on it is not
// said.
func TestDecodeOfAStrayCode(t *testing.T) {
	rows := []struct{ file, was, stray, at string }{
		{"aino.json", `"kind": "guardian"`, `"kind": "Guardian"`, "/people/0/kind"},
		{"iida.json", `"status": "agreed"`, `"status": "agreedd"`, "/course/1/status"},
	}
	for _, row := range rows {
		t.Run(row.at, func(t *testing.T) {
			doc := caseFiles(t)[row.file]
			broken := bytes.Replace(doc, []byte(row.was), []byte(row.stray), 1)
			require.NotEqual(t, doc, broken)
			_, issues := plan.Decode(broken, issue.Limits{})
			require.Len(t, issues, 1)
			assert.Equal(t, "form.enum", issues[0].Rule)
			assert.Equal(t, issue.Pointer(row.at), issues[0].Pointer)
		})
	}
}

// A document of hostile size costs little and is refused with few words.
func TestDecodeOfHostileSize(t *testing.T) {
	ids := strings.TrimSuffix(strings.Repeat(`"aaaaaaaaaa",`, 100), ",")
	parts := make([]string, 200)
	for i := range parts {
		parts[i] = fmt.Sprintf(`{"id":"%010s","text":"x","aboutIds":[%s]}`, strings.Map(func(r rune) rune { return 'b' + r - '0' }, fmt.Sprint(1000000000+i)), ids)
	}
	head := `{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"subject":"a"}`
	for name, doc := range map[string]string{
		"references":     head + `,"disagreements":[` + strings.Join(parts, ",") + `]}`,
		"brackets":       strings.Repeat("[", 16<<20),
		"one long text":  head + `,"title":"` + strings.Repeat("ä", 5<<20) + `"}`,
		"empty people":   head + `,"people":[` + strings.Repeat(`{},`, 1<<20) + `{}]}`,
		"strange names":  head + strings.Repeat(`,"x":0`, 1<<20) + `}`,
		"deep strangers": head + `,"x":` + strings.Repeat(`{"a":`, 1<<20),
	} {
		t.Run(name, func(t *testing.T) {
			_, issues := plan.Decode([]byte(doc), issue.Limits{})
			assert.True(t, issues.HasErrors())
			assert.LessOrEqual(t, len(issues), 1001)
		})
	}
}

// Whatever is read whole is written and read again as the same. The seeds are
// small: the fuzzer shortens what it finds, and that takes time by the square.
func FuzzDecode(f *testing.F) {
	head := `{"format":"oneplan/1.0","id":"mfzwizltmfzwizltmfzwizltme","child":{"id":"aaaaaaaaaa","subject":"a"}`
	for _, rest := range []string{
		`}`,
		`,"revision":2.0,"goals":[{"id":"bbbbbbbbbb","by":"aaaaaaaaaa","on":"2026-03-10","text":"\u00e4 \ud83d\ude00"}],"needs":[]}`,
		`,"intakes":[{"id":"cccccccccc","kind":"contact","arrived":"2026-03-02T09:15:00.50+02:00","outcome":{"kind":"joined"}}]}`,
		`,"people":[{"id":"dddddddddd","kind":"guardian","service":{},"securityBans":[{"from":"2026-01-01"},{}],"guardian":{"custody":"sole"}}]}`,
		`,"actions":[{"id":"eeeeeeeeee","text":"x","rhythm":{"times":1e1,"per":"week"},"ownerIds":["aaaaaaaaaa","ffffffffff"]}]}`,
	} {
		f.Add([]byte(head + rest))
	}
	f.Fuzz(func(t *testing.T, doc []byte) {
		p, issues := plan.Decode(doc, issue.Limits{})
		if p == nil {
			require.NotEmpty(t, issues, "no plan and no reason")
			return
		}
		line, err := plan.AppendCompact(nil, p)
		require.NoError(t, err)
		equalsSlow(t, p, "the slow way")
		again, same := plan.Decode(line, issue.Limits{})
		require.Equal(t, p, again)
		require.Equal(t, issues, same)
	})
}

// line is case A as one line of 16 kB, the document that the targets of
// docs/performance.md speak of.
func line(b *testing.B) []byte {
	b.Helper()
	p, issues := plan.Decode(caseFiles(b)["aino.json"], issue.Limits{})
	require.False(b, issues.HasErrors())
	doc, err := plan.AppendCompact(nil, p)
	require.NoError(b, err)
	return doc
}

func BenchmarkDecode(b *testing.B) {
	doc := line(b)
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		plan.Decode(doc, issue.Limits{})
	}
}

func BenchmarkExamine(b *testing.B) {
	doc := line(b)
	b.SetBytes(int64(len(doc)))
	b.ReportAllocs()
	for b.Loop() {
		plan.Examine(doc, issue.Limits{}, func(*plan.Plan) {})
	}
}

func BenchmarkCheck(b *testing.B) {
	p, _ := plan.Decode(line(b), issue.Limits{})
	b.ReportAllocs()
	for b.Loop() {
		p.Check()
	}
}

func BenchmarkAppendCompact(b *testing.B) {
	p, _ := plan.Decode(line(b), issue.Limits{})
	var doc []byte
	var err error
	b.ReportAllocs()
	for b.Loop() {
		if doc, err = plan.AppendCompact(doc[:0], p); err != nil {
			b.Fatal(err)
		}
	}
	b.SetBytes(int64(len(doc)))
}
