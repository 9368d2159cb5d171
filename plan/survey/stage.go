package survey

import "github.com/onechildoneplan/oneplan/deadline/code"

// Stage is how far a municipality is in taking the model into use (käyttöönoton
// vaihe): 0 to 4 of the source's scale, or one of its two other answers.
type Stage = code.Enum[stageTable]

// The members of [Stage], as the source has them (Pohjois-Savo 13.1.2022).
const (
	StageNone     Stage = 1 + iota // 0: malli ei ole suunnitelmissa
	StageGoal                      // 1: tavoitteena, suunnittelu ei ole alkanut
	StagePlanned                   // 2: kokeilua suunnitellaan
	StageTrial                     // 3: kokeilu käynnissä
	StageRooted                    // 4: juurtumassa tai juurtunut
	StageNoNeed                    // käyttöönottoa ei koettu tarpeelliseksi
	StageNoAnswer                  // vastausta ei saatu
)

type stageTable struct{}

var stageRows = [...]code.Row{
	StageNone:     {Code: "none", FI: "ei suunnitelmissa eikä keskusteltu", SV: "inte planerad och inte diskuterad", EN: "not planned and not discussed", Means: "0 on the scale."},
	StageGoal:     {Code: "goal", FI: "tavoitteena, suunnittelu ei ole alkanut", SV: "ett mål, planeringen har inte börjat", EN: "a goal, planning has not begun", Means: "1 on the scale."},
	StagePlanned:  {Code: "planned", FI: "käyttöönottoa tai kokeilua suunnitellaan", SV: "införande eller försök planeras", EN: "use or a trial is being planned", Means: "2 on the scale."},
	StageTrial:    {Code: "trial", FI: "kokeilu käynnissä", SV: "försök pågår", EN: "a trial is running", Means: "3 on the scale."},
	StageRooted:   {Code: "rooted", FI: "juurtumassa tai juurtunut perustoimintaan", SV: "håller på att etableras eller har etablerats", EN: "rooting or rooted in basic work", Means: "4 on the scale."},
	StageNoNeed:   {Code: "no-need", FI: "ei koettu tarpeelliseksi", SV: "ansågs inte behövligt", EN: "seen as not needed", Means: "Beside the scale: the municipality saw no need."},
	StageNoAnswer: {Code: "no-answer", FI: "vastausta ei saatu", SV: "inget svar", EN: "no answer", Means: "Beside the scale: the municipality was asked and did not answer."},
}

func (stageTable) Table() code.Table {
	return code.Table{Name: "adoption-stage", Title: "Adoption stage", Means: "How far a municipality is in taking the model into use: North Savo's scale of 13.1.2022 and its two other answers.", Rows: code.RowsOf(stageRows[:])}
}

// Level returns the number of a stage on the scale, 0 to 4; false for the two
// answers beside it.
func Level(s Stage) (n int, ok bool) {
	return int(s) - 1, s >= StageNone && s <= StageRooted
}
