package schema_test

import (
	"bytes"
	"encoding/json"
	"math/rand/v2"
	"slices"
	"strconv"
	"strings"
)

// A tree is a JSON document that can be broken: map[string]any, []any, string,
// json.Number, bool or nil.
func parse(doc []byte) any {
	var v any
	d := json.NewDecoder(bytes.NewReader(doc))
	d.UseNumber()
	must(d.Decode(&v))
	return v
}

// spot is one value of a tree, with the means to put another in its place.
type spot struct {
	name   string // of the member that holds it, or that holds its list
	value  any
	put    func(any)
	remove func() // nil for items and the root
	parent map[string]any
}

// spots lists every value below v, in an order that does not depend on maps.
func spots(name string, v any, into []spot) []spot {
	switch v := v.(type) {
	case map[string]any:
		for _, key := range keys(v) {
			into = append(into, spot{key, v[key], func(x any) { v[key] = x }, func() { delete(v, key) }, v})
			into = spots(key, v[key], into)
		}
	case []any:
		for i := range v {
			into = append(into, spot{name, v[i], func(x any) { v[i] = x }, nil, nil})
			into = spots(name, v[i], into)
		}
	}
	return into
}

func keys[V any](m map[string]V) []string {
	names := make([]string, 0, len(m))
	for name := range m {
		names = append(names, name)
	}
	slices.Sort(names)
	return names
}

// mutation breaks one value that it fits, or only changes it.
type mutation struct {
	name  string
	fits  func(at spot) bool
	apply func(r *rand.Rand, at spot, all []spot)
}

var mutations = []mutation{
	{"leave a member out", isMember, func(_ *rand.Rand, at spot, _ []spot) { at.remove() }},
	{"a member that nobody knows", isObject, func(r *rand.Rand, at spot, _ []spot) {
		at.value.(map[string]any)[pick(r, "x", "ID", "note", "$ref", "a/b", "~", "identifier", "öö")] = pick[any](r, "x", json.Number("1"), nil, []any{}, map[string]any{})
	}},
	{"a name in another case", isMember, func(r *rand.Rand, at spot, _ []spot) {
		at.remove()
		at.parent[pick(r, strings.ToUpper(at.name), strings.ToLower(at.name), strings.ToUpper(at.name[:1])+at.name[1:], at.name+" ")] = at.value
	}},
	{"null", isAny, func(_ *rand.Rand, at spot, _ []spot) { at.put(nil) }},
	{"another type", isAny, func(r *rand.Rand, at spot, _ []spot) {
		at.put(pick[any](r, json.Number("1"), json.Number("2.5"), true, "x", []any{}, []any{"x"}, map[string]any{}, []any{at.value}, map[string]any{"id": at.value}))
	}},
	{"a text shortened or emptied", isText, func(r *rand.Rand, at spot, _ []spot) {
		runes := []rune(at.value.(string))
		from := r.IntN(len(runes) + 1)
		at.put(string(runes[from : from+r.IntN(len(runes)-from+1)]))
	}},
	{"a text made longer", isText, func(r *rand.Rand, at spot, _ []spot) {
		at.put(at.value.(string) + strings.Repeat(pick(r, "a", "ä", "😀", "2"), pick(r, 1, 2, 100, 101, 199, 200, 201, 2000, 2001, 8001)))
	}},
	{"a character in a text", isText, func(r *rand.Rand, at spot, _ []spot) {
		runes := []rune(at.value.(string))
		n := r.IntN(len(runes) + 1)
		odd := []rune(pick(r, " ", "\n", "A", "1", "8", "z", "-", "_", ":", "/", ".", "é", "İ", "٣", "\u0000", "\u2028", "\u007f", "😀"))
		at.put(string(slices.Concat(runes[:n], odd, runes[min(n+r.IntN(2), len(runes)):])))
	}},
	{"a date", isDate, func(r *rand.Rand, at spot, _ []spot) { at.put(date(r)) }},
	{"an instant", isInstant, func(r *rand.Rand, at spot, _ []spot) { at.put(date(r) + "T" + clock(r) + zone(r)) }},
	{"a text of another place", isText, func(r *rand.Rand, at spot, all []spot) {
		at.put(like(r, all, func(s spot) bool { return isText(s) && (r.IntN(2) == 0 || s.name == at.name) }).value)
	}},
	{"another code", isCode, func(r *rand.Rand, at spot, _ []spot) {
		sets := codesWith[at.value.(string)]
		at.put(pick(r, pick(r, codesWith.all()...), pick(r, sets[r.IntN(len(sets))]...)))
	}},
	{"a text of some form", isText, func(r *rand.Rand, at spot, _ []spot) {
		at.put(pick(r, "k3q7xw2mza", "mfzwizltmfzwizltmfzwizltme", "fi", "sv-FI", "x-1", "14:30", "24:00", "image/png", "a/b/c", "urn:x:1", "http://x", ":", "a:",
			"3f2504e04f8911d39a0c0305e82c33013f2504e04f8911d39a0c0305e82c3301", "oneplan/1.0", "oneplan/1.1", "oneplan/2.0", "oneplan/1", "oneplan-assessment/1.0", "oneplan-history/1.0", "oneplan-history/1.1", "oneplan-sector/1.0", "oneplan-sector/1.1",
			strings.Repeat("0", 64), strings.Repeat("0", 32), strings.Repeat("3F", 32), strings.Repeat("3f", 16), "A.b_c:d-e", "ä"))
	}},
	{"a number", isNumber, func(r *rand.Rand, at spot, _ []spot) {
		at.put(json.Number(pick(r, "0", "-0", "1", "-1", "1.0", "2.50e1", "0.5", "1e2", "100", "101", "1000000", "1000001", "1e6", "1e7", "1e400", "9223372036854775808", "1.00000000000000000000000001", "1e-30")))
	}},
	{"a list emptied", isList, func(_ *rand.Rand, at spot, _ []spot) { at.put([]any{}) }},
	{"a list made longer", isFilledList, func(r *rand.Rand, at spot, _ []spot) {
		list := at.value.([]any)
		item, err := json.Marshal(list[0])
		must(err)
		most := pick(r, 2, 3, 5, 6, 8, 21)
		if len(item) < 30 {
			most = pick(r, most, 51, 101, 201)
		}
		for len(list) < most {
			list = append(list, list[0])
		}
		at.put(list)
	}},
	{"an object emptied", isObject, func(_ *rand.Rand, at spot, _ []spot) { at.put(map[string]any{}) }},
	{"a value of another place", isAny, func(r *rand.Rand, at spot, all []spot) {
		at.put(copied(like(r, all, func(s spot) bool { return r.IntN(2) == 0 || s.name == at.name }).value))
	}},
	{"a member of another object", isObject, func(r *rand.Rand, at spot, all []spot) {
		other := like(r, all, isMember)
		at.value.(map[string]any)[other.name] = copied(other.value)
	}},
}

func isAny(at spot) bool     { return at.put != nil }
func isMember(at spot) bool  { return at.remove != nil }
func isObject(at spot) bool  { return is[map[string]any](at) }
func isList(at spot) bool    { return is[[]any](at) }
func isText(at spot) bool    { return is[string](at) }
func isNumber(at spot) bool  { return is[json.Number](at) }
func is[T any](at spot) bool { _, ok := at.value.(T); return ok }

func isFilledList(at spot) bool {
	list, ok := at.value.([]any)
	return ok && len(list) > 0
}

func isDate(at spot) bool {
	text, ok := at.value.(string)
	return ok && len(text) == 10 && strings.Count(text, "-") == 2
}

func isInstant(at spot) bool {
	text, ok := at.value.(string)
	return ok && len(text) >= 20 && text[10] == 'T' && text[13] == ':'
}

func isCode(at spot) bool {
	text, ok := at.value.(string)
	return ok && len(codesWith[text]) > 0
}

// like returns some spot that fits, any one if none does.
func like(r *rand.Rand, all []spot, fits func(spot) bool) spot {
	if len(all) == 0 {
		return spot{}
	}
	from := r.IntN(len(all))
	for i := range all {
		if s := all[(from+i)%len(all)]; fits(s) {
			return s
		}
	}
	return all[from]
}

// codeBook holds, by code, the sets that have it.
type codeBook map[string][][]string

func (b codeBook) all() []string { return keys(b) }

var codesWith = func() codeBook {
	book := codeBook{}
	sets := codeSets()
	for _, name := range keys(sets) {
		var codes []string
		for _, row := range sets[name].Rows.All() {
			codes = append(codes, row.Code)
		}
		for _, code := range codes {
			book[code] = append(book[code], codes)
		}
	}
	return book
}()

// to applies the mutation somewhere below root, and reports false where nothing
// fits it. Texts in words are taken as often as all the ids and codes together.
func (m mutation) to(r *rand.Rand, root map[string]any) bool {
	all := spots("", root[""], nil)
	words := r.IntN(2) == 0
	for _, fits := range []func(spot) bool{func(s spot) bool { return m.fits(s) && (!words || isWords(s)) }, m.fits} {
		if at := like(r, all, fits); fits(at) {
			m.apply(r, at, all)
			return true
		}
	}
	return false
}

func isWords(at spot) bool {
	text, ok := at.value.(string)
	return ok && strings.Contains(text, " ")
}

func pick[T any](r *rand.Rand, from ...T) T { return from[r.IntN(len(from))] }

func copied(v any) any {
	doc, err := json.Marshal(v)
	must(err)
	return parse(doc)
}

func date(r *rand.Rand) string {
	if r.IntN(3) == 0 {
		return pick(r, "2026-02-29", "2024-02-29", "1900-02-29", "2000-02-29", "0000-01-01", "0001-01-01", "0004-02-29", "9999-12-31", "2026-13-01", "2026-00-10",
			"2026-04-31", "2026-01-00", "2026-1-01", "26-01-01", "2026-01-011", "+2026-01-01", "2026/01/01", "٢٠٢٦-01-01", "2026-01-01Z", " 2026-01-01", "2026-W01-1", "12026-01-01")
	}
	two := func(n int) string { return strconv.Itoa(100 + n)[1:] }
	return strconv.Itoa(1000+r.IntN(9000)) + "-" + two(1+r.IntN(12)) + "-" + two(1+r.IntN(31))
}

func clock(r *rand.Rand) string {
	return pick(r, "00:00:00", "23:59:59", "08:15:00", "16:45:30", "10:00:00", "09:09:09", "19:30:00", "12:00:00.5", "12:00:00.123456789", "12:00:00.1234567890", "24:00:00", "23:59:60", "12:60:00", "12:00", "12:00:00.", "12:00:00,5", "1:00:00")
}

func zone(r *rand.Rand) string {
	return pick(r, "Z", "+02:00", "+03:00", "Z", "-05:00", "+05:45", "-00:30", "+00:00", "-23:59", "z", "", "-00:00", "+24:00", "+02:60", "+0200", "+2:00", " +02:00", "Z\n")
}

// mutant breaks a document in one to three places and says how. The same
// numbers give the same mutant. Where little is left that could be broken, it
// gives up.
func mutant(doc []byte, seed, n uint64) ([]byte, []string) {
	r := rand.New(rand.NewPCG(seed, n))
	root := map[string]any{"": parse(doc)}
	var how []string
	want := pick(r, 1, 1, 1, 2, 3)
	for tries := 0; len(how) < want && tries < 1000; tries++ {
		if m := mutations[r.IntN(len(mutations))]; m.to(r, root) {
			how = append(how, m.name)
		}
	}
	return write(r, nil, root[""]), how
}

// write writes a tree in one of the many ways that mean the same: members in
// any order, blanks, escapes.
func write(r *rand.Rand, b []byte, v any) []byte {
	blank := func() { b = append(b, pick(r, "", "", "", "", " ", "\n\t", "\r\n ")...) }
	switch v := v.(type) {
	case map[string]any:
		names := keys(v)
		r.Shuffle(len(names), func(i, j int) { names[i], names[j] = names[j], names[i] })
		b = append(b, '{')
		for i, name := range names {
			if i > 0 {
				b = append(b, ',')
			}
			blank()
			b = quote(r, b, name)
			blank()
			b = append(b, ':')
			blank()
			b = write(r, b, v[name])
		}
		blank()
		return append(b, '}')
	case []any:
		b = append(b, '[')
		for i, item := range v {
			if i > 0 {
				b = append(b, ',')
			}
			blank()
			b = write(r, b, item)
			blank()
		}
		return append(b, ']')
	case string:
		return quote(r, b, v)
	case json.Number:
		return append(b, v...)
	}
	word, err := json.Marshal(v)
	must(err)
	return append(b, word...)
}

// quote writes a text, now and then with an escape that it does not need.
func quote(r *rand.Rand, b []byte, text string) []byte {
	quoted, err := json.Marshal(text)
	must(err)
	if n := len(quoted) - 2; n > 0 && r.IntN(20) == 0 {
		if c := quoted[1]; c != '\\' && c < 0x80 {
			b = append(b, `"\u00`+strconv.FormatInt(int64(c), 16)...)
			return append(b, quoted[2:]...)
		}
	}
	return append(b, quoted...)
}
