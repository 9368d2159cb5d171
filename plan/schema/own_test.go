package schema_test

import (
	"encoding/json"
	"reflect"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/schema/tags"
	"github.com/onechildoneplan/oneplan/plan/validation"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// ward is a vendor's own record: with our sets, a set of its own, and a part of
// a plan.
type ward struct {
	Kind    plan.MemberKind `json:"kind" validate:"required"`
	Sector  plan.Sector     `json:"sector,omitzero"`
	Channel channel         `json:"channel" validate:"required"`
	Second  channel         `json:"second,omitzero"`
	Items   []assess.Item   `json:"items,omitzero" validate:"omitempty,max=13,dive,required"`
	Need    plan.Need       `json:"need" validate:"required"`
	Bed     *bed            `json:"bed,omitzero"`
	Beds    []bed           `json:"beds,omitzero" validate:"omitempty,max=9,dive"`
}

type bed struct {
	Side channel `json:"side" validate:"required"`
}

type channel = code.Enum[channelTable]

const (
	channelDoor channel = 1 + iota
	channelPhone
)

type channelTable struct{}

var channelRows = [...]code.Row{
	channelDoor:  {Code: "door", FI: "ovi", SV: "dörr", EN: "door"},
	channelPhone: {Code: "phone", FI: "puhelin", SV: "telefon", EN: "phone"},
}

func (channelTable) Table() code.Table {
	return code.Table{Name: "channel", Title: "Channel", Means: "How somebody came.", Rows: code.RowsOf(channelRows[:])}
}

// Of a vendor's own type the schema, the strict reader and the validator say the
// same, and the latter two in the same words, wherever a code stands.
func TestVerdictsAgreeOnOwnTypes(t *testing.T) {
	s, err := tags.Schema(reflect.TypeFor[ward](), options(t))
	require.NoError(t, err)
	text, err := json.Marshal(s)
	require.NoError(t, err)
	valid := compiled("urn:ward", text)
	reader := issue.NewReader[ward](plan.Forms()...)
	v := validation.New()
	stray := func(p issue.Pointer, of string) issue.List {
		rule, _ := issue.ReaderRules().Find("form.enum")
		i := rule.At(p)
		i.Of = of
		return issue.List{i}
	}
	const far = 99
	for _, row := range []struct {
		name   string
		change func(w *ward)
		old    string // what stands there in the document, and what in its place
		new    string
		want   issue.List
	}{
		{"whole", func(*ward) {}, "", "", nil},
		{"a required code of ours", func(w *ward) { w.Kind = far }, `"kind":"professional"`, `"kind":"stray"`, stray("/kind", "member-kind")},
		{"a code of ours without a tag", func(w *ward) { w.Sector = far }, `"sector":"social-welfare"`, `"sector":"stray"`, stray("/sector", "sector")},
		{"a required code of the vendor's", func(w *ward) { w.Channel = 7 }, `"channel":"phone"`, `"channel":"stray"`, stray("/channel", "channel")},
		{"a code of the vendor's without a tag", func(w *ward) { w.Second = 3 }, `"second":"door"`, `"second":"stray"`, stray("/second", "channel")},
		{"in a list", func(w *ward) { w.Items[1] = far }, `"childs-self"`, `"stray"`, stray("/items/1", "star-item")},
		{"in a part of a plan", func(w *ward) { w.Need.Kind = 77 }, `"kind":"everyday-life"`, `"kind":"stray"`, stray("/need/kind", "need-kind")},
		{"in what a part of a plan has in it", func(w *ward) { w.Need.Visibility = 77 }, `"visibility":"circle"`, `"visibility":"stray"`, stray("/need/visibility", "visibility")},
		{"behind a pointer", func(w *ward) { w.Bed.Side = far }, `"side":"door"`, `"side":"stray"`, stray("/bed/side", "channel")},
		{"in a list of the vendor's structs", func(w *ward) { w.Beds[0].Side = far }, `"side":"phone"`, `"side":"stray"`, stray("/beds/0/side", "channel")},
	} {
		t.Run(row.name, func(t *testing.T) {
			w := ward{
				Kind: plan.MemberProfessional, Sector: plan.SectorSocial, Channel: channelPhone, Second: channelDoor, Items: []assess.Item{assess.ItemServices, assess.ItemChildSelf},
				Need: plan.Need{ID: "abcdefghij", Text: "x", Kind: plan.NeedEveryday, Statement: plan.Statement{Visibility: assess.VisibilityCircle}},
				Bed:  &bed{channelDoor}, Beds: []bed{{channelPhone}},
			}
			doc, err := json.Marshal(w)
			require.NoError(t, err)
			require.Contains(t, string(doc), row.old)
			doc = []byte(strings.Replace(string(doc), row.old, row.new, 1))
			assert.Equal(t, row.want == nil, valid(doc), "the schema")
			_, issues := reader.Read(doc, issue.Limits{})
			assert.Equal(t, row.want, issues, "the reader")
			row.change(&w)
			assert.Equal(t, row.want, validation.Issues(v.Struct(w)), "the validator")
			_, err = json.Marshal(w)
			assert.Equal(t, row.want != nil, err != nil, "what is not of its set cannot be written")
		})
	}
}
