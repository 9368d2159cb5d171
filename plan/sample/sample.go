package sample

import (
	"encoding/binary"
	"fmt"
	"iter"
	"math/rand/v2"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// Plan returns the plan number n of a seed, [Mixed].
func Plan(seed uint64, n int) *plan.Plan { return PlanOf(Mixed, seed, n) }

// PlanOf returns the plan number n of a profile and a seed. Profiles share
// subjects: mix them only under different seeds.
func PlanOf(p Profile, seed uint64, n int) *plan.Plan {
	m := &maker{shares: sharesOf(p), Rand: rand.New(rand.NewPCG(seed, uint64(n))), tongue: finnish}
	if m.chance(30) {
		m.tongue = swedish
	} else if m.chance(4) {
		m.tongue = sami()
	}
	m.plan = &plan.Plan{
		Format: plan.Format1,
		ID:     m.planID(),
		Lang:   plan.LangTag(m.tongue.lang),
		Child:  plan.Child{Subject: fmt.Sprintf("sample-%016x-%d", seed, n)},
	}
	m.family()
	m.network()
	m.beginning()
	if m.stage > raised {
		m.meeting()
		m.star()
		m.work()
	}
	m.permissions()
	m.ending()
	m.turns()
	m.apart()
	m.ban()
	m.grownUp()
	return m.plan
}

// Plans returns the first count plans of a seed, in order.
func Plans(seed uint64, count int) iter.Seq[*plan.Plan] {
	return func(yield func(*plan.Plan) bool) {
		for n := range count {
			if !yield(Plan(seed, n)) {
				return
			}
		}
	}
}

// maker makes one plan. Its choices come from its own source of randomness, in
// a fixed order.
type maker struct {
	*rand.Rand
	shares
	plan   *plan.Plan
	tongue *tongue
	stage  stage

	// raisedOn is the day of the concern, metOn that of the joint meeting.
	raisedOn, metOn civil.Date

	guardians, workers []plan.ID
	// first received the concern; responsible works in a public service.
	first, responsible plan.ID
	statutory          bool
}

// stage is how far a plan has come.
type stage uint8

const (
	raised stage = iota // a draft: the concern is there, nothing is agreed
	drafted
	agreed
	followed
	ended
)

// chance is true in so many of a hundred cases.
func (m *maker) chance(percent int) bool { return m.IntN(100) < percent }

func pick[T any](m *maker, from []T) T { return from[m.IntN(len(from))] }

// Read makes the maker the source of randomness of the ids it gives.
func (m *maker) Read(b []byte) (int, error) {
	var word [8]byte
	for i := 0; i < len(b); i += len(word) {
		binary.LittleEndian.PutUint64(word[:], m.Uint64())
		copy(b[i:], word[:])
	}
	return len(b), nil
}

func (m *maker) id() plan.ID {
	id, _ := plan.NewID(m) // the maker's Read never fails
	return id
}

func (m *maker) planID() plan.PlanID {
	id, _ := plan.NewPlanID(m)
	return id
}

// said returns who said something and when. What the child or a guardian says is written down by the first worker.
func (m *maker) said(by plan.ID, on civil.Date) plan.Statement {
	s := plan.Statement{By: by, On: on}
	if by == m.plan.Child.ID || slices.Contains(m.guardians, by) {
		s.RecordedBy = m.first
	}
	return s
}

// at returns a moment of a day by Finnish time.
func at(day civil.Date, clock string) civil.Instant {
	i := civil.MustParseInstant(day.String() + "T" + clock + ":00+02:00")
	if offset, err := fi.Offset(i); err == nil && offset == 180 {
		return civil.MustParseInstant(day.String() + "T" + clock + ":00+03:00")
	}
	return i
}

// visibility is mostly not given, and now and then each of its kinds.
func (m *maker) visibility() plan.Visibility {
	if m.chance(85) {
		return 0
	}
	return plan.Visibility(1 + m.IntN(assess.VisibilityCircle.Table().Rows.Len()))
}
