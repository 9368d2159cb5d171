package view

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// TrackPreview is what a change of track would do (polun vaihdon esikatselu).
type TrackPreview struct {
	From, To plan.Track
	On       civil.Date
	// Parts says of every part of the plan what becomes of it.
	Parts []TrackPart
	// Asks are the consents given on the old track. They go on, but were given
	// for it: whoever gave one is to be asked about the new one.
	Asks []issue.Pointer
	// Clocks are the last days by law that run on the new track.
	Clocks []due.Day
	// Effects are the changes of views.
	Effects []Effect
}

// TrackPart is what becomes of one part of the plan.
type TrackPart struct {
	At   issue.Pointer
	Fate TrackFate
}

// TrackFate is what becomes of a part when the track changes (mitä osalle
// käy).
type TrackFate = code.Enum[trackFateTable]

// The members of [TrackFate].
const (
	// FateMoves is the fate of the family's own words, and what the same controller recorded,
	// or what a consent or the law already discloses to it.
	FateMoves TrackFate = 1 + iota
	// FateAsks is for what another controller recorded: it needs consent or a ground
	// in law before it moves.
	FateAsks
	// FateStays is for another person's own matter, an author's own note, what was said
	// in confidence, or advice asked without naming the family.
	FateStays
)

type trackFateTable struct{}

var trackFateRows = [...]code.Row{
	FateMoves: {Code: "moves", FI: "siirtyy", SV: "flyttas med", EN: "moves along"},
	FateAsks:  {Code: "needs-consent", FI: "vaatii suostumuksen tai lain perusteen", SV: "kräver samtycke eller stöd i lag", EN: "needs consent or a ground in law"},
	FateStays: {Code: "stays", FI: "jää", SV: "blir kvar", EN: "stays behind"},
}

func (trackFateTable) Table() code.Table {
	return code.Table{Name: "track-fate", Title: "Fate at a change of track", Means: "What becomes of a part when the track changes.", Rows: code.RowsOf(trackFateRows[:])}
}

// PreviewTrack tells what a change of track would do, without doing it.
func PreviewTrack(p *plan.Plan, c plan.TrackChange, soon int) (TrackPreview, issue.List) {
	next, issues := p.ChangeTrack(c)
	if next == nil {
		return TrackPreview{}, issues
	}
	v := TrackPreview{From: p.TrackOn(c.On), To: c.To, On: c.On}
	controller := p.Controller(c.OrganisationID)
	disclosed := disclosedTo(p, c.OrganisationID, controller, c.On)
	eachTop(p, func(at issue.Pointer, of *outline, part reflect.Value) {
		v.Parts = append(v.Parts, TrackPart{at, fate(p, of, part, controller, disclosed)})
	})
	for i := range p.Consents {
		if s := &p.Consents[i]; s.Decision == plan.ConsentGiven && s.HeldOn(c.On) {
			v.Asks = append(v.Asks, issue.Pointer("/consents").Item(i))
		}
	}
	if c.To == plan.TrackStatutory {
		dues, found := due.Of(next, due.Options{On: c.On, Soon: soon})
		issues = append(issues, found...)
		for _, d := range dues {
			if d.Kind == due.KindLaw && !d.IsDone() {
				v.Clocks = append(v.Clocks, d)
			}
		}
	}
	v.Effects = Effects(p, c.On, next, c.On)
	return v, issues
}

// eachTop calls f for every part of the plan's course that somebody says.
func eachTop(p *plan.Plan, f func(issue.Pointer, *outline, reflect.Value)) {
	c, v := planOutline(), reflect.ValueOf(p).Elem()
	for i := range c.deep {
		m := &c.deep[i]
		if m.Op != contour.Parts || m.of.Says < 0 {
			continue
		}
		for j := range m.In(v).Len() {
			f(issue.Pointer("").Member(m.Name).Item(j), m.of, m.In(v).Index(j))
		}
	}
}

// disclosed is what already may pass to an organisation.
type disclosed struct {
	whole bool
	parts map[plan.ID]bool
}

func disclosedTo(p *plan.Plan, organisation, controller plan.ID, on civil.Date) disclosed {
	d := disclosed{parts: map[plan.ID]bool{}}
	add := func(to plan.ID, scope plan.ConsentScope, parts []plan.ID) {
		if to != organisation && to != controller || to == "" {
			return
		}
		d.whole = d.whole || scope == plan.ScopeWhole
		for _, id := range parts {
			d.parts[id] = true
		}
	}
	for i := range p.Consents {
		if c := &p.Consents[i]; c.Decision == plan.ConsentGiven && c.HeldOn(on) && p.Decides(c, on) {
			add(c.RecipientID, c.Scope, c.PartIDs)
		}
	}
	for i := range p.LegalGrounds {
		if l := &p.LegalGrounds[i]; discloses(l, on) {
			add(l.RecipientID, l.Scope, l.PartIDs)
		}
	}
	return d
}

func fate(p *plan.Plan, c *outline, v reflect.Value, controller plan.ID, d disclosed) TrackFate {
	said := c.Said(v)
	if k, ok := reflect.TypeAssert[*plan.Consultation](v.Addr()); ok && k.Identity == plan.IdentityAnonymous {
		return FateStays
	}
	switch said.Visibility {
	case 0, assess.VisibilityCircle, assess.VisibilityProfessionals:
	default:
		return FateStays
	}
	if said.AboutID != "" && said.AboutID != p.Child.ID && said.Visibility != assess.VisibilityCircle {
		return FateStays
	}
	if d.whole || c.ID >= 0 && d.parts[c.IDOf(v)] {
		return FateMoves
	}
	if m := p.Person(said.By); m != nil && m.Professional != nil && p.Controller(m.Professional.OrganisationID) != controller {
		return FateAsks
	}
	return FateMoves
}
