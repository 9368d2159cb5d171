package services

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

var municipalitySystem = fhir.ExtensionURL("municipality-system")

// listKind says which list of ours a List is.
type listKind = code.Enum[listKindTable]

const listServiceDirectory listKind = 1

type listKindTable struct{}

var listKindRows = [...]code.Row{
	listServiceDirectory: {Code: "service-directory", FI: "palveluhakemisto", SV: "servicekatalog", EN: "directory of services"},
}

func (listKindTable) Table() code.Table {
	return code.Table{Name: "list-kind", Title: "Kind of list", Means: "Which list a List resource is.", Rows: code.RowsOf(listKindRows[:])}
}

// theDirectory is the key of the directory itself: a keeper has one.
const theDirectory directory.Key = "directory"

// list writes the directory itself as a List of its parts, in their order.
func (w *writing) list() resource {
	d := w.of
	r := w.head(nounDirectory, theDirectory)
	r.Title, r.TitleElement = told(d.Name)
	r.narrate(nounDirectory, d.Name)
	r.Status, r.Mode, r.Date = "current", "working", d.On
	kind := codedAs(listServiceDirectory)
	r.Code = &kind
	if d.MunicipalitySystem != "" {
		r.Extension = []extension{{URL: municipalitySystem, ValueURI: d.MunicipalitySystem}}
	}
	add := func(n *noun, key directory.Key) { r.Entry = append(r.Entry, listed{*w.refer(n, key)}) }
	for i := range d.Areas {
		add(nounArea, d.Areas[i].ID)
	}
	for i := range d.Actors {
		add(nounActor, d.Actors[i].ID)
	}
	for i := range d.Teams {
		add(nounTeam, d.Teams[i].ID)
	}
	for i := range d.Offers {
		add(nounOffer, d.Offers[i].ID)
	}
	return r
}

// isOurs reports whether a List is of the kind that a directory becomes.
func isOurs(list *tree) bool {
	found := false
	list.member("code").member("coding").items(func(c *tree) {
		found = found || c.str("system") == fhir.SystemOf(listServiceDirectory.Table()) && c.str("code") == listServiceDirectory.String()
	})
	return found
}

// takeKind takes the code by which the List is known.
func takeKind(list *tree) {
	list.member("code").member("coding").items(func(c *tree) { memberOf[listKind](c) })
}

// list reads the List: what the directory says of itself, and the order of its
// parts. A part that it strikes out is none.
func (r *reading) list(e *entry) {
	n, d := e.node, r.made
	d.Name = r.words(n, "title")
	if on, ok := day(n.member("date")); ok {
		d.On = on
		n.member("date").take()
	}
	if mode := n.str("mode"); mode == "working" || mode == "snapshot" {
		n.member("mode").take()
	}
	takeKind(n)
	n.extensions(municipalitySystem, func(x *tree) {
		if system := x.str("valueUri"); system != "" && system == d.MunicipalitySystem {
			x.member("valueUri").accept()
		}
	})
	n.member("entry").items(func(l *tree) {
		to := r.lookAny(l.member("item"))
		switch {
		case to == nil:
			l.refuse(fhir.ReasonUnresolved)
		case l.member("deleted") != nil && l.member("deleted").kind != 'f':
			to.out = fhir.ReasonNotValid
			l.refuse(fhir.ReasonNotValid)
		default:
			r.order = append(r.order, to)
			to.listed = l.member("item")
			l.member("deleted").take()
		}
	})
}
