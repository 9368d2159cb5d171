package sample

import (
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
)

// Plan returns the plan number n of a seed, [Mixed].
func Plan(seed uint64, n int) *plan.Plan { return PlanOf(Mixed, seed, n) }

// PlanOf returns the plan number n of a profile and a seed. Profiles share
// subjects: mix them only under different seeds. The children of plan 2k and 2k+1
// are siblings now and then, and their plans name each other.
func PlanOf(p Profile, seed uint64, n int) *plan.Plan {
	h := householdOf(p, seed, n)
	m := &maker{source: sourceOf(p, seed, ofPlans, n), household: h, kin: h.kin(p, seed, n)}
	m.plan = &plan.Plan{
		Format: plan.Format1,
		ID:     m.key,
		Lang:   plan.LangTag(m.tongue.lang),
		Child:  plan.Child{Subject: m.subject},
	}
	m.family()
	if m.together {
		m.sibling(h.kin(p, seed, n^1))
	}
	m.network()
	m.beginning()
	if m.stage > raised {
		m.meeting()
		m.star()
		m.work()
	}
	m.permissions()
	m.agreement()
	m.turns()
	m.lasting()
	m.ending()
	m.apart()
	m.ban()
	m.grownUp()
	m.codes()
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
	source
	household
	kin
	plan *plan.Plan

	// metOn is the day of the joint meeting, last that of the last contact.
	metOn, last civil.Date

	guardians, workers []plan.ID
	// first received the concern; responsible works in a public service.
	first, responsible plan.ID
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

// said returns who said something and when. What the child or a guardian says is
// written down by the first worker. A few statements say more of themselves.
func (m *maker) said(by plan.ID, on civil.Date) plan.Statement {
	s := plan.Statement{By: by, On: on}
	switch {
	case by == m.plan.Child.ID || slices.Contains(m.guardians, by):
		s.RecordedBy = m.first
	case m.happens(writtenDown):
		s.RecordedBy = m.responsible
		if by == m.responsible {
			s.RecordedBy = m.first
		}
	}
	if m.happens(ownLanguage) {
		s.Lang = plan.LangTag(m.tongue.lang)
	}
	if m.happens(narrowed) {
		s.Visibility = plan.Visibility(1 + m.IntN(assess.VisibilityCircle.Table().Rows.Len()))
	}
	if m.happens(ofAnother) {
		s.AboutID = m.guardians[0]
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
	if m.happens(wideOpen) {
		return 0
	}
	return plan.Visibility(1 + m.IntN(assess.VisibilityCircle.Table().Rows.Len()))
}
