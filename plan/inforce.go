package plan

import (
	"crypto/sha256"
	"encoding/binary"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var ruleSecondInForce = issue.Rule{ID: "plan.second-in-force", Severity: issue.SeverityError, Words: text(
	"Samalla lapsella on jo toinen voimassa oleva suunnitelma.",
	"Samma barn har redan en annan plan som gäller.",
	"The same child already has another plan in force.")}

// Subjects finds children with two plans in force where many plans pass by: one
// child has one plan. It keeps 16 bytes a child and none of their keys. It is
// not safe for concurrent use.
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

// Add notes a plan. If it is in force and so is another one of the same child,
// by the key of today or a former one, the issue plan.second-in-force stands at
// that key. Revisions of one plan are one plan.
func (s *Subjects) Add(p *Plan) issue.List {
	if !InForce(p.Status()) {
		return nil
	}
	var found issue.List
	id := s.digest(string(p.ID))
	note := func(subject string, at issue.Pointer) {
		child := s.digest(subject)
		other, known := s.plans[child]
		switch {
		case !known:
			s.plans[child] = id
		case other != id && len(found) == 0:
			found = append(found, ruleSecondInForce.At(at))
		}
	}
	note(p.Child.Subject, "/child/subject")
	for i, subject := range p.Child.FormerSubjects {
		note(subject, issue.Pointer("/child/formerSubjects").Item(i))
	}
	return found
}

func (s *Subjects) digest(text string) uint64 {
	sum := sha256.Sum256(append(append(make([]byte, 0, 128), s.key...), text...))
	return binary.LittleEndian.Uint64(sum[:])
}
