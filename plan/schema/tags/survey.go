package tags

import (
	"encoding"
	"encoding/json"
	"path"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"github.com/invopop/jsonschema"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// survey is what is known of all types before the first schema is written.
type survey struct {
	structs   []reflect.Type
	names     map[reflect.Type]string // "" for what stands in place
	recursive bool                    // the root stands inside itself
}

var (
	dateType    = reflect.TypeFor[civil.Date]()
	instantType = reflect.TypeFor[civil.Instant]()
	timeType    = reflect.TypeFor[time.Time]()

	codeSource = reflect.TypeFor[code.Source]()
	ownSchema  = reflect.TypeFor[interface{ JSONSchema() *jsonschema.Schema }]()
	readers    = []reflect.Type{
		reflect.TypeFor[encoding.TextUnmarshaler](),
		reflect.TypeFor[encoding.TextMarshaler](),
		reflect.TypeFor[json.Unmarshaler](),
		reflect.TypeFor[json.Marshaler](),
	}
)

// known reports whether the type has a schema of its own, so that its Go kind
// says nothing.
func (w *writer) known(t reflect.Type) bool {
	_, told := w.options.Texts[t]
	return told || t == dateType || t == instantType || t == timeType || t.Implements(codeSource) || t.Implements(ownSchema)
}

func (w *writer) survey(root reflect.Type) survey {
	s := survey{names: map[reflect.Type]string{}}
	if root.Kind() != reflect.Struct || w.known(root) {
		w.fail(root, "", "", "the root of a schema is a struct")
		return s
	}
	taken := map[string]reflect.Type{}
	var visit func(t, owner reflect.Type, field string)
	visit = func(t, owner reflect.Type, field string) {
		switch {
		case w.known(t):
			return
		case slices.ContainsFunc(readers, func(r reflect.Type) bool { return t.Implements(r) || reflect.PointerTo(t).Implements(r) }):
			w.fail(owner, field, "", t.String()+" reads or writes itself: give its schema in Texts")
			return
		}
		switch t.Kind() {
		case reflect.Pointer, reflect.Slice:
			if t.Elem().Kind() == reflect.Uint8 && !w.known(t.Elem()) {
				w.fail(owner, field, "", "bytes have no schema here")
				return
			}
			visit(t.Elem(), owner, field)
		case reflect.Struct:
			s.recursive = s.recursive || t == root && owner != nil
			if _, seen := s.names[t]; seen {
				return
			}
			s.names[t] = unused(t, taken)
			s.structs = append(s.structs, t)
			w.fields(t, visit)
		case reflect.String, reflect.Bool, reflect.Float32, reflect.Float64,
			reflect.Int, reflect.Int8, reflect.Int16, reflect.Int32, reflect.Int64,
			reflect.Uint, reflect.Uint8, reflect.Uint16, reflect.Uint32, reflect.Uint64:
		default:
			w.fail(owner, field, "", "no schema for "+t.String())
		}
	}
	visit(root, nil, "")
	return s
}

func (w *writer) fields(t reflect.Type, visit func(t, owner reflect.Type, field string)) {
	for f := range t.Fields() {
		name := issue.MemberName(f)
		switch {
		case name == "-" || !f.IsExported() && !f.Anonymous:
		case f.Anonymous && name == "" && f.Type.Kind() == reflect.Struct:
			w.fields(f.Type, visit)
		case name == "":
			w.fail(t, f.Name, "", "has no json name")
		default:
			visit(f.Type, t, f.Name)
		}
	}
}

// joined puts the words of a name together, "plan.Child" as PlanChild: makers of
// types for other languages take a definition's name as it stands.
func joined(name string) string {
	var b strings.Builder
	for word := range strings.FieldsFuncSeq(name, func(r rune) bool { return r == '.' || r == '-' }) {
		first, size := utf8.DecodeRuneInString(word)
		b.WriteRune(unicode.ToUpper(first))
		b.WriteString(word[size:])
	}
	return b.String()
}

// unused returns the type's name with its package's, "PlanChild", and a number
// where another type has that name: two types never share a definition.
func unused(t reflect.Type, taken map[string]reflect.Type) string {
	name := strings.Map(func(r rune) rune {
		if strings.ContainsRune("[]/,*· ", r) {
			return '_'
		}
		return r
	}, joined(path.Base(t.PkgPath())+"."+t.Name()))
	if t.Name() == "" {
		name = "Unnamed"
	}
	for n, base := 2, name; ; n++ {
		if _, ok := taken[name]; !ok {
			taken[name] = t
			return name
		}
		name = base + strconv.Itoa(n)
	}
}
