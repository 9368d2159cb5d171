// Command recordsystem is a small record system on top of oneplan: a family and its
// workers at one table, in a browser, on a real database. It is an example to copy
// from; README.md says what a real one needs besides.
package main

import (
	"cmp"
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"io"
	"log/slog"
	"net"
	"net/http"
	"net/url"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/numbers"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/outward"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/provider"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/session"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/web"
	"github.com/onechildoneplan/oneplan/fhir/client"
)

func main() {
	ctx, stop := signal.NotifyContext(context.Background(), os.Interrupt, syscall.SIGTERM)
	defer stop()
	os.Exit(run(ctx, os.Args[1:], os.Stdout, os.Stderr))
}

func run(ctx context.Context, args []string, out, said io.Writer) int {
	if len(args) > 0 {
		if operation, ok := operations[args[0]]; ok {
			return operation(ctx, args[1:], out, said)
		}
	}
	flags := flag.NewFlagSet("recordsystem", flag.ContinueOnError)
	flags.SetOutput(said)
	addr := flags.String("addr", "127.0.0.1:8080", "address to listen on; port 0 takes a free one")
	db := flags.String("db", "", "database: a file of SQLite, sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE; empty is a new file in a fresh folder")
	public := flags.String("url", "", "public address, https://HOST[:PORT], where a proxy stands before the server; empty is the address listened on, for this machine alone")
	issuer := flags.String("issuer", "", "OpenID Connect provider; empty is one for trying out, which answers on loopback alone and never under https")
	clientID := flags.String("client", "", "what the provider knows this system by; its secret is in RECORDSYSTEM_SECRET")
	fhir := flags.String("fhir", "", "address of a FHIR server that plans are brought to as they change, and from which others' changes are offered to workers; empty brings nothing anywhere")
	services := flags.String("directory", "", "who offers what in the area, JSON or CSV; empty is that of an invented county")
	clock := flags.String("clock", "", "annual clock of the county and its municipalities, JSON or CSV; empty is that of an invented county")
	watch := flags.String("watch", "", "address of its own for health and metrics, for a network of those who run the system: no proxy leads there; empty is none")
	flags.Usage = func() {
		_, _ = fmt.Fprintln(said, "Usage of recordsystem, which serves; backup, restore, retain and appoint as the first word do something else:")
		flags.PrintDefaults()
	}
	err := flags.Parse(args)
	if errors.Is(err, flag.ErrHelp) {
		return 0
	}
	if err == nil && flags.NArg() > 0 {
		flags.Usage()
	}
	if err != nil || flags.NArg() > 0 {
		return 2
	}
	if err := serve(ctx, settings{addr: *addr, db: *db, fhir: *fhir, services: *services, clock: *clock, watch: *watch, site: site{url: *public, issuer: *issuer, client: *clientID, secret: os.Getenv("RECORDSYSTEM_SECRET")}}, out, said); err != nil {
		_, _ = fmt.Fprintln(said, "recordsystem:", err)
		return 1
	}
	return 0
}

// settings are what the program is called with.
type settings struct {
	addr, db, fhir         string
	services, clock, watch string
	site                   site
}

// site is under which address browsers reach the system, and who says who they are. Without
// an issuer it is the provider for trying out.
type site struct{ url, issuer, client, secret string }

var (
	errSite   = errors.New("-url is https://HOST[:PORT] without a path; http is for loopback alone")
	errIssuer = errors.New("under https somebody else says who people are: -issuer, -client and RECORDSYSTEM_SECRET")
)

// check refuses a site in which passwords or sessions would go over the network in the
// clear, or anybody could be anybody.
func (s site) check() error {
	u, err := url.Parse(s.url)
	if err != nil || u.Host == "" || u.Path != "" || u.RawQuery != "" || u.Fragment != "" || u.User != nil {
		return errSite
	}
	if ip := net.ParseIP(u.Hostname()); u.Scheme != "https" && (u.Scheme != "http" || u.Hostname() != "localhost" && (ip == nil || !ip.IsLoopback())) {
		return errSite
	}
	if (u.Scheme == "https" || s.issuer != "") && (s.issuer == "" || s.client == "" || s.secret == "") {
		return errIssuer
	}
	return nil
}

// serve serves until the context ends, and then lets the requests that run end.
func serve(ctx context.Context, o settings, out, said io.Writer) error {
	db, at, err := openDatabase(ctx, o.db)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	var listen net.ListenConfig
	l, err := listen.Listen(ctx, "tcp", o.addr)
	if err != nil {
		return errors.New("the address of -addr cannot be listened on; -addr 127.0.0.1:0 takes a free port")
	}
	o.site.url = strings.TrimSuffix(cmp.Or(o.site.url, "http://"+reached(l.Addr())), "/")
	log := slog.New(slog.NewTextHandler(said, nil))
	area, err := readCounty(o.services, o.clock)
	if err != nil {
		_ = l.Close()
		return err
	}
	pages, people, err := newSystem(ctx, db, o.site, area, log, time.Now)
	var watched net.Listener
	if err == nil && o.watch != "" {
		if watched, err = listen.Listen(ctx, "tcp", o.watch); err != nil {
			err = errors.New("the address of -watch cannot be listened on")
		}
	}
	if err == nil && o.fhir != "" {
		err = push(ctx, db, o.fhir, log)
	}
	if err != nil {
		_ = l.Close()
		return err
	}
	server := bounded(pages.Handler())
	if watched != nil {
		beside := bounded(pages.Watch(db.DB))
		go func() { _ = beside.Serve(watched) }()
		defer func() { _ = beside.Close() }()
		_, _ = fmt.Fprintf(out, "Health and metrics: http://%s/healthz and /metrics\n", reached(watched.Addr()))
	}
	// The address comes last: whoever reads it can begin.
	if o.site.issuer == "" {
		_, _ = fmt.Fprintf(out, "Who may log in (pick a name at %s, nothing is asked of them: a provider for trying out, on loopback):\n%s", o.site.url+"/login", describe(people))
	}
	if file := at; file != "" {
		_, _ = fmt.Fprintf(out, "Database: %s\n", shown(file))
	}
	_, _ = fmt.Fprintf(out, "Open %s\n", o.site.url)
	stopped := make(chan error, 1)
	go func() {
		<-ctx.Done()
		rest, cancel := context.WithTimeout(context.WithoutCancel(ctx), 10*time.Second)
		defer cancel()
		stopped <- server.Shutdown(rest)
	}()
	if err := server.Serve(l); !errors.Is(err, http.ErrServerClosed) {
		return err
	}
	return <-stopped
}

// bounded is a server that nobody holds up by sending slowly, or too much.
func bounded(h http.Handler) *http.Server {
	return &http.Server{
		Handler: h, ReadHeaderTimeout: 5 * time.Second, ReadTimeout: 20 * time.Second, WriteTimeout: 30 * time.Second, IdleTimeout: time.Minute, MaxHeaderBytes: 16 << 10,
		ErrorLog: slog.NewLogLogger(slog.DiscardHandler, 0),
	}
}

// newSystem puts the parts together: store, sessions, provider, pages.
func newSystem(ctx context.Context, db *database, at site, area web.County, log *slog.Logger, now func() time.Time) (*web.Server, []provider.Person, error) {
	if err := at.check(); err != nil {
		return nil, nil, err
	}
	k, err := keeper.Open(ctx, db.store, db.DB, now)
	if err != nil {
		return nil, nil, err
	}
	families, err := readFamilies()
	if err != nil {
		return nil, nil, err
	}
	if err := seed(ctx, k, families); err != nil {
		return nil, nil, err
	}
	sessions, err := session.Open(ctx, db.DB, now)
	if err != nil {
		return nil, nil, err
	}
	press, err := numbers.Open(ctx, k, db.DB)
	if err != nil {
		return nil, nil, err
	}
	people := append(peopleOf(families), officers...)
	o := web.Options{Keeper: k, Sessions: sessions, URL: at.url, Issuer: at.issuer, ClientID: at.client, Secret: at.secret, Press: press, County: area, Log: log, Now: now}
	if at.issuer == "" {
		if err := appoint(ctx, k); err != nil {
			return nil, nil, err
		}
		o.Issuer, o.ClientID, o.Secret = at.url+"/provider", "recordsystem", rand.Text()
		o.Provider, err = provider.New(o.Issuer, provider.Client{ID: o.ClientID, Secret: o.Secret, Redirect: at.url + "/login/callback"}, func() []provider.Person { return people })
		if err != nil {
			return nil, nil, err
		}
	}
	s, err := web.New(ctx, o)
	if err != nil {
		return nil, nil, err
	}
	go k.Run(ctx)
	go press.Run(ctx, time.Minute)
	return s, people, nil
}

// push brings plans to a FHIR server as they change, and offers what others change there.
func push(ctx context.Context, db *database, base string, log *slog.Logger) error {
	k, err := keeper.Open(ctx, db.store, db.DB, time.Now)
	if err != nil {
		return err
	}
	// A redirection could lead a plan to where nobody wants it.
	do := &http.Client{Timeout: time.Minute, CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse }}
	c, err := client.New(base, do, client.Options{Strategy: client.StrategyPut, Remove: true})
	if err != nil {
		return err
	}
	p := &outward.Pusher{Keeper: k, Client: c, Server: base}
	go p.Run(ctx, 2*time.Second, time.Minute, func(err error) { log.Error("not pushed", "error", err.Error()) })
	return nil
}

// reached is the address under which this machine's browser reaches the server.
func reached(a net.Addr) string {
	host, port, err := net.SplitHostPort(a.String())
	if ip := net.ParseIP(host); err == nil && ip != nil && ip.IsUnspecified() {
		host = "127.0.0.1"
	}
	return net.JoinHostPort(host, port)
}
