package print

import (
	"embed"
	"html"
	"html/template"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

//go:embed template/*.html
var sources embed.FS

// templates are read on first use. Words stand in them by name, [[next.title]],
// and are put in when the rest of a page is written: so one set serves every
// language, also those that vendors add.
var templates = sync.OnceValue(func() *template.Template {
	set := template.New("")
	files, err := sources.ReadDir("template")
	if err != nil {
		panic(err)
	}
	for _, f := range files {
		source, err := sources.ReadFile("template/" + f.Name())
		if err != nil {
			panic(err)
		}
		name := strings.TrimSuffix(f.Name(), ".html")
		template.Must(set.New(name).Parse(placed(string(source))))
	}
	return set
})

// place marks where a word stands. No text of a record holds it: the escaping of
// HTML takes it out.
const place = '\x00'

// placed turns [[name]] into a place. A word that is missing is a mistake in this
// package: it panics, and every test sees it.
func placed(source string) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(source, "[[")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, after, closed := strings.Cut(rest, "]]")
		if _, known := words[name]; !closed || !known && name != "lang" && name != "dir" {
			panic("print: no word " + name)
		}
		out.WriteString(string(place) + name + string(place))
		source = after
	}
}

// worded puts the words of a language into their places; a heading of what
// stands in two languages is followed by the other's.
func worded(page string, l code.Tongue, beside code.Lang) string {
	var out strings.Builder
	out.Grow(len(page) + 8<<10)
	for {
		before, rest, found := strings.Cut(page, string(place))
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, after, _ := strings.Cut(rest, string(place))
		switch name {
		case "lang":
			out.WriteString(l.Tag())
		case "dir":
			out.WriteString(l.Direction())
		default:
			out.WriteString(html.EscapeString(l.Say(words[name])))
			if beside.IsValid() && (l.Foreign() || beside != l.Lang) && bilingual(name) {
				out.WriteString(` <span class="beside" dir="ltr" lang="` + beside.String() + `">` + html.EscapeString(words[name].In(beside)) + "</span>")
			}
		}
		page = after
	}
}

// bilingual reports whether a word stands on a family's first side or on the
// child's page.
func bilingual(name string) bool {
	return strings.HasPrefix(name, "first.") || strings.HasPrefix(name, "child.") || name == "actions.title" || name == "next.past" || name == "safe"
}
