package main

import (
	"net/http"
	"regexp"
	"testing"

	"github.com/stretchr/testify/assert"
)

var planLink = regexp.MustCompile(`href="(/plan/[a-z2-7]{26})"`)

// pagesOf walks from the first page to all that a person is shown.
func pagesOf(t *testing.T, b *browser, visit func(path string, a answer)) {
	t.Helper()
	queue, seen := []string{"/"}, map[string]bool{"/": true}
	link := regexp.MustCompile(`(?:href|src)="(/[^"#]*)`)
	for len(queue) > 0 {
		path := queue[0]
		queue = queue[1:]
		a := b.get(t, path)
		visit(path, a)
		for _, m := range link.FindAllStringSubmatch(a.body, -1) {
			to := htmlPlain(m[1])
			if !seen[to] && to != "/login" {
				seen[to] = true
				queue = append(queue, to)
			}
		}
		b.clock.move(1e9)
	}
}

func htmlPlain(s string) string { return regexp.MustCompile(`&amp;`).ReplaceAllString(s, "&") }

// Every page that a person can reach answers, in each language.
func TestPagesAnswer(t *testing.T) {
	w := newWorld(t, day)
	for _, p := range w.people {
		b := w.login(t, p.Name+", "+p.Means)
		n := 0
		pagesOf(t, b, func(path string, a answer) {
			n++
			assert.Equal(t, http.StatusOK, a.status, "%s: %s", p.Name, path)
		})
		t.Log(p.Name, n, "pages")
	}
	assert.NotContains(t, w.logs.String(), "level=ERROR")
}
