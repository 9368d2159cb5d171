package subjects

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

var ruleSecondInForce = issue.Rule{ID: "plan.second-in-force", Severity: issue.SeverityError, Words: code.Say(
	"Samalla lapsella on jo toinen voimassa oleva suunnitelma.",
	"Samma barn har redan en annan plan som gäller.",
	"The same child already has another plan in force.")}

// Rules returns the rule by which this package reports, with its words.
func Rules() issue.Catalogue { return issue.Catalogue{ruleSecondInForce} }

// Set finds children with two plans in force where many plans pass by: one
// child has one plan. It keeps 16 bytes a child and none of their keys. But for
// [Set.Claim] it is not safe for concurrent use.
type Set struct {
	key   []byte
	plans map[uint64]uint64 // digest of the child's key to digest of the plan's id
}

// New returns a Set that knows no child yet. The key goes into the
// digests, so that nobody can make up subjects that look alike; it should be
// random where the plans come from others. The chance of two children among a
// million being taken for one is below 1 in 10 million.
func New(key []byte) *Set {
	return &Set{key: append([]byte(nil), key...), plans: map[uint64]uint64{}}
}

// Claim returns what a plan claims; it is safe for concurrent use, also beside
// [Set.Note].
func (s *Set) Claim(p *plan.Plan) Claim {
	if !plan.InForce(p.Status()) {
		return Claim{}
	}
	c := Claim{plan: s.digest(string(p.ID)), children: []uint64{s.digest(p.Child.Subject)}}
	for _, subject := range p.Child.FormerSubjects {
		c.children = append(c.children, s.digest(subject))
	}
	return c
}

// Note notes what a plan claims. If it is in force and so is another one of the
// same child, by the key of today or a former one, the issue
// plan.second-in-force stands at that key. Revisions of one plan are one plan.
func (s *Set) Note(c Claim) issue.List {
	var found issue.List
	for i, child := range c.children {
		other, known := s.plans[child]
		switch {
		case !known:
			s.plans[child] = c.plan
		case other != c.plan && len(found) == 0:
			at := issue.Pointer("/child/subject")
			if i > 0 {
				at = issue.Pointer("/child/formerSubjects").Item(i - 1)
			}
			found = append(found, ruleSecondInForce.At(at))
		}
	}
	return found
}

// Add notes a plan: [Set.Note] of its [Set.Claim].
func (s *Set) Add(p *plan.Plan) issue.List { return s.Note(s.Claim(p)) }

func (s *Set) digest(text string) uint64 {
	sum := sha256.Sum256(append(append(make([]byte, 0, 128), s.key...), text...))
	return binary.LittleEndian.Uint64(sum[:])
}
