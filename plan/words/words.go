// Package words says issues in sentences for people, in Finnish, Swedish and
// English.
//
// Every package keeps the words of its rules beside them; this one joins the
// catalogues of all that can be said about plans and assessments, so that who
// shows issues needs to ask in one place only. The packages above this one,
// which it cannot know, have a catalogue each to join for those who use them:
//
//	words.Of(i, code.FI, fhir.Rules(), client.Rules())
package words

import (
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/calendar"
	"github.com/onechildoneplan/oneplan/plan/caseload"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/lint"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/onechildoneplan/oneplan/plan/sheet"
	"github.com/onechildoneplan/oneplan/plan/sides"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/subjects"
	"github.com/onechildoneplan/oneplan/plan/survey"
)

// joined holds each rule once: what plan and assess say alike is one rule.
var joined = sync.OnceValue(func() issue.Catalogue {
	return join(nil, issue.ReaderRules(), plan.Rules(), due.Rules(), subjects.Rules(), history.Rules(), annual.Rules(), calendar.Rules(), caseload.Rules(), consolidate.Rules(), directory.Rules(), edit.Rules(), merge.Rules(), sheet.Rules(), sides.Rules(), assess.Rules(), deadline.Issues(), stats.Rules(), survey.Rules(),
		lint.Catalogue(slices.Concat(lint.Packs(), lint.Optional())...))
})

func join(all issue.Catalogue, more ...issue.Catalogue) issue.Catalogue {
	for _, r := range slices.Concat(more...) {
		if _, known := all.Find(r.ID); !known {
			all = append(all, r)
		}
	}
	return all
}

// Rules returns every rule with its words: of reading, of plans and of storing
// them, of assessments, of counting days, of statistics, of asking whether a plan
// is a good one, and of more. Each id is there once. The list is the caller's.
func Rules(more ...issue.Catalogue) issue.Catalogue { return join(slices.Clone(joined()), more...) }

// Of returns the sentence about an issue in one language; English for any other
// value of l. It holds no content of the document. More are catalogues of rules
// that are not among [Rules]: fhir.Rules() and client.Rules(), or a vendor's own.
// An issue of a rule that is in none of them gives its rule id. Where a text has not
// its form, the sentence says what such a text is, with an example; where a code is
// not of its set, it names the set's codes.
func Of(i issue.Issue, l code.Lang, more ...issue.Catalogue) string {
	for _, c := range more {
		if _, known := c.Find(i.Rule); known {
			return c.Words(i, l)
		}
	}
	text := joined().Words(i, l)
	switch i.Rule {
	case "form.pattern":
		return text + meant(i.Of, l)
	case "form.enum":
		return text + codes(i.Of, l)
	}
	return text
}
