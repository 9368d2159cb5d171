package print_test

import (
	"encoding/json"
	"fmt"
	gohtml "html"
	"maps"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sample"
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
