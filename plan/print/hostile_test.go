package print_test

import (
	"bytes"
	"encoding/xml"
	"errors"
	"io"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// fill sets every text of a plan; ids, languages, codes and days stay, so that
// everything is still printed.
func fill(v reflect.Value, text string) {
	switch v.Kind() {
	case reflect.String:
		if v.Type() == reflect.TypeFor[string]() || v.Type() == reflect.TypeFor[plan.Title]() {
			v.SetString(text)
		}
	case reflect.Pointer:
		if !v.IsNil() {
			fill(v.Elem(), text)
		}
	case reflect.Slice:
		for i := range v.Len() {
			fill(v.Index(i), text)
		}
	case reflect.Struct:
		for i := range v.NumField() {
			if v.Type().Field(i).IsExported() {
				fill(v.Field(i), text)
			}
		}
	}
}

var (
	tag       = regexp.MustCompile(`<(/?)([^\s>/]*)([^>]*)>`)
	attribute = regexp.MustCompile(`\s([^\s=]+)="([^"]*)"`)
)

// tags and attributes are all that a page's own templates and pictures use.
var (
	tags = words(`!doctype html head meta title style body main header section footer h1 h2 h3 h4 p dl dt dd div span bdi b ul ol li a time table thead tbody tr th td
		svg desc g rect text tspan polygon path circle line blockquote`)
	attributes = words(`lang charset name content http-equiv class dir datetime href scope role aria-hidden aria-label
		xmlns xml:lang viewBox width height font-family font-size font-weight font-style fill fill-opacity stroke stroke-width stroke-linejoin stroke-linecap stroke-dasharray points
		x y x1 y1 x2 y2 cx cy r rx d text-anchor paint-order direction unicode-bidi preserveAspectRatio data-sheet`)
)

func words(s string) map[string]bool {
	set := map[string]bool{}
	for w := range strings.FieldsSeq(s) {
		set[w] = true
	}
	return set
}

// clean checks that a page has no tag and no attribute but those of its own.
func clean(tb testing.TB, html string) {
	tb.Helper()
	if before, rest, found := strings.Cut(html, "<style>"); found {
		_, after, _ := strings.Cut(rest, "</style>")
		html = before + after
	}
	found := 0
	for _, m := range tag.FindAllStringSubmatch(html, -1) {
		found++
		if !assert.True(tb, tags[m[2]], "a tag of a text: %q", m[0]) {
			return
		}
		for _, a := range attribute.FindAllStringSubmatch(m[3], -1) {
			if !assert.True(tb, attributes[a[1]], "an attribute of a text: %q", m[0]) {
				return
			}
		}
		rest := attribute.ReplaceAllString(m[3], "")
		assert.Contains(tb, []string{"", " html", "/"}, rest, "more than attributes: %q", m[0])
	}
	assert.Positive(tb, found)
	lacks(tb, tag.ReplaceAllString(html, ""), "<")
}

// wellFormed checks a picture.
func wellFormed(tb testing.TB, svg string) {
	tb.Helper()
	d := xml.NewDecoder(strings.NewReader(svg))
	for {
		if _, err := d.Token(); errors.Is(err, io.EOF) {
			return
		} else if !assert.NoError(tb, err) {
			return
		}
	}
}

// drawing checks a picture, which has one style of its own.
func drawing(tb testing.TB, svg string) {
	tb.Helper()
	wellFormed(tb, svg)
	clean(tb, strings.Replace(svg, ` style="display:block;max-width:560px;height:auto"`, "", 1))
}

// everything writes all that the package writes of a plan.
func everything(tb testing.TB, p *plan.Plan) {
	tb.Helper()
	for k := print.KindPlan; k.IsValid(); k++ {
		var whole bytes.Buffer
		require.NoError(tb, print.WriteWhole(&whole, p, print.Options{Kind: k, Today: civil.MustParseDate("2026-01-28")}))
		clean(tb, whole.String())
		for _, reader := range []view.Reader{view.Child(), view.Member("d6a5clrtdu")} {
			// The whole plan as if it were the reader's: every text is printed.
			v := &view.View{Reader: reader, On: civil.MustParseDate("2026-01-28"), Plan: (*view.Seen)(p)}
			var b bytes.Buffer
			require.NoError(tb, print.WriteView(&b, v, print.Options{Kind: k}))
			clean(tb, b.String())
		}
	}
	drawing(tb, timeline(tb, p, print.Options{}))
}

// Whatever a text holds, it stays a text.
func TestHostile(t *testing.T) {
	for _, row := range []struct{ name, why, text string }{
		{"script", "the classic", `<script>alert(1)</script>`},
		{"attributes", "closes what it stands in", `"><img src=x onerror=alert(1)>' onload='alert(1)`},
		{"style", "ends the style sheet", `</style><style>*{display:none}</style>`},
		{"svg", "ends the picture", `</text></svg><svg onload=alert(1)>`},
		{"comment", "hides the rest", `<!-- <![CDATA[ ]]> <? ?>`},
		{"template", "is not read as a template", `{{.}} [[plan]] {{template "page"}}`},
		{"entities", "is shown as typed", `&lt;b&gt; &#60;script&#62; &amp;`},
		{"scheme", "is no link", `javascript:alert(1)`},
		{"control", "may not stand in XML", "a\x00b\x01c\x0bd\x7fe\ufffef\uffff"},
		{"broken", "no UTF-8", "a\xff\xfe\xc3(b"},
		{"direction", "turns what follows", "a\u202eb\u2066c\u2069\u2069d\u200fe"},
		{"right to left", "from right to left", "عائلة سعيدة، אבא"},
		{"long", "no place to break", strings.Repeat("ö", 5000)},
		{"lines", "of their own", "yksi\n\nkaksi\r\nkolme\tneljä"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := load(t, "aino")
			fill(reflect.ValueOf(p).Elem(), row.text)
			everything(t, p)
			html := page(t, p, print.Options{})
			for _, live := range []string{"<script", "<img", "onerror=alert(1)>", "javascript:alert(1)\""} {
				lacks(t, html, live)
			}
		})
	}
}

func FuzzWriteWhole(f *testing.F) {
	for _, seed := range []string{"", "Aino", `<script>"'&`, "\x00\xff", "\u202ex", "عائلة", strings.Repeat("a ", 300)} {
		f.Add(seed)
	}
	aino := load(f, "aino")
	f.Fuzz(func(t *testing.T, text string) {
		// What is said of the plan's own parts, without the rest of the case: a
		// fuzzer wants many small pages.
		p := &plan.Plan{
			Lang: "fi", Title: plan.Title(text), Child: aino.Child, People: slices.Clone(aino.People), Needs: slices.Clone(aino.Needs),
			Actions: slices.Clone(aino.Actions), FollowUp: slices.Clone(aino.FollowUp), Baton: aino.Baton, Copies: slices.Clone(aino.Copies),
		}
		fill(reflect.ValueOf(p).Elem(), text)
		clean(t, page(t, p, print.Options{}))
		drawing(t, timeline(t, p, print.Options{}))
	})
}

// A text in another language carries it, so that a screen reader speaks it and
// hyphens fall where they belong; a name from right to left stands apart.
func TestOtherLanguages(t *testing.T) {
	p := load(t, "aino")
	html := page(t, p, print.Options{})
	has(t, html, `<p dir="auto"><span lang="es">Las mañanas van bien cuando hay tiempo. No veo un problema.</span></p>`)
	has(t, html, `<p dir="auto">Aamun kuvakortit`)
	has(t, page(t, p, print.Options{Lang: 2}), `<p dir="auto"><span lang="fi">Aamun kuvakortit`)

	p.Person("yl3xkfy2n6").Name.Given = "\u202eعلي"
	has(t, page(t, p, print.Options{}), "\u2068علي\u2069 (isä)")
	p.Needs[0].Lang = `fi" onclick="x`
	lacks(t, page(t, p, print.Options{Lang: 3}), "onclick")
}

// A column that takes what is left may be narrower than the longest word in it: else the word makes the page wider than its paper.
func TestColumnsShrink(t *testing.T) {
	bounded := regexp.MustCompile(`minmax\([^()]*(\([^()]*\))?[^()]*\)`)
	for rule := range strings.SplitSeq(print.Stylesheet(), "grid-template-columns:") {
		columns, _, _ := strings.Cut(rule, ";")
		assert.NotRegexp(t, `\dfr\b`, bounded.ReplaceAllString(columns, ""))
	}
	// A grid that says nothing of its columns has one that is as wide as its longest word.
	sheet := regexp.MustCompile(`/\*[^*]*\*/\n?`).ReplaceAllString(print.Stylesheet(), "")
	said := regexp.MustCompile(`(?m)^ *([^{}@]*)\{[^}]*grid-template-columns`).FindAllStringSubmatch(sheet, -1)
	for _, grid := range regexp.MustCompile(`(?m)^ *([^{}@]*)\{[^}]*display: grid`).FindAllStringSubmatch(sheet, -1) {
		for name := range strings.SplitSeq(grid[1], ",") {
			assert.True(t, slices.ContainsFunc(said, func(m []string) bool {
				return slices.Contains(strings.Split(strings.TrimSpace(m[1]), ", "), strings.TrimSpace(name))
			}), name)
		}
	}
}
