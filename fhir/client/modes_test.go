package client_test

import (
	"bytes"
	"compress/gzip"
	"encoding/json"
	"fmt"
	"io"
	"maps"
	"net/http"
	"net/http/httptest"
	"net/url"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// mode is one way in which real servers differ from a good one.
type mode struct {
	name, why string
	// set makes a server so.
	set func(s *server)
	// want is how a push ends, 0 where all is stored; changed how that of a changed plan
	// does, once all is stored.
	want, changed client.Problem
	// again is how the second push ends, where the server makes something besides what
	// it was given.
	again client.Problem
}

// modes are all that the breaker's fake server has
// (every thread behind them is in a public repository of a FHIR server or client).
var modes = []mode{
	{name: "tag", why: "a tenant's tag on all", set: func(s *server) {
		s.keep = func(r map[string]any) {
			metaOf(r)["tag"] = []any{map[string]any{"system": "http://server/tenant", "code": "t1"}}
		}
	}},
	{name: "profile", why: "a profile of its own", set: func(s *server) {
		s.keep = func(r map[string]any) { metaOf(r)["profile"] = append(listOf(metaOf(r)["profile"]), "http://server/p") }
	}},
	{name: "text", why: "narrative of its own", set: func(s *server) {
		s.keep = func(r map[string]any) {
			r["text"] = map[string]any{"status": "generated", "div": "<div xmlns=\"http://www.w3.org/1999/xhtml\">server made</div>"}
		}
	}},
	{name: "notext", why: "no narrative", set: func(s *server) { s.keep = func(r map[string]any) { delete(r, "text") } }},
	{name: "absref", why: "references become absolute", set: func(s *server) {
		s.keep = func(r map[string]any) {
			walk(r, func(m map[string]any) {
				if ref, ok := m["reference"].(string); ok && !strings.Contains(ref, ":") {
					m["reference"] = s.base() + "/" + ref
				}
			})
		}
	}},
	{name: "tz", why: "moments in UTC with decimals", set: func(s *server) {
		s.keep = func(r map[string]any) { walk(r, inUTC) }
	}},
	{name: "ignoresearch", why: "a search parameter that it does not know is ignored, all of the type are found", set: func(s *server) { s.loose = true }},
	{name: "gzip", why: "compressed answers", set: func(s *server) { s.Config.Handler = compressed(s) }},
	{name: "loopnext", why: "a next link that points at its own page", set: func(s *server) {
		s.link = func(u *url.URL) string { return u.String() }
	}},
	{name: "relnext", why: "a relative next link", set: func(s *server) { s.link = func(*url.URL) string { return "CarePlan?page=0" } }},
	{name: "absnext", why: "a next link from the root of the host", set: func(s *server) { s.link = func(*url.URL) string { return "/fhir/CarePlan?page=0" } }},
	{name: "hostnext", why: "a next link with the inner name of the host", set: func(s *server) {
		s.link = func(u *url.URL) string { return "http://localhost:" + u.Port() + "/fhir/CarePlan?page=0" }
	}},
	{name: "emptynext", why: "an empty next link", set: func(s *server) { s.link = func(*url.URL) string { return "" } }},
	{name: "slash", why: "bundles at the base with a slash only", set: at("/fhir", http.StatusNotFound, "text/html", "<html>Not found</html>", nil), want: client.ProblemRefused},
	{name: "slashredirect", why: "the base without a slash redirects", set: at("/fhir", http.StatusMovedPermanently, "", "", http.Header{"Location": {"/fhir/"}}), want: client.ProblemElsewhere},
	{name: "redirect", why: "a redirection elsewhere", set: at("", http.StatusTemporaryRedirect, "", "", http.Header{"Location": {"http://127.0.0.1:9/steal"}}), want: client.ProblemElsewhere},
	{name: "busy1", why: "429 twice, in words", set: twice(http.StatusTooManyRequests, "text/plain", "slow down "+mark)},
	{name: "busy503", why: "503 twice, in HTML that names the child", set: twice(http.StatusServiceUnavailable, "text/html", "<html><h1>Service Unavailable</h1>"+mark+"</html>")},
	{name: "busylong", why: "come back in a day", set: at("", http.StatusTooManyRequests, "", "", http.Header{"Retry-After": {"86400"}}), want: client.ProblemBusy},
	{name: "502html", why: "a proxy's page", set: at("", http.StatusBadGateway, "text/html", "<html><h1>502 Bad Gateway</h1></html>", nil), want: client.ProblemBusy},
	{name: "oo200", why: "an OperationOutcome with 200", set: at("", http.StatusOK, "application/fhir+json", `{"resourceType":"OperationOutcome","issue":[{"severity":"error","code":"login"}]}`, nil), want: client.ProblemAnswer},
	{name: "401", why: "no credentials", set: at("", http.StatusUnauthorized, "", "", http.Header{"WWW-Authenticate": {"Bearer"}}), want: client.ProblemRefused},
	{name: "entry429", why: "429 inside a batch, twice", set: func(s *server) { s.throttled = 2 }},
	{name: "conflict", why: "412 for all that is written over a version", set: func(s *server) {
		s.before = func(_ int, w http.ResponseWriter, r *http.Request) bool {
			body, err := io.ReadAll(r.Body)
			require.NoError(s.t, err)
			r.Body = io.NopCloser(bytes.NewReader(body))
			if !strings.Contains(string(body), `"ifMatch"`) {
				return false
			}
			w.WriteHeader(http.StatusPreconditionFailed)
			return true
		}
	}, changed: client.ProblemConflict},
	{name: "txabort", why: "the connection breaks off in a transaction, once", set: func(s *server) {
		s.after = func(n int, _ http.ResponseWriter, _ *http.Request) bool {
			if n == 2 {
				panic(http.ErrAbortHandler)
			}
			return false
		}
	}},
	{name: "dup", why: "two Patients of one", set: func(s *server) {
		s.keep = func(r map[string]any) {
			if at := "Patient/" + fmt.Sprint(r["id"]) + "x"; strings.HasPrefix(at, "Patient/s") && r["resourceType"] == "Patient" && s.stored[at] == nil {
				s.stored[at] = map[string]any{"resourceType": "Patient", "id": fmt.Sprint(r["id"]) + "x", "identifier": r["identifier"], "meta": map[string]any{"versionId": "1"}}
				s.order = append(s.order, at)
			}
		}
	}, again: client.ProblemAmbiguous},
	{name: "noifmatch", why: "versions are not looked at", set: func(s *server) { s.unguarded = true }},
	{name: "absloc", why: "locations with the name of a proxy's other side", set: func(s *server) {
		s.respond = func(_, e map[string]any) {
			of := e["response"].(map[string]any)
			of["location"] = "https://outside.example.fi/r4/" + strings.TrimPrefix(of["location"].(string), s.base()+"/")
		}
	}},
	{name: "noloc", why: "no location, the resource in its place", set: func(s *server) {
		s.respond = func(r, e map[string]any) { delete(e["response"].(map[string]any), "location"); e["resource"] = r }
	}},
	{name: "strong", why: "a strong entity tag", set: func(s *server) {
		s.respond = func(_, e map[string]any) {
			of := e["response"].(map[string]any)
			of["etag"] = strings.TrimPrefix(of["etag"].(string), "W/")
		}
	}},
	{name: "entryfail", why: "goals are refused without a word", set: refuseGoals(func(e map[string]any) { e["response"] = map[string]any{"status": "400 Bad Request"} }), want: client.ProblemRefused},
	{name: "entryfailoo", why: "goals are refused in words", set: refuseGoals(func(e map[string]any) {
		e["response"] = map[string]any{"status": "400", "outcome": outcome("invalid")}
	}), want: client.ProblemRefused},
}

func metaOf(r map[string]any) map[string]any { return r["meta"].(map[string]any) }

func listOf(v any) []any {
	list, _ := v.([]any)
	return slices.DeleteFunc(slices.Clone(list), func(one any) bool { return one == "http://server/p" })
}

// inUTC writes moments with an offset as UTC.
func inUTC(m map[string]any) {
	for name, v := range m {
		if text, ok := v.(string); ok && len(text) == 25 {
			if at, err := time.Parse(time.RFC3339, text); err == nil {
				m[name] = at.UTC().Format("2006-01-02T15:04:05.000Z")
			}
		}
	}
}

var moment = regexp.MustCompile(`"\d{4}-\d\d-\d\dT[^"]+"`)

// moments is a text with all its moments as UTC: a server may keep no other zone.
func moments(text string) string {
	return moment.ReplaceAllStringFunc(text, func(m string) string {
		at, err := time.Parse(time.RFC3339, strings.Trim(m, `"`))
		if err != nil {
			return m
		}
		return at.UTC().Format(time.RFC3339)
	})
}

// at answers every POST to a path, "" for any, in one way.
func at(path string, status int, kind, body string, header http.Header) func(s *server) {
	return func(s *server) {
		s.before = func(_ int, w http.ResponseWriter, r *http.Request) bool {
			if r.Method != http.MethodPost || path != "" && r.URL.Path != path {
				return false
			}
			maps.Copy(w.Header(), header)
			w.Header().Set("Content-Type", kind)
			w.WriteHeader(status)
			_, err := io.WriteString(w, body)
			assert.NoError(s.t, err)
			return true
		}
	}
}

// twice answers the first two POSTs in one way.
func twice(status int, kind, body string) func(s *server) {
	return func(s *server) {
		at("", status, kind, body, http.Header{"Retry-After": {"1"}})(s)
		busy, left := s.before, 2
		s.before = func(n int, w http.ResponseWriter, r *http.Request) bool {
			if left == 0 || !busy(n, w, r) {
				return false
			}
			left--
			return true
		}
	}
}

// refuseGoals stores no Goal and says so in one way.
func refuseGoals(say func(entry map[string]any)) func(s *server) {
	return func(s *server) {
		s.respond = func(r, e map[string]any) {
			if r["resourceType"] == "Goal" {
				gone := "Goal/" + fmt.Sprint(r["id"])
				delete(s.stored, gone)
				s.order = slices.DeleteFunc(s.order, func(at string) bool { return at == gone })
				say(e)
			}
		}
	}
}

// compressed answers as a server does, compressed for whoever takes that.
func compressed(s *server) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if !strings.Contains(r.Header.Get("Accept-Encoding"), "gzip") {
			s.ServeHTTP(w, r)
			return
		}
		plain := httptest.NewRecorder()
		s.ServeHTTP(plain, r)
		w.Header().Set("Content-Type", plain.Header().Get("Content-Type"))
		w.Header().Set("Content-Encoding", "gzip")
		w.WriteHeader(plain.Code)
		z := gzip.NewWriter(w)
		_, err := z.Write(plain.Body.Bytes())
		assert.NoError(s.t, err)
		assert.NoError(s.t, z.Close())
	})
}

// problemOf is what went wrong, 0 for nothing.
func problemOf(t *testing.T, err error) client.Problem {
	if err == nil {
		return 0
	}
	e := new(client.Error)
	require.ErrorAs(t, err, &e)
	secret(t, err)
	return e.Problem
}

// Whatever a server does: no push goes on without an end, nothing is stored twice, the
// second push changes nothing, and a changed plan arrives or is told not to.
func TestModes(t *testing.T) {
	page, err := os.ReadFile("../../docs/fhir-conformance.md")
	require.NoError(t, err)
	require.Contains(t, string(page), fmt.Sprintf("| modes of a server that differs from a good one | %d |", len(modes)))
	for _, m := range modes {
		for _, strategy := range repeatable {
			t.Run(m.name+" "+strategy.String(), func(t *testing.T) {
				s := newServer(t)
				m.set(s)
				p := load(t, "iidas-sibling")
				p.Goals = []plan.Goal{{ID: "a62c2wohql", Text: "G"}}
				g := graphOf(p)
				push := func(g *fhir.Graph) ([]client.Placed, client.Problem) {
					before := s.count(&s.requests)
					placed, err := connect(t, s, client.Options{Strategy: strategy, Wait: atOnce}).Push(t.Context(), g)
					assert.Less(t, s.count(&s.requests)-before, 40, "it ends")
					return placed, problemOf(t, err)
				}
				placed, problem := push(g)
				if m.want != 0 {
					assert.Equal(t, m.want, problem, m.why)
					stored := len(s.order)
					assert.LessOrEqual(t, stored, len(g.Resources))
					_, problem = push(g)
					assert.Equal(t, m.want, problem, m.why)
					assert.Len(t, s.order, stored, "nothing more")
					return
				}
				require.Zero(t, problem, m.why)
				for _, at := range placed {
					assert.NotEmpty(t, at.Location)
				}
				if stored := len(s.order); stored > len(g.Resources) {
					_, problem = push(g)
					assert.Equal(t, m.again, problem, m.why)
					assert.Len(t, s.order, stored, "nothing more")
					return
				}
				writes := s.count(&s.writes)
				placed, problem = push(g)
				require.Zero(t, problem)
				for _, at := range placed {
					assert.Equal(t, client.ChangeNone, at.Change, at.Type)
				}
				assert.Equal(t, writes, s.count(&s.writes), "the second push changes nothing")
				other := *p
				other.Goals = slices.Clone(p.Goals)
				other.Goals[0].Text += " x"
				_, problem = push(graphOf(&other))
				assert.Equal(t, m.changed, problem)
				if m.changed == 0 {
					text, err := json.Marshal(s.stored)
					require.NoError(t, err)
					assert.Contains(t, string(text), other.Goals[0].Text)
				}
				assert.Len(t, s.order, len(g.Resources))
			})
		}
	}
}

// Reading ends, whatever link to a next page a server gives: with the plan, or with
// what is wrong.
func TestReadInModes(t *testing.T) {
	for name, want := range map[string]client.Problem{
		"loopnext": client.ProblemAnswer, "relnext": 0, "absnext": 0, "hostnext": client.ProblemElsewhere, "emptynext": 0, "gzip": 0, "tag": 0, "profile": 0,
		"text": 0, "notext": 0, "absref": 0, "tz": 0, "noifmatch": 0, "ignoresearch": 0,
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t)
			p := load(t, "aino")
			i := slices.IndexFunc(modes, func(m mode) bool { return m.name == name })
			require.GreaterOrEqual(t, i, 0)
			var keeps server
			if modes[i].set(s); s.loose {
				keeps.loose, s.loose = true, false // it must come in first
			}
			_, err := connect(t, s, client.Options{}).Push(t.Context(), graphOf(p))
			require.NoError(t, err)
			s.loose = keeps.loose
			before := s.count(&s.requests)
			back, err := connect(t, s, client.Options{}).Read(t.Context(), p.ID, fhir.ReadOptions{})
			assert.Less(t, s.count(&s.requests)-before, 40, "it ends")
			require.Equal(t, want, problemOf(t, err))
			if want == 0 {
				assert.Equal(t, moments(text(t, p)), moments(text(t, back.Plan)))
			}
		})
	}
}
