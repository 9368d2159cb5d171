//go:build !small && !page

package main

import (
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/services"
)

// calls is the table of calls, in the order of help.
func calls() []call {
	return []call{
		validateCall(),
		lintCall(),
		workdayCall(),
		dueCall(),
		starCall(),
		timelineCall(),
		printCall(),
		viewCall(),
		whoCall(),
		applyCall(),
		consolidateCall(),
		newCall(),
		takeCall(), offerCall(), answerCall(),
		sidesCall(),
		mergeCall(),
		settleCall(),
		diffCall(),
		historyCall(),
		fhirCall(),
		statsCall(), caseloadCall(), exportCall(), calendarCall(),
		directoryCall(), annualCall(), circleCall(), slotsCall(), segmentsCall(),
		schemaCall(),
		hetuCall(),
		sampleCall(),
		wordsCall(),
		serveCall(),
		versionCall(),
		helpCall(),
	}
}

// foreign are the rules of packages that package words does not know.
func foreign() []issue.Catalogue {
	return []issue.Catalogue{fhir.Rules(), services.Rules(), serverRules()}
}
