package assess

import (
	"cmp"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Star is how all voices see the child's situation on one day, side by side
// (Hyvinvoinnin tähti). It is read from assessments by [Read]; it has no score
// and merges nothing.
type Star struct {
	// On is the day it is read on; zero means with everything that was said.
	On civil.Date
	// Sides are the voices: the child first, then guardians, near persons and
	// professionals, each kind in the order in which they were first heard.
	Sides []Side
}

// Side is what one voice says: one side of the picture.
type Side struct {
	Speaker
	// Views are the views that it rests on, oldest first; at least one.
	Views []ViewRef
	// Said is what stands, item by item.
	Said []Said
}

// ViewRef is a view without its findings: whose hand wrote it down, when, and
// in which meeting.
type ViewRef struct {
	ID         ID
	On         civil.Date
	RecordedBy ID
	MeetingID  ID
}

// Said is one finding as it stands. What the finding itself leaves open
// (language, visibility, whom it is about) is filled in from its view and its
// assessment; of two visibilities the narrower holds.
type Said struct {
	Finding
	// View is where it was said.
	View ViewRef
	// Earlier are the findings that it takes the place of, latest first.
	Earlier []ID
}

// Read reads the star of a day from assessments (tähti päivänä). The zero day
// reads everything that was said; so does each view without a day, since to
// drop a voice in silence would be worse.
//
// What a voice said last on an item stands for that item, with all that it said
// that day; what it said before is history ([Assessment.History]). A later
// [FindingUnknown] takes nothing away, it stands beside. A correction stands
// where the corrected finding stood.
func Read(day civil.Date, of ...Assessment) Star {
	r := reading{star: Star{On: day}}
	for i := range of {
		r.assessment(&of[i], day)
	}
	r.finish()
	return r.star
}

// reading gathers findings voice by voice. It keeps places and not findings
// until it knows which of them stand.
type reading struct {
	star Star
	// latest has, for each side and item, the last day with a known finding,
	// counted from 1 for "no day"; 0 where nothing is known.
	latest [][len(itemPoint) + 1]int
	found  []found
}

// found is a finding that has not been corrected.
type found struct {
	side, day int // day as in reading.latest
	in        *Assessment
	at        place
	earlier   []ID
}

func dayOf(d civil.Date) int { return d.DayNumber() + 1 }

func (r *reading) assessment(a *Assessment, day civil.Date) {
	fixed := correctionsOf(a)
	if !day.IsZero() && fixed.by != nil {
		// What was not yet said cannot have corrected anything.
		then := a.AsOf(day)
		a, fixed = &then, correctionsOf(&then)
	}
	for v := range a.Views {
		view := &a.Views[v]
		if !day.IsZero() && view.On.After(day) {
			continue
		}
		side := r.side(view)
		for f := range view.Findings {
			finding := &view.Findings[f]
			if !finding.Item.IsValid() || fixed.gone[finding.ID] {
				continue
			}
			one := found{side: side, day: dayOf(view.On), in: a, at: place{v, f}}
			if finding.CorrectsID != "" {
				var first place
				first, one.earlier = fixed.chain(a, one.at)
				one.day = dayOf(a.Views[first.view].On)
			}
			if finding.Kind != FindingUnknown {
				last := &r.latest[side][finding.Item]
				*last = max(*last, one.day)
			}
			r.found = append(r.found, one)
		}
	}
}

// side returns the number of the view's voice and notes the view.
func (r *reading) side(view *View) int {
	speaker, n := view.Speaker(), 0
	for ; n < len(r.star.Sides); n++ {
		if r.star.Sides[n].Speaker == speaker {
			break
		}
	}
	if n == len(r.star.Sides) {
		r.star.Sides = append(r.star.Sides, Side{Speaker: speaker})
		r.latest = append(r.latest, [len(itemPoint) + 1]int{})
	}
	side := &r.star.Sides[n]
	side.Views = append(side.Views, view.ref())
	return n
}

func (v *View) ref() ViewRef {
	return ViewRef{ID: v.ID, On: v.On, RecordedBy: v.RecordedBy, MeetingID: v.MeetingID}
}

// finish keeps what stands and puts everything in order.
func (r *reading) finish() {
	stands := r.found[:0]
	for _, one := range r.found {
		if one.day >= r.latest[one.side][one.finding().Item] {
			stands = append(stands, one)
		}
	}
	slices.SortStableFunc(stands, func(a, b found) int {
		return cmp.Or(cmp.Compare(a.side, b.side), cmp.Compare(a.finding().Item, b.finding().Item),
			a.view().On.Compare(b.view().On), cmp.Compare(a.view().ID, b.view().ID))
	})
	said := make([]Said, len(stands))
	for i := range stands {
		said[i] = stands[i].said()
	}
	for from := 0; from < len(said); {
		to := from
		for to < len(said) && stands[to].side == stands[from].side {
			to++
		}
		r.star.Sides[stands[from].side].Said = said[from:to:to]
		from = to
	}
	for i := range r.star.Sides {
		slices.SortFunc(r.star.Sides[i].Views, ViewRef.compare)
	}
	slices.SortFunc(r.star.Sides, func(a, b Side) int {
		return cmp.Or(cmp.Compare(a.Voice, b.Voice), a.Views[0].On.Compare(b.Views[0].On), a.Compare(b.Speaker))
	})
}

func (v ViewRef) compare(w ViewRef) int { return cmp.Or(v.On.Compare(w.On), cmp.Compare(v.ID, w.ID)) }

func (f found) view() *View { return &f.in.Views[f.at.view] }

func (f found) finding() *Finding { return &f.view().Findings[f.at.finding] }

func (f found) said() Said {
	view := f.view()
	s := Said{Finding: *f.finding(), View: view.ref(), Earlier: f.earlier}
	s.Lang = cmp.Or(s.Lang, view.Lang, f.in.Lang)
	s.AboutID = cmp.Or(s.AboutID, view.AboutID, f.in.AboutID)
	s.Visibility = max(s.Visibility, view.Visibility, f.in.Visibility)
	return s
}

// Side returns what one voice says, or nil where it has not been heard.
func (s Star) Side(who Speaker) *Side {
	who = who.normal()
	for i := range s.Sides {
		if s.Sides[i].Speaker == who {
			return &s.Sides[i]
		}
	}
	return nil
}

// Only returns the star with one voice alone.
func (s Star) Only(who Speaker) Star {
	side := s.Side(who)
	if side == nil {
		return Star{On: s.On}
	}
	return Star{On: s.On, Sides: []Side{*side}}
}

// On returns what the voice says on one item.
func (s *Side) On(i Item) []Said {
	from := 0
	for from < len(s.Said) && s.Said[from].Item < i {
		from++
	}
	to := from
	for to < len(s.Said) && s.Said[to].Item == i {
		to++
	}
	return s.Said[from:to:to]
}

// Unhandled returns what was said with one kind and has no answer yet, voice
// by voice: with [FindingVulnerability], the vulnerabilities that no goal
// answers and that nobody has consciously put off. Handled are the ids of the
// findings that have an answer, a goal or a "not now"; what is said of a
// finding holds for its corrections too.
func (s Star) Unhandled(kind FindingKind, handled []ID) []Said {
	var open []Said
	for i := range s.Sides {
		for _, said := range s.Sides[i].Said {
			if said.Kind == kind && !said.isOneOf(handled) {
				open = append(open, said)
			}
		}
	}
	return open
}

func (s *Said) isOneOf(ids []ID) bool {
	return slices.Contains(ids, s.ID) || slices.ContainsFunc(s.Earlier, func(id ID) bool { return slices.Contains(ids, id) })
}
