package fhir

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

type compiler struct {
	noun *noun
	rows map[string]row
	used map[string]bool
}

// compile prepares a noun and all nouns that it holds.
func (n *noun) compile(done map[*noun]bool) {
	if done[n] {
		return
	}
	done[n] = true
	c := &compiler{noun: n, rows: map[string]row{}, used: map[string]bool{}}
	for _, r := range n.rows {
		c.rows[r.member] = r
	}
	for _, name := range n.in {
		n.types = append(n.types, commonOf(resourceTypes[name]))
	}
	if f, ok := n.of.FieldByName("Lang"); ok {
		n.lang = f.Index
	}
	if f, ok := n.of.FieldByName("Statement"); ok {
		n.statement = f.Index
	}
	n.ops = c.members(n.of, nil, "", n.name, n.in)
	for _, name := range n.in {
		n.profiles = append(n.profiles, ProfileURL(profileName(n.name, name)))
	}
	n.said = sayings(n)
	for member := range c.rows {
		if !c.used[member] {
			panic(fmt.Sprintf("fhir: %s has no member %s", n.name, member))
		}
	}
	c.unambiguous(n.ops, map[string]bool{})
	n.marks = make([]*path, len(n.in))
	if n.mark != nil {
		res, rest, _ := strings.Cut(n.mark.home, ".")
		at := slices.Index(n.in, res)
		n.marks[at] = newPath(resourceTypes[res], rest)
	}
	for _, o := range n.ops {
		for _, inner := range o.nouns {
			inner.compile(done)
		}
	}
}

// unambiguous panics where two members would be the same extension of the same
// element, so that reading could not tell them apart.
func (c *compiler) unambiguous(ops []op, seen map[string]bool) {
	for i := range ops {
		o := &ops[i]
		if o.ext != nil {
			key := o.element + " " + o.ext.url
			if seen[key] {
				panic(fmt.Sprintf("fhir: %s.%s: %s stands twice", c.noun.name, o.member, key))
			}
			seen[key] = true
		}
		if o.when == nil { // else only one of several such parts is there
			c.unambiguous(o.sub, seen)
		}
	}
}

// members compiles the members of t. Bases are the FHIR elements that they may
// live in: the noun's resources, or one element inside.
func (c *compiler) members(t reflect.Type, index []int, prefix, owner string, bases []string) []op {
	var ops []op
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(slices.Clone(index), i)
		if f.Anonymous {
			ops = append(ops, c.members(f.Type, at, prefix, owner, bases)...)
			continue
		}
		name := issue.MemberName(f)
		ops = append(ops, c.member(f, at, prefix, name, owner, bases))
	}
	return ops
}

// field is a member as the Go type has it, and of what type it is.
type field struct {
	reflect.StructField
	// name is its JSON name, owner the part or struct that it stands in, for the
	// names of extensions.
	name, owner string
	// elem is its type without list and pointer; reference says that it means
	// another part.
	elem      reflect.Type
	reference bool
}

// extension is the name of the member's own extension.
func (f *field) extension() string { return extensionName(f.owner, f.name, f.StructField, f.elem) }

// as is the FHIR type as which one value travels, "" for a struct.
func (f *field) as() string { return inExtension(f.elem, f.reference) }

// member compiles one member. It has one of five homes: an identifier of ours,
// what two functions write and read, an extension, a struct inside an element, or
// an element.
func (c *compiler) member(of reflect.StructField, index []int, prefix, name, owner string, bases []string) op {
	f := field{StructField: of, name: name, owner: owner, elem: of.Type}
	o := op{member: prefix + name, index: index, id: of.Tag.Get("is") != "", limit: limitOf(of)}
	if f.elem.Kind() == reflect.Slice {
		o.list, f.elem = true, f.elem.Elem()
	}
	if f.elem.Kind() == reflect.Pointer {
		o.ptr, f.elem = true, f.elem.Elem()
	}
	r, ok := c.rows[o.member]
	c.used[o.member] = true
	if !ok {
		r = c.standard(name, prefix, of, bases)
	}
	o.of, o.having, o.nouns, o.when, o.home = r.of, r.having, r.nouns, r.when, r.home
	f.reference = of.Tag.Get("ref") != "" || o.nouns != nil
	o.res = c.baseOf(&o, bases)
	base := bases[o.res]
	o.element = elementName(base)
	system := identifierSystem(r.home)
	switch {
	case system != "":
		return identifierHome(o, system, c.noun.types)
	case r.write != nil:
		return c.byFunctions(o, &f, r)
	}
	from := elementType(base)
	var in reflect.Type
	if list, ok := from.FieldByName("Extension"); ok {
		o.extend, in = list.Index, list.Type.Elem()
	}
	if r.home == "" || strings.HasSuffix(r.home, ".extension") {
		return inOwnExtension(o, &f, r, in)
	}
	o.path = newPath(from, strings.TrimPrefix(strings.TrimPrefix(r.home, base), "."))
	if f.as() == "" && o.nouns == nil {
		return c.inside(o, &f, in)
	}
	return inElement(o, &f, r, in)
}

// baseOf returns which of the bases a home stands in, the first for no home.
func (c *compiler) baseOf(o *op, bases []string) int {
	if o.home == "" {
		return 0
	}
	for i, base := range slices.Backward(bases) {
		if o.home == base || strings.HasPrefix(o.home, base+".") {
			return i
		}
	}
	panic(fmt.Sprintf("fhir: %s.%s: %s is not in %v", c.noun.name, o.member, o.home, bases))
}

// byFunctions is a member that two functions write and read.
func (c *compiler) byFunctions(o op, f *field, r row) op {
	o.write, o.read = r.write, r.read
	if r.answer != "" {
		o.path = newPath(reflect.TypeFor[r4.QuestionnaireResponseItemAnswer](), "value"+r.answer)
		o.conv = convert(f.elem, o.path.leaf, f.reference)
	}
	if f.elem.Kind() == reflect.Struct {
		o.inner = c.members(f.elem, nil, o.member+".", kebab(f.elem.Name()), []string{r.home})
	}
	return o
}

// inside is a struct whose members live in one element; where the struct may be
// there and empty, an extension says so.
func (c *compiler) inside(o op, f *field, in reflect.Type) op {
	o.sub = c.members(f.elem, nil, o.member+".", kebab(f.elem.Name()), []string{o.home})
	if o.ptr {
		o.ext = complexExtension(f.elem, kebab(f.elem.Name()), in)
	}
	return o
}

// inElement is a value in an element; a reference that the element may not be
// able to hold has an extension beside it.
func inElement(o op, f *field, r row, in reflect.Type) op {
	if r.codes != nil {
		o.conv = convertCodes(o.path.leaf, r.codes)
	} else {
		o.conv = convert(f.elem, o.path.leaf, f.reference)
	}
	o.codings = o.list && f.elem == reflect.TypeFor[plan.Coded]()
	if r.earlier {
		o.earlier = simpleExtension(f.extension(), f.elem, f.as(), in, f.reference)
	}
	if f.reference && o.nouns == nil && (o.of != nil || o.list && !o.path.grows()) {
		o.ext = simpleExtension(f.extension(), f.elem, "Reference", in, true)
	}
	return o
}

// inOwnExtension is a member that FHIR has no element for.
func inOwnExtension(o op, f *field, r row, in reflect.Type) op {
	if as := f.as(); as != "" {
		o.ext = simpleExtension(f.extension(), f.elem, as, in, f.reference)
	} else {
		o.ext = complexExtension(f.elem, kebab(f.elem.Name()), in)
	}
	if r.url != "" {
		o.ext.url = r.url
	}
	return o
}

// standard is the row of a member that every part has in the same place.
func (c *compiler) standard(name, prefix string, f reflect.StructField, bases []string) row {
	switch {
	case prefix != "":
	case f.Tag.Get("is") != "":
		return row{home: bases[0] + ".identifier[part]"}
	case name == "lang" && f.Type == reflect.TypeFor[assess.LangTag]():
		return row{home: bases[0] + ".language"}
	}
	return row{}
}

func simpleExtension(name string, t reflect.Type, fhir string, in reflect.Type, reference bool) *extension {
	e := newExtension(ExtensionURL(name), in)
	e.leaf = newPath(in, "value"+fhir)
	e.conv = convert(t, e.leaf.leaf, reference)
	return e
}

// complexExtension has one extension inside for each member of the struct,
// named as the member is.
func complexExtension(t reflect.Type, name string, in reflect.Type) *extension {
	e := newExtension(ExtensionURL(name), in)
	e.sub = innerOps(t, nil, in)
	return e
}

func innerOps(t reflect.Type, index []int, in reflect.Type) []op {
	var ops []op
	for i := range t.NumField() {
		f := t.Field(i)
		at := append(slices.Clone(index), i)
		if f.Anonymous {
			ops = append(ops, innerOps(f.Type, at, in)...)
			continue
		}
		name := issue.MemberName(f)
		o := op{member: name, index: at, id: f.Tag.Get("is") != "", limit: limitOf(f)}
		list, _ := in.FieldByName("Extension")
		o.extend = list.Index
		elem := f.Type
		if elem.Kind() == reflect.Slice {
			o.list, elem = true, elem.Elem()
		}
		if elem.Kind() == reflect.Pointer {
			o.ptr, elem = true, elem.Elem()
		}
		reference := f.Tag.Get("ref") != ""
		if fhir := inExtension(elem, reference); fhir != "" {
			o.ext = simpleExtension("", elem, fhir, in, reference)
		} else {
			o.ext = newExtension("", in)
			o.ext.sub = innerOps(elem, nil, in)
		}
		o.ext.url = name
		ops = append(ops, o)
	}
	return ops
}

// extensionName is the name of a member's own extension: that of the code set,
// of the statement's member, or of part and member together.
func extensionName(owner, name string, f reflect.StructField, elem reflect.Type) string {
	if isEnum(elem) {
		return reflect.Zero(elem).Interface().(interface{ Table() code.Table }).Table().Name
	}
	short := kebab(strings.TrimSuffix(strings.TrimSuffix(name, "Ids"), "Id"))
	if statement, ok := reflect.TypeFor[assess.Statement]().FieldByName(f.Name); ok && statement.Type == f.Type {
		return "statement-" + short
	}
	if elem == reflect.TypeFor[assess.ID]() && f.Tag.Get("is") != "" {
		return "part-id"
	}
	return owner + "-" + short
}

// elementType is the struct of a resource type or of an element inside.
func elementType(element string) reflect.Type {
	res, rest, _ := strings.Cut(element, ".")
	return newPath(resourceTypes[res], rest).leaf
}

// elementName is an element without the indexes of lists, as definitions name it.
func elementName(element string) string {
	for {
		before, after, ok := strings.Cut(element, "[")
		if !ok {
			return element
		}
		_, after, _ = strings.Cut(after, "]")
		element = before + after
	}
}
