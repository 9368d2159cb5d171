package tags_test

import (
	"encoding/json"
	"fmt"
	"reflect"
	"testing"
	"time"

	reflector "github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan/schema/tags"
	"github.com/santhosh-tekuri/jsonschema/v6"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

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
	pattern := newPattern(t, s.Definitions["CivilDate"].Pattern)
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
	instants := newPattern(t, s.Definitions["CivilInstant"].Pattern)
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

// A set of codes says its words, and of what is left of a document any text may be empty.
func TestWhatTextsSay(t *testing.T) {
	o := options()
	o.Texts = map[reflect.Type]reflector.Schema{reflect.TypeFor[selfMade](): {Type: "string", Const: "x"}}
	of := reflect.TypeFor[struct {
		S Side     `json:"s"`
		W selfMade `json:"w"`
	}]()
	s, err := tags.Schema(of, o)
	require.NoError(t, err)
	assert.Equal(t, "Of two.\nleft: left (fi: vasen; sv: vänster).\nright: right (fi: oikea; sv: höger).", s.Definitions["CodeSide"].Description)
	o.Partly = true
	s, err = tags.Schema(of, o)
	require.NoError(t, err)
	own, ok := s.Properties.Get("w")
	require.True(t, ok)
	text, err := json.Marshal(own)
	require.NoError(t, err)
	assert.JSONEq(t, `{"anyOf":[{"type":"string","const":"x"},{"type":"string","const":""}]}`, string(text))
}

func TestTextsAreTakenAsTold(t *testing.T) {
	o := options()
	o.Texts = map[reflect.Type]reflector.Schema{reflect.TypeFor[selfMade](): {Type: "string", Const: "x"}}
	o.ID = "urn:own"
	o.Describe = func(_ reflect.Type, field string) string { return "about " + field }
	s, err := tags.Schema(reflect.TypeFor[struct {
		W selfMade `json:"w" validate:"required"`
	}](), o)
	require.NoError(t, err)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	assert.JSONEq(t, `{"$schema":"https://json-schema.org/draft/2020-12/schema","$id":"urn:own","type":"object","description":"about ","additionalProperties":false,
		"required":["w"],"properties":{"w":{"type":"string","const":"x","description":"about W"}}}`, string(text))
}
