package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Point is one of the star's six points (tähden sakara): three domains, and
// three points for the child's own voice.
type Point = code.Enum[pointTable]

// The points in the order in which the star is read, clockwise from the top.
// The three domains have items of their own; the three points of the child's
// voice are one item each.
const (
	PointChild Point = 1 + iota
	PointRelationships
	PointParenting
	PointSelf
	PointSocial
	PointEveryday
)

// ChildsVoice reports whether the point belongs to the child's own experience.
func ChildsVoice(p Point) bool {
	return p == PointRelationships || p == PointSelf || p == PointEveryday
}

type pointTable struct{}

// The Finnish names are the source's. It has no Swedish or English; those are
// ours.
var pointRows = [...]code.Row{
	PointChild:         {Code: "child", FI: "Lapsen terveys, kasvu ja kehitys", SV: "Barnets hälsa, uppväxt och utveckling", EN: "The child's health, growth and development"},
	PointRelationships: {Code: "childs-relationships", FI: "Lapsen kokemus ihmissuhteista ja turvallisuudesta", SV: "Barnets upplevelse av relationer och trygghet", EN: "The child's experience of relationships and safety"},
	PointParenting:     {Code: "parenting", FI: "Vanhempana toimiminen ja suhde lapseen", SV: "Föräldraskapet och relationen till barnet", EN: "Being a parent and the bond with the child"},
	PointSelf:          {Code: "childs-self", FI: "Lapsen käsitys itsestään", SV: "Barnets bild av sig själv", EN: "The child's view of themself"},
	PointSocial:        {Code: "social", FI: "Sosiaalinen hyvinvointi: perhe ja ympäristötekijät", SV: "Socialt välbefinnande: familjen och omgivningen", EN: "Social wellbeing: family and surroundings"},
	PointEveryday:      {Code: "childs-everyday", FI: "Lapsen kokemus perheestä, päiväkodista, koulusta, vapaa-ajasta, ystävistä", SV: "Barnets upplevelse av familjen, daghemmet, skolan, fritiden och vännerna", EN: "The child's experience of family, day care, school, leisure and friends"},
}

func (pointTable) Table() code.Table {
	return code.Table{Name: "star-point", Title: "Star point", Means: "The six points of the wellbeing star.", Rows: code.RowsOf(pointRows[:])}
}
