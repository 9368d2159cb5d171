//go:build browser

package main

import (
	"testing"

	"github.com/chromedp/chromedp/kb"
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
		b.open("/calendar")
		b.judged(name + "calendar")
		b.leave(`document.querySelector("form [name=act][value=make]").form.querySelector("button").click()`)
		require.Contains(t, b.js(`document.querySelector("#address").value`), "/calendar/")
		b.judged(name + "calendar-made")
		b.open("/year")
		b.judged(name + "year")
		if row.width > 1000 {
			b.open("/concern")
			b.judged(name + "door")
			b.open("/arrival")
			b.judged(name + "arrival")
			for _, page := range []string{"network", "invite", "handover"} {
				b.open(plan + "/" + page)
				b.judged(name + page)
			}
		}
	}
}

// Who has no login finds the way in, the annual clock and a page that is not there, in each
// language and on a phone.
func TestLooksFromOutside(t *testing.T) {
	w := newWorld(t, day)
	ctx := chrome(t)
	for _, row := range []struct {
		lang          string
		width, height int64
	}{{"fi", 360, 740}, {"sv", 1280, 900}, {"en", 360, 740}} {
		b := w.tab(ctx, t, row.width, row.height)
		b.name = "outside-" + row.lang
		b.open("/")
		if b.js(`document.documentElement.lang`) != row.lang {
			b.leave(`document.querySelector('.langs button[value="` + row.lang + `"]').click()`)
		}
		for name, path := range map[string]string{"welcome": "/", "year": "/year", "nowhere": "/plan/aaaaaaaaaaaaaaaaaaaaaaaaaa", "gone": "/calendar/x.ics", "login": "/login"} {
			b.open(path)
			if name != "login" { // the provider for trying out speaks Finnish
				require.Equal(t, row.lang, b.js(`document.documentElement.lang`), name)
			}
			b.judged(b.name + "-" + name)
		}
	}
}

// Advice without naming anybody, asked and shown, and a hand-over page by its steps, as the
// worker who holds the baton sees them on a phone and on a desktop.
func TestLooksBetweenWorkers(t *testing.T) {
	w := newWorld(t, day)
	ctx := chrome(t)
	at := w.ownFamily(t)
	for _, row := range []struct {
		lang          string
		width, height int64
	}{{"fi", 360, 740}, {"sv", 1280, 900}, {"en", 360, 740}} {
		b := w.tab(ctx, t, row.width, row.height).enter(sannas, row.lang)
		b.open(at + "/write/consultation")
		b.judged("consultation-" + row.lang)
		b.open(at + "/network")
		b.says("consultation", map[string]string{"question": "Miten aamuja voi helpottaa?"})
		b.wait(`document.readyState === "complete" && document.querySelector("#consultations")?.parentElement.textContent.includes("Miten aamuja voi helpottaa?")`)
		b.judged("network-" + row.lang)
		b.open(at + "/handover")
		b.judged("handover-" + row.lang)
		b.open(at + "/invite")
		b.js(`(document.querySelector("#municipality").value = "297")`)
		b.leave(`document.querySelector("#municipality").form.requestSubmit()`)
		b.judged("invite-" + row.lang)
		b.open("/arrival")
		b.judged("arrival-" + row.lang)
	}
}

// By keyboard alone: from the first page to the plan, a need written into it, a calendar
// address made, and out. The focus is always seen.
func TestByKeyboard(t *testing.T) {
	w := newWorld(t, day)
	b := w.tab(chrome(t), t, 1280, 900).enter("Katri Mäkelä", "fi")
	b.open("/")
	b.key("\t")
	require.Equal(t, "#main", b.js(`document.activeElement.getAttribute("href")`), "the first key leads past the head")
	b.tabTo(`document.activeElement.matches('main a[href="` + onni + `"]')`)
	b.enterKey()
	b.tabTo(`document.activeElement.matches('details[data-form="need"] > summary')`)
	b.key("\r")
	b.tabTo(`document.activeElement.matches('form[data-draft="need"] [name=text]')`)
	b.key("Näppäimin kirjoitettu.")
	b.tabTo(`document.activeElement.matches('form[data-draft="need"] button')`)
	b.key("\r")
	b.wait(`document.querySelector("[data-live=needs]").textContent.includes("Näppäimin kirjoitettu.")`)
	b.open("/calendar")
	b.tabTo(`document.activeElement.name === "titles"`)
	b.key(" ")
	require.Equal(t, "true", b.js(`document.activeElement.checked`))
	b.tabTo(`document.activeElement.matches("form button") && document.activeElement.form.querySelector("[value=make]")`)
	b.enterKey()
	require.Contains(t, b.js(`document.querySelector("#address").value`), "/calendar/")
	b.tabTo(`document.activeElement.matches("[data-logout] button")`)
	b.enterKey()
	require.Equal(t, "true", b.js(`Boolean(document.querySelector('a[href="/login"]'))`))
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

// answered chooses or types an answer by keyboard alone, in the field that has the focus.
func (b *tab) answered(value string) {
	b.t.Helper()
	switch kind := b.js(`document.activeElement.type`); kind {
	case "select-one":
		for range 60 {
			if b.js(`document.activeElement.value`) == value {
				return
			}
			b.key(kb.ArrowDown)
		}
		require.Fail(b.t, "no such answer", value)
	case "radio":
		b.key(" ")
		for range 20 {
			if b.js(`document.activeElement.value`) == value {
				return
			}
			b.key(kb.ArrowDown)
		}
		require.Fail(b.t, "no such answer", value)
	case "checkbox":
		b.key(" ")
	default: // a day is typed as the browser's own language writes it
		b.key(value)
	}
	require.NotEmpty(b.t, b.js(`document.activeElement.value`))
}

// typed fills a form in by keyboard alone and sends it; fields are named in their order.
func (b *tab) typed(noun string, answers ...string) {
	b.t.Helper()
	form := `[...document.querySelectorAll("form[data-draft]")].find((f) => f.dataset.draft === ` + quoted(noun) + ` || f.dataset.draft.startsWith(` + quoted(noun+"-") + `))`
	b.wait(form)
	b.js(`(document.activeElement.blur(), document.querySelector("h1").scrollIntoView(), getSelection().removeAllRanges(), 1)`)
	b.tabTo(`document.activeElement.matches("summary") && document.activeElement.parentElement.contains(` + form + `)`)
	if b.js(`document.activeElement.parentElement.open`) == "false" {
		b.key("\r")
	}
	for i := 0; i < len(answers); i += 2 {
		b.tabTo(`document.activeElement.form === ` + form + ` && document.activeElement.name === ` + quoted(answers[i]))
		b.answered(answers[i+1])
	}
	b.tabTo(`document.activeElement.form === ` + form + ` && document.activeElement.matches("button")`)
	b.key("\r")
	b.wait(`document.activeElement.form && document.activeElement.form.querySelector("[data-state]")?.textContent === "Tallennettu." || !` + form)
}

// A joint meeting by keyboard alone: the star, what is needed, what is aimed for and done, who
// may see it, what pulled apart, how to keep in touch, where each stands, and the plan agreed.
func TestMeetingByKeyboard(t *testing.T) {
	w := newWorld(t, day)
	ctx := chrome(t)
	sari, katri := w.tab(ctx, t, 1280, 900).enter("Sari Koskinen", "fi"), w.tab(ctx, t, 360, 740).enter("Katri Mäkelä", "fi")
	for _, b := range []*tab{sari, katri} {
		b.tabTo(`document.activeElement.matches('main a.big[href="` + onni + `"]')`)
		b.enterKey()
		b.tabTo(`document.activeElement.matches('[aria-labelledby=meetings] a.big')`)
		b.enterKey()
	}
	sari.typed("assessment")
	katri.typed("finding", "item", "child-strengths", "kind", "strength", "text", "Onni nauraa paljon.")
	katri.typed("need", "text", "Aamut ovat vaikeita.")
	katri.typed("goal", "text", "Aamut sujuvat.")
	sari.typed("action", "text", "Aamukuvat keittiöön.", "setting", "home")
	katri.typed("consent", "decision", "given", "recipient", katri.choice("consent", "recipient", "Liisa"), "scope", "whole", "purpose", "coordination")
	sari.sees("Onni nauraa paljon.")
	for sari.js(`document.querySelectorAll('[data-live=conflicts] a').length`) != "0" {
		sari.tabTo(`document.activeElement.matches('[data-live=conflicts] a')`)
		sari.enterKey()
		sari.tabTo(`document.activeElement.name === "side"`)
		sari.key(kb.ArrowUp)
		sari.tabTo(`document.activeElement.name === "text"`)
		sari.key("Näin sovittiin.")
		sari.tabTo(`document.activeElement.matches("form[data-draft] button")`)
		sari.enterKey()
	}
	sari.typed("reach", "direction", "family-to-worker", "way", "phone", "number", "+358 50 000 0901")
	katri.typed("contact", "day", "12152026", "way", "phone")
	katri.typed("agreement", "position", "agrees")
	sari.typed("step", "step", "agree")
	for _, b := range []*tab{sari, katri} {
		b.wait(`document.querySelector('[data-live=course]').textContent.includes("sovittu")`)
		b.sees("15.12.2026")
	}
	sari.tabTo(`document.activeElement.matches('main a.button[href="` + onni + `/print"]')`)
	sari.enterKey()
	require.Contains(t, sari.js(`document.body.textContent`), "Aamut sujuvat.")
	sari.tabTo(`document.activeElement.matches(".way-out button")`)
	sari.enterKey()
	require.Equal(t, "true", sari.js(`Boolean(document.querySelector('a[href="/login"]'))`))
}
