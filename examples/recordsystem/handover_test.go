package main

import (
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sannas is how the nurse of Aino's clinic is told from another of her name.
const sannas = "Sanna Virtanen, terveydenhoitaja, Mustikkalan lastenneuvola"

// ownFamily stores a family like Aino's that no other system has.
func (w *world) ownFamily(t *testing.T) string {
	t.Helper()
	plans, err := readFamilies()
	require.NoError(t, err)
	p := plans[0]
	p.ID, err = plan.NewPlanID(strings.NewReader("hand-over-of-a-family-of-its-own"))
	require.NoError(t, err)
	p.Child.Subject = "siirtyva-perhe"
	k, err := keeper.Open(t.Context(), w.db.store, w.db.DB, w.clock.now)
	require.NoError(t, err)
	require.NoError(t, k.Begin(t.Context(), "system", p))
	return "/plan/" + string(p.ID)
}

// passes sends one step of a hand-over from its page.
func (b *browser) passes(t *testing.T, at, act string, more url.Values) answer {
	t.Helper()
	b.clock.move(2e9)
	form := url.Values{"act": {act}}
	page := b.get(t, at+"/handover")
	require.Equal(t, http.StatusOK, page.status)
	for _, name := range []string{"base", "once", "who"} {
		if m := regexp.MustCompile(`name="` + name + `" value="([^"]*)"`).FindStringSubmatch(page.body); m != nil {
			form.Set(name, html.UnescapeString(m[1]))
		}
	}
	if form.Get("base") == "" { // the page offers no step: whoever makes a form of their own
		form.Set("base", b.form(t, at+"/write/need").Get("base"))
		form.Set("once", "own")
	}
	maps.Copy(form, more)
	return b.post(t, at+"/handover", form)
}

// takeOver passes the baton from one worker to another whom the mother names.
func (b *browser) takeOver(t *testing.T, at string, to *browser) {
	t.Helper()
	offer := url.Values{"to": {b.option(t, at+"/write/offer", to.who.Name)}, "role": {"responsible"}, "named": {b.option(t, at+"/write/offer", "Laura")}}
	require.Equal(t, http.StatusOK, b.send(t, at, "offer", "", offer).status)
	a := to.send(t, at, "answer", "", url.Values{"kind": {"accepts"}})
	require.Equal(t, http.StatusOK, a.status, problems(a))
}

// receiveAll takes over what a side has open.
func (b *browser) receiveAll(t *testing.T, at, side string) {
	t.Helper()
	page := b.get(t, at+"/write/receive?of="+side)
	if page.status == http.StatusOK {
		form := b.form(t, at+"/write/receive?of="+side)
		for _, m := range regexp.MustCompile(`name="item" value="([^"]*)"`).FindAllStringSubmatch(page.body, -1) {
			form.Add("item", m[1])
		}
		a := b.post(t, at+"/write/receive", form)
		require.Equal(t, http.StatusOK, a.status, problems(a))
	}
	b.clock.move(2e9)
}

// A plan goes to another organisation's system: nothing ends before the baton is held there,
// all that was open is received, what goes along has arrived as it was given, and the receipt
// is for what stands now.
func TestHandOver(t *testing.T) {
	here, there := newWorld(t, day), newWorld(t, day)
	at := here.ownFamily(t)
	sanna, mari, laura := here.login(t, sannas), here.login(t, "Mari Lehto"), here.login(t, "Laura Korpela")
	side := "" // the clinic, as the plan calls it
	p, err := here.db.store.Get(t.Context(), plan.PlanID(strings.TrimPrefix(at, "/plan/")))
	require.NoError(t, err)
	for i := range p.Organisations {
		if p.Organisations[i].Name == "Mustikkalan lastenneuvola" {
			side = string(p.Organisations[i].ID)
		}
	}
	require.NotEmpty(t, side)

	assert.Contains(t, sanna.get(t, at+"/network").body, at+"/handover")
	assert.Equal(t, http.StatusNotFound, laura.get(t, at+"/handover").status, "no part of the family gives a plan away")
	for _, act := range []string{"give", "receipt", "end"} {
		assert.Equal(t, http.StatusNotFound, sanna.passes(t, at, act, url.Values{"text": {"x"}, "receipt": {"{}"}}).status, "%s: nobody of another side holds the baton", act)
	}
	sanna.takeOver(t, at, mari)
	assert.Contains(t, sanna.get(t, at+"/handover").body, "Mari Lehto")

	a := sanna.passes(t, at, "end", url.Values{"text": {"Päiväkoti jatkaa."}})
	assert.Equal(t, http.StatusConflict, a.status, "nothing was given yet")
	a = sanna.passes(t, at, "give", nil)
	require.Equal(t, http.StatusOK, a.status)
	assert.Contains(t, a.header.Get("Content-Disposition"), "attachment")
	v, issues := view.Decode([]byte(a.body), issue.Limits{})
	require.NotNil(t, v, issues)
	assert.Equal(t, "mjizvjslcz", string(v.Reader.PersonID()), "what the receiver sees, and no more")
	assert.NotContains(t, a.body, keeper.Logins, "who logs in here is no other system's business")
	first := a.body
	k, err := keeper.Open(t.Context(), here.db.store, here.db.DB, here.clock.now)
	require.NoError(t, err)
	o, err := k.Open(t.Context(), keeper.Login(sanna.who.Sub), p.ID)
	require.NoError(t, err)
	for said := range seen(t, v) {
		assert.True(t, seen(t, o.View)[said] || said == string(v.Reader.PersonID()), "it goes through the giver's hands, who does not see: %s", said)
	}

	// The other system shows it, stores nothing before it is taken, and makes the receipt.
	elsewhere := there.login(t, "Mari Lehto")
	shown := elsewhere.upload(t, "/arrival", first)
	require.Equal(t, http.StatusOK, shown.status, problems(shown))
	assert.Contains(t, html.UnescapeString(shown.body), "Aamut ilman huutamista.")
	assert.Equal(t, http.StatusNotFound, elsewhere.get(t, at).status)
	taken := elsewhere.post(t, "/arrival/take", url.Values{"doc": {first}})
	require.Equal(t, http.StatusOK, taken.status, problems(taken))
	assert.Equal(t, at+"/handover", taken.at.Path)
	receipt := regexp.MustCompile(`(?s)<textarea id="receipt-made" readonly>(.*?)</textarea>`).FindStringSubmatch(taken.body)
	require.NotNil(t, receipt)
	back := html.UnescapeString(receipt[1])
	assert.NotContains(t, back, "Aino", "a receipt names nobody")
	assert.Contains(t, html.UnescapeString(elsewhere.get(t, at).body), "Aamut ilman huutamista.", "the plan goes on there")
	again := elsewhere.post(t, "/arrival/take", url.Values{"doc": {first}})
	assert.Equal(t, at+"/handover", again.at.Path, "a form that comes twice takes it once")

	// What is written after the giving would be lost: it has to be given anew.
	require.Equal(t, http.StatusOK, laura.send(t, at, "need", "", url.Values{"text": {"Illat ovat rauhattomia."}}).status)
	assert.Contains(t, sanna.get(t, at+"/handover").body, "anna se uudelleen")
	require.Equal(t, http.StatusOK, sanna.passes(t, at, "receipt", url.Values{"receipt": {back}}).status)
	assert.Equal(t, http.StatusConflict, sanna.passes(t, at, "end", url.Values{"text": {"Päiväkoti jatkaa."}}).status, "a receipt of what stood before")

	mari.receiveAll(t, at, side)
	second := sanna.passes(t, at, "give", nil).body
	require.NotEqual(t, first, second)
	for name, wrong := range map[string]string{
		"nothing":               "",
		"no receipt":            "kiitos",
		"another plan's":        strings.Replace(back, strings.TrimPrefix(at, "/plan/"), "oku7ta7a33pvpqaogwdv7gzsdq", 1),
		"of an altered file":    strings.Replace(back, `"digest":"`, `"digest":"0`, 1),
		"with something behind": strings.Replace(back, "{", `{"x":1,`, 1),
	} {
		assert.Equal(t, http.StatusUnprocessableEntity, sanna.passes(t, at, "receipt", url.Values{"receipt": {wrong}}).status, name)
	}
	assert.Equal(t, http.StatusConflict, sanna.passes(t, at, "end", url.Values{"text": {"x"}}).status, "the newest has no receipt")
	_, digest, _ := keeper.Arrived([]byte(second))
	require.NotEmpty(t, digest)
	back = regexp.MustCompile(`"digest":"[0-9a-f]*"`).ReplaceAllString(back, `"digest":"`+digest+`"`)
	require.Equal(t, http.StatusOK, sanna.passes(t, at, "receipt", url.Values{"receipt": {back}}).status)

	assert.Equal(t, http.StatusUnprocessableEntity, sanna.passes(t, at, "end", url.Values{"text": {""}}).status, "without a reason")
	a = sanna.passes(t, at, "end", url.Values{"text": {"Päiväkoti jatkaa."}})
	require.Equal(t, http.StatusOK, a.status, problems(a))
	assert.Contains(t, a.body, "Suunnitelma on siirretty.")
	p, err = here.db.store.Get(t.Context(), p.ID)
	require.NoError(t, err)
	assert.Equal(t, plan.StatusHandedOver, p.Status())
	assert.Equal(t, "2026-11-28", p.Person("d6a5clrtdu").Period.To.String(), "the side's part has ended")
	here.clock.move(24 * time.Hour)
	assert.NotEqual(t, http.StatusOK, here.login(t, sannas).get(t, at).status, "who left sees it no more")
	assert.NotContains(t, here.logs.String()+there.logs.String(), "level=ERROR")
}

// Only the side from which the baton passed gives the plan on: whoever held it before that
// gets no file and ends nothing.
func TestOnlyTheLastSideGives(t *testing.T) {
	w := newWorld(t, day)
	at := w.ownFamily(t)
	sanna, mari, jukka := w.login(t, sannas), w.login(t, "Mari Lehto"), w.login(t, "Jukka Niemi")
	sanna.takeOver(t, at, mari)
	require.Equal(t, http.StatusOK, sanna.passes(t, at, "give", nil).status)
	mari.takeOver(t, at, jukka)
	for _, act := range []string{"give", "receipt", "end"} {
		assert.Equal(t, http.StatusNotFound, sanna.passes(t, at, act, url.Values{"text": {"x"}, "receipt": {"{}"}}).status, act)
	}
	assert.Equal(t, http.StatusOK, mari.passes(t, at, "give", nil).status)
}

// What would be left open keeps a side, whatever was given and receipted.
func TestHandOverWaitsForWhatIsOpen(t *testing.T) {
	w := newWorld(t, day)
	at := w.ownFamily(t)
	sanna, mari := w.login(t, sannas), w.login(t, "Mari Lehto")
	sanna.takeOver(t, at, mari)
	a := sanna.send(t, at, "action", "", url.Values{"text": {"Puheseula uudelleen."}, "setting": {"home"}, "owner": {sanna.option(t, at+"/write/action", "Sanna")}, "due": {"2027-01-15"}})
	require.Equal(t, http.StatusOK, a.status, problems(a))
	doc := sanna.passes(t, at, "give", nil).body
	_, digest, _ := keeper.Arrived([]byte(doc))
	require.NotEmpty(t, digest)
	back := `{"format":"recordsystem-receipt/1.0","plan":"` + strings.TrimPrefix(at, "/plan/") + `","digest":"` + digest + `","on":"2026-11-28"}`
	require.Equal(t, http.StatusOK, sanna.passes(t, at, "receipt", url.Values{"receipt": {back}}).status)
	assert.Contains(t, html.UnescapeString(sanna.get(t, at+"/handover").body), "Puheseula uudelleen.")
	a = sanna.passes(t, at, "end", url.Values{"text": {"x"}})
	assert.Equal(t, http.StatusUnprocessableEntity, a.status)
	assert.Contains(t, html.UnescapeString(a.body), "palvelu ei pääty ennen sitä")
}

// What does not fit is not taken in, and tells why.
func TestArrivalIsRefused(t *testing.T) {
	here, there := newWorld(t, day), newWorld(t, day)
	at := here.ownFamily(t)
	id := plan.PlanID(strings.TrimPrefix(at, "/plan/"))
	k, err := keeper.Open(t.Context(), here.db.store, here.db.DB, here.clock.now)
	require.NoError(t, err)
	doc, _, err := k.Document(t.Context(), id, "d6a5clrtdu", "d6a5clrtdu")
	require.NoError(t, err)
	guardian, _, err := k.Document(t.Context(), id, "53vipvwxo5", "53vipvwxo5")
	require.NoError(t, err)
	mari, laura := there.login(t, "Mari Lehto"), there.login(t, "Laura Korpela")
	for name, docs := range map[string][]string{
		"nothing":                  {},
		"two":                      {string(doc), string(doc)},
		"no document":              {"kirje"},
		"a plan and no view":       {`{"format":"oneplan/1.0"}`},
		"given to the mother":      {string(guardian)},
		"with an unknown member":   {strings.Replace(string(doc), "{", `{"x":1,`, 1)},
		"without what it must say": {`{"format":"oneplan-view/1.0","reader":"d6a5clrtdu","on":"2026-11-28","plan":{}}`},
	} {
		there.clock.move(2e9)
		assert.Equal(t, http.StatusUnprocessableEntity, mari.upload(t, "/arrival", docs...).status, name)
		if len(docs) == 1 {
			assert.Equal(t, http.StatusUnprocessableEntity, mari.post(t, "/arrival/take", url.Values{"doc": docs}).status, name)
		}
	}
	for _, path := range []string{"/arrival", "/arrival/take"} {
		assert.Equal(t, http.StatusNotFound, laura.post(t, path, url.Values{"doc": {string(doc)}}).status, "no worker")
		assert.Equal(t, http.StatusUnauthorized, there.browser(t).post(t, path, url.Values{"doc": {string(doc)}}).status)
	}
	assert.Equal(t, http.StatusNotFound, mari.get(t, at).status, "nothing was stored")
	assert.NotContains(t, there.logs.String(), "level=ERROR")
}
