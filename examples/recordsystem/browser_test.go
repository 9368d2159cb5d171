//go:build browser

package main

import (
	"context"
	"encoding/json"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"

	"github.com/chromedp/chromedp"
	"github.com/stretchr/testify/require"
)

var (
	chromium = flag.String("chromium", "/usr/bin/chromium", "the browser")
	shots    = flag.String("shots", "", "a folder for pictures of pages, to look at")
	axe      = flag.String("axe", "", "axe.min.js of axe-core; without it accessibility is not judged")
)

// chrome starts a browser for a test.
func chrome(t *testing.T) context.Context {
	t.Helper()
	options := append(chromedp.DefaultExecAllocatorOptions[:], chromedp.ExecPath(*chromium), chromedp.NoSandbox, chromedp.DisableGPU)
	ctx, cancel := chromedp.NewExecAllocator(context.Background(), options...)
	t.Cleanup(cancel)
	ctx, cancel = chromedp.NewContext(ctx)
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx))
	return ctx
}

// tab is one person's browser: cookies and drafts of its own.
type tab struct {
	*world
	t    *testing.T
	ctx  context.Context
	name string
}

func (w *world) tab(ctx context.Context, t *testing.T, width, height int64) *tab {
	t.Helper()
	ctx, cancel := chromedp.NewContext(ctx, chromedp.WithNewBrowserContext())
	t.Cleanup(cancel)
	require.NoError(t, chromedp.Do(ctx, chromedp.EmulateViewport(width, height)))
	return &tab{world: w, t: t, ctx: ctx}
}

// enter logs somebody in, in a language.
func (b *tab) enter(name, lang string) *tab {
	b.t.Helper()
	p := b.person(b.t, name)
	b.name = p.Name
	b.open("/login")
	b.leave(`document.querySelector('button[value="` + p.Sub + `"]').click()`)
	if b.js(`document.documentElement.lang`) != lang {
		b.leave(`document.querySelector('.langs button[value="` + lang + `"]').click()`)
	}
	require.Equal(b.t, lang, b.js(`document.documentElement.lang`))
	return b
}

// enterAgain logs somebody in over whoever was there, without a logout.
func (b *tab) enterAgain(name string) {
	b.t.Helper()
	p := b.person(b.t, name)
	b.name = p.Name
	b.open("/login")
	b.leave(`document.querySelector('button[value="` + p.Sub + `"]').click()`)
}

func (b *tab) limited() (context.Context, context.CancelFunc) {
	return context.WithTimeout(b.ctx, 40*time.Second)
}

func (b *tab) open(path string) {
	b.t.Helper()
	ctx, cancel := b.limited()
	defer cancel()
	require.NoError(b.t, chromedp.Do(ctx, chromedp.Navigate(b.url+path)), path)
}

// leave does what makes the browser go to another page, and waits for it.
func (b *tab) leave(script string) {
	b.t.Helper()
	ctx, cancel := b.limited()
	defer cancel()
	_, err := chromedp.RunResponse(ctx, func(ctx context.Context, t *chromedp.Target) (chromedp.Void, error) {
		_, err := chromedp.Evaluate[any]("void "+script)(ctx, t)
		return chromedp.Void{}, err
	})
	require.NoError(b.t, err, script)
}

func (b *tab) js(script string) string {
	b.t.Helper()
	ctx, cancel := b.limited()
	defer cancel()
	got, err := chromedp.Run(ctx, chromedp.Evaluate[string]("String("+script+")"))
	require.NoError(b.t, err, script)
	return got
}

// key presses keys, one after the other.
func (b *tab) key(keys string) {
	b.t.Helper()
	ctx, cancel := b.limited()
	defer cancel()
	require.NoError(b.t, chromedp.Do(ctx, chromedp.KeyEvent(keys)))
}

// tabTo presses the tabulator until something has the focus, which must be seen.
func (b *tab) tabTo(script string) {
	b.t.Helper()
	for range 400 {
		if b.key("\t"); b.js("Boolean("+script+")") == "true" {
			require.NotEqual(b.t, "none", b.js("getComputedStyle(document.activeElement).outlineStyle"), "the focus is seen: %s", script)
			return
		}
	}
	require.Fail(b.t, "not to be reached by keyboard", script)
}

// enterKey presses enter where it makes the browser go to another page, and waits for it.
func (b *tab) enterKey() {
	b.t.Helper()
	ctx, cancel := b.limited()
	defer cancel()
	_, err := chromedp.RunResponse(ctx, chromedp.KeyEvent("\r"))
	require.NoError(b.t, err)
}

// wait waits until a page says something; between two pages there is nothing to ask.
func (b *tab) wait(script string) {
	b.t.Helper()
	for end := time.Now().Add(30 * time.Second); ; time.Sleep(50 * time.Millisecond) {
		if b.js("(() => { try { return Boolean("+script+"); } catch { return false; } })()") == "true" {
			return
		}
		require.True(b.t, time.Now().Before(end), "%s waits for %s", b.name, script)
	}
}

// sees waits until a text stands on the page.
func (b *tab) sees(text string) {
	b.t.Helper()
	b.wait(`document.querySelector("main").textContent.includes(` + quoted(text) + `)`)
}

func quoted(s string) string {
	q, _ := json.Marshal(s)
	return string(q)
}

// type_ types answers into a form as a person does: each field tells the page that it
// changed.
func (b *tab) fill(noun string, answers map[string]string) {
	b.t.Helper()
	for name, value := range answers {
		b.js(`(() => {
			const form = document.querySelector('form[data-draft="` + noun + `"]');
			if (!form) throw new Error("no form ` + noun + `");
			const around = form.closest("details"); if (around) around.open = true;
			for (const f of form.elements) {
				if (f.name !== ` + quoted(name) + `) continue;
				if (f.type === "radio" || f.type === "checkbox") { if (f.value === ` + quoted(value) + `) f.checked = true; } else f.value = ` + quoted(value) + `;
				f.dispatchEvent(new Event("input", { bubbles: true }));
			}
			return 1; })()`)
	}
}

// send sends a form that stands on a live page.
func (b *tab) send(noun string, answers map[string]string) {
	b.t.Helper()
	b.fill(noun, answers)
	b.js(`(() => { const form = document.querySelector('form[data-draft="` + noun + `"]'); form.dataset.sent = "yes"; form.requestSubmit(); return 1; })()`)
}

// judged looks at a page as it stands: accessibility by axe, nothing wider than the
// screen, and a picture for people.
func (b *tab) judged(name string) {
	b.t.Helper()
	b.wait(`document.readyState === "complete" && document.documentElement.scrollWidth <= innerWidth /* ` + name + ` fits the screen */`)
	if *shots != "" {
		ctx, cancel := b.limited()
		defer cancel()
		png, err := chromedp.Run(ctx, chromedp.FullScreenshot(100))
		require.NoError(b.t, err)
		require.NoError(b.t, os.WriteFile(filepath.Join(*shots, name+".png"), png, 0o600))
	}
	if *axe != "" {
		require.Equal(b.t, "[]", b.violations(), name)
	}
}

// violations are what axe finds on the page.
func (b *tab) violations() string {
	b.t.Helper()
	source, err := os.ReadFile(*axe)
	require.NoError(b.t, err)
	ctx, cancel := b.limited()
	defer cancel()
	found, err := chromedp.Run(ctx, chromedp.Evaluate[string](string(source)+`;
		axe.run(document, { runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"] }).then((r) => JSON.stringify(r.violations.map((v) => v.id + ": " + v.nodes.map((n) => n.target + " " + n.failureSummary).join(" | "))))`,
		chromedp.EvalAwaitPromise))
	require.NoError(b.t, err)
	return strings.TrimSpace(found)
}
