package print

import (
	"encoding/json"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// settling is what was written apart and waits for people to agree on it: the
// matter, what each side wrote, and what holds meanwhile.
type settling struct {
	Kind  string
	About []quote
	Means text
	Sides []quote
}

// settle lists the conflicts that nobody has settled yet.
func (b *builder) settle() []settling {
	var open []settling
	for i := range b.p.Conflicts {
		c := &b.p.Conflicts[i]
		if c.Settlement != nil {
			continue
		}
		s := settling{Kind: b.label(c.Kind), Means: b.text(c.Text, "")}
		for _, id := range c.AboutIDs {
			if q, ok := b.quote(id); ok {
				s.About = append(s.About, q)
			}
		}
		s.Sides = b.sides(c)
		open = append(open, s)
	}
	return open
}

// sides are what each side says: the words of its parts, or what it wrote, or that
// it took the thing away. A reader whom the record keeps the contents from gets
// none: that both are kept stands in the words of the conflict.
func (b *builder) sides(c *plan.Conflict) []quote {
	var sides []quote
	told := false
	for i := range c.Sides {
		s := &c.Sides[i]
		q := quote{By: b.said(s.Statement), Text: b.word(b.l.Say(words["settle.kept"]))}
		if at := slices.IndexFunc(s.PartIDs, func(id plan.ID) bool { _, ok := b.quote(id); return ok }); at >= 0 {
			q, _ = b.quote(s.PartIDs[at])
			told = true
		} else if s.Content != "" {
			q.Text = b.content(c.Field, s.Content)
			told = true
		} else if len(s.PartIDs) == 0 && (c.Field != "" || c.Kind == plan.ConflictRemoved) {
			q.Text = b.word(b.l.Say(words["settle.gone"]))
		}
		sides = append(sides, q)
	}
	if !told {
		return nil
	}
	return sides
}

// content says in words what a side wrote as JSON. What is no words for people, a
// code or a whole list, is only said to be kept.
func (b *builder) content(field, written string) text {
	var said string
	var whole struct{ Text string }
	switch {
	case json.Unmarshal([]byte(written), &said) == nil:
		if d, err := civil.ParseDate(said); err == nil {
			return b.word(day(d, b.l))
		}
		if name := b.who(plan.ID(said)); name != "" && name != b.l.Say(wordAnyone) {
			return b.word(name)
		}
		if field != "text" && looksLikeCode(said) {
			said = ""
		}
	case json.Unmarshal([]byte(written), &whole) == nil:
		said = whole.Text
	}
	if said == "" {
		return b.word(b.l.Say(words["settle.kept"]))
	}
	return b.text(said, "")
}

func looksLikeCode(s string) bool {
	return !strings.ContainsFunc(s, func(r rune) bool { return (r < 'a' || r > 'z') && (r < '0' || r > '9') && r != '-' && r != '.' })
}
