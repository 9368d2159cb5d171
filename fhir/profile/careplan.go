package profile

import (
	_ "embed"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// base is the snapshot of R4's own CarePlan (HL7, CC0), without its mappings.
//
//go:embed r4/CarePlan.json
var base []byte

// MinimumPlan is the canonical url of the profile of the minimum plan
// (vähimmäissuunnitelma): who does what by when, and no more than that takes.
const MinimumPlan = plan.CanonicalBase + "/StructureDefinition/minimum-plan"

// rule is what the profile asks of one element of CarePlan.
type rule struct {
	path  string
	least int
	most  string // "" as in the base
	short string
}

var rules = []rule{
	{"CarePlan.identifier", 1, "", "The plan's id, naming system " + fhir.SystemPlan},
	{"CarePlan.status", 1, "", "draft until it is agreed, active while it is in force, completed when it is closed or handed over"},
	{"CarePlan.intent", 1, "", "plan"},
	{"CarePlan.category", 1, "", "The joint plan of a child"},
	{"CarePlan.title", 0, "", "The plan's name for its people"},
	{"CarePlan.subject", 1, "", "The child"},
	{"CarePlan.careTeam", 1, "1", "Who takes part, and who holds the baton"},
	{"CarePlan.goal", 0, "", "What is aimed at"},
	{"CarePlan.activity", 0, "", "Who does what by when; the next contact"},
	{"CarePlan.activity.reference", 1, "1", "A Task: owner, last day, goals"},
	{"CarePlan.activity.detail", 0, "0", "Tasks instead: they have owners, labels and histories of their own"},
}

// minimumPlan is the profile of the minimum plan. Each plan that package fhir
// writes fits it, but for one in which others told activities as details and these are
// given back.
func minimumPlan() (structureDefinition, error) {
	const title, means = "Minimum plan", "The least that is shared of a child's joint plan: who does what by when."
	d := structureDefinition{ResourceType: "StructureDefinition"}
	d.Id, d.Url, d.Version, d.Name, d.Title = new("minimum-plan"), MinimumPlan, new(Version), "MinimumPlan", new(title)
	d.Text, d.Description = narrative(title, means), new(means)
	d.Status, d.Experimental, d.Date, d.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	d.Jurisdiction, d.Contact, d.Copyright = finland(), contact(), licence()
	d.FhirVersion, d.Kind, d.Type = new(r4.FHIRVersion4_0_1), r4.StructureDefinitionKindResource, "CarePlan"
	d.BaseDefinition = new("http://hl7.org/fhir/StructureDefinition/CarePlan")
	d.Derivation = new(r4.TypeDerivationRuleConstraint)
	var of struct{ Element []r4.ElementDefinition }
	if err := json.Unmarshal(base, &of, json.MatchCaseInsensitiveNames(true)); err != nil {
		return d, err
	}
	d.Snapshot = &r4.StructureDefinitionSnapshot{Element: of.Element}
	d.Differential = &r4.StructureDefinitionDifferential{}
	for _, r := range rules {
		i := slices.IndexFunc(of.Element, func(e r4.ElementDefinition) bool { return e.Path == r.path })
		e := &of.Element[i]
		e.Short, e.Min, e.MustSupport = new(r.short), new(r.least), new(r.most != "0")
		if r.most != "" {
			e.Max = new(r.most)
		}
		if r.path == "CarePlan.intent" {
			e.FixedCode = new("plan")
		}
		change := r4.ElementDefinition{Id: e.Id, Path: e.Path, Short: e.Short, Min: e.Min, MustSupport: e.MustSupport, FixedCode: e.FixedCode}
		if r.most != "" {
			change.Max = e.Max
		}
		d.Differential.Element = append(d.Differential.Element, change)
	}
	return d, nil
}

// IncomingPlan is the canonical url of the profile of the least that a CarePlan
// of another system should say for a family to have use of it.
const IncomingPlan = plan.CanonicalBase + "/StructureDefinition/incoming-plan"

var incomingRules = []rule{
	{"CarePlan.identifier", 1, "", "By which their system finds the plan again"},
	{"CarePlan.status", 1, "", "draft, active, revoked, completed: what it has become since is told, never guessed"},
	{"CarePlan.intent", 1, "", "plan or order"},
	{"CarePlan.title", 0, "", "What the plan is called"},
	{"CarePlan.description", 0, "", "What it is about, in words for the family"},
	{"CarePlan.subject", 1, "", "The child: a Patient in the Bundle or one that an identifier finds"},
	{"CarePlan.period", 0, "", "From which day to which it is in force"},
	{"CarePlan.created", 0, "", "When it was made"},
	{"CarePlan.author", 1, "", "Who answers for it: without a teller nothing becomes part of a joint plan"},
	{"CarePlan.careTeam", 0, "", "Who takes part, with roles and periods"},
	{"CarePlan.addresses", 0, "", "Needs"},
	{"CarePlan.goal", 0, "", "Goals, with what is to be seen and by when"},
	{"CarePlan.activity", 0, "", "What is done: by reference to a Task, ServiceRequest, Appointment or CommunicationRequest, or as detail"},
	{"CarePlan.note", 0, "", "What does not fit elsewhere"},
}

func incomingPlan() structureDefinition {
	const title, means = "Incoming plan", "The smallest CarePlan that another system should send, so that it becomes part of a joint plan rather than an attachment."
	d := structureDefinition{ResourceType: "StructureDefinition"}
	d.Id, d.Url, d.Version, d.Name, d.Title = new("incoming-plan"), IncomingPlan, new(Version), "IncomingPlan", new(title)
	d.Text, d.Description = narrative(title, means), new(means)
	d.Status, d.Experimental, d.Date, d.Publisher = r4.PublicationStatusActive, new(false), new(Date), new("oneplan")
	d.Jurisdiction, d.Contact, d.Copyright = finland(), contact(), licence()
	d.FhirVersion, d.Kind, d.Type = new(r4.FHIRVersion4_0_1), r4.StructureDefinitionKindResource, "CarePlan"
	d.BaseDefinition = new("http://hl7.org/fhir/StructureDefinition/CarePlan")
	d.Derivation = new(r4.TypeDerivationRuleConstraint)
	list := []r4.ElementDefinition{{Id: new("CarePlan"), Path: "CarePlan", Short: new(title), Definition: new(means)}}
	for _, r := range incomingRules {
		list = append(list, r4.ElementDefinition{Id: &r.path, Path: r.path, Short: &r.short, Min: &r.least, MustSupport: new(true)})
	}
	d.Differential = &r4.StructureDefinitionDifferential{Element: list}
	return d
}
