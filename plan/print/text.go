package print

import (
	"html/template"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// text is what somebody said, escaped, within a span that names its language
// where that is not the page's. Only [builder.text] and [builder.word] make one.
type text = template.HTML

// longText is from how many bytes on a text is set as running text, and may be
// divided between two pages.
const longText = 600

// text escapes what somebody said. An empty language is that of the plan.
func (b *builder) text(said string, lang plan.LangTag) text {
	if said == "" {
		return ""
	}
	if lang == "" {
		lang = b.p.Lang
	}
	safe := template.HTMLEscapeString(said)
	if len(said) > longText {
		safe = `<span class="long">` + safe + `</span>`
	}
	if string(lang) != b.lang && assess.ValidLangTag(string(lang)) {
		safe = `<span lang="` + string(lang) + `">` + safe + `</span>`
	}
	return text(safe) // escaped, and a tag of a language is letters, digits and hyphens
}

// word escapes words of the page's own language.
func (b *builder) word(own string) text {
	return text(template.HTMLEscapeString(own)) // escaped
}
