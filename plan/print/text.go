package print

import (
	"html/template"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// text is what somebody said, escaped, within a span that names its language
// where that is not the page's. Only [builder.text] and [builder.word] make one.
type text = template.HTML

// text escapes what somebody said. An empty language is that of the plan.
func (b *builder) text(said string, lang plan.LangTag) text {
	if said == "" {
		return ""
	}
	if lang == "" {
		lang = b.p.Lang
	}
	safe := template.HTMLEscapeString(said)
	if string(lang) == b.lang || !assess.ValidLangTag(string(lang)) {
		return text(safe) //nolint:gosec // G203: escaped in the line before
	}
	return text(`<span lang="` + string(lang) + `">` + safe + `</span>`) //nolint:gosec // G203: escaped, and the tag is letters, digits and hyphens
}

// word escapes words of the page's own language.
func (b *builder) word(own string) text {
	return text(template.HTMLEscapeString(own)) //nolint:gosec // G203: escaped
}
