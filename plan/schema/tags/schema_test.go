package tags_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"reflect"
	"strings"
	"testing"
	"time"

	"github.com/go-playground/validator/v10"
	reflector "github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/schema/tags"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var vowels = issue.Form{Tag: "vowels", Pattern: `^[aeiouy]+$`, Means: "Vowels (vokaalit).", Example: "aye", Match: func(s string) bool {
	return s != "" && strings.Trim(s, "aeiouy") == ""
}}

func options() tags.Options { return tags.Options{Forms: []issue.Form{vowels}} }

// compiled returns whether a document is valid by the schema of T.
func compiled[T any](t *testing.T) func(doc string) bool {
	t.Helper()
	s, err := tags.Schema(reflect.TypeFor[T](), options())
	require.NoError(t, err)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	parsed, err := jsonschema.UnmarshalJSON(bytes.NewReader(text))
	require.NoError(t, err)
	c := jsonschema.NewCompiler()
	c.AssertFormat()
	require.NoError(t, c.AddResource("urn:x", parsed))
	valid, err := c.Compile("urn:x")
	require.NoError(t, err)
	return func(doc string) bool {
		v, err := jsonschema.UnmarshalJSON(strings.NewReader(doc))
		require.NoError(t, err, doc)
		return valid.Validate(v) == nil
	}
}

func validators(t *testing.T) *validator.Validate {
	t.Helper()
	v := validator.New(validator.WithRequiredStructEnabled())
	require.NoError(t, v.RegisterValidation(vowels.Tag, func(f validator.FieldLevel) bool { return vowels.Match(f.Field().String()) }))
	return v
}

// agree asks schema and validator about every document.
func agree[T any](t *testing.T, docs ...string) {
	t.Helper()
	valid, v := compiled[T](t), validators(t)
	seen := map[bool]int{}
	for _, doc := range docs {
		var value T
		want := json.Unmarshal([]byte(doc), &value) == nil && v.Struct(value) == nil
		assert.Equal(t, want, valid(doc), "%s: validator says %v", doc, want)
		seen[want]++
	}
	assert.NotZero(t, seen[true], "no document that is right")
	assert.NotZero(t, seen[false], "no document that is wrong")
}

// members makes a document of each value.
func members(name string, values ...string) []string {
	docs := []string{`{}`}
	for _, v := range values {
		docs = append(docs, fmt.Sprintf(`{%q:%s}`, name, v))
	}
	return docs
}

// Each tag means in the schema what it means to validator. Documents are such
// as the strict reader takes: no null, no empty text, no 0 where a number may be
// absent.
func TestTagsMeanWhatValidatorMeans(t *testing.T) {
	texts := members("v", `"a"`, `"aa"`, `"aaa"`, `"aaaa"`, `"äöå"`, `"b c"`, `"a,b"`, `"aeiou"`, `1`)
	lists := members("v", `["a"]`, `["a","b"]`, `["a","a"]`, `["a","b","c"]`, `["a","b","c","d"]`, `[1]`)
	ints := members("v", `1`, `2`, `3`, `4`, `-1`, `1000000`, `127`, `128`, `300`, `"1"`)
	floats := members("v", `0.5`, `1`, `1.5`, `2`, `2.5`, `-3`)
	t.Run("required text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"required"`
		}](t, texts...)
	})
	t.Run("min max text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,min=2,max=3"`
		}](t, texts...)
	})
	t.Run("gt lt text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"required,gt=1,lt=4"`
		}](t, texts...)
	})
	t.Run("gte lte text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,gte=2,lte=2"`
		}](t, texts...)
	})
	t.Run("len text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"required,len=3"`
		}](t, texts...)
	})
	t.Run("eq text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,eq=aa"`
		}](t, texts...)
	})
	t.Run("ne text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,ne=aa"`
		}](t, texts...)
	})
	t.Run("comma", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,eq=a0x2Cb"`
		}](t, texts...)
	})
	t.Run("oneof text", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,oneof=aa 'b c' aaaa"`
		}](t, texts...)
	})
	t.Run("form", func(t *testing.T) {
		agree[struct {
			V string `json:"v" validate:"omitempty,vowels,max=4"`
		}](t, texts...)
	})
	t.Run("pointer to text", func(t *testing.T) {
		agree[struct {
			V *string `json:"v" validate:"omitempty,min=2"`
		}](t, texts...)
	})
	t.Run("required list", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"required,min=1,dive,required"`
		}](t, lists...)
	})
	t.Run("min max list", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,min=2,max=3,dive,required"`
		}](t, lists...)
	})
	t.Run("len list", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,len=2,dive,required"`
		}](t, lists...)
	})
	t.Run("unique", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,unique,dive,required"`
		}](t, lists...)
	})
	t.Run("dive", func(t *testing.T) {
		agree[struct {
			V []string `json:"v" validate:"omitempty,dive,vowels,max=3"`
		}](t, append(lists, texts...)...)
	})
	t.Run("dive twice", func(t *testing.T) {
		agree[struct {
			V [][]string `json:"v" validate:"omitempty,max=2,dive,min=1,max=2,dive,vowels"`
		}](t, members("v", `[["a"]]`, `[["a","e"],["i"]]`, `[["b"]]`, `[[]]`, `[["a"],["a"],["a"]]`, `[["a","a","a"]]`)...)
	})
	t.Run("int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,min=2,max=3"`
		}](t, ints...)
	})
	t.Run("gt lt int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,gt=1,lt=4"`
		}](t, ints...)
	})
	t.Run("required int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"required,min=1"`
		}](t, ints...)
	})
	t.Run("eq int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,eq=3"`
		}](t, ints...)
	})
	t.Run("ne int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,ne=3"`
		}](t, ints...)
	})
	t.Run("oneof int", func(t *testing.T) {
		agree[struct {
			V int `json:"v" validate:"omitempty,oneof=1 3 4"`
		}](t, ints...)
	})
	t.Run("small int", func(t *testing.T) {
		agree[struct {
			V int8 `json:"v"`
		}](t, ints...)
	})
	t.Run("unsigned", func(t *testing.T) {
		agree[struct {
			V uint8 `json:"v"`
		}](t, ints...)
	})
	t.Run("float", func(t *testing.T) {
		agree[struct {
			V float64 `json:"v" validate:"omitempty,min=1,lt=2.5"`
		}](t, floats...)
	})
	t.Run("required struct", func(t *testing.T) {
		agree[struct {
			V inner `json:"v" validate:"required"`
		}](t, members("v", `{"a":"x"}`, `{"b":2}`, `{"a":"x","b":9}`, `[]`)...)
	})
	t.Run("struct in place", func(t *testing.T) {
		agree[struct {
			V inner  `json:"v"`
			W string `json:"w" validate:"required"`
		}](t, `{"v":{"a":"x"},"w":"y"}`, `{"v":{"a":"x","b":9},"w":"y"}`, `{"v":{"a":"x"}}`)
	})
	t.Run("list of structs", func(t *testing.T) {
		agree[struct {
			V []inner `json:"v" validate:"omitempty,max=2,dive"`
		}](t, members("v", `[{"a":"x"}]`, `[{"a":"x"},{}]`, `[{"a":"x"},{"a":"x"},{"a":"x"}]`)...)
	})
	t.Run("embedded", func(t *testing.T) {
		agree[struct {
			inner2
			C string `json:"c" validate:"omitempty,max=1"`
		}](t, `{"a":"x"}`, `{"c":"y"}`, `{"a":"x","c":"y"}`, `{"a":"x","c":"yy"}`)
	})
}

type inner struct {
	A string `json:"a" validate:"required"`
	B int    `json:"b,omitempty" validate:"omitempty,max=3"`
}

type inner2 struct {
	A string `json:"a" validate:"required"`
}

// Every document over three members, against every condition.
func TestConditionsMeanWhatValidatorMeans(t *testing.T) {
	var docs []string
	for _, a := range []string{``, `"a":"x",`, `"a":"y",`} {
		for _, n := range []string{``, `"n":0,`, `"n":2,`} {
			for _, b := range []string{``, `"b":false,`, `"b":true,`} {
				for _, l := range []string{``, `"l":["i"],`} {
					for _, v := range []string{``, `"v":"w",`} {
						docs = append(docs, "{"+strings.TrimSuffix(a+n+b+l+v, ",")+"}")
					}
				}
			}
		}
	}
	type others struct {
		A string   `json:"a" validate:"omitempty"`
		N int      `json:"n"`
		B bool     `json:"b"`
		L []string `json:"l" validate:"omitempty,dive,required"`
	}
	t.Run("required_with", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_with=A"`
		}](t, docs...)
	})
	t.Run("required_with any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_with=A N"`
		}](t, docs...)
	})
	t.Run("required_with bool and list", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_with=B L,omitempty,max=5"`
		}](t, docs...)
	})
	t.Run("required_without", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_without=A"`
		}](t, docs...)
	})
	t.Run("required_without any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_without=A L"`
		}](t, docs...)
	})
	t.Run("required_if", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_if=A x"`
		}](t, docs...)
	})
	t.Run("required_if all", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_if=A x N 2"`
		}](t, docs...)
	})
	t.Run("required_if bool", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_if=B true"`
		}](t, docs...)
	})
	t.Run("required_unless", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_unless=A x"`
		}](t, docs...)
	})
	t.Run("required_unless any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"required_unless=A x N 2"`
		}](t, docs...)
	})
	t.Run("excluded_with", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"excluded_with=A"`
		}](t, docs...)
	})
	t.Run("excluded_with any", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"excluded_with=B N"`
		}](t, docs...)
	})
	t.Run("excluded_if", func(t *testing.T) {
		agree[struct {
			others
			V string `json:"v" validate:"excluded_if=A y"`
		}](t, docs...)
	})
}

type Side = code.Enum[sides]

type sides struct{}

func (sides) Table() code.Table {
	return code.Table{Name: "side", Title: "Side", Means: "Of two.", Rows: []code.Row{
		{Code: "left", FI: "vasen", SV: "vänster", EN: "left"}, {Code: "right", FI: "oikea", SV: "höger", EN: "right"}}}
}

// A condition on a code is written with its number, as validator wants it.
func TestConditionOnACode(t *testing.T) {
	agree[struct {
		S Side   `json:"s" validate:"required"`
		V string `json:"v" validate:"required_if=S 2"`
	}](t, `{"s":"left"}`, `{"s":"right"}`, `{"s":"right","v":"x"}`, `{"v":"x"}`)
}

// What the schema of documents refuses although a Go value could not show it.
func TestSchemaIsOfStrictDocuments(t *testing.T) {
	valid := compiled[struct {
		V string   `json:"v" validate:"omitempty,max=3"`
		L []string `json:"l" validate:"omitempty,dive,required"`
		N int      `json:"n" validate:"omitempty,min=1,max=9"`
	}](t)
	for doc, want := range map[string]bool{
		`{"v":"a"}`: true, `{"l":[]}`: true, `{"n":1.0}`: true, `{"n":3e0}`: true,
		`{"v":""}`: false, `{"v":null}`: false, `{"l":null}`: false, `{"l":[""]}`: false, `{"n":0}`: false, `{"n":1.5}`: false, `{"x":1}`: false, `{"V":"a"}`: false, `[]`: false,
	} {
		assert.Equal(t, want, valid(doc), doc)
	}
}

func TestDaysAndInstants(t *testing.T) {
	valid := compiled[struct {
		D civil.Date    `json:"d"`
		I civil.Instant `json:"i"`
		T time.Time     `json:"t"`
		S Side          `json:"s"`
	}](t)
	for doc, want := range map[string]bool{
		`{"d":"2024-02-29"}`: true, `{"d":"2026-02-29"}`: false, `{"d":"0000-01-01"}`: false, `{"d":"2026-2-1"}`: false, `{"d":1}`: false,
		`{"i":"2026-03-10T18:40:00+02:00"}`: true, `{"i":"2026-03-10T18:40:00"}`: false, `{"i":"2026-03-10T18:40:00-00:00"}`: false,
		`{"t":"2026-03-10T18:40:00Z"}`: true, `{"t":"today"}`: false,
		`{"s":"left"}`: true, `{"s":"LEFT"}`: false, `{"s":1}`: false,
	} {
		assert.Equal(t, want, valid(doc), doc)
	}
}

// The pattern of a day says what civil reads, for every day-like text of four
// centuries and some more.
func TestDatePatternIsExact(t *testing.T) {
	s, err := tags.Schema(reflect.TypeFor[struct {
		D civil.Date    `json:"d"`
		I civil.Instant `json:"i"`
	}](), tags.Options{})
	require.NoError(t, err)
	pattern := newPattern(t, s.Definitions["civil.Date"].Pattern)
	for _, year := range []int{0, 1, 4, 99, 100, 400, 1582, 1900, 1904, 1996, 1999, 2000, 2001, 2004, 2026, 2028, 2100, 2400, 9996, 9999} {
		for month := range 14 {
			for day := range 33 {
				text := fmt.Sprintf("%04d-%02d-%02d", year, month, day)
				_, err := civil.ParseDate(text)
				require.Equal(t, err == nil, pattern(text), text)
			}
		}
	}
	for year := 1; year <= 9999; year++ {
		text := fmt.Sprintf("%04d-02-29", year)
		_, err := civil.ParseDate(text)
		require.Equal(t, err == nil, pattern(text), text)
	}
	instants := newPattern(t, s.Definitions["civil.Instant"].Pattern)
	for _, clock := range []string{"00:00:00", "23:59:59", "24:00:00", "12:60:00", "12:00:60", "12:00:00.1", "12:00:00.123456789", "12:00:00.1234567890", "12:00:00.", "1:00:00", "12:00"} {
		for _, zone := range []string{"Z", "z", "", "+00:00", "-00:00", "-00:01", "+23:59", "-23:59", "+24:00", "+12:60", "+0200", "+02"} {
			text := "2026-03-10T" + clock + zone
			_, err := civil.ParseInstant(text)
			require.Equal(t, err == nil, instants(text), text)
		}
	}
}

func newPattern(t *testing.T, p string) func(string) bool {
	t.Helper()
	c := jsonschema.NewCompiler()
	require.NoError(t, c.AddResource("urn:p", map[string]any{"type": "string", "pattern": p}))
	s, err := c.Compile("urn:p")
	require.NoError(t, err)
	return func(text string) bool { return s.Validate(text) == nil }
}

// Nothing is left out in silence.
func TestSchemaRefusesWhatItCannotSay(t *testing.T) {
	type own struct{ X string }
	tests := []struct {
		name string
		of   reflect.Type
		want []string // field and tag of each error
	}{
		{"unknown tag", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,email"`
		}](), []string{"V email"}},
		{"several", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,email,uuid"`
			W int    `json:"w" validate:"omitempty,port"`
		}](), []string{"V email", "V uuid", "W port"}},
		{"alternatives", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,vowels|eq=x"`
		}](), []string{"V vowels|eq=x"}},
		{"limit on a code", reflect.TypeFor[struct {
			V Side `json:"v" validate:"omitempty,max=1"`
		}](), []string{"V max=1"}},
		{"limit on a day", reflect.TypeFor[struct {
			V civil.Date `json:"v" validate:"omitempty,gt=1"`
		}](), []string{"V gt=1"}},
		{"limit on a bool", reflect.TypeFor[struct {
			V bool `json:"v" validate:"omitempty,eq=true"`
		}](), []string{"V eq=true"}},
		{"required bool", reflect.TypeFor[struct {
			V bool `json:"v" validate:"required"`
		}](), []string{"V required"}},
		{"required number", reflect.TypeFor[struct {
			V int `json:"v" validate:"required"`
		}](), []string{"V required"}},
		{"required struct that may be empty", reflect.TypeFor[struct {
			V struct {
				W string `json:"w" validate:"omitempty"`
			} `json:"v" validate:"required"`
		}](), []string{"V required"}},
		{"limit alone", reflect.TypeFor[struct {
			V string `json:"v" validate:"min=2"`
		}](), []string{"V min=2"}},
		{"form on a number", reflect.TypeFor[struct {
			V int `json:"v" validate:"omitempty,vowels"`
		}](), []string{"V vowels"}},
		{"no number", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,min=x"`
		}](), []string{"V min=x"}},
		{"dive into a text", reflect.TypeFor[struct {
			V string `json:"v" validate:"omitempty,dive,required"`
		}](), []string{"V dive"}},
		{"empty items", reflect.TypeFor[struct {
			V []string `json:"v" validate:"omitempty,dive,max=3"`
			W []Side   `json:"w"`
		}](), []string{"W "}},
		{"items without dive", reflect.TypeFor[struct {
			V []inner `json:"v" validate:"omitempty"`
		}](), []string{"V omitempty"}},
		{"misspelt condition", reflect.TypeFor[struct {
			V string `json:"v" validate:"required_with=Nope"`
		}](), []string{"V required_with=Nope"}},
		{"condition without pairs", reflect.TypeFor[struct {
			V string `json:"v" validate:"required_if=V"`
		}](), []string{"V required_if=V"}},
		{"condition on a struct in place", reflect.TypeFor[struct {
			A inner  `json:"a"`
			V string `json:"v" validate:"required_with=A"`
		}](), []string{"V required_with=A"}},
		{"condition on an unknown code", reflect.TypeFor[struct {
			A Side   `json:"a"`
			V string `json:"v" validate:"required_if=A left"`
		}](), []string{"V required_if=A left"}},
		{"map", reflect.TypeFor[struct {
			V map[string]string `json:"v"`
		}](), []string{"V "}},
		{"anything", reflect.TypeFor[struct {
			V any `json:"v"`
		}](), []string{"V "}},
		{"bytes", reflect.TypeFor[struct {
			V []byte `json:"v"`
		}](), []string{"V "}},
		{"no name", reflect.TypeFor[struct{ V own }](), []string{"V "}},
		{"reads itself", reflect.TypeFor[struct {
			V code.Text `json:"v"`
			W selfMade  `json:"w"`
		}](), []string{"FI ", "SV ", "EN ", "W "}},
		{"no struct", reflect.TypeFor[string](), []string{" "}},
	}
	for _, test := range tests {
		t.Run(test.name, func(t *testing.T) {
			s, err := tags.Schema(test.of, options())
			require.Error(t, err)
			assert.Nil(t, s)
			var got []string
			for _, one := range err.(interface{ Unwrap() []error }).Unwrap() { //nolint:errorlint // joined by errors.Join
				var e *tags.Error
				require.ErrorAs(t, one, &e)
				assert.NotEmpty(t, e.Why)
				assert.Contains(t, e.Error(), e.Why)
				got = append(got, e.Field+" "+e.Tag)
			}
			assert.ElementsMatch(t, test.want, got)
		})
	}
}

type selfMade struct{ x int }

func (*selfMade) UnmarshalText([]byte) error { return errors.New("no") }

// Two types of one name never share a definition, and none has a name that
// breaks a reference.
func TestDefinitionsHaveNamesOfTheirOwn(t *testing.T) {
	type Span = civil.Period
	type Period struct {
		Weeks int `json:"weeks" validate:"omitempty,max=9"`
	}
	type box[V any] struct {
		In *V `json:"in"`
	}
	type root struct {
		A *Period           `json:"a"`
		B Span              `json:"b"`
		C box[Period]       `json:"c"`
		D box[civil.Period] `json:"d"`
		E *struct {
			F *Period `json:"f"`
		} `json:"e"`
	}
	s, err := tags.Schema(reflect.TypeFor[root](), options())
	require.NoError(t, err)
	valid := compiled[root](t)
	assert.True(t, valid(`{"a":{"weeks":3},"b":{"from":"2026-01-01"},"c":{"in":{"weeks":1}},"d":{"in":{"to":"2026-01-01"}},"e":{"f":{"weeks":2}}}`))
	assert.False(t, valid(`{"c":{"in":{"to":"2026-01-01"}}}`))
	assert.False(t, valid(`{"b":{"weeks":1}}`))
	for name := range s.Definitions {
		assert.Regexp(t, `^[A-Za-z0-9._-]+$`, name)
	}
}

type Tree struct {
	Name     string `json:"name" validate:"required,max=5"`
	Branches []Tree `json:"branches" validate:"omitempty,max=2,dive"`
}

func TestTypeInsideItself(t *testing.T) {
	agree[Tree](t, `{"name":"a"}`, `{"name":"a","branches":[{"name":"b","branches":[{"name":"c"}]}]}`, `{"name":"a","branches":[{"branches":[]}]}`, `{"name":"a","branches":[{"name":"toolong"}]}`)
}

func TestTextsAreTakenAsTold(t *testing.T) {
	o := options()
	o.Texts = map[reflect.Type]reflector.Schema{reflect.TypeFor[selfMade](): {Type: "string", Const: "x"}}
	o.ID = "urn:own"
	o.Describe = func(of reflect.Type, field string) string { return "about " + field }
	s, err := tags.Schema(reflect.TypeFor[struct {
		W selfMade `json:"w" validate:"required"`
	}](), o)
	require.NoError(t, err)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, `{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:own","type":"object","description":"about ","additionalProperties":false,
		"required":["w"],"properties":{"w":{"type":"string","const":"x","description":"about W"}}}`, string(text))
}

func ExampleSchema() {
	type note struct {
		Text string     `json:"text" validate:"required,max=200"`
		Side Side       `json:"side,omitzero"`
		Due  civil.Date `json:"due,omitzero"`
	}
	s, err := tags.Schema(reflect.TypeFor[note](), tags.Options{})
	text, _ := json.MarshalIndent(s.Properties, "", " ")
	fmt.Println(string(text), s.Required, err)
	// Output:
	// {
	//  "text": {
	//   "type": "string",
	//   "maxLength": 200,
	//   "minLength": 1
	//  },
	//  "side": {
	//   "$ref": "#/$defs/code.side"
	//  },
	//  "due": {
	//   "$ref": "#/$defs/civil.Date"
	//  }
	// } [text] <nil>
}
