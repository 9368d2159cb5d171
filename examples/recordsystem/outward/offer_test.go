package outward_test

import (
	"encoding/json"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/outward"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// offered is an offer of what a plan became in the other system.
func offered(t *testing.T, base, merged *plan.Plan) *outward.Offer {
	t.Helper()
	doc := map[string]json.RawMessage{"after": json.RawMessage(`{}`)}
	for name, p := range map[string]*plan.Plan{"base": base, "merged": merged} {
		text, err := plan.AppendCompact(nil, p)
		require.NoError(t, err)
		doc[name] = text
	}
	text, err := json.Marshal(doc)
	require.NoError(t, err)
	o, err := outward.OfferOf(keeper.Outside{Offer: string(text)})
	require.NoError(t, err)
	return o
}

// Who may see what only narrows by what comes from another system.
func TestOfferOnlyNarrows(t *testing.T) {
	ours, issues := plan.Decode(cases.Eeli, issue.Limits{})
	require.False(t, issues.HasErrors())
	require.NotEmpty(t, ours.Consents)
	by, on := ours.Consents[0].By, civil.MustDate(2026, 11, 28)
	given := ours.Consents[0].ID
	ours.Consents[0].Decision, ours.Consents[0].Withdrawal = plan.ConsentGiven, nil
	ours.Prohibitions = append(ours.Prohibitions, plan.Prohibition{ID: "prohibaaaa", Ground: plan.GroundClient, AgainstIDs: []plan.ID{ours.People[0].ID}, Scope: plan.ScopeWhole})
	find := func(p *plan.Plan, id plan.ID) *plan.Consent {
		for i := range p.Consents {
			if p.Consents[i].ID == id {
				return &p.Consents[i]
			}
		}
		return nil
	}
	for name, row := range map[string]struct {
		change func(p *plan.Plan)
		check  func(t *testing.T, p *plan.Plan)
	}{
		"a new permission": {
			func(p *plan.Plan) {
				c := *find(p, given)
				c.ID = "consentaaa"
				p.Consents = append(p.Consents, c)
			},
			func(t *testing.T, p *plan.Plan) { t.Helper(); assert.Nil(t, find(p, "consentaaa")) },
		},
		"a new refusal": {
			func(p *plan.Plan) {
				c := *find(p, given)
				c.ID, c.Decision = "consentaaa", plan.ConsentRefused
				p.Consents = append(p.Consents, c)
			},
			func(t *testing.T, p *plan.Plan) { t.Helper(); assert.NotNil(t, find(p, "consentaaa")) },
		},
		"a withdrawal": {
			func(p *plan.Plan) {
				find(p, given).Withdrawal = &plan.Withdrawal{Statement: plan.Statement{By: by, On: on}, From: civil.MustParseInstant("2026-11-28T12:00:00+02:00")}
			},
			func(t *testing.T, p *plan.Plan) { t.Helper(); assert.NotNil(t, find(p, given).Withdrawal) },
		},
		"a prohibition taken away": {
			func(p *plan.Plan) { p.Prohibitions = nil },
			func(t *testing.T, p *plan.Plan) { t.Helper(); assert.Equal(t, ours.Prohibitions, p.Prohibitions) },
		},
		"a new prohibition": {
			func(p *plan.Plan) {
				f := p.Prohibitions[len(p.Prohibitions)-1]
				f.ID = "prohibbbbb"
				p.Prohibitions = append(p.Prohibitions, f)
			},
			func(t *testing.T, p *plan.Plan) { t.Helper(); assert.Len(t, p.Prohibitions, len(ours.Prohibitions)+1) },
		},
		"a ban taken away": {
			func(p *plan.Plan) { p.Child.SecurityBans = nil },
			func(t *testing.T, p *plan.Plan) {
				t.Helper()
				assert.Equal(t, ours.Child.SecurityBans, p.Child.SecurityBans)
			},
		},
		"another ground": {
			func(p *plan.Plan) { p.LegalGrounds = nil },
			func(t *testing.T, p *plan.Plan) { t.Helper(); assert.Equal(t, ours.LegalGrounds, p.LegalGrounds) },
		},
		"a title": {
			func(p *plan.Plan) { p.Title = "Muiden nimi" },
			func(t *testing.T, p *plan.Plan) { t.Helper(); assert.EqualValues(t, "Muiden nimi", p.Title) },
		},
	} {
		t.Run(name, func(t *testing.T) {
			theirs := ours.Clone()
			row.change(theirs)
			got, err := offered(t, ours, theirs).Over(ours.Clone(), by, on)
			require.NoError(t, err)
			row.check(t, got)
			assert.NotNil(t, find(got, given))
		})
	}
}
