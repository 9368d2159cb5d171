package history

import (
	"bytes"
	"reflect"
	"slices"
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
	was     int // the place of the part as it stood among those of the tip, from 1; 0 where it did not or nobody asked
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
	if err != nil { // its place is that in a fragment; the whole has the place in the plan
		if _, whole := plan.AppendCompact(nil, &unnumbered); whole != nil {
			err = whole
		}
	}
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
	text = append(append(text[:len(text)-1], inner.Bytes()...), '}')
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
	d := jsontext.NewDecoder(bytes.NewBufferString(object))
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
	return []byte(objectOf(slices.DeleteFunc(all, func(m member) bool { return m.name == name }))), nil
}

// objectOf writes members as one object.
func objectOf(members []member) string {
	var b strings.Builder
	b.WriteByte('{')
	for i, m := range members {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + m.name + `":` + m.value)
	}
	b.WriteByte('}')
	return b.String()
}

// valueOf returns the value of a member as written, "" where it is not given.
func valueOf(members []member, name string) string {
	for i := range members {
		if members[i].name == name {
			return members[i].value
		}
	}
	return ""
}

// mostAssembled is how long a document [plan.Decode] reads by default.
const mostAssembled = 16 << 20

// assemble puts a plan together from its fragments.
func assemble(content map[string]string) (*plan.Plan, issue.List) {
	a := assembling{content: content, used: map[string]bool{}}
	if !a.put(shape(), planKey) {
		return nil, issue.List{ruleHistoryPart.At("")}
	}
	return plan.Decode(a.b.Bytes(), issue.Limits{})
}

// assembling writes a plan. A history from elsewhere may list one part a million
// times: each stands once, so that no more is read than there is.
type assembling struct {
	b       bytes.Buffer
	content map[string]string
	used    map[string]bool
}

// put writes one fragment with those inside it, and reports whether they can be
// parts of one plan. Parts whose content was erased are left out.
func (a *assembling) put(c *contour.Contour, key string) bool {
	if a.used[key] || a.b.Len() > mostAssembled {
		return false
	}
	a.used[key] = true
	all, err := membersOf(a.content[key])
	if err != nil {
		return false
	}
	a.b.WriteByte('{')
	for i, m := range all {
		if i > 0 {
			a.b.WriteByte(',')
		}
		a.b.WriteString(`"` + m.name + `":`)
		l := c.Line(m.name)
		if l == nil || l.Op != contour.Parts {
			a.b.WriteString(m.value)
		} else if !a.list(l, m.value) {
			return false
		}
	}
	if c.Type == reflect.TypeFor[plan.Plan]() {
		a.b.WriteString(`,"child":`)
		if !a.put(c.Line(childKey).Inner, childKey) {
			return false
		}
	}
	a.b.WriteByte('}')
	return true
}

func (a *assembling) list(l *contour.Line, value string) bool {
	var ids []string
	if json.Unmarshal([]byte(value), &ids) != nil {
		return false
	}
	a.b.WriteByte('[')
	wrote := false
	for _, id := range ids {
		if a.content[id] == "" {
			continue
		}
		if wrote {
			a.b.WriteByte(',')
		}
		wrote = true
		if !a.put(l.Inner, id) {
			return false
		}
	}
	a.b.WriteByte(']')
	return true
}
