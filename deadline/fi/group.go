package fi

import (
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Group is a client group, or a kind of matter, for which some rules hold.
type Group = code.Enum[groupTable]

// The groups. Their words in rules are in the rules' conditions.
const (
	// GroupOver75 is a person over 75 (ShL 36 § 2 mom. 1 k.).
	GroupOver75 Group = 1 + iota
	// GroupTopCareAllowance gets the highest care allowance for pensioners
	// (570/2007 9 § 3 mom. 3 k.; ShL 36 § 2 mom. 2 k.).
	GroupTopCareAllowance
	// GroupDisabled is a disabled person (ShL 36 § 2 mom. 3 k.).
	GroupDisabled
	// GroupSpecialSupportChild is a child who needs special support (ShL 36 § 3
	// mom.).
	GroupSpecialSupportChild
	// GroupMentalHealth is a child or young person in mental-health services.
	GroupMentalHealth
	// GroupDental is dental care (TervHL 51 b §).
	GroupDental
	// GroupPrimarySpecialist is specialised care given in primary care (TervHL
	// 51 c §).
	GroupPrimarySpecialist
)

type groupTable struct{}

var groupRows = [...]code.Row{
	GroupOver75:              {Code: "over-75", FI: "yli 75-vuotias", SV: "person över 75 år", EN: "person over 75"},
	GroupTopCareAllowance:    {Code: "top-care-allowance", FI: "ylimmän hoitotuen saaja", SV: "mottagare av det högsta vårdbidraget", EN: "receiver of the highest care allowance"},
	GroupDisabled:            {Code: "disabled", FI: "vammainen henkilö", SV: "person med funktionsnedsättning", EN: "disabled person"},
	GroupSpecialSupportChild: {Code: "special-support-child", FI: "erityistä tukea tarvitseva lapsi", SV: "barn som behöver särskilt stöd", EN: "child who needs special support"},
	GroupMentalHealth:        {Code: "mental-health", FI: "lasten ja nuorten mielenterveyspalvelut", SV: "mentalvårdstjänster för barn och unga", EN: "mental-health services for children and young people"},
	GroupDental:              {Code: "dental-care", FI: "suun terveydenhuolto", SV: "mun- och tandvård", EN: "dental care"},
	GroupPrimarySpecialist:   {Code: "primary-specialist", FI: "perusterveydenhuollossa annettava erikoisalan hoito", SV: "specialiserad vård inom primärvården", EN: "specialised care in primary care"},
}

func (groupTable) Table() code.Table {
	return code.Table{Name: "deadline-group", Title: "Client group", Means: "A client group, or a kind of matter, for which some rules hold.", Rows: code.RowsOf(groupRows[:])}
}

// only is the condition that a client belongs to any of the groups.
func only(groups ...Group) deadline.Condition {
	var c deadline.Condition
	for i, g := range groups {
		or := code.Text{FI: " tai ", SV: " eller ", EN: " or "}
		if i == 0 {
			or = code.Text{}
		}
		c.Groups = deadline.Groups(strings.TrimSpace(string(c.Groups) + " " + g.String()))
		c.Words.FI += or.FI + g.Label(code.FI)
		c.Words.SV += or.SV + g.Label(code.SV)
		c.Words.EN += or.EN + g.Label(code.EN)
	}
	return c
}

// The age on which health care law divides. TervHL 51 a § takes it at the time
// of contact; of the other sections the day was not read, and their words name
// none. Groups narrow the condition further.
func under23(groups ...Group) deadline.Condition {
	c := only(groups...)
	c.AgeUnder = 23
	c.Words = joined(code.Text{FI: "alle 23-vuotias", SV: "person under 23 år", EN: "under 23"}, c.Words)
	return c
}

func from23(groups ...Group) deadline.Condition {
	c := only(groups...)
	c.AgeFrom = 23
	c.Words = joined(code.Text{FI: "23 vuotta täyttänyt", SV: "person som fyllt 23 år", EN: "23 or older"}, c.Words)
	return c
}

// atContact adds to the words of an age that it is taken at the contact.
func atContact(c deadline.Condition) deadline.Condition {
	c.Words.FI += " yhteydenoton aikaan"
	c.Words.SV += " vid kontakten"
	c.Words.EN += " at the time of contact"
	return c
}

// ageNote says what was not read of the ages whose words name no day.
var ageNote = code.Text{
	FI: "Minkä päivän mukaan ikä katsotaan, ei ole luettu: tässä yhteydenoton päivän, jos se on annettu, muuten tapahtuman päivän.",
	SV: "Enligt vilken dag åldern räknas har inte lästs: här dagen för kontakten där den är given, annars dagen för händelsen.",
	EN: "By which day the age is taken was not read: the day of contact where it is given, else the day of the event."}

func joined(age, groups code.Text) code.Text {
	if groups == (code.Text{}) {
		return age
	}
	return code.Text{FI: age.FI + ", " + groups.FI, SV: age.SV + ", " + groups.SV, EN: age.EN + ", " + groups.EN}
}
