package services

import (
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// physicalTypes is HL7's code system for what sort of place a Location is.
const physicalTypes = "http://terminology.hl7.org/CodeSystem/location-physical-type"

var areaMunicipality = fhir.ExtensionURL("area-municipality")

// area writes an area as a Location; its municipalities stand in an extension, since
// a Location has no list of codes.
func (w *writing) area(a *directory.Area) resource {
	r := w.head(nounArea, a.ID)
	r.Name, r.NameElement = told(a.Name)
	r.narrate(nounArea, a.Name)
	r.Status = "active"
	r.PhysicalType = &concept{Coding: []coding{{System: physicalTypes, Code: "area", Display: "Area"}}}
	for _, m := range a.Municipalities {
		r.Extension = append(r.Extension, extension{URL: areaMunicipality, ValueIdentifier: w.municipality(m)})
	}
	return r
}

func (w *writing) municipality(code string) *identifier {
	return &identifier{System: w.of.MunicipalitySystem, Value: code}
}

// area reads a Location. One without municipalities is a place where something is
// given, or a municipality itself, and no area.
func (r *reading) area(e *entry) (directory.Area, bool) {
	a := directory.Area{ID: e.key}
	var all []*tree
	e.node.extensions(areaMunicipality, func(x *tree) {
		if code, ok := r.municipality(x.member("valueIdentifier")); ok {
			a.Municipalities = append(a.Municipalities, code)
			all = append(all, x.member("valueIdentifier"))
		}
	})
	if all == nil {
		return a, false
	}
	for _, id := range all {
		takeIdentifier(id)
		id.accept()
	}
	a.Name = r.words(e.node, "name")
	e.node.member("physicalType").member("coding").items(func(c *tree) {
		if c.str("system") == physicalTypes && c.str("code") == "area" {
			c.member("system").take()
			c.member("code").take()
			if c.str("display") == "Area" {
				c.member("display").take()
			}
		}
	})
	return a, true
}

// municipality is the code in an identifier of the directory's own naming system of
// municipalities. Nothing is taken by it.
func (r *reading) municipality(id *tree) (string, bool) {
	code := id.str("value")
	return code, code != "" && id.str("system") == r.made.MunicipalitySystem
}

// takeIdentifier takes what an identifier says.
func takeIdentifier(id *tree) {
	id.member("system").take()
	id.member("value").take()
}
