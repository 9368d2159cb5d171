package plan

import (
	"bytes"
	"reflect"
	"slices"
	"strings"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
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

// fragments takes a plan apart, outer before inner. The number of the revision
// is the history's own.
func (p *Plan) fragments() ([]fragment, error) {
	var all []fragment
	unnumbered := *p
	unnumbered.Revision = 0
	err := takeApart(planContours(), reflect.ValueOf(&unnumbered).Elem(), fragment{key: planKey}, &all)
	return all, err
}

func takeApart(c *contour, v reflect.Value, f fragment, all *[]fragment) error {
	own := reflect.New(v.Type()).Elem()
	own.Set(v)
	var inner bytes.Buffer
	for i := range c.deep {
		m := &c.deep[i]
		switch {
		case m.op == lineStruct:
			m.in(own).SetZero()
		case m.op == lineParts && m.in(v).Len() > 0:
			m.in(own).SetZero()
			writeIDs(&inner, m, m.in(v))
		}
	}
	text, err := json.Marshal(own.Interface())
	if err != nil {
		return issue.NotEncoded(err)
	}
	if c.kind == planContour {
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
	for i := range c.deep {
		m := &c.deep[i]
		at := m.in(v)
		switch m.op {
		case lineStruct:
			if err := takeApart(m.of, at, fragment{key: childKey, in: f.key, list: m.name}, all); err != nil {
				return err
			}
		case lineParts:
			for i := range at.Len() {
				key := at.Index(i).Field(m.of.id).String()
				if err := takeApart(m.of, at.Index(i), fragment{key: key, in: f.key, list: m.name}, all); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func writeIDs(b *bytes.Buffer, m *line, list reflect.Value) {
	b.WriteString(`,"` + m.name + `":[`)
	for i := range list.Len() {
		if i > 0 {
			b.WriteByte(',')
		}
		b.WriteString(`"` + list.Index(i).Field(m.of.id).String() + `"`)
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

// mostAssembled is how long a document [Decode] reads by default.
const mostAssembled = 16 << 20

// assemble puts a plan together from its fragments.
func assemble(content map[string]string) (*Plan, issue.List) {
	var b bytes.Buffer
	if !putTogether(&b, planContours(), planKey, content) {
		return nil, issue.List{ruleHistoryPart.At("")}
	}
	return Decode(b.Bytes(), issue.Limits{})
}

// putTogether writes one fragment with those inside it. Parts whose content was
// erased are left out. It gives up beyond what Decode reads: a history from
// elsewhere may list one part a million times, inside another listed as often.
func putTogether(b *bytes.Buffer, c *contour, key string, content map[string]string) bool {
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
		l := c.line(m.name)
		if l == nil || l.op != lineParts {
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
			if !putTogether(b, l.of, id, content) {
				return false
			}
		}
		b.WriteByte(']')
	}
	if c.kind == planContour {
		b.WriteString(`,"child":`)
		if !putTogether(b, c.line(childKey).of, childKey, content) {
			return false
		}
	}
	b.WriteByte('}')
	return true
}

// line returns the line of a member, nil if there is none.
func (c *contour) line(name string) *line {
	for i := range c.all {
		if c.all[i].name == name {
			return &c.all[i]
		}
	}
	return nil
}

// names returns the members that a fragment of a list has, in order of their
// names: all of the model, given or not, so that their number tells nothing.
var names = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	var visit func(list string, c *contour)
	visit = func(list string, c *contour) {
		if all[list] != nil {
			return
		}
		var members []string
		for i := range c.all {
			if c.all[i].op != lineStruct {
				members = append(members, c.all[i].name)
			}
		}
		slices.Sort(members)
		all[list] = members
		for i := range c.deep {
			if m := &c.deep[i]; m.of != nil && (m.op == lineParts || m.op == lineStruct) {
				visit(m.name, m.of)
			}
		}
	}
	visit("", planContours())
	return all
})
