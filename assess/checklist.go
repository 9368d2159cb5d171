package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Check says that one legal requirement of a service-need assessment has been
// met, and by what (tarkistuslistan kohta).
type Check struct {
	// Own id of this entry (merkinnän tunnus).
	ID ID `json:"id" validate:"required,localid" is:"check"`
	Statement
	// Which requirement of the law was met (vaatimus).
	Requirement Requirement `json:"requirement" validate:"required"`
	// Findings, meetings and other parts of the plan that show it (näyttö).
	EvidenceIDs []ID `json:"evidenceIds,omitzero" validate:"omitempty,max=100,dive,localid" ref:"*"`
	// How it was met, where no part of the plan shows it (miten toteutui).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
}

// Requirement is one of the seven legal requirements of a service-need
// assessment (palvelutarpeen arvioinnin vaatimus), as Soite's model of 2024
// lists them. The source names no section for each; the assessment itself is
// ShL 36 and 37 §.
type Requirement = code.Enum[requirementTable]

const (
	RequirementLifeSituation Requirement = 1 + iota // elämäntilanteen edellyttämässä laajuudessa
	RequirementTogether                             // yhdessä asiakkaan ja tarvittaessa muiden kanssa
	RequirementRights                               // oikeudet ja velvollisuudet selvitetty
	RequirementAlternatives                         // vaihtoehdot ja niiden vaikutukset selvitetty
	RequirementUnderstood                           // selvitys ymmärrettävä
	RequirementAutonomy                             // itsemääräämisoikeutta kunnioitettu
	RequirementWishes                               // toivomukset, mielipide ja yksilölliset tarpeet
)

type requirementTable struct{}

var requirementRows = [...]code.Row{
	RequirementLifeSituation: {Code: "life-situation", FI: "Arviointi on tehty asiakkaan elämäntilanteen edellyttämässä laajuudessa", SV: "Bedömningen har gjorts i den omfattning som klientens livssituation kräver", EN: "The assessment is as wide as the client's life situation requires"},
	RequirementTogether:      {Code: "together", FI: "Arviointi on tehty yhdessä asiakkaan ja tarvittaessa omaisen, läheisen ja muiden toimijoiden kanssa", SV: "Bedömningen har gjorts tillsammans med klienten och vid behov med anhöriga, närstående och andra aktörer", EN: "It was made with the client and, as needed, relatives, close ones and other actors"},
	RequirementRights:        {Code: "rights", FI: "Asiakkaalle on selvitetty hänen oikeutensa ja velvollisuutensa", SV: "Klienten har fått sina rättigheter och skyldigheter förklarade", EN: "The client's rights and duties were explained"},
	RequirementAlternatives:  {Code: "alternatives", FI: "Asiakkaalle on selvitetty vaihtoehdot ja niiden vaikutukset", SV: "Klienten har fått alternativen och deras konsekvenser förklarade", EN: "The alternatives and their effects were explained"},
	RequirementUnderstood:    {Code: "understood", FI: "Selvitys on annettu niin, että asiakas ymmärtää sen sisällön ja merkityksen", SV: "Förklaringen har getts så att klienten förstår innehållet och betydelsen", EN: "The explanation was understandable in content and meaning"},
	RequirementAutonomy:      {Code: "self-determination", FI: "Itsemääräämisoikeutta on kunnioitettu, erityisesti lapsen, nuoren ja erityistä tukea tarvitsevan", SV: "Självbestämmanderätten har respekterats, särskilt barnets, den ungas och den som behöver särskilt stöd", EN: "Self-determination was respected, especially of a child, a young person or one who needs special support"},
	RequirementWishes:        {Code: "wishes", FI: "Toivomukset, mielipide ja yksilölliset tarpeet on otettu huomioon", SV: "Önskemål, åsikter och individuella behov har beaktats", EN: "Wishes, opinions and individual needs were taken into account"},
}

func (requirementTable) Table() code.Table {
	return code.Table{Name: "assessment-requirement", Title: "Assessment requirement", Means: "The seven legal requirements of a service-need assessment.", Rows: code.RowsOf(requirementRows[:])}
}
