package edit_test

import (
	"flag"
	"os"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const page = "../../docs/writing.md"

const begin, end = "<!-- who may write what: made from plan/edit/written.go -->\n", "<!-- end -->"

var update = flag.Bool("update", false, "write the page anew")

var issueLimits = issue.Limits{}

// inTimeRow is where a table keeps the lists in the order of time.
const inTimeRow = "lists in the order of time"

// table is who may write what as the page says it, by type and member.
type table map[string]string

// The page has the table as the code has it.
func TestPage(t *testing.T) {
	old, err := os.ReadFile(page)
	require.NoError(t, err)
	head, rest, ok := strings.Cut(string(old), begin)
	require.True(t, ok)
	_, tail, ok := strings.Cut(rest, end)
	require.True(t, ok)
	want := head + begin + pageTable() + end + tail
	if *update {
		require.NoError(t, os.WriteFile(page, []byte(want), 0o644))
		return
	}
	require.Equal(t, want, string(old), "run go test ./plan/edit -run TestPage -args -update")
}

func pageTable() string {
	var b strings.Builder
	b.WriteString("| part | members | who may write them |\n|---|---|---|\n")
	rows := edit.Written()
	for i := 0; i < len(rows); {
		j := i
		var members []string
		for j < len(rows) && rows[j].Of == rows[i].Of && rows[j].Right == rows[i].Right {
			members = append(members, rows[j].Member)
			j++
		}
		b.WriteString("| " + rows[i].Of + " | `" + strings.Join(members, " ") + "` | " + rows[i].Right + " |\n")
		i = j
	}
	return b.String()
}

var row = regexp.MustCompile("(?m)^\\| (\\w+) \\| `([\\w ]+)` \\| (.*) \\|$")

func docsTable(t require.TestingT) table {
	text, err := os.ReadFile(page)
	require.NoError(t, err)
	rights := table{}
	for _, m := range row.FindAllStringSubmatch(string(text), -1) {
		for member := range strings.FieldsSeq(m[2]) {
			rights[m[1]+"."+member] = m[3]
		}
	}
	require.Greater(t, len(rights), 300)
	inTime := regexp.MustCompile("order of time: `([\\w ]+)`").FindSubmatch(text)
	require.NotNil(t, inTime)
	rights[inTimeRow] = string(inTime[1])
	return rights
}

// may reads the page: may the reader change a text that stands in their view?
func (rights table) may(s slot, self plan.ID, v *view.View) bool {
	author := self != "" && s.said != nil && s.said.By == self
	holds := slices.Contains(v.Bases, view.BasisBaton)
	p := (*plan.Plan)(v.Plan)
	guards := slices.Contains(v.Bases, view.BasisGuardian) && v.Reader != view.Family()
	right := rights[s.of.Name()+"."+s.member]
	if right == "whoever may write the value that holds it" {
		right = rights[s.holder]
	}
	switch right {
	case "who says it", "who says it; additions also who wrote it down", "who says it, or a professional who writes it down for them":
		return author
	case "who says it, or whoever holds the baton":
		return author || holds
	case "who says it; an empty one also whoever holds the baton":
		return author || holds && s.v.String() == ""
	case "the person whom it is about (of the child a guardian too), or whoever holds the baton":
		return holds || s.person != "" && s.person == self || guards && s.person == p.ChildID()
	case "whoever holds the baton":
		return holds
	case "everybody who sees it, in their own name":
		return true
	}
	return false
}

// theirs says that what stands in a place is the reader's own, as rule 11 of the page has
// it: words that nobody else writes, their own number and address.
func (rights table) theirs(s slot, self plan.ID) bool {
	author := s.said != nil && s.said.By == self && rights[s.of.Name()+"."+s.member] == "who says it"
	reach := s.of == reflect.TypeFor[plan.Telecom]() || s.of == reflect.TypeFor[plan.Address]()
	return self != "" && (author || reach && s.person == self)
}

// A new member of the model may be written by nobody until somebody decides.
func TestEveryMemberHasARow(t *testing.T) {
	rows := map[string]int{}
	for _, r := range edit.Written() {
		rows[r.Of+"."+r.Member]++
	}
	found := map[string]bool{}
	var each func(of reflect.Type, seen map[reflect.Type]bool)
	each = func(of reflect.Type, seen map[reflect.Type]bool) {
		if seen[of] {
			return
		}
		seen[of] = true
		for f := range of.Fields() {
			if !f.IsExported() {
				continue
			}
			elem := f.Type
			for elem.Kind() == reflect.Slice || elem.Kind() == reflect.Pointer {
				elem = elem.Elem()
			}
			if name, _, _ := strings.Cut(f.Tag.Get("json"), ","); !f.Anonymous {
				found[of.Name()+"."+name] = true
			}
			if elem.Kind() == reflect.Struct && elem.NumField() > 0 && elem.Field(0).IsExported() {
				each(elem, seen)
			}
		}
	}
	each(reflect.TypeFor[plan.Plan](), map[reflect.Type]bool{})
	for m := range found {
		assert.Equal(t, 1, rows[m], "who may write %s? Decide in written.go", m)
	}
	for m := range rows {
		assert.True(t, found[m], "written.go has a row for %s, which is gone", m)
	}
}

// selfOf returns the reader as a person; the family's copy is edited by the child.
func selfOf(p *plan.Plan, r view.Reader) plan.ID {
	if r == view.Child() || r == view.Family() || r.PersonID() == p.Child.ID && p.Child.ID != "" {
		return p.ChildID()
	}
	return r.PersonID()
}

// brokenElsewhere reports whether an edit was refused by what a plan itself asks,
// or because a value that is written is shown to nobody.
func brokenElsewhere(l issue.List) bool {
	return slices.ContainsFunc(l, func(i issue.Issue) bool {
		return !strings.HasPrefix(i.Rule, "edit.") || i.Rule == "edit.unfit"
	})
}

// renameAll puts a drawn id in the place of the editor's; of a part without an id, of
// the first such part.
func renameAll(p *plan.Plan, d edit.Drawn) {
	given := false
	var walk func(v reflect.Value)
	walk = func(v reflect.Value) {
		switch v.Kind() {
		case reflect.String:
			if v.Type() == reflect.TypeFor[plan.ID]() && d.Editors != "" && v.String() == string(d.Editors) {
				v.SetString(string(d.ID))
			}
		case reflect.Struct:
			if hasID(v.Type()) && v.Type() != reflect.TypeFor[plan.Child]() && d.Editors == "" && !given && v.FieldByName("ID").String() == "" {
				given = true
				v.FieldByName("ID").SetString(string(d.ID))
			}
			for _, f := range v.Fields() {
				if f.CanSet() {
					walk(f)
				}
			}
		case reflect.Slice:
			for i := range v.Len() {
				walk(v.Index(i))
			}
		case reflect.Pointer:
			if !v.IsNil() {
				walk(v.Elem())
			}
		}
	}
	walk(reflect.ValueOf(p).Elem())
}

func union(a, b map[string]string) map[string]bool {
	all := map[string]bool{}
	for k := range a {
		all[k] = true
	}
	for k := range b {
		all[k] = true
	}
	return all
}
