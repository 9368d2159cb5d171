package assess

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Assessment is the family's and the professionals' joint reading of needs
// (arviointi). It is never finished: views are added, never changed, and even a
// completed service-need assessment takes later views. By is who opened it:
// any actor may.
type Assessment struct {
	// Own id of this assessment (arvioinnin tunnus).
	ID ID `json:"id" validate:"required,localid" is:"assessment"`
	Statement
	// Whether it is a joint look, a statutory service-need assessment or a Let's Talk discussion (arvioinnin laji).
	Kind Kind `json:"kind,omitzero"`
	// Where on the continuum of assessing it stands (arvioinnin vaihe).
	Phase Phase `json:"phase,omitzero"`
	// Day the assessment was started; the statutory clock looks at it (aloitettu).
	Started civil.Date `json:"started,omitzero"`
	// Day the service-need assessment was completed; later views still belong to it (valmistunut).
	Completed civil.Date `json:"completed,omitzero"`
	// Day whose star later stars are compared with; not given means the day of the first view (lähtötilanne).
	Baseline civil.Date `json:"baseline,omitzero"`
	// Notifications and contacts that led to it (vireilletulot).
	IntakeIDs []ID `json:"intakeIds,omitzero" validate:"omitempty,max=100,dive,localid" ref:"intake"`
	// Workers who make the assessment (arvioijat).
	AssessorIDs []ID `json:"assessorIds,omitzero" validate:"omitempty,max=50,dive,localid" ref:"person"`
	// What each voice has said, each time of its own (näkemykset).
	Views []View `json:"views,omitzero" validate:"omitempty,max=500,dive"`
	// Requirements of the law and what shows that they were met (tarkistuslista).
	Checklist []Check `json:"checklist,omitzero" validate:"omitempty,max=100,dive"`
}

// Kind is what sort of assessment it is (arvioinnin laji).
type Kind = code.Enum[kindTable]

const (
	// KindJoint is a joint look at the situation without client status.
	KindJoint Kind = 1 + iota
	// KindServiceNeed is the service-need assessment of ShL 36 § and LsL 26 §
	// (palvelutarpeen arviointi).
	KindServiceNeed
	// KindLTC is a Let's Talk about Children discussion (Lapset puheeksi).
	KindLTC
)

type kindTable struct{}

var kindRows = [...]code.Row{
	KindJoint:       {Code: "joint", FI: "yhteinen arviointi", SV: "gemensam bedömning", EN: "joint assessment"},
	KindServiceNeed: {Code: "service-need", FI: "palvelutarpeen arviointi", SV: "bedömning av servicebehovet", EN: "service-need assessment"},
	KindLTC:         {Code: "lets-talk", FI: "Lapset puheeksi -keskustelu", SV: "Föra barnen på tal-samtal", EN: "Let's Talk about Children discussion"},
}

func (kindTable) Table() code.Table {
	return code.Table{Name: "assessment-kind", Title: "Assessment kind", Means: "What sort of assessment it is.", Rows: code.RowsOf(kindRows[:])}
}

// Phase is where on its continuum an assessment stands (arvioinnin vaihe).
type Phase = code.Enum[phaseTable]

// The members of [Phase].
const (
	PhaseBasicWork Phase = 1 + iota
	PhaseStart
	PhaseLongTerm
)

type phaseTable struct{}

var phaseRows = [...]code.Row{
	PhaseBasicWork: {Code: "basic-work", FI: "osana perustyötä", SV: "som en del av basarbetet", EN: "part of basic work"},
	PhaseStart:     {Code: "start-of-process", FI: "asiakasprosessin alussa", SV: "i början av klientprocessen", EN: "at the start of the client process"},
	PhaseLongTerm:  {Code: "long-term", FI: "osana pitkäaikaista tukea", SV: "som en del av långvarigt stöd", EN: "part of long-term support"},
}

func (phaseTable) Table() code.Table {
	return code.Table{Name: "assessment-phase", Title: "Assessment phase", Means: "Where on its continuum an assessment stands.", Rows: code.RowsOf(phaseRows[:])}
}
