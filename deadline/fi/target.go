package fi

import (
	"slices"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Target is a rule of an organisation's own for an event: "within 7 days" as
// local practice. Its basis must be [deadline.BasisLocal]; it cites no act and
// has no id of the catalogue.
type Target struct {
	Event Event
	Rule  deadline.Rule
}

// claimsLaw reports whether the target would pass for law.
func (t Target) claimsLaw() bool {
	_, err := RulesOf(t.Rule.ID)
	return t.Rule.Basis != deadline.BasisLocal || t.Rule.Act != (deadline.Act{}) || err == nil
}

// TargetFormat is the format of a file of own targets.
const TargetFormat = "oneplan-targets/1.0"

// TargetFile is a file of own targets, which [ReadTargets] reads (tavoiteajat).
type TargetFile struct {
	// Wire form of the document, always "oneplan-targets/1.0" (muoto).
	Format string `json:"format" validate:"required,eq=oneplan-targets/1.0"`
	// Own targets, each with an id of its own (tavoiteajat).
	Targets []TargetRow `json:"targets" validate:"required,min=1,max=1000,dive"`
}

// TargetRow is one target: what must have happened so long after an event (tavoiteaika).
type TargetRow struct {
	// Own id of the target, none of the catalogue of law (tunnus).
	ID string `json:"id" validate:"required,max=60"`
	// Event that starts the clock (tapahtuma).
	Event Event `json:"event" validate:"required"`
	// What must have happened, as a clause that "no later than" and a day can follow (otsikko).
	Title TargetTitle `json:"title" validate:"required"`
	// How long it may take: a number and a unit, or a unit that takes none (aika).
	Term deadline.Term `json:"term" validate:"required"`
	// Whether the day of the event counts; not given means that it does not (ensimmäinen päivä).
	FirstDay deadline.FirstDay `json:"firstDay,omitzero"`
	// What becomes of a last day that is no working day; not given means that it stays (viimeinen päivä).
	End deadline.End `json:"end,omitzero"`
	// How long it may take where the matter is urgent (kiireellisenä).
	Urgent deadline.Term `json:"urgent,omitzero"`
	// First day on which the target is in force (voimassa alkaen).
	From civil.Date `json:"from,omitzero"`
	// Last day on which it is in force (voimassa asti).
	To civil.Date `json:"to,omitzero"`
	// Where and when it was decided (päätös).
	Decision string `json:"decision,omitzero" validate:"omitempty,max=200"`
}

// TargetTitle says in three languages what must have happened (otsikko).
type TargetTitle struct {
	// What must have happened, in Finnish (suomeksi).
	FI string `json:"fi" validate:"required,max=200"`
	// What must have happened, in Swedish (ruotsiksi).
	SV string `json:"sv" validate:"required,max=200"`
	// What must have happened, in English (englanniksi).
	EN string `json:"en" validate:"required,max=200"`
}

const maxTargetBytes = 1 << 20

var targetReader = sync.OnceValue(func() *issue.Reader[TargetFile] { return issue.NewReader[TargetFile]() })

// ReadTargets reads an organisation's own targets from JSON; docs/deadlines.md
// shows the form. They have the form of the rules of law and are never labelled
// law: an id of the catalogue is refused. The error is an [*issue.Error] with
// every fault at its place.
func ReadTargets(data []byte) ([]Target, error) {
	file, list := targetReader().Read(data, issue.Limits{Bytes: maxTargetBytes})
	if list.HasErrors() {
		return nil, &issue.Error{Issues: list}
	}
	targets := make([]Target, 0, len(file.Targets))
	for i, row := range file.Targets {
		at := issue.Pointer("/targets").Item(i)
		report := func(member string, p deadline.Problem) {
			list = append(list, (&deadline.Error{Problem: p}).At(at.Member(member)))
		}
		t := row.target()
		if t.claimsLaw() {
			report("id", deadline.ProblemTarget)
		}
		if slices.ContainsFunc(targets, func(other Target) bool { return other.Rule.ID == row.ID }) {
			report("id", deadline.ProblemRuleTwice)
		}
		if row.Term.Unit == deadline.UnitChildren {
			report("term", deadline.ProblemNoClock)
		}
		if row.Urgent.Unit == deadline.UnitChildren {
			report("urgent", deadline.ProblemNoClock)
		}
		if t.Rule.InForce.Reversed() {
			report("to", deadline.ProblemPeriod)
		}
		targets = append(targets, t)
	}
	if list != nil {
		return nil, &issue.Error{Issues: list}
	}
	return targets, nil
}

func (row TargetRow) target() Target {
	r := deadline.Rule{
		ID: row.ID, Title: code.Text(row.Title), Basis: deadline.BasisLocal,
		Section: row.Decision, Trigger: code.Say(row.Event.Label(code.FI), row.Event.Label(code.SV), row.Event.Label(code.EN)),
		Term: row.Term, Urgent: row.Urgent, First: row.FirstDay, End: row.End,
		InForce: civil.Period{From: row.From, To: row.To}, Confidence: deadline.Verified,
	}
	if r.First == 0 {
		r.First = excluded
	}
	if r.End == 0 {
		r.End = stays
	}
	return Target{Event: row.Event, Rule: r}
}
