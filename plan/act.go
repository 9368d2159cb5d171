package plan

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleActID = issue.Rule{ID: "act.id", Severity: issue.SeverityError, Words: code.Say(
		"Toimelta puuttuu uuden kirjauksen tunnus, tai se ei ole oikeaa muotoa.",
		"Åtgärden saknar identifierare för den nya anteckningen, eller så har den fel form.",
		"The act has no id for the new entry, or one that is not of the form.")}
	ruleActDay = issue.Rule{ID: "act.day", Severity: issue.SeverityError, Words: code.Say(
		"Toimelta puuttuu päivä tai hetki.",
		"Åtgärden saknar dag eller tidpunkt.",
		"The act has no day or instant.")}
	ruleActBy = issue.Rule{ID: "act.by", Severity: issue.SeverityError, Words: code.Say(
		"Toimelta puuttuu tekijä, tai tekijä tai kirjaaja ei ole suunnitelman henkilö.",
		"Åtgärden saknar den som utför den, eller så hör den som utför eller antecknar den inte till planen.",
		"The act does not say who acts, or who acts or writes it down is no person of the plan.")}
	ruleActRecorder = issue.Rule{ID: "act.recorder", Severity: issue.SeverityError, Words: code.Say(
		"Toisen puolesta kirjaa vain ammattihenkilö.",
		"För någon annan antecknar bara en yrkesperson.",
		"Only a professional writes down what another does.")}
	ruleActLeft = issue.Rule{ID: "act.left", Severity: issue.SeverityError, Words: code.Say(
		"Toimen tekijä tai kirjaaja ei kuulu verkostoon toimen päivänä.",
		"Den som utför eller antecknar åtgärden hör inte till nätverket den dagen.",
		"Who acts or writes it down does not belong to the network on the day of the act.")}
	ruleActInstant = issue.Rule{ID: "act.instant", Severity: issue.SeverityError, Words: code.Say(
		"Toimen hetki ei ole sen päivänä.",
		"Åtgärdens tidpunkt är inte på dess dag.",
		"The instant of the act is not on its day.")}
)

// checkAct asks for what most acts need: what every act needs, by somebody who belongs to
// the network on its day.
func (p *Plan) checkAct(a Act, adds bool, at issue.Pointer) issue.List {
	issues := p.checkEntry(a, adds, at)
	if !p.belongs(a.By, a.On) {
		issues = append(issues, ruleActLeft.At(at.Member("by")))
	}
	return issues
}

// checkEntry asks for what every act needs: the id of the part that it adds, where it
// adds one, its day, who of the plan acts, and who of the network writes it down.
func (p *Plan) checkEntry(a Act, adds bool, at issue.Pointer) (issues issue.List) {
	if adds && !assess.ValidID(string(a.ID)) {
		issues = append(issues, ruleActID.At(at.Member("id")))
	}
	if a.On.IsZero() {
		issues = append(issues, ruleActDay.At(at.Member("on")))
	}
	if !p.isPerson(a.By) {
		issues = append(issues, ruleActBy.At(at.Member("by")))
	}
	if a.RecordedBy != "" && p.Person(a.RecordedBy) == nil {
		issues = append(issues, ruleActBy.At(at.Member("recordedBy")))
	} else if a.RecordedBy != "" && a.RecordedBy != a.By && !p.works(a.RecordedBy) {
		issues = append(issues, ruleActRecorder.At(at.Member("recordedBy")))
	}
	if !p.belongs(a.RecordedBy, a.On) {
		issues = append(issues, ruleActLeft.At(at.Member("recordedBy")))
	}
	return issues
}

// belongs reports whether nothing says that somebody is not in the network on a day.
func (p *Plan) belongs(id ID, on civil.Date) bool {
	m := p.Person(id)
	return m == nil || on.IsZero() || m.Period.Contains(on)
}

// works reports whether somebody of the network is a professional.
func (p *Plan) works(id ID) bool {
	m := p.Person(id)
	return m != nil && m.Kind == MemberProfessional
}

// isPerson reports whether an id is the child's or that of somebody in the network.
func (p *Plan) isPerson(id ID) bool { return id != "" && (id == p.Child.ID || p.Person(id) != nil) }
