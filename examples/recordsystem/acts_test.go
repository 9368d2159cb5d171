package main

import (
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func aino(t *testing.T) *plan.Plan {
	t.Helper()
	p, issues := plan.Decode(cases.Aino, issue.Limits{})
	require.NoError(t, issues.Err())
	return p
}

// What is not on a person's page is not theirs to send either, whatever they make up.
func TestWhoMaySend(t *testing.T) {
	w := newWorld(t, day)
	plans, err := readFamilies()
	require.NoError(t, err)
	refused, taken := 0, 0
	for _, p := range plans[2:3] { // Iida's: secrets, and a baton that passed
		at := "/plan/" + string(p.ID)
		for _, who := range w.people {
			b := w.login(t, who.Name+", "+who.Means)
			if b.get(t, at).status != http.StatusOK {
				continue
			}
			ours := b.form(t, at+"/write/need")
			for _, noun := range nouns {
				w.clock.move(time.Second)
				page := b.get(t, at+"/write/"+noun)
				a := b.post(t, at+"/write/"+noun, url.Values{"base": ours["base"], "who": ours["who"]})
				if page.status == http.StatusNotFound {
					refused++
					assert.Equal(t, http.StatusNotFound, a.status, "%s sends %s", who.Name, noun)
					continue
				}
				taken++
				assert.NotEqual(t, http.StatusNotFound, a.status, "%s sends %s", who.Name, noun)
			}
		}
	}
	assert.Greater(t, refused, 50)
	assert.Greater(t, taken, 40)
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// Whoever held the baton acts no more from the instant at which it passed.
func TestTheBatonPassesAtAnInstant(t *testing.T) {
	w := newWorld(t, day)
	at := "/plan/" + string(aino(t).ID)
	nurse, worker := w.login(t, "Sanna Virtanen, terveydenhoitaja, Mustikkalan lastenneuvola"), w.login(t, "Jukka Niemi")
	form := nurse.form(t, at+"/write/offer")
	form.Set("to", nurse.option(t, at+"/write/offer", "Jukka Niemi"))
	form.Set("role", "responsible")
	form.Set("named", nurse.option(t, at+"/write/offer", "Laura"))
	held := []string{"step", "reach", "held", "offer"}
	mine := map[string]url.Values{}
	for _, noun := range held {
		mine[noun] = nurse.form(t, at+"/write/"+noun)
	}
	require.Equal(t, http.StatusOK, nurse.post(t, at+"/write/offer", form).status)
	w.clock.move(time.Minute)
	answer := worker.form(t, at+"/write/answer")
	answer.Set("kind", "accepts")
	taken := worker.post(t, at+"/write/answer", answer)
	require.Equal(t, http.StatusOK, taken.status, problems(taken))
	w.clock.move(time.Minute)
	for _, noun := range held {
		assert.Equal(t, http.StatusNotFound, nurse.get(t, at+"/write/"+noun).status, noun)
		assert.Equal(t, http.StatusNotFound, nurse.post(t, at+"/write/"+noun, mine[noun]).status, noun)
		assert.Equal(t, http.StatusOK, worker.get(t, at+"/write/"+noun).status, noun)
	}
	assert.Equal(t, http.StatusOK, nurse.get(t, at).status, "what was seen that day stays seen")
}

// A reference to a part that a person may not know of is answered as one to nothing.
func TestReferencesToWhatIsHidden(t *testing.T) {
	w := newWorld(t, day)
	plans, err := readFamilies()
	require.NoError(t, err)
	names := regexp.MustCompile(`<(?:select[^>]*|input type="(?:radio|checkbox)"|input type="hidden") name="([^"]*)"`)
	asked := 0
	for _, p := range plans[2:3] { // Iida's: secrets, and a baton that passed
		for _, who := range w.people {
			hidden := hiddenIDs(t, p, who.Sub)
			if len(hidden) == 0 {
				continue
			}
			b, at := w.login(t, who.Name+", "+who.Means), "/plan/"+string(p.ID)
			for _, noun := range nouns {
				page := b.get(t, at+"/write/"+noun)
				if page.status != http.StatusOK {
					continue
				}
				fields := map[string]bool{"of": true}
				for _, m := range names.FindAllStringSubmatch(page.body, -1) {
					fields[m[1]] = m[1] != "base" && m[1] != "once" && m[1] != "who" && m[1] != "back" && m[1] != "lang"
				}
				for name, asks := range fields {
					if !asks || name == "of" && noun != "finding" && noun != "agreement" && noun != "step" && noun != "offer" {
						continue
					}
					w.clock.move(time.Second)
					form := b.form(t, at+"/write/"+noun)
					form.Set("text", "sanoja")
					answer := func(id string) string {
						form.Set(name, id)
						a := b.post(t, at+"/write/"+noun, form)
						assert.Equal(t, http.StatusUnprocessableEntity, a.status, "%s: %s %s", who.Name, noun, name)
						return strings.ReplaceAll(once.ReplaceAllString(html.UnescapeString(a.body), ""), id, "X")
					}
					assert.Equal(t, answer("zzzzzzzzz2"), answer(hidden[asked%len(hidden)]), "%s: %s %s", who.Name, noun, name)
					asked++
				}
			}
		}
	}
	assert.Greater(t, asked, 20)
}

// problems is what a page says is wrong.
func problems(a answer) string {
	return regexp.MustCompile(`(?s)<div class="problems".*?</div>`).FindString(a.body)
}

// hiddenIDs are the ids of a plan that somebody who sees it does not see.
func hiddenIDs(t *testing.T, p *plan.Plan, who string) []string {
	t.Helper()
	key := keeper.Login(who).Identifier()
	var v *view.View
	if slices.Contains(p.Child.Identifiers, key) {
		v, _ = view.Of(p, view.Child(), civil.MustDate(2026, 11, 28))
	}
	for i := range p.People {
		if slices.Contains(p.People[i].Identifiers, key) {
			v, _ = view.Of(p, view.Member(p.People[i].ID), civil.MustDate(2026, 11, 28))
		}
	}
	if v == nil {
		return nil
	}
	all := whole(t, p)
	maps.DeleteFunc(all, func(s string, _ bool) bool {
		return len(s) != 10 || strings.ToLower(s) != s || strings.Contains(s, " ")
	})
	for s := range seen(t, v) {
		delete(all, s)
	}
	return slices.Sorted(maps.Keys(all))
}

// A permission that a worker wrote down says so to the family, with how it was given; it is
// never to the worker, and a guardian takes it back.
func TestPermissionWrittenDown(t *testing.T) {
	w := newWorld(t, day)
	sari, katri := w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä")
	at := onni + "/write/consent"
	form := sari.form(t, at)
	form.Set("decision", "given")
	form.Set("by", sari.option(t, at, "Katri"))
	self := sari.option(t, at, "Sari Koskinen")
	for why, to := range map[string]string{"to oneself": self, "to the workplace": sari.option(t, at, "Saaren perhepalvelut")} {
		a := sari.post(t, at, copied(form, "recipient", to, "text", "Puhelimessa."))
		assert.Equal(t, http.StatusUnprocessableEntity, a.status, why)
		assert.Contains(t, a.body, `id="consent-recipient-wrong"`, why)
	}
	form.Set("recipient", sari.option(t, at, "Liisa Aalto"))
	assert.Contains(t, sari.post(t, at, form).body, `id="consent-text-wrong"`, "how it was given")
	form.Set("text", "Puhelimessa kello 9.")
	require.Equal(t, http.StatusOK, sari.post(t, at, form).status)
	page := katri.get(t, onni).body
	assert.Contains(t, page, "Katri (äiti) · 28.11.2026 · kirjasi Sari Koskinen")
	assert.Contains(t, page, "Puhelimessa kello 9.")
	p := w.stored(t, onni)
	assert.Equal(t, plan.ID(self), p.Consents[len(p.Consents)-1].RecordedBy)
	back := katri.form(t, onni+"/write/withdrawal")
	back.Set("consent", string(p.Consents[len(p.Consents)-1].ID))
	require.Equal(t, http.StatusOK, katri.post(t, onni+"/write/withdrawal", back).status)
	assert.NotNil(t, w.stored(t, onni).Consents[len(p.Consents)-1].Withdrawal)
	w.clock.move(24 * time.Hour)
	assert.Equal(t, http.StatusForbidden, w.login(t, "Liisa Aalto").get(t, onni).status)
}
