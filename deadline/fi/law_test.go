package fi_test

import (
	"encoding/csv"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The catalogue as a table for other programs, law.csv: -update writes it, and a
// change of law is read there, line by line, before it lands.
func TestCatalogueEqualsTheTableOfLaw(t *testing.T) {
	rows := [][]string{{"rule", "source", "moment", "from", "to", "term", "first", "end", "urgent", "until", "ages", "groups", "flags", "confidence", "versions"}}
	for _, r := range fi.Rules() {
		rows = append(rows, lawRow(r))
	}
	golden(t, "testdata/law.csv", commaSeparated(t, rows))
}

// Each rule has a title for a lawyer and one for a family, in three languages,
// that end so that "no later than" can follow.
func TestTitles(t *testing.T) {
	for _, r := range fi.Rules() {
		for _, text := range []code.Text{r.Title, r.Plain} {
			for _, l := range code.All[code.Lang]() {
				title := text.In(l)
				require.NotEmpty(t, title, "%s, %v", r.ID, l)
				first, _ := utf8.DecodeRuneInString(title)
				assert.True(t, unicode.IsUpper(first), "%s: %s", r.ID, title)
				assert.NotContains(t, ".:; ", title[len(title)-1:], "%s: %s", r.ID, title)
			}
			assert.NotEqual(t, text.FI, text.SV, r.ID)
			assert.NotEqual(t, text.SV, text.EN, r.ID)
		}
	}
	for id, text := range fi.Plain {
		rows, err := fi.RulesOf(id)
		require.NoError(t, err, "a family's title of no rule: %s", id)
		assert.Equal(t, text, rows[0].Plain, "%s has a title of its own", id)
	}
}

// commaSeparated writes rows as a CSV file.
func commaSeparated(t *testing.T, rows [][]string) string {
	t.Helper()
	var b strings.Builder
	require.NoError(t, csv.NewWriter(&b).WriteAll(rows))
	return b.String()
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
	for _, flag := range []struct {
		is   bool
		name string
	}{
		{r.Extendable, "extendable"}, {r.Repeats, "repeats"}, {r.UrgentBeside, "urgent-beside"}, {r.FirstUnsettled, "first-unsettled"},
		{r.OnlyUrgent, "only-urgent"}, {r.Earliest, "earliest"}, {r.Proof, "proof"}, {r.ProofUnsettled, "proof-unsettled"}, {r.Lapses.IsValid(), "lapses:" + r.Lapses.String()},
	} {
		if flag.is {
			flags = append(flags, flag.name)
		}
	}
	if !r.UntilDay.IsZero() {
		flags = append(flags, "until:"+r.UntilDay.String())
	}
	if !r.EndsIn.IsZero() {
		flags = append(flags, "ends-in:"+r.EndsIn.From.String()+"/"+r.EndsIn.To.String())
	}
	if !r.Condition.AgeDay.IsZero() {
		ages += " on " + r.Condition.AgeDay.String()
	}
	return []string{
		r.ID, r.Source(), strconv.Itoa(r.Subsection), r.InForce.From.String(), r.InForce.To.String(),
		r.Term.String(), valid(r.First), valid(r.End), r.Urgent.String(), number(r.UntilAge),
		ages, string(r.Condition.Groups), strings.Join(flags, " "), r.Confidence.String(), string(r.Versions),
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

// The words of an age of 23 name the contact only where the section does
// (TervHL 51 a § 3 mom., 51 b § 4 mom., first two sentences); the others say that
// the law names no day.
func TestAgesAtContact(t *testing.T) {
	for _, r := range fi.Rules() {
		if r.Condition.AgeFrom != 23 && r.Condition.AgeUnder != 23 || !r.Condition.AgeDay.IsZero() {
			continue
		}
		named := strings.Contains(r.Condition.Words.EN, "at the time of contact")
		assert.Equal(t, r.Section == "51 a §" || r.Section == "51 b §" && r.ID != "thl51b.specialist", named, r.ID)
		assert.Equal(t, named, strings.Contains(r.Condition.Words.FI, "yhteydenoton aikaan"), r.ID)
		assert.Equal(t, named, strings.Contains(r.Condition.Words.SV, "vid kontakten"), r.ID)
		assert.Equal(t, !named, strings.Contains(r.Note.EN, "does not say by which day the age is taken"), r.ID)
	}
}

// sectionsRead is what the sources hold: act, section and the act that wrote it,
// with the day from which it is law.
func sectionsRead(t *testing.T) map[[3]string]string {
	read := map[[3]string]string{}
	for _, row := range table(t, "sections.csv") {
		read[[3]string{row[0], row[1], row[2]}] = row[3]
	}
	return read
}

// No row is verified whose section is not among those that were read, as written
// by each act that the row names, from the day that the row says.
func TestVerifiedRowsWereRead(t *testing.T) {
	read := sectionsRead(t)
	for _, r := range fi.Rules() {
		versions := r.Versions.All()
		assert.Len(t, versions, len(strings.Fields(string(r.Versions))), "%s: %q", r.ID, r.Versions)
		if r.Confidence == deadline.Verified {
			assert.NotEmpty(t, versions, "%s of %v is verified and names no act that was read", r.ID, r.InForce.From)
		}
		for _, v := range versions {
			from, ok := read[[3]string{r.Act.Number, r.Section, v.Number}]
			assert.True(t, ok, "%s: %s %s as written by %s was not read", r.ID, r.Act.Number, r.Section, v.Number)
			assert.Equal(t, from, v.From.String(), "%s: %s by %s", r.ID, r.Section, v.Number)
		}
	}
}

// A row is law from the day of its first version or later, and no version comes
// after the row has ended.
func TestRowsLieInTheTimeOfTheirVersions(t *testing.T) {
	for _, r := range fi.Rules() {
		versions := r.Versions.All()
		// The retention periods of 703/2023 hold for older records too (101 §), and
		// a provision on transition reaches back to rights that began before it.
		if len(versions) == 0 || strings.HasPrefix(r.ID, "keep.") || !r.EndsIn.IsZero() {
			continue
		}
		assert.False(t, r.InForce.From.Before(versions[0].From), "%s begins on %v, its text on %v", r.ID, r.InForce.From, versions[0].From)
		for _, v := range versions {
			assert.True(t, r.InForce.To.IsZero() || !v.From.After(r.InForce.To), "%s ends on %v, before %s", r.ID, r.InForce.To, v.Number)
		}
	}
}
