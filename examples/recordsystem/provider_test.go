package main

import (
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"encoding/json"
	"log/slog"
	"net/http"
	"net/http/httptest"
	"net/url"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/go-jose/go-jose/v4"
	"github.com/go-jose/go-jose/v4/jwt"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A token logs in whom it names only where it is whole: of this provider, for this system,
// of now, signed with the provider's key, and for the login that this browser began. A
// token of another login, sent once more, logs nobody in.
func TestTokensAreOfThisLogin(t *testing.T) {
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	other, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	signed := func(by any, alg jose.SignatureAlgorithm, claims map[string]any) string {
		s, err := jose.NewSigner(jose.SigningKey{Algorithm: alg, Key: by}, nil)
		require.NoError(t, err)
		token, err := jwt.Signed(s).Claims(claims).Serialize()
		require.NoError(t, err)
		return token
	}
	db, _, err := openDatabase(t.Context(), filepath.Join(t.TempDir(), "plans.db"))
	require.NoError(t, err)
	t.Cleanup(func() { _ = db.Close() })
	var issuer, nonce, token string
	var pages http.Handler
	mux := http.NewServeMux()
	server := httptest.NewServer(mux)
	t.Cleanup(server.Close)
	issuer = server.URL + "/issuer"
	answer := func(w http.ResponseWriter, v any) {
		w.Header().Set("Content-Type", "application/json")
		_ = json.NewEncoder(w).Encode(v)
	}
	mux.HandleFunc("/issuer/.well-known/openid-configuration", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, map[string]any{"issuer": issuer, "authorization_endpoint": issuer + "/authorize", "token_endpoint": issuer + "/token", "jwks_uri": issuer + "/keys", "id_token_signing_alg_values_supported": []string{"ES256"}})
	})
	mux.HandleFunc("/issuer/keys", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, jose.JSONWebKeySet{Keys: []jose.JSONWebKey{{Key: key.Public(), Algorithm: "ES256", Use: "sig"}}})
	})
	mux.HandleFunc("/issuer/token", func(w http.ResponseWriter, _ *http.Request) {
		answer(w, map[string]any{"access_token": "x", "token_type": "Bearer", "id_token": token})
	})
	mux.HandleFunc("/issuer/authorize", func(w http.ResponseWriter, r *http.Request) {
		nonce = r.URL.Query().Get("nonce")
		assert.Equal(t, "S256", r.URL.Query().Get("code_challenge_method"))
		_, _ = w.Write([]byte(r.URL.Query().Get("state")))
	})
	mux.HandleFunc("/", func(w http.ResponseWriter, r *http.Request) { pages.ServeHTTP(w, r) })
	s, _, err := newSystem(t.Context(), db, site{url: server.URL, issuer: issuer, client: "us", secret: "secret"}, testCounty(t), slog.New(slog.DiscardHandler), time.Now)
	require.NoError(t, err)
	pages = s.Handler()
	w := &world{url: server.URL}
	claims := func(with map[string]any) map[string]any {
		all := map[string]any{"iss": issuer, "aud": "us", "sub": "nobody-known", "nonce": nonce, "iat": time.Now().Unix(), "exp": time.Now().Add(time.Minute).Unix()}
		for name, value := range with {
			if all[name] = value; value == nil {
				delete(all, name)
			}
		}
		return all
	}
	first := ""
	for _, row := range []struct {
		name  string
		token func() string
		in    bool
	}{
		{"whole", func() string { first = signed(key, jose.ES256, claims(nil)); return first }, true},
		{"of another login", func() string { return first }, false},
		{"no nonce", func() string { return signed(key, jose.ES256, claims(map[string]any{"nonce": nil})) }, false},
		{"for another system", func() string { return signed(key, jose.ES256, claims(map[string]any{"aud": "them"})) }, false},
		{"of another provider", func() string { return signed(key, jose.ES256, claims(map[string]any{"iss": "https://evil.example"})) }, false},
		{"over", func() string {
			return signed(key, jose.ES256, claims(map[string]any{"exp": time.Now().Add(-time.Minute).Unix()}))
		}, false},
		{"of another key", func() string { return signed(other, jose.ES256, claims(nil)) }, false},
		{"signed with what everybody knows", func() string {
			return signed([]byte("secretsecretsecretsecretsecretsecret"), jose.HS256, claims(nil))
		}, false},
		{"unsigned", func() string {
			return "eyJhbGciOiJub25lIn0." + signed(key, jose.ES256, claims(nil))[len("eyJhbGciOiJFUzI1NiJ9."):]
		}, false},
		{"of nobody", func() string { return signed(key, jose.ES256, claims(map[string]any{"sub": nil})) }, false},
		{"none", func() string { return "" }, false},
	} {
		b := w.browser(t)
		state := b.get(t, "/login").body
		token = row.token()
		a := b.get(t, "/login/callback?"+url.Values{"code": {"x"}, "state": {state}}.Encode())
		assert.Equal(t, row.in, a.status == http.StatusOK && a.at.Path == "/", "%s: %d", row.name, a.status)
		assert.Equal(t, row.in, strings.Contains(b.get(t, "/").body, `action="/logout"`), row.name)
	}
}
