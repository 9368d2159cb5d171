package plan

import (
	"github.com/onechildoneplan/oneplan/assess"
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
		"Tarjoukseen vastaa se, jolle tarjottiin; jos toinen kirjaa vastauksen, hänet merkitään kirjaajaksi.",
		"På ett erbjudande svarar den som fick det; om någon annan antecknar svaret anges hen som den som antecknat.",
		"An offer is answered by whom it was made to; whoever else writes the answer down stands as its recorder.")}
)

// check asks for what every act needs: the id of the part that it adds, where it
// adds one, and its day.
func (a Act) check(adds bool, at issue.Pointer) (issues issue.List) {
	if adds && !assess.ValidID(string(a.ID)) {
		issues = append(issues, ruleActID.At(at.Member("id")))
	}
	if a.On.IsZero() {
		issues = append(issues, ruleActDay.At(at.Member("on")))
	}
	return issues
}
