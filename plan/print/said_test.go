package print_test

import (
	"crypto/sha256"
	"encoding/json"
	"errors"
	"fmt"
	gohtml "html"
	"io"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	unsaid = regexp.MustCompile(`(?s)<style.*?</style>|<svg.*?</svg>|<script.*?</script>`)
	said   = regexp.MustCompile(`>([^<>]+)<`)
	number = regexp.MustCompile(`\d+`)
)

// contentOf replaces what a plan itself says by a dot.
func contentOf(t *testing.T, p *plan.Plan) *strings.Replacer {
	t.Helper()
	text, err := json.Marshal(p)
	require.NoError(t, err)
	var doc any
	require.NoError(t, json.Unmarshal(text, &doc))
	values := map[string]bool{}
	var visit func(v any)
	visit = func(v any) {
		switch v := v.(type) {
		case map[string]any:
			for _, member := range v {
				visit(member)
			}
		case []any:
			for _, item := range v {
				visit(item)
			}
		case string:
			if len(v) > 3 && strings.ContainsAny(v, "ABCDEFGHIJKLMNOPQRSTUVWXYZÅÄÖ .") {
				values[v] = true
			}
		}
	}
	visit(doc)
	longest := slices.SortedFunc(maps.Keys(values), func(a, b string) int {
		if len(a) != len(b) {
			return len(b) - len(a)
		}
		return strings.Compare(a, b)
	})
	var pairs []string
	for _, v := range longest {
		pairs = append(pairs, v, "·")
	}
	return strings.NewReplacer(pairs...)
}

// What the pages say of their own accord, over families of chance and in each
// language: every sentence with how often it stands, numbers and what the plan
// says left out. A word that is gone, or a line that comes where it should not,
// shows in the difference.
func TestWhatPagesSay(t *testing.T) {
	for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
		count := map[string]int{}
		for n := range 24 {
			p := sample.Plan(5, n)
			content := contentOf(t, p)
			today := civil.MustParseDate("2026-06-01").AddDays(17 * n)
			for kind := print.Kind(1); kind.IsValid(); kind++ {
				o := print.Options{Today: today, Kind: kind, Lang: l}
				if kind == print.KindMemo && len(p.Meetings) == 0 || kind == print.KindAssessment && len(p.Assessments) == 0 {
					continue
				}
				if n%3 == 0 {
					o.Today = civil.Date{}
				}
				html := unsaid.ReplaceAllString(page(t, p, o), "")
				for _, m := range said.FindAllStringSubmatch(html, -1) {
					line := strings.Join(strings.Fields(number.ReplaceAllString(content.Replace(gohtml.UnescapeString(m[1])), "#")), " ")
					if line != "" && line != "·" {
						count[fmt.Sprintf("%v: %s", kind, line)]++
					}
				}
			}
		}
		var b strings.Builder
		for _, line := range slices.Sorted(maps.Keys(count)) {
			fmt.Fprintf(&b, "%5d %s\n", count[line], line)
		}
		golden := filepath.Join("testdata", "said."+l.String()+".golden")
		if *update {
			require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
		}
		want, err := os.ReadFile(golden)
		require.NoError(t, err)
		wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(b.String(), "\n")
		for i := range min(len(wantLines), len(gotLines)) {
			require.Equal(t, wantLines[i], gotLines[i], "%s, line %d", golden, i+1)
		}
		require.Len(t, gotLines, len(wantLines), golden)
	}
}

// Every page and picture, byte for byte, of families of chance and of the worked cases: for
// each reader, of each kind, with and without a day. What they say on their own TestWhatPagesSay
// shows line by line; here it is all the rest, the order, the numbers and the drawing.
func TestPagesStay(t *testing.T) {
	var b strings.Builder
	pin := func(what string, write func(w io.Writer)) {
		h := sha256.New()
		write(h)
		fmt.Fprintf(&b, "%s: %x\n", what, h.Sum(nil)[:8])
	}
	orWhy := func(w io.Writer, err error) { fmt.Fprintln(w, err) } // that there is no such page is what comes then
	whole := func(w io.Writer, p *plan.Plan, o print.Options) {
		orWhy(w, print.WriteWholeTimeline(w, p, o))
		for _, o.Kind = range code.All[print.Kind]() {
			orWhy(w, print.WriteWhole(w, p, o))
		}
	}
	readers := func(w io.Writer, p *plan.Plan, on civil.Date, o print.Options) {
		for _, r := range view.Readers(p) {
			v, err := view.Of(p, r, on)
			if refused, ok := errors.AsType[*view.Refusal](err); ok {
				orWhy(w, print.WriteRefusal(w, refused, o))
				continue
			}
			require.NoError(t, err)
			orWhy(w, print.WriteView(w, v, o))
			orWhy(w, print.WriteTimeline(w, v, o))
		}
	}
	for _, name := range []string{"aino", "eeli", "iida"} {
		p := load(t, name)
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			for _, day := range []string{"2026-01-28", "2026-03-25", "2026-09-05"} {
				on := civil.MustParseDate(day)
				pin(name+" "+l.String()+" "+day, func(w io.Writer) { whole(w, p, print.Options{Lang: l, Today: on}) })
				pin(name+" "+l.String()+" "+day+", readers", func(w io.Writer) { readers(w, p, on, print.Options{Lang: l}) })
			}
		}
	}
	for n := range 40 {
		p := sample.PlanOf([]sample.Profile{sample.Mixed, sample.Years}[n%2], 5, n)
		on := p.Course[0].On.AddDays(40 * n)
		o := print.Options{Lang: []code.Lang{code.FI, code.SV, code.EN}[n%3]}
		if n%4 == 0 {
			o.Beside = code.EN
		}
		name := "family " + strconv.Itoa(n)
		pin(name+", no day", func(w io.Writer) { whole(w, p, o) })
		pin(name+", readers", func(w io.Writer) { readers(w, p, on, o) })
		o.Today = on
		pin(name, func(w io.Writer) { whole(w, p, o) })
	}
	golden := filepath.Join("testdata", "pages.golden")
	if *update {
		require.NoError(t, os.WriteFile(golden, []byte(b.String()), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), b.String())
}
