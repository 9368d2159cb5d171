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

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sheetOf reads the form of a noun as it stands on a page among others: where it goes, and
// its fields with what is chosen already.
func sheetOf(t *testing.T, page, noun string) (action string, form url.Values) {
	t.Helper()
	m := regexp.MustCompile(`(?s)<form method="post" action="([^"]*)" data-draft="` + noun + `(?:-[a-z2-7]{10})?">(.*?)</form>`).FindStringSubmatch(page)
	require.NotNil(t, m, "no form %s on the page", noun)
	form = url.Values{}
	for _, in := range regexp.MustCompile(`<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"[^>]*>`).FindAllStringSubmatch(m[2], -1) {
		if strings.Contains(in[0], `type="hidden"`) || strings.Contains(in[0], "checked") {
			form.Add(in[1], html.UnescapeString(in[2]))
		}
	}
	for _, in := range regexp.MustCompile(`(?s)<select[^>]*name="([^"]*)".*?</select>`).FindAllStringSubmatch(m[2], -1) {
		if o := regexp.MustCompile(`<option value="([^"]*)" selected`).FindStringSubmatch(in[0]); o != nil {
			form.Set(in[1], o[1])
		}
	}
	return m[1], form
}

// A joint meeting from the first word to a plan agreed, without any script: every form stands
// on the meeting's page, and whoever has sent one is back in the meeting, at the place where
// what they said stands now.
func TestMeetingWithoutScript(t *testing.T) {
	w := newWorld(t, day)
	sari, katri, janne, child := w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä"), w.login(t, "Janne Mäkelä"), w.login(t, "Onni Mäkelä")
	at := onni + "/meeting/rir2onsjsz"
	liisa := sari.option(t, onni+"/write/offer", "Liisa Aalto")
	for _, row := range []struct {
		who   *browser
		noun  string
		with  url.Values
		shows string // to everybody at the table
	}{
		{sari, "attendance", url.Values{"person": {liisa}}, "Liisa Aalto"},
		{sari, "agenda", url.Values{"text": {"Aamut ensin"}}, "Aamut ensin"},
		{sari, "assessment", nil, ""},
		{katri, "finding", url.Values{"item": {"child-strengths"}, "kind": {"strength"}, "text": {"Onni nauraa paljon."}}, "<strong>Katri (äiti)</strong>"},
		{child, "finding", url.Values{"item": {"child-strengths"}, "kind": {"strength"}, "text": {"Osaan piirtää."}}, "<strong>Onni</strong>"},
		{child, "need", url.Values{"text": {"Haluan kaverin."}}, "Haluan kaverin."},
		{katri, "goal", url.Values{"text": {"Aamut sujuvat."}, "due": {"2027-01-31"}}, "Aamut sujuvat."},
		{sari, "action", url.Values{"text": {"Aamukuvat keittiöön."}, "setting": {"home"}, "due": {"2026-12-20"}}, "Aamukuvat keittiöön."},
		{katri, "progress", url.Values{"action": {"evdo674i7v"}, "state": {"under-way"}}, "käynnissä"},
		{janne, "disagreement", url.Values{"text": {"Näen tämän toisin."}}, "Näen tämän toisin."},
		{katri, "consent", url.Values{"decision": {"given"}, "recipient": {liisa}, "scope": {"whole"}, "purpose": {"coordination"}}, "annettu"},
		{sari, "reach", url.Values{"direction": {"family-to-worker"}, "way": {"phone"}, "number": {"+358 50 000 0901"}}, "+358 50 000 0901"},
		{katri, "contact", url.Values{"day": {"2026-12-15"}, "way": {"phone"}}, "15.12.2026"},
		{katri, "agreement", url.Values{"position": {"agrees"}, "text": {"Hyvä näin."}}, "Hyvä näin."},
		{janne, "agreement", url.Values{"position": {"disagrees"}, "text": {"En ole samaa mieltä."}}, "En ole samaa mieltä."},
		{sari, "offer", url.Values{"to": {liisa}, "role": {"deputy"}}, "Tarjottu:"},
		{child, "feedback", url.Values{"text": {"Oli kivaa."}}, "Oli kivaa."},
		{sari, "copy", url.Values{"recipient": {liisa}, "state": {"given"}, "form": {"printed"}}, "Liisa Aalto"},
	} {
		w.clock.move(2 * time.Second)
		name := row.who.who.Name + ": " + row.noun
		action, form := sheetOf(t, row.who.get(t, at).body, row.noun)
		maps.Copy(form, row.with)
		a := row.who.post(t, action, form)
		require.Equal(t, http.StatusOK, a.status, "%s: %s", name, regexp.MustCompile(`(?s)<div class="problems".*?</div>`).FindString(a.body))
		assert.Equal(t, at, a.at.Path, "%s: back in the meeting", name)
		assert.Contains(t, a.body, `id="`+a.at.Fragment+`"`, "%s: where it stands", name)
		for _, b := range []*browser{sari, katri} {
			assert.Contains(t, html.UnescapeString(b.get(t, at).body), row.shows, "%s sees what comes from %s", b.who.Name, name)
		}
	}
	settle := regexp.MustCompile(`href="(/plan/[^"]*/write/settlement[^"]*)"`)
	for settled := 0; ; settled++ {
		m := settle.FindStringSubmatch(sari.get(t, at).body)
		if m == nil {
			assert.Equal(t, 2, settled)
			break
		}
		page := sari.get(t, html.UnescapeString(m[1]))
		assert.Contains(t, page.body, `href="`+at+`"`, "a way back to the meeting")
		assert.Regexp(t, `class="hint">(kaksi vastuutyöntekijää|vastakkaiset tavoitteet)<`, page.body, "what is settled")
		action, form := sheetOf(t, page.body, "settlement")
		form.Set("text", "Näin sovittiin.")
		a := sari.post(t, action, form)
		require.Equal(t, http.StatusOK, a.status)
		assert.Equal(t, at, a.at.Path)
		w.clock.move(2 * time.Second)
	}
	action, form := sheetOf(t, sari.get(t, at).body, "step")
	form.Set("step", "agree")
	a := sari.post(t, action, form)
	require.Equal(t, http.StatusOK, a.status, regexp.MustCompile(`(?s)<div class="problems".*?</div>`).FindString(a.body))
	for _, b := range []*browser{sari, katri, janne} {
		assert.Regexp(t, `(?s)data-live="course".{0,80}sovittu`, b.get(t, at).body, b.who.Name)
	}
	assert.Contains(t, katri.get(t, onni+"/print").body, "Haluan kaverin.")
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}
