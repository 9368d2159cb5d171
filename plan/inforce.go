package plan

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var ruleSecondInForce = issue.Rule{ID: "plan.second-in-force", Severity: issue.SeverityError, Words: code.Say(
	"Samalla lapsella on jo toinen voimassa oleva suunnitelma.",
	"Samma barn har redan en annan plan som gäller.",
	"The same child already has another plan in force.")}

// Subjects finds children with two plans in force where many plans pass by: one
// child has one plan. It keeps 16 bytes a child and none of their keys. But for
// [Subjects.Claim] it is not safe for concurrent use.
type Subjects struct {
	key   []byte
	plans map[uint64]uint64 // digest of the child's key to digest of the plan's id
}

// NewSubjects returns Subjects that know no child yet. The key goes into the
// digests, so that nobody can make up subjects that look alike; it should be
// random where the plans come from others. The chance of two children among a
// million being taken for one is below 1 in 10 million.
func NewSubjects(key []byte) *Subjects {
	return &Subjects{key: append([]byte(nil), key...), plans: map[uint64]uint64{}}
}

// Claim returns what a plan claims; it is safe for concurrent use, also beside
// [Subjects.Note].
func (s *Subjects) Claim(p *Plan) Claim {
	if !InForce(p.Status()) {
		return Claim{}
	}
	c := Claim{plan: s.digest(string(p.ID)), children: make([]uint64, 0, 1+len(p.Child.FormerSubjects))}
	c.children = append(c.children, s.digest(p.Child.Subject))
	for _, subject := range p.Child.FormerSubjects {
		c.children = append(c.children, s.digest(subject))
	}
	return c
}

// Note notes what a plan claims. If it is in force and so is another one of the
// same child, by the key of today or a former one, the issue
// plan.second-in-force stands at that key. Revisions of one plan are one plan.
func (s *Subjects) Note(c Claim) issue.List {
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

// Add notes a plan: [Subjects.Note] of its [Subjects.Claim].
func (s *Subjects) Add(p *Plan) issue.List { return s.Note(s.Claim(p)) }

func (s *Subjects) digest(text string) uint64 {
	sum := sha256.Sum256(append(append(make([]byte, 0, 128), s.key...), text...))
	return binary.LittleEndian.Uint64(sum[:])
}
