package main

import (
	"cmp"
	"crypto/sha256"
	"encoding/binary"
	"fmt"
	"slices"
	"strings"
)

// mutant is one small fault.
type mutant struct {
	id        int // of its switch, from 1
	src       *source
	file      string // below the root
	line, end int    // the first and last line of the mutated code
	decl      string // function, method (Type.Name) or variable around it
	kind      kind
	code      string // the mutated code in one line
	nth       int    // the how-manieth of those with the same decl, kind and code
	edits     []edit
	group     group
	also      []string // judges beside those of the group
	verdict   verdict
}

// verdict is how a mutant fared.
type verdict string

const (
	killed    verdict = "killed"
	timedOut  verdict = "timeout" // a test went on and on
	survived  verdict = "lived"
	unreached verdict = "unreached" // no test passes it
	open      verdict = "open"      // not all its tests were asked: enough others had died
)

func (v verdict) dead() bool { return v == killed || v == timedOut }

// key names a mutant in a way that survives a shift of lines.
func (m *mutant) key() string {
	key := m.file + " " + m.decl + " " + string(m.kind) + " `" + m.code + "`"
	if m.nth > 1 {
		key += fmt.Sprintf(" %d", m.nth)
	}
	return key
}

// String is the key with the line of today.
func (m *mutant) String() string {
	return strings.Replace(m.key(), m.file, fmt.Sprintf("%s:%d", m.file, m.line), 1)
}

// judges are the packages beside its own whose tests are asked.
func (m *mutant) judges(t *tree) []string {
	paths := slices.Concat(m.group.judges, m.also)
	if t.nested {
		paths = append(paths, m.group.nested...)
	}
	for i := range paths {
		paths[i] = t.module + "/" + paths[i]
	}
	return paths
}

// numbered returns the edits with the number of the switch.
func (m *mutant) numbered() []edit {
	edits := slices.Clone(m.edits)
	for i := range edits {
		edits[i].text = strings.ReplaceAll(edits[i].text, "%d", fmt.Sprint(m.id))
	}
	return edits
}

// candidates returns every mutant of the tree. Some do not compile.
func (t *tree) candidates(byHand bool) ([]*mutant, error) {
	var all []*mutant
	for _, src := range t.sources {
		found := src.find()
		if byHand {
			var err error
			if found, err = src.findTables(tables); err != nil {
				return nil, err
			}
		}
		nth := map[string]int{}
		for _, m := range found {
			m.src, m.group = src, groupOf(m.file)
			nth[m.key()]++
			m.nth = nth[m.key()]
		}
		all = append(all, found...)
	}
	return all, nil
}

// sound returns the mutants that compile, numbered.
func (t *tree) sound(mutants []*mutant) []*mutant {
	var good []*mutant
	for _, src := range t.sources {
		own := slices.DeleteFunc(slices.Clone(mutants), func(m *mutant) bool { return m.src != src })
		for _, layer := range layers(own) {
			good = append(good, t.soundOf(src, layer)...)
		}
	}
	for i, m := range good {
		m.id = i + 1
	}
	return good
}

// soundOf returns the mutants of a layer that compile.
func (t *tree) soundOf(src *source, layer []*mutant) []*mutant {
	alone := func(m *mutant) bool { return len(t.broken(src, []*mutant{m})) > 0 }
	for len(layer) > 0 {
		faults := t.broken(src, layer)
		if len(faults) == 0 {
			break
		}
		rest := slices.DeleteFunc(slices.Clone(layer), func(m *mutant) bool { return slices.ContainsFunc(faults, m.touches) && alone(m) })
		if len(rest) == len(layer) { // the fault shows elsewhere, at the end of a function say
			rest = slices.DeleteFunc(rest, alone)
		}
		if len(rest) == len(layer) {
			panic(fmt.Sprintf("%s does not compile at %v though each mutant does", src.path, faults))
		}
		layer = rest
	}
	return layer
}

func (m *mutant) touches(p place) bool {
	return m.file == p.file && m.line <= p.line && p.line <= m.end
}

// layers shares mutants out so that no two of a layer begin on the same line of a file: they can be compiled together.
func layers(mutants []*mutant) [][]*mutant {
	var all [][]*mutant
	taken := map[place]int{}
	for _, m := range mutants {
		at := place{m.file, m.line}
		n := taken[at]
		taken[at]++
		if n == len(all) {
			all = append(all, nil)
		}
		all[n] = append(all[n], m)
	}
	return all
}

// wanted returns the mutants that are asked for and not excused.
func wanted(all []*mutant, only string, excused excuses) []*mutant {
	return slices.DeleteFunc(slices.Clone(all), func(m *mutant) bool {
		_, ok := excused[m.key()]
		return ok || !strings.Contains(m.key(), only)
	})
}

// draw returns n mutants of each group: those whose keys have the lowest hashes with the seed, so that a change of the
// code does not draw all anew. No two are of one line, so that all can be compiled together. Dropped fields, of which
// tables are full, are at most a tenth. No n draws all.
func draw(all []*mutant, n int, seed string) []*mutant {
	if n == 0 {
		return all
	}
	rank := map[*mutant]uint64{}
	for _, m := range all {
		sum := sha256.Sum256([]byte(seed + " " + m.key()))
		rank[m] = binary.BigEndian.Uint64(sum[:])
	}
	all = slices.SortedFunc(slices.Values(all), func(a, b *mutant) int { return cmp.Compare(rank[a], rank[b]) })
	drawn, fields, taken := map[string]int{}, map[string]int{}, map[place]bool{}
	return slices.DeleteFunc(all, func(m *mutant) bool {
		g, at := m.group.name, place{m.file, m.line}
		if drawn[g] == n || m.kind == field && fields[g] >= n/10 || taken[at] {
			return true
		}
		drawn[g]++
		taken[at] = true
		if m.kind == field {
			fields[g]++
		}
		return false
	})
}

// spare is how many more are drawn than are asked for: a few do not compile.
func spare(n int) int { return n + n/10 + min(n, 3) }
