package client

import (
	"context"
	"net/http"
	"net/netip"
	"net/url"
	"strings"
	"time"
)

// Doer does one HTTP request, as [*http.Client] does. Credentials, time limits
// of one request and certificates are its business, and so are redirections: one
// that follows them sends the plan to wherever it is told, so let CheckRedirect
// return [http.ErrUseLastResponse].
type Doer interface {
	Do(*http.Request) (*http.Response, error)
}

// Options say how a [Client] works. The zero Options are the defaults.
type Options struct {
	// Strategy is how resources get their identity on the server; zero is
	// [StrategyTwoPhase].
	Strategy Strategy
	// Limits are what the server takes in one transaction; zero is no limit.
	Limits Limits
	// Wait waits between two tries, or returns why not, for instance since the
	// context is done. Nil means that nothing is tried twice.
	Wait func(ctx context.Context, d time.Duration) error
	// Tries is how often one step is tried where Wait is given; zero is 5.
	Tries int
	// PlainHTTP allows http without TLS to other machines. To this machine
	// (localhost, 127.0.0.0/8, ::1) it is always allowed.
	PlainHTTP bool
	// MaxWait is the longest that a server may ask to wait (Retry-After) before the
	// step is given up; zero is two minutes.
	MaxWait time.Duration
	// MaxAnswer is the largest answer in bytes that is read; zero is 64 MiB.
	MaxAnswer int64
	// MaxRead is how many bytes all answers of one reading may have together; zero
	// is 256 MiB.
	MaxRead int64
	// MaxResources is how many resources are read for one plan, zero is 10 000.
	MaxResources int
	// Everything reads plans by Patient/$everything, which takes fewer requests
	// where the server has it. Of what it gives only what belongs to the plan is
	// kept.
	Everything bool
	// Match are naming systems by whose identifiers a Patient on the server is
	// taken for the child where none bears the child's key: "urn:oid:1.2.246.21"
	// for identity codes. Several that bear one identifier are
	// [ProblemAmbiguous]. None by default: an identity code is then never asked for.
	Match []string
	// Remove deletes what an earlier push placed and the graph no longer has; it
	// takes what that push returned, with versions. What other plans know too
	// (child, professionals, organisations) stays, and what somebody changed since
	// is a conflict. Without it such resources stay.
	Remove bool
	// Unversioned writes over resources of which the server tells no version, neither in
	// meta.versionId nor as an entity tag. They are read once more right before they
	// are written; what somebody writes in between is lost. Without it that is
	// [ProblemUnversioned], and they stay as they are.
	Unversioned bool
	// Header is added to every request, such as Authorization. Its values are in no
	// error.
	Header http.Header
}

// Client speaks with one FHIR server. It is immutable and safe for concurrent
// use where its Doer and Wait are.
type Client struct {
	base *url.URL
	// root is where bundles go: the base as it was given, with a slash at its end
	// or without.
	root    *url.URL
	do      Doer
	options Options
}

// New returns a Client of the server at a base URL such as
// https://fhir.example.fi/r4. A URL that is no http or https URL, holds a user,
// a query or a fragment, or speaks plain http to another machine without leave,
// is an [*Error]. So is an [*http.Client] that follows redirections
// ([ProblemRedirects]).
func New(base string, do Doer, o Options) (*Client, error) {
	u, err := url.Parse(strings.TrimRight(base, "/"))
	if err != nil || u.Host == "" || u.User != nil || u.RawQuery != "" || u.Fragment != "" || (u.Scheme != "http" && u.Scheme != "https") {
		return nil, &Error{Problem: ProblemAddress}
	}
	if u.Scheme == "http" && !o.PlainHTTP && !loopback(u.Hostname()) {
		return nil, &Error{Problem: ProblemPlainHTTP}
	}
	if web, ok := do.(*http.Client); ok && web.CheckRedirect == nil {
		return nil, &Error{Problem: ProblemRedirects}
	}
	if o.Strategy == 0 {
		o.Strategy = StrategyTwoPhase
	}
	o.Tries = orDefault(o.Tries, 5)
	if o.Wait == nil {
		o.Tries = 1
	}
	o.MaxAnswer = orDefault(o.MaxAnswer, 64<<20)
	o.MaxWait = orDefault(o.MaxWait, 2*time.Minute)
	o.MaxRead = orDefault(o.MaxRead, 256<<20)
	o.MaxResources = orDefault(o.MaxResources, 10_000)
	root := *u
	if strings.HasSuffix(base, "/") {
		root.Path += "/"
	}
	return &Client{base: u, root: &root, do: do, options: o}, nil
}

func orDefault[N int | int64 | time.Duration](n, d N) N {
	if n <= 0 {
		return d
	}
	return n
}

// loopback reports whether a host is this machine, without asking anybody.
func loopback(host string) bool {
	if strings.EqualFold(host, "localhost") {
		return true
	}
	ip, err := netip.ParseAddr(host)
	return err == nil && ip.Unmap().IsLoopback()
}
