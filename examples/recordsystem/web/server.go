// Package web is the record system's pages (sivut): forms and links that work without
// a script, and a small script that keeps what is typed and shows what others write.
// It has no rule of who may see or write what: a page is made from a view alone, and
// whatever a form sends goes back through the keeper.
package web

import (
	"context"
	"embed"
	"errors"
	"io/fs"
	"log/slog"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"
	"unicode/utf8"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/numbers"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/session"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
	"golang.org/x/oauth2"
)

// Options say what the pages stand on.
type Options struct {
	Keeper   *keeper.Keeper
	Sessions *session.Table
	// URL is the address under which browsers reach the server, without a slash at its end.
	URL string
	// Issuer is the OpenID Connect provider, ClientID and Secret what it knows us by.
	Issuer, ClientID, Secret string
	// Provider answers under /provider/, nil where the provider is elsewhere.
	Provider http.Handler
	// Press publishes numbers over all plans, nil where nobody does.
	Press *numbers.Press
	// County is what an area has beside its plans.
	County County
	Log    *slog.Logger
	Now    func() time.Time
}

// Server serves the pages.
type Server struct {
	Options
	mux    *http.ServeMux
	pages  map[code.Lang]pages
	limit  *limiter
	counts counts
	live   streams
	done   context.Context //nolint:containedctx // ends the streams when the server stops

	mu       sync.Mutex
	provider *oidc.Provider
}

//go:embed static
var static embed.FS

// New makes a server. When the context ends, the streams to browsers end with it.
func New(ctx context.Context, o Options) (*Server, error) {
	s := &Server{Options: o, mux: http.NewServeMux(), limit: newLimiter(o.Now, strings.HasPrefix(o.URL, "https://")), done: ctx}
	var err error
	if s.pages, err = readPages(); err != nil {
		return nil, err
	}
	files, err := fs.Sub(static, "static")
	if err != nil {
		return nil, err
	}
	s.mux.Handle("GET /static/{file}", cached(http.StripPrefix("/static/", http.FileServerFS(files))))
	s.mux.HandleFunc("GET /healthz", s.health)
	s.mux.HandleFunc("GET /metrics", s.metrics)
	if o.Provider != nil {
		s.mux.Handle("/provider/", o.Provider)
	}
	s.open("GET /login", s.begin)
	s.open("GET /login/callback", s.callback)
	s.open("POST /language", s.language)
	s.open("GET /{$}", s.start)
	s.mux.HandleFunc("POST /logout", s.logout)
	s.closed("POST /search", s.search)
	s.closed("GET /concern", s.door)
	s.closed("POST /concern", s.enter)
	s.closed("GET /sheet", s.sheet)
	s.closed("POST /sheet", s.fill)
	s.closed("GET /consolidate", s.consolidation)
	s.closed("POST /consolidate", s.propose)
	s.closed("POST /consolidate/take", s.takeProposal)
	s.closed("GET /plan/{plan}", s.plan)
	s.closed("GET /plan/{plan}/star.svg", s.star)
	s.closed("GET /plan/{plan}/timeline.svg", s.timeline)
	s.closed("GET /plan/{plan}/print", s.print)
	s.closed("GET /plan/{plan}/calendar.ics", s.calendar)
	s.open("GET /calendar/{key}", s.subscribed)
	s.closed("GET /calendar", s.subscription)
	s.closed("POST /calendar", s.subscribe)
	s.open("GET /year", s.year)
	s.open("GET /year.ics", s.yearCalendar)
	s.closed("GET /plan/{plan}/handover", s.handOver)
	s.closed("POST /plan/{plan}/handover", s.passOn)
	s.closed("GET /arrival", s.arrival)
	s.closed("POST /arrival", s.arrive)
	s.closed("POST /arrival/take", s.takeArrival)
	s.closed("GET /plan/{plan}/invite", s.invite)
	s.closed("POST /plan/{plan}/invite", s.invite)
	s.closed("GET /plan/{plan}/who", s.who)
	s.closed("GET /plan/{plan}/network", s.network)
	s.closed("GET /plan/{plan}/outside", s.outside)
	s.closed("POST /plan/{plan}/outside", s.takeOutside)
	s.closed("GET /between", s.between)
	s.closed("GET /numbers", s.numbers)
	s.closed("GET /plan/{plan}/write/{noun}", s.blank)
	s.closed("POST /plan/{plan}/write/{noun}", s.write)
	s.closed("GET /plan/{plan}/meeting/{meeting}", s.meeting)
	s.closed("GET /plan/{plan}/news", s.news)
	return s, nil
}

func cached(h http.Handler) http.Handler {
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		w.Header().Set("Cache-Control", "public, max-age=300")
		h.ServeHTTP(w, r)
	})
}

// call is one request and who makes it.
type call struct {
	*Server
	w     http.ResponseWriter
	r     *http.Request
	ctx   context.Context //nolint:containedctx // the request's own
	lang  code.Lang
	login keeper.Login
}

// open serves a page that needs no login.
func (s *Server) open(pattern string, h func(*call) error) {
	s.mux.HandleFunc(pattern, func(w http.ResponseWriter, r *http.Request) { s.answer(w, r, h) })
}

func (s *Server) answer(w http.ResponseWriter, r *http.Request, h func(*call) error) {
	c := &call{Server: s, w: w, r: r, ctx: r.Context(), lang: s.langOf(r)}
	known := s.Sessions.Of
	if c.byItself() {
		known = s.Sessions.Peek
	}
	login, err := known(c.ctx, cookie(r, s.named("session")))
	c.login = keeper.Login(login)
	if err == nil && !s.limit.allows(r, c.login) {
		err = errTooMany
	}
	if err == nil {
		r.Body = http.MaxBytesReader(w, r.Body, maxForm)
		if r.Method == http.MethodPost && (r.ParseForm() != nil || !isText(r.PostForm)) {
			err = errForm
		} else if who := r.PostForm.Get("who"); who != "" && who != s.Keeper.Device(c.login) {
			err = errSession // the form is of a page of somebody else
		}
	}
	if err == nil {
		err = h(c)
	}
	c.fail(err)
}

// isText reports whether all that was sent is text.
func isText(sent url.Values) bool {
	for _, all := range sent {
		if !utf8.ValidString(strings.Join(all, "")) {
			return false
		}
	}
	return true
}

// closed serves a page of somebody who is logged in.
func (s *Server) closed(pattern string, h func(*call) error) {
	s.open(pattern, func(c *call) error {
		if c.login != "" {
			return h(c)
		}
		if c.r.Method != http.MethodGet || c.r.Header.Get(byScript) != "" {
			return errSession
		}
		http.Redirect(c.w, c.r, "/", http.StatusSeeOther)
		return nil
	})
}

// byScript is the header of what our script sends: "1" what a person sent just now, "line"
// what waited for the network.
const byScript = "X-Script"

// alone are the routes that a page asks for by itself, again and again.
var alone = []string{"GET /plan/{plan}/news", "GET /plan/{plan}/star.svg", "GET /plan/{plan}/timeline.svg"}

// byItself reports whether a page asks on its own, and nobody who is at work: that keeps
// no session awake.
func (c *call) byItself() bool {
	script := c.r.Header.Get(byScript)
	return script == "line" || script != "" && c.r.Method == http.MethodGet || slices.Contains(alone, c.r.Pattern)
}

const maxForm = 256 << 10 // bytes of a form

var (
	errTooMany = errors.New("web: too many requests")
	errForm    = errors.New("web: the form cannot be read")
	errSession = errors.New("web: the session is over")
	errLogin   = errors.New("web: the login did not come back as it went")
	errSite    = errors.New("web: the form comes from another site")
)

// fail answers with what went wrong. No answer tells content, nor whether there is
// something that the person may not know of.
func (c *call) fail(err error) {
	if err == nil {
		return
	}
	if refusal, ok := errors.AsType[*view.Refusal](err); ok {
		c.page(http.StatusForbidden, "refusal", "refusal.title", refusal)
		return
	}
	told, status, way := "error.server", http.StatusInternalServerError, home
	if id := c.r.PathValue("plan"); id != "" && c.login != "" {
		way = wayBack(plan.PlanID(id))
	}
	switch {
	case errors.Is(err, keeper.ErrNothing):
		told, status, way = "error.nothing", http.StatusNotFound, home
	case errors.Is(err, errSession):
		told, status, way = "error.session", http.StatusUnauthorized, wayIn
	case errors.Is(err, errLogin):
		told, status, way = "error.login", http.StatusBadRequest, wayIn
	case errors.Is(err, errSite):
		told, status = "error.site", http.StatusForbidden
	case errors.Is(err, errForm), errors.Is(err, keeper.ErrBase):
		told, status = "error.form", http.StatusBadRequest
	case errors.Is(err, errTooMany):
		told, status = "error.many", http.StatusTooManyRequests
		c.w.Header().Set("Retry-After", "5")
	case isProblem(err):
		told, status = "problems.title", http.StatusUnprocessableEntity
	case errors.Is(err, context.Canceled):
		return
	case errors.Is(err, keeper.ErrBusy), laterOn(err):
		status = http.StatusServiceUnavailable
		c.w.Header().Set("Retry-After", "5")
		c.Log.Error("busy", "route", c.r.Pattern, "error", err.Error()) // as below
	default:
		c.Log.Error("failed", "route", c.r.Pattern, "error", err.Error()) // no error of the library or the keeper holds content
	}
	c.page(status, "failed", told, failure{told, way})
}

// failure is what a page says that could not be shown, and where it leads.
type failure struct {
	Title string
	Way   way
}

// way is a link out of a page that leads nowhere else.
type way struct{ To, Words string }

var home, wayIn = way{"/", "home"}, way{"/login", "login"}

func wayBack(id plan.PlanID) way { return way{"/plan/" + string(id), "back"} }

// laterOn reports whether the same may go through a moment later: the database is down,
// starting, or has more to do than it can.
func laterOn(err error) bool {
	again, ok := errors.AsType[interface {
		error
		Again() bool
	}](err)
	return ok && again.Again() || errors.Is(err, context.DeadlineExceeded) || errors.Is(err, keeper.ErrDatabase) || errors.Is(err, session.ErrDatabase)
}

func isProblem(err error) bool {
	_, ok := errors.AsType[*keeper.ProblemError](err)
	return ok
}

// Handler returns the server behind what guards it.
func (s *Server) Handler() http.Handler {
	guard := http.NewCrossOriginProtection()
	guard.SetDenyHandler(http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		s.answer(w, r, func(*call) error { return errSite })
	}))
	return s.logged(s.headers(guard.Handler(http.HandlerFunc(s.route))))
}

// route answers what no route takes with a page too, which speaks the reader's language
// and leads back.
func (s *Server) route(w http.ResponseWriter, r *http.Request) {
	h, pattern := s.mux.Handler(r)
	if pattern != "" {
		s.mux.ServeHTTP(w, r)
		return
	}
	told := &unsaid{ResponseWriter: w}
	h.ServeHTTP(told, r) // not found, not allowed with what is, or elsewhere
	s.answer(w, r, func(c *call) error {
		c.page(told.status, "failed", "error.nothing", failure{"error.nothing", home})
		return nil
	})
}

// unsaid keeps the status of an answer and drops its words.
type unsaid struct {
	http.ResponseWriter
	status int
}

func (u *unsaid) WriteHeader(status int) { u.status = status }

func (u *unsaid) Write(b []byte) (int, error) { return len(b), nil }

func (s *Server) health(w http.ResponseWriter, r *http.Request) {
	ctx, cancel := context.WithTimeout(r.Context(), 2*time.Second)
	defer cancel()
	if s.Keeper.Ping(ctx) != nil {
		http.Error(w, "database", http.StatusServiceUnavailable)
		return
	}
	_, _ = w.Write([]byte("ok\n"))
}

// oauth returns the provider and how we speak with it. It is looked up at the first
// login: a provider that is down keeps nobody from a session that runs.
func (s *Server) oauth(ctx context.Context) (*oidc.Provider, oauth2.Config, error) {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.provider == nil {
		p, err := oidc.NewProvider(context.WithoutCancel(ctx), s.Issuer)
		if err != nil {
			return nil, oauth2.Config{}, errProvider
		}
		s.provider = p
	}
	return s.provider, oauth2.Config{
		ClientID: s.ClientID, ClientSecret: s.Secret, Endpoint: s.provider.Endpoint(), RedirectURL: s.URL + "/login/callback", Scopes: []string{oidc.ScopeOpenID},
	}, nil
}

var errProvider = errors.New("web: the login provider does not answer as it should")
