package merge

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Refusal says why copies were not merged. It holds no content.
type Refusal struct { //nolint:errname // as view's: an answer, said in words
	Problem Problem
	// Issues are what a plan that holds both would break, of [ProblemUnfit].
	Issues issue.List
}

// Error names the problem.
func (r *Refusal) Error() string { return "merge: " + r.Problem.Label(code.EN) }

// Problem is why copies cannot be merged (yhdistämisen este).
type Problem = code.Enum[problemTable]

// The members of [Problem].
const (
	// ProblemNoPlan is a copy that is not given.
	ProblemNoPlan Problem = 1 + iota
	// ProblemOtherPlan is a copy of another plan.
	ProblemOtherPlan
	// ProblemOtherChild is a copy about another child.
	ProblemOtherChild
	// ProblemSameID is one id of two different things.
	ProblemSameID
	// ProblemTooLarge is a result that the form of a plan cannot hold.
	ProblemTooLarge
	// ProblemUnfit is two valid copies that no valid plan holds.
	ProblemUnfit
)

type problemTable struct{}

var problemRows = [...]code.Row{
	ProblemNoPlan:     {Code: "no-plan", FI: "suunnitelma puuttuu", SV: "planen saknas", EN: "a plan is missing"},
	ProblemOtherPlan:  {Code: "other-plan", FI: "asiakirjat ovat eri suunnitelmista", SV: "dokumenten gäller olika planer", EN: "the documents are of different plans"},
	ProblemOtherChild: {Code: "other-child", FI: "asiakirjat ovat eri lapsista", SV: "dokumenten gäller olika barn", EN: "the documents are about different children"},
	ProblemSameID:     {Code: "same-id", FI: "sama tunnus on kahdella eri osalla", SV: "två olika delar har samma identifierare", EN: "two different parts have the same id"},
	ProblemTooLarge:   {Code: "too-large", FI: "yhdistetty suunnitelma olisi liian suuri", SV: "den sammanslagna planen skulle bli för stor", EN: "the merged plan would be too large"},
	ProblemUnfit:      {Code: "unfit", FI: "kumpikin asiakirja kelpaa, mutta yhdessä ne eivät sovi mihinkään suunnitelmaan", SV: "båda dokumenten är giltiga, men tillsammans ryms de inte i någon plan", EN: "both documents are valid, but no plan holds them together"},
}

func (problemTable) Table() code.Table {
	return code.Table{Name: "merge-problem", Title: "Merge problem", Means: "Why copies of a plan cannot be merged.", Rows: code.RowsOf(problemRows[:])}
}

// refuse refuses copies that are not of one plan of one child.
func refuse(base, mine, theirs *plan.Plan) error {
	if mine == nil || theirs == nil {
		return &Refusal{Problem: ProblemNoPlan}
	}
	all := []*plan.Plan{mine, theirs}
	if base != nil {
		all = append(all, base)
	}
	for _, p := range all[1:] {
		if p.ID != mine.ID {
			return &Refusal{Problem: ProblemOtherPlan}
		}
	}
	for i, p := range all {
		for _, q := range all[i+1:] {
			if a, b := p.Child.ID, q.Child.ID; a != "" && b != "" && a != b {
				return &Refusal{Problem: ProblemOtherChild}
			}
			if !sameChild(p, q) && (base == nil || !sameChild(p, base) || !sameChild(q, base)) {
				return &Refusal{Problem: ProblemOtherChild}
			}
		}
	}
	return nil
}

// sameChild reports whether two plans are about one child, by a key that both know, of
// today or a former one.
func sameChild(p, q *plan.Plan) bool {
	return slices.ContainsFunc(append([]string{p.Child.Subject}, p.Child.FormerSubjects...), func(key string) bool {
		return key == q.Child.Subject || slices.Contains(q.Child.FormerSubjects, key)
	})
}
