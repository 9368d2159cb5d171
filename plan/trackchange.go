package plan

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// TrackChange asks for a change of track (polun vaihto).
type TrackChange struct {
	Act
	To Track
	// IntakeID is the intake that opens the new track.
	IntakeID ID
	// OrganisationID is the organisation that takes the matter on; its controller
	// is the one to whom parts move.
	OrganisationID ID
}

// TrackPreview is what a change of track would do (polun vaihdon esikatselu).
type TrackPreview struct {
	From, To Track
	On       civil.Date
	// Parts says of every part of the plan what becomes of it.
	Parts []TrackPart
	// Asks are the consents given on the old track. They go on, but were given
	// for it: whoever gave one is to be asked about the new one.
	Asks []issue.Pointer
	// Clocks are the last days by law that run on the new track.
	Clocks []Due
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
	// FateStays is for another person's own matter, an author's own note, or advice
	// asked without naming the family.
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

var ruleTrackSame = issue.Rule{ID: "track.same", Severity: issue.SeverityError, Words: code.Say(
	"Suunnitelma on jo tällä polulla.",
	"Planen är redan på detta spår.",
	"The plan is on this track already.")}

// PreviewTrack tells what a change of track would do, without doing it.
func (p *Plan) PreviewTrack(c TrackChange, soon int) (TrackPreview, issue.List) {
	next, issues := p.ChangeTrack(c)
	if next == nil {
		return TrackPreview{}, issues
	}
	v := TrackPreview{From: p.TrackOn(c.On), To: c.To, On: c.On}
	controller := p.controller(c.OrganisationID)
	disclosed := p.disclosedTo(c.OrganisationID, controller, c.On)
	p.eachTop(func(at issue.Pointer, of *contour, part reflect.Value) {
		v.Parts = append(v.Parts, TrackPart{at, p.fate(of, part, controller, disclosed)})
	})
	for i := range p.Consents {
		if s := &p.Consents[i]; s.Decision == ConsentGiven && s.heldOn(c.On) {
			v.Asks = append(v.Asks, issue.Pointer("/consents").Item(i))
		}
	}
	if c.To == TrackStatutory {
		dues, found := next.Due(DueOptions{On: c.On, Soon: soon})
		issues = append(issues, found...)
		for _, d := range dues {
			if d.Kind == DueLaw && !d.IsDone() {
				v.Clocks = append(v.Clocks, d)
			}
		}
	}
	v.Effects = Effects(p, c.On, next, c.On)
	return v, issues
}

// ChangeTrack changes the track from a day on and returns the new plan: the old
// period ends on the day before, or on the day itself where it began then.
// Nothing else is touched; what needs consent is for people to ask
// ([Plan.PreviewTrack]).
func (p *Plan) ChangeTrack(c TrackChange) (*Plan, issue.List) {
	at := issue.Pointer("/tracks").Item(len(p.Tracks))
	if !c.To.IsValid() || p.TrackOn(c.On) == c.To {
		return nil, issue.List{ruleTrackSame.At(at)}
	}
	next := p.Clone()
	for i := range next.Tracks {
		if t := &next.Tracks[i].Period; t.To.IsZero() || !t.To.Before(c.On) {
			if t.To = c.On.AddDays(-1); t.To.Before(t.From) {
				t.To = t.From
			}
		}
	}
	next.Tracks = append(next.Tracks, TrackPeriod{
		ID: c.ID, Statement: c.statement(), Track: c.To, Period: civil.Period{From: c.On}, IntakeID: c.IntakeID, Text: c.Text,
	})
	return p.accept(next)
}

// eachTop calls f for every part of the plan's course that somebody says.
func (p *Plan) eachTop(f func(issue.Pointer, *contour, reflect.Value)) {
	c, v := planContours(), reflect.ValueOf(p).Elem()
	for i := range c.deep {
		m := &c.deep[i]
		if m.op != lineParts || m.of.says < 0 {
			continue
		}
		for j := range m.in(v).Len() {
			f(issue.Pointer("").Member(m.name).Item(j), m.of, m.in(v).Index(j))
		}
	}
}

// disclosed is what already may pass to an organisation.
type disclosed struct {
	whole bool
	parts map[ID]bool
}

func (p *Plan) disclosedTo(organisation, controller ID, on civil.Date) disclosed {
	d := disclosed{parts: map[ID]bool{}}
	add := func(to ID, scope ConsentScope, parts []ID) {
		if to != organisation && to != controller || to == "" {
			return
		}
		d.whole = d.whole || scope == ScopeWhole
		for _, id := range parts {
			d.parts[id] = true
		}
	}
	for i := range p.Consents {
		if c := &p.Consents[i]; c.Decision == ConsentGiven && c.heldOn(on) && p.decides(c, on) {
			add(c.RecipientID, c.Scope, c.PartIDs)
		}
	}
	for i := range p.LegalGrounds {
		if l := &p.LegalGrounds[i]; covers(l.Period, on) {
			add(l.RecipientID, l.Scope, l.PartIDs)
		}
	}
	return d
}

func (p *Plan) fate(c *contour, v reflect.Value, controller ID, d disclosed) TrackFate {
	said := v.Field(c.says).Addr().Interface().(*Statement)
	if k, ok := reflect.TypeAssert[*Consultation](v.Addr()); ok && k.Identity == IdentityAnonymous {
		return FateStays
	}
	switch said.Visibility {
	case assess.VisibilitySubject, assess.VisibilityAuthor:
		return FateStays
	}
	if said.AboutID != "" && said.AboutID != p.Child.ID && said.Visibility != assess.VisibilityCircle {
		return FateStays
	}
	if d.whole || c.id >= 0 && d.parts[ID(v.Field(c.id).String())] {
		return FateMoves
	}
	if m := p.Person(said.By); m != nil && m.Professional != nil && p.controller(m.Professional.OrganisationID) != controller {
		return FateAsks
	}
	return FateMoves
}
