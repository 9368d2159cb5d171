package tags_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/go-playground/validator/v10"
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

var pairs = issue.Form{Tag: "pairs", Pattern: `^(..)*$`, Means: "Letters two by two.", Match: func(s string) bool { return len([]rune(s))%2 == 0 }}

func options() tags.Options { return tags.Options{Forms: []issue.Form{vowels, pairs}} }

// compiled returns whether a document is valid by the schema of T.
func compiled[T any](t *testing.T) func(doc string) bool {
	t.Helper()
	return compiledWith[T](t, options())
}

func compiledWith[T any](t *testing.T, o tags.Options) func(doc string) bool {
	t.Helper()
	s, err := tags.Schema(reflect.TypeFor[T](), o)
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
	for _, form := range options().Forms {
		require.NoError(t, v.RegisterValidation(form.Tag, func(f validator.FieldLevel) bool { return form.Match(f.Field().String()) }))
	}
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
func members(values ...string) []string {
	docs := []string{`{}`}
	for _, v := range values {
		docs = append(docs, `{"v":`+v+`}`)
	}
	return docs
}

type Side = code.Enum[sides]

type sides struct{}

func (sides) Table() code.Table {
	return code.Table{Name: "side", Title: "Side", Means: "Of two.", Rows: code.RowsOf([]code.Row{
		1: {Code: "left", FI: "vasen", SV: "vänster", EN: "left"}, 2: {Code: "right", FI: "oikea", SV: "höger", EN: "right"}})}
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
	first := reflect.TypeFor[*Period]()
	second, third := func() (reflect.Type, reflect.Type) {
		type Period struct {
			Days int `json:"days"`
		}
		days := reflect.TypeFor[*Period]()
		return days, func() reflect.Type {
			type Period struct {
				Hours int `json:"hours"`
			}
			return reflect.TypeFor[*Period]()
		}()
	}()
	s, err = tags.Schema(reflect.StructOf([]reflect.StructField{
		{Name: "A", Type: first, Tag: `json:"a"`}, {Name: "B", Type: second, Tag: `json:"b"`}, {Name: "C", Type: third, Tag: `json:"c"`}, {Name: "D", Type: second, Tag: `json:"d"`},
	}), options())
	require.NoError(t, err)
	assert.Equal(t, []string{"Tags_testPeriod", "Tags_testPeriod2", "Tags_testPeriod3"}, slices.Sorted(maps.Keys(s.Definitions)))
}

type Tree struct {
	Name     string `json:"name" validate:"required,max=5"`
	Branches []Tree `json:"branches" validate:"omitempty,max=2,dive"`
}

func TestTypeInsideItself(t *testing.T) {
	agree[Tree](t, `{"name":"a"}`, `{"name":"a","branches":[{"name":"b","branches":[{"name":"c"}]}]}`, `{"name":"a","branches":[{"branches":[]}]}`, `{"name":"a","branches":[{"name":"toolong"}]}`)
}

// Of what is left of a document nothing is required and any text may be empty, but
// what is there is asked as of the whole.
func TestPartly(t *testing.T) {
	type note struct {
		Name string       `json:"name" validate:"required,max=5"`
		Day  civil.Date   `json:"day" validate:"required"`
		Days []civil.Date `json:"days" validate:"required,max=2,dive,required"`
		Side Side         `json:"side" validate:"required"`
	}
	valid := compiledWith[note](t, tags.Options{Partly: true})
	for doc, want := range map[string]bool{
		`{}`: true, `{"name":"","day":"","side":"","days":["2026-03-01",""]}`: true, `{"name":"a","day":"2026-03-01"}`: true,
		`{"name":"toolong"}`: false, `{"day":"2026-02-30"}`: false, `{"side":"over"}`: false, `{"days":[]}`: false, `{"more":1}`: false,
	} {
		assert.Equal(t, want, valid(doc), doc)
	}
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
	//   "$ref": "#/$defs/CodeSide"
	//  },
	//  "due": {
	//   "$ref": "#/$defs/CivilDate"
	//  }
	// } [text] <nil>
}
