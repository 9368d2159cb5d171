package directory

import (
	"cmp"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
)

// Index is a directory made ready to be asked. It never changes and is safe for
// concurrent use.
type Index struct {
	system     string    // of municipalities
	actors     []Actor   // in the order of their keys
	offers     []indexed // in the order of the directory
	teams      []Team
	number     map[Key]int32      // of actors
	above      []int32            // what each actor is part of, -1 for nothing
	order      []int32            // the actors, each after what it is part of; a ring begins somewhere
	offerOf    map[Key]int        // number of an offer
	in         map[string][]int32 // offers by municipality
	everywhere []int32
	kinds      uint32               // that some offer answers to
	teamsIn    map[string][]int     // teams by municipality; "" are those of everywhere
	named      map[string][]Key     // actors by their names, in small letters
	identified map[Identifier][]Key // actors by their keys in other systems
}

// indexed is an offer with what is asked of each.
type indexed struct {
	Offer
	by    int32  // its actor
	kinds uint32 // of needs that it answers to
}

// New makes a directory ready to be asked. What of it refers to a part that is not
// there is left out: [Directory.Check] tells. The directory is copied.
func New(d *Directory) *Index {
	x := &Index{
		system: d.MunicipalitySystem, actors: slices.Clone(d.Actors), number: map[Key]int32{}, offerOf: map[Key]int{}, in: map[string][]int32{},
		teamsIn: map[string][]int{}, named: map[string][]Key{}, identified: map[Identifier][]Key{},
	}
	areas := map[Key][]string{}
	for _, a := range d.Areas {
		areas[a.ID] = append(areas[a.ID], a.Municipalities...)
	}
	slices.SortStableFunc(x.actors, func(a, b Actor) int { return cmp.Compare(a.ID, b.ID) })
	x.actors = slices.CompactFunc(x.actors, func(a, b Actor) bool { return a.ID == b.ID })
	for n := range x.actors {
		a := &x.actors[n]
		a.Identifiers = slices.Clone(a.Identifiers)
		x.number[a.ID] = int32(n) //nolint:gosec // a document has at most 20000
		for _, name := range []string{a.Name.FI, a.Name.SV, a.Name.EN} {
			if name = folded(name); name != "" {
				x.named[name] = appendOnce(x.named[name], a.ID)
			}
		}
		for _, id := range a.Identifiers {
			x.identified[id] = appendOnce(x.identified[id], a.ID)
		}
	}
	x.layer()
	for _, o := range d.Offers {
		x.add(o, areas)
	}
	for _, t := range d.Teams {
		t.ActorIDs, t.AreaIDs = slices.Clone(t.ActorIDs), slices.Clone(t.AreaIDs)
		x.teams = append(x.teams, t)
		places := []string{""}
		if len(t.AreaIDs) > 0 {
			places = placesOf(t.AreaIDs, nil, areas)
		}
		for _, place := range places {
			x.teamsIn[place] = append(x.teamsIn[place], len(x.teams)-1)
		}
	}
	return x
}

// appendOnce adds the key of the actor that is being taken in, which can only be the last one
// there.
func appendOnce(keys []Key, key Key) []Key {
	if n := len(keys); n > 0 && keys[n-1] == key {
		return keys
	}
	return append(keys, key)
}

// add takes in one offer.
func (x *Index) add(o Offer, areas map[Key][]string) {
	by, known := x.number[o.ActorID]
	if _, twice := x.offerOf[o.ID]; twice || !known {
		return
	}
	n := int32(len(x.offers)) //nolint:gosec // a document has at most 50000
	x.offerOf[o.ID] = int(n)
	made := indexed{Offer: clone(o), by: by}
	for _, kind := range o.Needs {
		if kind.IsValid() {
			made.kinds |= 1 << kind
		}
	}
	x.offers, x.kinds = append(x.offers, made), x.kinds|made.kinds
	if len(o.AreaIDs)+len(o.Municipalities) == 0 {
		x.everywhere = append(x.everywhere, n)
		return
	}
	for _, place := range placesOf(o.AreaIDs, o.Municipalities, areas) {
		x.in[place] = append(x.in[place], n)
	}
}

func clone(o Offer) Offer {
	o.Needs, o.Groups, o.Deliveries = slices.Clone(o.Needs), slices.Clone(o.Groups), slices.Clone(o.Deliveries)
	o.AreaIDs, o.Municipalities, o.Langs = slices.Clone(o.AreaIDs), slices.Clone(o.Municipalities), slices.Clone(o.Langs)
	return o
}

// placesOf are the municipalities of areas and those beside them, each once.
func placesOf(ids []Key, more []string, areas map[Key][]string) []string {
	places := slices.Clone(more)
	for _, id := range ids {
		places = append(places, areas[id]...)
	}
	slices.Sort(places)
	return slices.Compact(places)
}

func folded(name string) string { return strings.ToLower(strings.Join(strings.Fields(name), " ")) }

// Actor returns the actor with that key.
func (x *Index) Actor(id Key) (Actor, bool) {
	n, ok := x.number[id]
	if !ok {
		return Actor{}, false
	}
	a := x.actors[n]
	a.Identifiers = slices.Clone(a.Identifiers)
	return a, true
}

// Offer returns the offer sheet with that key.
func (x *Index) Offer(id Key) (Offer, bool) {
	n, ok := x.offerOf[id]
	if !ok {
		return Offer{}, false
	}
	return clone(x.offers[n].Offer), true
}

// Teams returns the family-centre teams of a municipality, in the order of the
// directory; those that work everywhere are among them (perhekeskustiimi).
func (x *Index) Teams(municipality string) []Team {
	var all []Team
	for _, n := range x.teamNumbers(municipality) {
		t := x.teams[n]
		t.ActorIDs, t.AreaIDs = slices.Clone(t.ActorIDs), slices.Clone(t.AreaIDs)
		all = append(all, t)
	}
	return all
}

func (x *Index) teamNumbers(municipality string) []int {
	all := slices.Clone(x.teamsIn[""])
	if municipality != "" {
		all = append(all, x.teamsIn[municipality]...)
	}
	slices.Sort(all)
	return all
}

// layer puts actors after what they are part of, in one walk however long the chains are.
func (x *Index) layer() {
	x.above, x.order = make([]int32, len(x.actors)), make([]int32, 0, len(x.actors))
	for n := range x.actors {
		up, ok := x.number[x.actors[n].PartOfID]
		if !ok {
			up = -1
		}
		x.above[n] = up
	}
	seen := make([]bool, len(x.actors))
	var chain []int32
	for n := range x.actors {
		for at := int32(n); at >= 0 && !seen[at]; at = x.above[at] { //nolint:gosec // an index
			seen[at] = true
			chain = append(chain, at)
		}
		slices.Reverse(chain)
		x.order, chain = append(x.order, chain...), chain[:0]
	}
}

// inherit hands on to every actor what holds for what it is part of. It goes round twice, since a ring
// begins somewhere: what holds for its end is known at its beginning the second time.
func (x *Index) inherit(from func(actor, above int32)) {
	for range 2 {
		for _, n := range x.order {
			if up := x.above[n]; up >= 0 {
				from(n, up)
			}
		}
	}
}

// called returns the actors that an organisation of a plan may be: those with one
// of its keys, else those of its name.
func (x *Index) called(o *plan.Organisation) (all []Key) {
	for _, id := range o.Identifiers {
		for _, key := range x.identified[Identifier(id)] {
			if !slices.Contains(all, key) {
				all = append(all, key)
			}
		}
	}
	if all == nil {
		all = x.named[folded(o.Name)]
	}
	return all
}

// mayBe returns all actors that an organisation of a plan may be, for limits: those that it is
// called, and those of its name, but for those that have another key in a naming system
// of the organisation's.
func (x *Index) mayBe(o *plan.Organisation) []Key {
	all := slices.Clone(x.called(o))
	for _, key := range x.named[folded(o.Name)] {
		another := slices.ContainsFunc(x.actors[x.number[key]].Identifiers, func(id Identifier) bool {
			return slices.ContainsFunc(o.Identifiers, func(own plan.Identifier) bool { return own.System == id.System })
		})
		if !another && !slices.Contains(all, key) {
			all = append(all, key)
		}
	}
	return all
}
