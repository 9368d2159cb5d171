package print_test

import (
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A mother who reads that the curator "may see the whole plan" has to read in
// the same place that the father's refusal leaves nothing of it.
func TestGuardiansWhoDifferAreSaidSo(t *testing.T) {
	const differ = "The guardians do not agree on this, so there is no permission for now."
	on := civil.MustDate(2026, 3, 25)
	rows := []struct {
		name, why string
		change    func(p *plan.Plan)
		want      int
	}{
		{"as it is", "one of three recipients is refused by the father", func(*plan.Plan) {}, 1},
		{"refusal withdrawn", "the mother's permission stands alone", func(p *plan.Plan) {
			for i := range p.Consents {
				if p.Consents[i].Decision == plan.ConsentRefused {
					p.Consents[i].Withdrawal = &plan.Withdrawal{From: civil.MustParseInstant("2026-03-25T08:00:00+02:00")}
				}
			}
		}, 0},
		{"refusal ended", "out of its time it refuses nothing", func(p *plan.Plan) {
			for i := range p.Consents {
				if p.Consents[i].Decision == plan.ConsentRefused {
					p.Consents[i].Period.To = civil.MustDate(2026, 3, 24)
				}
			}
		}, 0},
		{"refused and then given", "the last word of each guardian counts, whatever the order of the list", func(p *plan.Plan) {
			for i := range p.Consents {
				if c := p.Consents[i]; c.Decision == plan.ConsentRefused {
					c.Decision, c.On = plan.ConsentGiven, on
					p.Consents = append([]plan.Consent{c}, p.Consents...)
					break
				}
			}
		}, 0},
		{"only some parts refused", "the rest of the permission stands", func(p *plan.Plan) {
			for i := range p.Consents {
				if p.Consents[i].Decision == plan.ConsentRefused {
					p.Consents[i].Scope = plan.ScopeParts
				}
			}
		}, 0},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			p := load(t, "eeli").Clone()
			row.change(p)
			html := page(t, p, print.Options{Lang: code.EN, Today: on})
			assert.Equal(t, row.want, strings.Count(html, differ), row.why)
		})
	}
}

// What somebody permits without it counting is not left standing as if it did.
func TestPermissionThatDoesNotCount(t *testing.T) {
	on := civil.MustDate(2026, 3, 25)
	given := func(p *plan.Plan) *plan.Consent {
		for i := range p.Consents {
			if c := &p.Consents[i]; c.Decision == plan.ConsentGiven && c.Scope != plan.ScopeParts {
				p.Consents = p.Consents[i : i+1]
				return &p.Consents[0]
			}
		}
		t.Fatal("nobody consents")
		return nil
	}
	rows := []struct {
		name   string
		change func(p *plan.Plan)
		want   string
	}{
		{"it counts", func(p *plan.Plan) { given(p) }, ""},
		{"the able child refuses", func(p *plan.Plan) {
			c := *given(p)
			c.ID, c.By, c.Decision, c.On = "k4n7q2b3xa", p.Child.ID, plan.ConsentRefused, on
			c.Capacity = &plan.Capacity{Judgement: plan.CapacityAble}
			p.Consents = append(p.Consents, c)
		}, "Permission was refused, so there is none for now."},
		{"the child came of age", func(p *plan.Plan) {
			given(p)
			p.Child.Born = civil.MustDate(2008, 3, 24)
		}, "The permission is not in force now."},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			p := load(t, "eeli").Clone()
			row.change(p)
			html := page(t, p, print.Options{Lang: code.EN, Today: on})
			for _, words := range []string{"Permission was refused, so", "The permission is not in force", "The guardians do not agree"} {
				assert.Equal(t, row.want != "" && strings.HasPrefix(row.want, words), strings.Contains(html, words), words)
			}
		})
	}
}

// What the law asks for names who does it, and what is done is not coming.
func TestComingFromDues(t *testing.T) {
	p := load(t, "eeli")
	dues, issues := p.Due(plan.DueOptions{On: civil.MustDate(2026, 3, 25)})
	require.Empty(t, issues)
	coming := print.ComingFrom(p, dues, code.EN)
	require.NotEmpty(t, coming)
	assert.Less(t, len(coming), len(dues), "the assessment was begun in time")
	html := page(t, p, print.Options{Lang: code.EN, Coming: coming})
	assert.Contains(t, html, "<dl class=\"pair\"><div><dt>Who</dt><dd>Anna Heikkilä (sosiaalityöntekijä)</dd></div>")
}

// The social welfare act and the child welfare act ask for one assessment by
// one day: the family reads it once, on the page and in the picture.
func TestTheSameThingIsComingOnce(t *testing.T) {
	one := print.Coming{What: "The assessment must be ready", By: civil.MustDate(2026, 6, 10)}
	later := one
	later.By = one.By.AddDays(1)
	o := print.Options{Lang: code.EN, Today: civil.MustDate(2026, 3, 25), Coming: []print.Coming{one, one, later}}
	p := load(t, "eeli")
	assert.Equal(t, 2, strings.Count(page(t, p, o), one.What))
	once := o
	once.Coming = []print.Coming{one, later}
	assert.Equal(t, timeline(t, p, once), timeline(t, p, o))
}
