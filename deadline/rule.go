package deadline

import (
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Basis is what a rule rests on.
type Basis = code.Enum[basisTable]

// A rule is law, or a target that an organisation set itself. The two are
// never mixed up: a local target cites no act.
const (
	BasisLaw Basis = 1 + iota
	BasisLocal
)

type basisTable struct{}

var basisRows = [...]code.Row{
	BasisLaw:   {Code: "law", FI: "laki", SV: "lag", EN: "law"},
	BasisLocal: {Code: "local", FI: "oma tavoite", SV: "eget mål", EN: "own target"},
}

func (basisTable) Table() code.Table {
	return code.Table{Name: "rule-basis", Title: "Basis", Means: "What a rule rests on.", Rows: code.RowsOf(basisRows[:])}
}

// FirstDay is whether the trigger day is counted.
type FirstDay = code.Enum[firstDayTable]

// The two ways to treat the trigger day.
const (
	// FirstExcluded: day 1 is the day after the trigger day.
	FirstExcluded FirstDay = 1 + iota
	// FirstIncluded: the trigger day is day 1.
	FirstIncluded
)

type firstDayTable struct{}

var firstDayRows = [...]code.Row{
	FirstExcluded: {Code: "excluded", FI: "alkupäivää ei lasketa", SV: "den första dagen räknas inte", EN: "the first day is not counted"},
	FirstIncluded: {Code: "included", FI: "alkupäivä lasketaan", SV: "den första dagen räknas", EN: "the first day is counted"},
}

func (firstDayTable) Table() code.Table {
	return code.Table{Name: "first-day", Title: "First day", Means: "Whether the trigger day is counted.", Rows: code.RowsOf(firstDayRows[:])}
}

// End is what happens where a term would end on a day on which offices are
// closed.
type End = code.Enum[endTable]

// The end rules.
const (
	// EndBuiltIn: the term is counted in working days, so it ends on one.
	EndBuiltIn End = 1 + iota
	// EndStays: the last day never moves.
	EndStays
	// EndMoves: the last day moves to the next day that is no holiday.
	EndMoves
	// EndUnsettled: no law or court says whether the last day moves. The safe
	// day, the one that does not move, is the due one; the other is shown.
	EndUnsettled
)

type endTable struct{}

var endRows = [...]code.Row{
	EndBuiltIn:   {Code: "built-in", FI: "päättyy aina arkipäivään", SV: "löper alltid ut på en vardag", EN: "always ends on a working day"},
	EndStays:     {Code: "stays", FI: "ei siirry", SV: "flyttas inte", EN: "does not move"},
	EndMoves:     {Code: "moves", FI: "siirtyy seuraavaan arkipäivään", SV: "flyttas till följande vardag", EN: "moves to the next working day"},
	EndUnsettled: {Code: "unsettled", FI: "ei ole ratkaistu, siirtyykö viimeinen päivä arkipäivään", SV: "det är inte avgjort om den sista dagen flyttas", EN: "whether it moves is not settled"},
}

func (endTable) Table() code.Table {
	return code.Table{Name: "end-rule", Title: "End rule", Means: "What happens where a term would end on a holiday.", Rows: code.RowsOf(endRows[:])}
}

// Lapse is what is over by law once the last day has passed.
type Lapse = code.Enum[lapseTable]

// What can be over. The zero Lapse: nothing ends, and an act after the last day
// is late.
const (
	// LapseMeasure: a measure falls (raukeaa): an emergency placement.
	LapseMeasure Lapse = 1 + iota
	// LapseRight: a right ends: aftercare.
	LapseRight
	// LapseTime: the time to act is over: an appeal.
	LapseTime
)

type lapseTable struct{}

var lapseRows = [...]code.Row{
	LapseMeasure: {Code: "measure", FI: "toimenpide raukeaa", SV: "åtgärden förfaller", EN: "the measure lapses"},
	LapseRight:   {Code: "right", FI: "oikeus päättyy", SV: "rätten upphör", EN: "the right ends"},
	LapseTime:    {Code: "time", FI: "määräaika päättyy", SV: "fristen går ut", EN: "the time ends"},
}

func (lapseTable) Table() code.Table {
	return code.Table{Name: "lapse", Title: "Lapse", Means: "What is over by law once the last day has passed.", Rows: code.RowsOf(lapseRows[:])}
}

// Act is a statute.
type Act struct {
	// Abbr and Number make the citation: "LsL", "417/2007".
	Abbr, Number string
	// Name is the act's name as it stands in a sentence: "lastensuojelulaki",
	// "barnskyddslagen".
	Name code.Text
}

// cite returns the act as a language cites it: by its abbreviation in Finnish
// and English, by its name in Swedish, where the abbreviation means nothing.
func (a Act) cite(l code.Lang) string {
	if name := a.Name.In(l); l == code.SV && name != "" {
		return name + " (" + a.Number + ")"
	}
	return strings.Join(strings.Fields(a.Abbr+" "+a.Number), " ")
}

// Version is an act that wrote a section, and the day from which it is law as
// written there.
type Version struct {
	Number string
	From   civil.Date
}

// Versions are the acts that wrote the section behind a row, the first first,
// each as "NUMBER@DAY", parted by one space: "1301/2014@2015-04-01". Versions is
// comparable.
type Versions string

// All returns them. Text that is none is left out.
func (v Versions) All() []Version {
	var all []Version
	for text := range strings.FieldsSeq(string(v)) {
		number, day, _ := strings.Cut(text, "@")
		if from, err := civil.ParseDate(day); err == nil {
			all = append(all, Version{number, from})
		}
	}
	return all
}

// Groups are codes of client groups, parted by one space: any of them fits.
// The codes are a country's; Groups is comparable.
type Groups string

// All returns the codes.
func (g Groups) All() []string { return strings.Fields(string(g)) }

// Condition is what must hold of the person or the matter. The zero Condition
// always holds.
type Condition struct {
	// AgeFrom is the least age in whole years at the contact, AgeUnder the age
	// that is too old; 0 means no such bound.
	AgeFrom, AgeUnder int
	// AgeDay is the day by which the age is taken, where the law names one that
	// does not hang on the event: a provision on transition does.
	AgeDay civil.Date
	// Groups narrows the rule to clients of any of these groups.
	Groups Groups
	// Words say the condition to people.
	Words code.Text
}

// CanHold reports whether the condition can hold for a person born on a day,
// asked about on another, who belongs to the named groups. Without a day of
// birth every age is possible, and without groups every group. A condition
// without groups holds for all groups.
func (c Condition) CanHold(born, on civil.Date, groups ...string) bool {
	if !c.AgeDay.IsZero() {
		on = c.AgeDay
	}
	if !born.IsZero() {
		// A person reaches an age on the birthday; for 29 February in common
		// years that is taken to be 28 February, as months are counted.
		if c.AgeFrom > 0 && on.Before(born.AddYears(c.AgeFrom)) {
			return false
		}
		if c.AgeUnder > 0 && !on.Before(born.AddYears(c.AgeUnder)) {
			return false
		}
	}
	if c.Groups == "" || len(groups) == 0 {
		return true
	}
	return slices.ContainsFunc(c.Groups.All(), func(g string) bool { return slices.Contains(groups, g) })
}

// Rule is one time limit as data: a row of a catalogue of law, or a target of
// an organisation's own. Several rows may share an id where the law changed or
// differs by age; at most one of them holds for one person on one day. Rule is
// comparable.
type Rule struct {
	// ID is stable: "lsl26.start".
	ID string
	// Title says what must have happened by the last day, in the law's words.
	Title code.Text
	// Plain says the same for a family; zero is Title.
	Plain code.Text
	Basis Basis
	// Act and Section are the place in the law, "26 §". A local target has
	// neither; its Section may name the decision behind it.
	Act     Act
	Section string
	// Subsection is the section's moment (momentti), 0 where it is not told.
	Subsection int
	// Versions are the acts that wrote the section as the row has it. A row that
	// is verified names them: each was read.
	Versions Versions
	// Trigger names the event that starts the clock.
	Trigger code.Text
	Term    Term
	First   FirstDay
	End     End
	// FirstUnsettled marks a term of which it is not settled whether the trigger
	// day is counted. First is the safe one, the other is shown beside it.
	FirstUnsettled bool
	// Earliest marks a day before which the act must not be done; for other rules
	// it is the last on which the act is in time.
	Earliest bool
	// Lapses is what is over by law once the last day has passed.
	Lapses Lapse
	// Proof marks a remedy whose decision must be served verifiably: no day of
	// notice is presumed, and a sent letter starts no clock. ProofUnsettled marks
	// one of which that is not decided: no day is presumed for it either.
	Proof, ProofUnsettled bool
	// Repeats marks a duty that comes back each time the term has passed.
	Repeats bool
	// UntilAge is the age at which the limit ends at the latest; 0 is none.
	UntilAge int
	// UntilDay is the day on which the limit ends at the latest, by a provision on
	// transition; zero is none.
	UntilDay civil.Date
	// EndsIn makes the row law only for a last day in that time, by a provision on
	// transition that asks when the right ends and not when it began; zero asks
	// nothing.
	EndsIn    civil.Period
	Condition Condition
	// Urgent is the term where the need is urgent; zero if the law has none.
	Urgent Term
	// UrgentTitle says what must have happened by then, where it is not the
	// same; zero is Title. UrgentSubsection is the moment that says so, 0 where
	// it is not told.
	UrgentTitle      code.Text
	UrgentSubsection int
	// UrgentBeside marks an urgent variant that is a duty of its own: it stands
	// beside the rule's term, which runs on.
	UrgentBeside bool
	// OnlyUrgent marks a rule that holds only where the need is urgent.
	OnlyUrgent bool
	// Extendable marks a term that the law lets an authority prolong.
	Extendable bool
	// InForce holds the trigger days for which the row is law. An open From of
	// a law means that its beginning was not read; the act's own year bounds it.
	InForce    civil.Period
	Confidence Confidence
	// Note says what the law leaves open and what was not read.
	Note code.Text
	// Review is the day by which the row is to be read against the law again.
	Review civil.Date
}

// Told returns what must have happened by the last day as a family reads it.
func (r Rule) Told(l code.Lang) string {
	if r.Plain != (code.Text{}) {
		return r.Plain.In(l)
	}
	return r.Title.In(l)
}

// Cite cites the rule in a language, as [Rule.Source] does in Finnish: in
// Swedish by the act's name, "barnskyddslagen (417/2007) 26 §".
func (r Rule) Cite(l code.Lang) string {
	return strings.TrimSpace(r.Act.cite(l) + " " + r.Section)
}

// Source cites the rule: "LsL 417/2007 26 §"; for a local target its Section.
func (r Rule) Source() string {
	return strings.TrimSpace(strings.Join(strings.Fields(r.Act.Abbr+" "+r.Act.Number), " ") + " " + r.Section)
}

// AppliesOn reports whether the row is law for a clock that starts on d.
func (r Rule) AppliesOn(d civil.Date) bool {
	if r.InForce.From.IsZero() && d.Year() < r.Act.year() {
		return false
	}
	return r.InForce.Contains(d)
}

// year returns the year of an act's number, 0 where it has none.
func (a Act) year() int {
	_, year, _ := strings.Cut(a.Number, "/")
	if len(year) != len("2007") {
		return 0
	}
	n, _ := strconv.Atoi(year) // 0 of what is no number
	return n
}
