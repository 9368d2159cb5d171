package print

import (
	"io"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

//go:generate go test . -run TestTemplates -args -update

// paper is a page while it is written: the functions of rendered.go, which are
// made of the templates, put it down piece by piece. [builder.execute] looks for
// words that a language lacks, and hands the whole on at once.
type paper struct {
	page   []byte
	l      code.Tongue
	beside code.Lang
	youth  bool // it is about a young person
}

// markup puts down what is HTML already. It stands in rendered.go a thousand times,
// too often to be written out in each.
//
//go:noinline
func (p *paper) markup(safe string) { p.page = append(p.page, safe...) }

// escaped puts down a text: between tags, or between the quotes of an attribute,
// where the same bytes must not stand.
//
//go:noinline
func (p *paper) escaped(text string) {
	from := 0
	for i := range len(text) {
		with := escapes[text[i]]
		if with == "" {
			continue
		}
		p.page = append(append(p.page, text[from:i]...), with...)
		from = i + 1
	}
	p.page = append(p.page, text[from:]...)
}

// escapes are the bytes that html/template keeps out of text and attributes, and
// what it writes for them.
var escapes = [256]string{0: "\uFFFD", '"': "&#34;", '&': "&amp;", '\'': "&#39;", '+': "&#43;", '<': "&lt;", '>': "&gt;"}

func (p *paper) number(n int) { p.page = strconv.AppendInt(p.page, int64(n), 10) }

// word puts down a word of the page's own; a heading of what stands in two
// languages is followed by the other's.
func (p *paper) word(name string) {
	text := wordOf(name, p.youth)
	p.escaped(p.l.Say(text))
	if p.beside.IsValid() && (p.l.Foreign() || p.beside != p.l.Lang) && bilingual(name) {
		p.markup(` <span class="beside" dir="ltr" lang="` + p.beside.String() + `">`)
		p.escaped(text.In(p.beside))
		p.markup("</span>")
	}
}

// bilingual reports whether a word stands on a family's first side or on the
// child's page.
func bilingual(name string) bool {
	return strings.HasPrefix(name, "first.") || strings.HasPrefix(name, "child.") || name == "actions.title" || name == "next.past" || name == "safe"
}

// document is what a template shows.
type document interface{ put(*paper) }

func (v *page) put(p *paper)      { p.putPage(v) }
func (v *childPage) put(p *paper) { p.putChild(v) }
func (v *empty) put(p *paper)     { p.putEmpty(v) }
func (v *refusal) put(p *paper)   { p.putRefusal(v) }

// execute writes a document whole, once no word is missing in it.
func (b *builder) execute(w io.Writer, d document) error {
	p := &paper{page: make([]byte, 0, 48<<10), l: b.l, beside: b.o.Beside, youth: b.youth()}
	d.put(p)
	if err := b.l.Err(); err != nil {
		return err
	}
	_, err := w.Write(p.page)
	return err
}
