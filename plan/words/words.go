// Package words says issues in sentences for people, in Finnish, Swedish and
// English.
//
// Every package keeps the words of its rules beside them; this one joins the
// catalogues of all that can be said about plans and assessments, so that who
// shows issues needs to ask in one place only.
package words

import (
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// joined holds each rule once: what plan and assess say alike is one rule.
var joined = sync.OnceValue(func() issue.Catalogue {
	var all issue.Catalogue
	for _, r := range slices.Concat(issue.ReaderRules(), plan.Rules(), assess.Rules(), deadline.Issues()) {
		if _, known := all.Find(r.ID); !known {
			all = append(all, r)
		}
	}
	return all
})

// Rules returns every rule with its words: of reading, of plans, of assessments,
// of counting days. The list is the caller's.
func Rules() issue.Catalogue { return slices.Clone(joined()) }

// Of returns the sentence about an issue in one language; English for any other
// value of l. It holds no content of the document. An issue of a rule that is
// in none of the catalogues gives its rule id.
func Of(i issue.Issue, l code.Lang) string { return joined().Words(i, l) }
