package services

import (
	"strings"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// ours is the language of our resources: a text without a translation is Finnish.
const ours = "fi"

// translation is HL7's extension for a text in another language.
const translation = "http://hl7.org/fhir/StructureDefinition/translation"

// inLang are words in each language, in the order of falling back.
func inLang(w *directory.Words) [3]struct {
	lang string
	text *string
} {
	return [...]struct {
		lang string
		text *string
	}{{"fi", &w.FI}, {"sv", &w.SV}, {"en", &w.EN}}
}

// told are words as a text with its translations. The text is the first that there
// is. Where it is not Finnish, or another language has the same text, its own
// language is told as a translation too: then no text is of two languages.
func told(w directory.Words) (text string, beside *primitive) {
	for _, one := range inLang(&w) {
		if text == "" {
			text = *one.text
		}
	}
	if text == "" {
		return "", nil
	}
	first := w.FI == "" || w.FI == w.SV || w.FI == w.EN
	var all []extension
	for n, one := range inLang(&w) {
		if *one.text == "" || n == 0 && !first {
			continue
		}
		all = append(all, extension{URL: translation, Extension: []extension{{URL: "lang", ValueCode: one.lang}, {URL: "content", ValueString: *one.text}}})
	}
	if all == nil {
		return text, nil
	}
	return text, &primitive{all}
}

// words reads a text with its translations, the inverse of told. In a resource that
// names no language, and in one of another, a text is taken for Finnish if nothing
// tells otherwise: no language is lost by it, since a text of another language than
// these three stays where it is.
func (r *reading) words(of *tree, name string) (w directory.Words) {
	text := of.member(name)
	if text == nil || text.kind != '"' || text.text == "" {
		return w
	}
	known := false // the language of the text is told
	of.member("_"+name).extensions(translation, func(e *tree) {
		lang, content := e.part("lang", "valueCode"), e.part("content", "valueString")
		if content == nil {
			content = e.part("content", "valueMarkdown")
		}
		if lang == nil || content == nil || content.text == "" {
			return
		}
		for _, one := range inLang(&w) {
			if primary(lang.text) == one.lang && *one.text == "" {
				*one.text = content.text
				known = known || content.text == text.text
				lang.accept()
				content.accept()
			}
		}
	})
	if known {
		text.take()
		return w
	}
	lang := primary(of.top().str("language"))
	if lang == "" {
		lang = ours
	}
	for _, one := range inLang(&w) {
		if one.lang == lang && *one.text == "" {
			*one.text = text.text
			text.take()
			return w
		}
	}
	text.refuse(fhir.ReasonOtherValue)
	return w
}

// primary is the language of a tag, without the region.
func primary(tag string) string {
	lang, _, _ := strings.Cut(tag, "-")
	return strings.ToLower(lang)
}
