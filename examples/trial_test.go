package examples_test

import (
	"bytes"
	"io/fs"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/require"
)

// trials are what is added to a copy of the module for trial: a line behind
// another one of a file.
var trials = []struct{ what, file, behind, line string }{
	{
		"a member of the child", "plan/child.go", "Subject string `json:\"subject\" validate:\"required,subject\"`",
		"// Added for trial.\nNickname string `json:\"nickname,omitzero\" validate:\"omitempty,max=100\"`",
	},
	{"who may see it", "plan/view/shown.go", `{"Child", who, "name"},`, `{"Child", who, "nickname"},`},
	{
		"a member of a value struct", "plan/person.go", "Town string `json:\"town,omitzero\" validate:\"omitempty,max=100\"`",
		"// Added for trial.\nVillage string `json:\"village,omitzero\" validate:\"omitempty,max=100\"`",
	},
	{"who may see that", "plan/view/shown.go", `{"Address", held, "text postalCode town municipality"},`, `{"Address", held, "village"},`},
	{
		"a member of every statement", "plan/need.go", "Kind NeedKind `json:\"kind,omitzero\"`",
		"// Added for trial.\nWeight int `json:\"weight,omitzero\" validate:\"omitempty,min=1,max=9\"`",
	},
	{"and who may see that", "plan/view/shown.go", `{"Need", `, `{"Need", matter, "weight"},`},
	{"a code in the midst of its set", "plan/reach.go", "\tWayMessage\n", "\tWayPigeon"},
	{"its row", "plan/reach.go", `WayMessage: {`, `WayPigeon: {Code: "pigeon", FI: "kyyhky", SV: "duva", EN: "pigeon"},`},
	{"a rule", "plan/check.go", "ruleChildSubject,", "ruleTrial,"},
	{
		"its check", "plan/child.go", "func (p *Plan) checkChild() (issues issue.List) {",
		"if p.Child.Nickname == p.Child.Subject {\nissues = append(issues, ruleTrial.At(\"/child/nickname\"))\n}",
	},
	{
		"its words", "plan/child.go", "const childSelf ID =",
		`var ruleTrial = issue.Rule{ID: "child.trial", Severity: issue.SeverityError, Source: "trial", Words: code.Say("a", "b", "c")}`,
	},
}

// A member, a code and a rule more do not make yesterday's documents other ones:
// in a copy of the module with all three the frozen plans, assessments, histories,
// proofs, views and bundles read as before, and histories that this program wrote
// a moment ago, without them, verify.
func TestTheFrozenSurviveATrial(t *testing.T) {
	trial := t.TempDir()
	copyModule(t, trial)
	var before bytes.Buffer
	written := 0
	for h := range sample.Histories(sample.Mixed, 12, 12) {
		if len(h.Revisions) > 1 {
			require.NoError(t, history.Encode(&before, h))
			written++
		}
	}
	require.GreaterOrEqual(t, written, 5, "of several revisions each")
	require.NoError(t, os.WriteFile(filepath.Join(trial, "plan/history/testdata/frozen/before-the-trial.ndjson"), before.Bytes(), 0o600))

	test := func(run string, packages ...string) (string, error) {
		cmd := exec.CommandContext(t.Context(), "go", append([]string{"test", "-count=1", "-v", "-vet=off", "-run", run}, packages...)...)
		cmd.Dir = trial
		out, err := cmd.CombinedOutput()
		return string(out), err
	}
	for _, add := range trials {
		grow(t, filepath.Join(trial, add.file), add.behind, add.line, add.what)
	}
	out, err := test("^TestFrozen", "./assess", "./plan", "./plan/history", "./plan/view", "./fhir")
	require.NoError(t, err, out)
	for _, name := range []string{"Assessments", "Plans", "Histories", "Proof", "Views", "Bundles"} {
		require.Contains(t, out, "--- PASS: TestFrozen"+name, "the corpus was not read")
	}
	out, err = test("^TestTheFormKnowsTheModel$", "./plan/history")
	require.Error(t, err, "the trial added nothing:\n%s", out)
	require.Contains(t, out, "weight", "the trial's member is in the model")
}

// grow puts lines behind the line of a file that has a text.
func grow(t *testing.T, file, behind, line, what string) {
	t.Helper()
	data, err := os.ReadFile(file)
	require.NoError(t, err)
	_, rest, found := strings.Cut(string(data), behind)
	require.True(t, found, "%s: %s has no %q: mend the trial", what, filepath.Base(file), behind)
	end := len(data) - len(rest)
	if !strings.HasSuffix(behind, "\n") {
		end += strings.IndexByte(rest, '\n') + 1
	}
	grown := string(data[:end]) + line + "\n" + string(data[end:])
	require.NoError(t, os.WriteFile(file, []byte(grown), 0o600))
}

// copyModule copies what the tests of the frozen documents need.
func copyModule(t *testing.T, to string) {
	t.Helper()
	for _, part := range []string{"go.mod", "go.sum", "CHANGELOG.md", "deadline", "assess", "plan", "fhir", "examples/cases"} {
		require.NoError(t, filepath.WalkDir(filepath.Join("..", part), func(name string, d fs.DirEntry, err error) error {
			if err != nil {
				return err
			}
			there := filepath.Join(to, strings.TrimPrefix(name, ".."))
			if d.IsDir() {
				return os.MkdirAll(there, 0o750)
			}
			data, err := os.ReadFile(name)
			if err == nil {
				err = os.MkdirAll(filepath.Dir(there), 0o750)
			}
			if err == nil {
				err = os.WriteFile(there, data, 0o600)
			}
			return err
		}))
	}
}
