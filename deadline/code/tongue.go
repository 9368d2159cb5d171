package code

import (
	"errors"
	"slices"
)

// Tongue is the language that something speaks: one of the library's three, or
// that of a [Catalogue] (puhuttu kieli). It remembers what the catalogue lacked, so
// one Tongue is for one page and one goroutine.
type Tongue struct {
	// Lang is whose way of writing days it takes: of a catalogue's language, Swedish,
	// where days are figures and words stand before them.
	Lang Lang
	own  *Catalogue
	gaps *[]Text
}

// NewTongue returns a language of the library or, where there is a catalogue, the
// catalogue's.
func NewTongue(l Lang, own *Catalogue) Tongue {
	if own == nil {
		return Tongue{Lang: l}
	}
	return Tongue{Lang: SV, own: own, gaps: new([]Text)}
}

// Say says a text, "" where the catalogue lacks it: see [Tongue.Err].
func (t Tongue) Say(text Text) string {
	if t.own == nil {
		return text.In(t.Lang)
	}
	said, ok := t.own.Say(text)
	if !ok && text != (Text{}) && !slices.Contains(*t.gaps, text) {
		*t.gaps = append(*t.gaps, text)
	}
	return said
}

// Label says a member of a closed set.
func (t Tongue) Label(member interface{ Row() Row }) string { return t.Say(member.Row().Text()) }

// Foreign reports whether it is a catalogue's language.
func (t Tongue) Foreign() bool { return t.own != nil }

// Tag is the language as it stands in a lang attribute.
func (t Tongue) Tag() string {
	if t.own == nil {
		return t.Lang.String()
	}
	return t.own.Tag()
}

// Direction is how the language is written.
func (t Tongue) Direction() string {
	if t.own == nil {
		return LeftToRight
	}
	return t.own.Direction()
}

// Err returns a [*GapsError] where the catalogue lacked something that was to be
// said.
func (t Tongue) Err() error {
	if t.own == nil || len(*t.gaps) == 0 {
		return nil
	}
	return &GapsError{Texts: *t.gaps}
}

// Lack notes what another Tongue of the same catalogue lacked: a [*GapsError] of what
// was drawn with it. Other errors are none of its matter.
func (t Tongue) Lack(err error) {
	if gaps, ok := errors.AsType[*GapsError](err); ok && t.own != nil {
		for _, text := range gaps.Texts {
			t.Say(text)
		}
	}
}

// GapsError says that a catalogue lacks words that were to be said, and which.
// What returns it has written nothing, and no other language stood in.
type GapsError struct {
	Texts []Text
}

func (e *GapsError) Error() string { return "code: the catalogue lacks words that are to be said" }

// Texts are the words of all members of some sets, in their order.
func Texts(sets ...Source) []Text {
	var texts []Text
	for _, set := range sets {
		for _, r := range set.Table().Rows.All() {
			texts = append(texts, r.Text())
		}
	}
	return texts
}
