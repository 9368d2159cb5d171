package code

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"regexp"
	"slices"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Catalogue holds the library's words in one more language, or in an easier form
// of one (sanasto): Northern Sámi, Somali, Arabic, easy Finnish. A vendor has it
// made by a translator out of what [WriteTexts] writes, reads it with
// [ReadCatalogue], and gives it to what speaks. A word is found by its three
// wordings, so that a translation of what was reworded since is a gap and never
// said by mistake. A Catalogue is immutable and safe for concurrent use; nil has
// no words.
type Catalogue struct {
	tag, dir string
	words    map[Text]string
}

// Directions of writing, as in HTML's dir.
const (
	LeftToRight = "ltr"
	RightToLeft = "rtl"
)

// Tag is the language by its tag of BCP 47: "se", "ar", "fi-x-easy".
func (c *Catalogue) Tag() string {
	if c == nil {
		return ""
	}
	return c.tag
}

// Direction is how the language is written: [LeftToRight] or [RightToLeft].
func (c *Catalogue) Direction() string {
	if c == nil {
		return ""
	}
	return c.dir
}

// Say returns a text in the catalogue's language, and whether it has it.
func (c *Catalogue) Say(t Text) (string, bool) {
	if c == nil {
		return "", false
	}
	s, ok := c.words[t]
	return s, ok
}

// Gaps returns those of some texts that the catalogue has no words for, in their
// order; a text without any wording is none.
func (c *Catalogue) Gaps(texts []Text) []Text {
	var gaps []Text
	for _, t := range texts {
		if _, ok := c.Say(t); !ok && t != (Text{}) {
			gaps = append(gaps, t)
		}
	}
	return gaps
}

// The form for translators: the language, how it is written, and for each text its
// three wordings and the one to write.
type catalogueForm struct {
	Language  string          `json:"language"`
	Direction string          `json:"direction"`
	Texts     []catalogueText `json:"texts"`
}

type catalogueText struct {
	FI   string `json:"fi"`
	SV   string `json:"sv"`
	EN   string `json:"en"`
	Text string `json:"text"`
}

// WriteTexts writes texts for a translator as JSON: each in Finnish, Swedish and
// English with "text" to fill in, filled already where a catalogue has it. With
// nil, language and direction are left to fill in too. Same texts, same bytes; each
// stands once. The error is that of w.
func WriteTexts(w io.Writer, c *Catalogue, texts []Text) error {
	form := catalogueForm{Language: c.Tag(), Direction: c.Direction(), Texts: []catalogueText{}}
	sorted := slices.Clone(texts)
	slices.SortFunc(sorted, Text.Compare)
	for _, t := range slices.Compact(sorted) {
		if t != (Text{}) {
			own, _ := c.Say(t)
			form.Texts = append(form.Texts, catalogueText{t.FI, t.SV, t.EN, own})
		}
	}
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	enc.SetIndent("", "  ")
	return enc.Encode(form)
}

// mostCatalogue is how many bytes of a catalogue are read: forty times what the
// library says.
const mostCatalogue = 8 << 20

var (
	// ErrCatalogue says that it is not the form that [WriteTexts] writes, or larger
	// than any of them.
	ErrCatalogue = errors.New("code: no catalogue of words")
	// ErrCatalogueLanguage says that the language has no tag of letters, digits and
	// hyphens, or the direction is neither ltr nor rtl.
	ErrCatalogueLanguage = errors.New("code: a catalogue needs a language and a direction")
	// ErrCatalogueText says that a text stands twice with two translations, that it
	// lacks a place that the library fills in ("{day}") or the space by which it is
	// joined to what stands beside it, or that it holds what turns or breaks a line.
	// The error counts up to the text, the first being 1.
	ErrCatalogueText = errors.New("code: a translation does not fit its text")
)

// ReadCatalogue reads what a translator filled in. A text whose "text" is empty
// or blank is a gap. What the library does not say (any more) is kept and never used.
func ReadCatalogue(r io.Reader) (*Catalogue, error) {
	data, err := io.ReadAll(io.LimitReader(r, mostCatalogue+1))
	if err != nil {
		return nil, err
	}
	var form catalogueForm
	text := bytes.TrimPrefix(data, []byte("\xef\xbb\xbf")) // as some editors begin a file
	dec := json.NewDecoder(bytes.NewReader(text))
	dec.DisallowUnknownFields()
	if len(data) > mostCatalogue || !utf8.Valid(data) || dec.Decode(&form) != nil || dec.More() {
		return nil, ErrCatalogue
	}
	if !languageTag(form.Language) || form.Direction != LeftToRight && form.Direction != RightToLeft {
		return nil, ErrCatalogueLanguage
	}
	c := &Catalogue{tag: form.Language, dir: form.Direction, words: make(map[Text]string, len(form.Texts))}
	for n, one := range form.Texts {
		if strings.TrimSpace(one.Text) == "" {
			continue
		}
		t := Text{one.FI, one.SV, one.EN}
		if before, twice := c.words[t]; twice && before != one.Text || !fits(one.Text, t) {
			return nil, fmt.Errorf("%w: text %d", ErrCatalogueText, n+1)
		}
		c.words[t] = one.Text
	}
	return c, nil
}

// languageTag reports whether a tag is letters and digits in parts of at most
// eight, the first of two or three letters.
func languageTag(tag string) bool {
	ok, _ := regexp.MatchString(`^[A-Za-z]{2,3}(-[A-Za-z0-9]{1,8})*$`, tag)
	return ok && len(tag) <= 35
}

// fits reports whether a translation holds the places of its text that are filled
// in, the spaces at its ends, and nothing that turns or breaks a line.
func fits(own string, t Text) bool {
	if blank(firstRune(t.SV)) && !blank(firstRune(own)) || blank(lastRune(t.SV)) && !blank(lastRune(own)) {
		return false
	}
	for rest := t.EN; ; {
		_, after, open := strings.Cut(rest, "{")
		name, left, closed := strings.Cut(after, "}")
		if !open || !closed {
			break
		}
		if !strings.Contains(own, "{"+name+"}") {
			return false
		}
		rest = left
	}
	return !strings.ContainsFunc(own, func(r rune) bool {
		return r < ' ' || r == 0x7f || r >= 0x202a && r <= 0x202e || r >= 0x2066 && r <= 0x2069 || r == 0x2028 || r == 0x2029
	})
}

// blank reports whether r parts words; where a language writes no spaces, that is one without width.
func blank(r rune) bool { return unicode.IsSpace(r) || r == 0x200b || r == 0x2060 }

func firstRune(s string) rune { r, _ := utf8.DecodeRuneInString(s); return r }

func lastRune(s string) rune { r, _ := utf8.DecodeLastRuneInString(s); return r }
