package main

import (
	"path"
	"strings"
)

// group is what shares a figure and a mark: a package, or some files of one.
type group struct {
	name   string
	mark   int      // of a hundred mutants so many have to die
	judges []string // packages whose tests are asked too, below the root
	nested []string // those of them that are modules of their own, asked with -nested
}

// mark is what a package has to reach that has no row in groups.
const mark = 90

// veils say what a value that holds content may say of itself; one test in examples asks all of them.
var veils = group{name: "veils", mark: mark, judges: []string{"examples"}}

// asked are the tests of a judge that are asked, where it is not all of them: those of examples are many and long.
var asked = map[string]string{"examples": "^(TestVeiled|TestRulesPage$)", "examples/stores": "^Test(Kit|Sealed|Erased|Group|History|Move|OlderSchema|CheckFinds|Revision|Worklist|Made|Together|Spoilt|Rows)"}

// groups are files with a name of their own; the first row that fits holds. What is promised to a child and a parent
// (who sees what, since when, by whose consent, by which day) has the higher mark.
var groups = []struct {
	prefix string // of the file, below the root
	group  group
}{
	{"plan/internal/contour/", group{name: "plan/internal/contour", mark: mark, judges: []string{"plan", "plan/view", "plan/history"}}}, // it has no user but these
	{"plan/view/", group{name: "views", mark: 95}},
	{"plan/history/", group{name: "history", mark: 95}},
	{"plan/due/", group{name: "due", mark: 95, judges: []string{"plan"}}},                             // its clocks are judged over every change of a plan there
	{"plan/sqlstore/", group{name: "plan/sqlstore", mark: mark, nested: []string{"examples/stores"}}}, // a driver and its tests are a module of their own
	{"plan/plantest/", group{name: "plan/plantest", mark: mark, nested: []string{"examples/stores"}}}, // what breaks connections is asked with a driver alone
	{"fhir/profile.go", group{name: "fhir", mark: mark, judges: []string{"fhir/profile"}}},            // what is said of the tables has no other reader
	{"fhir/mapping.go", group{name: "fhir", mark: mark, judges: []string{"fhir/profile"}}},            // likewise
	{"fhir/starview.go", group{name: "fhir", mark: mark, judges: []string{"fhir/profile"}}},           // its questions, likewise
	{"plan/consent", group{name: "consent", mark: 95}},
	{"plan/prohibition", group{name: "consent", mark: 95}},
}

// groupOf returns the group of a file.
func groupOf(file string) group {
	if path.Base(file) == "veil.go" && path.Dir(file) != "deadline/veil" {
		return veils
	}
	for _, row := range groups {
		if strings.HasPrefix(file, row.prefix) {
			return row.group
		}
	}
	return group{name: path.Dir(file), mark: mark}
}
