package fhir_test

import (
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var hidings = flag.Int("hidings", 1, "how many ways to hide something are tried on each dense bundle of others")

const (
	finnishLabels = "https://hl7.fi/fhir/finnish-base-profiles/CodeSystem/fi-base-security-label-cs"
	standardLabel = "http://terminology.hl7.org/CodeSystem/v3-Confidentiality"
	elementLabel  = "http://hl7.org/fhir/uv/security-label-ds4p/StructureDefinition/extension-inline-sec-label"
)

// secrecy is what reading says of who may be shown what: of each word the widest
// visibility under which it stands, who is under a security ban, who is given
// something by a consent.
type secrecy struct {
	words         map[string]assess.Visibility
	bans, reached map[string]bool
}

func secrecyOf(t testing.TB, r *fhir.Reading) secrecy {
	s := secrecy{map[string]assess.Visibility{}, map[string]bool{}, map[string]bool{}}
	var v any
	require.NoError(t, json.Unmarshal([]byte(says(t, r.Plan)), &v))
	var walk func(v any, under assess.Visibility)
	walk = func(v any, under assess.Visibility) {
		switch v := v.(type) {
		case map[string]any:
			if said, ok := v["visibility"].(string); ok {
				var own assess.Visibility
				require.NoError(t, own.UnmarshalText([]byte(said)))
				under = max(under, own)
			}
			for name, inner := range v {
				if name != "id" && name != "by" && name != "visibility" && !strings.HasSuffix(name, "Id") && !strings.HasSuffix(name, "Ids") {
					walk(inner, under)
				}
			}
		case []any:
			for _, inner := range v {
				walk(inner, under)
			}
		case string:
			for _, word := range append(strings.Split(v, "; "), v) {
				if was, ok := s.words[word]; !ok || under < was {
					s.words[word] = under
				}
			}
		}
	}
	walk(v, 0)
	s.bans["the child"] = r.Plan.Child.SecurityBans != nil
	for i := range r.Plan.People {
		s.bans[string(r.Plan.People[i].ID)] = r.Plan.People[i].SecurityBans != nil
	}
	for _, name := range reached(r) {
		s.reached[name] = true
	}
	return s
}

// opened lists what is less secret than it was.
func (s secrecy) opened(now secrecy) (all []string) {
	for word, v := range now.words {
		if was, ok := s.words[word]; !ok || v < was {
			all = append(all, "word "+word)
		}
	}
	for who, banned := range now.bans {
		if !banned && s.bans[who] {
			all = append(all, "ban of "+who)
		}
	}
	for who := range now.reached {
		if !s.reached[who] {
			all = append(all, "given to "+who)
		}
	}
	return all
}

// exchanged is what is read after a plan was written and read again, in one of the ways
// to do so.
func exchanged(t testing.TB, r *fhir.Reading, way int) *fhir.Reading {
	o := fhir.Options{Recorded: civil.MustParseInstant("2026-07-01T10:00:00Z"), ShowBanned: way%4 != 3}
	if way%5 != 4 {
		o.Remainder = r.Remainder()
	}
	g := fhir.New(r.Plan, o)
	forms := []func([]byte) ([]byte, error){g.AppendCollection, g.AppendTransaction, g.AppendDocument}
	out, err := forms[way%3](nil)
	require.NoError(t, err)
	return readText(t, string(out), fhir.ReadOptions{})
}

// hide hides something of a document: with a label on some resource or element, a status,
// a modifier extension. It says what it did.
func hide(rnd *rand.Rand, doc any) (did []string) {
	var resources, elements []map[string]any
	var walk func(v any, inside bool)
	walk = func(v any, inside bool) {
		switch v := v.(type) {
		case map[string]any:
			if kind := v["resourceType"]; kind != nil && kind != "Bundle" {
				resources, inside = append(resources, v), true
				if kind == "CarePlan" {
					resources = append(resources, v) // twice as likely
				}
			} else if inside && v["extension"] == nil && v["url"] == nil {
				elements = append(elements, v)
			}
			for _, name := range slices.Sorted(maps.Keys(v)) {
				walk(v[name], inside)
			}
		case []any:
			for _, inner := range v {
				walk(inner, inside)
			}
		}
	}
	walk(doc, false)
	labels := []map[string]any{{"system": standardLabel, "code": "V"}, {"system": standardLabel, "code": "R"}, {"system": finnishLabels, "code": "TURVAKIELTO"}, {"display": "Salainen"}}
	for range 1 + rnd.IntN(2) {
		r, label := resources[rnd.IntN(len(resources))], labels[rnd.IntN(len(labels))]
		at := fmt.Sprint(r["resourceType"], "/", r["id"])
		switch rnd.IntN(8) {
		case 0:
			for _, name := range []string{"status", "lifecycleStatus"} {
				if r[name] != nil {
					r[name] = []string{"entered-in-error", "inactive", "revoked", "completed", "nullified"}[rnd.IntN(5)]
					did = append(did, fmt.Sprint(at, " ", r[name]))
				}
			}
		case 1:
			r["modifierExtension"] = []any{map[string]any{"url": "urn:x", "valueBoolean": true}}
			did = append(did, at+" modified")
		case 2:
			elements[rnd.IntN(len(elements))]["extension"] = []any{map[string]any{"url": elementLabel, "valueCoding": label}}
			did = append(did, fmt.Sprint("an element: ", label))
		default:
			meta, _ := r["meta"].(map[string]any)
			if meta == nil {
				meta = map[string]any{}
			}
			meta["security"], r["meta"] = []any{label}, meta
			did = append(did, fmt.Sprint(at, " ", label))
		}
	}
	return did
}

// Whatever of others is hidden, in whatever way: what was read, written with or without
// what was kept aside, and read again as ours, shows nobody more than the first reading.
func TestNothingOpensOnTheWay(t *testing.T) {
	files, err := filepath.Glob("testdata/foreign/*.json")
	require.NoError(t, err)
	for number, file := range files {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		for seed := range *hidings {
			rnd := rand.New(rand.NewPCG(uint64(number), uint64(seed)))
			var doc any
			require.NoError(t, json.Unmarshal(data, &doc))
			did := hide(rnd, doc)
			text, err := json.Marshal(doc)
			require.NoError(t, err)
			r := readText(t, string(text), fhir.ReadOptions{})
			was := secrecyOf(t, r)
			for range 2 {
				way := rnd.IntN(60)
				r = exchanged(t, r, way)
				assert.Empty(t, was.opened(secrecyOf(t, r)), "%s, seed %d, way %d: %v", filepath.Base(file), seed, way, did)
			}
		}
	}
}

// What has no visibility of its own in the plan stays out of it for good, and so does
// what a label on an element, or on what contains a resource, hides.
func TestSecretOnceIsSecretTwice(t *testing.T) {
	const word = "other"
	very := plainMeta("V")
	titled := with(with(theirPlan, "title", `"`+word+`"`), "created", `"2026-01-10"`)
	element := `{"extension":[{"url":"` + elementLabel + `","valueCoding":{"system":"` + standardLabel + `","code":"R"}}]`
	worker := `{"resourceType":"Practitioner","id":"w","name":[{"family":"` + word + `"}]}`
	rows := []struct {
		name string
		doc  []string
		why  string
	}{
		{"the title of a secret plan with a day", []string{with(titled, "meta", very), theirChild}, "its course explains the label, and the title has none"},
		{"of one with a description", []string{with(with(with(theirPlan, "title", `"`+word+`"`), "description", `"D"`), "meta", very), theirChild}, "so does its description"},
		{"of one for professionals that is over", []string{with(with(titled, "meta", plainMeta("R")), "status", `"completed"`), theirChild}, "so does its end"},
		{"of one with a secret team", []string{with(titled, "careTeam", `[{"reference":"CareTeam/ct"}]`), theirChild, with(theirTeam, "meta", very), theirGuardian}, "the team is a part of the plan"},
		{"a title that is labelled itself", []string{with(titled, "_title", element+`}`), theirChild}, "a label on one element"},
		{"a title with a language of its own", []string{with(with(titled, "meta", very), "_title", `{"extension":[{"url":"http://hl7.org/fhir/StructureDefinition/language","valueCode":"fi"}]}`), theirChild}, "what stands beside it stays"},
		{"a title with an extension that is no list", []string{with(with(titled, "meta", very), "_title", `{"extension":{"url":"urn:x"}}`), theirChild}, "a name stands once"},
		{"a title with something else beside it", []string{with(with(titled, "meta", very), "_title", `[7]`), theirChild}, "no element is a list of numbers"},
		{"an element of a need", []string{theirPlan, theirChild, with(theirNeed, "code", element+`,"text":"`+word+`"}`)}, "an element that is labelled"},
		{"a value of a goal", []string{theirPlan, theirChild, with(theirGoal, "description", `{"text":"`+word+`","_text":`+element+`}}`)}, "a primitive element that is labelled"},
		{"an element of the plan", []string{with(theirPlan, "note", `[`+element+`,"text":"`+word+`"}]`), theirChild}, "an element of the CarePlan itself"},
		{"contained in what is secret", []string{theirPlan, theirChild, with(with(with(theirTask, "meta", very), "contained", "["+worker+"]"), "owner", `{"reference":"#w"}`)}, "what is contained has no label of its own"},
	}
	for _, row := range rows {
		t.Run(row.name, func(t *testing.T) {
			doc := bundle(row.doc...)
			r := readText(t, doc, fhir.ReadOptions{})
			first := says(t, r.Plan)
			for turn := range 4 {
				require.False(t, open(t, r), "%s, after %d exchanges: %s", row.why, turn, says(t, r.Plan))
				same(t, first, says(t, r.Plan))
				out, err := fhir.New(r.Plan, fhir.Options{ShowBanned: true, Remainder: r.Remainder()}).AppendCollection(nil)
				require.NoError(t, err)
				require.Contains(t, string(out), `"`+word+`"`, "it is given back")
				assert.LessOrEqual(t, strings.Count(string(out), elementLabel), 2, "labels do not pile up")
				r = readText(t, string(out), fhir.ReadOptions{})
			}
		})
	}
	t.Run("the plan speaks", func(t *testing.T) {
		r := readText(t, bundle(with(titled, "meta", very), theirChild), fhir.ReadOptions{})
		kept := r.Remainder()
		back, err := fhir.New(r.Plan, fhir.Options{Remainder: kept}).AppendCollection(nil)
		require.NoError(t, err)
		named := readText(t, bundle(with(with(titled, "meta", very), "_title", `{"id":"t1"}`), theirChild), fhir.ReadOptions{})
		again, err := fhir.New(named.Plan, fhir.Options{Remainder: named.Remainder()}).AppendCollection(nil)
		require.NoError(t, err)
		assert.Contains(t, string(again), `"_title":{"id":"t1","extension":[{"url":"`+elementLabel, "what stands beside it stays")
		assert.Contains(t, string(back), `"_title":{"extension":[{"url":"`+elementLabel+`","valueCoding":{"system":"`+standardLabel+`","code":"V"}}]}`, "a title of theirs says itself that it is secret")
		r.Plan.Title = "Ours"
		out, err := fhir.New(r.Plan, fhir.Options{Remainder: kept}).AppendCollection(nil)
		require.NoError(t, err)
		assert.NotContains(t, string(out), elementLabel, "a title of ours is not secret")
		assert.Equal(t, plan.Title("Ours"), readText(t, string(out), fhir.ReadOptions{}).Plan.Title)
	})
}

// A ban of which nobody knows the days is one like any other, for whomever it stands.
func TestBansWithoutDays(t *testing.T) {
	ended := civil.Period{From: civil.MustParseDate("2020-01-01"), To: civil.MustParseDate("2021-01-01")}
	p := cases(t)["aino.json"]
	for _, bans := range [][]civil.Period{{{}}, {ended, {}}, {{}, ended}} {
		p.Child.SecurityBans = bans
		kinds := map[plan.MemberKind]bool{}
		for i := range p.People {
			p.People[i].SecurityBans, kinds[p.People[i].Kind] = bans, true
		}
		require.Greater(t, len(kinds), 1, "workers and family")
		out, err := fhir.New(p, fhir.Options{ShowBanned: true}).AppendCollection(nil)
		require.NoError(t, err)
		assert.NotContains(t, string(out), `{}`, "FHIR has no element that is empty")
		same(t, says(t, p), says(t, readText(t, string(out), fhir.ReadOptions{}).Plan))
		spoiled := strings.ReplaceAll(string(out), `"data-absent-reason"`, `"x"`)
		spoiled = strings.ReplaceAll(spoiled, `"valuePeriod"`, `"valueString"`)
		unlabelled := regexp.MustCompile(`(?s)"meta":\{[^{}]*"security":\[[^]]*\][^{}]*\},?`).ReplaceAllString(spoiled, "")
		require.NotContains(t, unlabelled, "TURVAKIELTO", "the ban of ours alone tells")
		for _, text := range []string{spoiled, unlabelled} {
			again := readText(t, text, fhir.ReadOptions{}).Plan
			for i := range again.People {
				assert.NotEmpty(t, again.People[i].SecurityBans, "one that cannot be read stands")
			}
			assert.NotEmpty(t, again.Child.SecurityBans)
		}
	}
	child := with(theirChild, "modifierExtension", `[{"url":"urn:x"}]`)
	r := readText(t, bundle(with(theirPlan, "meta", `{"security":[{"system":"`+finnishLabels+`","code":"TURVAKIELTO"}]}`), child), fhir.ReadOptions{})
	assert.NotEmpty(t, r.Plan.Child.SecurityBans, "of a child of whom nothing may be read")
}

// A ban stands until the end of its last day. Its label goes out until then; one that comes in later is another ban.
func TestLastDayOfABan(t *testing.T) {
	for _, row := range []struct {
		name, to, today string
		labelled, anew  bool // whether it goes out labelled, and comes in with a label as another ban
	}{
		{"the day before its last", "2026-03-10", "2026-03-09", true, false},
		{"on its last day", "2026-03-10", "2026-03-10", true, false},
		{"the day after", "2026-03-10", "2026-03-11", false, true},
		{"without an end", "", "2100-01-01", true, false},
		{"on a day that nobody says", "2026-03-10", "", true, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			p := cases(t)["aino.json"]
			ban := civil.Period{From: civil.MustParseDate("2026-01-01")}
			var today civil.Date
			if row.to != "" {
				ban.To = civil.MustParseDate(row.to)
			}
			if row.today != "" {
				today = civil.MustParseDate(row.today)
			}
			p.Child.SecurityBans, p.People = []civil.Period{ban}, slices.Clone(p.People)
			for i := range p.People {
				p.People[i].SecurityBans = nil
			}
			out, err := fhir.New(p, fhir.Options{ShowBanned: true, Today: today}).AppendCollection(nil)
			require.NoError(t, err)
			assert.Equal(t, row.labelled, strings.Contains(string(out), "TURVAKIELTO"))
			labelled, err := fhir.New(p, fhir.Options{ShowBanned: true, Today: civil.MustParseDate("2026-01-01")}).AppendCollection(nil)
			require.NoError(t, err)
			want := []civil.Period{ban}
			if row.anew {
				want = append(want, civil.Period{})
			}
			assert.Equal(t, want, readText(t, string(labelled), fhir.ReadOptions{On: today}).Plan.Child.SecurityBans)
		})
	}
}

// Whoever a ban stands for bears Finland's label in every resource that tells of them,
// a worker too; others do not.
func TestBansAreLabelled(t *testing.T) {
	p := cases(t)["aino.json"]
	for i := range p.People {
		p.People[i].SecurityBans = nil
	}
	worker, other := p.Person("simh6hmuzv"), p.Person("d6a5clrtdu")
	worker.SecurityBans = []civil.Period{{}}
	out, err := fhir.New(p, fhir.Options{}).AppendCollection(nil)
	require.NoError(t, err)
	bears := map[string]int{}
	for _, r := range resourcesOf(t, out) {
		text, err := json.Marshal(r)
		require.NoError(t, err)
		for _, m := range []*plan.Member{worker, other} {
			if kind := r["resourceType"].(string); strings.HasPrefix(kind, "Practitioner") && strings.Contains(string(text), string(m.ID)) {
				bears[kind+" "+m.Name.Given] += strings.Count(string(text), `"TURVAKIELTO"`)
			}
		}
	}
	assert.Equal(t, map[string]int{"PractitionerRole Jukka": 1, "Practitioner Jukka": 1, "PractitionerRole Sanna": 0, "Practitioner Sanna": 0}, bears)
}

// Beside the plan of another child, with all that belongs to it, a plan says what it says
// alone, in either order.
func TestAnotherChildBeside(t *testing.T) {
	files, err := filepath.Glob("testdata/foreign/*.json")
	require.NoError(t, err)
	type document map[string]any
	load := func(file string) (d document) {
		data, err := os.ReadFile(file)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(data, &d))
		d["type"] = "collection"
		return d
	}
	for i, file := range files {
		one, other := load(file), load(files[(i+1)%len(files)])
		mine, theirs := one["entry"].([]any), other["entry"].([]any)
		first := ""
		for _, e := range mine {
			e := e.(map[string]any)
			if r := e["resource"].(map[string]any); r["resourceType"] == "CarePlan" && first == "" && e["fullUrl"] != nil {
				first, _, _ = strings.Cut(e["fullUrl"].(string), "/_history/")
			}
		}
		if first == "" {
			continue // nobody could say which of the two is meant
		}
		read := func(entries []any) *fhir.Reading {
			one["entry"] = entries
			text, err := json.Marshal(one)
			require.NoError(t, err)
			return readText(t, string(text), fhir.ReadOptions{CarePlan: first})
		}
		alone := secrecyOf(t, read(mine))
		for _, entries := range [][]any{append(slices.Clone(mine), theirs...), append(slices.Clone(theirs), mine...)} {
			assert.Empty(t, alone.opened(secrecyOf(t, read(entries))), "%s beside %s", file, files[(i+1)%len(files)])
		}
	}
}
