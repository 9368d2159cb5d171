package print

import (
	"embed"
	"html/template"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

//go:embed template/*.html
var sources embed.FS

// perLang holds the templates of one language each; they are made on first use.
var perLang = code.Column[code.Lang, func() *template.Template]{
	code.FI: sync.OnceValue(func() *template.Template { return parse(code.FI) }),
	code.SV: sync.OnceValue(func() *template.Template { return parse(code.SV) }),
	code.EN: sync.OnceValue(func() *template.Template { return parse(code.EN) }),
}

// templates returns the templates with the words of a language in their
// places.
func templates(l code.Lang) *template.Template { return perLang.Of(l)() }

// parse puts the words in their places before the templates are read, so that
// they are as fixed as the tags around them and cost nothing to write. A word
// that is missing is a mistake in this package: it panics, and every test sees it.
func parse(l code.Lang) *template.Template {
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
		template.Must(set.New(name).Parse(worded(string(source), l)))
	}
	return set
}

// worded replaces [[name]] by the word of that name.
func worded(source string, l code.Lang) string {
	var out strings.Builder
	for {
		before, rest, found := strings.Cut(source, "[[")
		out.WriteString(before)
		if !found {
			return out.String()
		}
		name, after, closed := strings.Cut(rest, "]]")
		word, known := words[name]
		if !closed || !known {
			panic("print: no word " + name)
		}
		out.WriteString(template.HTMLEscapeString(word.In(l)))
		source = after
	}
}
