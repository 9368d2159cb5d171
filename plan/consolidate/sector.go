package consolidate

import (
	"io"
	"strings"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// Sector is one sector's plan in the small form that any system can write
// (toimialan suunnitelma). People are named, not referred to: the systems of the
// sectors share no ids.
type Sector struct {
	// Wire form of the document (muoto).
	Form Format `json:"format" validate:"required"`
	// The child (lapsi).
	Child Child `json:"child" validate:"required"`
	// Which plan it is (suunnitelman laji).
	Kind plan.SectorPlanKind `json:"kind" validate:"required"`
	// Name or local label (nimi).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// Language of its texts (kieli).
	Lang plan.LangTag `json:"lang,omitzero" validate:"omitempty,langtag"`
	// Its keys where it is kept (tunnisteet).
	Identifiers []plan.Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// Time in which it is in force (voimassaolo).
	Period civil.Period `json:"period,omitzero"`
	// Day on which it was made or last checked (laadittu tai tarkistettu).
	On civil.Date `json:"on,omitzero"`
	// The organisation that keeps it (omistaja).
	Owner Owner `json:"owner" validate:"required"`
	// People that it names (ihmiset).
	People []Person `json:"people,omitzero" validate:"omitempty,max=200,dive"`
	// Who of them answers for it towards the family, by name (vastuutyöntekijä).
	Responsible string `json:"responsible,omitzero" validate:"omitempty,max=201"`
	// What is aimed at (tavoitteet).
	Goals []Goal `json:"goals,omitzero" validate:"omitempty,max=200,dive"`
	// Who does what (toimenpiteet).
	Actions []Action `json:"actions,omitzero" validate:"omitempty,max=500,dive"`
	// What the family was asked (kysymykset).
	Questions []Question `json:"questions,omitzero" validate:"omitempty,max=200,dive"`
	// Other texts of it (tekstit).
	Texts []Text `json:"texts,omitzero" validate:"omitempty,max=100,dive"`
}

// Owner is the organisation that keeps a sector's plan (omistaja).
type Owner struct {
	// Name (nimi).
	Name string `json:"name" validate:"required,max=200"`
	// Keys in other systems (tunnisteet).
	Identifiers []plan.Identifier `json:"identifiers,omitzero" validate:"omitempty,max=50,dive"`
	// The organisation whose register holds its records; absent where it is its own controller (rekisterinpitäjä).
	Controller string `json:"controller,omitzero" validate:"omitempty,max=200"`
	// Field of work (toimiala).
	Sector plan.Sector `json:"sector,omitzero"`
	// Public, private or third sector (omistus).
	Ownership plan.Ownership `json:"ownership,omitzero"`
}

// Child is the child of a sector's plan (lapsi).
type Child struct {
	// Opaque key of the child, the same in all inputs; never an identity code (lapsen avain).
	Subject string `json:"subject" validate:"required,subject"`
	// Name (nimi).
	Name plan.Name `json:"name,omitzero"`
	// Day of birth (syntymäpäivä).
	Born civil.Date `json:"born,omitzero"`
}

// Person is somebody whom a sector's plan names (henkilö).
type Person struct {
	// Name; actions name their owners by it (nimi).
	Name plan.Name `json:"name,omitzero"`
	// Guardian, near person, experience expert or professional (laji).
	Kind plan.MemberKind `json:"kind" validate:"required"`
	// What a guardian or near person is to the child (suhde lapseen).
	Relation plan.Relation `json:"relation,omitzero"`
	// A professional's title as used at work (nimike).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// What the owner calls the person's task, as omatyöntekijä (paikallinen nimitys).
	LocalLabel string `json:"localLabel,omitzero" validate:"omitempty,max=200"`
	// Ways to reach the person (yhteystiedot).
	Telecoms []plan.Telecom `json:"telecoms,omitzero" validate:"omitempty,max=20,dive"`
}

// Goal is what a sector's plan aims at (tavoite).
type Goal struct {
	// The goal in words (tavoite).
	Text string `json:"text" validate:"required,max=8000"`
	// How one sees that it is reached (miten näkyy).
	Evidence string `json:"evidence,omitzero" validate:"omitempty,max=2000"`
	// Day by which it is aimed at (tavoitepäivä).
	Due civil.Date `json:"due,omitzero"`
}

// Action is who does what by a sector's plan (toimenpide).
type Action struct {
	// What is done (toimenpide).
	Text string `json:"text" validate:"required,max=8000"`
	// Who does it: names of the child, of people, or of the organisation that keeps the plan (tekijät).
	Owners []string `json:"owners,omitzero" validate:"omitempty,max=20,dive,required,max=201"`
	// At home, in the everyday environment, or elsewhere (missä).
	Setting plan.ActionSetting `json:"setting,omitzero"`
	// The place in words (paikka).
	Place string `json:"place,omitzero" validate:"omitempty,max=200"`
	// How often (kuinka usein).
	Rhythm *plan.Rhythm `json:"rhythm,omitzero"`
	// Time in which it is done (aika).
	Period civil.Period `json:"period,omitzero"`
	// Day by which it is done (määräpäivä).
	Due civil.Date `json:"due,omitzero"`
}

// Question is what the family was asked for a sector's plan (kysymys).
type Question struct {
	// The question (kysymys).
	Text string `json:"text" validate:"required,max=2000"`
	// The answer, where it was kept (vastaus).
	Answer string `json:"answer,omitzero" validate:"omitempty,max=8000"`
}

// Text is another text of a sector's plan, in free form (teksti).
type Text struct {
	// Its heading (otsikko).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// The text (teksti).
	Text string `json:"text" validate:"required,max=8000"`
}

// Format names the wire form of a [Sector]: always "oneplan-sector/1.0".
type Format string

// Format1 is the form that this package reads and writes.
const Format1 Format = "oneplan-sector/1.0"

// UnmarshalText takes [Format1] alone; anything else is an [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
}

var sectorReader = sync.OnceValue(func() *issue.Reader[Sector] { return issue.NewReader[Sector](plan.Forms()...) })

// DecodeSector reads one sector's plan strictly; all problems are in the list.
// The plan is nil where the bytes are not of its form.
func DecodeSector(data []byte, l issue.Limits) (*Sector, issue.List) {
	return sectorReader().Decode(data, l, (*Sector).checkParts)
}

// Check reports all that is wrong with a sector's plan, however it was made: its form,
// a reversed period, a name that is none of its people.
func (s *Sector) Check() issue.List { return sectorReader().Check(s, (*Sector).checkParts) }

func (s *Sector) checkParts() issue.List {
	var issues issue.List
	if hetu.LooksLike(s.Child.Subject) {
		issues = append(issues, ruleSubject.At("/child/subject"))
	}
	if s.Period.Reversed() {
		issues = append(issues, rulePeriod.At("/period"))
	}
	if s.Responsible != "" && s.person(s.Responsible) == nil {
		issues = append(issues, ruleNobody.At("/responsible"))
	}
	for i := range s.Actions {
		a, at := &s.Actions[i], issue.Pointer("/actions").Item(i)
		if a.Period.Reversed() {
			issues = append(issues, rulePeriod.At(at.Member("period")))
		}
		for j, name := range a.Owners {
			if s.person(name) == nil && !same(name, s.Child.Name.String()) && !same(name, s.Owner.Name) {
				issues = append(issues, ruleNobody.At(at.Member("owners").Item(j)))
			}
		}
	}
	return issues
}

// person returns whom a name means, nil if it means nobody.
func (s *Sector) person(name string) *Person {
	for i := range s.People {
		if same(s.People[i].Name.String(), name) {
			return &s.People[i]
		}
	}
	return nil
}

// same reports whether two names are one, whatever their spaces and capitals.
func same(a, b string) bool {
	a, b = strings.Join(strings.Fields(a), " "), strings.Join(strings.Fields(b), " ")
	return a != "" && strings.EqualFold(a, b)
}

// EncodeSector writes a sector's plan as one JSON document. The error is the
// writer's, or an [*issue.EncodeError].
func EncodeSector(w io.Writer, s *Sector) error {
	doc, err := json.Marshal(s, jsontext.WithIndent("  "))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}
