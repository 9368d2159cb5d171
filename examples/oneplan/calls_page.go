//go:build page

package main

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
)

// calls are those of a page in a browser: what the playground
// shows.
func calls() []call {
	return []call{validateCall(), dueCall(), starCall(), timelineCall(), printCall(), fhirCall(), helpCall()}
}

func foreign() []issue.Catalogue { return []issue.Catalogue{fhir.Rules()} }

const noReader = trouble("this module writes FHIR and does not read it, nor has it the FHIR package")

func (*exchange) read(*program) (Status, error)     { return 0, noReader }
func (*exchange) pack(*program, string, bool) error { return noReader }
