package fhir

import (
	"fmt"
	"reflect"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// row gives one member of a part of the plan its home in FHIR, both ways.
// A member without a row lives in an extension of ours.
type row struct {
	// member is the way to the member, by JSON names: "outcome.text".
	member string
	// home is the FHIR element, resource type first: "Task.statusReason.text".
	// Of a list, [0] is its first item, [] a new one for each value; a resource
	// type or list item alone is where the members of the member live.
	home string
	// of limits what a reference there may point at, where FHIR allows less
	// than the plan; the others go into an extension.
	of []string
	// having is the code system by which an item of a list is known to be ours,
	// where the list holds several parts of the plan.
	having string
	// nouns are the parts that are resources of their own; the home then holds
	// references to them.
	nouns []*noun
	// when, where given, says for which parts the home is meant; the others have
	// the member in an extension.
	when func(part any) bool
	// url is the extension that holds the member, where it is a standard one.
	url string
	// codes are FHIR's codes for ours, keyed by them, where the two sets say
	// the same.
	codes []string
	// answer is the choice of an answer's value, for the members that a question
	// asks for.
	answer string
	// write and read are the two ways of a home that is more than an element.
	write func(w *writing, o *op, v reflect.Value, at []reflect.Value)
	read  func(r *reading, o *op, v reflect.Value, at []*node)
}

// mark is the code of ours that tells which part of the plan a resource is.
type mark struct {
	home   string
	system string
	row    code.Row
}

func markOf[S code.Source](home string, e code.Enum[S]) *mark {
	t := e.Table()
	return &mark{home: home, system: SystemOf(t), row: e.Row()}
}

// noun is one sort of part of the plan and the resources that it becomes.
type noun struct {
	// name is the part's name, for the names of its extensions.
	name  string
	label code.Text
	// in are its resource types; a reference to the part means the first that
	// the referring element allows.
	in   []string
	mark *mark
	rows []row
	of   reflect.Type
	// has reports whether a part has the resource; nil: every part has all.
	has func(part any, resource string) bool
	// finish sets what FHIR asks for and what follows from other members.
	finish func(w *writing, part any, r *set)
	// after puts right what one element alone cannot say.
	after func(r *reading, part any, from *found)
	// link finds a resource of the part that does not bear its id.
	link func(r *reading, main *node, resource string) *entry
	// foreign says that a resource of another's that bears no mark of ours is
	// read as this noun.
	foreign bool
	// readOnly says that nothing is written as this noun.
	readOnly bool
	// takes reports whether a part is written as this noun, where there are
	// several; nil: every part.
	takes func(part any) bool

	ops   []op
	marks []*path // by resource; nil where the mark is in another
	types []common
	// said is what the narrative says.
	said []saying
	// lang and statement are where the part says these, nil where it does not.
	lang, statement []int
}

// declaration is a noun with typed functions.
type declaration[T any] struct {
	name     string
	label    code.Text
	in       []string
	mark     *mark
	rows     []row
	has      func(part *T, resource string) bool
	finish   func(w *writing, part *T, r *set)
	after    func(r *reading, part *T, from *found)
	link     func(r *reading, main *node, resource string) *entry
	takes    func(part *T) bool
	foreign  bool
	readOnly bool
}

func declare[T any](d declaration[T]) *noun {
	n := &noun{name: d.name, label: d.label, in: d.in, mark: d.mark, rows: d.rows, of: reflect.TypeFor[T](), link: d.link, foreign: d.foreign, readOnly: d.readOnly}
	if d.has != nil {
		n.has = func(part any, resource string) bool { return d.has(part.(*T), resource) }
	}
	if d.finish != nil {
		n.finish = func(w *writing, part any, r *set) { d.finish(w, part.(*T), r) }
	}
	if d.after != nil {
		n.after = func(r *reading, part any, from *found) { d.after(r, part.(*T), from) }
	}
	if d.takes != nil {
		n.takes = func(part any) bool { return d.takes(part.(*T)) }
	}
	return n
}

// op is the compiled home of one member.
type op struct {
	// member is the member's way, JSON names from the noun.
	member string
	index  []int
	list   bool
	ptr    bool
	// res is which resource of the noun the home is in; 0 inside a part.
	res  int
	path *path // nil: the extension alone
	conv *conversion
	of   []string
	// having is set for lists that several parts share.
	having string
	nouns  []*noun
	ext    *extension
	// sub are the members of a struct that lives at path.
	sub []op
	// write and read stand in for all that, where a home is more than an
	// element; inner then are the members inside.
	write func(w *writing, o *op, v reflect.Value, at []reflect.Value)
	read  func(r *reading, o *op, v reflect.Value, at []*node)
	inner []op
	when  func(part any) bool
	// extend is the member of the element that holds its extensions.
	extend []int
	// element is the FHIR element that ext may stand on, home the whole home.
	element, home string
	// id says that the member names the part.
	id bool
	// limit is what the wire form asks of the member.
	limit limit
}

// extension is one extension of ours, or a part of one.
type extension struct {
	url  string
	conv *conversion
	// in is the struct that holds it: Extension, or the model's inside elements.
	in reflect.Type
	// at is where that has its url, leaf the way to the value inside it.
	at   []int
	leaf *path
	sub  []op
}

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
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
		ops = append(ops, c.member(f, at, prefix, name, owner, bases))
	}
	return ops
}

func (c *compiler) member(f reflect.StructField, index []int, prefix, name, owner string, bases []string) op {
	o := op{member: prefix + name, index: index, id: f.Tag.Get("is") != "", limit: limitOf(f)}
	elem := f.Type
	if elem.Kind() == reflect.Slice {
		o.list, elem = true, elem.Elem()
	}
	if elem.Kind() == reflect.Pointer {
		o.ptr, elem = true, elem.Elem()
	}
	r, ok := c.rows[o.member]
	c.used[o.member] = true
	if !ok {
		r = c.standard(name, prefix, f, bases)
	}
	o.of, o.having, o.nouns, o.when, o.home = r.of, r.having, r.nouns, r.when, r.home
	reference := f.Tag.Get("ref") != "" || o.nouns != nil
	base := bases[0]
	if r.home != "" {
		base = ""
		for i, b := range bases {
			if r.home == b || strings.HasPrefix(r.home, b+".") {
				o.res, base = i, b
			}
		}
		if base == "" {
			panic(fmt.Sprintf("fhir: %s.%s: %s is not in %v", c.noun.name, o.member, r.home, bases))
		}
	}
	o.element = elementName(base)
	if system := identifierSystem(r.home); system != "" {
		return identifierHome(o, system, c.noun.types)
	}
	if r.write != nil {
		o.write, o.read = r.write, r.read
		if r.answer != "" {
			o.path = newPath(reflect.TypeFor[r4.QuestionnaireResponseItemAnswer](), "value"+r.answer)
			o.conv = convert(elem, o.path.leaf, reference)
		}
		if elem.Kind() == reflect.Struct {
			o.inner = c.members(elem, nil, o.member+".", kebab(elem.Name()), []string{r.home})
		}
		return o
	}
	if strings.HasSuffix(r.home, ".extension") {
		r.home = ""
	}
	from := elementType(base)
	var in reflect.Type
	if f, ok := from.FieldByName("Extension"); ok {
		o.extend, in = f.Index, f.Type.Elem()
	}
	inner := inExtension(elem, reference)
	if r.home != "" {
		o.path = newPath(from, strings.TrimPrefix(strings.TrimPrefix(r.home, base), "."))
		if inner == "" && o.nouns == nil {
			o.sub = c.members(elem, nil, o.member+".", kebab(elem.Name()), []string{r.home})
			if o.ptr { // for a part that is there but empty
				o.ext = complexExtension(elem, kebab(elem.Name()), in)
			}
			return o
		}
		if r.codes != nil {
			o.conv = convertCodes(o.path.leaf, r.codes)
		} else {
			o.conv = convert(elem, o.path.leaf, reference)
		}
		if reference && o.nouns == nil && (o.of != nil || o.list && !o.path.grows()) {
			o.ext = simpleExtension(extensionName(owner, name, f, elem), elem, "Reference", in, true)
		}
		return o
	}
	if inner != "" {
		o.ext = simpleExtension(extensionName(owner, name, f, elem), elem, inner, in, reference)
	} else {
		o.ext = complexExtension(elem, kebab(elem.Name()), in)
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

func newExtension(url string, in reflect.Type) *extension {
	f, _ := in.FieldByName("Url")
	return &extension{url: url, in: in, at: f.Index}
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
		name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
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

func kebab(s string) string {
	var b strings.Builder
	for i, r := range s {
		if r >= 'A' && r <= 'Z' {
			if i > 0 {
				b.WriteByte('-')
			}
			r += 'a' - 'A'
		}
		b.WriteRune(r)
	}
	return b.String()
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
