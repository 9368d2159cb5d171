package print

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// seen says of one person or organisation what was agreed about copies and
// permissions, and what the law allows.
type seen struct {
	Who   string
	Lines []line
}

type line struct {
	Words string
	Text  text
}

// see gathers by recipient: first copies, then permissions, then the law.
func (b *builder) see() []seen {
	var all []seen
	var ids []plan.ID
	add := func(id plan.ID, l line) {
		at := slices.Index(ids, id)
		if at < 0 {
			at = len(ids)
			ids, all = append(ids, id), append(all, seen{Who: b.whole(id)})
		}
		all[at].Lines = append(all[at].Lines, l)
	}
	for i := range b.p.Copies {
		c := &b.p.Copies[i]
		add(c.RecipientID, b.copied(c))
	}
	told := make([]bool, len(b.p.Consents))
	for i := range b.p.Consents {
		c := &b.p.Consents[i]
		if told[i] || !b.o.Today.IsZero() && !c.Period.Contains(b.o.Today) {
			continue
		}
		by := []plan.ID{c.By}
		for j := i + 1; j < len(b.p.Consents); j++ {
			if d := &b.p.Consents[j]; alike(c, d) { // both guardians say one thing
				told[j], by = true, append(by, d.By)
			}
		}
		add(c.RecipientID, b.consent(c, by))
	}
	for i, id := range ids {
		if w := b.noConsent(id); w != "" {
			all[i].Lines = append(all[i].Lines, line{Words: w})
		}
	}
	for i := range b.p.LegalGrounds {
		if g := &b.p.LegalGrounds[i]; b.o.Today.IsZero() || g.Period.Contains(b.o.Today) {
			add(g.RecipientID, line{Words: b.l.Say(wordByLaw) + joined(b.cited(g.Citation), days(g.Period, b.l)) + ".", Text: b.text(g.Text, g.Lang)})
		}
	}
	return all
}

// noConsent says why there is no permission where somebody gave one, whatever
// the line above it says; "" where it counts, or where nobody gave one that
// lasts to the day of printing.
func (b *builder) noConsent(recipient plan.ID) string {
	given := slices.ContainsFunc(b.p.Consents, func(c plan.Consent) bool {
		return c.RecipientID == recipient && c.Decision == plan.ConsentGiven && b.lasts(&c)
	})
	if !given || b.o.Today.IsZero() {
		return ""
	}
	why, stands := view.Consented(b.p, recipient, b.o.Today)
	if stands {
		return ""
	}
	return b.l.Say(wordNoConsent[why])
}

// lasts reports whether a consent or refusal is in time and not withdrawn on
// the day of printing.
func (b *builder) lasts(c *plan.Consent) bool {
	return c.Period.Contains(b.o.Today) && (c.Withdrawal == nil || momentOf(c.Withdrawal.From).on.After(b.o.Today))
}

func (b *builder) copied(c *plan.Copy) line {
	l := line{Text: b.text(c.Text, c.Lang)}
	switch c.State {
	case plan.CopyGiven:
		l.Words = b.l.Say(wordCopyGiven) + spaced(b.label(c.Form)) + spaced(day(c.On, b.l))
	case plan.CopyAgreed:
		l.Words = b.l.Say(wordCopyAgreed) + spaced(b.label(c.Form))
	case plan.CopyNotGiven:
		l.Words = b.l.Say(wordCopyNot)
	}
	l.Words = code.Capital(l.Words) + "."
	if len(c.LeftOutIDs) > 0 {
		l.Words += " " + b.l.Say(words["see.leftout"])
	}
	return l
}

// alike reports whether two people said the same of one recipient, and no more.
func alike(c, d *plan.Consent) bool {
	return c.RecipientID == d.RecipientID && c.Decision == d.Decision && c.Scope == d.Scope && c.Purpose == d.Purpose && c.Period == d.Period &&
		slices.Equal(c.PartIDs, d.PartIDs) && c.Withdrawal == nil && d.Withdrawal == nil && c.Text == "" && d.Text == "" && c.By != "" && d.By != "" && c.By != d.By
}

func (b *builder) consent(c *plan.Consent, of []plan.ID) line {
	scope := c.Scope
	if !scope.IsValid() {
		scope = plan.ScopeWhole
	}
	what, by := b.l.Say(wordPermitted.Of(scope)), b.all(of)
	gave, refused := wordGivenBy, wordRefusedBy
	if len(of) > 1 {
		gave, refused = wordGivenByAll, wordRefusedByAll
	}
	l := line{Text: b.text(c.Text, c.Lang)}
	if c.Decision == plan.ConsentRefused {
		l.Words = b.l.Say(wordRefused.Of(scope)) + "."
		if by != "" {
			l.Words += " " + by + b.l.Say(refused) + "."
		}
		return l
	}
	if b.actor && c.Purpose.IsValid() {
		what += " (" + b.l.Say(words["actor.purpose"]) + ": " + b.label(c.Purpose) + ")"
	}
	l.Words = joined(what, days(c.Period, b.l)) + "."
	if by != "" {
		l.Words += " " + by + b.l.Say(gave) + "."
	}
	if w := c.Withdrawal; w != nil {
		l.Words += " " + b.l.Say(wordWithdrawn) + day(momentOf(w.From).on, b.l) + "."
	}
	return l
}
