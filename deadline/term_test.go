package deadline_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestTerm(t *testing.T) {
	for _, row := range []struct {
		name, text, fi string
		ok             bool
	}{
		{"working days", "7 working-days", "7 arkipäivää", true},
		{"one school day", "1 school-days", "1 oppilaitoksen työpäivä", true},
		{"without delay", "without-delay", "viipymättä", true},
		{"one month", "1 months", "1 kuukausi", true},
		{"backwards", "-14 calendar-days", "14 kalenteripäivää", true},
		{"at once", "at-once", "välittömästi", true},
		{"no day", "undated", "laki ei anna päivää", true},
		{"the first working day", "first-working-day", "ensimmäisenä arkipäivänä", true},
		{"office hours", "same-office-day", "samana päivänä virka-aikana", true},
		{"no unit", "7", "", false},
		{"no unit behind the space", "7 ", "", false},
		{"unknown unit", "7 moons", "", false},
		{"no number", "working-days", "", false},
		{"zero", "0 working-days", "", false},
		{"at once has no number", "1 at-once", "", false},
		{"leading zero", "07 weeks", "", false},
		{"plus", "+7 weeks", "", false},
		{"two spaces", "7  weeks", "", false},
		{"capital", "7 Weeks", "", false},
		{"empty", "", "", false},
		{"six figures", "-999999 hours", "999999 tuntia", true},
		{"seven figures", "1000000 hours", "", false},
		{"a line behind it", "7 weeks\n", "", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.ok, regexp.MustCompile(deadline.TermPattern()).MatchString(row.text), "the pattern takes what the reader takes")
			term, err := deadline.ParseTerm(row.text)
			if !row.ok {
				require.ErrorIs(t, err, &deadline.Error{Problem: deadline.ProblemTerm})
				return
			}
			require.NoError(t, err)
			assert.Equal(t, row.text, term.String())
			assert.Equal(t, row.fi, term.Words(code.FI))
		})
	}
}

func TestInvalidTermsNeverMarshal(t *testing.T) {
	for _, term := range []deadline.Term{{}, {N: 7}, {N: 7, Unit: 99}, {Unit: deadline.UnitWeeks}, {N: 1, Unit: deadline.UnitAtOnce}, {N: 1_000_000, Unit: deadline.UnitWeeks}} {
		assert.False(t, term.IsValid())
		_, err := json.Marshal(term)
		assert.Error(t, err)
	}
}

func FuzzTerm(f *testing.F) {
	for _, text := range []string{"7 working-days", "at-once", "-3 months", "99999999999999999999 weeks", "1 at-once"} {
		f.Add(text)
	}
	f.Fuzz(func(t *testing.T, text string) {
		term, err := deadline.ParseTerm(text)
		if err != nil {
			assert.Zero(t, term)
			return
		}
		assert.Equal(t, text, term.String())
		// A rule with any term gives a day or a typed error, for any start.
		rule := deadline.Rule{ID: "fuzz", Term: term, First: deadline.FirstIncluded, End: deadline.EndStays}
		_, err = rule.Due(day("2026-03-10"), deadline.Options{Round: 3}, deadline.Setting{})
		if err != nil {
			var typed *deadline.Error
			assert.ErrorAs(t, err, &typed)
		}
	})
}

func ExampleParseTerm() {
	term, err := deadline.ParseTerm("7 working-days")
	fmt.Println(term.N, term.Words(code.EN), err)
	// Output: 7 7 working days <nil>
}
