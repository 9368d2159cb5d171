package profile

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// questionnaire is the star as a form. Its items are ours: the answer options of
// golang-fhir-models would bring five invented values each, and its texts have
// no translations.
type questionnaire struct {
	ResourceType string `json:"resourceType"`
	r4.OtherQuestionnaire
	Item []question `json:"item,omitempty"`
}

// question is an item of a questionnaire.
type question struct {
	Extension     []r4.Extension           `json:"extension,omitempty"`
	LinkID        string                   `json:"linkId"`
	Text          *string                  `json:"text,omitempty"`
	TextExtension *primitive               `json:"_text,omitempty"`
	Type          r4.QuestionnaireItemType `json:"type"`
	Repeats       *bool                    `json:"repeats,omitempty"`
	AnswerOption  []answerOption           `json:"answerOption,omitempty"`
	Item          []question               `json:"item,omitempty"`
}

// answerOption is one answer that can be chosen.
type answerOption struct {
	ValueCoding r4.Coding `json:"valueCoding"`
}

// primitive holds the extensions of a primitive element.
type primitive struct {
	Extension []r4.Extension `json:"extension,omitempty"`
}

// translated is a text in Finnish with its Swedish and English as standard
// translations.
func translated(t code.Text) (*string, *primitive) {
	one := func(lang, text string) r4.Extension {
		return r4.Extension{Url: "http://hl7.org/fhir/StructureDefinition/translation", Extension: []r4.Extension{
			{Url: "lang", ValueCode: &lang}, {Url: "content", ValueString: &text}}}
	}
	return &t.FI, &primitive{Extension: []r4.Extension{one("sv", t.SV), one("en", t.EN)}}
}

func star() questionnaire {
	q := questionnaire{ResourceType: "Questionnaire"}
	title := "Hyvinvoinnin tähti"
	means := "Yhden äänen näkemys lapsen hyvinvoinnista: kolmetoista kohtaa, ei pisteitä."
	q.Id, q.Url, q.Version = new("wellbeing-star"), new(fhir.StarQuestionnaire), new(fhir.StarVersion)
	q.Language = new("fi")
	q.Name, q.Title, q.Description = new("WellbeingStar"), &title, &means
	q.Text = narrative(title, means)
	q.Text.Div = withLang(q.Text.Div, "fi")
	q.Contact, q.Jurisdiction = contact(), finland()
	q.Status, q.Experimental, q.Date, q.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	q.SubjectType = []r4.ResourceType{r4.ResourceTypePatient}
	for item := assess.ItemChildStrengths; item.IsValid(); item++ {
		group := question{LinkID: item.String(), Type: r4.QuestionnaireItemTypeGroup, Repeats: new(true)}
		group.Text, group.TextExtension = translated(code.Say(item.Label(code.FI), item.Label(code.SV), item.Label(code.EN)))
		for _, ask := range fhir.Questions() {
			one := question{LinkID: item.String() + "." + ask.Ask, Type: itemTypes[ask.Type]}
			one.Text, one.TextExtension = translated(ask.Text)
			if ask.Repeats {
				one.Repeats = new(true)
			}
			if ask.Codes != nil {
				for _, row := range ask.Codes.Rows.All() {
					one.AnswerOption = append(one.AnswerOption, answerOption{r4.Coding{System: new(fhir.SystemOf(*ask.Codes)), Code: new(row.Code), Display: new(row.FI)}})
				}
			}
			group.Item = append(group.Item, one)
		}
		q.Item = append(q.Item, group)
	}
	return q
}

var itemTypes = map[string]r4.QuestionnaireItemType{
	"choice": r4.QuestionnaireItemTypeChoice, "text": r4.QuestionnaireItemTypeText}
