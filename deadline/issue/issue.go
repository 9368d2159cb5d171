package issue

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
)

// Issue is one problem of a document. It is comparable and holds no content of
// the document. In JSON it has the members of the command line's output but its
// message, and limit, of and offset where they are given; the words, and where
// wanted their language, are the caller's to add.
type Issue struct {
	// Pointer is the place (RFC 6901). For an unknown member it is the object
	// that holds the member, since the name is content.
	Pointer Pointer `json:"pointer"`
	// Rule is the id of the rule that is broken.
	Rule     string   `json:"rule"`
	Severity Severity `json:"severity,omitzero"`
	// Source is the law, template or specification behind the rule; empty for a
	// rule of the library's own.
	Source string `json:"source"`
	// Limit is the number that the rule speaks of, where it speaks of one.
	Limit int `json:"limit,omitzero"`
	// Of is the name of the code set, member or other part of the model that the
	// rule speaks of; never content of the document.
	Of string `json:"of,omitzero"`
	// Offset is where in the input the problem begins, in bytes from 0. Zero
	// where the issue is about a value and not about bytes.
	Offset int64 `json:"offset,omitzero"`
}

// List holds the issues of one document.
type List []Issue

// HasErrors reports whether any issue is an error; warnings and hints are not.
func (l List) HasErrors() bool {
	return slices.ContainsFunc(l, func(i Issue) bool { return i.Severity == SeverityError })
}

// Err returns the list as an error if any issue is an error, else nil.
func (l List) Err() error {
	if !l.HasErrors() {
		return nil
	}
	return &Error{Issues: l}
}

// Under returns the issues with their pointers put under a parent.
func (l List) Under(parent Pointer) List {
	for i := range l {
		l[i].Pointer = parent + l[i].Pointer
	}
	return l
}

// FollowedBy returns the list with those of the issues that checks found in
// places that could be read: where the form is broken (a rule beginning with
// "form."), nothing follows from what stands there. A member that the type does
// not name breaks nothing around it. Where an id could not be read, references
// that point at nothing ("reference.missing"), and what else is said of their
// places, are left out: they may point there.
func (l List) FollowedBy(checks List) List {
	// Places whose form is broken, and all that holds one.
	broken, holds := map[Pointer]bool{}, map[Pointer]bool{}
	lost := false // an id that could not be read
	for i := range l {
		if !strings.HasPrefix(l[i].Rule, "form.") || l[i].Rule == "form.unknown-member" {
			continue
		}
		at := l[i].Pointer
		broken[at] = true
		lost = lost || l[i].losesID()
		for !holds[at] {
			holds[at] = true
			at = at.Parent()
		}
	}
	if len(broken) == 0 {
		return append(l, checks...)
	}
	dangling := map[Pointer]bool{} // references that may point at what could not be read
	for i := range checks {
		if lost && checks[i].Rule == ruleDangling {
			dangling[checks[i].Pointer] = true
		}
	}
	for _, c := range checks {
		if !holds[c.Pointer] && !c.Pointer.within(broken) && !dangling[c.Pointer] {
			l = append(l, c)
		}
	}
	return l
}

// ruleDangling is the rule by which checks say that a reference points at nothing.
const ruleDangling = "reference.missing"

// losesID reports whether an issue of the form leaves the id of some part unread:
// the id itself, a part that is none, or parts beyond the limit of their list.
func (i *Issue) losesID() bool {
	last := string(i.Pointer[len(i.Pointer.Parent()):])
	return last == "/id" || i.Rule == "form.type" && (i.Of == "array" || i.Of == "object") || i.Rule == "form.too-many"
}

// Bound returns issues that were found outside a [Reader] as one with these limits
// tells them: no more than [Limits.Issues].
func (l Limits) Bound(issues List) List { return issues.atMost(orDefault(l.Issues, mostIssues)) }

// mostIssues is the default of [Limits.Issues].
const mostIssues = 1000

// atMost returns the list with no more than so many issues, errors before
// others, and [TooMany] behind them where any were left out.
func (l List) atMost(most int) List {
	if len(l) <= most || len(l) == most+1 && l[most].Rule == ruleTooMany {
		return l
	}
	kept := make(List, 0, most+1)
	for _, errors := range []bool{true, false} {
		for i := range l {
			if len(kept) < most && (l[i].Severity == SeverityError) == errors && l[i].Rule != ruleTooMany {
				kept = append(kept, l[i])
			}
		}
	}
	kept.Sort()
	return append(kept, TooMany(most))
}

// Sort orders the issues by place and rule; list items by their number.
func (l List) Sort() {
	slices.SortStableFunc(l, func(a, b Issue) int {
		return cmp.Or(a.Pointer.Compare(b.Pointer), strings.Compare(a.Rule, b.Rule), cmp.Compare(a.Offset, b.Offset))
	})
}

const ruleTooMany = "json.too-many-issues"

// TooMany is the last issue of a list that was cut off after so many.
func TooMany(most int) Issue {
	rule, _ := readerRules.Find(ruleTooMany)
	i := rule.At("")
	i.Limit = most
	return i
}

// Error is a document's issues as a Go error.
type Error struct{ Issues List }

// Error names the first places and rules; it holds no content of the document.
func (e *Error) Error() string {
	const most = 5
	var b strings.Builder
	b.WriteString(strconv.Itoa(len(e.Issues)))
	b.WriteString(" issue")
	if len(e.Issues) != 1 {
		b.WriteString("s")
	}
	before := ": "
	for n, i := range e.Issues {
		if n == most {
			b.WriteString(", ...")
			break
		}
		b.WriteString(before)
		before = ", "
		b.WriteString(i.Rule)
		b.WriteString(" at ")
		b.WriteString(strconv.Quote(string(i.Pointer)))
	}
	return b.String()
}
