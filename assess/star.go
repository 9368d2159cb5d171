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
	// Said is what stands, item by item; on one item in the order of the views.
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
	// Who says it.
	Who Speaker
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
	r, views := reading{star: Star{On: day}}, viewsUntil(day, of)
	total := 0
	for _, v := range views {
		total += len(v.view().Findings)
	}
	r.found = make([]found, 0, total)
	for _, v := range views {
		r.view(v)
	}
	r.finish()
	return r.star
}

// viewAt is one view with the assessment that it belongs to.
type viewAt struct {
	in    *Assessment
	fixed *corrections
	n     int
}

func (v viewAt) view() *View { return &v.in.Views[v.n] }

// viewsUntil returns the views up to a day, oldest first.
func viewsUntil(day civil.Date, of []Assessment) []viewAt {
	var views []viewAt
	for i := range of {
		a, fixed := &of[i], correctionsOf(&of[i])
		if !day.IsZero() && fixed.by != nil {
			// What was not yet said cannot have corrected anything.
			then := a.AsOf(day)
			a, fixed = &then, correctionsOf(&then)
		}
		views = slices.Grow(views, len(a.Views))
		for n := range a.Views {
			if day.IsZero() || !a.Views[n].On.After(day) {
				views = append(views, viewAt{a, &fixed, n})
			}
		}
	}
	inOrder := func(v, w viewAt) int { return compareViews(v.view(), w.view()) }
	if !slices.IsSortedFunc(views, inOrder) {
		slices.SortStableFunc(views, inOrder)
	}
	return views
}

// reading gathers findings view by view. It keeps places and not findings until
// it knows which of them stand.
type reading struct {
	star  Star
	sides []sideReading
	found []found
}

// sideReading is what a reading knows of one voice.
type sideReading struct {
	// latest has, for each item, the number of the last day with a known finding;
	// 0 where it has no day or nothing is known.
	latest [items + 1]int
}

// items is how many items the star has.
const items = len(itemRows) - 1

// found is a finding that has not been corrected.
type found struct {
	at        viewAt
	finding   *Finding
	earlier   []ID
	side, day int // day as in sideReading.latest
}

func (r *reading) view(at viewAt) {
	view := at.view()
	side := r.side(view)
	for n := range view.Findings {
		finding := &view.Findings[n]
		if !finding.Item.IsValid() || at.fixed.gone[finding.ID] {
			continue
		}
		one := found{at: at, finding: finding, side: side, day: view.On.DayNumber()}
		if finding.CorrectsID != "" {
			var first place
			first, one.earlier = at.fixed.chain(at.in, place{at.n, n})
			one.day = at.in.Views[first.view].On.DayNumber()
		}
		if finding.Kind != FindingUnknown {
			last := &r.sides[side].latest[finding.Item]
			*last = max(*last, one.day)
		}
		r.found = append(r.found, one)
	}
}

// side returns the number of the view's voice and notes the view.
func (r *reading) side(view *View) int {
	speaker := view.Speaker()
	n := slices.IndexFunc(r.star.Sides, func(s Side) bool { return s.Speaker == speaker })
	if n < 0 {
		n = len(r.star.Sides)
		r.star.Sides = append(r.star.Sides, Side{Speaker: speaker})
		r.sides = append(r.sides, sideReading{})
	}
	side := &r.star.Sides[n]
	side.Views = append(side.Views, view.ref())
	return n
}

func (v *View) ref() ViewRef {
	return ViewRef{ID: v.ID, On: v.On, RecordedBy: v.RecordedBy, MeetingID: v.MeetingID}
}

// finish keeps what stands, and puts it in the order of voices and items. What
// a voice says on one item stays in the order of its views.
func (r *reading) finish() {
	stands := slices.DeleteFunc(r.found, func(f found) bool { return f.day < r.sides[f.side].latest[f.finding.Item] })
	place := make([]int, len(r.sides)*(items+1)+1) // by voice and item, where the next one goes
	for _, f := range stands {
		place[f.slot()+1]++
	}
	for i := 1; i < len(place); i++ {
		place[i] += place[i-1]
	}
	said := make([]Said, len(stands))
	for i := range r.star.Sides {
		from, to := place[i*(items+1)], place[(i+1)*(items+1)]
		r.star.Sides[i].Said = said[from:to:to]
	}
	for i := range stands {
		n := &place[stands[i].slot()]
		stands[i].fill(&said[*n], r.star.Sides[stands[i].side].Speaker)
		*n++
	}
	slices.SortFunc(r.star.Sides, func(a, b Side) int {
		return cmp.Or(cmp.Compare(a.Voice, b.Voice), a.Views[0].On.Compare(b.Views[0].On), a.Compare(b.Speaker))
	})
}

// slot numbers the voices and their items.
func (f *found) slot() int { return f.side*(items+1) + int(f.finding.Item) }

func (f *found) fill(s *Said, who Speaker) {
	view := f.at.view()
	*s = Said{Finding: *f.finding, Who: who, View: view.ref(), Earlier: f.earlier}
	s.Lang = cmp.Or(s.Lang, view.Lang, f.at.in.Lang)
	s.AboutID = cmp.Or(s.AboutID, view.AboutID, f.at.in.AboutID)
	s.Visibility = max(s.Visibility, view.Visibility, f.at.in.Visibility)
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
