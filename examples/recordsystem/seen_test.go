package main

import (
	"bufio"
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"html"
	"maps"
	"net/http"
	"net/url"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// tells reports whether a text could tell something of somebody: a sentence, a name, a
// number to call, an id. Codes, days and titles of professions could stand anywhere.
func tells(s string) bool {
	if regexp.MustCompile(`^\d{4}-\d\d-\d\d`).MatchString(s) {
		return false
	}
	if regexp.MustCompile(`^[a-z2-7]{10}$|^[a-z2-7]{26}$`).MatchString(s) {
		return strings.ContainsAny(s, "234567")
	}
	return len(s) >= 5 && (strings.Contains(s, " ") || strings.ContainsAny(s[:1], "ABCDEFGHIJKLMNOPQRSTUVWXYZ+"))
}

// stringsOf are the texts, names and ids of a document: what a page could tell of it.
func stringsOf(t *testing.T, doc any) map[string]bool {
	t.Helper()
	b, err := json.Marshal(doc)
	require.NoError(t, err)
	var v any
	d := json.NewDecoder(bytes.NewReader(b))
	d.UseNumber()
	require.NoError(t, d.Decode(&v))
	all := map[string]bool{}
	var walk func(any)
	walk = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, one := range v {
				walk(one)
			}
		case []any:
			for _, one := range v {
				walk(one)
			}
		case string:
			if tells(v) {
				all[v] = true
			}
		}
	}
	walk(v)
	return all
}

func whole(t *testing.T, p *plan.Plan) map[string]bool {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	return stringsOf(t, json.RawMessage(b.Bytes()))
}

func seen(t *testing.T, v *view.View) map[string]bool {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, view.Encode(&b, v))
	return stringsOf(t, json.RawMessage(b.Bytes()))
}

// hiddenFrom is what a person may not see of all plans.
func hiddenFrom(t *testing.T, plans []*plan.Plan, who string) []string {
	t.Helper()
	key := keeper.Login(who).Identifier()
	all, shown := map[string]bool{}, map[string]bool{}
	for _, p := range plans {
		maps.Copy(all, whole(t, p))
		readers := []view.Reader{}
		if slices.Contains(p.Child.Identifiers, key) {
			readers = append(readers, view.Child())
		}
		for i := range p.People {
			if slices.Contains(p.People[i].Identifiers, key) {
				readers = append(readers, view.Member(p.People[i].ID))
			}
		}
		for _, r := range readers {
			if v, err := view.Of(p, r, civil.MustDate(2026, 11, 28)); err == nil {
				maps.Copy(shown, seen(t, v))
				shown[string(p.ID)] = true
			}
		}
	}
	var hidden []string
	for s := range all {
		// What stands within something that is shown is no secret: two families say the same of a grandmother.
		if !slices.ContainsFunc(slices.Collect(maps.Keys(shown)), func(one string) bool { return strings.Contains(one, s) }) {
			hidden = append(hidden, s)
		}
	}
	slices.Sort(hidden)
	return hidden
}

var link = regexp.MustCompile(`(?:href|src)="(/[^"#]*)`)

// crawl walks from the first page to all that a person is shown.
func (b *browser) crawl(t *testing.T, visit func(path string, a answer)) {
	t.Helper()
	queue, known := []string{"/"}, map[string]bool{"/": true}
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		a := b.get(t, path)
		visit(path, a)
		for _, m := range link.FindAllStringSubmatch(a.body, -1) {
			to := html.UnescapeString(m[1])
			if key, _, _ := strings.Cut(to, "star.svg?"); !known[key] && !strings.HasPrefix(to, "/static/") && to != "/login" {
				known[key] = true
				queue = append(queue, to)
			}
		}
		b.clock.move(1e9) // a person takes a second for a page
	}
}

// Whatever a person can reach answers, and no page, picture, paper or calendar holds a
// byte of what the person may not see.
func TestNobodySeesWhatIsHidden(t *testing.T) {
	w := newWorld(t, day)
	plans, err := readFamilies()
	require.NoError(t, err)
	for _, p := range w.people {
		b := w.login(t, p.Name+", "+p.Means)
		hidden := hiddenFrom(t, plans, p.Sub)
		asked := askedOf(t, plans, p.Sub)
		require.NotEmpty(t, hidden)
		b.crawl(t, func(path string, a answer) {
			assert.Equal(t, http.StatusOK, a.status, "%s: %s", p.Name, path)
			if strings.HasPrefix(a.header.Get("Content-Type"), "text/html") {
				assert.Contains(t, a.body, `action="/logout"`, "%s: a way out", path)
			}
			body := html.UnescapeString(a.body)
			for _, secret := range hidden {
				if !asked[secret] && strings.Contains(body, secret) {
					assert.Fail(t, "told", "%s, %s: %s", p.Name, path, secret)
				}
			}
		})
	}
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}

// askedOf is whom refusals name, with the way to reach them: that is told to who may not
// see the plan.
func askedOf(t *testing.T, plans []*plan.Plan, who string) map[string]bool {
	t.Helper()
	all := map[string]bool{}
	for _, p := range plans {
		for i := range p.People {
			if !slices.Contains(p.People[i].Identifiers, keeper.Login(who).Identifier()) {
				continue
			}
			if _, err := view.Of(p, view.Member(p.People[i].ID), civil.MustDate(2026, 11, 28)); err != nil {
				if refusal, ok := errors.AsType[*view.Refusal](err); ok {
					all[refusal.Ask.Name.Given], all[refusal.Ask.Name.Family] = true, true
					for _, one := range refusal.Ask.Telecoms {
						all[one.Value] = true
					}
				}
			}
		}
	}
	return all
}

// Who has no seat, or no ground, gets the same answer as for a plan that is not there,
// on every page and for every form.
func TestOthersPlansAreNotThere(t *testing.T) {
	w := newWorld(t, day)
	plans, err := readFamilies()
	require.NoError(t, err)
	laura, helena := w.login(t, "Laura Korpela"), w.login(t, "Helena Aalto")
	for _, at := range []string{"", "/print", "/star.svg", "/timeline.svg", "/calendar.ics", "/who", "/network", "/news", "/write/need", "/meeting/rir2onsjsz"} {
		nowhere := laura.get(t, "/plan/aaaaaaaaaaaaaaaaaaaaaaaaaa"+at)
		for _, p := range plans[1:] {
			a := laura.get(t, "/plan/"+string(p.ID)+at)
			assert.Equal(t, http.StatusNotFound, a.status, at)
			assert.Equal(t, strings.ReplaceAll(nowhere.body, "aaaaaaaaaaaaaaaaaaaaaaaaaa", string(p.ID)), a.body, at)
		}
		assert.Equal(t, http.StatusForbidden, helena.get(t, "/plan/"+string(plans[1].ID)+at).status, "a seat without a ground: whom to ask")
	}
	for _, noun := range nouns {
		form := url.Values{"base": {"2026-11-28.x"}, "once": {"x"}, "text": {"ujutettu"}}
		assert.Equal(t, http.StatusNotFound, laura.post(t, "/plan/"+string(plans[1].ID)+"/write/"+noun, form).status, noun)
		assert.Equal(t, http.StatusForbidden, helena.post(t, "/plan/"+string(plans[1].ID)+"/write/"+noun, form).status, noun)
		assert.Equal(t, http.StatusUnauthorized, w.browser(t).post(t, "/plan/"+string(plans[1].ID)+"/write/"+noun, form).status, noun)
	}
	w.clock.move(1e10)
	assert.Equal(t, laura.post(t, "/search", url.Values{"key": {"nosuchchild"}}).status, laura.post(t, "/search", url.Values{"key": {plans[1].Child.Subject}}).status)
}

// What nobody is led to tells nothing either: the stream of news, every form empty and sent
// empty, parts asked for by ids of what is hidden, pages of others' plans, papers of every kind,
// the calendar of a phone, headers of answers and lines of the log.
func TestNobodyHearsWhatIsHidden(t *testing.T) {
	w := newWorld(t, day)
	plans, err := readFamilies()
	require.NoError(t, err)
	everything, asked := map[string]bool{}, 0
	for _, p := range plans {
		maps.Copy(everything, whole(t, p))
	}
	for _, who := range w.people {
		b := w.login(t, who.Name+", "+who.Means)
		for i := range plans { // as they stand after what those before wrote
			p, err := w.db.store.Get(t.Context(), plans[i].ID)
			require.NoError(t, err)
			plans[i] = p
		}
		hidden, told := hiddenFrom(t, plans, who.Sub), askedOf(t, plans, who.Sub)
		look := func(path, said string, header http.Header) {
			asked++
			w.clock.move(1e8)
			said = html.UnescapeString(said)
			for _, values := range header {
				said += "\n" + strings.Join(values, "\n")
			}
			for _, secret := range hidden {
				// An id stands in the address that was asked for.
				if !told[secret] && strings.Contains(strings.ReplaceAll(said, html.UnescapeString(path), ""), secret) && !strings.Contains(path, secret) {
					assert.Fail(t, "told", "%s, %s: %s", who.Name, path, secret)
				}
			}
		}
		visit := func(path string) answer {
			a := b.get(t, path)
			look(path, a.body, a.header)
			return a
		}
		for _, p := range plans {
			at := "/plan/" + string(p.ID)
			seen := visit(at).status == http.StatusOK
			for _, more := range []string{"/who", "/network", "/outside", "/handover", "/invite", "/star.svg", "/timeline.svg", "/calendar.ics", "/print?kind=child", "/print?kind=memo", "/print?kind=whole&large=1", "/nowhere"} {
				visit(at + more)
			}
			for _, m := range p.Meetings {
				visit(at + "/meeting/" + string(m.ID))
				visit(at + "/print?kind=memo&of=" + string(m.ID))
			}
			for _, c := range p.Conflicts {
				visit(at + "/write/settlement?of=" + string(c.ID))
			}
			for _, a := range p.Actions {
				visit(at + "/write/owners?of=" + string(a.ID))
			}
			for _, o := range p.Organisations {
				visit(at + "/write/receive?of=" + string(o.ID))
				visit(at + "/write/leaving?of=" + string(o.ID))
			}
			if !seen {
				continue
			}
			base := b.form(t, at+"/write/need")
			for _, noun := range nouns {
				visit(at + "/write/" + noun)
				if noun == "absence" || noun == "return" {
					continue // these ask nothing and would pass the baton
				}
				a := b.post(t, at+"/write/"+noun, url.Values{"base": base["base"], "who": base["who"]})
				look(at+"/write/"+noun+" sent", a.body, a.header)
			}
			for _, act := range []string{"give", "receipt", "end"} {
				a := b.post(t, at+"/handover", copied(base, "act", act))
				look(at+"/handover "+act, a.body, a.header)
			}
			look(at+"/news", b.hears(t, at+"/news"), nil)
		}
		made := b.post(t, "/calendar", url.Values{"act": {"make"}, "titles": {"yes"}})
		look("/calendar made", made.body, made.header)
		if m := regexp.MustCompile(`value="[^"]*(/calendar/[^"]+)"`).FindStringSubmatch(made.body); m != nil {
			a := w.browser(t).get(t, m[1])
			require.Equal(t, http.StatusOK, a.status)
			look(m[1], a.body, a.header)
		}
	}
	require.Greater(t, asked, 5000)
	said := w.logs.String()
	assert.NotContains(t, said, "level=ERROR")
	for secret := range everything {
		if strings.Contains(said, secret) { // the whole log would be printed else
			assert.Fail(t, "told", "the log says %s", secret)
		}
	}
}

// hears reads the first news of a stream.
func (b *browser) hears(t *testing.T, path string) string {
	t.Helper()
	ctx, cancel := context.WithCancel(t.Context())
	defer cancel()
	req, err := http.NewRequestWithContext(ctx, http.MethodGet, b.url+path, http.NoBody)
	require.NoError(t, err)
	res, err := b.client.Do(req)
	require.NoError(t, err)
	defer func() { _ = res.Body.Close() }()
	require.Equal(t, http.StatusOK, res.StatusCode)
	said := ""
	for lines := bufio.NewScanner(res.Body); lines.Scan(); {
		if said += lines.Text() + "\n"; strings.HasPrefix(lines.Text(), "data:") {
			break
		}
	}
	require.Contains(t, said, "data: .")
	return said
}
