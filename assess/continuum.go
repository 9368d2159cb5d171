package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// PhaseGuide is what to ask about assessing in one phase of its continuum
// (arviointi jatkumona).
type PhaseGuide struct {
	Phase     Phase
	Questions []code.Text
	Source    string
}

var phaseQuestions = []code.Text{
	code.Say("Ketkä ovat mukana asiakkaan lisäksi?", "Vilka är med utöver klienten?", "Who takes part beside the client?"),
	code.Say("Missä arvioidaan?", "Var görs bedömningen?", "Where is the assessment made?"),
	code.Say("Mitä lakisääteisiä prosesseja siihen liittyy?", "Vilka lagstadgade processer hör till?", "Which statutory processes belong to it?"),
}

// Continuum returns the phases in order with their questions. An assessment
// goes on through all of them and is never finished.
func Continuum() []PhaseGuide {
	var guides []PhaseGuide
	for phase := PhaseBasicWork; phase.IsValid(); phase++ {
		guides = append(guides, PhaseGuide{Phase: phase, Questions: append([]code.Text(nil), phaseQuestions...), Source: sourceNeverEnds})
	}
	return guides
}
