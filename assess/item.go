package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Item is one of the star's thirteen items (tähden kohta): ten under the three
// domains, and the three points of the child's voice, which are items
// themselves.
type Item = code.Enum[itemTable]

// The items, point by point in the order of [Point].
const (
	ItemChildStrengths Item = 1 + iota
	ItemChildFunctioning
	ItemChildEnvironments
	ItemChildRelationships
	ItemParentStrengths
	ItemParentFunctioning
	ItemParentUnderstanding
	ItemParentEnvironments
	ItemChildSelf
	ItemFamilyCircumstances
	ItemFamilyHistory
	ItemServices
	ItemChildEveryday // Lapsen kokemus perheestä, päiväkodista, koulusta ...
)

// itemPoint holds the point of each item.
var itemPoint = code.Column[Item, Point]{
	ItemChildStrengths:      PointChild,
	ItemChildFunctioning:    PointChild,
	ItemChildEnvironments:   PointChild,
	ItemChildRelationships:  PointRelationships,
	ItemParentStrengths:     PointParenting,
	ItemParentFunctioning:   PointParenting,
	ItemParentUnderstanding: PointParenting,
	ItemParentEnvironments:  PointParenting,
	ItemChildSelf:           PointSelf,
	ItemFamilyCircumstances: PointSocial,
	ItemFamilyHistory:       PointSocial,
	ItemServices:            PointSocial,
	ItemChildEveryday:       PointEveryday,
}

// PointOf returns the point that the item belongs to; zero for no item.
func PointOf(i Item) Point {
	if !i.IsValid() {
		return 0
	}
	return itemPoint.Of(i)
}

// ItemsOf returns the items of a point, in order.
func ItemsOf(p Point) []Item {
	var items []Item
	for item := ItemChildStrengths; item.IsValid(); item++ {
		if itemPoint.Of(item) == p {
			items = append(items, item)
		}
	}
	return items
}

type itemTable struct{}

var itemRows = [...]code.Row{
	ItemChildStrengths:      {Code: "child-strengths", FI: "Lapsen vahvuudet", SV: "Barnets styrkor", EN: "The child's strengths"},
	ItemChildFunctioning:    {Code: "child-functioning", FI: "Lapsen toimintakyky", SV: "Barnets funktionsförmåga", EN: "The child's functional ability"},
	ItemChildEnvironments:   {Code: "child-environments", FI: "Lapsen omat arjen ympäristöt", SV: "Barnets egna vardagsmiljöer", EN: "The child's own everyday environments"},
	ItemChildRelationships:  {Code: "childs-relationships", FI: "Lapsen kokemus ihmissuhteista ja turvallisuudesta", SV: "Barnets upplevelse av relationer och trygghet", EN: "The child's experience of relationships and safety"},
	ItemParentStrengths:     {Code: "parent-strengths", FI: "Vanhemmuuden vahvuudet", SV: "Föräldraskapets styrkor", EN: "Strengths of parenthood"},
	ItemParentFunctioning:   {Code: "parent-functioning", FI: "Vanhemman toimintakyky", SV: "Förälderns funktionsförmåga", EN: "The parent's functional ability"},
	ItemParentUnderstanding: {Code: "parent-understanding", FI: "Vanhemman kyky ymmärtää lasta", SV: "Förälderns förmåga att förstå barnet", EN: "The parent's ability to understand the child"},
	ItemParentEnvironments:  {Code: "parent-environments", FI: "Vanhemman omat arjen ympäristöt", SV: "Förälderns egna vardagsmiljöer", EN: "The parent's own everyday environments"},
	ItemChildSelf:           {Code: "childs-self", FI: "Lapsen käsitys itsestään", SV: "Barnets bild av sig själv", EN: "The child's view of themself"},
	ItemFamilyCircumstances: {Code: "family-circumstances", FI: "Perheen olosuhteet ja verkostot", SV: "Familjens förhållanden och nätverk", EN: "The family's circumstances and networks"},
	ItemFamilyHistory:       {Code: "family-history", FI: "Perheen historia", SV: "Familjens historia", EN: "The family's history"},
	ItemServices:            {Code: "services", FI: "Palvelut", SV: "Tjänster", EN: "Services"},
	ItemChildEveryday:       {Code: "childs-everyday", FI: "Lapsen kokemus perheestä, päiväkodista, koulusta, vapaa-ajasta, ystävistä", SV: "Barnets upplevelse av familjen, daghemmet, skolan, fritiden och vännerna", EN: "The child's experience of family, day care, school, leisure and friends"},
}

func (itemTable) Table() code.Table {
	return code.Table{Name: "star-item", Title: "Star item", Means: "The thirteen items of the wellbeing star.", Rows: code.RowsOf(itemRows[:])}
}
