package main

import (
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const ainos = "/plan/o7yzmr7wf4w4q6lcc2qvxdwaby"

const eeli = "/plan/gvuk5oxloiepsdr4mghawasdqa"

// send fills in a form as it stands on its page, and sends it.
func (b *browser) send(t *testing.T, plan, noun, of string, with url.Values) answer {
	t.Helper()
	b.clock.move(2e9)
	form := b.form(t, plan+"/write/"+noun+"?of="+of)
	maps.Copy(form, with)
	return b.post(t, plan+"/write/"+noun, form)
}

// A request is asked, and answered by whom it was made to: who declines says why.
func TestRequestIsAnswered(t *testing.T) {
	w := newWorld(t, day)
	sanna, jukka, mari, laura := w.login(t, "Sanna Virtanen, terveydenhoitaja, Mustikkalan lastenneuvola"), w.login(t, "Jukka Niemi"), w.login(t, "Mari Lehto"), w.login(t, "Laura Korpela")
	to := sanna.option(t, ainos+"/write/request", "Jukka Niemi")
	require.Equal(t, http.StatusOK, sanna.send(t, ainos, "request", "", url.Values{"to": {to}, "text": {"Tule mukaan aamupalaveriin."}}).status)

	assert.Contains(t, jukka.get(t, ainos).body, "Sinua on pyydetty mukaan")
	assert.NotContains(t, mari.get(t, ainos).body, "Sinua on pyydetty mukaan", "it was not made to her")
	assert.Equal(t, http.StatusNotFound, mari.get(t, ainos+"/write/reply").status)
	assert.Equal(t, http.StatusNotFound, laura.get(t, ainos+"/write/reply").status)

	a := jukka.send(t, ainos, "reply", "", url.Values{"kind": {"declines"}})
	assert.Equal(t, http.StatusUnprocessableEntity, a.status, "declined without a reason")
	a = jukka.send(t, ainos, "reply", "", url.Values{"kind": {"declines"}, "text": {"En työskentele aamuisin."}})
	require.Equal(t, http.StatusOK, a.status, problems(a))
	assert.Equal(t, ainos+"/network", a.at.Path)
	assert.Contains(t, html.UnescapeString(a.body), "En työskentele aamuisin.")
	assert.NotContains(t, jukka.get(t, ainos).body, "Sinua on pyydetty mukaan")
	assert.Contains(t, html.UnescapeString(laura.get(t, ainos+"/network").body), "En työskentele aamuisin.", "the family reads the answer")

	// A form that was made before names what is answered: nothing is answered twice.
	form := url.Values{"request": {"aaaaaaaaaa"}, "kind": {"takes-part"}, "base": {regexp.MustCompile(`name="base" value="([^"]*)"`).FindStringSubmatch(jukka.get(t, ainos+"/write/need").body)[1]}, "once": {"x"}}
	assert.NotEqual(t, http.StatusSeeOther, jukka.post(t, ainos+"/write/reply", form).status)
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// Advice is asked without naming anybody, and what was asked stands on the network's page
// for those who may read it.
func TestConsultationIsShown(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	require.Equal(t, http.StatusOK, sari.send(t, onni, "consultation", "", url.Values{"question": {"Miten siirtymiä voisi keventää?"}, "advice": {"Kuvilla."}}).status)
	body := html.UnescapeString(sari.get(t, onni+"/network").body)
	assert.Contains(t, body, "Miten siirtymiä voisi keventää?")
	assert.Contains(t, body, "Kuvilla.")
	assert.Contains(t, body, "ilman tunnistetietoja")
}

// A worker writes down whose prohibition it is, the one whom it is against no longer sees
// what it covers, and it is taken back by a form.
func TestProhibition(t *testing.T) {
	w := newWorld(t, day)
	anna, timo, katri := w.login(t, "Anna Heikkilä"), w.login(t, "Timo Mäkinen"), w.login(t, "Katri Mäkinen")
	const need = "Katrin oma huoli: uni"
	require.Equal(t, http.StatusOK, katri.send(t, eeli, "need", "", url.Values{"text": {need}}).status)
	require.Contains(t, timo.get(t, eeli).body, need)
	at := eeli + "/write/prohibition"
	assert.Equal(t, http.StatusNotFound, timo.get(t, at).status, "a guardian would not see what protects somebody: a worker writes it down")
	assert.Equal(t, http.StatusNotFound, timo.post(t, at, url.Values{"base": {"2026-11-28.x"}, "once": {"x"}}).status)

	part, mother, father := anna.option(t, at, need), anna.option(t, at, "Katri"), anna.option(t, at, "Timo")
	a := anna.send(t, eeli, "prohibition", "", url.Values{"by": {mother}, "ground": {"third-person"}, "part": {part}})
	assert.Equal(t, http.StatusUnprocessableEntity, a.status, "against nobody")
	a = anna.send(t, eeli, "prohibition", "", url.Values{"by": {mother}, "against": {father}, "ground": {"third-person"}, "part": {part}, "text": {"Äidin oma asia."}})
	require.Equal(t, http.StatusOK, a.status, problems(a))
	assert.Contains(t, html.UnescapeString(a.body), "Äidin oma asia.")
	assert.NotContains(t, timo.get(t, eeli).body, need)
	assert.Contains(t, anna.get(t, eeli).body, need)

	// A child's own needs a judgement, and is the child's.
	child := anna.option(t, at, "Eeli")
	a = anna.send(t, eeli, "prohibition", "", url.Values{"by": {child}, "against": {father}, "ground": {"minors-prohibition"}, "part": {part}})
	assert.Equal(t, http.StatusUnprocessableEntity, a.status, "nobody judged whether the child understands")
	a = anna.send(t, eeli, "prohibition", "", url.Values{"by": {mother}, "against": {father}, "ground": {"minors-prohibition"}, "part": {part}, "capacity": {"able"}})
	assert.Equal(t, http.StatusUnprocessableEntity, a.status, "only the child sets the minor's own")
	a = anna.send(t, eeli, "prohibition", "", url.Values{"by": {child}, "against": {father}, "ground": {"minors-prohibition"}, "part": {part}, "capacity": {"able"}})
	require.Equal(t, http.StatusOK, a.status, problems(a))

	for _, words := range []string{"alaikäisen oma kielto", "toisen henkilön oma asia"} {
		id := anna.option(t, eeli+"/write/lifting", words)
		a = anna.send(t, eeli, "lifting", "", url.Values{"prohibition": {id}})
		require.Equal(t, http.StatusOK, a.status, problems(a))
	}
	assert.NotContains(t, timo.get(t, eeli).body, need, "a withdrawal opens nothing on its own day")
	w.clock.move(24 * 3600e9)
	timo = w.login(t, "Timo Mäkinen")
	assert.Contains(t, timo.get(t, eeli).body, need, "on the next day it is shown again")
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// What a service has open is received before it closes: by whom goes on, never by itself.
func TestSideHandsOver(t *testing.T) {
	w := newWorld(t, day)
	sari, liisa := w.login(t, "Sari Koskinen"), w.login(t, "Liisa Aalto")
	katri := w.login(t, "Katri Mäkelä")
	give := katri.option(t, onni+"/write/consent", "Liisa Aalto")
	require.Equal(t, http.StatusOK, katri.send(t, onni, "consent", "", url.Values{"recipient": {give}, "decision": {"given"}, "scope": {"whole"}, "purpose": {"coordination"}}).status)
	const daycare, speech = "t6h7h4fpro", "27yz5wcki5"
	page := html.UnescapeString(sari.get(t, onni+"/network").body)
	assert.Contains(t, page, "Siirtymät näytetään Onnille kuvina", "the day care has an action open")
	assert.Equal(t, http.StatusNotFound, liisa.get(t, onni+"/write/receive?of="+daycare).status, "nobody receives from where they work")

	a := sari.send(t, onni, "leaving", daycare, url.Values{"day": {"2026-11-28"}})
	assert.Equal(t, http.StatusUnprocessableEntity, a.status)
	assert.Contains(t, html.UnescapeString(a.body), "palvelu ei pääty ennen sitä")

	at := onni + "/write/receive?of=" + daycare
	form := sari.form(t, at)
	for _, m := range regexp.MustCompile(`name="item" value="([^"]*)"`).FindAllStringSubmatch(sari.get(t, at).body, -1) {
		form.Add("item", m[1])
	}
	require.NotEmpty(t, form["item"])
	strange := url.Values{"base": form["base"], "once": {"y"}, "of": {speech}, "item": {form["item"][0]}}
	assert.Equal(t, http.StatusUnprocessableEntity, sari.post(t, onni+"/write/receive", strange).status, "what another service has open")
	a = sari.post(t, onni+"/write/receive", form)
	require.Equal(t, http.StatusOK, a.status, problems(a))
	assert.Equal(t, onni+"/network", a.at.Path)
	again := sari.post(t, onni+"/write/receive", form)
	assert.Equal(t, http.StatusOK, again.status)
	assert.Equal(t, http.StatusNotFound, liisa.post(t, onni+"/write/leaving", url.Values{"of": {daycare}, "day": {"2026-11-28"}, "base": form["base"], "once": {"z"}}).status, "who does not hold the baton closes nothing")
	a = sari.send(t, onni, "leaving", daycare, url.Values{"day": {"2026-11-28"}})
	require.Equal(t, http.StatusOK, a.status, problems(a))
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// Children between services are listed for workers who see their plans, and for nobody
// else.
func TestBetween(t *testing.T) {
	w := newWorld(t, day)
	katri := w.login(t, "Katri Mäkelä")
	assert.Equal(t, http.StatusNotFound, katri.get(t, "/between").status)
	assert.Equal(t, http.StatusOK, w.login(t, "Sari Koskinen").get(t, "/between").status)
	// The day care's worker has left, and what she did is received by nobody.
	id := plan.PlanID(strings.TrimPrefix(onni, "/plan/"))
	p, err := w.db.store.Get(t.Context(), id)
	require.NoError(t, err)
	p.Person("kxuwq2muqk").Period.To = civil.MustDate(2026, 11, 20)
	_, err = w.db.store.Put(t.Context(), p, history.Entry{At: civil.InstantOf(w.clock.now()), By: "test"})
	require.NoError(t, err)
	var listed int
	for _, p := range w.people {
		b := w.login(t, p.Name+", "+p.Means)
		if a := b.get(t, "/between"); a.status == http.StatusOK {
			for _, m := range regexp.MustCompile(`href="(/plan/[a-z2-7]{26})/network`).FindAllStringSubmatch(a.body, -1) {
				listed++
				assert.Equal(t, http.StatusOK, b.get(t, m[1]).status, p.Name)
			}
		}
		w.clock.move(1e10)
	}
	assert.NotZero(t, listed)
}
