package fi_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The days that the supreme courts of Finland counted, as their decisions state
// them: by a rule of the catalogue where one exists, by the terms otherwise.
func TestCourtDecisions(t *testing.T) {
	groups := map[string][]fi.Group{"rectify14.old": {fi.GroupSocialWelfareDecision}, "appeal30": {fi.GroupChildWelfareDecision}}
	for _, row := range table(t, "decisions.csv") {
		ecli, event, term, rule, end := row[1], row[3], row[4], row[7], row[8]
		start := civil.MustParseDate(row[2])
		t.Run(ecli+"/"+row[2], func(t *testing.T) {
			require.True(t, strings.HasPrefix(ecli, "ECLI:FI:"+row[0]+":"))
			require.NotEmpty(t, row[13], "where the decision was read")
			var d deadline.Due
			if rule != "" {
				d = oneRule(t, event, start, rule, fi.Options{Groups: groups[rule]})
			} else {
				d = byTerms(t, event, start, term, row[5], row[6])
			}
			if end == "" {
				// KHO:2020:132: no last day is stated; an appeal of that day was in time.
				assert.False(t, d.Last.Before(civil.MustParseDate("2020-01-22")))
				return
			}
			assert.Equal(t, end, d.Last.String(), row[9])
		})
	}
}

// oneRule asks an event and returns the answer of one rule.
func oneRule(t *testing.T, name string, start civil.Date, rule string, o fi.Options) deadline.Due {
	t.Helper()
	dues, err := fi.Due(event(t, name), start, o)
	require.NoError(t, err)
	for _, d := range dues {
		if d.Rule.ID == rule {
			return d
		}
	}
	require.Fail(t, "no such rule follows", rule)
	return deadline.Due{}
}

// byTerms counts a term as the decision describes it, from the day of notice
// that its way of service presumes.
func byTerms(t *testing.T, name string, start civil.Date, term, first, end string) deadline.Due {
	t.Helper()
	switch name {
	case "decision-posted":
		start = fi.LetterNotice(start)
	case "decision-sent-electronically":
		start = fi.MessageNotice(start)
	}
	rule := deadline.Rule{ID: "terms", Basis: deadline.BasisLaw}
	require.NoError(t, rule.Term.UnmarshalText([]byte(term)))
	require.NoError(t, rule.First.UnmarshalText([]byte(first)))
	require.NoError(t, rule.End.UnmarshalText([]byte(end)))
	d, err := rule.Due(start, deadline.Options{Moment: civil.At(start, 9*3600, 180)}, deadline.Setting{Office: fi.Statute(), Offset: fi.Offset})
	require.NoError(t, err)
	return d
}

// Of a decision that was only sent no day of notice is presumed where service
// must be verifiable: nothing has lapsed, and the output says why.
func TestSentDecisionThatObliges(t *testing.T) {
	d := oneRule(t, "decision-posted", civil.MustParseDate("2023-10-17"), "appeal30.restriction", fi.Options{Groups: []fi.Group{fi.GroupRestrictionDecision}})
	assert.True(t, d.Dateless())
	assert.Equal(t, deadline.DoubtService, d.Doubt)
	assert.Equal(t, deadline.StatusNoDay, d.State(civil.MustParseDate("2030-01-01"), civil.Date{}, 7).Status, "never lapsed on a presumed day")
	assert.Equal(t, deadline.Uncertain, d.Confidence())
	for l, words := range map[code.Lang]struct{ court, family string }{
		code.FI: {"KHO:2024:86", "todistettavasti"}, code.SV: {"HFD:2024:86", "bevisligen"}, code.EN: {"KHO:2024:86", "can be proved"},
	} {
		assert.Equal(t, 1, strings.Count(d.Explain(l), d.DoubtWords(l)), "told once")
		assert.Contains(t, d.DoubtWords(l), words.court)
		assert.Contains(t, d.Tell(l), words.family)
		assert.NotContains(t, d.Tell(l), "§", "a family is told why without sections")
	}
	proved := oneRule(t, "decision-notice", civil.MustParseDate("2023-10-24"), "appeal30.restriction", fi.Options{Groups: []fi.Group{fi.GroupRestrictionDecision}})
	assert.Equal(t, "2023-11-23", proved.Last.String(), "with notice that was proved the time runs")
	_, err := fi.Due(fi.EventDecisionSent, civil.MustParseDate("2010-11-30"), fi.Options{})
	var none *fi.NoRuleError
	require.ErrorAs(t, err, &none, "13/2003 19 § presumes a day from 1.12.2010")
}
