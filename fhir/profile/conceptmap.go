package profile

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// conceptMapResource says what codes of ours become in another code system.
type conceptMapResource struct {
	ResourceType string `json:"resourceType"`
	r4.OtherConceptMap
}

func conceptMap(m fhir.ConceptMap) conceptMapResource {
	means := m.Source.Title + " as " + m.Element + " says it."
	c := newConceptMap(m.Name, m.Source.Title+" in "+m.Element, means)
	c.SourceCanonical = new(fhir.ValueSetOf(m.Source))
	group := r4.ConceptMapGroup{Source: new(fhir.SystemOf(m.Source)), SourceVersion: new(Version), Target: new(m.System)}
	for _, row := range m.Rows {
		// Nobody has said that a status of a plan and one of FHIR mean just the same.
		to := r4.ConceptMapGroupElementTarget{Equivalence: r4.ConceptMapEquivalenceRelatedto, Code: new(row.Target)}
		switch {
		case row.Target == "":
			to = r4.ConceptMapGroupElementTarget{Equivalence: r4.ConceptMapEquivalenceUnmatched, Comment: new("The standard has no code for it.")}
		case row.Wider:
			to.Equivalence = r4.ConceptMapEquivalenceWider
		}
		group.Element = append(group.Element, r4.ConceptMapGroupElement{Code: new(row.Code), Target: []r4.ConceptMapGroupElementTarget{to}})
	}
	c.Group = []r4.ConceptMapGroup{group}
	return c
}

// frameMap is the star read into another framework. Its keys are no code system
// of anybody's, so they stand under a name of ours.
func frameMap(f assess.Frame) conceptMapResource {
	name := "star-" + f.String()
	c := newConceptMap(name, "The star in: "+f.Label(code.EN), "The items of the wellbeing star in: "+f.Label(code.EN)+". No source maps them: it is our reading of what the items ask.")
	items := code.All[assess.Item]()
	table := items[0].Table()
	c.SourceCanonical = new(fhir.ValueSetOf(table))
	group := r4.ConceptMapGroup{Source: new(fhir.SystemOf(table)), SourceVersion: new(Version), Target: new(plan.CanonicalBase + "/frame/" + f.String())}
	for _, item := range items {
		e := r4.ConceptMapGroupElement{Code: new(item.String())}
		keys := keysOf(f, item)
		for _, key := range keys {
			to := r4.ConceptMapGroupElementTarget{Code: new(key), Equivalence: r4.ConceptMapEquivalenceWider}
			if len(keys) > 1 {
				to.Equivalence = r4.ConceptMapEquivalenceInexact
				to.Comment = new("It fits several: a person chooses.")
			}
			e.Target = append(e.Target, to)
		}
		if len(keys) == 0 {
			e.Target = []r4.ConceptMapGroupElementTarget{{Equivalence: r4.ConceptMapEquivalenceUnmatched, Comment: new("The framework has no place for it.")}}
		}
		group.Element = append(group.Element, e)
	}
	c.Group = []r4.ConceptMapGroup{group}
	return c
}

func newConceptMap(name, title, means string) conceptMapResource {
	c := conceptMapResource{ResourceType: "ConceptMap"}
	c.Id, c.Url, c.Version, c.Name, c.Title = new(name), new(plan.CanonicalBase+"/ConceptMap/"+name), new(Version), new(upper(name)), new(title)
	c.Text, c.Description = narrative(title, means), new(means)
	c.Copyright = licence()
	c.Status, c.Experimental, c.Date, c.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	c.Jurisdiction, c.Contact = finland(), contact()
	return c
}

// keysOf are the keys of a framework that an item of the star falls under.
func keysOf(f assess.Frame, item assess.Item) (keys []string) {
	one := assess.Star{Sides: []assess.Side{{Said: []assess.Said{{Finding: assess.Finding{Item: item}}}}}}
	for _, p := range one.Convert(f).Placed {
		if len(p.Said) > 0 {
			keys = append(keys, p.Key)
		}
	}
	return keys
}
