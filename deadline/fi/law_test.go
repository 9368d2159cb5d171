package fi_test

import (
	"fmt"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The catalogue equals a table written by hand from the statutes by another
// pair of eyes than the rows in the code: a change of law changes both.
func TestCatalogueEqualsTheTableOfLaw(t *testing.T) {
	rules := fi.Rules()
	rows := table(t, "law.csv")
	require.Len(t, rows, len(rules), "each row of the catalogue has its row in the table")
	for i, row := range rows {
		t.Run(row[0]+"/"+row[3], func(t *testing.T) {
			assert.Equal(t, row, lawRow(rules[i]))
		})
	}
}

// lawRow writes a rule as a row of law.csv.
func lawRow(r deadline.Rule) []string {
	number := func(n int) string {
		if n == 0 {
			return ""
		}
		return strconv.Itoa(n)
	}
	ages := ""
	if r.Condition.AgeFrom > 0 {
		ages = fmt.Sprintf("from %d", r.Condition.AgeFrom)
	}
	if r.Condition.AgeUnder > 0 {
		ages += fmt.Sprintf("under %d", r.Condition.AgeUnder)
	}
	var flags []string
	for flag, is := range map[string]bool{"extendable": r.Extendable, "repeats": r.Repeats, "lapses": r.Lapses, "urgent-beside": r.UrgentBeside} {
		if is {
			flags = append(flags, flag)
		}
	}
	return []string{
		r.ID, r.Source(), strconv.Itoa(r.Subsection), r.InForce.From.String(), r.InForce.To.String(),
		r.Term.String(), valid(r.First), valid(r.End), r.Urgent.String(), number(r.UntilAge),
		ages, string(r.Condition.Groups), strings.Join(flags, " "), r.Confidence.String(),
	}
}

// valid is the code of a value, "" for the zero one.
func valid[E interface {
	IsValid() bool
	String() string
}](e E) string {
	if !e.IsValid() {
		return ""
	}
	return e.String()
}

// The words of an age name the contact only where the section does.
func TestAgesAtContact(t *testing.T) {
	for _, r := range fi.Rules() {
		if r.Condition.AgeFrom+r.Condition.AgeUnder == 0 {
			continue
		}
		named := strings.Contains(r.Condition.Words.EN, "at the time of contact")
		assert.Equal(t, r.Section == "51 a §", named, r.ID)
		assert.Equal(t, named, strings.Contains(r.Condition.Words.FI, "yhteydenoton aikaan"), r.ID)
		assert.Equal(t, named, strings.Contains(r.Condition.Words.SV, "vid kontakten"), r.ID)
		assert.Equal(t, !named, strings.Contains(r.Note.EN, "By which day the age is taken was not read"), r.ID)
	}
}
