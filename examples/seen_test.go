package examples_test

import (
	"go/ast"
	"go/build"
	"go/importer"
	"go/parser"
	"go/token"
	"go/types"
	"os/exec"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// misuses are what a view must not be taken for: one line each, as somebody in a
// hurry would write it.
var misuses = map[string]string{
	"a store keeps it":               `history.Store(nil).Put(nil, v.Plan, history.Entry{})`,
	"a page of the whole plan":       `print.WriteWhole(nil, v.Plan, print.Options{})`,
	"a picture of the whole plan":    `print.WriteWholeTimeline(nil, v.Plan, print.Options{})`,
	"the family's copy":              `print.WriteFamily(nil, v.Plan, v.On, print.Options{})`,
	"FHIR for systems":               `fhir.New(v.Plan, fhir.Options{})`,
	"statistics":                     `new(stats.Counts).Add(v.Plan)`,
	"last days of the whole":         `due.Of(v.Plan, due.Options{})`,
	"a view of a view":               `view.Of(v.Plan, view.Child(), v.On)`,
	"the lifecycle goes on":          `v.Plan.Take(plan.TransitionFollow, plan.Act{})`,
	"assigned to a plan":             `var p *plan.Plan = v.Plan; _ = p`,
	"the page of a plan as a view's": `print.WriteView(nil, (*plan.Plan)(nil), print.Options{})`,
}

// What one reader sees does not pass for the plan: none of these lines compiles,
// and the same lines with the right thing do.
func TestSeenIsNoPlan(t *testing.T) {
	withStandardLibrary(t)
	fset := token.NewFileSet()
	from := importer.ForCompiler(fset, "source", nil)
	compile := func(line string) error {
		const head = `package misuse
import (
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/view"
)
var _ = []any{fhir.New, plan.Decode, due.Of, history.Entry{}, print.WriteView, stats.Options{}, view.Of}
func misuse(v *view.View, whole *plan.Plan) {
`
		f, err := parser.ParseFile(fset, "misuse.go", head+line+"\n}\n", 0)
		if err != nil {
			return err
		}
		_, err = (&types.Config{Importer: from}).Check("misuse", fset, []*ast.File{f}, nil)
		return err
	}
	for _, line := range []string{
		`print.WriteView(nil, v, print.Options{})`, `print.WriteTimeline(nil, v, print.Options{})`, `fhir.NewView(v, fhir.Options{})`,
		`v.Due(due.Options{})`, `_ = v.Star()`, `_ = v.Plan.Needs`, `print.WriteWhole(nil, whole, print.Options{})`, `fhir.New(whole, fhir.Options{})`,
	} {
		require.NoError(t, compile(line), line)
	}
	for name, line := range misuses {
		err := compile(line)
		require.Error(t, err, name)
		assert.Regexp(t, `cannot use v|view\.Seen|undefined|as \*view\.View`, err.Error(), name)
	}
}

// withStandardLibrary tells the importer where the standard library's source is: a
// test that was built with -trimpath does not know.
func withStandardLibrary(t *testing.T) {
	t.Helper()
	if build.Default.GOROOT != "" {
		return
	}
	where, err := exec.CommandContext(t.Context(), "go", "env", "GOROOT").Output()
	require.NoError(t, err)
	build.Default.GOROOT = strings.TrimSpace(string(where))
	t.Cleanup(func() { build.Default.GOROOT = "" })
}
