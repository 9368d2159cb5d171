package directory

import (
	"math/bits"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// mostDemands is how many demands one question has: needs of one kind and tier are
// one demand, a need that is kept from somebody is one of its own.
const mostDemands = 64

// demand is what an actor answers to or does not.
type demand struct {
	kind   plan.NeedKind
	tier   plan.Tier
	barred plan.ID // the need, where it is kept from somebody
	needs  []int   // the needs, by number
	best   OutReason
}

// mark is what a question says of an actor.
type mark uint8

const (
	marked mark = 1 << iota // is a candidate
	wanted
	vetoed // or a part of one who is
	known
	permitted
)

// search is one question to an index.
type search struct {
	x          *Index
	a          *Ask
	place      string
	age        int // in whole years, -1 before birth, -2 where it is not known
	demands    []demand
	unsorted   []int          // needs without a kind
	by         [32]uint64     // demands by kind of need
	kinds      uint32         // that are asked for
	bars       map[Key]uint64 // demands that are kept from an actor
	kept       []uint64       // the same of each actor, with what it is part of; nil where nothing is
	marks      []mark         // of actors
	slots      []int32        // of actors that are candidates
	team       map[int32]Key  // of actors in a team of the area
	candidates []candidate    // in the order of the actors' keys
}

// candidate is an actor who offers something for one of the needs where the family
// lives, or who is wanted.
type candidate struct {
	actor   int32
	reason  OutReason
	tier    plan.Tier // the lowest that answers
	way     Delivery  // the nearest
	speaks  bool      // a language of the family
	seen    uint64    // demands that it offers something for
	answers uint64    // demands that it covers
	cost    int64
}

func (x *Index) search(a *Ask) (*search, issue.List) {
	if a.On.IsZero() {
		return nil, issue.List{ruleNoDay.At("")}
	}
	s := &search{x: x, a: a, marks: make([]mark, len(x.actors)), slots: make([]int32, len(x.actors)), team: map[int32]Key{}, bars: map[Key]uint64{}}
	var issues issue.List
	set := func(name string, keys []Key, as mark, must bool) {
		for n, key := range keys {
			if i, ok := x.number[key]; ok {
				s.marks[i] |= as
			} else if must {
				issues = append(issues, ruleActor.At(issue.Pointer("").Member(name).Item(n)))
			}
		}
	}
	set("want", a.Want, wanted, true)
	set("veto", a.Veto, vetoed, true)
	set("known", a.Known, known, false)
	set("permitted", a.Permitted, permitted, false)
	for n, bar := range a.Bars {
		if _, ok := x.number[bar.ActorID]; !ok {
			issues = append(issues, ruleActor.At(issue.Pointer("/bars").Item(n)))
		}
	}
	if !s.demand() {
		found := ruleManyNeeds.At("/needs")
		found.Limit = mostDemands
		issues = append(issues, found)
	}
	s.place, s.age = a.Municipality.Code, ageOn(a.Born, a.Expected, a.On)
	if s.place != "" && a.Municipality.System != "" && x.system != "" && a.Municipality.System != x.system {
		issues = append(issues, ruleSystem.At("/municipality"))
		s.place = ""
	}
	for _, n := range x.teamNumbers(s.place) {
		for _, id := range x.teams[n].ActorIDs {
			if i, ok := x.number[id]; ok && s.team[i] == "" {
				s.team[i] = x.teams[n].ID
			}
		}
	}
	if len(a.Veto) > 0 {
		x.inherit(func(n, above int32) { s.marks[n] |= s.marks[above] & vetoed })
	}
	if len(s.bars) > 0 {
		s.kept = make([]uint64, len(x.actors))
		for id, demands := range s.bars {
			if n, ok := x.number[id]; ok {
				s.kept[n] = demands
			}
		}
		x.inherit(func(n, above int32) { s.kept[n] |= s.kept[above] })
	}
	return s, issues
}

// ageOn is how many whole years old a child is: -1 before birth, -2 where nothing is
// known of birth.
func ageOn(born, expected, on civil.Date) int {
	switch {
	case born.IsZero() && expected.IsZero():
		return -2
	case born.IsZero() || born.After(on):
		return -1
	}
	age := max(0, on.Year()-born.Year()-1)
	if !born.AddYears(age + 1).After(on) {
		age++
	}
	return age
}

// demand puts needs together that the same actors answer to; false where too many
// are left.
func (s *search) demand() bool {
	barred := map[plan.ID]bool{}
	for _, bar := range s.a.Bars {
		barred[bar.NeedID] = true
	}
	for n, need := range s.a.Needs {
		if !need.Kind.IsValid() {
			s.unsorted = append(s.unsorted, n)
			continue
		}
		d := demand{kind: need.Kind, tier: need.Tier, best: OutNobody}
		if barred[need.ID] {
			d.barred = need.ID
		}
		if s.x.kinds>>need.Kind&1 == 1 {
			d.best = OutElsewhere
		}
		at := slices.IndexFunc(s.demands, func(e demand) bool { return e.kind == d.kind && e.tier == d.tier && e.barred == d.barred })
		if at < 0 {
			at = len(s.demands)
			s.demands = append(s.demands, d)
		}
		s.demands[at].needs = append(s.demands[at].needs, n)
	}
	if len(s.demands) > mostDemands {
		return false
	}
	for i := range s.demands {
		d := &s.demands[i]
		s.by[d.kind] |= 1 << i
		s.kinds |= 1 << d.kind
		for _, bar := range s.a.Bars {
			if d.barred != "" && bar.NeedID == d.barred {
				s.bars[bar.ActorID] |= 1 << i
			}
		}
	}
	return true
}

// look finds the candidates, and how far the others came.
func (s *search) look() {
	var found []candidate
	take := func(actor int32) *candidate {
		if s.marks[actor]&marked == 0 {
			s.marks[actor] |= marked
			s.slots[actor] = int32(len(found)) //nolint:gosec // an index
			found = append(found, candidate{actor: actor, tier: plan.TierMostDemanding, way: DeliveryCentral})
		}
		return &found[s.slots[actor]]
	}
	visit := func(list []int32) {
		for _, n := range list {
			if o := &s.x.offers[n]; o.kinds&s.kinds != 0 {
				s.offer(take(o.by), o)
			}
		}
	}
	visit(s.x.everywhere)
	if s.place != "" {
		visit(s.x.in[s.place])
	}
	for _, id := range s.a.Want { // who is wanted is in, whatever it offers
		take(s.x.number[id])
	}
	s.candidates = make([]candidate, 0, len(found))
	for actor, m := range s.marks {
		if m&marked == 0 {
			continue
		}
		c := found[s.slots[actor]]
		if m&vetoed != 0 {
			c.reason = OutVeto // it answers to nothing: offer saw to it
		}
		c.cost = s.cost(&c)
		s.candidates = append(s.candidates, c)
	}
}

// offer looks whether an offer answers to the demands of its kinds.
func (s *search) offer(c *candidate, o *indexed) {
	var asked uint64
	for rest := o.kinds & s.kinds; rest != 0; rest &= rest - 1 {
		asked |= s.by[bits.TrailingZeros32(rest)]
	}
	c.seen |= asked
	whole, barred, answered := s.fits(o), s.barred(c.actor), false
	for rest := asked; rest != 0; rest &= rest - 1 {
		n := bits.TrailingZeros64(rest)
		why := whole
		switch {
		case why != OutSpare:
		case s.demands[n].tier > o.Tier:
			why = OutTier
		case barred>>n&1 == 1:
			why = OutBarred
		case s.marks[c.actor]&vetoed != 0:
			why = OutVeto
		default:
			answered = true
			c.answers |= 1 << n
		}
		c.reason, s.demands[n].best = max(c.reason, why), max(s.demands[n].best, why)
	}
	if !answered {
		return
	}
	c.tier = min(c.tier, max(o.Tier, plan.TierBasic))
	c.speaks = c.speaks || overlap(o.Langs, s.a.Langs)
	for _, way := range o.Deliveries {
		c.way = min(c.way, way)
	}
}

// fits is what hinders an offer for this child, OutSpare where nothing does.
func (s *search) fits(o *indexed) OutReason {
	switch {
	case !o.Period.Contains(s.a.On):
		return OutNotNow
	case o.AgeFrom > 0 && s.age < o.AgeFrom, o.AgeUnder > 0 && (s.age == -2 || s.age >= o.AgeUnder):
		return OutAge
	case len(o.Groups) > 0 && !overlap(o.Groups, s.a.Groups):
		return OutGroup
	case len(s.a.Deliveries) > 0 && !overlap(o.Deliveries, s.a.Deliveries):
		return OutDelivery
	}
	return OutSpare
}

func overlap[T comparable](a, b []T) bool {
	for _, v := range a {
		if slices.Contains(b, v) {
			return true
		}
	}
	return false
}

// barred are the demands that are kept from an actor, or from what it is part of.
func (s *search) barred(actor int32) (demands uint64) {
	if s.kept == nil {
		return 0
	}
	return s.kept[actor]
}

// cost weighs an actor, the heavier the later. Costs add up, each in eight bits of
// its own: a circle has at most mostDemands seats beside those that are wanted.
func (s *search) cost(c *candidate) int64 {
	cost := int64(1) << 40 // a seat
	if s.marks[c.actor]&known == 0 {
		cost += 1 << 48
	}
	if s.marks[c.actor]&permitted == 0 {
		cost += 1 << 32
	}
	if s.team[c.actor] == "" {
		cost += 1 << 24
	}
	cost += int64(c.tier-plan.TierBasic) << 16
	if len(s.a.Langs) > 0 && !c.speaks {
		cost += 1 << 8
	}
	return cost + int64(c.way-DeliveryNear)
}

// ids are the needs of demands.
func (s *search) ids(demands uint64) (all []plan.ID) {
	var needs []int
	for rest := demands; rest != 0; rest &= rest - 1 {
		needs = append(needs, s.demands[bits.TrailingZeros64(rest)].needs...)
	}
	slices.Sort(needs)
	for _, n := range needs {
		all = append(all, s.a.Needs[n].ID)
	}
	return all
}

// tell says who is in and why, who is not and why, and what stays open.
func (s *search) tell(chosen []int, least int) Circle {
	c := Circle{Least: least}
	var covered, once, twice uint64
	for i := range s.candidates {
		twice |= once & s.candidates[i].answers
		once |= s.candidates[i].answers
	}
	told := map[uint64][]plan.ID{} // the same words for the same demands
	c.Out = make([]Out, 0, len(s.candidates)-len(chosen))
	for i := range s.candidates {
		one := &s.candidates[i]
		id := s.x.actors[one.actor].ID
		if len(chosen) > 0 && chosen[0] == i {
			chosen = chosen[1:]
			covered |= one.answers
			c.Seats = append(c.Seats, s.seat(one, id, one.answers&^twice != 0))
			continue
		}
		if _, ok := told[one.seen]; !ok {
			told[one.seen] = slices.Clip(s.ids(one.seen))
		}
		c.Out = append(c.Out, Out{ActorID: id, Why: one.reason, NeedIDs: told[one.seen]})
	}
	gaps := make([]OutReason, len(s.a.Needs))
	for _, n := range s.unsorted {
		gaps[n] = OutUnsorted
	}
	for n := range s.demands {
		for _, need := range s.demands[n].needs {
			if covered>>n&1 == 0 {
				gaps[need] = s.demands[n].best
			}
		}
	}
	for n, why := range gaps {
		if why != 0 {
			c.Gaps = append(c.Gaps, Gap{s.a.Needs[n].ID, why})
		}
	}
	return c
}

func (s *search) seat(c *candidate, id Key, only bool) Seat {
	seat := Seat{ActorID: id, Why: SeatFewest, NeedIDs: s.ids(c.answers), Known: s.marks[c.actor]&known != 0, TeamID: s.team[c.actor], Permission: plan.PermissionNotYet}
	for n := range s.x.offers {
		if o := &s.x.offers[n]; o.by == c.actor && o.kinds&s.kinds != 0 && s.here(n) && s.answers(o) {
			seat.OfferIDs = append(seat.OfferIDs, o.ID)
		}
	}
	if s.marks[c.actor]&permitted != 0 {
		seat.Permission = plan.PermissionGiven
	}
	switch {
	case s.marks[c.actor]&wanted != 0:
		seat.Why = SeatWanted
	case only:
		seat.Why = SeatOnly
	case seat.Known:
		seat.Why = SeatKnown
	}
	return seat
}

// here reports whether an offer is made where the family lives.
func (s *search) here(n int) bool {
	_, everywhere := slices.BinarySearch(s.x.everywhere, int32(n)) //nolint:gosec // an index
	_, here := slices.BinarySearch(s.x.in[s.place], int32(n))      //nolint:gosec // an index
	return everywhere || s.place != "" && here
}

// answers reports whether an offer answers to any demand.
func (s *search) answers(o *indexed) bool {
	trial := candidate{actor: o.by}
	s.offer(&trial, o)
	return trial.answers != 0
}
