//go:build browser

package main

import (
	"testing"

	"github.com/stretchr/testify/require"
)

// Onni's family and workers come to a plan at one table, each at a device of their own,
// in two languages; the network drops, and no word is lost.
func TestMeeting(t *testing.T) {
	w := newWorld(t, day)
	ctx := chrome(t)
	sari := w.tab(ctx, t, 1280, 900).enter("Sari Koskinen", "fi")
	katri := w.tab(ctx, t, 360, 740).enter("Katri Mäkelä", "fi")
	janne := w.tab(ctx, t, 768, 1024).enter("Janne Mäkelä", "sv")
	plan := sari.js(`document.querySelector('a.big[href^="/plan/"]').getAttribute("href")`)
	sari.open(plan)
	meeting := sari.js(`document.querySelector('[aria-labelledby=meetings] a').getAttribute("href")`)
	for _, b := range []*tab{sari, katri, janne} {
		b.open(meeting)
	}

	// The star, side by side.
	sari.send("assessment", nil)
	for _, b := range []*tab{katri, janne} {
		b.wait(`[...document.querySelectorAll("form[data-draft]")].some((f) => f.dataset.draft.startsWith("finding"))`)
	}
	finding := katri.js(`[...document.querySelectorAll("form[data-draft]")].map((f) => f.dataset.draft).find((d) => d.startsWith("finding"))`)
	katri.send(finding, map[string]string{"item": "child-strengths", "kind": "strength", "text": "Onni nauraa paljon."})
	janne.send(finding, map[string]string{"item": "child-strengths", "kind": "unknown", "text": "Jag vet inte riktigt."})
	for _, b := range []*tab{sari, katri, janne} {
		b.sees("Onni nauraa paljon.")
		b.sees("Jag vet inte riktigt.")
	}

	// Needs, goals, actions and who is to see it.
	katri.send("need", map[string]string{"text": "Aamut ovat vaikeita.", "kind": "everyday-life"})
	sari.send("need", map[string]string{"by": sari.js(`[...document.querySelector('form[data-draft="need"] [name=by]').options].find((o) => o.textContent.includes("Onni")).value`), "text": "Haluan kaverin."})
	for _, b := range []*tab{sari, katri, janne} {
		b.sees("Aamut ovat vaikeita.")
		b.sees("Haluan kaverin.")
	}

	// The network drops for everybody; what is written meanwhile waits on each device.
	w.down.Store(true)
	w.server.CloseClientConnections()
	katri.send("need", map[string]string{"text": "Katrin sanat ilman yhteyttä."})
	katri.sees("tässä laitteessa")
	janne.send("disagreement", map[string]string{"text": "Janne ser det annorlunda.", "reasons": "Utan nät."})
	janne.fill("goal", map[string]string{"text": "Ett utkast som blir kvar."})
	sari.fill("action", map[string]string{"text": "Keskeneräinen toimenpide"})
	require.Equal(t, "Katrin sanat ilman yhteyttä.", katri.js(`new URLSearchParams(JSON.parse(localStorage.getItem(Object.keys(localStorage).find((k) => k.startsWith("line ")))).body).get("text")`))
	w.down.Store(false)
	for _, b := range []*tab{sari, katri, janne} {
		b.sees("Katrin sanat ilman yhteyttä.")
		b.sees("Janne ser det annorlunda.")
	}
	require.Equal(t, "1", sari.js(`document.querySelector("[data-live=needs]").textContent.split("Katrin sanat ilman yhteyttä.").length - 1`), "stored once")
	janne.open(meeting)
	require.Equal(t, "Ett utkast som blir kvar.", janne.js(`document.querySelector('form[data-draft="goal"] [name=text]').value`), "a draft outlives the page")
	require.Equal(t, "Keskeneräinen toimenpide", sari.js(`document.querySelector('form[data-draft="action"] [name=text]').value`), "news leave alone what is being typed")

	// Settling what pulled apart, agreeing on contact, and the plan itself.
	for sari.js(`document.querySelectorAll('[data-live=conflicts] a').length`) != "0" {
		sari.leave(`document.querySelector('[data-live=conflicts] a').click()`)
		sari.js(`(() => { document.querySelector('input[name=side]').checked = true; document.querySelector('[name=text]').value = "Näin sovittiin."; return 1; })()`)
		sari.leave(`document.querySelector('form[data-draft]').requestSubmit()`)
	}
	sari.send("reach", map[string]string{"direction": "family-to-worker", "way": "phone", "number": "+358 50 000 0901"})
	katri.send("contact", map[string]string{"day": "2026-12-08", "way": "phone"})
	for _, b := range []*tab{sari, katri, janne} {
		b.sees("+358 50 000 0901")
	}
	agreement := katri.js(`[...document.querySelectorAll("form[data-draft]")].map((f) => f.dataset.draft).find((d) => d.startsWith("agreement"))`)
	katri.send(agreement, map[string]string{"position": "agrees", "text": "Hyvä näin."})
	janne.send(agreement, map[string]string{"position": "disagrees", "text": "Inte så här."})
	sari.sees("Hyvä näin.")
	sari.sees("Inte så här.")
	sari.sees("8.12.2026")
	step := sari.js(`[...document.querySelectorAll("form[data-draft]")].map((f) => f.dataset.draft).find((d) => d.startsWith("step"))`)
	sari.send(step, map[string]string{"step": "agree"})
	sari.wait(`document.querySelector('[data-live=course]').textContent.includes("sovittu")`)
	janne.wait(`document.querySelector('[data-live=course]').textContent.includes("avtalad")`)
	katri.judged("meeting-agreed-katri")
	sari.judged("meeting-agreed-sari")

	// It is printed before they leave.
	katri.open(plan + "/print")
	require.Contains(t, katri.js(`document.body.textContent`), "Aamut ovat vaikeita.")
	katri.judged("print-katri")
}
