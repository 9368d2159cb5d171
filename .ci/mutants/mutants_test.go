package main

import (
	"go/format"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// kindsCode has one place for every kind of mutant, or two where one is seen by the test and one is not.
const kindsCode = `package small

type pair struct{ a, b int }

func seen(a, b int, c bool) (n int) {
	n = 1
	if a < b && c {
		n = a + b
	}
	for i := range 10 {
		if i == 3 {
			break
		}
		n++
	}
	switch a {
	case 1, 2:
		n += 100
	}
	p := pair{a: a, b: 7}
	return n + p.b
}

// Seen is tested.
func Seen(a, b int) int { return seen(a, b, true) }

// Unseen is called and nothing is asked.
func Unseen(s []int) []int {
	s = append(make([]int, 0, len(s)+1), s...)
	if len(s) > 5 {
		s = s[:5]
	}
	return s
}

// Alone is never called.
func Alone(a int) bool { return a >= 1 }

// Forever goes on where the statement is dropped.
func Forever() int {
	i := 0
	for i < 3 {
		i++
	}
	return i
}
`

const kindsTest = `package small

import "testing"

func TestSeen(t *testing.T) {
	Unseen([]int{1})
	for _, row := range [][3]int{{1, 2, 113}, {2, 2, 111}, {3, 2, 11}, {2, 1, 111}, {0, 5, 15}} {
		if got := Seen(row[0], row[1]); got != row[2] {
			t.Errorf("Seen(%d, %d) = %d, not %d", row[0], row[1], got, row[2])
		}
	}
}

func TestForever(t *testing.T) {
	if Forever() != 3 {
		t.Error("not three")
	}
}
`

// small makes a module of one package and goes there.
func small(t *testing.T, code, test string) {
	t.Helper()
	dir := t.TempDir()
	for name, text := range map[string]string{"go.mod": "module small\n\ngo 1.26\n", "small.go": code, "small_test.go": test} {
		require.NoError(t, os.WriteFile(filepath.Join(dir, name), []byte(text), 0o600))
	}
	t.Chdir(dir)
}

// judged returns the verdict of every mutant of the package by key.
func judged(t *testing.T) map[string]verdict {
	t.Helper()
	tree, err := load([]string{"."})
	require.NoError(t, err)
	all, err := tree.candidates(false)
	require.NoError(t, err)
	all = tree.sound(all)
	require.NoError(t, judge(tree, all, flags{workers: 2, limit: 1}))
	verdicts := map[string]verdict{}
	for _, m := range all {
		require.NotContains(t, verdicts, m.key(), "a key names one mutant")
		verdicts[m.key()] = m.verdict
	}
	return verdicts
}

func TestKinds(t *testing.T) {
	small(t, kindsCode, kindsTest)
	got := judged(t)
	for _, row := range []struct {
		key  string
		want verdict
		why  string
	}{
		{"small.go seen negated `a < b`", killed, "a comparison says the opposite"},
		{"small.go seen boundary `a < b`", killed, "the row with equal numbers sees <="},
		{"small.go seen logic `a < b && c`", killed, "|| lets in what && keeps out"},
		{"small.go seen negated `c`", killed, "a condition that stands alone"},
		{"small.go seen emptied `a < b && c`", killed, "the body is asked for"},
		{"small.go seen sum `a + b`", killed, "one row has the body's sum as its answer"},
		{"small.go seen sum `n + p.b`", killed, "the last sum too"},
		{"small.go seen jump `break`", killed, "continue counts on"},
		{"small.go seen statement `n++`", killed, "three are missing"},
		{"small.go seen statement `n += 100`", killed, "a hundred is missing"},
		{"small.go seen case `1`", killed, "the first value of a case"},
		{"small.go seen case `2`", killed, "the second"},
		{"small.go seen field `b: 7`", killed, "seven is missing"},
		{"small.go seen constant `7`", killed, "eight"},
		{"small.go seen field `a: a`", survived, "nobody reads it"},
		{"small.go Seen truth `true`", killed, "false never adds"},
		{"small.go Unseen emptied `len(s) > 5`", unreached, "the body is never run, with the fault or without"},
		{"small.go Unseen negated `len(s) > 5`", killed, "it would panic"},
		{"small.go Unseen statement `s = append(make([]int, 0, len(s)+1), s...)`", survived, "called, and nothing is asked"},
		{"small.go Alone boundary `a >= 1`", unreached, "never called"},
		{"small.go Forever statement `i++`", timedOut, "a test that never ends has seen the fault"},
	} {
		assert.Equal(t, row.want, got[row.key], "%s: %s", row.key, row.why)
	}
	assert.NotContains(t, got, "small.go Unseen sum `len(s)+1`", "how much memory is asked for is no fault")
}

// Where it is asked whether enough die, the rest is not asked to the end; where they do not, all are.
func TestEnough(t *testing.T) {
	small(t, kindsCode, kindsTest)
	tree, err := load([]string{"."})
	require.NoError(t, err)
	all, err := tree.candidates(false)
	require.NoError(t, err)
	all = tree.sound(all)
	for _, row := range []struct {
		name, why string
		least     int
		all       bool
	}{
		{"half", "it ends when half have died", 50, false},
		{"all", "some live, so all are judged", 100, true},
	} {
		t.Run(row.name, func(t *testing.T) {
			require.NoError(t, judge(tree, all, flags{workers: 1, limit: 1, least: row.least}))
			count := map[verdict]int{}
			for _, m := range all {
				count[m.verdict]++
			}
			dead := count[killed] + count[timedOut]
			if row.all {
				assert.Zero(t, count[open], row.why)
				assert.Less(t, dead, len(all))
				return
			}
			assert.Equal(t, (len(all)+1)/2, dead, row.why)
			assert.Positive(t, count[open], row.why)
			assert.True(t, report(all, len(all), flags{least: row.least}))
		})
	}
}

func TestShiftedLinesKeepKeys(t *testing.T) {
	keys := func() []string {
		tree, err := load([]string{"."})
		require.NoError(t, err)
		all, err := tree.candidates(false)
		require.NoError(t, err)
		drawn := draw(tree.sound(draw(all, spare(10), "seed")), 10, "seed")
		require.Len(t, drawn, 10)
		list := make([]string, len(drawn))
		for i, m := range drawn {
			list[i] = m.key()
		}
		return list
	}
	small(t, kindsCode, kindsTest)
	before := keys()
	small(t, kindsCode[:len("package small\n")]+"\n// More says more.\nconst More = 1\n"+kindsCode[len("package small\n"):], kindsTest)
	assert.Equal(t, before, keys(), "the same mutants are drawn, by the same names")
}

// A mutant that does not compile is left out and takes no other with it.
func TestSound(t *testing.T) {
	small(t, `package small

// Last ends with an endless loop, which a break would make one that ends.
func Last(n int) int {
	for {
		if n > 3 {
			return n
		}
		n++
		if n == 2 {
			continue
		}
		n += 2
	}
}
`, "package small\n")
	tree, err := load([]string{"."})
	require.NoError(t, err)
	all, err := tree.candidates(false)
	require.NoError(t, err)
	good := tree.sound(all)
	assert.Len(t, good, len(all)-1)
	for _, m := range good {
		assert.NotEqual(t, jump, m.kind, "with a break the function lacks a return")
	}
}

func TestExcuses(t *testing.T) {
	for _, row := range []struct{ name, text, fault string }{
		{"good", "# head\n\na.go F sum `a+b`\n  Always zero.\n", ""},
		{"no reason", "a.go F sum `a+b`\nb.go F sum `a+b`\n  x\n", "no reason"},
		{"no reason at the end", "a.go F sum `a+b`\n", "no reason"},
		{"no mutant", "  Always zero.\n", "without a mutant"},
		{"twice", "a.go F sum `a+b`\n  x\na.go F sum `a+b`\n  y\n", "twice"},
	} {
		t.Run(row.name, func(t *testing.T) {
			got, err := parseExcuses(row.text)
			if row.fault != "" {
				require.ErrorContains(t, err, row.fault)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, excuses{"a.go F sum `a+b`": "Always zero."}, got)
		})
	}
	small(t, kindsCode, kindsTest)
	tree, err := load([]string{"."})
	require.NoError(t, err)
	all, err := tree.candidates(false)
	require.NoError(t, err)
	require.NoError(t, excuses{"small.go Alone boundary `a >= 1`": "x", "other.go F sum `a`": "of a package that is not asked"}.stale(all, tree))
	require.ErrorContains(t, excuses{"small.go Alone boundary `a >= 2`": "x"}.stale(all, tree), "no more")
}

func TestGroups(t *testing.T) {
	assert.Equal(t, group{name: "views", mark: 95}, groupOf("plan/view/view.go"))
	assert.Equal(t, group{name: "due", mark: 95, judges: []string{"plan"}}, groupOf("plan/due/clock.go"))
	assert.Equal(t, group{name: "plan", mark: 90}, groupOf("plan/baton.go"))
	assert.Equal(t, group{name: "deadline/fi", mark: 90}, groupOf("deadline/fi/lsl.go"))
	assert.Equal(t, veils, groupOf("plan/view/veil.go"))
}

// The words of a rule stand on a page that a test of examples makes, so it is asked too.
func TestRulesAreAskedOfTheirPage(t *testing.T) {
	t.Chdir("../..")
	tree, err := load([]string{"./plan/subjects"})
	require.NoError(t, err)
	all, err := tree.candidates(false)
	require.NoError(t, err)
	judges := map[string][]string{}
	for _, m := range all {
		if m.kind == field {
			judges[m.code] = m.judges(tree)
		}
	}
	assert.Equal(t, []string{tree.module + "/examples"}, judges["Severity: issue.SeverityError"])
}

func TestTables(t *testing.T) {
	small(t, `package small

var words = [...]string{"left", "right", "up"}

// Word says where.
func Word(n int) string { return words[n] }
`, `package small

import "testing"

func TestWord(t *testing.T) {
	if Word(0) != "left" || Word(1) != "right" {
		t.Error("changed places")
	}
}
`)
	tree, err := load([]string{"."})
	require.NoError(t, err)
	judgeAll := func(rows ...swap) (verdicts []verdict) {
		all, err := tree.sources[0].findTables(rows)
		require.NoError(t, err)
		for _, m := range all {
			m.src = tree.sources[0]
		}
		all = tree.sound(all)
		require.NoError(t, judge(tree, all, flags{workers: 1, limit: 5}))
		for _, m := range all {
			verdicts = append(verdicts, m.verdict)
		}
		return verdicts
	}
	places := []part{{`"left", `, `"left"`, `"right"`}, {`"right", `, `"right"`, `"left"`}}
	assert.Equal(t, []verdict{killed}, judgeAll(swap{"changed places", "small.go", "string", places}))
	assert.Equal(t, []verdict{survived}, judgeAll(swap{"down for up", "small.go", "string", []part{{`, "up"}`, `"up"`, `"down"`}}}), "nobody asks for the third")
	_, err = tree.sources[0].findTables([]swap{{"gone", "small.go", "string", []part{{"sideways", "x", "y"}}}})
	require.ErrorContains(t, err, "0 times", "a table that has changed needs another row")
}

// The rows of tables.go fit the tree of today.
func TestTablesFit(t *testing.T) {
	t.Chdir("../..")
	tree, err := load([]string{"./plan/...", "./deadline/fi", "./fhir"})
	require.NoError(t, err)
	all, err := tree.candidates(true)
	require.NoError(t, err)
	assert.Len(t, tree.sound(all), len(tables), "each compiles")
	assert.GreaterOrEqual(t, len(tables), 20)
}

// The leaks fit the tree of today, and each is another one.
func TestLeaksFit(t *testing.T) {
	names, files := map[string]bool{}, map[string]bool{}
	for _, l := range leaks {
		assert.Contains(t, l.instead, "LEAK", l.name)
		assert.False(t, names[l.name], l.name)
		names[l.name], files[l.file] = true, true
	}
	for file := range files {
		text, err := os.ReadFile(filepath.Join("../..", filepath.FromSlash(file)))
		require.NoError(t, err)
		planted, err := plantLeaks(file, text)
		require.NoError(t, err)
		_, err = format.Source(planted)
		require.NoError(t, err, file)
		_, err = plantLeaks(file, []byte("package view"))
		require.ErrorContains(t, err, "0 times", "code that has changed needs another row")
	}
}

// A group that other modules judge is below its mark where they were asked.
func TestMarkOfNestedJudges(t *testing.T) {
	m := &mutant{group: group{name: "a store", mark: mark, nested: []string{"examples/stores"}}, verdict: survived}
	all := []*mutant{m, m, m}
	assert.True(t, report(all, len(all), flags{}), "the store's own tests alone say nothing")
	assert.False(t, report(all, len(all), flags{nested: true}))
	assert.Empty(t, m.judges(&tree{module: "m"}))
	assert.Equal(t, []string{"m/examples/stores"}, m.judges(&tree{module: "m", nested: true}))
}

func TestMarks(t *testing.T) {
	for _, row := range []struct {
		name        string
		all, killed int
		mark        int
		below       bool
	}{
		{"all", 20, 20, 95, false},
		{"one more than 5 % of few", 20, 18, 95, false},
		{"two more", 20, 17, 95, true},
		{"one more than 10 % of few", 20, 17, 90, false},
		{"two more of ten percent", 20, 16, 90, true},
		{"5 % of many", 200, 190, 95, false},
		{"one more of many", 200, 189, 95, true},
		{"tables let none live", 20, 19, 100, true},
		{"none drawn", 0, 0, 90, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.below, score{all: row.all, killed: row.killed}.below(row.mark))
		})
	}
}

// A kit of many tests is asked one by one: those that pass, and no test that holds others.
func TestPartsOfAKit(t *testing.T) {
	const said = `=== RUN   TestKit
=== RUN   TestKit/a_plan_(whole)
--- PASS: TestKit (0.20s)
    --- PASS: TestKit/a_plan_(whole) (0.20s)
--- FAIL: TestSealed (0.10s)
    --- PASS: TestSealed/sqlite (0.05s)
        --- PASS: TestSealed/sqlite/lists (0.05s)
    --- FAIL: TestSealed/postgres (0.05s)
        --- FAIL: TestSealed/postgres/lists (0.05s)
--- PASS: TestKitten (0.00s)
--- SKIP: TestDisk (0.00s)
`
	names := strings.Fields(string(passed([]byte(said))))
	assert.Equal(t, []string{"TestKit/a_plan_(whole)", "TestSealed/sqlite/lists", "TestKitten"}, names)
	assert.Empty(t, passed([]byte("FAIL\n")))
	assert.Equal(t, `^TestKit$/^a_plan_\(whole\)$`, pattern(names[0]))
	assert.Equal(t, "^TestKitten$", pattern(names[2]))
}
