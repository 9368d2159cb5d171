package history_test

import (
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// compareGolden holds a text against its golden, line by line.
func compareGolden(t *testing.T, name, got string) {
	t.Helper()
	golden := filepath.Join("testdata", name)
	if *update {
		require.NoError(t, os.MkdirAll("testdata", 0o755))
		require.NoError(t, os.WriteFile(golden, []byte(got), 0o644))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	wantLines, gotLines := strings.Split(string(want), "\n"), strings.Split(got, "\n")
	for i := range min(len(wantLines), len(gotLines)) {
		require.Equal(t, wantLines[i], gotLines[i], "%s, line %d", name, i+1)
	}
	require.Len(t, gotLines, len(wantLines), name)
}

var itemNumber = regexp.MustCompile(`/\d+`)

func pattern(at string) string { return itemNumber.ReplaceAllString(at, "/#") }

// eachChange makes one change after another to a value, in place, and takes
// each back: a member emptied or another, an item dropped, given twice or
// exchanged with the next.
func eachChange(v reflect.Value, at string, tell func(at, change string)) {
	try := func(change string, to reflect.Value) {
		was := reflect.New(v.Type()).Elem()
		was.Set(v)
		v.Set(to)
		tell(at, change)
		v.Set(was)
	}
	zero := reflect.Zero(v.Type())
	if !v.IsZero() {
		try("none", zero)
	}
	switch value := v.Interface().(type) {
	case history.Digest:
		value[7] ^= 4
		try("another", reflect.ValueOf(value))
		return
	case history.Salt:
		value[7] ^= 4
		try("another", reflect.ValueOf(value))
		return
	case []byte:
		if v.Len() > 40 {
			flipped := slices.Clone(value)
			flipped[40] ^= 4
			try("another byte", reflect.ValueOf(flipped))
			try("one leaf less", reflect.ValueOf(value[32:]))
			try("half a leaf less", reflect.ValueOf(value[16:]))
		}
		return
	case civil.Instant:
		try("long ago", reflect.ValueOf(civil.MustParseInstant("1999-01-04T12:00:00+02:00")))
		try("far ahead", reflect.ValueOf(civil.MustParseInstant("2031-01-06T12:00:00+02:00")))
		return
	}
	switch v.Kind() {
	case reflect.Struct:
		for f, member := range v.Fields() {
			name, _, _ := strings.Cut(f.Tag.Get("json"), ",")
			eachChange(member, at+"/"+name, tell)
		}
	case reflect.Slice:
		for i := range v.Len() {
			rest := reflect.AppendSlice(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v.Slice(0, i)), v.Slice(i+1, v.Len()))
			try("one less", rest)
			try("one twice", reflect.Append(reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()+1), v), v.Index(i)))
			if i+1 < v.Len() {
				turned := reflect.AppendSlice(reflect.MakeSlice(v.Type(), 0, v.Len()), v)
				first := reflect.New(v.Type().Elem()).Elem()
				first.Set(turned.Index(i))
				turned.Index(i).Set(turned.Index(i + 1))
				turned.Index(i + 1).Set(first)
				try("exchanged", turned)
			}
			eachChange(v.Index(i), at+"/#", tell)
		}
	case reflect.String:
		try("longer", reflect.ValueOf(v.String()+"x").Convert(v.Type()))
	case reflect.Int:
		try("one more", reflect.ValueOf(int(v.Int())+1))
	case reflect.Uint8:
		other := reflect.New(v.Type()).Elem()
		other.SetUint(v.Uint()%3 + 1)
		try("another", other)
	}
}

type outcomes map[string]map[string]int

func (o outcomes) add(key, what string) {
	if o[key] == nil {
		o[key] = map[string]int{}
	}
	o[key][what]++
}

func (o outcomes) String() string {
	var b strings.Builder
	for _, key := range slices.Sorted(maps.Keys(o)) {
		fmt.Fprintln(&b, key)
		for _, what := range slices.Sorted(maps.Keys(o[key])) {
			fmt.Fprintf(&b, "  %d %s\n", o[key][what], what)
		}
	}
	return b.String()
}

func (o outcomes) issues(key string, list issue.List) {
	if len(list) == 0 {
		o.add(key, "NOTHING")
	}
	for _, i := range list {
		o.add(key, fmt.Sprintf("%s %v %s %s", i.Rule, i.Severity, pattern(string(i.Pointer)), i.Of))
	}
}

// Whatever is changed in a stored history is found out where it is, and so is
// whatever is changed in a proof. What is found is the same each time; NOTHING
// stands where a change is none.
func TestEveryChangeIsFoundOut(t *testing.T) {
	found := outcomes{}
	h := stored(t, iidasDays[:4]...)
	p, _ := h.Revision(4)
	p.Needs = p.Needs[:0]
	h, err := h.Add(p, history.Entry{At: civil.MustParseInstant("2026-02-03T09:00:00+02:00")}, random(4))
	require.NoError(t, err)
	gone := ""
	for _, c := range h.Revisions[4].Changes {
		if c.Kind == history.ChangeRemoved {
			gone = c.Part
		}
	}
	h, err = h.Erase(history.Erasure{Part: gone, Citation: "EU 2016/679 17 artikla"}, history.Entry{At: civil.MustParseInstant("2026-02-03T10:00:00+02:00")}, random(5))
	require.NoError(t, err)
	require.Empty(t, h.Verify())
	few := h.Clone()
	n := 0
	eachChange(reflect.ValueOf(few).Elem(), "", func(at, change string) {
		if n++; n%197 == 0 || strings.Count(at, "/") < 4 && n%3 == 0 || strings.HasPrefix(at, "/revisions/#/erasures") { // a few of the many changes
			found.issues("history "+at+": "+change, few.Verify())
		}
	})
	h = stored(t, iidasDays...)
	whole, _ := h.Revision(len(h.Revisions))
	root := h.Revisions[len(h.Revisions)-1].Root
	v := viewOf(t, whole, view.Guardian(father), "2026-09-02")
	proof, err := h.Prove((*plan.Plan)(v.Plan))
	require.NoError(t, err)
	require.Empty(t, proof.Check((*plan.Plan)(v.Plan), root))
	n = 0
	eachChange(reflect.ValueOf(&proof).Elem(), "", func(at, change string) {
		if n++; n%97 == 0 || strings.Count(at, "/") < 3 {
			found.issues("proof "+at+": "+change, proof.Check((*plan.Plan)(v.Plan), root))
		}
	})
	compareGolden(t, "found.golden", found.String())
}

// What differs between the days of each case, and how it is told.
func TestDifferencesOfTheCases(t *testing.T) {
	var b strings.Builder
	for _, name := range []string{"aino", "eeli", "iida"} {
		p := readCase(t, name)
		before := p.AsOf(day("2025-08-01"))
		for on := day("2025-09-01"); on.Before(day("2026-10-01")); on = on.AddMonths(1) {
			after := p.AsOf(on)
			all, err := history.Differences(before, after)
			require.NoError(t, err)
			back, err := history.Differences(after, before)
			require.NoError(t, err)
			require.Len(t, back, len(all), "the same parts the other way round")
			for _, d := range all {
				fmt.Fprintf(&b, "%s %v %v %s %s: %s\n", name, on, d.Kind, d.List, d.At, d.Words(code.SV))
			}
			before = after
		}
	}
	for _, list := range append(slices.Sorted(slices.Values(history.Lists())), "nothing of the model") {
		for kind := history.ChangeKind(1); kind.IsValid(); kind++ {
			d := history.Difference{Kind: kind, List: list}
			fmt.Fprintf(&b, "%q %s | %s | %s\n", list, d.Words(code.FI), d.Words(code.SV), d.Words(code.EN))
		}
	}
	compareGolden(t, "differences.golden", b.String())
}

// A plan that says more than the smallest root holds has a larger one, and all of
// it is proved.
func TestMoreThanARootHolds(t *testing.T) {
	p := &plan.Plan{Format: plan.Format1, ID: "mfzwizltmfzwizltmfzwizltme", Child: plan.Child{ID: "aaaaaaaaaa", Subject: "key-1"}}
	for _, row := range []struct{ contacts, concerns, leaves int }{{1000, 0, 4096}, {1000, 200, 16384}} { // each contact is three members and one in the plan's list
		p.Contacts, p.Concerns = nil, nil
		for i := range row.contacts {
			p.Contacts = append(p.Contacts, plan.Contact{ID: newID(i + 1), State: plan.ContactPlanned, Day: day("2026-03-01")})
		}
		for i := range row.concerns {
			p.Concerns = append(p.Concerns, plan.Concern{ID: newID(row.contacts + i + 1), Text: "x"})
		}
		var h *history.History
		h, err := h.Add(p, history.Entry{At: civil.MustParseInstant("2026-02-03T09:00:00+02:00")}, random(7))
		require.NoError(t, err)
		require.Empty(t, h.Verify())
		proof, err := h.Prove(p)
		require.NoError(t, err)
		require.Len(t, proof.Parts, row.contacts+row.concerns+2, "the plan, the child and every part")
		require.Len(t, proof.Leaves, row.leaves*32)
		require.Empty(t, proof.Check(p, h.Revisions[0].Root))
	}
}

// Every part of a plan can be erased once it does not stand any more, and no
// part while it stands; whatever is erased, the chain holds.
func TestEveryErasure(t *testing.T) {
	h := stored(t, iidasDays...)
	newest, _ := h.Revision(len(h.Revisions))
	found := outcomes{}
	parts := map[string]string{}
	for _, r := range h.Revisions {
		for _, c := range r.Changes {
			parts[c.Part] = c.List
		}
	}
	entry := history.Entry{At: civil.MustParseInstant("2026-10-02T09:00:00+03:00"), By: "t-1", Reason: "pyynnöstä"}
	for part, list := range parts {
		_, err := h.Erase(history.Erasure{Part: part, Citation: "x"}, entry, random(5))
		found.add(list+" while it stands", fmt.Sprint(err))
	}
	empty := newest.Clone()
	empty.Needs, empty.Goals, empty.Actions, empty.Assessments, empty.Meetings, empty.Consents, empty.Prohibitions, empty.Contacts = nil, nil, nil, nil, nil, nil, nil, nil
	h, err := h.Add(empty, history.Entry{At: civil.MustParseInstant("2026-10-01T09:00:00+03:00")}, random(4))
	require.NoError(t, err)
	for i, part := range slices.Sorted(maps.Keys(parts)) {
		list := parts[part]
		erased, err := h.Erase(history.Erasure{Part: part, Citation: "x", Text: "y"}, entry, random(5))
		if err != nil {
			found.add(list+" afterwards", fmt.Sprint(err))
			continue
		}
		if i%8 == 0 {
			require.Empty(t, erased.Verify(), part)
		}
		last := erased.Revisions[len(erased.Revisions)-1]
		assert.Equal(t, []any{"t-1", "pyynnöstä", entry.At}, []any{last.By, last.Reason, last.At})
		content := 0
		for _, r := range erased.Revisions {
			for _, c := range r.Changes {
				if slices.ContainsFunc(last.Erasures, func(e history.Erasure) bool { return e.Part == c.Part }) && (c.Content != "" || !c.Salt.IsZero()) {
					content++
				}
			}
		}
		found.add(list+" afterwards", fmt.Sprintf("%d erasures, %d contents left, changes %d", len(last.Erasures), content, len(last.Changes)))
		for n := range erased.Revisions[i%8*len(erased.Revisions)/8:] { // an eighth of the parts in all revisions
			p, issues := erased.Revision(n + 1)
			require.NotNil(t, p)
			found.issues("read after an erasure", issues)
		}
	}
	compareGolden(t, "erasures.golden", found.String())
}
