package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Conflict is what was written apart and does not fit together, for people to
// settle (ristiriita): two hands changed one thing, two plans name two
// responsible workers, two aims pull in opposite directions. Nothing is dropped
// and no clock decides: both sides stand here, and until somebody settles it
// the plan says what it said before, or the narrower of the two. By is who
// noticed it, where that was a person.
type Conflict struct {
	// Own id of this conflict (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"conflict"`
	Statement
	// What does not fit together (ristiriidan laji).
	Kind ConflictKind `json:"kind" validate:"required"`
	// Parts of the plan that it is about (mitä koskee).
	AboutIDs []ID `json:"aboutIds,omitzero" validate:"omitempty,max=200,dive,localid" ref:"*"`
	// The member of the part in which the sides differ, by its name on the wire; absent where they differ in the whole part (kohta).
	Field string `json:"field,omitzero" validate:"omitempty,membername"`
	// What each side says (osapuolten kirjaukset).
	Sides []ConflictSide `json:"sides,omitzero" validate:"omitempty,max=50,dive"`
	// What there is to settle, in words (mistä sovitaan).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
	// How people settled it (ratkaisu).
	Settlement *Settlement `json:"settlement,omitzero"`
}

// ConflictSide is one of the sides of a [Conflict] (osapuoli). By is whose it
// is, On the day it was written.
type ConflictSide struct {
	// Own id of this side (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"conflict-side"`
	Statement
	// Parts of the plan that are this side's, where they stand in the plan (osat).
	PartIDs []ID `json:"partIds,omitzero" validate:"omitempty,max=200,dive,localid" ref:"*"`
	// What the side wrote, as JSON, where it does not stand in the plan; neither this nor parts: the side took the thing away (kirjaus).
	Content string `json:"content,omitzero" validate:"omitempty,max=1000000"`
}

// Settlement is how people settled a [Conflict] (ratkaisu). By is who recorded
// what was agreed.
type Settlement struct {
	Statement
	// The side that holds; absent where something else was agreed (kumpi jää).
	SideID ID `json:"sideId,omitzero" validate:"omitempty,localid" ref:"conflict-side"`
	// What was agreed, in words (mitä sovittiin).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// The meeting at which it was settled (tapaaminen).
	MeetingID ID `json:"meetingId,omitzero" validate:"omitempty,localid" ref:"meeting"`
}

// ConflictKind is what does not fit together (ristiriidan laji).
type ConflictKind = code.Enum[conflictKindTable]

// The members of [ConflictKind].
const (
	// ConflictChanged is one thing that both sides changed.
	ConflictChanged ConflictKind = 1 + iota
	// ConflictRemoved is a part that one side took away and the other changed.
	ConflictRemoved
	// ConflictBaton is two who hold the baton at the same time.
	ConflictBaton
	// ConflictCourse is two steps of the plan that do not follow each other.
	ConflictCourse
	// ConflictResponsible is two responsible workers in plans made separately.
	ConflictResponsible
	// ConflictAims is two goals that pull in opposite directions.
	ConflictAims
)

type conflictKindTable struct{}

var conflictKindRows = [...]code.Row{
	ConflictChanged:     {Code: "changed-apart", FI: "muutettu kahdella tavalla", SV: "ändrats på två sätt", EN: "changed in two ways"},
	ConflictRemoved:     {Code: "removed-and-changed", FI: "poistettu ja muutettu", SV: "borttaget och ändrat", EN: "removed and changed"},
	ConflictBaton:       {Code: "two-batons", FI: "kaksi viestikapulan haltijaa", SV: "två håller stafettpinnen", EN: "two hold the baton"},
	ConflictCourse:      {Code: "two-courses", FI: "suunnitelman vaiheet eroavat", SV: "planens steg skiljer sig", EN: "the plan's steps differ"},
	ConflictResponsible: {Code: "responsible-workers", FI: "kaksi vastuutyöntekijää", SV: "två ansvariga arbetstagare", EN: "two responsible workers"},
	ConflictAims:        {Code: "opposite-aims", FI: "vastakkaiset tavoitteet", SV: "motstridiga mål", EN: "aims that pull apart"},
}

func (conflictKindTable) Table() code.Table {
	return code.Table{Name: "conflict-kind", Title: "Conflict kind", Means: "What does not fit together.", Rows: code.RowsOf(conflictKindRows[:])}
}

var (
	ruleConflictSides = issue.Rule{ID: "conflict.sides", Severity: issue.SeverityError, Words: code.Say(
		"Ristiriidassa on oltava vähintään kaksi osapuolta.",
		"En konflikt ska ha minst två sidor.",
		"A conflict has at least two sides.")}
	ruleConflictSettled = issue.Rule{ID: "conflict.settled-side", Severity: issue.SeverityError, Words: code.Say(
		"Ratkaisu nimeää osapuolen, jota ristiriidassa ei ole.",
		"Lösningen nämner en sida som inte finns i konflikten.",
		"The settlement names a side that the conflict does not have.")}
	ruleConflictOpen = issue.Rule{ID: "conflict.open", Severity: issue.SeverityHint, Words: code.Say(
		"Ristiriita odottaa, että siitä sovitaan.",
		"Konflikten väntar på att man kommer överens.",
		"The conflict waits for people to settle it.")}
)

func (p *Plan) checkConflicts() (issues issue.List) {
	for i := range p.Conflicts {
		c := &p.Conflicts[i]
		at := issue.Pointer("/conflicts").Item(i)
		if len(c.Sides) < 2 {
			issues = append(issues, ruleConflictSides.At(at.Member("sides")))
		}
		switch {
		case c.Settlement == nil:
			issues = append(issues, ruleConflictOpen.At(at))
		case c.Settlement.SideID != "" && !slices.ContainsFunc(c.Sides, func(s ConflictSide) bool { return s.ID == c.Settlement.SideID }):
			issues = append(issues, ruleConflictSettled.At(at.Member("settlement").Member("sideId")))
		}
	}
	return issues
}
