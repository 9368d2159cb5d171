package main

import (
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// nouns are all that people write or do.
var nouns = []string{
	"need", "goal", "evaluation", "action", "progress", "owners", "finding", "assessment", "consent", "withdrawal", "disagreement", "agreement", "feedback", "reach", "contact",
	"held", "meeting", "attendance", "offer", "answer", "absence", "return", "step", "settlement", "request", "consultation", "telecom", "prohibition", "lifting", "reply",
	"receive", "leaving", "moving", "copy", "agenda",
}

// form reads the fields of a form as they stand on its page: hidden ones, and what is
// chosen already.
func (b *browser) form(t *testing.T, path string) url.Values {
	t.Helper()
	a := b.get(t, path)
	require.Equal(t, http.StatusOK, a.status, path)
	form := url.Values{}
	for _, m := range regexp.MustCompile(`<input[^>]*name="([^"]*)"[^>]*value="([^"]*)"`).FindAllStringSubmatch(a.body, -1) {
		if strings.Contains(m[0], `type="hidden"`) && m[1] != "back" || strings.Contains(m[0], "checked") {
			form.Add(m[1], html.UnescapeString(m[2]))
		}
	}
	for _, m := range regexp.MustCompile(`(?s)<select[^>]*name="([^"]*)".*?</select>`).FindAllStringSubmatch(a.body, -1) {
		if o := regexp.MustCompile(`<option value="([^"]+)" selected`).FindStringSubmatch(m[0]); o != nil {
			form.Set(m[1], o[1])
		} else if o := regexp.MustCompile(`<option value="([^"]+)"`).FindStringSubmatch(m[0]); o != nil && strings.Contains(m[0], "required") {
			form.Set(m[1], o[1])
		}
	}
	return form
}

// option finds what an answer of a form is called on the wire by its words.
func (b *browser) option(t *testing.T, path, words string) string {
	t.Helper()
	m := regexp.MustCompile(`value="([^"]*)"[^>]*>` + regexp.QuoteMeta(words)).FindStringSubmatch(html.UnescapeString(b.get(t, path).body))
	require.NotNil(t, m, "%s: %s", path, words)
	return m[1]
}

// once is what each form draws anew: its key, and on what it was made.
var once = regexp.MustCompile(`name="(?:once|base)" value="[^"]*"`)

const onni = "/plan/oku7ta7a33pvpqaogwdv7gzsdq"

// Every form does what it says, tells what is missing, and gives back every word.
func TestForms(t *testing.T) {
	w := newWorld(t, day)
	sari, katri := w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä")
	const evil = `"><script>alert(1)</script>'; DROP TABLE oneplan_plan; --`
	liisa := sari.option(t, onni+"/write/offer", "Liisa Aalto")
	meeting := "rir2onsjsz"
	for _, row := range []struct {
		who      *browser
		noun, of string
		with     url.Values
		wrong    string // the field that is left out
		shows    string
	}{
		{who: sari, noun: "assessment", shows: "Kerro tähteen"},
		{who: katri, noun: "finding", of: meeting, with: url.Values{"kind": {"strength"}, "text": {evil + " tähti"}}, wrong: "text", shows: evil + " tähti"},
		{who: katri, noun: "need", with: url.Values{"text": {evil + " tarve"}}, wrong: "text", shows: evil + " tarve"},
		{who: katri, noun: "goal", with: url.Values{"text": {evil + " tavoite"}, "due": {"2027-01-31"}, "evidence": {evil}}, wrong: "text", shows: evil + " tavoite"},
		{who: katri, noun: "evaluation", with: url.Values{"state": {"improving"}, "text": {evil + " arvio"}}, wrong: "goal", shows: evil + " arvio"},
		{who: sari, noun: "action", with: url.Values{"text": {evil + " toimi"}, "setting": {"home"}, "due": {"2027-02-01"}}, wrong: "setting", shows: evil + " toimi"},
		{who: katri, noun: "progress", with: url.Values{"state": {"under-way"}, "text": {evil + " etenee"}}, wrong: "state", shows: evil + " etenee"},
		{who: katri, noun: "disagreement", with: url.Values{"text": {evil + " eri"}, "reasons": {evil}}, wrong: "text", shows: evil + " eri"},
		{who: katri, noun: "consent", with: url.Values{"decision": {"given"}, "recipient": {liisa}, "text": {evil}}, wrong: "decision", shows: "annettu"},
		{who: katri, noun: "withdrawal", with: url.Values{}, wrong: "consent", shows: "peruttu"},
		{who: katri, noun: "agreement", of: meeting, with: url.Values{"position": {"agrees"}, "text": {evil + " kanta"}}, wrong: "position", shows: evil + " kanta"},
		{who: katri, noun: "feedback", with: url.Values{"text": {evil + " palaute"}}, wrong: "text", shows: evil + " palaute"},
		{who: sari, noun: "reach", with: url.Values{"direction": {"family-to-worker"}, "way": {"phone"}, "number": {"+358 50 000 0901"}, "days": {"mon"}, "from": {"09:00"}, "to": {"15:00"}}, wrong: "way", shows: "+358 50 000 0901"},
		{who: katri, noun: "contact", with: url.Values{"day": {"2026-12-15"}, "way": {"phone"}}, wrong: "day", shows: "15.12.2026"},
		{who: sari, noun: "held", with: url.Values{"became": {"held"}, "day": {"2026-12-22"}, "way": {"message"}, "said": {evil}}, wrong: "became", shows: "22.12.2026"},
		{who: sari, noun: "meeting", with: url.Values{"start": {"2026-12-01T10:00"}, "end": {"2026-12-01T11:00"}, "invite": {liisa}}, wrong: "start", shows: "1.12.2026 10.00"},
		{who: sari, noun: "attendance", with: url.Values{"person": {liisa}, "held": {"yes"}}, wrong: "meeting", shows: "pidetty"},
		{who: sari, noun: "request", with: url.Values{"to": {liisa}, "text": {evil + " pyyntö"}}, wrong: "text", shows: evil + " pyyntö"},
		{who: sari, noun: "consultation", with: url.Values{"question": {"Miten aamut?"}, "advice": {"Kuvilla."}}, wrong: "question", shows: "Miten aamut?"},
		{who: katri, noun: "telecom", with: url.Values{"number": {"+358 50 000 0777"}}, wrong: "number", shows: "+358 50 000 0777"},
		{who: sari, noun: "copy", with: url.Values{"recipient": {liisa}, "state": {"given"}, "form": {"printed"}, "text": {evil + " kopio"}}, wrong: "recipient", shows: evil + " kopio"},
		{who: sari, noun: "agenda", of: meeting, with: url.Values{"text": {evil + " asia"}, "back": {meeting}}, wrong: "text", shows: evil + " asia"},
		{who: sari, noun: "prohibition", with: url.Values{"against": {liisa}, "ground": {"secrecy"}, "text": {evil + " kielto"}}, wrong: "against", shows: evil + " kielto"},
		{who: sari, noun: "lifting", wrong: "prohibition"},
		{who: sari, noun: "reply", with: url.Values{"kind": {"takes-part"}, "text": {evil + " vastaus"}}, wrong: "kind", shows: evil + " vastaus"},
		{who: sari, noun: "moving", with: url.Values{"start": {"2026-12-02T10:00"}, "text": {evil}}, wrong: "start", shows: "2.12.2026 10.00"},
		{who: sari, noun: "offer", with: url.Values{"to": {liisa}, "role": {"deputy"}}, wrong: "to", shows: "Tarjottu"},
		{who: sari, noun: "settlement", of: "4rl6t7n5j3", with: url.Values{"text": {"Sari jatkaa."}}, wrong: "text"},
		{who: sari, noun: "step", with: url.Values{"step": {"agree"}}, wrong: "step", shows: "sovittu"},
		{who: sari, noun: "step", with: url.Values{"step": {"close"}, "text": {evil + " loppu"}}, wrong: "step", shows: "päätetty"},
	} {
		w.clock.move(2e9)
		path := onni + "/write/" + row.noun + "?of=" + row.of
		form := row.who.form(t, path)
		maps.Copy(form, row.with)
		if row.wrong != "" {
			broken := maps.Clone(form)
			broken.Set(row.wrong, "")
			a := row.who.post(t, onni+"/write/"+row.noun, broken)
			assert.Equal(t, http.StatusUnprocessableEntity, a.status, row.noun)
			assert.Contains(t, a.body, `class="problems"`, row.noun)
			for name, values := range broken {
				if name != "of" && values[0] != "" {
					assert.Contains(t, html.UnescapeString(a.body), values[0], "%s: %s comes back", row.noun, name)
				}
			}
		}
		a := row.who.post(t, onni+"/write/"+row.noun, form)
		if !assert.Equal(t, http.StatusOK, a.status, "%s: %s", row.noun, regexp.MustCompile(`(?s)<div class="problems".*?</div>`).FindString(a.body)) {
			continue
		}
		assert.Contains(t, html.UnescapeString(a.body), row.shows, row.noun)
		assert.NotContains(t, a.body, "<script>alert", row.noun)
		again := row.who.post(t, onni+"/write/"+row.noun, form)
		assert.True(t, once.ReplaceAllString(a.body, "") == once.ReplaceAllString(again.body, ""), "%s: a form that comes twice is stored once", row.noun)
	}
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// What somebody has to choose is not chosen for them: whoever only sends the form gives
// nobody a permission, and no prohibition in a name of the form's.
func TestNothingIsChosenForAnybody(t *testing.T) {
	w := newWorld(t, day)
	sari, katri := w.login(t, "Sari Koskinen"), w.login(t, "Katri Mäkelä")
	for _, row := range []struct {
		who          *browser
		noun, fields string
		why          string
	}{
		{katri, "consent", "recipient scope purpose", "the widest is nobody's by itself"},
		{sari, "prohibition", "by ground", "a prohibition is somebody's"},
		{sari, "offer", "to role", "the first of a list is not meant"},
	} {
		page := row.who.get(t, onni+"/write/"+row.noun).body
		for name := range strings.FieldsSeq(row.fields) {
			list := regexp.MustCompile(`(?s)<select[^>]*name="` + name + `".*?</select>`).FindString(page)
			assert.Contains(t, list, `required`, "%s: %s", row.noun, name)
			assert.Regexp(t, `^<select[^>]*><option value="" selected>`, list, "%s %s: %s", row.noun, name, row.why)
		}
	}
}
