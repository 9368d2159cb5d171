package print_test

import (
	"bytes"
	"errors"
	"fmt"
	"go/format"
	"html/template"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strconv"
	"strings"
	"testing"
	"text/template/parse"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A page is a template of html/template, which says what is escaped and how. What
// runs is rendered.go, made of the escaped templates and the types that they show:
// the same bytes without reflection, in a third of the time.

const rendered = "rendered.go"

func TestTemplatesAreRendered(t *testing.T) {
	source := render(t, templates(t))
	if *update {
		require.NoError(t, os.WriteFile(rendered, source, 0o644))
	}
	stands, err := os.ReadFile(rendered)
	require.NoError(t, err)
	assert.Equal(t, string(source), string(stands), "go generate ./plan/print")
}

// What is rendered is what html/template makes of the same page: of the worked
// cases, as they are and with hostile texts, for every reader, in every kind, language
// and pair of languages.
func TestRenderedPagesAreThoseOfTemplates(t *testing.T) {
	set := templates(t)
	on := civil.MustParseDate("2026-06-01")
	pages := map[string]int{}
	check := func(c print.Composed) {
		var want strings.Builder
		require.NoError(t, set.ExecuteTemplate(&want, c.Template, c.View), c.Template)
		page := worded(want.String(), c.Tongue, c.Beside)
		if page != c.Paper {
			assert.Equal(t, page, c.Paper, c.Template)
		}
		pages[c.Template]++
	}
	foreign := invented(t, print.Texts())
	options := []print.Options{{Lang: code.FI}, {Lang: code.SV, Beside: code.FI}, {Lang: code.EN, Large: true, Style: "p{color:red}"}, {Words: foreign, Beside: code.SV}}
	for _, o := range options {
		o.Today = on
		for _, k := range append(code.All[print.Kind](), 0) {
			o.Kind = k
			check(print.ComposeEmpty(o))
			for _, name := range []string{"aino", "eeli", "iida", "onni"} {
				for _, hostile := range []string{"", `<script>"'&+` + "\x00\xff</style>"} {
					p := load(t, name)
					if hostile != "" {
						fill(reflect.ValueOf(p).Elem(), hostile)
					}
					for _, r := range append(view.Readers(p), view.Reader{}) {
						seen, withheld := p, []view.Withheld(nil)
						if hostile == "" && !r.IsZero() {
							v, err := view.Of(p, r, on)
							if refused, ok := errors.AsType[*view.Refusal](err); ok {
								check(print.ComposeRefusal(refused, o))
							}
							if err != nil {
								continue
							}
							seen, withheld = (*plan.Plan)(v.Plan), v.Withheld
						}
						if c, err := print.Compose(seen, r, withheld, o); err == nil {
							check(c)
						}
					}
				}
			}
		}
	}
	for _, name := range slices.Sorted(maps.Keys(print.Views())) {
		t.Log(name, pages[name])
		assert.NotZero(t, pages[name], name)
	}
}

const place = '\x00' // where a word stands: the escaping of HTML lets no other through

// templates are those of the folder, escaped. Words stand in them as [[next.title]].
func templates(t *testing.T) *template.Template {
	t.Helper()
	files, err := filepath.Glob("template/*.html")
	require.NoError(t, err)
	set := template.New("")
	for _, file := range files {
		source, err := os.ReadFile(file)
		require.NoError(t, err)
		placed := strings.NewReplacer("[[", string(place), "]]", string(place)).Replace(string(source))
		_, err = set.New(strings.TrimSuffix(filepath.Base(file), ".html")).Parse(placed)
		require.NoError(t, err)
	}
	for name := range print.Views() {
		_ = set.ExecuteTemplate(&bytes.Buffer{}, name, nil) // escapes it; that nil has no members is of no matter
	}
	return set
}

// worded puts the words of a language into their places.
func worded(page string, l code.Tongue, beside code.Lang) string {
	var out strings.Builder
	for i, part := range strings.Split(page, string(place)) {
		switch {
		case i%2 == 0:
			out.WriteString(part)
		case part == "lang":
			out.WriteString(l.Tag())
		case part == "dir":
			out.WriteString(l.Direction())
		default:
			word := print.Word(part)
			out.WriteString(escaped(l.Say(word)))
			if beside.IsValid() && (l.Foreign() || beside != l.Lang) && print.Bilingual(part) {
				out.WriteString(` <span class="beside" dir="ltr" lang="` + beside.String() + `">` + escaped(word.In(beside)) + "</span>")
			}
		}
	}
	return out.String()
}

// escaped is a word as html/template has it between tags.
func escaped(word string) string {
	return strings.ReplaceAll(template.HTMLEscapeString(word), "+", "&#43;")
}

// renderer makes Go of escaped templates. What it does not know it refuses: then
// write the template otherwise, or teach it.
type renderer struct {
	t     *testing.T
	set   *template.Template
	out   bytes.Buffer
	text  strings.Builder     // constant text that is not put down yet
	made  map[string]function // or will be, by template
	queue []function
	vars  map[string]operand // of the function in the making
	depth int
}

// function is a template for one type of what it shows.
type function struct {
	name, template string
	of             reflect.Type
}

// operand is an expression of Go with its type.
type operand struct {
	text string
	of   reflect.Type
}

func render(t *testing.T, set *template.Template) []byte {
	t.Helper()
	r := &renderer{t: t, set: set, made: map[string]function{}}
	r.out.WriteString("// Code generated from template/*.html by go generate. DO NOT EDIT.\n\npackage print\n")
	views := print.Views()
	for _, name := range slices.Sorted(maps.Keys(views)) {
		r.function(name, views[name])
	}
	for len(r.queue) > 0 {
		f := r.queue[0]
		r.queue = r.queue[1:]
		of := r.set.Lookup(f.template)
		require.NotNil(t, of, f.template)
		fmt.Fprintf(&r.out, "\nfunc (p *paper) %s(v %s) {\n", f.name, typeName(f.of))
		root := operand{"v", f.of}
		r.vars, r.depth = map[string]operand{"$": root}, 0
		r.list(of.Tree.Root, root)
		r.flush()
		r.out.WriteString("}\n")
	}
	source, err := format.Source(r.out.Bytes())
	require.NoError(t, err, "%s", r.out.Bytes())
	return source
}

// function returns the name of the function for a template, and will make it.
func (r *renderer) function(name string, of reflect.Type) string {
	made := "put" + strings.ToUpper(name[:1]) + name[1:]
	f := function{made, name, of}
	if before, ok := r.made[name]; ok {
		require.Equal(r.t, before, f, "a template shows one type")
		return made
	}
	r.made[name] = f
	r.queue = append(r.queue, f)
	return made
}

// shows returns what a template is handed of a value: the part of it that is embedded
// where the template needs no more.
func (r *renderer) shows(name string, of operand) operand {
	if of.of.Kind() == reflect.Struct {
		of = operand{"&" + of.text, reflect.PointerTo(of.of)}
	}
	if of.of.Kind() != reflect.Pointer {
		return of
	}
	parts := map[int]bool{}
	for _, n := range r.set.Lookup(name).Tree.Root.Nodes {
		if a, ok := n.(*parse.ActionNode); ok {
			f, _ := of.of.Elem().FieldByName(a.Pipe.Cmds[0].Args[0].(*parse.FieldNode).Ident[0])
			parts[f.Index[0]] = true
		} else if n.Type() != parse.NodeText {
			return of
		}
	}
	for i := range parts {
		if part := of.of.Elem().Field(i); len(parts) == 1 && part.Anonymous {
			return operand{"&" + of.text + "." + part.Name, reflect.PointerTo(part.Type)}
		}
	}
	return of
}

// typeName is a type as this package writes it.
func typeName(of reflect.Type) string { return strings.ReplaceAll(of.String(), "print.", "") }

func (r *renderer) list(l *parse.ListNode, dot operand) {
	if l == nil {
		return
	}
	for _, n := range l.Nodes {
		switch n := n.(type) {
		case *parse.TextNode:
			r.text.Write(n.Text)
		case *parse.ActionNode:
			r.action(n.Pipe, dot)
		case *parse.IfNode:
			r.flush()
			r.branch(n.Pipe, n.List, n.ElseList, dot, dot)
		case *parse.WithNode:
			r.flush()
			of := r.value(n.Pipe.Cmds[0].Args[0], dot)
			r.branch(n.Pipe, n.List, n.ElseList, of, dot)
		case *parse.RangeNode:
			r.flush()
			r.loop(n, dot)
		case *parse.TemplateNode:
			if n.Pipe == nil { // shows nothing of its own
				r.list(r.set.Lookup(n.Name).Tree.Root, operand{})
				continue
			}
			r.flush()
			of := r.value(n.Pipe.Cmds[0].Args[0], dot)
			of = r.shows(n.Name, of)
			fmt.Fprintf(&r.out, "p.%s(%s)\n", r.function(n.Name, of.of), of.text)
		default:
			r.t.Fatalf("a template has a %T, which nobody renders: %s", n, n)
		}
	}
}

// branch writes an if. What is always there needs none.
func (r *renderer) branch(cond *parse.PipeNode, yes, no *parse.ListNode, inYes, inNo operand) {
	test := r.truth(cond, inNo)
	if test == "" {
		r.list(yes, inYes)
		r.flush()
		return
	}
	fmt.Fprintf(&r.out, "if %s {\n", test)
	r.list(yes, inYes)
	r.flush()
	if no != nil {
		r.out.WriteString("} else {\n")
		r.list(no, inNo)
		r.flush()
	}
	r.out.WriteString("}\n")
}

func (r *renderer) loop(n *parse.RangeNode, dot operand) {
	over := r.value(n.Pipe.Cmds[0].Args[0], dot)
	require.Equal(r.t, reflect.Slice, over.of.Kind(), "%s", n)
	r.depth++
	index, each := fmt.Sprintf("i%d", r.depth), operand{fmt.Sprintf("v%d", r.depth), over.of.Elem()}
	body := r.out
	r.out = bytes.Buffer{}
	switch named := n.Pipe.Decl; len(named) {
	case 1:
		r.vars[named[0].Ident[0]] = each
	case 2:
		r.vars[named[0].Ident[0]], r.vars[named[1].Ident[0]] = operand{index, reflect.TypeFor[int]()}, each
	}
	element := each
	if each.of.Kind() == reflect.Struct && each.of.NumField() > 0 {
		element.of = reflect.PointerTo(each.of)
	}
	r.list(n.List, element)
	r.flush()
	inner := r.out.String()
	r.out = body
	defer r.ifNone(over, n.ElseList, dot)
	uses := func(name string) bool { return strings.Contains(inner, name) }
	switch {
	case uses(each.text) && element.of.Kind() == reflect.Pointer && each.of.Kind() == reflect.Struct:
		fmt.Fprintf(&r.out, "for %s := range %s {\n%s := &%s[%s]\n%s}\n", index, over.text, each.text, over.text, index, inner)
	case uses(each.text) && uses(index):
		fmt.Fprintf(&r.out, "for %s, %s := range %s {\n%s}\n", index, each.text, over.text, inner)
	case uses(each.text):
		fmt.Fprintf(&r.out, "for _, %s := range %s {\n%s}\n", each.text, over.text, inner)
	case uses(index):
		fmt.Fprintf(&r.out, "for %s := range %s {\n%s}\n", index, over.text, inner)
	default:
		fmt.Fprintf(&r.out, "for range %s {\n%s}\n", over.text, inner)
	}
}

// ifNone writes what stands where a list is empty.
func (r *renderer) ifNone(list operand, instead *parse.ListNode, dot operand) {
	if instead == nil {
		return
	}
	fmt.Fprintf(&r.out, "if len(%s) == 0 {\n", list.text)
	r.list(instead, dot)
	r.flush()
	r.out.WriteString("}\n")
}

// What html/template puts behind a value, by the place where it stands.
const (
	inText   = "_html_template_htmlescaper"
	inTitle  = "_html_template_rcdataescaper"
	inQuotes = "_html_template_attrescaper"
	inStyle  = "_html_template_cssvaluefilter"
	inLink   = "_html_template_urlfilter | _html_template_urlnormalizer | _html_template_attrescaper"
)

// action writes a value, or names one.
func (r *renderer) action(pipe *parse.PipeNode, dot operand) {
	of := r.value(pipe.Cmds[0].Args[0], dot)
	if len(pipe.Decl) > 0 {
		r.vars[pipe.Decl[0].Ident[0]] = of
		return
	}
	r.flush()
	var escapers []string
	for _, c := range pipe.Cmds[1:] {
		escapers = append(escapers, c.String())
	}
	asString := "string(" + of.text + ")"
	switch how := strings.Join(escapers, " | "); {
	case how == inText && of.of == reflect.TypeFor[template.HTML](), how == inStyle && of.of == reflect.TypeFor[template.CSS]():
		fmt.Fprintf(&r.out, "p.markup(%s)\n", asString)
	case how == inLink && of.of == reflect.TypeFor[template.URL](): // a link is made of digits alone
		fmt.Fprintf(&r.out, "p.escaped(%s)\n", asString)
	case slices.Contains([]string{inText, inTitle, inQuotes}, how) && of.of == reflect.TypeFor[string]():
		fmt.Fprintf(&r.out, "p.escaped(%s)\n", of.text)
	case how == inText && of.of == reflect.TypeFor[int]():
		fmt.Fprintf(&r.out, "p.number(%s)\n", of.text)
	default:
		r.t.Fatalf("nobody renders a %s through %q: %s", of.of, how, pipe)
	}
}

// truth is the condition of a pipeline, "" for what is always true.
func (r *renderer) truth(pipe *parse.PipeNode, dot operand) string {
	require.Len(r.t, pipe.Cmds, 1, "%s", pipe)
	args := pipe.Cmds[0].Args
	word, ok := args[0].(*parse.IdentifierNode)
	if !ok {
		return isTrue(r.t, r.value(args[0], dot))
	}
	var tests []string
	for _, a := range args[1:] {
		tests = append(tests, isTrue(r.t, r.value(a, dot)))
	}
	require.NotContains(r.t, tests, "", "%s", pipe)
	switch word.Ident {
	case "or":
		return strings.Join(tests, " || ")
	case "and":
		return strings.Join(tests, " && ")
	case "not":
		return "!(" + tests[0] + ")"
	}
	r.t.Fatalf("nobody renders %s", pipe)
	return ""
}

// isTrue is what text/template takes for true.
func isTrue(t *testing.T, of operand) string {
	switch of.of.Kind() {
	case reflect.Bool:
		return of.text
	case reflect.String:
		return of.text + ` != ""`
	case reflect.Slice:
		return "len(" + of.text + ") > 0"
	case reflect.Pointer:
		return of.text + " != nil"
	case reflect.Int:
		return of.text + " != 0"
	case reflect.Struct:
		return ""
	}
	t.Fatalf("nobody knows whether a %s is true", of.of)
	return ""
}

// value is the expression for a field, a variable or the dot.
func (r *renderer) value(n parse.Node, dot operand) operand {
	switch n := n.(type) {
	case *parse.DotNode:
		return dot
	case *parse.FieldNode:
		return r.fields(dot, n.Ident)
	case *parse.VariableNode:
		return r.fields(r.vars[n.Ident[0]], n.Ident[1:])
	}
	r.t.Fatalf("nobody renders a %T: %s", n, n)
	return operand{}
}

func (r *renderer) fields(of operand, names []string) operand {
	for _, name := range names {
		at := of.of
		if at.Kind() == reflect.Pointer {
			at = at.Elem()
		}
		f, ok := at.FieldByName(name)
		require.True(r.t, ok, "%s has no %s", at, name)
		of = operand{of.text + "." + name, f.Type}
	}
	return of
}

// flush puts the constant text down, with the words in it.
func (r *renderer) flush() {
	for i, part := range strings.Split(r.text.String(), string(place)) {
		switch {
		case i%2 == 0 && part == "":
		case i%2 == 0:
			fmt.Fprintf(&r.out, "p.markup(%s)\n", quoted(part))
		case part == "lang":
			r.out.WriteString("p.escaped(p.l.Tag())\n")
		case part == "dir":
			r.out.WriteString("p.escaped(p.l.Direction())\n")
		default:
			require.NotEqual(r.t, code.Text{}, print.Word(part), "there is no word %s", part)
			fmt.Fprintf(&r.out, "p.word(%q)\n", part)
		}
	}
	r.text.Reset()
}

func quoted(s string) string {
	if strconv.CanBackquote(s) && !strings.Contains(s, "\n") {
		return "`" + s + "`"
	}
	return strconv.Quote(s)
}
