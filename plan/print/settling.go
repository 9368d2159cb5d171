package print

import (
	"cmp"
	"encoding/json"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
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
		s := settling{Kind: b.label(c.Kind), Means: b.toSettle(c)}
		s.Sides = b.sides(c)
		for _, id := range c.AboutIDs {
			// What each side says itself is not said beside it.
			side := s.Sides != nil && slices.ContainsFunc(c.Sides, func(s plan.ConflictSide) bool { return slices.Contains(s.PartIDs, id) })
			// A merge names whoever said it, too: a person is the matter only where a side is one.
			if q, ok := b.matter(id); ok && !side && b.p.Person(id) == nil && b.p.Organisation(id) == nil {
				s.About = append(s.About, q)
			}
		}
		if len(c.AboutIDs) == 0 { // of the plan itself
			s.About = []quote{{Text: b.text(cmp.Or(string(b.p.Title), b.l.Say(words["plan"])), "")}}
		}
		if slices.ContainsFunc(open, func(o settling) bool { return o.Means == s.Means }) {
			s.Means = "" // said once
		}
		open = append(open, s)
	}
	return open
}

// toSettle says what there is to settle. What a merge said in the language of the plan it
// says in the reader's; people's own words stand as they wrote them.
func (b *builder) toSettle(c *plan.Conflict) text {
	for _, t := range wordsOfMerge() {
		if c.Text != "" && slices.ContainsFunc(code.All[code.Lang](), func(l code.Lang) bool { return t.In(l) == c.Text }) {
			return b.word(b.l.Say(t))
		}
	}
	return b.text(c.Text, "")
}

// wordsOfMerge are the words that a merge may write into a conflict: what it warns of.
func wordsOfMerge() (all []code.Text) {
	for _, rule := range merge.Rules() {
		if rule.Severity == issue.SeverityWarning {
			all = append(all, rule.Words)
		}
	}
	return all
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
		if at := slices.IndexFunc(s.PartIDs, func(id plan.ID) bool { _, ok := b.matter(id); return ok }); at >= 0 {
			q, _ = b.matter(s.PartIDs[at])
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

// matter is what people call a part: its own words, when and how somebody is in touch or
// meets, somebody's name.
func (b *builder) matter(id plan.ID) (quote, bool) {
	if q, ok := b.quote(id); ok {
		return q, true
	}
	for i := range b.p.Contacts {
		if c := &b.p.Contacts[i]; c.ID == id {
			return quote{Text: b.word(code.Capital(b.l.Say(wordTouchNoun)) + parenthesis(b.label(c.Way)) + spaced(dayLong(c.Day, b.l)))}, true
		}
	}
	for i := range b.p.Meetings {
		if m := &b.p.Meetings[i]; m.ID == id {
			return quote{Text: b.word(joined(code.Capital(b.label(m.Kind)), span(m.Start, m.End, b.l)))}, true
		}
	}
	for i := range b.p.Baton {
		if h := &b.p.Baton[i]; h.ID == id {
			id = h.PersonID
		}
	}
	if b.p.Person(id) == nil && b.p.Organisation(id) == nil {
		return quote{}, false
	}
	return quote{Text: b.word(b.whole(id))}, true
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
