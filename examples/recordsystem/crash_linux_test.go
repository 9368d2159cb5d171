package main

import (
	"flag"
	"fmt"
	"net/http"
	"net/http/cookiejar"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/require"
)

var crashes = flag.Int("crashes", 3, "how often the server is killed in between")

// A server that is killed at any moment loses nothing that it acknowledged, stores
// nothing twice, and logs nobody out: a browser goes on where it was.
func TestKilled(t *testing.T) {
	db := filepath.Join(t.TempDir(), "plans.db")
	program := buildProcess(t, db)
	at := program.start(t)
	t.Cleanup(func() { program.kill() })
	jar, err := cookiejar.New(nil)
	require.NoError(t, err)
	w := &world{url: at, clock: &clock{at: day}}
	b := &browser{world: w, client: &http.Client{Jar: jar, Timeout: 5 * time.Second, Transport: &http.Transport{DisableKeepAlives: true}}}
	families, err := readFamilies()
	require.NoError(t, err)
	w.people = peopleOf(families)
	list := b.get(t, "/login")
	b.post(t, list.at.RequestURI(), url.Values{"person": {b.person(t, "Katri Mäkelä").Sub}})

	var acknowledged []string
	send := func(form url.Values) bool {
		req, err := http.NewRequestWithContext(t.Context(), http.MethodPost, at+onni+"/write/need", strings.NewReader(form.Encode()))
		require.NoError(t, err)
		req.Header.Set("Content-Type", "application/x-www-form-urlencoded")
		res, err := b.client.Do(req)
		if err != nil {
			return false
		}
		defer func() { _ = res.Body.Close() }()
		require.Equal(t, http.StatusOK, res.StatusCode)
		return true
	}
	for n := range *crashes {
		dead, soon := make(chan struct{}), make(chan struct{})
		go func() {
			<-soon
			time.Sleep(time.Duration(n*7%40) * time.Millisecond) // in the midst of the next one
			program.kill()
			close(dead)
		}()
		form := b.form(t, onni+"/write/need")
		for i := 0; ; i++ {
			word := fmt.Sprintf("sana %d/%d", n, i)
			form.Set("text", word)
			form.Set("once", word)
			if i == 3 {
				close(soon)
			}
			stored := send(form)
			if !stored {
				<-dead
				program.start(t)
				require.True(t, send(form)) // the browser tries the same form again
			}
			acknowledged = append(acknowledged, word)
			if !stored {
				break
			}
		}
	}
	body := b.get(t, onni).body
	needs := body[strings.Index(body, `data-live="needs"`):strings.Index(body, `aria-labelledby="goals"`)]
	for _, word := range acknowledged {
		require.Equal(t, 1, strings.Count(needs, ">"+word+"<"), word)
	}
	require.NotEmpty(t, acknowledged)
	program.kill()
	opened, _, err := openDatabase(t.Context(), db)
	require.NoError(t, err)
	defer func() { _ = opened.Close() }()
	h, err := opened.store.History(t.Context(), plan.PlanID("oku7ta7a33pvpqaogwdv7gzsdq"))
	require.NoError(t, err)
	require.Empty(t, h.Verify())
	t.Logf("%d words over %d kills", len(acknowledged), *crashes)
}
