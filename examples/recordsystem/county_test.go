package main

import (
	"net/http"
	"net/url"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A person's calendar address is read without a login, tells what the person sees and names
// nobody, and ends when they say so.
func TestCalendarAddress(t *testing.T) {
	w := newWorld(t, day)
	katri, phone := w.login(t, "Katri Mäkelä"), w.browser(t)
	require.Equal(t, http.StatusOK, katri.send(t, onni, "contact", "", url.Values{"day": {"2026-12-15"}, "way": {"phone"}}).status)
	fresh := func(more url.Values) string {
		page := katri.post(t, "/calendar", more)
		m := regexp.MustCompile(`value="` + regexp.QuoteMeta(w.url) + `(/calendar/[A-Z2-7]{52}\.ics)"`).FindStringSubmatch(page.body)
		require.NotNil(t, m)
		assert.NotContains(t, katri.get(t, "/calendar").body, m[1], "it is shown once")
		return m[1]
	}
	address := fresh(nil)
	plain := phone.get(t, address)
	assert.Equal(t, "text/calendar; charset=utf-8", plain.header.Get("Content-Type"))
	assert.Contains(t, plain.body, "20261215")
	for _, secret := range []string{"Onni", "Mäkelä", "Sari", "Liisa", "asthma", "oku7ta7a33pvpqaogwdv7gzsdq", katri.who.Sub} {
		assert.NotContains(t, plain.body, secret)
		assert.NotContains(t, w.logs.String(), secret)
	}
	assert.NotContains(t, w.logs.String(), strings.TrimSuffix(address, ".ics"), "the address is in no log")
	assert.Contains(t, katri.get(t, "/calendar").body, "28.11.2026", "who holds it sees that somebody read it")

	told := fresh(url.Values{"titles": {"yes"}})
	assert.Equal(t, http.StatusNotFound, phone.get(t, address).status, "a new one ends the one before")
	more := phone.get(t, told)
	assert.NotEqual(t, regexp.MustCompile(`SUMMARY:.*`).FindAllString(plain.body, -1), regexp.MustCompile(`SUMMARY:.*`).FindAllString(more.body, -1), "titles tell more where the person says so")
	assert.NotContains(t, more.body, "Onni")

	var row string
	require.NoError(t, w.db.QueryRowContext(t.Context(), "SELECT digest FROM recordsystem_calendar").Scan(&row))
	assert.NotContains(t, told, row, "the database does not know the address")
	assert.NotContains(t, row, strings.TrimSuffix(strings.TrimPrefix(told, "/calendar/"), ".ics"))
	katri.post(t, "/logout", nil)
	assert.Equal(t, http.StatusOK, phone.get(t, told).status, "a phone has no session")
	katri = w.login(t, "Katri Mäkelä")
	assert.Equal(t, http.StatusOK, katri.post(t, "/calendar", url.Values{"act": {"end"}}).status)
	for _, gone := range []string{told, address, "/calendar/.ics", "/calendar/x.ics", strings.TrimSuffix(told, ".ics")} {
		assert.Equal(t, http.StatusNotFound, phone.get(t, gone).status, gone)
	}
}

// A calendar address goes with the right to see: who is let in sees more, and whose
// permission is taken back sees nothing.
func TestCalendarFollowsTheView(t *testing.T) {
	w := newWorld(t, day)
	katri, liisa, phone := w.login(t, "Katri Mäkelä"), w.login(t, "Liisa Aalto"), w.browser(t)
	require.Equal(t, http.StatusOK, katri.send(t, onni, "contact", "", url.Values{"day": {"2026-12-15"}, "way": {"phone"}}).status)
	address := regexp.MustCompile(`/calendar/[A-Z2-7]{52}\.ics`).FindString(liisa.post(t, "/calendar", nil).body)
	require.NotEmpty(t, address)
	assert.NotContains(t, phone.get(t, address).body, "20261215")
	who := katri.option(t, onni+"/write/consent", "Liisa Aalto")
	require.Equal(t, http.StatusOK, katri.send(t, onni, "consent", "", url.Values{"decision": {"given"}, "recipient": {who}, "scope": {"whole"}, "purpose": {"coordination"}}).status)
	assert.Contains(t, phone.get(t, address).body, "20261215")
	require.Equal(t, http.StatusOK, katri.send(t, onni, "withdrawal", "", url.Values{"consent": {katri.option(t, onni+"/write/withdrawal", "Liisa Aalto")}}).status)
	w.clock.move(24 * time.Hour)
	assert.NotContains(t, phone.get(t, address).body, "20261215")
}

// The directory says whom to invite for the needs, with the reason, to the worker who holds
// the baton and to nobody else; it invites nobody.
func TestWhomToInvite(t *testing.T) {
	w := newWorld(t, day)
	sari := w.login(t, "Sari Koskinen")
	assert.Contains(t, sari.get(t, onni).body, onni+"/invite")
	before := sari.get(t, onni)
	page := sari.get(t, onni+"/invite")
	require.Equal(t, http.StatusOK, page.status)
	nowhere := page.body
	page = sari.post(t, onni+"/invite", url.Values{"municipality": {"297"}})
	require.Equal(t, http.StatusOK, page.status)
	assert.NotEqual(t, nowhere, page.body, "where the family lives decides what is offered")
	assert.Contains(t, page.body, "Perhetyö")
	assert.Contains(t, page.body, "Mihin tarpeeseen", "each with the need")
	assert.Contains(t, page.body, "Kutsuminen:", "and how it is invited")
	assert.Equal(t, http.StatusBadRequest, sari.post(t, onni+"/invite", url.Values{"municipality": {"<script>"}}).status)
	assert.True(t, once.ReplaceAllString(before.body, "") == once.ReplaceAllString(sari.get(t, onni).body, ""), "nothing was written")
	assert.NotContains(t, w.logs.String(), "297")
	for _, other := range []string{"Katri Mäkelä", "Onni Mäkelä"} {
		b := w.login(t, other)
		assert.Equal(t, http.StatusNotFound, b.get(t, onni+"/invite").status, other)
		assert.NotContains(t, b.get(t, onni).body, "/invite")
	}
}

// Whoever does not see what the family allowed is proposed nobody.
func TestNobodyIsProposedOverWhatIsHidden(t *testing.T) {
	w := newWorld(t, day)
	for _, p := range w.people {
		b := w.login(t, p.Name+", "+p.Means)
		b.crawl(t, func(path string, a answer) {
			if strings.HasSuffix(path, "/invite") && strings.Contains(a.body, "joten ketään ei ehdoteta") {
				assert.NotContains(t, a.body, "Milloin:")
			}
		})
	}
}

// The annual clock is there for everybody, on a page and as a calendar.
func TestAnnualClock(t *testing.T) {
	w := newWorld(t, day)
	b := w.browser(t)
	assert.Contains(t, b.get(t, "/").body, `href="/year"`)
	page := b.get(t, "/year")
	require.Equal(t, http.StatusOK, page.status)
	assert.Contains(t, page.body, "Pohjois-Järven")
	assert.Contains(t, page.body, "esimerkki")
	assert.NotContains(t, page.body, `tag">1.10.2026<`, "what is past is not listed")
	file := b.get(t, "/year.ics")
	assert.Equal(t, "text/calendar; charset=utf-8", file.header.Get("Content-Type"))
	assert.Equal(t, 1, strings.Count(file.body, "BEGIN:VCALENDAR"))
	assert.Greater(t, strings.Count(file.body, "BEGIN:VEVENT"), 5)
}

// A county brings its own directory and clock.
func TestOwnCounty(t *testing.T) {
	folder := t.TempDir()
	file := func(name, text string) string {
		at := filepath.Join(folder, name)
		require.NoError(t, os.WriteFile(at, []byte(text), 0o600))
		return at
	}
	own, err := readCounty(file("s.csv", "actor;name;needs\nPerhetyö;Arjen tuki;everyday-life\n"), file("c.json", `{"format":"oneplan-annual-clock/1.0","events":[{"id":"a","kind":"review","name":{"fi":"Arvio"},"months":[3],"day":2,"source":"oma"}]}`))
	require.NoError(t, err)
	assert.Len(t, own.Services.Offers, 1)
	assert.Len(t, own.Clock.Events, 1)
	for name, row := range map[string]struct {
		services, clock string
		want            error
	}{
		"no such directory":     {folder + "/x", "", errServices},
		"no such clock":         {"", folder + "/x", errClock},
		"a broken directory":    {file("b.json", `{"format":"oneplan-directory/1.0","offers":[{"id":"a","actorId":"salainen","needs":["learning"]}]}`), "", errServices},
		"a clock for directory": {file("d.json", `{"format":"oneplan-annual-clock/1.0"}`), "", errServices},
	} {
		_, err := readCounty(row.services, row.clock)
		assert.Equal(t, row.want, err, name)
	}
}
