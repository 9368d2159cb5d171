package fhir

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
)

// Graph is a plan as resources that point at each other. The three forms of a
// bundle are three ways of writing one graph.
type Graph struct {
	// Resources begin with the CarePlan; each part follows what refers to it.
	Resources []Resource
	// Losses are the places of the plan that were left out, and why.
	Losses []Loss

	plan     plan.PlanID
	recorded civil.Instant
	indent   bool
	title    string
	sections []section
	// label is the narrowest visibility of all.
	label assess.Visibility
}

// Resource is one resource of a [Graph].
type Resource struct {
	// Type is the FHIR resource type.
	Type string
	// ID is the resource's id, a UUID in small letters; fullUrl is urn:uuid: and
	// the id.
	ID string
	// Value is the resource: a pointer to the type of this package that is named
	// as Type, such as *[Goal]; of a kept one its JSON, a [json.RawMessage].
	Value any
	// Kept says that it is another's resource that was kept aside
	// ([Options.Remainder]).
	Kept bool
	// Place is the full url under which a server of others has it, where it was
	// read from there ([Remainder]); "" else.
	Place string

	narrative string
	// pieces are what was kept aside of it.
	pieces []Piece
}

// section is one part of a document: all resources of one list of the plan.
type section struct {
	title       string
	from, until int // numbers of the first resource and of the one after the last
}
