package tags_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan/schema/tags"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// Everything has a member of every kind, with every limit and condition.
type Everything struct {
	Inner
	I   int     `json:"i" validate:"omitempty"`
	I8  int8    `json:"i8" validate:"omitempty"`
	I16 int16   `json:"i16" validate:"omitempty"`
	I32 int32   `json:"i32" validate:"omitempty"`
	I64 int64   `json:"i64" validate:"omitempty"`
	U   uint    `json:"u" validate:"omitempty"`
	U8  uint8   `json:"u8" validate:"omitempty"`
	U16 uint16  `json:"u16" validate:"omitempty"`
	U32 uint32  `json:"u32" validate:"omitempty"`
	U64 uint64  `json:"u64" validate:"omitempty"`
	F32 float32 `json:"f32" validate:"omitempty"`
	F64 float64 `json:"f64" validate:"omitempty,gt=0.5,lt=9.5"`

	AtLeast int      `json:"atLeast" validate:"required,min=3"`
	AtMost  int      `json:"atMost" validate:"omitempty,max=3"`
	Between int      `json:"between" validate:"omitempty,gte=3,lte=9"`
	Open    int      `json:"open" validate:"omitempty,gt=3,lt=9"`
	Seven   int      `json:"seven" validate:"omitempty,eq=7"`
	OneOf   int      `json:"oneOf" validate:"omitempty,oneof=1 2"`
	Text    string   `json:"text" validate:"required,min=2,max=5"`
	Length  string   `json:"length" validate:"omitempty,len=4"`
	Vowel   string   `json:"vowel" validate:"omitempty,vowels,max=3"`
	Word    string   `json:"word" validate:"omitempty,oneof=a b"`
	Same    string   `json:"same" validate:"omitempty,eq=x"`
	Few     []string `json:"few" validate:"required,min=2,max=4,dive,required,max=9"`
	None    []string `json:"none" validate:"omitempty,max=4,dive,vowels"`
	Yes     bool     `json:"yes" validate:"omitempty"`

	Side   Side          `json:"side,omitzero"`
	Day    civil.Date    `json:"day" validate:"omitempty"`
	At     civil.Instant `json:"at" validate:"required"`
	Parts  []Inner       `json:"parts" validate:"omitempty,max=2,dive"`
	Part   *Inner        `json:"part" validate:"omitempty"`
	Whole  Inner         `json:"whole" validate:"required"`
	Tree   []Everything  `json:"tree" validate:"omitempty,max=2,dive"`
	With   string        `json:"with" validate:"required_with=Text"`
	If     string        `json:"if" validate:"required_if=Word a"`
	Unless string        `json:"unless" validate:"required_unless=Word b"`
	Never  string        `json:"never" validate:"excluded_with=Same"`
}

type Inner struct {
	Name string `json:"name" validate:"required,max=9"`
}

// The schema of every kind of member, of whole documents and of what is left of them, as goldens.
func TestSchemaOfEverything(t *testing.T) {
	o := options()
	o.Describe = func(t reflect.Type, field string) string {
		return strings.TrimSpace(t.Name() + " " + field)
	}
	for name, partly := range map[string]bool{"everything.golden": false, "partly.golden": true} {
		o.Partly = partly
		s, err := tags.Schema(reflect.TypeFor[Everything](), o)
		require.NoError(t, err)
		text, err := json.MarshalIndent(s, "", "  ")
		require.NoError(t, err)
		compareGolden(t, name, string(text)+"\n")
	}
}

// Every mistake of a tag is told, with the type, the field and the tag that it
// is in.
func TestMistakesOfEverything(t *testing.T) {
	type wrong struct {
		NoLimit string     `json:"noLimit" validate:"max=3"`
		Items   []string   `json:"items" validate:"omitempty,max=2"`
		Inners  []Inner    `json:"inners" validate:"omitempty,max=2"`
		Number  int        `json:"number" validate:"required"`
		Flag    bool       `json:"flag" validate:"required"`
		Struct  struct{}   `json:"struct" validate:"required"`
		Dive    string     `json:"dive" validate:"omitempty,dive"`
		Form    int        `json:"form" validate:"omitempty,vowels"`
		Unknown string     `json:"unknown" validate:"omitempty,nonsense"`
		Limit   string     `json:"limit" validate:"omitempty,max=x"`
		Day     civil.Date `json:"day" validate:"omitempty,min=3"`
	}
	type without struct { // a schema
		Bytes    []byte         `json:"bytes" validate:"omitempty"`
		Map      map[string]int `json:"map" validate:"omitempty"`
		Chan     chan int       `json:"chan"`
		Nameless string
	}
	var b strings.Builder
	for _, of := range []reflect.Type{reflect.TypeFor[wrong](), reflect.TypeFor[without]()} {
		_, err := tags.Schema(of, options())
		require.Error(t, err)
		for _, one := range err.(interface{ Unwrap() []error }).Unwrap() {
			var e *tags.Error
			require.ErrorAs(t, one, &e)
			fmt.Fprintf(&b, "%s.%s %q: %s\n", e.Type.Name(), e.Field, e.Tag, e.Why)
		}
	}
	compareGolden(t, "mistakes.golden", b.String())
}

func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	require.Equal(t, strings.Split(string(want), "\n"), strings.Split(got, "\n"))
}
