package issue_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Every rule of the reader with its weight, source and words stands in a golden.
func TestReaderRules(t *testing.T) {
	var b strings.Builder
	for _, r := range issue.ReaderRules() {
		fmt.Fprintf(&b, "%s %v %q\n", r.ID, r.Severity, r.Source)
		for _, text := range []any{r.Words, r.One, r.Named} {
			words, err := json.Marshal(text)
			require.NoError(t, err)
			fmt.Fprintf(&b, "  %s\n", words)
		}
	}
	golden := filepath.Join("testdata", "rules.golden")
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, strings.Split(string(want), "\n"), strings.Split(b.String(), "\n"))
}

// A fault of each sort in one document is reported, and reading goes on behind
// it; with a limit it ends after as many.
func TestReadEndsAtTheLimit(t *testing.T) {
	doc := `{
		"id": "A", "by": "A", "text": "ab", "count": 1.5, "yes": 1, "side": "up", "day": "x", "at": "x",
		"words": ["", "abcdefghij", 3, "c", "d"], "sides": ["up", "down"], "parts": [{"key": 5, "needs": ["A"], "z": 1}, {}],
		"part": {"key": "", "needs": []}, "in": {"key": "abcdefghij", "needs": ["a", "b", "c"]},
		"whole": "some", "a/b~c": "", "spans": [{"from": "x"}, {"to": "y"}], "tree": {"name": "", "name": "n"},
		"x": 1, "x": {"y": {"z": 1, "z": 2}, "y": [true, false, null, {"w": 1, "w": 2}]}, "Text": true, "text": "abc", "count": 3
	}`
	rules := []string{
		"form.pattern /id", "form.pattern /by", "form.too-short /text", "form.type /count", "form.type /yes", "form.enum /side", "form.date /day", "form.instant /at",
		"form.too-short /words/0", "form.too-long /words/1", "form.type /words/2", "form.too-many /words", "form.enum /sides/0", "form.enum /sides/1",
		"form.type /parts/0/key", "form.pattern /parts/0/needs/0", "form.unknown-member /parts/0", "form.required /parts/1/key", "form.required /parts/1/needs",
		"form.too-short /part/key", "form.too-few /part/needs", "form.too-long /in/key", "form.too-many /in/needs",
		"form.pattern /whole", "form.too-short /a~1b~0c", "form.date /spans/0/from", "form.date /spans/1/to", "form.too-short /tree/name", "json.duplicate /tree/name",
		"form.unknown-member ", "json.duplicate ", "json.duplicate ", "json.duplicate ", "json.duplicate ", "form.unknown-member ", "json.duplicate /text", "json.duplicate /count",
	}
	_, all := probes.Read([]byte(doc), issue.Limits{})
	var got []string
	for _, i := range all {
		got = append(got, i.Rule+" "+string(i.Pointer))
	}
	require.Equal(t, rules, got)
	for n := 1; n < len(all); n++ {
		_, some := probes.Read([]byte(doc), issue.Limits{Issues: n})
		require.Equal(t, append(all[:n:n], issue.TooMany(n)), some, "%d at most", n)
		_, sorted := probes.Decode([]byte(doc), issue.Limits{Issues: n}, nil)
		require.Len(t, sorted, n+1)
		require.Equal(t, issue.TooMany(n), sorted[n], "the last says that there are more")
	}
	_, some := probes.Read([]byte(doc), issue.Limits{Issues: len(all)})
	assert.Equal(t, all, some, "as many as may be")
	assert.Equal(t, 7, issue.TooMany(7).Limit)
}

// Nothing of one document, or of one item, is left in the next.
func TestNothingIsLeftBehind(t *testing.T) {
	full := `{"id":"a","spans":[{"from":"2026-01-01","to":"2026-01-02"},{"from":"2026-01-01","to":"2026-01-02"}],
		"parts":[{"key":"k","needs":["n","m"]}],"tree":{"branches":[{"name":"a","top":{"name":"t"},"branches":[{"name":"b"}]}]},"words":["a","b","c"]}`
	bare := `{"id":"b","spans":[{},{}],"parts":[{"key":"l","needs":["o"]}],"tree":{"branches":[{},{}]}}`
	read := func(doc string, lent bool) Probe {
		if !lent {
			p, issues := probes.Read([]byte(doc), issue.Limits{})
			require.Empty(t, issues)
			return *p
		}
		var kept string
		require.Empty(t, probes.Examine([]byte(doc), issue.Limits{}, nothing, func(p *Probe) {
			text, err := json.Marshal(p)
			require.NoError(t, err)
			kept = string(text)
		}))
		p, issues := probes.Read([]byte(kept), issue.Limits{})
		require.Empty(t, issues)
		return *p
	}
	want := Probe{
		ID: "b", Spans: []civil.Period{{}, {}}, Parts: []Part{{Key: "l", Needs: []string{"o"}}}, Tree: &Tree{Branches: []Tree{{}, {}}},
	}
	for _, first := range []bool{false, true} {
		for _, second := range []bool{false, true} {
			read(full, first)
			assert.Equal(t, want, read(bare, second), "lent before %v, lent now %v", first, second)
		}
	}
	broken := strings.Replace(full, `"m"]}]`, `"m"]},{"key":`, 1)
	_, issues := probes.Read([]byte(broken), issue.Limits{})
	require.NotEmpty(t, issues)
	assert.Equal(t, want, read(bare, false), "nor from one that broke off in the middle")
}

// Texts with something special at every place of the eight bytes that are
// looked at together, and as many behind it, against jsontext.
func TestTextsAgainstJSONText(t *testing.T) {
	specials := []string{
		"", "\"", "\x1f", " ", "!", "#", "[", "]", "\x7f", "ä", "\xe4", "\x80", "\ufffd", "😀", "\xf0\x9f\x98", "\x00",
		`\"`, `\\`, `\/`, `\b`, `\f`, `\n`, `\r`, `\t`, `\x`, `\`, `\u`, `\u0`, `\u00`, `\u004`, `\u0041`, `\u00e4`, `\u00E4`, `\u000f`, `\u000F`, `\u000g`, `\u000G`,
		`\u000a`, `\u000A`, `\u0009`, "\\u000`", `\u000@`, `\u000/`, `\u000:`, `\u001!`, `\ufffd`, `\ufffe`, `\ud83d\ude00`, `\uD83D\uDE00`, `\ud83d`, `\ude00`, `\ud83d\n`, `\ud83d\u0041`, `\ud83d\ud83d`, `\ud83dxude00`, `\ud83d\xde00`,
		`\udbff\udfff`, `\ud800\udc00`, `\u0000`,
	}
	for _, special := range specials {
		for before := range 18 {
			for after := range 10 {
				text := `"` + strings.Repeat("a", before) + special + strings.Repeat("b", after) + `"`
				doc := `{"id":"a","a/b~c":` + text + `}`
				p, issues := probes.Read([]byte(doc), issue.Limits{})
				var want struct {
					Odd string `json:"a/b~c"`
				}
				ok := jsontext.Value(doc).IsValid()
				if text == `""` {
					continue // read, and too short
				}
				require.Equal(t, ok, len(issues) == 0, "%s: %v", doc, issues)
				if ok {
					require.NoError(t, json.Unmarshal([]byte(doc), &want))
					require.Equal(t, want.Odd, p.Odd, doc)
				}
			}
		}
	}
}

func TestWholeNumbers(t *testing.T) {
	type wide struct {
		N int `json:"n" validate:"required,min=1,max=999999999999999999"`
	}
	wides := issue.NewReader[wide]()
	for _, row := range []struct {
		text string
		n    int
		rule string
		why  string
	}{
		{"999999999999999999", 999999999999999999, "", "eighteen digits are exact"},
		{"123456789012345678", 123456789012345678, "", "each in its place"},
		{"1000000000000000000", 0, "form.too-large", "nineteen"},
		{"1234567890123456789", 0, "form.too-large", "nineteen that end on no zero"},
		{"1e17", 1e17, "", "the largest power of ten"},
		{"12e16", 12e16, "", "two digits and sixteen zeros"},
		{"12e17", 0, "form.too-large", "and seventeen"},
		{"1e18", 0, "form.too-large", "one zero more"},
		{"10e-1", 1, "", "the point moved back"},
		{"1.20e1", 12, "", "a zero at the end is no digit"},
		{"0.00000000000000000001e21", 10, "", "a long fraction"},
		{"1.5e0", 0, "form.type", "a fraction stays one"},
		{"123456789012345678.5", 0, "form.type", "behind many digits too"},
		{"123456789012345678.0", 123456789012345678, "", "but not where it is nothing"},
		{"-1", 0, "form.too-small", "the sign"},
		{"-1e300", 0, "form.too-small", "the sign of the largest"},
		{"0", 0, "form.too-small", "nothing"},
		{"0.0e5", 0, "form.too-small", "nothing, written long"},
		{"9e9223372036854775807", 0, "form.too-large", "the largest exponent"},
		{"9e-9223372036854775808", 0, "form.type", "the smallest"},
		{"9e9223372036854775808", 0, "form.too-large", "beyond it"},
		{"9e-9223372036854775809", 0, "form.type", "below it"},
		{"1E2", 100, "", "a capital E"},
		{"9", 9, "", "the last digit"},
	} {
		t.Run(row.text, func(t *testing.T) {
			got, issues := wides.Read([]byte(`{"n":`+row.text+`}`), issue.Limits{})
			if row.rule != "" {
				require.Len(t, issues, 1, row.why)
				assert.Equal(t, row.rule, issues[0].Rule, row.why)
				return
			}
			require.Empty(t, issues, row.why)
			assert.Equal(t, row.n, got.N, row.why)
		})
	}
	for _, text := range []string{"00", "01", "1.", ".5", "1e", "1e+", "+1", "1.e1", "-", "--1", "1-", "0x1", "1_0", "1f5", "1E", "5%", "/", ":"} {
		_, issues := wides.Read([]byte(`{"n":`+text+`}`), issue.Limits{})
		assert.True(t, strings.HasPrefix(issues[len(issues)-1].Rule, "json."), "%s is no number: %v", text, issues)
		_, issues = wides.Read([]byte(`{"n":1,"x":`+text+`}`), issue.Limits{})
		assert.True(t, strings.HasPrefix(issues[len(issues)-1].Rule, "json."), "nor where nobody asks for it: %s: %v", text, issues)
	}
}

func TestLengthsAreOfCharacters(t *testing.T) {
	for _, row := range []struct{ member, rule, why string }{
		{`"text":"äää"`, "", "three, as few as may be"},
		{`"text":"äääää"`, "", "five, as many as may be"},
		{`"text":"abcde"`, "", "five of one byte"},
		{`"text":"ab"`, "form.too-short", "two"},
		{`"text":"abcdef"`, "form.too-long", "six of one byte"},
		{`"words":["äääääääää"]`, "", "nine in a list"},
		{`"words":["ääääääääää"]`, "form.too-long", "ten"},
		{`"words":["abcdefghi"]`, "", "nine of one byte"},
		{`"words":["abcdefghij"]`, "form.too-long", "ten of one byte"},
		{`"words":["a","b","c"]`, "", "three items"},
		{`"words":["a","b","c","d"]`, "form.too-many", "four"},
		{`"part":{"key":"k","needs":["n"]}`, "", "one where one is needed"},
		{`"yes":false`, "", "a word of JSON"},
		{`"yes":fals`, "json.syntax", "cut short"},
		{`"yes":falsy`, "json.syntax", "misspelt"},
		{"\r\n\t \"text\"\r\n\t : \r\n\t \"abc\" \r\n\t ", "", "white space of every sort"},
		{"\v\"text\":\"abc\"", "json.syntax", "and of no other sort"},
	} {
		t.Run(row.member, func(t *testing.T) {
			_, issues := probes.Read([]byte(with(row.member)), issue.Limits{})
			if row.rule == "" {
				assert.Empty(t, issues, row.why)
				return
			}
			require.NotEmpty(t, issues, row.why)
			assert.Equal(t, row.rule, issues[0].Rule, row.why)
		})
	}
}

func TestComparePointers(t *testing.T) {
	for _, row := range []struct {
		a, b issue.Pointer
		want int
		why  string
	}{
		{"/a/9", "/a/10", -1, "by number"},
		{"/a/09", "/a/9", 0, "zeros before a number count for nothing"},
		{"/a/009", "/a/10", -1, "nor do many"},
		{"/a/9x", "/a/10", 1, "no number: by its signs"},
		{"/a/:", "/a/10", 1, "the sign behind 9 is no digit"},
		{"/a/", "/a/1", -1, "an empty part comes first"},
		{"/a", "/a/b", -1, "what holds comes first"},
		{"/ab", "/a/b", 1, "part by part"},
		{"", "/a", -1, "the whole comes first"},
		{"/b/1", "/a/2", 1, "the first part that differs decides"},
	} {
		t.Run(string(row.a)+" "+string(row.b), func(t *testing.T) {
			assert.Equal(t, row.want, row.a.Compare(row.b), row.why)
			assert.Equal(t, -row.want, row.b.Compare(row.a), "the other way round")
		})
	}
}

func TestFormats(t *testing.T) {
	const known = "oneplan/2.3"
	for _, row := range []struct {
		text  string
		ok    bool
		newer bool
		why   string
	}{
		{"oneplan/2.3", true, false, "the one that is read"},
		{"oneplan/2.4", false, true, "a later one of this number"},
		{"oneplan/3.0", false, true, "a later number, with an earlier one behind it"},
		{"oneplan/10.0", false, true, "by number, not by digits"},
		{"oneplan/2.10", false, true, "here too"},
		{"oneplan/2.2", false, false, "an earlier one"},
		{"oneplan/1.9", false, false, "an earlier number, with a later one behind it"},
		{"other/3.0", false, false, "another family"},
		{"oneplan/3", false, false, "no point"},
		{"oneplan/3.x", false, false, "no number behind it"},
		{"oneplan/x.9", false, false, "none before it"},
		{"oneplan/2.03", false, false, "the same number, written otherwise"},
		{"oneplan/02.3", false, false, "likewise"},
		{"oneplan/65535.0", false, true, "the largest number"},
		{"oneplan/65536.0", false, false, "beyond it"},
		{"oneplan/2.65535", false, true, "the largest behind the point"},
		{"oneplan/2.65536", false, false, "beyond it"},
		{"oneplan/0x3.0", false, false, "tens only"},
		{"oneplan", false, false, "no version"},
		{"", false, false, "nothing"},
	} {
		t.Run(row.text, func(t *testing.T) {
			err := issue.CheckFormat(row.text, known)
			if row.ok {
				require.NoError(t, err, row.why)
				return
			}
			var refused *issue.FormatError
			require.ErrorAs(t, err, &refused)
			assert.Equal(t, issue.FormatError{Known: known, Newer: row.newer}, *refused, row.why)
			rule, of := issue.Refused(fmt.Errorf("round it: %w", err))
			assert.Equal(t, known, of)
			if row.newer {
				assert.Equal(t, "json.newer-format", rule)
				assert.EqualError(t, err, "issue: newer format than oneplan/2.3")
			} else {
				assert.Equal(t, "form.pattern", rule)
				assert.EqualError(t, err, "issue: format is not oneplan/2.3")
			}
		})
	}
}

// numbered is an error whose member of that name is no pointer.
type numbered struct{ JSONPointer int }

func (numbered) Error() string { return "Secret" }

// placed is an error as encoders have it, with the place of the value.
type placed struct{ JSONPointer string }

func (*placed) Error() string { return "Secret" }

// wrapping is an error that is no struct.
type wrapping []error

func (wrapping) Error() string   { return "Secret" }
func (w wrapping) Unwrap() error { return w[0] }

func TestNotEncoded(t *testing.T) {
	known := issue.NotEncoded(fmt.Errorf("Secret: %w", &issue.FormatError{Known: "oneplan/1.0"}))
	assert.Equal(t, "oneplan/1.0", known.Of)
	assert.Empty(t, known.Pointer)
	assert.Equal(t, "form.pattern", known.Issue().Rule)
	assert.Equal(t, "oneplan/1.0", known.Issue().Of)
	assert.Equal(t, "json.utf8", issue.NotEncoded(errors.New("Secret")).Issue().Rule)
	assert.EqualError(t, known, "issue: a value is not given, or is none of oneplan/1.0")
	assert.Empty(t, issue.NotEncoded(numbered{JSONPointer: 7}).Pointer, "a number is no place")
	at := issue.NotEncoded(wrapping{fmt.Errorf("Secret: %w", &placed{JSONPointer: "/needs/0"})})
	assert.Equal(t, issue.Pointer("/needs/0"), at.Pointer, "behind errors that name none")
	assert.Equal(t, issue.Pointer("/needs/0"), at.Issue().Pointer)
	assert.EqualError(t, at, `issue: a value that the form needs is not given, or a text is not UTF-8: "/needs/0"`)
	assert.Equal(t, "json.utf8", new(issue.EncodeError).Issue().Rule, "what says nothing is a text")
	assert.EqualError(t, issue.NotEncoded(errors.New("Secret")), "issue: a value that the form needs is not given, or a text is not UTF-8")
}

// Kinds has a member for each thing that may be wrong with a value.
type Kinds struct {
	Small   int      `json:"small,omitzero" validate:"omitempty,min=2,max=9"`
	Large   int      `json:"large,omitzero" validate:"omitempty,min=2,max=9"`
	Few     []string `json:"few,omitzero" validate:"omitempty,min=2,max=3,dive,required,max=9"`
	Many    []string `json:"many,omitzero" validate:"omitempty,max=1,dive,required,max=9"`
	Code    Side     `json:"code,omitzero"`
	Form    mood     `json:"form,omitzero"`
	Short   string   `json:"short,omitzero" validate:"omitempty,min=2,max=9"`
	Long    string   `json:"long,omitzero" validate:"omitempty,max=2"`
	Not     bool     `json:"not,omitzero"`
	Needed  string   `json:"needed" validate:"required,max=9"`
	Nothing []string `json:"nothing" validate:"required,min=1,max=3,dive,required,max=9"`
	Last    string   `json:"last,omitzero" validate:"omitempty,max=2"`
}

// After each fault what follows is looked at too, in a document and in a value made in Go.
func TestWhatFollowsAFault(t *testing.T) {
	want := []string{
		"form.enum /code", "form.too-few /few", "form.too-large /large", "form.too-long /last", "form.too-long /long", "form.too-many /many",
		"form.required /needed", "form.too-few /nothing", "form.too-short /short", "form.too-small /small",
	}
	reader := issue.NewReader[Kinds]()
	rules := func(issues issue.List) (all []string) {
		for _, i := range issues {
			all = append(all, i.Rule+" "+string(i.Pointer))
		}
		return all
	}
	_, issues := reader.Read([]byte(`{"small":1,"large":10,"few":["a"],"many":["a","b"],"code":"up","form":"glad","short":"a","long":"abc","not":false,"nothing":[],"last":"abc"}`), issue.Limits{})
	issues.Sort()
	assert.Equal(t, want, rules(issues))
	made := Kinds{Small: 1, Large: 10, Few: []string{"a"}, Many: []string{"a", "b"}, Code: 3, Form: "sad", Short: "a", Long: "abc", Last: "abc"}
	assert.Equal(t, append(want[:2:2], append([]string{"form.enum /form"}, want[2:]...)...), rules(reader.CheckForm(&made)))
}

// What cannot be read behind what is passed over is told: too deep, broken, or beyond the limit of a list.
func TestBrokenBehindTheForm(t *testing.T) {
	for _, row := range []struct {
		name, doc, rule string
		depth           int
	}{
		{"a list too deep", `{"words":["a"]}`, "json.too-deep", 1},
		{"an object too deep in what nobody knows", `{"x":{"y":1}}`, "json.too-deep", 1},
		{"a list too deep in what nobody knows", `{"x":[1]}`, "json.too-deep", 1},
		{"as deep as may be", `{"x":{"y":1}}`, "form.unknown-member", 2},
		{"broken beyond the limit", `{"words":["a","b","c",!]}`, "json.syntax", 0},
		{"a name that is no text", `{"x\ud800":1}`, "json.utf8", 0},
		{"a name that does not end", `{"x`, "json.syntax", 0},
		{"a name with a control character", "{\"x\x01\":1}", "json.syntax", 0},
		{"a name with bad bytes", "{\"x\xff\":1}", "json.utf8", 0},
		{"a name with no escape", `{"x\q":1}`, "json.syntax", 0},
		{"a name within with a control character", "{\"x\":{\"y\x01\":1}}", "json.syntax", 0},
		{"a colon in a number", `{"count":1:2}`, "json.syntax", 0},
		{"a name without its value", `{"x" 1}`, "json.syntax", 0},
		{"a name within without its value", `{"x":{"y" 1}}`, "json.syntax", 0},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, issues := probes.Read([]byte(row.doc), issue.Limits{Depth: row.depth})
			assert.True(t, has(issues, row.rule), "%v", issues)
			broken := slices.DeleteFunc(issues, func(i issue.Issue) bool { return !strings.HasPrefix(i.Rule, "json.") })
			assert.Equal(t, row.depth != 2, len(broken) == 1, "once: nothing is read behind it")
		})
	}
}

// Of a part from which something was taken out a text may be empty.
func TestEmptyTextsOfParts(t *testing.T) {
	parts := issue.NewPartReader[Probe](letters)
	for _, doc := range []string{`{"text":""}`, `{"id":""}`, `{"side":""}`, `{"day":""}`, `{"whole":""}`} {
		_, issues := parts.Read([]byte(doc), issue.Limits{})
		assert.Empty(t, issues, doc)
	}
}

// The form's own mistakes are the programmer's and panic at once.
func TestNewReaderPanicsMore(t *testing.T) {
	for _, row := range []struct {
		name string
		make func()
		why  string
	}{
		{"name twice", func() {
			issue.NewReader[struct {
				Stamp
				Who string `json:"by" validate:"required"`
			}](letters)
		}, "one name, one member"},
		{"eq of nothing", func() {
			issue.NewReader[struct {
				A string `json:"a" validate:"required,eq="`
			}]()
		}, "an empty text is not there"},
		{"eq of a number", func() {
			issue.NewReader[struct {
				A int `json:"a" validate:"required,min=1,max=2,eq=1"`
			}]()
		}, "texts only"},
		{"dive into a text", func() {
			issue.NewReader[struct {
				A string `json:"a" validate:"required,dive"`
			}]()
		}, "there is nothing in it"},
		{"min below zero", func() {
			issue.NewReader[struct {
				A int `json:"a" validate:"required,min=-1,max=2"`
			}]()
		}, "numbers of a plan count something"},
		{"list without max", func() {
			issue.NewReader[struct {
				A []string `json:"a" validate:"required,dive,required"`
			}]()
		}, "memory is bounded"},
		{"list of at most none", func() {
			issue.NewReader[struct {
				A []string `json:"a" validate:"omitempty,max=0,dive,required"`
			}]()
		}, "a list that is never there"},
		{"an int without min", func() {
			issue.NewReader[struct {
				A int `json:"a" validate:"required,max=2"`
			}]()
		}, "both are asked for"},
		{"an int without max", func() {
			issue.NewReader[struct {
				A int `json:"a" validate:"required,min=1"`
			}]()
		}, "both are asked for"},
		{"required of at least nothing", func() {
			issue.NewReader[struct {
				A int `json:"a" validate:"required,min=0,max=2"`
			}]()
		}, "to validator 0 is not there"},
	} {
		t.Run(row.name, func(t *testing.T) {
			defer func() {
				told, ok := recover().(string)
				require.True(t, ok, row.why)
				assert.True(t, strings.HasPrefix(told, "issue: "), "the programmer is told what is wrong: %s", told)
			}()
			row.make()
		})
	}
	require.NotPanics(t, func() {
		issue.NewReader[struct {
			A int      `json:"a,omitzero" validate:"omitempty,min=0,max=0"`
			B []string `json:"b" validate:"required,min=0,max=1,dive,min=1"`
			C string   `json:"c,omitzero" validate:"omitempty,min=0,max=0"`
		}]()
	}, "the smallest limits that make sense")
}
