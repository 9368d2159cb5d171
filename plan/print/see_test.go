package print_test

import (
	"bytes"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
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
		{"a permission that is over stands first", "those after it are told all the same", func(p *plan.Plan) {
			over := p.Consents[0]
			over.ID, over.Period = "k4n7q2b3xa", civil.Period{To: civil.MustDate(2026, 3, 24)}
			p.Consents = append([]plan.Consent{over}, p.Consents...)
		}, 1},
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
		}, "Permission was not given."},
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
			for _, words := range []string{"Permission was not given.", "The permission is not in force", "The guardians do not agree"} {
				assert.Equal(t, row.want != "" && strings.HasPrefix(row.want, words), strings.Contains(html, words), words)
			}
		})
	}
}

// What the law asks for names who does it, and what is done is not coming. The
// social welfare act and the child welfare act ask for one assessment by one day:
// the family reads it once, on the page and in the picture.
func TestComing(t *testing.T) {
	p := load(t, "eeli")
	on := civil.MustDate(2026, 3, 25)
	dues, issues := due.Of(p, due.Options{On: on})
	require.Empty(t, issues)
	open := 0
	for _, d := range dues {
		if d.Kind == due.KindLaw && !d.IsDone() && d.Last == civil.MustDate(2026, 6, 10) {
			open++
		}
	}
	require.Equal(t, 2, open, "two acts ask for it")
	html := page(t, p, print.Options{Lang: code.EN, Today: on})
	assert.Contains(t, html, "<dl class=\"pair\"><div><dt>Who</dt><dd>Anna Heikkilä (sosiaalityöntekijä)</dd></div>")
	assert.Equal(t, 1, strings.Count(page(t, p, print.Options{Today: on}), "keskiviikko 10.6.2026"))
	assert.Equal(t, 1, strings.Count(timeline(t, p, print.Options{Today: on}), "10.6.2026"))
	assert.NotContains(t, page(t, p, print.Options{}), "10.6.2026", "without a day of printing nothing is to come")
}

// What happens next is counted from what the reader sees: a notification that is
// secret from the father gives him no day.
func TestComingIsOfTheView(t *testing.T) {
	p := load(t, "eeli")
	on := civil.MustDate(2026, 3, 25)
	const father plan.ID = "bjv36uj2yo"
	p.Prohibitions = append(p.Prohibitions, plan.Prohibition{
		ID: "zzzzz22223", Ground: plan.GroundSecrecy, AgainstIDs: []plan.ID{father}, Scope: plan.ScopeParts, Existence: plan.ExistenceSecret})
	secret := &p.Prohibitions[len(p.Prohibitions)-1]
	for i := range p.Intakes {
		secret.PartIDs = append(secret.PartIDs, p.Intakes[i].ID)
	}
	for r, n := range map[view.Reader]int{view.Guardian(father): 0, view.Guardian("tk6dzrgabn"): 1} {
		v, err := view.Of(p, r, on)
		require.NoError(t, err)
		var page, picture bytes.Buffer
		require.NoError(t, print.WriteView(&page, v, print.Options{}))
		require.NoError(t, print.WriteTimeline(&picture, v, print.Options{}))
		assert.Equal(t, n, strings.Count(page.String(), "10.6.2026"), r.String())
		assert.Equal(t, n, strings.Count(picture.String(), "10.6.2026"), r.String())
	}
}

// The family's copy is what every guardian and the child may see, and refuses by
// itself.
func TestFamily(t *testing.T) {
	aino := load(t, "aino")
	on := civil.MustDate(2026, 1, 28)
	var b bytes.Buffer
	require.NoError(t, print.WriteFamily(&b, aino, on, print.Options{}))
	has(t, b.String(), "<dd>perheen</dd>")
	for _, m := range aino.People {
		for _, tel := range m.Telecoms {
			if m.Kind == plan.MemberGuardian {
				lacks(t, b.String(), tel.Value)
			}
		}
	}
	for name, against := range map[string]plan.ID{"the child": aino.Child.ID, "a guardian": "yl3xkfy2n6"} {
		for _, existence := range []plan.Existence{plan.ExistenceShown, plan.ExistenceSecret} {
			p := aino.Clone()
			p.Prohibitions = append(p.Prohibitions, plan.Prohibition{ID: "zzzzz22223", Ground: plan.GroundChildsInterest,
				AgainstIDs: []plan.ID{against}, Scope: plan.ScopeParts, PartIDs: []plan.ID{p.Needs[0].ID}, Existence: existence})
			var none bytes.Buffer
			var needed *view.FamilyError
			require.ErrorAs(t, print.WriteFamily(&none, p, on, print.Options{}), &needed, name)
			assert.Zero(t, none.Len())
		}
	}
}

// Whoever left is not the one to call, and the holder of the baton stands first.
func TestReach(t *testing.T) {
	html := viewPage(t, load(t, "iida"), "kiuxs3dghe", "2026-09-05", print.Options{})
	lacks(t, html, "50 000 0601")
	has(t, html, "50 000 0603")
}
