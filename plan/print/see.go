package print

import (
	"slices"

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
	for i := range b.p.Consents {
		if c := &b.p.Consents[i]; b.o.Today.IsZero() || c.Period.Contains(b.o.Today) {
			add(c.RecipientID, b.consent(c))
		}
	}
	for i, id := range ids {
		if w := b.noConsent(id); w != "" {
			all[i].Lines = append(all[i].Lines, line{Words: w})
		}
	}
	for i := range b.p.LegalGrounds {
		if g := &b.p.LegalGrounds[i]; b.o.Today.IsZero() || g.Period.Contains(b.o.Today) {
			add(g.RecipientID, line{Words: wordByLaw.In(b.l) + joined(g.Citation, days(g.Period, b.l)) + ".", Text: b.text(g.Text, g.Lang)})
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
	return wordNoConsent[why].In(b.l)
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
		l.Words = wordCopyGiven.In(b.l) + spaced(c.Form.Label(b.l)) + spaced(day(c.On, b.l))
	case plan.CopyAgreed:
		l.Words = wordCopyAgreed.In(b.l) + spaced(c.Form.Label(b.l))
	case plan.CopyNotGiven:
		l.Words = wordCopyNot.In(b.l)
	}
	l.Words = capital(l.Words) + "."
	if len(c.LeftOutIDs) > 0 {
		l.Words += " " + words["see.leftout"].In(b.l)
	}
	return l
}

func (b *builder) consent(c *plan.Consent) line {
	scope := c.Scope
	if !scope.IsValid() {
		scope = plan.ScopeWhole
	}
	what, by := wordPermitted.Of(scope).In(b.l), b.who(c.By)
	l := line{Text: b.text(c.Text, c.Lang)}
	if c.Decision == plan.ConsentRefused {
		l.Words = wordRefused.Of(scope).In(b.l) + "."
		if by != "" {
			l.Words += " " + by + wordRefusedBy.In(b.l) + "."
		}
		return l
	}
	if b.actor && c.Purpose.IsValid() {
		what += " (" + words["actor.purpose"].In(b.l) + ": " + c.Purpose.Label(b.l) + ")"
	}
	l.Words = joined(what, days(c.Period, b.l)) + "."
	if by != "" {
		l.Words += " " + by + wordGivenBy.In(b.l) + "."
	}
	if w := c.Withdrawal; w != nil {
		l.Words += " " + wordWithdrawn.In(b.l) + day(momentOf(w.From).on, b.l) + "."
	}
	return l
}
