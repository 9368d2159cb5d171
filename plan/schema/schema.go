// Package schema holds the published JSON Schemas (draft 2020-12) of the plan,
// its history, what one reader sees of it, a lone assessment, a sector's plan, a
// directory of services, an annual clock, a survey of municipalities, a scheme of
// segments, an organisation's own targets and a school's calendar, and their code lists
// as data.
//
// A document is valid by its schema exactly where the strict readers
// [plan.Decode] and assess.Decode report no issue whose rule begins with
// "form."; what only they see is in docs/reference/rules.md. The one exception is a
// document of a newer format, which they refuse as json.newer-format. The files
// are made from the Go types by tests of this package and never edited by hand.
// testdata holds good and bad documents with the issues that are expected of a
// reader in any language.
package schema

import (
	_ "embed" // the published files

	"github.com/onechildoneplan/oneplan/plan"
)

// The canonical addresses of the published files: the $id of the schemas, and
// where the code lists are found.
const (
	PlanID       = base + "plan.schema.json"
	AssessmentID = base + "assessment.schema.json"
	HistoryID    = base + "history.schema.json"
	SectorID     = base + "sector.schema.json"
	ViewID       = base + "view.schema.json"
	DirectoryID  = base + "directory.schema.json"
	ClockID      = base + "clock.schema.json"
	SurveyID     = base + "survey.schema.json"
	SchemeID     = base + "scheme.schema.json"
	TargetsID    = base + "targets.schema.json"
	SchoolID     = base + "school.schema.json"
	CodesID      = base + "codes.json"

	base = plan.CanonicalBase + "/schema/1.0/"
)

//go:embed plan.schema.json
var planSchema string

//go:embed assessment.schema.json
var assessmentSchema string

//go:embed history.schema.json
var historySchema string

//go:embed sector.schema.json
var sectorSchema string

//go:embed view.schema.json
var viewSchema string

//go:embed directory.schema.json
var directorySchema string

//go:embed clock.schema.json
var clockSchema string

//go:embed survey.schema.json
var surveySchema string

//go:embed scheme.schema.json
var schemeSchema string

//go:embed targets.schema.json
var targetsSchema string

//go:embed school.schema.json
var schoolSchema string

//go:embed codes.json
var codeLists string

// Plan returns the JSON Schema of a plan, "oneplan/1.0". The bytes are the
// caller's.
func Plan() []byte { return []byte(planSchema) }

// Assessment returns the JSON Schema of a lone assessment,
// "oneplan-assessment/1.0". The bytes are the caller's.
func Assessment() []byte { return []byte(assessmentSchema) }

// History returns the JSON Schema of a plan's history, "oneplan-history/1.0". The
// bytes are the caller's.
func History() []byte { return []byte(historySchema) }

// Sector returns the JSON Schema of one sector's plan in the small form,
// "oneplan-sector/1.0"; see package consolidate. The bytes are the caller's.
func Sector() []byte { return []byte(sectorSchema) }

// View returns the JSON Schema of what one reader sees of a plan,
// "oneplan-view/1.0", as package view writes it. Since anything may be withheld, it
// requires nothing of the plan inside, and its texts may be empty. The bytes are
// the caller's.
func View() []byte { return []byte(viewSchema) }

// Directory returns the JSON Schema of a directory of services,
// "oneplan-directory/1.0"; see package directory. The bytes are the caller's.
func Directory() []byte { return []byte(directorySchema) }

// Clock returns the JSON Schema of the annual clock of a county,
// "oneplan-annual-clock/1.0"; see package annual. The bytes are the caller's.
func Clock() []byte { return []byte(clockSchema) }

// Survey returns the JSON Schema of what municipalities answered,
// "oneplan-survey/1.0"; see package survey. The bytes are the caller's.
func Survey() []byte { return []byte(surveySchema) }

// Scheme returns the JSON Schema of a scheme of segments, "oneplan-scheme/1.0"; see
// assess.DecodeScheme. The bytes are the caller's.
func Scheme() []byte { return []byte(schemeSchema) }

// Targets returns the JSON Schema of an organisation's own targets,
// "oneplan-targets/1.0"; see fi.ReadTargets, which tells of a text that is no term as
// term.invalid. The bytes are the caller's.
func Targets() []byte { return []byte(targetsSchema) }

// School returns the JSON Schema of a school's calendar, "oneplan-school/1.0"; see
// deadline.ReadSchool. The bytes are the caller's.
func School() []byte { return []byte(schoolSchema) }

// Codes returns all code sets that documents use, as one JSON document: each set
// with its codes, their meaning, and their words in Finnish, Swedish and English.
// The bytes are the caller's.
func Codes() []byte { return []byte(codeLists) }
