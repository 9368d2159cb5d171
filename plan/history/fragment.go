package history

import (
	"bytes"
	"reflect"
	"strings"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// A plan is kept in history as fragments: each part with an id by itself, with
// the ids of the parts inside it in the place of these, the child, and the rest
// of the plan. A fragment's content is canonical JSON (RFC 8785).
type fragment struct {
	key     string // the part's id, or one of the two below
	in      string // the key of the fragment around it, "" for the plan
	list    string // the member that holds it there
	content string
}

const (
	planKey  = "plan"
	childKey = "child"
)

// shape is the compiled shape of a plan.
var shape = sync.OnceValue(func() *contour.Contour { return contour.Of(reflect.TypeFor[plan.Plan]()) })

// fragmentsOf takes a plan apart, outer before inner. The number of the revision
// is the history's own.
func fragmentsOf(p *plan.Plan) ([]fragment, error) {
	var all []fragment
	unnumbered := *p
	unnumbered.Revision = 0
	err := takeApart(shape(), reflect.ValueOf(&unnumbered).Elem(), fragment{key: planKey}, &all)
	return all, err
}

func takeApart(c *contour.Contour, v reflect.Value, f fragment, all *[]fragment) error {
	own := reflect.New(v.Type()).Elem()
	own.Set(v)
	var inner bytes.Buffer
	for _, m := range c.Deep {
		switch {
		case m.Op == contour.Struct:
			m.In(own).SetZero()
		case m.Op == contour.Parts && m.In(v).Len() > 0:
			m.In(own).SetZero()
			writeIDs(&inner, m, m.In(v))
		}
	}
	text, err := json.Marshal(own.Interface())
	if err != nil {
		return issue.NotEncoded(err)
	}
	if c.Type == reflect.TypeFor[plan.Plan]() {
		// The zero child still has its required members; it is a fragment of its own.
		if text, err = withoutMember(text, childKey); err != nil {
			return err
		}
	}
	if inner.Len() > 0 {
		text = append(text[:len(text)-1], inner.Bytes()...)
		text = append(text, '}')
	}
	value := jsontext.Value(text)
	if err := value.Canonicalize(); err != nil {
		return issue.NotEncoded(err)
	}
	f.content = string(value)
	*all = append(*all, f)
	for _, m := range c.Deep {
		at := m.In(v)
		switch m.Op {
		case contour.Struct:
			if err := takeApart(m.Inner, at, fragment{key: childKey, in: f.key, list: m.Name}, all); err != nil {
				return err
			}
		case contour.Parts:
			for i := range at.Len() {
				key := at.Index(i).Field(m.Inner.ID).String()
				if err := takeApart(m.Inner, at.Index(i), fragment{key: key, in: f.key, list: m.Name}, all); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func writeIDs(b *bytes.Buffer, m *contour.Line, list reflect.Value) {
	b.WriteString(`,"` + m.Name + `":[`)
	for i := range list.Len() {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + list.Index(i).Field(m.Inner.ID).String() + `"`)
	}
	b.WriteByte(']')
}

// member is one member of a JSON object as it is written.
type member struct{ name, value string }

// membersOf splits a JSON object.
func membersOf(object string) ([]member, error) {
	d := jsontext.NewDecoder(strings.NewReader(object))
	if _, err := d.ReadToken(); err != nil {
		return nil, err
	}
	var all []member
	for d.PeekKind() == '"' {
		name, err := d.ReadToken()
		if err != nil {
			return nil, err
		}
		text := name.String()
		value, err := d.ReadValue()
		if err != nil {
			return nil, err
		}
		all = append(all, member{text, string(value)})
	}
	_, err := d.ReadToken()
	return all, err
}

func withoutMember(object []byte, name string) ([]byte, error) {
	all, err := membersOf(string(object))
	if err != nil {
		return nil, err
	}
	var b bytes.Buffer
	b.WriteByte('{')
	for _, m := range all {
		if m.name == name {
			continue
		}
		if b.Len() > 1 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + m.name + `":` + m.value)
	}
	b.WriteByte('}')
	return b.Bytes(), nil
}

// mostAssembled is how long a document [plan.Decode] reads by default.
const mostAssembled = 16 << 20

// assemble puts a plan together from its fragments.
func assemble(content map[string]string) (*plan.Plan, issue.List) {
	var b bytes.Buffer
	if !putTogether(&b, shape(), planKey, content) {
		return nil, issue.List{ruleHistoryPart.At("")}
	}
	return plan.Decode(b.Bytes(), issue.Limits{})
}

// putTogether writes one fragment with those inside it. Parts whose content was
// erased are left out. It gives up beyond what Decode reads: a history from
// elsewhere may list one part a million times, inside another listed as often.
func putTogether(b *bytes.Buffer, c *contour.Contour, key string, content map[string]string) bool {
	all, err := membersOf(content[key])
	if err != nil {
		return false
	}
	b.WriteByte('{')
	for i, m := range all {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + m.name + `":`)
		l := c.Line(m.name)
		if l == nil || l.Op != contour.Parts {
			b.WriteString(m.value)
			continue
		}
		var ids []string
		if json.Unmarshal([]byte(m.value), &ids) != nil {
			return false
		}
		b.WriteByte('[')
		wrote := false
		for _, id := range ids {
			if b.Len() > mostAssembled {
				return false
			}
			if content[id] == "" {
				continue
			}
			if wrote {
				b.WriteByte(',')
			}
			wrote = true
			if !putTogether(b, l.Inner, id, content) {
				return false
			}
		}
		b.WriteByte(']')
	}
	if c.Type == reflect.TypeFor[plan.Plan]() {
		b.WriteString(`,"child":`)
		if !putTogether(b, c.Line(childKey).Inner, childKey, content) {
			return false
		}
	}
	b.WriteByte('}')
	return true
}
