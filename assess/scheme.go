package assess

import (
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Scheme is a way to tell kinds of clienthood apart (asiakassegmentointi), as
// data: signs that are asked for, segments, and rules of which the first that
// holds decides. It has no points and no sum. [Schemes] returns those of the
// sources; [DecodeScheme] reads one of your own.
type Scheme struct {
	// Wire form of the scheme (muoto).
	Format SchemeFormat `json:"format" validate:"required"`
	// Short name of the scheme, for programs (koodi).
	Code string `json:"code" validate:"required,code"`
	// Name of the scheme (nimi).
	Name Words `json:"name" validate:"required"`
	// Where the scheme is described (lähde).
	Source string `json:"source,omitzero" validate:"omitempty,max=500"`
	// What is sure about it and what is not (huomautus).
	Note string `json:"note,omitzero" validate:"omitempty,max=2000"`
	// What is asked for (tunnusmerkit).
	Signs []Sign `json:"signs" validate:"required,max=100,dive"`
	// Kinds of clienthood, from the lightest need of support on (segmentit).
	Segments []Segment `json:"segments" validate:"required,max=50,dive"`
	// How signs lead to segments; the first rule that holds decides (säännöt).
	Rules []SegmentRule `json:"rules" validate:"required,max=200,dive"`
}

// Words are words in up to three languages; Swedish and English fall back on
// the Finnish.
type Words struct {
	// In Finnish (suomeksi).
	FI string `json:"fi" validate:"required,max=500"`
	// In Swedish (ruotsiksi).
	SV string `json:"sv,omitzero" validate:"omitempty,max=500"`
	// In English (englanniksi).
	EN string `json:"en,omitzero" validate:"omitempty,max=500"`
}

// In returns the words in one language.
func (w Words) In(l code.Lang) string {
	switch {
	case l == code.SV && w.SV != "":
		return w.SV
	case l == code.EN && w.EN != "":
		return w.EN
	}
	return w.FI
}

// IsZero reports whether there are no words.
func (w Words) IsZero() bool { return w == Words{} }

// Sign is one thing that is true of a situation or not (tunnusmerkki).
type Sign struct {
	// Short name of the sign, for programs (koodi).
	Code string `json:"code" validate:"required,code"`
	// What is asked (sanat).
	Words Words `json:"words" validate:"required"`
	// Who answers it (vastaaja).
	AskedOf AskedOf `json:"askedOf,omitzero"`
}

// AskedOf is who answers for a sign (vastaaja).
type AskedOf = code.Enum[askedOfTable]

// The members of [AskedOf].
const (
	AskedOfTogether AskedOf = 1 + iota
	AskedOfClient
	AskedOfProfessional
)

type askedOfTable struct{}

var askedOfRows = [...]code.Row{
	AskedOfTogether:     {Code: "together", FI: "yhdessä", SV: "tillsammans", EN: "together"},
	AskedOfClient:       {Code: "client", FI: "asiakas", SV: "klienten", EN: "the client"},
	AskedOfProfessional: {Code: "professional", FI: "ammattilainen", SV: "yrkespersonen", EN: "the professional"},
}

func (askedOfTable) Table() code.Table {
	return code.Table{Name: "asked-of", Title: "Asked of", Means: "Who answers for a sign of a segmentation scheme.", Rows: code.RowsOf(askedOfRows[:])}
}

// Segment is one kind of clienthood (segmentti).
type Segment struct {
	// Short name of the segment, for programs (koodi).
	Code string `json:"code" validate:"required,code"`
	// What the segment is called (nimi).
	Name Words `json:"name" validate:"required"`
	// What belongs to it (selite).
	Means Words `json:"means,omitzero"`
	// Kind of worker who takes such matters (työntekijä).
	Worker Words `json:"worker,omitzero"`
	// How many clients the source counts in it (lukumäärä lähteessä).
	Clients int `json:"clients,omitzero" validate:"omitempty,min=1,max=10000000"`
	// Whether a gathering, joint plan is needed here (kokoava suunnitelma).
	JointPlan bool `json:"jointPlan,omitzero"`
	// How sure it is whether a joint plan is needed here (varmuus).
	Ground Ground `json:"ground,omitzero"`
}

// SegmentRule leads from signs to a segment. It holds where all of All, at
// least one of Any (if any are named) and none of None are there.
type SegmentRule struct {
	// Segment to which the rule leads (segmentti).
	Segment string `json:"segment" validate:"required,code"`
	// Signs that must all be there (kaikki).
	All []string `json:"all,omitzero" validate:"omitempty,max=50,dive,code"`
	// Signs of which one must be there (jokin).
	Any []string `json:"any,omitzero" validate:"omitempty,max=50,dive,code"`
	// Signs of which none may be there (ei mikään).
	None []string `json:"none,omitzero" validate:"omitempty,max=50,dive,code"`
	// How sure the rule is (varmuus).
	Ground Ground `json:"ground,omitzero"`
}

// Ground is how well a part of a scheme is known (varmuus).
type Ground = code.Enum[groundTable]

const (
	// GroundStated stands in the source.
	GroundStated Ground = 1 + iota
	// GroundInferred is our reading of the source.
	GroundInferred
	// GroundRemembered was not seen in any text.
	GroundRemembered
)

type groundTable struct{}

var groundRows = [...]code.Row{
	GroundStated:     {Code: "stated", FI: "lähteessä", SV: "i källan", EN: "in the source"},
	GroundInferred:   {Code: "inferred", FI: "päätelty lähteestä", SV: "slutet av källan", EN: "inferred from the source"},
	GroundRemembered: {Code: "remembered", FI: "muistinvarainen, tarkistamatta", SV: "ur minnet, inte kontrollerat", EN: "from memory, not checked"},
}

func (groundTable) Table() code.Table {
	return code.Table{Name: "ground", Title: "Ground", Means: "How well a part of a segmentation scheme is known.", Rows: code.RowsOf(groundRows[:])}
}

// SchemeFormat names the wire form of a scheme: always "oneplan-scheme/1.0".
type SchemeFormat string

// SchemeFormat1 is the wire form of schemes that this package reads.
const SchemeFormat1 SchemeFormat = "oneplan-scheme/1.0"

// UnmarshalText takes [SchemeFormat1] alone; anything else is an [*issue.FormatError].
func (f *SchemeFormat) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(SchemeFormat1))
	if err == nil {
		*f = SchemeFormat1
	}
	return err
}

// MarshalText writes [SchemeFormat1] alone.
func (f SchemeFormat) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(SchemeFormat1))
}

var schemes = sync.OnceValue(func() *issue.Reader[Scheme] {
	return issue.NewReader[Scheme](SchemeForms()...)
})

// SchemeForms returns the forms of text that the `validate` tags of a [Scheme] name.
func SchemeForms() []issue.Form {
	return []issue.Form{{Tag: "code", Pattern: `^[a-z0-9]+(-[a-z0-9]+)*$`, Match: validCode,
		Means: "A code: small letters and figures, parted by hyphens (koodi).", Example: "several-needs"}}
}

// validCode reports whether the text is in kebab-case.
func validCode(s string) bool {
	hyphen := true
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z' || c >= '0' && c <= '9':
			hyphen = false
		case c == '-' && !hyphen:
			hyphen = true
		default:
			return false
		}
	}
	return !hyphen
}

// DecodeScheme reads a scheme strictly from JSON and checks it; all problems
// are in the list, each with its place. The scheme is nil where any is an error.
func DecodeScheme(data []byte, l issue.Limits) (*Scheme, issue.List) {
	s, found := schemes().Read(data, l)
	if len(found) == 0 {
		found = s.Check()
	}
	found.Sort()
	if found.HasErrors() {
		return nil, found
	}
	return s, found
}

// Check reports codes that stand twice, rules that name what the scheme does
// not have or ask nothing, and segments that no rule leads to.
func (s *Scheme) Check() issue.List {
	var found issue.List
	report := func(rule string, at issue.Pointer) { found = append(found, broken(rule, at)) }
	twice := func(list string, n int, codeOf func(int) string) []string {
		var codes []string
		for i := range n {
			if slices.Contains(codes, codeOf(i)) {
				report("scheme.twice", issue.Pointer("").Member(list).Item(i).Member("code"))
			}
			codes = append(codes, codeOf(i))
		}
		return codes
	}
	signs := twice("signs", len(s.Signs), func(i int) string { return s.Signs[i].Code })
	segments := twice("segments", len(s.Segments), func(i int) string { return s.Segments[i].Code })
	reached := map[string]bool{}
	for i, r := range s.Rules {
		at := issue.Pointer("").Member("rules").Item(i)
		if !slices.Contains(segments, r.Segment) {
			report("scheme.segment", at.Member("segment"))
		}
		reached[r.Segment] = true
		for _, list := range []struct {
			name  string
			signs []string
		}{{"all", r.All}, {"any", r.Any}, {"none", r.None}} {
			for n, sign := range list.signs {
				if !slices.Contains(signs, sign) {
					report("scheme.sign", at.Member(list.name).Item(n))
				}
			}
		}
		if len(r.All)+len(r.Any)+len(r.None) == 0 && i < len(s.Rules)-1 {
			report("scheme.idle", at)
		}
	}
	for i, segment := range segments {
		if !reached[segment] {
			report("scheme.unreached", issue.Pointer("").Member("segments").Item(i))
		}
	}
	return found
}
