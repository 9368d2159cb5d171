//go:build browser

package main

import (
	"context"
	"testing"

	"github.com/stretchr/testify/require"
)

// says sends the form of a noun on the page that is open, whatever it is about.
func (b *tab) says(noun string, answers map[string]string) {
	b.t.Helper()
	find := `[...document.querySelectorAll("form[data-draft]")].map((f) => f.dataset.draft).find((d) => d === ` + quoted(noun) + ` || d.startsWith(` + quoted(noun+"-") + `))`
	b.wait(find)
	b.send(b.js(find), answers)
}

// choice is how an answer of a form is called on the wire, by its words.
func (b *tab) choice(noun, name, words string) string {
	b.t.Helper()
	return b.js(`(() => {
		const form = [...document.querySelectorAll("form[data-draft]")].find((f) => f.dataset.draft === ` + quoted(noun) + ` || f.dataset.draft.startsWith(` + quoted(noun+"-") + `));
		for (const f of form.querySelectorAll("[name=" + ` + quoted(name) + ` + "]")) {
			if (f.options) return [...f.options].find((o) => o.textContent.includes(` + quoted(words) + `)).value;
			if (f.parentElement.textContent.includes(` + quoted(words) + `)) return f.value;
		}
		throw new Error("no such answer"); })()`)
}

// hidden makes sure that a page does not tell something.
func (b *tab) hidden(text string) {
	b.t.Helper()
	require.Equal(b.t, "false", b.js(`document.body.textContent.includes(`+quoted(text)+`)`), "%s: %s", b.name, text)
}

// The other cases go on as stories, by several browsers at once, in three languages.
func TestStories(t *testing.T) {
	w := newWorld(t, day)
	ctx := chrome(t)
	t.Run("Aino", func(t *testing.T) { aStoryOfAino(ctx, t, w) })
	t.Run("Eeli", func(t *testing.T) { aStoryOfEeli(ctx, t, w) })
	t.Run("Iida", func(t *testing.T) { aStoryOfIida(ctx, t, w) })
}

// Her family and the nurse meet again; the parents see the mornings differently, and her
// grandmother reads what she is to do and no more.
func aStoryOfAino(ctx context.Context, t *testing.T, w *world) {
	const plan = "/plan/o7yzmr7wf4w4q6lcc2qvxdwaby"
	sanna := w.tab(ctx, t, 1280, 900).enter("Sanna Virtanen, terveydenhoitaja, Mustikkalan lastenneuvola", "fi")
	laura, diego, eila := w.tab(ctx, t, 360, 740).enter("Laura Korpela", "sv"), w.tab(ctx, t, 360, 740).enter("Diego Korpela", "en"), w.tab(ctx, t, 360, 740).enter("Eila Saarinen", "fi")
	sanna.open(plan)
	sanna.says("meeting", map[string]string{"start": "2026-12-01T14:00", "end": "2026-12-01T15:30", "place": "day-care", "invite": sanna.choice("meeting", "invite", "Laura")})
	sanna.wait(`[...document.querySelectorAll("[aria-labelledby=meetings] a")].some((a) => a.textContent.includes("1.12.2026"))`)
	meeting := sanna.js(`[...document.querySelectorAll("[aria-labelledby=meetings] a")].find((a) => a.textContent.includes("1.12.2026")).getAttribute("href")`)
	for _, b := range []*tab{sanna, laura, diego} {
		b.open(meeting)
	}
	laura.says("finding", map[string]string{"item": "child-strengths", "kind": "vulnerability", "text": "Morgnarna är tunga."})
	diego.says("finding", map[string]string{"item": "child-strengths", "kind": "strength", "text": "Mornings are fine with me."})
	diego.says("disagreement", map[string]string{"text": "I see the mornings otherwise."})
	laura.says("contact", map[string]string{"day": "2026-12-10", "way": "phone"})
	laura.says("feedback", map[string]string{"text": "Bra möte."})
	for _, b := range []*tab{sanna, laura, diego} {
		for _, words := range []string{"Morgnarna är tunga.", "Mornings are fine with me.", "I see the mornings otherwise.", "Bra möte."} {
			b.sees(words)
		}
		b.judged("aino-meeting-" + b.name)
	}
	eila.open(plan)
	eila.hidden("I see the mornings otherwise.")
	eila.judged("aino-plan-eila")
	outi := w.tab(ctx, t, 768, 1024).enter("Outi Rinne", "sv")
	outi.open(plan)
	outi.hidden("Morgnarna")
	outi.judged("aino-refusal-outi")
}

// His parents differ; he says himself what he wants, and his mother lets the head teacher in
// and takes it back while the page is open.
func aStoryOfEeli(ctx context.Context, t *testing.T, w *world) {
	const plan = "/plan/gvuk5oxloiepsdr4mghawasdqa"
	anna := w.tab(ctx, t, 1280, 900).enter("Anna Heikkilä", "sv")
	katri, timo, eeli := w.tab(ctx, t, 360, 740).enter("Katri Mäkinen", "fi"), w.tab(ctx, t, 360, 740).enter("Timo Mäkinen", "en"), w.tab(ctx, t, 360, 740).enter("Eeli Mäkinen", "fi")
	for _, b := range []*tab{anna, katri, timo, eeli} {
		b.open(plan)
	}
	eeli.says("need", map[string]string{"text": "Haluan pelata futista."})
	timo.says("disagreement", map[string]string{"text": "There is no need for this.", "reasons": "He does well at my place."})
	anna.says("progress", map[string]string{"action": anna.js(`[...document.querySelector('form[data-draft="progress"] [name=action]').options].find((o) => o.value).value`), "state": "under-way", "text": "Vi är i gång."})
	for _, b := range []*tab{anna, katri} {
		b.sees("Haluan pelata futista.")
		b.sees("There is no need for this.")
	}
	helena := w.tab(ctx, t, 1280, 900).enter("Helena Aalto", "en")
	helena.open(plan)
	helena.hidden("Haluan pelata futista.")
	katri.says("consent", map[string]string{"decision": "given", "recipient": katri.choice("consent", "recipient", "Helena"), "scope": "whole", "purpose": "coordination"})
	katri.wait(`document.querySelector("[data-live=consents]").textContent.includes("Helena")`)
	helena.open(plan)
	helena.sees("Haluan pelata futista.")
	helena.judged("eeli-plan-helena")
	katri.open(plan)
	katri.says("withdrawal", map[string]string{"consent": katri.choice("withdrawal", "consent", "Helena")})
	helena.wait(`document.querySelector("h1") && document.readyState === "complete" && !document.body.textContent.includes("Haluan pelata futista.")`)
	helena.judged("eeli-refusal-helena")
	for _, b := range []*tab{anna, katri, timo, eeli} {
		b.judged("eeli-plan-" + b.name)
	}
}

// She is of age and says who sees what; the baton has a deputy who accepts beforehand, and her
// father's page stays as it was.
func aStoryOfIida(ctx context.Context, t *testing.T, w *world) {
	const plan = "/plan/vhgqlvdlpo53rmwxrdmdvy34vm"
	tuula := w.tab(ctx, t, 1280, 900).enter("Tuula Niskanen", "fi")
	iida, kari, mirja := w.tab(ctx, t, 360, 740).enter("Iida Hautala", "en"), w.tab(ctx, t, 360, 740).enter("Kari Hautala", "sv"), w.tab(ctx, t, 768, 1024).enter("Mirja Kallio", "fi")
	kari.open(plan)
	before := kari.js(`document.querySelector("main").textContent`)
	for _, b := range []*tab{tuula, iida, mirja} {
		b.open(plan)
	}
	iida.says("goal", map[string]string{"text": "A flat of my own.", "due": "2027-06-01"})
	tuula.sees("A flat of my own.")
	tuula.says("offer", map[string]string{"to": tuula.choice("offer", "to", "Mirja"), "role": "deputy", "named": tuula.choice("offer", "named", "Iida")})
	mirja.wait(`Boolean(document.querySelector('form[data-draft="answer"]'))`)
	mirja.says("answer", map[string]string{"offer": mirja.choice("answer", "offer", "sijainen"), "kind": "accepts"})
	mirja.wait(`!document.querySelector('form[data-draft="answer"]')`)
	kari.open(plan)
	kari.hidden("A flat of my own.")
	require.Equal(t, before, kari.js(`document.querySelector("main").textContent`))
	for _, untrue := range []string{"Ingen.", "utkast", "inte överenskommen."} {
		kari.hidden(untrue) // what is hidden is not said not to be
	}
	kari.judged("iida-kari")
	for _, b := range []*tab{tuula, iida, mirja} {
		b.judged("iida-plan-" + b.name)
	}
}
