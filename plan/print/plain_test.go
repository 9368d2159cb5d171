package print_test

import (
	"bytes"
	"errors"
	"flag"
	"regexp"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var pagesOfSamples = flag.Int("pages", 30, "sample plans whose pages are measured")

// measured are the cases and sample plans, each with a day and what it is called.
func measured(t *testing.T) (plans []*plan.Plan, days []civil.Date) {
	for name, on := range map[string]string{"aino": "2026-01-28", "eeli": "2026-09-05", "iida": "2026-09-05", "iidas-sibling": "2026-02-21"} {
		plans, days = append(plans, load(t, name)), append(days, civil.MustParseDate(on))
	}
	for p := range sample.Plans(12, *pagesOfSamples) {
		on := civil.MustParseDate("2026-09-05")
		if c, ok := p.NextContact(); ok {
			on = c.Day.AddDays(-3)
		}
		plans, days = append(plans, p), append(days, on)
	}
	return plans, days
}

// read is the text of a page as people read it, a line for each block.
func read(html string) string {
	_, body, _ := strings.Cut(html, "<body>")
	for _, gone := range []string{`(?s)<svg.*?</svg>`, `(?s)<style>.*?</style>`} {
		body = regexp.MustCompile(gone).ReplaceAllString(body, "")
	}
	body = regexp.MustCompile(`</(p|h\d|li|dt|dd|blockquote|div|section|header)>`).ReplaceAllString(body, "\n")
	body = regexp.MustCompile(`<[^>]*>`).ReplaceAllString(body, " ")
	return strings.NewReplacer("&#34;", `"`, "&#39;", "'", "&amp;", "&", "&lt;", "<", "&gt;", ">").Replace(body)
}

// wordsOf counts the words: what holds a letter.
func wordsOf(text string) (n int) {
	for w := range strings.FieldsSeq(text) {
		if strings.IndexFunc(w, unicode.IsLetter) >= 0 {
			n++
		}
	}
	return n
}

// lix is Björnsson's readability index: words a sentence, plus long words (more
// than six letters) in a hundred.
func lix(sentences []string) float64 {
	words, long := 0, 0
	for _, s := range sentences {
		for w := range strings.FieldsSeq(s) {
			w = strings.TrimFunc(w, func(r rune) bool { return !unicode.IsLetter(r) })
			if w == "" {
				continue
			}
			words++
			if utf8.RuneCountInString(w) > 6 {
				long++
			}
		}
	}
	return float64(words)/float64(len(sentences)) + 100*float64(long)/float64(words)
}

func sentencesOf(text string) (all []string) {
	for _, s := range regexp.MustCompile(`[.!?:]+(\s|$)|\n`).Split(text, -1) {
		if wordsOf(s) > 0 {
			all = append(all, strings.TrimSpace(s))
		}
	}
	return all
}

// The child's page holds at most 120 words, and no sentence of ours has more than
// twelve.
func TestChildsPageIsShort(t *testing.T) {
	plans, days := measured(t)
	printed := 0
	for i, p := range plans {
		v, err := view.Of(p, view.Child(), days[i])
		if err != nil {
			continue // the view is not of this test
		}
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			var b bytes.Buffer
			if err := print.WriteView(&b, v, print.Options{Lang: l}); err != nil {
				require.ErrorIs(t, err, print.ErrNothingForChild)
				continue
			}
			printed++
			page := read(b.String())
			assert.LessOrEqual(t, wordsOf(page), 120, "%s in %v", p.Child.Subject, l)
			for _, d := range p.Disagreements {
				lacks(t, page, d.Text)
			}
			for _, d := range p.Decisions {
				if d.Citation != "" {
					lacks(t, page, d.Citation)
				}
			}
			for _, a := range p.Actions {
				if !strings.Contains(a.ForChild, a.Text) {
					lacks(t, page, a.Text)
				}
			}
		}
	}
	assert.Greater(t, printed, 40, "pages are printed at all")
}

// The page's own words, measured: the child's sentences are short and simple.
func TestChildsWordsArePlain(t *testing.T) {
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		var own []string
		for name, text := range print.Words("child.") {
			if s := text.In(l); strings.HasSuffix(s, ".") || name == "child.now" {
				own = append(own, sentencesOf(s)...)
			}
		}
		require.Greater(t, len(own), 8)
		for _, s := range own {
			assert.LessOrEqual(t, wordsOf(s), 12, s)
		}
		assert.LessOrEqual(t, lix(own), 25.0, "%v", l)
	}
}

// A family's first side holds at most 220 words, and what does not fit is said to
// be overleaf.
func TestFirstSideIsShort(t *testing.T) {
	plans, days := measured(t)
	for i, p := range plans {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			for _, m := range p.People {
				if m.Kind != plan.MemberGuardian {
					continue
				}
				v, err := view.Of(p, view.Guardian(m.ID), days[i])
				if _, ok := errors.AsType[*view.Refusal](err); ok {
					continue
				}
				require.NoError(t, err)
				var b bytes.Buffer
				require.NoError(t, print.WriteView(&b, v, print.Options{Lang: l, Emergency: "Sosiaalipäivystys 09 000 000"}))
				side, _, found := strings.Cut(read(b.String()), print.Words("first.details")["first.details"].In(l))
				require.True(t, found)
				assert.LessOrEqual(t, wordsOf(side), 220, "%s in %v", p.Child.Subject, l)
			}
		}
	}
}

// The first side's own words are plain.
func TestFamilysWordsArePlain(t *testing.T) {
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		var own []string
		for _, text := range print.Words("first.") {
			own = append(own, sentencesOf(text.In(l))...)
		}
		assert.LessOrEqual(t, lix(own), 35.0, "%v", l)
	}
}
