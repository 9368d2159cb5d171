package assess

import (
	"iter"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Load is how many of the matters that came in by the one door lead to each segment
// of a scheme (asiakassegmenttien kuorma). It holds counts alone.
type Load struct {
	// Segments are the scheme's, in its order, each with its count.
	Segments []SegmentLoad
	// Undecided are the matters for which no rule holds: people decide.
	Undecided int
	// JointPlans are the matters that need a gathering, joint plan.
	JointPlans int
	// All are all matters.
	All int
}

// SegmentLoad is how many matters one segment has.
type SegmentLoad struct {
	// Segment is the segment's code.
	Segment string
	Count   int
}

// Load routes many arrivals, each given by its signs. The issues name signs that the
// scheme does not have, "/3/1" for sign 1 of arrival 3: such an arrival is counted
// nowhere, not even in All. There are as many issues as [issue.Limits] has by default.
func (s *Scheme) Load(arrivals iter.Seq[[]string]) (Load, issue.List) {
	m, issues := s.Move(s, arrivals)
	return m.Before, issues
}

// Movement is what changes where a scheme takes the place of another.
type Movement struct {
	Before, After Load
	// Moves are the matters that come to another segment, by the order of the segments.
	Moves []Move
}

// Move is how many matters go from one segment to another; "" is none, where people
// decide.
type Move struct {
	From, To string
	Count    int
}

// Move says what changes for arrivals if a scheme takes the place of this one, as
// where a boundary between segments moves. An arrival with a sign that one of the two
// does not have is an issue and counted in neither. The arrivals are read once.
func (s *Scheme) Move(to *Scheme, arrivals iter.Seq[[]string]) (Movement, issue.List) {
	m := Movement{Before: s.empty(), After: to.empty()}
	counts := map[[2]string]int{}
	var issues issue.List
	n := -1
	for signs := range arrivals {
		n++
		before, found := s.Classify(signs...)
		after, more := to.Classify(signs...)
		if !found.HasErrors() {
			found = more
		}
		if found.HasErrors() {
			if issues = append(issues, found.Under(issue.Pointer("").Item(n))...); len(issues) > 10_000 {
				issues = issue.Limits{}.Bound(issues)
			}
			continue
		}
		m.Before.add(s, before)
		m.After.add(to, after)
		counts[[2]string{before.Segment.Code, after.Segment.Code}]++
	}
	for _, from := range append(m.Before.codes(), "") {
		for _, into := range append(m.After.codes(), "") {
			if count := counts[[2]string{from, into}]; count > 0 && from != into {
				m.Moves = append(m.Moves, Move{from, into, count})
			}
		}
	}
	return m, issue.Limits{}.Bound(issues)
}

func (s *Scheme) empty() Load {
	load := Load{Segments: make([]SegmentLoad, len(s.Segments))}
	for i := range s.Segments {
		load.Segments[i].Segment = s.Segments[i].Code
	}
	return load
}

func (l *Load) codes() []string {
	all := make([]string, len(l.Segments))
	for i := range l.Segments {
		all[i] = l.Segments[i].Segment
	}
	return all
}

func (l *Load) add(s *Scheme, o Outcome) {
	l.All++
	if !o.Decided() {
		l.Undecided++
		return
	}
	l.Segments[slices.IndexFunc(s.Segments, func(one Segment) bool { return one.Code == o.Segment.Code })].Count++
	if o.Segment.JointPlan {
		l.JointPlans++
	}
}

// Merge adds the load of other arrivals, counted by the same scheme. The order does
// not matter.
func (l Load) Merge(other Load) Load {
	l.Segments = slices.Clone(l.Segments)
	for _, more := range other.Segments {
		if at := slices.IndexFunc(l.Segments, func(s SegmentLoad) bool { return s.Segment == more.Segment }); at >= 0 {
			l.Segments[at].Count += more.Count
		} else {
			l.Segments = append(l.Segments, more)
		}
	}
	l.Undecided += other.Undecided
	l.JointPlans += other.JointPlans
	l.All += other.All
	return l
}
