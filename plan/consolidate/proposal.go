package consolidate

import (
	"io"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Input is one plan that is to become part of the joint plan: a whole one, or
// one sector's in the small form. One of the two is given.
type Input struct {
	Plan   *plan.Plan
	Sector *Sector
}

// Options say how a proposal is made.
type Options struct {
	// On is the day of the proposal; it is required.
	On civil.Date
	// Random is the source of ids, as [crypto/rand.Reader]; it is required.
	Random io.Reader
}

// Proposal is a joint plan proposed out of several (ehdotus). It is a draft:
// people agree to it, or not, in a joint meeting.
type Proposal struct {
	// Plan is the proposed plan. Its conflicts and the agenda of its planned joint
	// meeting hold what is to be settled.
	Plan *plan.Plan
	// Findings are what was found, each at its first place in the proposed plan.
	Findings issue.List
	// Duplicates are actions that several plans have (päällekkäiset toimenpiteet).
	Duplicates []Group
	// Repeated are questions that the family was asked for several plans
	// (toistuvat kysymykset): tell us once.
	Repeated []Group
	// Left is what the proposal could not take up: pointers into the inputs, by
	// the number of the input. It stays in the plan that said it.
	Left []Left
}

// Left is something of an input that the proposal does not hold.
type Left struct {
	Input   int
	Pointer issue.Pointer
}

// Issue returns it as an issue; its pointer is a place of the input.
func (l Left) Issue() issue.Issue { return ruleLeft.At(l.Pointer) }

// Propose makes one proposed joint plan out of several plans of one child. The
// first whole plan among the inputs is the ground: its parts keep their ids.
// The inputs are not changed.
//
// The error is an [*InputError], or that of the source of randomness.
func Propose(inputs []Input, o Options) (*Proposal, error) {
	if err := check(inputs, o); err != nil {
		return nil, err
	}
	id, err := plan.NewPlanID(o.Random)
	if err != nil {
		return nil, err
	}
	j := &joining{
		Options: o, ids: plan.NewIDs(o.Random),
		out: &Proposal{Plan: &plan.Plan{Format: plan.Format1, ID: id}},
	}
	for i := range inputs { // whole plans first: the small ones name people that these know
		if p := inputs[i].Plan; p != nil {
			if j.input = i; !j.whole(p) {
				return nil, &InputError{Input: i, Problem: ProblemSameID}
			}
		}
	}
	for i := range inputs {
		if s := inputs[i].Sector; s != nil {
			j.input = i
			j.sector(s)
		}
	}
	j.settle()
	if err := j.ids.Err(); err != nil {
		return nil, err
	}
	return j.out, nil
}

// check refuses inputs of which no plan of one child can be made.
func check(inputs []Input, o Options) error {
	if o.On.IsZero() || o.Random == nil {
		return &InputError{Input: -1, Problem: ProblemNoDay}
	}
	if len(inputs) == 0 {
		return &InputError{Input: -1, Problem: ProblemNoPlan}
	}
	subject := ""
	for i, in := range inputs {
		if (in.Plan == nil) == (in.Sector == nil) {
			return &InputError{Input: i, Problem: ProblemNoPlan}
		}
		if subject == "" {
			subject = in.subject()
		}
		if !in.isOf(subject) {
			return &InputError{Input: i, Problem: ProblemOtherChild}
		}
	}
	return nil
}

func (in Input) subject() string {
	if in.Plan != nil {
		return in.Plan.Child.Subject
	}
	return in.Sector.Child.Subject
}

// isOf reports whether an input is about the child with that key, of today or a
// former one.
func (in Input) isOf(subject string) bool {
	return in.subject() == subject || in.Plan != nil && slices.Contains(in.Plan.Child.FormerSubjects, subject)
}
