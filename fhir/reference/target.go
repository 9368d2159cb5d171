package reference

import "github.com/go-json-experiment/json/jsontext"

// Target is what a reference is to say instead. The zero Target leaves it as it
// is.
type Target struct {
	// URL is a reference to something by its place.
	URL string
	// Identifier is a logical reference, where URL is "": it says who is meant,
	// but not where it is kept, so it never dangles. A reference that already
	// has an identifier keeps that one and loses its URL alone.
	Identifier Identifier
}

// Append appends the resource with another id, where one is given, and with
// each reference as turn wants it.
func (t *Text) Append(b []byte, id string, turn func(url string) Target) []byte {
	done := 0
	replace := func(at span, text func(b []byte) []byte) {
		b = text(append(b, t.JSON[done:at.from]...))
		done = at.to
	}
	renamed := id == "" || t.ID == ""
	for i := range t.References {
		r := &t.References[i]
		if !renamed && t.id.from < r.value.from {
			replace(t.id, func(b []byte) []byte { return quote(b, id) })
			renamed = true
		}
		switch to := turn(r.URL); {
		case to.URL != "":
			replace(r.value, func(b []byte) []byte { return quote(b, to.URL) })
		case to == Target{}:
		case r.identified:
			replace(r.drop, func(b []byte) []byte { return b })
		default:
			replace(r.member, func(b []byte) []byte {
				b = quote(append(b, `"identifier":{"system":`...), to.Identifier.System)
				return append(quote(append(b, `,"value":`...), to.Identifier.Value), '}')
			})
		}
	}
	if !renamed {
		replace(t.id, func(b []byte) []byte { return quote(b, id) })
	}
	return append(b, t.JSON[done:]...)
}

// quote appends a JSON string; what is no UTF-8 becomes the replacement mark.
func quote(b []byte, s string) []byte {
	b, _ = jsontext.AppendQuote(b, s)
	return b
}
