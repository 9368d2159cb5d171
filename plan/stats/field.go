package stats

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// Field is what numbers can be told apart by (erittely).
type Field = code.Enum[fieldTable]

// The members of [Field].
const (
	// ByKind is the kind of the initiation: with it the numbers of child-protection
	// notifications stand apart from those of other initiations.
	ByKind Field = 1 + iota
	ByTopic
	ByMedium
	ByUrgency
	ByAge
	ByMunicipality
	ByOrganisation
)

type fieldTable struct{}

var fieldRows = [...]code.Row{
	ByKind:         {Code: "kind", FI: "vireilletulon laji", SV: "slag av ärende", EN: "kind of initiation"},
	ByTopic:        {Code: "topic", FI: "aihe", SV: "ämne", EN: "topic"},
	ByMedium:       {Code: "medium", FI: "saapumistapa", SV: "ankomstsätt", EN: "how it arrived"},
	ByUrgency:      {Code: "urgency", FI: "kiireellisyys", SV: "brådskande eller inte", EN: "urgency"},
	ByAge:          {Code: "age", FI: "ikäryhmä", SV: "åldersgrupp", EN: "age group", Means: "Full years on the day that decides the window: unborn, 0-6, 7-12, 13-17, 18-."},
	ByMunicipality: {Code: "municipality", FI: "kotikunta", SV: "hemkommun", EN: "municipality", Means: "Code of the child's municipality; unknown while the address is under a security ban."},
	ByOrganisation: {Code: "organisation", FI: "vastaanottanut organisaatio", SV: "mottagande organisation", EN: "receiving organisation"},
}

func (fieldTable) Table() code.Table {
	return code.Table{Name: "statistics-field", Title: "Statistics field", Means: "What numbers can be told apart by.", Rows: code.RowsOf(fieldRows[:])}
}

// Unknown is the value of a [Field] that a plan does not tell.
const Unknown = "unknown"

// maxFields is how many fields can be combined: every further one makes cells
// too small to be told.
const maxFields = 3

// values are the values of the fields of one case, in the order of the fields.
type values [maxFields]string

// of returns the value of a field for a case of a plan on a day. The intake is
// the one behind the case, nil where there is none.
func valueOf(f Field, p *plan.Plan, in *plan.Intake, on civil.Date) string {
	text := ""
	switch {
	case f == ByAge:
		text = AgeGroup(p.Child.Born, on)
	case f == ByMunicipality:
		if !p.Protected("", on) {
			text = p.Child.Address.Municipality.Code
		}
	case in == nil:
	case f == ByKind:
		text = known(in.Kind)
	case f == ByTopic:
		text = known(in.Topic)
	case f == ByMedium:
		text = known(in.Medium)
	case f == ByUrgency && in.Urgency != nil:
		text = known(in.Urgency.Urgency)
	case f == ByOrganisation:
		text = receiver(p, in)
	}
	if text == "" {
		return Unknown
	}
	return text
}

func known[S code.Source](e code.Enum[S]) string {
	if !e.IsValid() {
		return ""
	}
	return e.String()
}

func receiver(p *plan.Plan, in *plan.Intake) string {
	id := in.ReceivedByID
	if m := p.Person(id); m != nil && m.Professional != nil {
		id = m.Professional.OrganisationID
	}
	if o := p.Organisation(id); o != nil {
		return o.Name
	}
	return ""
}

// AgeGroup returns the age group of [ByAge] on a day: unborn, 0-6, 7-12, 13-17,
// 18-, and "" where the day of birth is not known.
func AgeGroup(born, on civil.Date) string {
	switch {
	case born.IsZero():
		return ""
	case born.After(on):
		return "unborn"
	case born.AddYears(7).After(on):
		return "0-6"
	case born.AddYears(13).After(on):
		return "7-12"
	case born.AddYears(18).After(on):
		return "13-17"
	}
	return "18-"
}
