package print_test

import (
	"bytes"
	"crypto/sha256"
	"encoding/base64"
	"errors"
	"flag"
	gohtml "html"
	"io"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"strings"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// load reads one of the two families of examples/cases.
func load(tb testing.TB, name string) *plan.Plan {
	tb.Helper()
	data, err := os.ReadFile(filepath.Join("..", "..", "examples", "cases", name+".json"))
	require.NoError(tb, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.False(tb, issues.HasErrors(), "%v", issues)
	return p
}

func page(tb testing.TB, p *plan.Plan, o print.Options) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, print.WriteWhole(&b, p, o))
	return b.String()
}

func viewPage(tb testing.TB, p *plan.Plan, reader, on string, o print.Options) string {
	tb.Helper()
	r, err := view.ParseReader(reader)
	require.NoError(tb, err)
	v, err := view.Of(p, r, civil.MustParseDate(on))
	require.NoError(tb, err)
	var b bytes.Buffer
	require.NoError(tb, print.WriteView(&b, v, o))
	return b.String()
}

func viewTimeline(tb testing.TB, p *plan.Plan, reader, on string) string {
	tb.Helper()
	r, err := view.ParseReader(reader)
	require.NoError(tb, err)
	v, err := view.Of(p, r, civil.MustParseDate(on))
	require.NoError(tb, err)
	var b bytes.Buffer
	require.NoError(tb, print.WriteTimeline(&b, v, print.Options{}))
	return b.String()
}

func timeline(tb testing.TB, p *plan.Plan, o print.Options) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, print.WriteWholeTimeline(&b, p, o))
	return b.String()
}

func form(tb testing.TB, o print.Options) string {
	tb.Helper()
	var b bytes.Buffer
	require.NoError(tb, print.WriteEmpty(&b, o))
	return b.String()
}

// has and lacks say what is missing without the page around it.
func has(tb testing.TB, page, part string) {
	tb.Helper()
	assert.True(tb, strings.Contains(page, part), "%q is missing", part) //nolint:testifylint // a page is too long to show
}

func lacks(tb testing.TB, page, part string) {
	tb.Helper()
	assert.False(tb, strings.Contains(page, part), "%q is there", part) //nolint:testifylint // a page is too long to show
}

// Each golden is a page as one reader gets it. The style sheet and the star's
// picture are checked elsewhere and cut out.
func TestGolden(t *testing.T) {
	aino, eeli := load(t, "aino"), load(t, "eeli")
	at := civil.MustParseDate
	today, autumn := at("2026-01-28"), at("2026-09-01")
	for name, document := range map[string]func() string{
		"aino-family.fi.html":     func() string { return page(t, aino, print.Options{Today: today}) },
		"aino-family.sv.html":     func() string { return page(t, aino, print.Options{Today: today, Lang: code.SV}) },
		"aino-family.en.html":     func() string { return page(t, aino, print.Options{Today: today, Lang: code.EN}) },
		"aino-memo.fi.html":       func() string { return page(t, aino, print.Options{Today: today, Kind: print.KindMemo}) },
		"aino-child.fi.html":      func() string { return viewPage(t, aino, "child", "2026-01-28", print.Options{}) },
		"aino-worker.fi.html":     func() string { return viewPage(t, aino, "d6a5clrtdu", "2026-01-28", print.Options{}) },
		"aino-timeline.fi.svg":    func() string { return timeline(t, aino, print.Options{Today: today}) },
		"eeli-father.fi.html":     func() string { return viewPage(t, eeli, "guardian:bjv36uj2yo", "2026-09-01", print.Options{}) },
		"eeli-nurse.sv.html":      func() string { return viewPage(t, eeli, "e45hcdk3g4", "2026-09-01", print.Options{Lang: code.SV}) },
		"eeli-frame.en.html":      func() string { return viewPage(t, eeli, "mqvsv5h3b6", "2026-05-28", print.Options{Lang: code.EN}) },
		"eeli-assessment.fi.html": func() string { return page(t, eeli, print.Options{Today: autumn, Kind: print.KindAssessment}) },
		"eeli-running.fi.html": func() string {
			return viewPage(t, eeli, "guardian:tk6dzrgabn", "2026-04-01", print.Options{})
		},
		"eeli-timeline.en.svg":     func() string { return timeline(t, eeli, print.Options{Today: autumn, Lang: code.EN}) },
		"empty-plan.fi.html":       func() string { return form(t, print.Options{}) },
		"empty-plan.sv.html":       func() string { return form(t, print.Options{Lang: code.SV}) },
		"empty-memo.en.html":       func() string { return form(t, print.Options{Lang: code.EN, Kind: print.KindMemo}) },
		"empty-assessment.fi.html": func() string { return form(t, print.Options{Kind: print.KindAssessment}) },
	} {
		t.Run(name, func(t *testing.T) {
			got := document()
			assert.Equal(t, got, document(), "the same plan gives the same bytes")
			if strings.HasSuffix(name, ".html") {
				got = cut(got)
			}
			file := filepath.Join("testdata", name)
			if *update {
				require.NoError(t, os.WriteFile(file, []byte(got), 0o644))
			}
			want, err := os.ReadFile(file)
			require.NoError(t, err)
			assert.Equal(t, string(want), got)
		})
	}
}

var bulky = regexp.MustCompile(`(?s)(<style>).*?(</style>)|(<svg).*?(</svg>)|sha256-[^=]*=`)

func cut(page string) string { return bulky.ReplaceAllString(page, "$1$3…$2$4") }

// A page needs nothing but itself, and lets nothing in.
func TestOneFile(t *testing.T) {
	aino := load(t, "aino")
	for name, html := range map[string]string{
		"plan":   page(t, aino, print.Options{}),
		"styled": page(t, aino, print.Options{Style: ":root { --plan-accent: #000 }"}),
		"form":   form(t, print.Options{}),
	} {
		t.Run(name, func(t *testing.T) {
			for _, asks := range []string{"<script", "<link", "<img", "<iframe", "src=", "url(", "@import", "javascript:", " style=", " onclick"} {
				lacks(t, html, asks)
			}
			for _, link := range regexp.MustCompile(`href="([^"]*)"`).FindAllStringSubmatch(html, -1) {
				assert.Regexp(t, `^tel:\+?[0-9]{3,20}$`, gohtml.UnescapeString(link[1]))
			}
			style := regexp.MustCompile(`(?s)<style>(.*?)</style>`).FindStringSubmatch(html)
			require.Len(t, style, 2)
			own, ok := strings.CutPrefix(style[1], print.Stylesheet())
			require.True(t, ok, "the style sheet stands as it is")
			policy := regexp.MustCompile(`Content-Security-Policy" content="([^"]*)"`).FindStringSubmatch(html)
			require.Len(t, policy, 2)
			assert.Equal(t, "default-src 'none'; style-src "+print.StyleSource(own)+"; base-uri 'none'; form-action 'none'", gohtml.UnescapeString(policy[1]))
			sum := sha256.Sum256([]byte(style[1]))
			assert.Equal(t, "'sha256-"+base64.StdEncoding.EncodeToString(sum[:])+"'", print.StyleSource(own), "the policy names the very style sheet")
		})
	}
}

// What a page never prints: identity codes, keys, addresses. And its title,
// which browsers make file names of, names nobody.
func TestNeverPrinted(t *testing.T) {
	aino := load(t, "aino")
	aino.Child.Address = plan.Address{Text: "Salaisentie 7", PostalCode: "70999", Town: "Kätkölä"}
	for k := print.KindPlan; k.IsValid(); k++ {
		html := page(t, aino, print.Options{Kind: k})
		for _, secret := range []string{aino.Child.Identifiers[0].Value, aino.Child.Subject, string(aino.ID), aino.Identifiers[0].Value, "Salaisentie", "70999", "Kätkölä"} {
			lacks(t, html, secret)
		}
		title := regexp.MustCompile(`<title>(.*?)</title>`).FindStringSubmatch(html)
		require.Len(t, title, 2)
		lacks(t, title[1], "Aino")
		assert.NotEmpty(t, title[1])
	}
}

// A reader who may not see something learns that, and is never told that there
// is nothing.
func TestWithheld(t *testing.T) {
	eeli := load(t, "eeli")
	father := viewPage(t, eeli, "guardian:bjv36uj2yo", "2026-09-01", print.Options{})
	lacks(t, father, "Äiti saa itselleen tukea")
	has(t, father, "Tästä on jätetty pois yksi kohta. Syy: tämä on toisen ihmisen oma asia.")
	has(t, father, "Mitä tästä kappaleesta on jätetty pois")

	frame := viewPage(t, eeli, "mqvsv5h3b6", "2026-05-28", print.Options{})
	for _, untrue := range []string{"ei ole vielä sovittu", "ei ole vielä kirjattu", "ei ole vielä nimetty"} {
		lacks(t, frame, untrue)
	}

	v, err := view.Of(eeli, view.Child(), civil.MustParseDate("2026-09-01"))
	require.NoError(t, err)
	v.Withheld = []view.Withheld{{Pointer: "/child/address", Reason: view.ReasonSecurityBan}}
	var addresses bytes.Buffer
	require.NoError(t, print.WriteView(&addresses, v, print.Options{}))
	lacks(t, addresses.String(), "turvakielto")
}

// What is withheld of a list is told where the list stands on the page, also where nothing is
// left of it.
func TestWithheldStandsInItsSection(t *testing.T) {
	for _, member := range []string{"needs", "goals", "actions", "followUp", "baton", "contacts", "meetings", "disagreements", "agreements", "assessments", "child", "people",
		"organisations", "consents", "prohibitions", "legalGrounds", "copies", "sectorPlans", "decisions"} {
		for _, empty := range []bool{false, true} {
			v, err := view.Of(load(t, "aino"), view.Member("d6a5clrtdu"), civil.MustParseDate("2026-02-03"))
			require.NoError(t, err)
			v.Withheld = []view.Withheld{{Pointer: issue.Pointer("").Member(member), Reason: view.ReasonThirdPerson, Parts: 1}}
			all := reflect.ValueOf(v.Plan).Elem()
			for f, list := range all.Fields() {
				if empty && issue.MemberName(f) == member && list.Kind() == reflect.Slice && member != "people" && member != "baton" {
					list.SetZero()
				}
			}
			var b bytes.Buffer
			require.NoError(t, print.WriteView(&b, v, print.Options{}))
			assert.Contains(t, b.String(), `<p class="withheld">Tästä on jätetty pois yksi kohta. Syy: tämä on toisen ihmisen oma asia.</p>`, "%s, empty %v", member, empty)
		}
	}
}

// How to reach somebody is not said to be agreed with nobody where it was left out.
func TestWaysThatAreWithheld(t *testing.T) {
	v, err := view.Of(load(t, "aino"), view.Member("d6a5clrtdu"), civil.MustParseDate("2026-02-03"))
	require.NoError(t, err)
	p := (*plan.Plan)(v.Plan)
	p.FollowUp = nil
	for i := range p.People {
		p.People[i].Telecoms = nil
	}
	written := func() string {
		var b bytes.Buffer
		require.NoError(t, print.WriteView(&b, v, print.Options{}))
		return b.String()
	}
	hidden, none := print.Word("next.hidden").FI, print.Word("reach.none").FI
	require.NotEmpty(t, hidden)
	require.NotEmpty(t, none)
	v.Withheld = nil
	has(t, written(), none)
	lacks(t, written(), hidden)
	for _, member := range []issue.Pointer{"/followUp", "/baton"} {
		v.Withheld = []view.Withheld{{Pointer: member, Reason: view.ReasonThirdPerson, Parts: 1}}
		lacks(t, written(), none)
		has(t, written(), hidden)
	}
}

func TestReaders(t *testing.T) {
	aino := load(t, "aino")
	worker := viewPage(t, aino, "d6a5clrtdu", "2026-02-03", print.Options{})
	has(t, worker, "Sinun tehtäväsi")
	has(t, worker, "<dd>Sanna Virtanen (terveydenhoitaja)</dd>")
	has(t, worker, "tarkoitus: yhteistyö perheen asiassa")
	family := page(t, aino, print.Options{})
	lacks(t, family, "Sinun tehtäväsi")
	lacks(t, family, "tarkoitus:")
	has(t, family, "<dd>perheen</dd>")
	has(t, viewPage(t, aino, "child", "2026-02-03", print.Options{Kind: print.KindPlan}), "<dd>Aino</dd>")
	own := viewPage(t, aino, "child", "2026-01-28", print.Options{})
	has(t, own, "Sinun oma sivusi")
	has(t, own, "Seinällä on kuvia. Käännä kuva, kun olet valmis.")
	lacks(t, own, "Aamun kuvakortit eteisen seinälle")
}

func TestErrors(t *testing.T) {
	aino := load(t, "aino")
	for _, row := range []struct {
		name, why string
		o         print.Options
		err       error
	}{
		{"meeting", "the notes are of one meeting", print.Options{Kind: print.KindMemo, Of: "aaaaaaaaaa"}, print.ErrNoMeeting},
		{"assessment", "", print.Options{Kind: print.KindAssessment, Of: "aaaaaaaaaa"}, print.ErrNoAssessment},
		{"style", "would end the element", print.Options{Style: "</style><script>"}, print.ErrStyle},
	} {
		t.Run(row.name, func(t *testing.T) {
			var b bytes.Buffer
			require.ErrorIs(t, print.WriteWhole(&b, aino, row.o), row.err, row.why)
			assert.Zero(t, b.Len(), "nothing is written")
		})
	}
	full := errors.New("disk full")
	require.ErrorIs(t, print.WriteWhole(failing{full}, aino, print.Options{}), full)
	require.ErrorIs(t, print.WriteWholeTimeline(failing{full}, aino, print.Options{}), full)
	require.ErrorIs(t, print.WriteEmpty(failing{full}, print.Options{}), full)
	require.ErrorIs(t, print.WriteEmpty(&bytes.Buffer{}, print.Options{Style: "</"}), print.ErrStyle)
	for _, r := range []view.Reader{view.Leader(), view.Researcher()} {
		v, err := view.Of(aino, r, civil.MustParseDate("2026-02-03"))
		require.NoError(t, err)
		require.ErrorIs(t, print.WriteView(&bytes.Buffer{}, v, print.Options{}), print.ErrNoReader, "sees no persons")
		require.ErrorIs(t, print.WriteTimeline(&bytes.Buffer{}, v, print.Options{}), print.ErrNoReader)
	}
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// A plan of which nothing is known yet is a page without empty parts.
func TestEmptyPlan(t *testing.T) {
	p := &plan.Plan{Format: plan.Format1, Child: plan.Child{Subject: "x"}}
	html := page(t, p, print.Options{})
	assert.Equal(t, 1, strings.Count(html, "<h1"))
	lacks(t, html, "Hyvinvoinnin tähti")
	lacks(t, html, "<ul class=\"cards\">\n</ul>")
	has(t, html, "Seuraavaa yhteydenottoa ei ole vielä sovittu.")
	assert.Contains(t, timeline(t, p, print.Options{}), "Mitään ei ole vielä kirjattu.")
	require.ErrorIs(t, print.WriteWhole(&bytes.Buffer{}, p, print.Options{Kind: print.KindMemo}), print.ErrNoMeeting)
}

// A plan may be printed by many at once.
func TestConcurrent(t *testing.T) {
	aino := load(t, "aino")
	want := page(t, aino, print.Options{Lang: code.SV})
	var wait sync.WaitGroup
	for range 8 {
		wait.Go(func() { assert.Equal(t, want, page(t, aino, print.Options{Lang: code.SV})) })
	}
	wait.Wait()
}

func TestLang(t *testing.T) {
	for _, row := range []struct {
		name string
		of   plan.LangTag
		o    code.Lang
		want string
	}{
		{"the plan's", "sv-FI", 0, "sv"},
		{"asked for", "sv", code.EN, "en"},
		{"none of the three", "so", 0, "fi"},
		{"not given", "", 0, "fi"},
		{"no prefix of a longer tag", "sve", 0, "fi"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := &plan.Plan{Lang: row.of}
			assert.Contains(t, page(t, p, print.Options{Lang: row.o}), `<html lang="`+row.want+`" dir="ltr">`)
		})
	}
}

func BenchmarkWriteWhole(b *testing.B) {
	aino := load(b, "aino")
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		require.NoError(b, print.WriteWhole(&out, aino, print.Options{}))
	}
	b.SetBytes(int64(out.Len()))
}

// BenchmarkWriteFamily is a guardian's page with its first side and the star.
func BenchmarkWriteFamily(b *testing.B) {
	v, err := view.Of(load(b, "aino"), view.Guardian("yl3xkfy2n6"), civil.MustParseDate("2026-01-28"))
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, print.WriteView(io.Discard, v, print.Options{}))
	}
}

func BenchmarkWriteTimeline(b *testing.B) {
	aino := load(b, "aino")
	var out bytes.Buffer
	for b.Loop() {
		out.Reset()
		require.NoError(b, print.WriteWholeTimeline(&out, aino, print.Options{}))
	}
	b.SetBytes(int64(out.Len()))
}
