package consolidate

import (
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// InputError says why no proposal can be made. It holds no content of a plan.
type InputError struct {
	// Input is the number of the input from 0, -1 where it is none of them.
	Input   int
	Problem Problem
}

// Error names the input and the problem.
func (e *InputError) Error() string {
	if e.Input < 0 {
		return "consolidate: " + e.Problem.Label(code.EN)
	}
	return "consolidate: input " + strconv.Itoa(e.Input+1) + ": " + e.Problem.Label(code.EN)
}

// Rule returns the rule id under which the problem is reported.
func (e *InputError) Rule() string { return "consolidate." + e.Problem.String() }

// Problem is why no proposal can be made (este).
type Problem = code.Enum[problemTable]

// The members of [Problem].
const (
	// ProblemNoPlan is an input without a plan, or no input.
	ProblemNoPlan Problem = 1 + iota
	// ProblemOtherChild is a plan of another child.
	ProblemOtherChild
	// ProblemSameID is two whole plans that use one id for different parts: they
	// are versions of one plan, for merge.
	ProblemSameID
	// ProblemNoDay is a proposal without a day or a source of ids.
	ProblemNoDay
)

type problemTable struct{}

var problemRows = [...]code.Row{
	ProblemNoPlan:     {Code: "no-plan", FI: "suunnitelmaa ei ole", SV: "ingen plan", EN: "there is no plan"},
	ProblemOtherChild: {Code: "other-child", FI: "suunnitelma on toisen lapsen", SV: "planen är ett annat barns", EN: "the plan is of another child"},
	ProblemSameID:     {Code: "same-id", FI: "kaksi suunnitelmaa käyttää samaa tunnusta eri osista", SV: "två planer använder samma identifierare för olika delar", EN: "two plans use one id for different parts"},
	ProblemNoDay:      {Code: "no-day", FI: "päivä tai satunnaislähde puuttuu", SV: "dag eller slumpkälla saknas", EN: "the day or the source of randomness is missing"},
}

func (problemTable) Table() code.Table {
	return code.Table{Name: "consolidate-problem", Title: "Consolidation problem", Means: "Why no proposal can be made.", Rows: code.RowsOf(problemRows[:])}
}

var (
	rulePeriod = issue.Rule{ID: "sector.period", Severity: issue.SeverityError, Words: code.Say(
		"Aika päättyy ennen kuin se alkaa.",
		"Perioden slutar innan den börjar.",
		"The period ends before it begins.")}
	ruleNobody = issue.Rule{ID: "sector.nobody", Severity: issue.SeverityError, Words: code.Say(
		"Nimi ei ole kenenkään suunnitelman ihmisistä.",
		"Namnet hör inte till någon av planens människor.",
		"The name is that of none of the plan's people.")}
	ruleSubject = issue.Rule{ID: "sector.subject-identity-code", Severity: issue.SeverityError, Source: "661/2009 12 §", Words: code.Say(
		"Lapsen avain näyttää henkilötunnukselta. Henkilötunnus voi muuttua, eikä siitä tehdä avainta.",
		"Barnets nyckel ser ut som en personbeteckning. En personbeteckning kan ändras och används inte som nyckel.",
		"The child's key looks like an identity code. An identity code can change and is never used as a key.")}
	ruleDuplicate = issue.Rule{ID: "consolidate.duplicate-action", Severity: issue.SeverityWarning, Words: code.Say(
		"Sama toimenpide on useassa suunnitelmassa.",
		"Samma åtgärd finns i flera planer.",
		"The same action stands in several plans.")}
	ruleRepeated = issue.Rule{ID: "consolidate.repeated-question", Severity: issue.SeverityWarning, Words: code.Say(
		"Perheeltä on kysytty samaa moneen kertaan.",
		"Familjen har fått samma fråga flera gånger.",
		"The family was asked the same thing several times.")}
	ruleResponsible = issue.Rule{ID: "consolidate.responsible-workers", Severity: issue.SeverityWarning, Words: code.Say(
		"Suunnitelmat nimeävät eri vastuutyöntekijät.",
		"Planerna nämner olika ansvariga arbetstagare.",
		"The plans name different responsible workers.")}
	ruleAims = issue.Rule{ID: "consolidate.opposite-aims", Severity: issue.SeverityWarning, Words: code.Say(
		"Kaksi tavoitetta vetää eri suuntiin.",
		"Två mål drar åt olika håll.",
		"Two aims pull in opposite directions.")}
	ruleChildDiffers = issue.Rule{ID: "consolidate.child-differs", Severity: issue.SeverityWarning, Words: code.Say(
		"Suunnitelmat kertovat lapsesta eri tavoin.",
		"Planerna säger olika om barnet.",
		"The plans say different things of the child.")}
	ruleLeft = issue.Rule{ID: "consolidate.left", Severity: issue.SeverityWarning, Words: code.Say(
		"Kohta jäi suunnitelmaan, josta se on.",
		"Punkten blev kvar i den plan där den finns.",
		"This stays in the plan that says it.")}
)

// Rules returns the rules of this package, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{rulePeriod, ruleNobody, ruleSubject, ruleDuplicate, ruleRepeated, ruleResponsible, ruleAims, ruleChildDiffers, ruleLeft}
}
