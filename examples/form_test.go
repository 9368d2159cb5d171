package examples_test

import (
	"flag"
	"os"
	"reflect"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/survey"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var moveForm = flag.Bool("move-unreleased-form", false, "write testdata/form-1.0.txt anew; refused once 1.0 is released, and no part of any -update")

const formList = "testdata/form-1.0.txt"

// documents are what is kept or sent, each with the name of its form.
var documents = []struct {
	form string
	of   reflect.Type
}{
	{string(plan.Format1), reflect.TypeFor[plan.Plan]()},
	{string(assess.Format1), reflect.TypeFor[assess.Document]()},
	{string(assess.SchemeFormat1), reflect.TypeFor[assess.Scheme]()},
	{string(consolidate.Format1), reflect.TypeFor[consolidate.Sector]()},
	{string(directory.Format1), reflect.TypeFor[directory.Directory]()},
	{string(annual.Format1), reflect.TypeFor[annual.Clock]()},
	{string(survey.Format1), reflect.TypeFor[survey.Survey]()},
	{fi.TargetFormat, reflect.TypeFor[fi.TargetFile]()},
	{deadline.SchoolFormat, reflect.TypeFor[deadline.SchoolFile]()},
	{string(view.Format1), reflect.TypeFor[view.View]()},
	{string(history.Format1), reflect.TypeFor[history.History]()},
	{"proof", reflect.TypeFor[history.Proof]()},
}

// What the documents can say is fixed by the number of their form: a member or a
// code that comes, goes or changes makes another form of every document in which
// it can stand. The list is of all value structs, however deep.
func TestFormsHoldStill(t *testing.T) {
	now := formLines(t)
	if *moveForm {
		changes, err := os.ReadFile("../CHANGELOG.md")
		require.NoError(t, err)
		require.NotContains(t, string(changes), "\n## [1.0", "form 1.0 is released: it never changes again, give the form the number 1.1")
		require.NoError(t, os.WriteFile(formList, []byte(strings.Join(now, "\n")+"\n"), 0o600))
		t.Log(formList + " is written: run the tests again")
		return
	}
	data, err := os.ReadFile(formList)
	require.NoError(t, err)
	if changes := formChanges(strings.Split(strings.TrimSpace(string(data)), "\n"), now); len(changes) > 0 {
		t.Error(strings.Join(changes, "\n") + "\n" + anotherForm)
	}
}

const anotherForm = "That is another form: stored documents and other programs know the old one.\n" +
	"Before the release of 1.0: go test ./examples -run TestFormsHoldStill -args -move-unreleased-form, and a line in CHANGELOG.md.\n" +
	"After it: a new member that may be missing, or a new code, is a new minor number; anything else a new major one. Give the form its new\n" +
	"number (format.go), an issue.Upgrade from the one before (upgrades), and a list of its own; see docs/compatibility.md."

// formChanges says of each line whether it came or went.
func formChanges(listed, now []string) (changes []string) {
	for _, line := range without(now, listed) {
		changes = append(changes, "came: "+line)
	}
	for _, line := range without(listed, now) {
		changes = append(changes, "went: "+line)
	}
	return changes
}

// formLines lists the members of all structs that documents are made of, with
// what the reader asks of them, and the codes of all sets.
func formLines(t *testing.T) (lines []string) {
	t.Helper()
	seen := map[reflect.Type]bool{}
	var visit func(of reflect.Type)
	visit = func(of reflect.Type) {
		for of.Kind() == reflect.Pointer || of.Kind() == reflect.Slice {
			of = of.Elem()
		}
		if seen[of] {
			return
		}
		seen[of] = true
		if set, ok := reflect.TypeAssert[code.Source](reflect.Zero(of)); ok {
			table := set.Table()
			for _, row := range table.Rows.All() {
				lines = append(lines, "code "+table.Name+": "+row.Code)
			}
			return
		}
		if of.Kind() != reflect.Struct {
			return
		}
		for f := range of.Fields() {
			name := issue.MemberName(f)
			if !f.IsExported() || f.Tag.Get("json") == "" || name == "" {
				continue
			}
			lines = append(lines, strings.TrimSpace("member "+of.String()+"."+name+" "+f.Type.String()+" "+f.Tag.Get("validate")))
			visit(f.Type)
		}
	}
	for _, d := range documents {
		lines = append(lines, "document "+d.form+": "+d.of.String())
		visit(d.of)
	}
	slices.Sort(lines)
	return slices.Compact(lines)
}

// The list sees what it is for: deep members, codes, and what is asked of them.
func TestFormChangesAreNamed(t *testing.T) {
	now := formLines(t)
	for _, row := range []struct{ name, line, why string }{
		{"a deep member", "member plan.Address.postalCode string omitempty,max=20", "a value struct inside a struct"},
		{"a code", "code way: phone", "a set that a member of a part has"},
		{"what must be given", "member plan.Child.subject string required,subject", "its limit is part of the form"},
		{"an assessment's own", "member assess.Finding.text string", "structs of other packages"},
		{"a history's", "member history.Revision.number int", "not plans alone"},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NotEmpty(t, row.why)
			i := slices.IndexFunc(now, func(line string) bool { return strings.HasPrefix(line, row.line) })
			require.GreaterOrEqual(t, i, 0, "not in the list: %s", row.line)
			less := slices.Delete(slices.Clone(now), i, i+1)
			for word, changes := range map[string][]string{"came: ": formChanges(less, now), "went: ": formChanges(now, less)} {
				require.Len(t, changes, 1)
				assert.True(t, strings.HasPrefix(changes[0], word+row.line), changes[0])
			}
		})
	}
	assert.Empty(t, formChanges(now, now))
}
