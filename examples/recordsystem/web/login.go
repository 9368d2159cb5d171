package web

import (
	"context"
	"crypto/rand"
	"crypto/subtle"
	"errors"
	"net/http"
	"strings"
	"time"
	"unicode"

	"github.com/coreos/go-oidc/v3/oidc"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/session"
	"golang.org/x/oauth2"
)

// named is the name of a cookie. Where the server is reached by https it binds the cookie to
// this very host.
func (s *Server) named(name string) string {
	if s.secure() {
		return "__Host-" + name
	}
	return name
}

func (s *Server) secure() bool { return strings.HasPrefix(s.URL, "https://") }

func cookie(r *http.Request, name string) string {
	c, err := r.Cookie(name)
	if err != nil {
		return ""
	}
	return c.Value
}

// give sets a cookie that no script reads and no other site sends along. Lax, since
// the way back from the provider comes from elsewhere.
func (c *call) give(name, value string, life time.Duration) {
	http.SetCookie(c.w, &http.Cookie{Name: c.named(name), Value: value, Path: "/", MaxAge: int(life.Seconds()), HttpOnly: true, Secure: c.secure(), SameSite: http.SameSiteLaxMode})
}

func (c *call) take(name string) {
	http.SetCookie(c.w, &http.Cookie{Name: c.named(name), Path: "/", MaxAge: -1, HttpOnly: true, Secure: c.secure(), SameSite: http.SameSiteLaxMode})
}

// begin sends the browser to the provider. State binds the way back to this browser,
// nonce the token to this login, the verifier the code to this server.
func (s *Server) begin(c *call) error {
	_, config, err := s.oauth(c.ctx)
	if err != nil {
		return err
	}
	try := session.Try{State: rand.Text(), Nonce: rand.Text(), Verifier: oauth2.GenerateVerifier()}
	if err := s.Sessions.Keep(c.ctx, try); err != nil {
		return err
	}
	c.give("login", try.State, session.Attempt)
	http.Redirect(c.w, c.r, config.AuthCodeURL(try.State, oidc.Nonce(try.Nonce), oauth2.S256ChallengeOption(try.Verifier)), http.StatusSeeOther)
	return nil
}

// callback takes the browser back from the provider.
func (s *Server) callback(c *call) error {
	q, state := c.r.URL.Query(), cookie(c.r, s.named("login"))
	c.take("login")
	if state == "" || subtle.ConstantTimeCompare([]byte(state), []byte(q.Get("state"))) != 1 {
		return errLogin
	}
	try, ok, err := s.Sessions.Take(c.ctx, state)
	if err != nil {
		return err
	}
	if !ok || q.Get("code") == "" {
		return errLogin
	}
	login, err := s.exchange(c.ctx, q.Get("code"), try)
	if err != nil {
		return err
	}
	if old := cookie(c.r, s.named("session")); old != "" {
		if err := s.Sessions.End(c.ctx, old); err != nil {
			return err
		}
	}
	key, err := s.Sessions.Begin(c.ctx, login)
	if err != nil {
		return err
	}
	c.give("session", key, session.Life)
	http.Redirect(c.w, c.r, "/", http.StatusSeeOther)
	return nil
}

// exchange changes a code into who logged in.
func (s *Server) exchange(ctx context.Context, code string, try session.Try) (string, error) {
	provider, config, err := s.oauth(ctx)
	if err != nil {
		return "", err
	}
	ctx, cancel := context.WithTimeout(ctx, 10*time.Second)
	defer cancel()
	token, err := config.Exchange(ctx, code, oauth2.VerifierOption(try.Verifier))
	if err != nil {
		return "", errLogin // the provider's words could hold what was sent
	}
	raw, _ := token.Extra("id_token").(string)
	id, err := provider.VerifierContext(ctx, &oidc.Config{ClientID: s.ClientID}).Verify(ctx, raw)
	if err != nil || subtle.ConstantTimeCompare([]byte(id.Nonce), []byte(try.Nonce)) != 1 {
		return "", errLogin
	}
	if id.Subject == "" {
		return "", errors.New("web: the token names nobody")
	}
	return id.Subject, nil
}

// logout ends the session, where there still is one. What a browser keeps goes in any
// case, even while the database is away: whoever logs out leaves nothing on the device.
func (s *Server) logout(w http.ResponseWriter, r *http.Request) {
	(&call{Server: s, w: w, r: r}).take("session")
	w.Header().Set("Clear-Site-Data", `"cache", "storage"`)
	s.answer(w, r, func(c *call) error {
		if err := s.Sessions.End(c.ctx, cookie(r, s.named("session"))); err != nil {
			return err
		}
		http.Redirect(w, r, "/", http.StatusSeeOther)
		return nil
	})
}

// language remembers the language of the pages and goes back to where the reader was.
func (s *Server) language(c *call) error {
	l, err := code.Parse[code.Lang](c.r.PostForm.Get("lang"))
	if err != nil {
		return errForm
	}
	c.give("lang", l.String(), 365*24*time.Hour)
	http.Redirect(c.w, c.r, local(c.r.PostForm.Get("back")), http.StatusSeeOther)
	return nil
}

// local returns a path of ours, "/" for anything that could lead elsewhere.
func local(path string) string {
	if !strings.HasPrefix(path, "/") || strings.HasPrefix(path, "//") || strings.ContainsFunc(path, func(r rune) bool { return r == '\\' || unicode.IsControl(r) }) {
		return "/"
	}
	return path
}

// langOf is the language of the pages: as chosen, else the first of ours that the
// browser asks for, else Finnish.
func (s *Server) langOf(r *http.Request) code.Lang {
	if l, err := code.Parse[code.Lang](cookie(r, s.named("lang"))); err == nil {
		return l
	}
	for part := range strings.SplitSeq(r.Header.Get("Accept-Language"), ",") {
		tag, _, _ := strings.Cut(strings.TrimSpace(part), ";")
		own, _, _ := strings.Cut(tag, "-")
		if l, err := code.Parse[code.Lang](strings.ToLower(own)); err == nil {
			return l
		}
	}
	return code.FI
}
