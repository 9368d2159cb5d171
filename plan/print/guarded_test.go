package print_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A paper that holds what not all of the family may see says so in each language, on
// the child's own page too, and can be had without places. Whoever stands under a ban
// reads no such line: it would tell that there is something.
func TestPaperIsToBeKeptSafe(t *testing.T) {
	const shelter = "Turvakoti Tyyni"
	safe := map[view.Reader]map[code.Lang]string{
		view.Child():                {code.FI: "Kaikki eivät saa nähdä tätä. Pidä se tallessa.", code.SV: "Inte alla får se det här. Förvara det på ett säkert ställe.", code.EN: "Not everybody may see this. Keep it safe."},
		view.Guardian("kiuxs3dghe"): {code.FI: "Tässä paperissa on tietoja, joita kaikki eivät saa nähdä. Säilytä se turvassa.", code.SV: "På det här papperet finns uppgifter som inte alla får se. Förvara det på ett säkert ställe.", code.EN: "This paper has information that not everybody may see. Keep it safe."},
		view.Guardian("4uao4hvdzo"): {},
	}
	p := load(t, "iida")
	on := civil.MustDate(2026, 9, 2)
	require.True(t, view.HoldsMore(p, on))
	for r, words := range safe {
		v, err := view.Of(p, r, on)
		require.NoError(t, err)
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			var paper, bare bytes.Buffer
			require.NoError(t, print.WriteView(&paper, v, print.Options{Lang: l}))
			require.NoError(t, print.WriteView(&bare, v.WithoutPlaces(), print.Options{Lang: l}))
			assert.NotContains(t, bare.String(), shelter, "%s in %s", r, l)
			if want := words[l]; want != "" {
				assert.Contains(t, paper.String(), want, "%s in %s", r, l)
				assert.Contains(t, bare.String(), want, "%s in %s, without places", r, l)
				continue
			}
			assert.True(t, v.Neutral())
			assert.NotContains(t, paper.String(), shelter, "%s in %s", r, l)
			for _, line := range safe[view.Guardian("kiuxs3dghe")] {
				assert.NotContains(t, paper.String(), line, "%s in %s", r, l)
			}
		}
	}
}

// Each thing that not everybody may see makes the paper one to keep safe.
func TestWhatIsGuarded(t *testing.T) {
	narrow := plan.Statement{Visibility: assess.VisibilityProfessionals}
	for _, row := range []struct {
		name   string
		change func(p *plan.Plan)
		safe   bool
	}{
		{"nothing", func(*plan.Plan) {}, false},
		{"a prohibition", func(p *plan.Plan) { p.Prohibitions = make([]plan.Prohibition, 1) }, true},
		{"one that was withdrawn", func(p *plan.Plan) { p.Prohibitions = []plan.Prohibition{{Withdrawal: &plan.Withdrawal{}}} }, false},
		{"the child's ban", func(p *plan.Plan) { p.Child.SecurityBans = make([]civil.Period, 1) }, true},
		{"another's ban", func(p *plan.Plan) { p.People = []plan.Member{{SecurityBans: make([]civil.Period, 1)}} }, true},
		{"somebody whom not all may see", func(p *plan.Plan) { p.People = []plan.Member{{Visibility: assess.VisibilityProfessionals}} }, true},
		{"a need", func(p *plan.Plan) { p.Needs = []plan.Need{{Statement: narrow}} }, true},
		{"a goal", func(p *plan.Plan) { p.Goals = []plan.Goal{{Statement: narrow}} }, true},
		{"an action", func(p *plan.Plan) { p.Actions = []plan.Action{{Statement: narrow}} }, true},
		{"a meeting", func(p *plan.Plan) { p.Meetings = []plan.Meeting{{Statement: narrow}} }, true},
		{"a contact", func(p *plan.Plan) { p.Contacts = []plan.Contact{{Statement: narrow}} }, true},
		{"a view of an assessment", func(p *plan.Plan) { p.Assessments = []assess.Assessment{{Views: []assess.View{{Statement: narrow}}}} }, true},
		{"a finding", func(p *plan.Plan) {
			p.Assessments = []assess.Assessment{{Views: []assess.View{{Findings: []assess.Finding{{Visibility: assess.VisibilityProfessionals}}}}}}
		}, true},
		{"words for all", func(p *plan.Plan) { p.Needs = make([]plan.Need, 1) }, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := &plan.Plan{Format: plan.Format1, Child: plan.Child{Subject: "x"}}
			row.change(p)
			assert.Equal(t, row.safe, strings.Contains(page(t, p, print.Options{}), "Säilytä se turvassa."))
		})
	}
}
