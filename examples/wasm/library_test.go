package wasm_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// embedder is a Go program of one's own that has one document and the library.
type embedder struct {
	data []byte
	lang code.Lang
	on   civil.Date
}

// sayTheSame answers the calls of plans by the packages alone and compares with
// what the program said; lists are its lists of last days. Of documents that are
// something else than plans the program alone knows what to say.
func sayTheSame(t *testing.T, dir string, calls []call, want []string, lists map[int][]byte) {
	t.Helper()
	asked, of := 0, 0
	for i, c := range calls {
		data, err := os.ReadFile(filepath.Join(dir, c.Files[0]))
		require.NoError(t, err)
		of++
		if bytes.Contains(data, []byte("oneplan-")) {
			continue
		}
		asked++
		e := embedder{data: data, on: civil.MustDate(2026, 6, 1)}
		require.NoError(t, e.lang.UnmarshalText([]byte(c.Args[slices.Index(c.Args, "--lang")+1])))
		out, told := e.answer(t, c)
		said := strings.Fields(want[i])
		if c.Args[0] == "due" {
			assert.Equal(t, dates(t, lists[i]), string(out), "call %d: %q", i, c.Args)
		} else {
			require.Equal(t, said[1], digest(out), "call %d: %q", i, c.Args)
		}
		if told != nil { // else the program has words of its own
			require.Equal(t, said[2], digest(told), "call %d: %q", i, c.Args)
		}
	}
	require.Greater(t, asked, of/2, "most documents are plans, whole or broken")
}

// answer does what a call does. What is told is nil where it is a refusal.
func (e embedder) answer(t *testing.T, c call) (out, told []byte) {
	t.Helper()
	var made, said bytes.Buffer
	var issues issue.List
	var p *plan.Plan
	if c.Args[0] == "validate" {
		issues = plan.Examine(e.data, issue.Limits{}, func(*plan.Plan) {})
		require.NoError(t, contract.Write(&made, contract.Verdict{File: c.Files[0], Valid: !issues.HasErrors(), Issues: contract.Findings(issues, e.data, e.lang)}))
		return made.Bytes(), []byte{}
	}
	if p, issues = plan.Decode(e.data, issue.Limits{}); issues.HasErrors() {
		for _, f := range contract.Findings(issues, e.data, e.lang) {
			require.NoError(t, contract.Write(&said, f))
		}
	}
	if p == nil && c.Args[0] == "due" {
		return nil, nil // findings name their files there
	}
	if p == nil {
		return nil, said.Bytes()
	}
	switch c.Args[0] {
	case "due":
		list, uncounted := due.Worklist(slices.Values([]*plan.Plan{p}), due.Options{On: e.on, Soon: 7})
		for _, d := range list {
			fmt.Fprintln(&made, d.PlanID, d.Kind, d.At, d.Law.Rule.ID, d.Last, d.State.Status)
		}
		for _, u := range uncounted {
			fmt.Fprintln(&made, u.PlanID, u.Issue.Rule, u.Issue.Pointer)
		}
		return made.Bytes(), nil
	case "fhir":
		graph := fhir.New(p, fhir.Options{Lang: e.lang, Today: e.on})
		require.NoError(t, graph.WriteTransaction(&made))
		if len(graph.Losses) > 0 {
			return made.Bytes(), nil
		}
	case "print":
		seen, err := view.Of(p, view.Child(), e.on)
		if refused := new(view.Refusal); errors.As(err, &refused) {
			require.NoError(t, print.WriteRefusal(&made, refused, print.Options{Lang: e.lang}))
			return made.Bytes(), nil
		}
		require.NoError(t, err)
		require.NoError(t, print.WriteView(&made, seen, print.Options{Lang: e.lang, Kind: print.KindPlan}))
	}
	return made.Bytes(), said.Bytes()
}

// dates are the lines of the program's list in the form of answer.
func dates(t *testing.T, list []byte) string {
	t.Helper()
	var b strings.Builder
	for line := range bytes.Lines(list) {
		var d struct{ Plan, Kind, Pointer, Rule, Due, Status, Message string }
		require.NoError(t, json.Unmarshal(line, &d))
		if d.Message != "" {
			fmt.Fprintln(&b, d.Plan, d.Rule, d.Pointer)
			continue
		}
		fmt.Fprintln(&b, d.Plan, d.Kind, d.Pointer, d.Rule, d.Due, d.Status)
	}
	return b.String()
}
