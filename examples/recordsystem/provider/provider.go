// Package provider is an OpenID Connect provider for trying out: whoever comes picks a
// person from a list, without any proof. It answers on loopback alone and is no part
// of a real system, where a broker for Suomi.fi and the counties' own identities stand
// in its place.
package provider

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/sha256"
	"crypto/subtle"
	_ "embed" // the page
	"encoding/base64"
	"encoding/json"
	"html/template"
	"net"
	"net/http"
	"net/url"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
)

// Person is somebody who can log in.
type Person struct {
	Sub   string // what the record system knows the person by; tells nobody who it is
	Name  string
	Means string // who that is, "huoltaja", "terveydenhoitaja, Mustikkalan lastenneuvola"
	Plan  string // whose plan, for the list
}

// Client is the one record system that the provider serves.
type Client struct{ ID, Secret, Redirect string }

// Provider is a provider under an issuer, such as http://127.0.0.1:8080/provider.
type Provider struct {
	issuer string
	client Client
	people func() []Person
	signer jose.Signer
	keys   jose.JSONWebKeySet

	mu     sync.Mutex
	grants map[string]grant
}

// grant is what a code stands for, for a minute.
type grant struct {
	sub, nonce, challenge string
	until                 time.Time
}

// New makes a provider with a key of its own, which it forgets when it ends.
func New(issuer string, c Client, people func() []Person) (*Provider, error) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	jwk := jose.JSONWebKey{Key: key, KeyID: rand.Text(), Algorithm: string(jose.ES256), Use: "sig"}
	signer, err := jose.NewSigner(jose.SigningKey{Algorithm: jose.ES256, Key: jwk}, (&jose.SignerOptions{}).WithType("JWT"))
	if err != nil {
		return nil, err
	}
	return &Provider{
		issuer: issuer, client: c, people: people, signer: signer, keys: jose.JSONWebKeySet{Keys: []jose.JSONWebKey{jwk.Public()}}, grants: map[string]grant{},
	}, nil
}

// forwarded are the headers by which a proxy says that it hands on a request.
var forwarded = []string{"Forwarded", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto", "X-Real-Ip", "Via"}

// Near reports whether a request comes from this machine itself. One that a proxy on this
// machine hands on does not; no browser speaks HTTP/1.0, and some proxies still do.
func Near(r *http.Request) bool {
	host, _, err := net.SplitHostPort(r.RemoteAddr)
	if ip := net.ParseIP(host); err != nil || ip == nil || !ip.IsLoopback() || !r.ProtoAtLeast(1, 1) {
		return false
	}
	return !slices.ContainsFunc(forwarded, func(name string) bool { return r.Header.Get(name) != "" })
}

// ServeHTTP answers below the issuer's path.
func (p *Provider) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	at, _ := url.Parse(p.issuer)
	if !Near(r) || at.Scheme != "http" || r.Host != at.Host {
		http.Error(w, "the test provider answers on loopback alone", http.StatusForbidden)
		return
	}
	switch strings.TrimPrefix(r.URL.Path, at.Path) {
	case "/.well-known/openid-configuration":
		answer(w, p.discovery())
	case "/keys":
		answer(w, p.keys)
	case "/authorize":
		p.authorize(w, r)
	case "/token":
		p.token(w, r)
	default:
		http.NotFound(w, r)
	}
}

func answer(w http.ResponseWriter, v any) {
	w.Header().Set("Content-Type", "application/json")
	w.Header().Set("Cache-Control", "no-store")
	_ = json.NewEncoder(w).Encode(v)
}

func (p *Provider) discovery() map[string]any {
	return map[string]any{
		"issuer": p.issuer, "authorization_endpoint": p.issuer + "/authorize", "token_endpoint": p.issuer + "/token", "jwks_uri": p.issuer + "/keys",
		"response_types_supported": []string{"code"}, "subject_types_supported": []string{"public"}, "scopes_supported": []string{"openid"},
		"id_token_signing_alg_values_supported": []string{"ES256"}, "code_challenge_methods_supported": []string{"S256"},
		"token_endpoint_auth_methods_supported": []string{"client_secret_basic"},
	}
}

//go:embed page.html
var pageSource string

var page = template.Must(template.New("").Parse(pageSource))

// authorize shows the list, and sends whoever picked a person back with a code.
func (p *Provider) authorize(w http.ResponseWriter, r *http.Request) {
	q := r.URL.Query()
	if q.Get("client_id") != p.client.ID || q.Get("redirect_uri") != p.client.Redirect || q.Get("response_type") != "code" ||
		q.Get("code_challenge_method") != "S256" || q.Get("code_challenge") == "" || q.Get("nonce") == "" || q.Get("state") == "" {
		http.Error(w, "not a request of this record system", http.StatusBadRequest)
		return
	}
	people := p.people()
	if r.Method == http.MethodPost {
		r.Body = http.MaxBytesReader(w, r.Body, 1<<12)
		sub := r.PostFormValue("person")
		for _, one := range people {
			if one.Sub == sub {
				code := p.grant(grant{sub: sub, nonce: q.Get("nonce"), challenge: q.Get("code_challenge"), until: time.Now().Add(time.Minute)})
				http.Redirect(w, r, p.client.Redirect+"?"+url.Values{"code": {code}, "state": {q.Get("state")}}.Encode(), http.StatusSeeOther)
				return
			}
		}
		http.Error(w, "nobody of that name", http.StatusBadRequest)
		return
	}
	w.Header().Set("Content-Type", "text/html; charset=utf-8")
	w.Header().Set("Cache-Control", "no-store")
	_ = page.Execute(w, map[string]any{"People": people, "Action": template.URL(r.URL.RequestURI())}) //nolint:gosec // our own path with a query that was checked
}

func (p *Provider) grant(g grant) (code string) {
	p.mu.Lock()
	defer p.mu.Unlock()
	for known, g := range p.grants {
		if time.Now().After(g.until) {
			delete(p.grants, known)
		}
	}
	code = rand.Text()
	p.grants[code] = g
	return code
}

// token changes a code, once and for whoever began the login, into an ID token.
func (p *Provider) token(w http.ResponseWriter, r *http.Request) {
	r.Body = http.MaxBytesReader(w, r.Body, 1<<14)
	id, secret, ok := r.BasicAuth()
	if !ok || id != url.QueryEscape(p.client.ID) || subtle.ConstantTimeCompare([]byte(secret), []byte(url.QueryEscape(p.client.Secret))) != 1 {
		w.WriteHeader(http.StatusUnauthorized)
		answer(w, map[string]string{"error": "invalid_client"})
		return
	}
	p.mu.Lock()
	code := r.PostFormValue("code")
	g, known := p.grants[code]
	delete(p.grants, code)
	p.mu.Unlock()
	sum := sha256.Sum256([]byte(r.PostFormValue("code_verifier")))
	if !known || time.Now().After(g.until) || r.PostFormValue("redirect_uri") != p.client.Redirect || base64.RawURLEncoding.EncodeToString(sum[:]) != g.challenge {
		w.WriteHeader(http.StatusBadRequest)
		answer(w, map[string]string{"error": "invalid_grant"})
		return
	}
	now := time.Now()
	claims := jwt.Claims{Issuer: p.issuer, Subject: g.sub, Audience: jwt.Audience{p.client.ID}, IssuedAt: jwt.NewNumericDate(now), Expiry: jwt.NewNumericDate(now.Add(5 * time.Minute))}
	signed, err := jwt.Signed(p.signer).Claims(claims).Claims(map[string]any{"nonce": g.nonce}).Serialize()
	if err != nil {
		http.Error(w, "no token", http.StatusInternalServerError)
		return
	}
	answer(w, map[string]any{"access_token": rand.Text(), "token_type": "Bearer", "expires_in": 300, "id_token": signed})
}
