//go:build browser

package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Every kind of page of a worker, a parent and a child is judged on a desktop and on a
// phone, in each language.
func TestLooks(t *testing.T) {
	w := newWorld(t, day)
	ctx := chrome(t)
	if *axe != "" {
		b := w.tab(ctx, t, 360, 740)
		b.open("/")
		b.js(`document.querySelector("main").insertAdjacentHTML("beforeend", "<img src=/static/icon.svg>")`)
		require.Contains(t, b.violations(), "image-alt", "the judge finds a fault")
	}
	for _, row := range []struct {
		who, lang     string
		width, height int64
	}{
		{"Sari Koskinen", "fi", 1280, 900}, {"Katri Mäkelä", "sv", 360, 740}, {"Sanna Virtanen, terveydenhoitaja, Mustikkalan lastenneuvola", "en", 1280, 900}, {"Iida Hautala", "fi", 360, 740},
		{"Anna Heikkilä", "fi", 1280, 900}, {"Eila Saarinen", "fi", 360, 740},
	} {
		b := w.tab(ctx, t, row.width, row.height).enter(row.who, row.lang)
		name := b.name + "-"
		b.judged(name + "start")
		plan := b.js(`(document.querySelector('a[href^="/plan/"]') || {href: ""}).href.replace(location.origin, "").replace(/#.*/, "")`)
		if plan == "" {
			continue
		}
		b.open(plan)
		b.judged(name + "plan")
		b.open(plan + "/who")
		b.judged(name + "who")
		b.open(plan + "/write/need")
		b.judged(name + "need")
		b.open(plan)
		if meeting := b.js(`(document.querySelector('#meetings ~ div a, [aria-labelledby=meetings] a') || {href: ""}).href.replace(location.origin, "")`); meeting != "" {
			b.open(meeting)
			b.judged(name + "meeting")
		}
		if row.width > 1000 {
			b.open("/concern")
			b.judged(name + "door")
		}
	}
}

// The page for paper has a way out on the screen, which works.
func TestPaperHasAWayOut(t *testing.T) {
	w := newWorld(t, day)
	b := w.tab(chrome(t), t, 360, 740).enter("Katri Mäkelä", "fi")
	b.open(onni + "/print")
	b.judged("print")
	b.leave(`document.querySelector(".way-out button").click()`)
	require.Equal(t, "true", b.js(`Boolean(document.querySelector('a[href="/login"]'))`))
}
