package issue_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestReadTakesWhatTheTypeNames(t *testing.T) {
	p, issues := probes.Read([]byte(` {
		"in": {"needs": ["x"], "key": "k"}, "id": "\u0061b", "by": "eve", "text": "\u00e4\uD83D\uDE00\n", "count": 10, "yes": true,
		"side": "right", "day": "2026-03-10", "at": "2026-03-10T18:40:00+02:00", "words": ["a", "b"], "sides": [], "parts": [],
		"part": {"key": "k", "needs": ["n", "m"]}, "whole": "all", "a/b~c": "odd", "spans": [{"from": "2026-01-01"}, {}],
		"tree": {"branches": [{"name": "leaf"}], "top": {"top": {}}}
	} `), issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, &Probe{
		Stamp: Stamp{By: "eve"}, ID: "ab", Text: "ä😀\n", Count: 10, Yes: true, Side: 2,
		Day: civil.MustDate(2026, 3, 10), At: civil.MustParseInstant("2026-03-10T18:40:00+02:00"),
		Words: []string{"a", "b"}, Part: &Part{Key: "k", Needs: []string{"n", "m"}}, In: Part{Key: "k", Needs: []string{"x"}},
		Whole: "all", Odd: "odd", Spans: []civil.Period{{From: civil.MustDate(2026, 1, 1)}, {}},
		Tree: &Tree{Branches: []Tree{{Name: "leaf"}}, Top: &Tree{Top: &Tree{}}},
	}, p)
	assert.Nil(t, p.Sides, "an empty list reads as none")
}

// with returns a document that is right but for one more member.
func with(member string) string { return `{"id":"a",` + member + `}` }

func at(rule string, p issue.Pointer, i issue.Issue) issue.Issue {
	r, _ := issue.ReaderRules().Find(rule)
	is := r.At(p)
	is.Limit, is.Of, is.Offset = i.Limit, i.Of, i.Offset
	return is
}

func TestReadReports(t *testing.T) {
	type is = issue.Issue
	tests := []struct {
		name, doc, why string
		want           []issue.Issue
	}{
		{"nothing", "", "an empty file is broken at its start", []is{at("json.syntax", "", is{})}},
		{"white space", " \n", "there is no document", []is{at("json.syntax", "", is{Offset: 2})}},
		{"cut off", `{"id":"a","text":"ab`, "the end comes too early", []is{at("json.syntax", "/text", is{Offset: 20})}},
		{"cut off after a member", `{"id":"a"`, "", []is{at("json.syntax", "", is{Offset: 9})}},
		{"no comma", `{"id":"a" "text":"abc"}`, "", []is{at("json.syntax", "", is{Offset: 10})}},
		{"comma at the end", `{"id":"a",}`, "RFC 8259 has none", []is{at("json.syntax", "", is{Offset: 10})}},
		{"comma at the start", `{,"id":"a"}`, "", []is{at("json.syntax", "", is{Offset: 1})}},
		{"comma at the end of a list", with(`"words":["a",]`), "", []is{at("json.syntax", "/words/1", is{Offset: 23})}},
		{"no colon", `{"id" "a"}`, "", []is{at("json.syntax", "", is{Offset: 6})}},
		{"no colon, and more behind", `{"id" "a","text" "b"} x`, "reading ends there", []is{at("json.syntax", "", is{Offset: 6})}},
		{"no quotes round the name", `{id:"a"}`, "", []is{at("json.syntax", "", is{Offset: 1})}},
		{"single quotes", `{'id':'a'}`, "", []is{at("json.syntax", "", is{Offset: 1})}},
		{"comment", `{"id":"a"/*x*/}`, "", []is{at("json.syntax", "", is{Offset: 9})}},
		{"closing with the other bracket", `{"id":"a"]`, "", []is{at("json.syntax", "", is{Offset: 9})}},
		{"NaN", with(`"count":NaN`), "", []is{at("json.syntax", "/count", is{Offset: 18})}},
		{"misspelt word", with(`"yes":trve`), "", []is{at("json.syntax", "/yes", is{Offset: 18})}},
		{"leading zero", with(`"count":07`), "the number ends after 0", []is{
			at("form.too-small", "/count", is{Limit: 2}), at("json.syntax", "", is{Offset: 19})}},
		{"no digit after the point", with(`"count":1.`), "", []is{at("json.syntax", "/count", is{Offset: 20})}},
		{"no digit in the exponent", with(`"count":1e+`), "", []is{at("json.syntax", "/count", is{Offset: 21})}},
		{"a plus sign", with(`"count":+1`), "", []is{at("json.syntax", "/count", is{Offset: 18})}},
		{"control character", with("\"text\":\"a\tb\""), "a tab is written \\t", []is{at("json.syntax", "/text", is{Offset: 19})}},
		{"NUL", with("\"text\":\"a\x00b\""), "", []is{at("json.syntax", "/text", is{Offset: 19})}},
		{"NUL between members", "{\"id\":\"a\",\x00\"text\":\"abc\"}", "", []is{at("json.syntax", "", is{Offset: 10})}},
		{"unknown escape", with(`"text":"a\x"`), "", []is{at("json.syntax", "/text", is{Offset: 19})}},
		{"short escape", with(`"text":"\u12"`), "", []is{at("json.syntax", "/text", is{Offset: 18})}},
		{"byte order mark", "\xef\xbb\xbf" + with(`"count":1`), "what follows is read all the same", []is{
			at("json.bom", "", is{}), at("form.too-small", "/count", is{Limit: 2})}},
		{"byte order mark alone", "\xef\xbb\xbf", "", []is{at("json.bom", "", is{}), at("json.syntax", "", is{Offset: 3})}},

		{"Latin-1", with("\"text\":\"\xe4\xe4\xe4\""), "", []is{at("json.utf8", "/text", is{Offset: 18})}},
		{"UTF-8 cut off", with("\"text\":\"ab\xc3\""), "", []is{at("json.utf8", "/text", is{Offset: 20})}},
		{"overlong", with("\"text\":\"ab\xc0\xaf\""), "", []is{at("json.utf8", "/text", is{Offset: 20})}},
		{"surrogate in UTF-8", with("\"text\":\"\xed\xa0\x80\""), "", []is{at("json.utf8", "/text", is{Offset: 18})}},
		{"high surrogate alone", with(`"text":"ab\ud83d"`), "", []is{at("json.utf8", "/text", is{Offset: 20})}},
		{"low surrogate first", with(`"text":"\ude00\ud83d"`), "", []is{at("json.utf8", "/text", is{Offset: 18})}},
		{"surrogate before another escape", with(`"text":"\ud83d\u0041"`), "", []is{at("json.utf8", "/text", is{Offset: 18})}},
		{"UTF-16", "\xff\xfe{\x00}\x00", "", []is{at("json.utf8", "", is{})}},
		{"bad name", "{\"\xff\":1}", "", []is{at("json.utf8", "", is{Offset: 2})}},

		{"twice", with(`"id":"b"`), "", []is{at("json.duplicate", "/id", is{Offset: 10})}},
		{"twice in other letters", with(`"\u0069d":"b"`), "an escape does not make another name", []is{at("json.duplicate", "/id", is{Offset: 10})}},
		{"twice inside", with(`"part":{"key":"k","needs":["n"],"key":"l"}`), "", []is{at("json.duplicate", "/part/key", is{Offset: 42})}},
		{"a stranger twice", with(`"x":1,"x":2`), "", []is{
			at("form.unknown-member", "", is{Offset: 10}), at("json.duplicate", "", is{Offset: 16})}},
		{"twice inside a stranger", with(`"x":[{"y":1,"y":2}]`), "the name has no place in a pointer", []is{
			at("form.unknown-member", "", is{Offset: 10}), at("json.duplicate", "", is{Offset: 22})}},
		{"thrice", with(`"id":"b","id":"c"`), "", []is{at("json.duplicate", "/id", is{Offset: 10}), at("json.duplicate", "/id", is{Offset: 19})}},

		{"two documents", `{"id":"a"}{"id":"b"}`, "", []is{at("json.trailing", "", is{Offset: 10})}},
		{"a word behind", `{"id":"a"} x`, "", []is{at("json.trailing", "", is{Offset: 11})}},
		{"NUL behind", "{\"id\":\"a\"}\x00", "", []is{at("json.trailing", "", is{Offset: 10})}},

		{"not an object", `[]`, "", []is{at("form.type", "", is{Of: "object"})}},
		{"null", `null`, "", []is{at("form.type", "", is{Of: "object"})}},
		{"null for a text", with(`"text":null`), "what does not apply is absent", []is{at("form.type", "/text", is{Of: "string"})}},
		{"null for a list", with(`"words":null`), "", []is{at("form.type", "/words", is{Of: "array"})}},
		{"null for a struct", with(`"part":null`), "", []is{at("form.type", "/part", is{Of: "object"})}},
		{"number for a text", with(`"text":12`), "", []is{at("form.type", "/text", is{Of: "string"})}},
		{"text for a number", with(`"count":"12"`), "", []is{at("form.type", "/count", is{Of: "integer"})}},
		{"text for a bool", with(`"yes":"true"`), "", []is{at("form.type", "/yes", is{Of: "boolean"})}},
		{"number for a code", with(`"side":1`), "", []is{at("form.type", "/side", is{Of: "string"})}},
		{"number for a date", with(`"day":20260310`), "", []is{at("form.type", "/day", is{Of: "string"})}},
		{"object for a list", with(`"words":{"a":["b"]}`), "", []is{at("form.type", "/words", is{Of: "array"})}},
		{"list for an item", with(`"words":["a",["b"]]`), "", []is{at("form.type", "/words/1", is{Of: "string"})}},
		{"a fraction", with(`"count":2.5`), "", []is{at("form.type", "/count", is{Of: "integer"})}},
		{"hardly a fraction", with(`"count":3.00000000000000000000001`), "exact, whatever a float makes of it", []is{at("form.type", "/count", is{Of: "integer"})}},

		{"missing", `{}`, "", []is{at("form.required", "/id", is{Of: "id"})}},
		{"missing inside", with(`"part":{}`), "all of them", []is{
			at("form.required", "/part/key", is{Of: "key"}), at("form.required", "/part/needs", is{Of: "needs"})}},
		{"unknown", with(`"x":{"y":[1,true,null,"z"]}`), "", []is{at("form.unknown-member", "", is{Offset: 10})}},
		{"unknown inside", with(`"part":{"key":"k","needs":["n"],"x":1}`), "", []is{at("form.unknown-member", "/part", is{Offset: 42})}},
		{"wrong case", with(`"Text":"abc"`), "says which was meant", []is{at("form.unknown-member", "", is{Offset: 10, Of: "text"})}},
		{"wrong case twice", with(`"TEXT":"abc","text":"abc"`), "the right one is read", []is{at("form.unknown-member", "", is{Offset: 10, Of: "text"})}},
		{"no code", with(`"side":"LEFT"`), "letter for letter", []is{at("form.enum", "/side", is{Of: "side"})}},
		{"empty code", with(`"side":""`), "", []is{at("form.enum", "/side", is{Of: "side"})}},
		{"no code in a list", with(`"sides":["left","up"]`), "", []is{at("form.enum", "/sides/1", is{Of: "side"})}},
		{"30 February", with(`"day":"2026-02-30"`), "", []is{at("form.date", "/day", is{})}},
		{"no zone", with(`"at":"2026-03-10T18:40:00"`), "", []is{at("form.instant", "/at", is{})}},
		{"form", with(`"by":"EVE"`), "", []is{at("form.pattern", "/by", is{Of: "letters"})}},
		{"another constant", with(`"whole":"half"`), "", []is{at("form.pattern", "/whole", is{Of: "all"})}},
		{"empty text", with(`"a/b~c":""`), "absent and empty are not two things", []is{at("form.too-short", "/a~1b~0c", is{Limit: 1})}},
		{"empty item", with(`"words":["a",""]`), "", []is{at("form.too-short", "/words/1", is{Limit: 1})}},
		{"too short", with(`"text":"ää"`), "characters, not bytes", []is{at("form.too-short", "/text", is{Limit: 3})}},
		{"too long", with(`"text":"ääääää"`), "", []is{at("form.too-long", "/text", is{Limit: 5})}},
		{"just long enough", with(`"text":"😀😀😀😀😀"`), "", nil},
		{"too few", with(`"part":{"key":"k","needs":[]}`), "", []is{at("form.too-few", "/part/needs", is{Limit: 1})}},
		{"too many", with(`"words":["a","b","c","d","e"]`), "", []is{at("form.too-many", "/words", is{Limit: 3})}},
		{"too small", with(`"count":1`), "", []is{at("form.too-small", "/count", is{Limit: 2})}},
		{"below zero", with(`"count":-1e3`), "", []is{at("form.too-small", "/count", is{Limit: 2})}},
		{"too large", with(`"count":101`), "", []is{at("form.too-large", "/count", is{Limit: 100})}},
		{"far too large", with(`"count":1e400`), "no float holds it", []is{at("form.too-large", "/count", is{Limit: 100})}},
		{"beyond every int", with(`"count":-123456789012345678901234567890`), "", []is{at("form.too-small", "/count", is{Limit: 2})}},

		{"all at once", `{"text":"a","side":"up","x":1,"part":{"key":1}}`, "", []is{
			at("form.too-short", "/text", is{Limit: 3}), at("form.enum", "/side", is{Of: "side"}), at("form.unknown-member", "", is{Offset: 24}),
			at("form.type", "/part/key", is{Of: "string"}), at("form.required", "/part/needs", is{Of: "needs"}), at("form.required", "/id", is{Of: "id"})}},
		{"before the break", `{"text":"a","side":"up",}`, "what was read is reported", []is{
			at("form.too-short", "/text", is{Limit: 3}), at("form.enum", "/side", is{Of: "side"}), at("json.syntax", "", is{Offset: 24})}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, issues := probes.Read([]byte(test.doc), issue.Limits{})
			assert.Equal(t, issue.List(test.want), issues, test.why)
		})
	}
}

// JSON Schema counts 1.0 and 1e1 among the integers; so does the reader.
func TestReadIntegers(t *testing.T) {
	for text, want := range map[string]int{
		"10": 10, "10.0": 10, "1e1": 10, "1E+1": 10, "0.1e2": 10, "100e-1": 10, "1000000000000000000000e-20": 10,
		"10.000000000000000000000000": 10, "0.00000000000000000000000001e27": 10, "2": 2, "100": 100, "99.00": 99,
	} {
		p, issues := probes.Read([]byte(with(`"count":`+text)), issue.Limits{})
		assert.Empty(t, issues, text)
		assert.Equal(t, want, p.Count, text)
	}
	for text, rule := range map[string]string{
		"1e-400": "form.type", "1.5": "form.type", "15e-1": "form.type", "1e-99999999999999999999": "form.type",
		"0": "form.too-small", "-0": "form.too-small", "0e99999999999999999999": "form.too-small", "-1e99999999999999999999": "form.too-small",
		"1e99999999999999999999": "form.too-large", "9223372036854775807": "form.too-large", "9223372036854775808": "form.too-large", "1e18": "form.too-large",
	} {
		_, issues := probes.Read([]byte(with(`"count":`+text)), issue.Limits{})
		if assert.Len(t, issues, 1, text) {
			assert.Equal(t, rule, issues[0].Rule, text)
		}
	}
}

func TestReadWithinLimits(t *testing.T) {
	tests := []struct {
		name, doc string
		limits    issue.Limits
		want      []issue.Issue
	}{
		{"as big as may be", `{"id":"a"}`, issue.Limits{Bytes: 10}, nil},
		{"too big", `{"id":"ab"}`, issue.Limits{Bytes: 10}, []issue.Issue{at("json.too-big", "", issue.Issue{Limit: 10})}},
		{"as deep as may be", nested(32), issue.Limits{}, nil},
		{"too deep", nested(33), issue.Limits{}, []issue.Issue{
			at("json.too-deep", issue.Pointer("/tree"+strings.Repeat("/top", 31)), issue.Issue{Limit: 32, Offset: 8 + 31*7})}},
		{"too deep in a stranger", with(`"x":` + strings.Repeat("[", 100_000)), issue.Limits{}, []issue.Issue{
			at("form.unknown-member", "", issue.Issue{Offset: 10}), at("json.too-deep", "", issue.Issue{Limit: 32, Offset: 10 + 4 + 31})}},
		{"brackets alone", strings.Repeat("[", 16<<20), issue.Limits{}, []issue.Issue{at("json.too-deep", "", issue.Issue{Limit: 32, Offset: 32})}},
		{"as many issues as may be", with(`"x":1,"y":1`), issue.Limits{Issues: 2}, []issue.Issue{
			at("form.unknown-member", "", issue.Issue{Offset: 10}), at("form.unknown-member", "", issue.Issue{Offset: 16})}},
		{"too many issues", with(`"x":1,"y":1,"z":1`), issue.Limits{Issues: 2}, []issue.Issue{
			at("form.unknown-member", "", issue.Issue{Offset: 10}), at("form.unknown-member", "", issue.Issue{Offset: 16}), issue.TooMany(2)}},
		{"broken after too many", with(`"x":1,"y":1,"z":`), issue.Limits{Issues: 2}, []issue.Issue{
			at("form.unknown-member", "", issue.Issue{Offset: 10}), at("form.unknown-member", "", issue.Issue{Offset: 16}), issue.TooMany(2)}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			_, issues := probes.Read([]byte(test.doc), test.limits)
			assert.Equal(t, issue.List(test.want), issues)
		})
	}
}

// nested is a document of that many levels.
func nested(levels int) string {
	return `{"tree":` + strings.Repeat(`{"top":`, levels-2) + `{}` + strings.Repeat(`}`, levels-2) + `,"id":"a"}`
}

// A list of hostile length costs no memory beyond its limit.
func TestReadKeepsNoMoreThanTheLimit(t *testing.T) {
	doc := []byte(with(`"parts":[` + strings.Repeat(`{},`, 100_000) + `{}]`))
	p, issues := probes.Read(doc, issue.Limits{})
	assert.Len(t, p.Parts, 3)
	assert.Equal(t, at("form.too-many", "/parts", issue.Issue{Limit: 3}), issues[len(issues)-1])
}

func TestReadKeepsNothingOfTheCallersBytes(t *testing.T) {
	doc := []byte(with(`"text":"abc","words":["a\nb"],"side":"left"`))
	p, issues := probes.Read(doc, issue.Limits{})
	require.Empty(t, issues)
	for i := range doc {
		doc[i] = 'x'
	}
	assert.Equal(t, &Probe{ID: "a", Text: "abc", Words: []string{"a\nb"}, Side: 1}, p)
}

// A type that says itself what is wrong.
type Version string

type versionError struct{ newer bool }

func (versionError) Error() string { return "marked-value" }
func (e versionError) Rule() string {
	if e.newer {
		return "json.newer-format"
	}
	return "form.date"
}
func (versionError) Of() string { return "1" }

func (v *Version) UnmarshalText(text []byte) error {
	switch string(text) {
	case "1":
		*v = "1"
		return nil
	case "2":
		return versionError{newer: true}
	}
	return versionError{}
}

func TestReadNewerFormatAlone(t *testing.T) {
	reader := issue.NewReader[struct {
		V Version `json:"v" validate:"required"`
	}]()
	_, issues := reader.Read([]byte(`{"v":"2","x":1,"y":{"z":[]}}`), issue.Limits{})
	assert.Equal(t, issue.List{at("json.newer-format", "/v", issue.Issue{Of: "1"})}, issues, "not forty issues about unknown members")
	_, issues = reader.Read([]byte(`{"v":"0"}`), issue.Limits{})
	assert.Equal(t, issue.List{at("form.date", "/v", issue.Issue{Of: "1"})}, issues, "the type's own rule")
}

// A tag or type that the reader could not keep its word about never gets as far
// as a document.
func TestNewReaderPanics(t *testing.T) {
	tests := []struct {
		name string
		make func()
	}{
		{"map", func() {
			issue.NewReader[struct {
				M map[string]string `json:"m"`
			}]()
		}},
		{"float", func() {
			issue.NewReader[struct {
				F float64 `json:"f"`
			}]()
		}},
		{"anything", func() {
			issue.NewReader[struct {
				A any `json:"a"`
			}]()
		}},
		{"no json name", func() { issue.NewReader[struct{ S string }]() }},
		{"unknown tag", func() {
			issue.NewReader[struct {
				S string `json:"s" validate:"omitempty,email"`
			}]()
		}},
		{"limit without required or omitempty", func() {
			issue.NewReader[struct {
				S string `json:"s" validate:"min=3"`
			}]()
		}},
		{"number without bounds", func() {
			issue.NewReader[struct {
				N int `json:"n" validate:"omitempty,min=1"`
			}]()
		}},
		{"list without bound", func() {
			issue.NewReader[struct {
				L []string `json:"l" validate:"omitempty,dive,required"`
			}]()
		}},
		{"required bool", func() {
			issue.NewReader[struct {
				B bool `json:"b" validate:"required"`
			}]()
		}},
		{"required number that may be 0", func() {
			issue.NewReader[struct {
				N int `json:"n" validate:"required,min=0,max=3"`
			}]()
		}},
		{"texts of a list may be empty", func() {
			issue.NewReader[struct {
				L []string `json:"l" validate:"omitempty,max=3,dive,max=3"`
			}]()
		}},
		{"codes of a list may be none", func() {
			issue.NewReader[struct {
				L []Side `json:"l" validate:"omitempty,max=3"`
			}]()
		}},
		{"min that is no number", func() {
			issue.NewReader[struct {
				S string `json:"s" validate:"omitempty,min=x"`
			}]()
		}},
		{"dive into no list", func() {
			issue.NewReader[struct {
				S string `json:"s" validate:"omitempty,dive,required"`
			}]()
		}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) { assert.Panics(t, test.make) })
	}
}

func TestRefused(t *testing.T) {
	rule, of := issue.Refused(&code.MemberError{Set: "side"})
	assert.Equal(t, []string{"form.enum", "side"}, []string{rule, of})
	rule, of = issue.Refused(assert.AnError)
	assert.Equal(t, []string{"form.pattern", ""}, []string{rule, of})
}

func TestDecodeChecksWhatCouldBeRead(t *testing.T) {
	check := func(*Probe) issue.List {
		return issue.List{{Pointer: "/text", Rule: "probe.text"}, {Pointer: "/by", Rule: "probe.by", Severity: issue.SeverityError}}
	}
	p, issues := probes.Decode([]byte(`{"id":"a"}`), issue.Limits{}, check)
	assert.Equal(t, "a", p.ID, "rules of another kind leave the value readable")
	assert.Equal(t, []string{"/by probe.by", "/text probe.text"}, told(issues), "in order of place")

	p, issues = probes.Decode([]byte(`{"id":"a","text":1,"id":"a"}`), issue.Limits{}, check)
	assert.Nil(t, p)
	assert.Equal(t, []string{"/by probe.by", "/id json.duplicate", "/text form.type"}, told(issues), "nothing follows from a text that was not read")

	p, issues = probes.Decode([]byte(`{"id":"a"}`), issue.Limits{}, nil)
	assert.Equal(t, "a", p.ID)
	assert.Empty(t, issues, "no check finds nothing")
	assert.Empty(t, probes.Examine([]byte(`{"id":"a"}`), issue.Limits{}, nil, nil))

	p, issues = probes.Decode([]byte(`{"text":1,`), issue.Limits{}, check)
	assert.Nil(t, p)
	assert.Equal(t, []string{" json.syntax", "/text form.type"}, told(issues), "what is missing may stand behind the break")
}

func told(issues issue.List) []string {
	var all []string
	for _, i := range issues {
		all = append(all, string(i.Pointer)+" "+i.Rule)
	}
	return all
}
