package lint_test

import (
	"bytes"
	"encoding/json"
	"flag"
	"fmt"
	"maps"
	"os"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/lint"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	update  = flag.Bool("update", false, "write the goldens and docs/lint.md anew")
	samples = flag.Int("samples", 100, "sample plans to lint")
)

var langs = []code.Lang{code.FI, code.SV, code.EN}

func everyPack() []lint.Pack { return append(lint.Packs(), lint.Optional()...) }

// book is testdata/examples.json: a plan in which no rule finds anything, and
// for each rule what must be changed in it so that the rule does, and what mends
// it. docs/lint.md shows the same.
type book struct {
	On       civil.Date      `json:"on"`
	Base     json.RawMessage `json:"base"`
	Examples []example       `json:"examples"`
}

// example is one rule's: members of the base to be changed, null to be taken
// out.
type example struct {
	Rule string         `json:"rule"`
	At   issue.Pointer  `json:"at"`
	Why  string         `json:"why"`
	On   civil.Date     `json:"on"`
	Bad  map[string]any `json:"bad"`
	Good map[string]any `json:"good"`
}

func readBook(t *testing.T) *book {
	t.Helper()
	data, err := os.ReadFile("testdata/examples.json")
	require.NoError(t, err)
	b := new(book)
	require.NoError(t, json.Unmarshal(data, b))
	return b
}

// with returns the base with some members changed.
func (b *book) with(t *testing.T, change map[string]any) *plan.Plan {
	t.Helper()
	var whole any
	require.NoError(t, json.Unmarshal(b.Base, &whole))
	for _, at := range slices.Sorted(maps.Keys(change)) {
		whole = put(whole, strings.Split(at, "/")[1:], change[at])
	}
	data, err := json.Marshal(whole)
	require.NoError(t, err)
	p, issues := plan.Decode(data, issue.Limits{})
	require.NotNil(t, p, "%v", issues)
	for _, i := range issues {
		assert.NotContains(t, i.Rule, "form.", "%s", i.Pointer)
	}
	return p
}

// put puts a value at a path, or takes out what stands there where it is nil.
func put(in any, path []string, value any) any {
	if len(path) == 0 {
		return value
	}
	switch in := in.(type) {
	case map[string]any:
		if value == nil && len(path) == 1 {
			delete(in, path[0])
		} else {
			in[path[0]] = put(in[path[0]], path[1:], value)
		}
		return in
	case []any:
		i, _ := strconv.Atoi(path[0])
		switch {
		case i >= len(in):
			return append(in, value)
		case value == nil && len(path) == 1:
			return slices.Delete(in, i, i+1)
		}
		in[i] = put(in[i], path[1:], value)
		return in
	}
	return map[string]any{path[0]: put(nil, path[1:], value)}
}

func TestEachRuleByItsExamples(t *testing.T) {
	b := readBook(t)
	require.Empty(t, lint.Plan(b.with(t, nil), b.On, everyPack()...), "the base is a plan in which nothing is found")
	shown := map[string]bool{}
	for _, e := range b.Examples {
		t.Run(e.Rule, func(t *testing.T) {
			shown[e.Rule] = true
			name, _, _ := strings.Cut(e.Rule, ".")
			packs := lint.Packs()
			if p, ok := lint.Named(name); ok && (name == "scotland" || name == "norway") {
				packs = []lint.Pack{p}
			}
			on := b.On
			if !e.On.IsZero() {
				on = e.On
			}
			bad := lint.Plan(b.with(t, e.Bad), on, packs...)
			i := slices.IndexFunc(bad, func(f lint.Finding) bool { return f.Rule == e.Rule && f.Pointer == e.At })
			require.GreaterOrEqual(t, i, 0, "%v", bad)
			for _, f := range lint.Plan(b.with(t, e.Good), on, packs...) {
				assert.NotEqual(t, e.Rule, f.Rule, "the good example at %s", f.Pointer)
			}
		})
	}
	for _, p := range everyPack() {
		for _, r := range p.Rules {
			assert.True(t, shown[r.ID], "rule %s has no example", r.ID)
		}
	}
}

func TestRulesAreComplete(t *testing.T) {
	seen := map[string]bool{}
	for _, p := range everyPack() {
		assert.Regexp(t, `^[a-z]+$`, p.Name)
		for _, l := range langs {
			assert.NotEmpty(t, p.About.In(l), p.Name)
		}
		for _, r := range p.Rules {
			assert.False(t, seen[r.ID], "%s stands twice", r.ID)
			seen[r.ID] = true
			assert.Regexp(t, `^[a-z0-9]+\.[a-z0-9-]+$`, r.ID)
			assert.NotEmpty(t, r.Source, "%s has no source", r.ID)
			assert.NotEqual(t, issue.SeverityError, r.Severity, "%s: lint makes nothing invalid", r.ID)
			for _, l := range langs {
				assert.Regexp(t, `^\p{Lu}.*[.?]$`, r.Words.In(l), r.ID)
				assert.Regexp(t, `^\p{Lu}.*[.?]$`, r.Suggest.In(l), r.ID)
			}
		}
	}
}

// A phrase is found however it is typed, and a word that only looks like one is
// left alone.
func TestWordsInTheirForms(t *testing.T) {
	rows := []struct {
		lang, text, rule, found, why string
	}{
		{"fi", "Saara soittaa tarvittaessa.", "wording.condition", "tarvittaessa", "as it stands"},
		{"fi", "TARVITTAESSAKIN soitetaan.", "wording.condition", "TARVITTAESSAKIN", "capitals and a clitic"},
		{"fi", "Autamme mahdollisuuksiemme mukaan.", "wording.condition", "mahdollisuuksiemme mukaan", "possessive"},
		{"fi", "Autetaan resurssien\nsalliessa.", "wording.condition", "resurssien\nsalliessa", "over a line"},
		{"fi", "Voinnin mukaan kävelylle.", "wording.condition", "Voinnin mukaan", "two words"},
		{"fi", "La\u0308hiaikoina nähdään.", "wording.time", "La\u0308hiaikoina", "letters taken apart"},
		{"fi", "Tapaaminen lähi\u00adtulevaisuudessa.", "wording.time", "lähi\u00adtulevaisuudessa", "soft hyphen"},
		{"fi", "Lähi\u200btulevaisuudessa.", "wording.time", "Lähi\u200btulevaisuudessa", "a space of no width"},
		{"fi", "Lähi\u200ctulevaisuudessa.", "wording.time", "Lähi\u200ctulevaisuudessa", "a sign that parts letters"},
		{"fi", "Lähi\u200dtulevaisuudessa.", "wording.time", "Lähi\u200dtulevaisuudessa", "a sign that joins letters"},
		{"fi", "Lähi\u2060tulevaisuudessa.", "wording.time", "Lähi\u2060tulevaisuudessa", "a sign that joins words"},
		{"fi", "Ä\u0301joskus käydään.", "", "", "a mark over a letter parts no word"},
		{"fi", "Polku 1joskus 2b.", "", "", "nor does a digit"},
		{"fi", "Koti (joskus).", "wording.measure", "joskus", "behind a bracket"},
		{"fi", "joskus", "wording.measure", "joskus", "the text ends with the word"},
		{"fi", "Mennään jossain", "", "", "a phrase that is not whole"},
		{"fi", "Ostetaan piano.", "", "", "begins as pian"},
		{"fi", "Kysytään, kuinka usein herättiin.", "", "", "a question is not vague"},
		{"fi", "Säännölliset ruoka-ajat.", "wording.measure", "Säännölliset", "adjective, inflected"},
		{"fi", "Jonkun pitää hakea.", "wording.person", "Jonkun", "genitive"},
		{"fi", "Jokunen marja.", "", "", "begins as joku"},
		{"fi", "Eri tahojen apu.", "wording.person", "tahojen", "plural"},
		{"fi", "Pyritään nukkumaan.", "wording.deed", "Pyritään", "passive"},
		{"fi", "Leikkiä, musiikkia jne.", "wording.deed", "jne", "abbreviation"},
		{"fi", "Saara soittaa, jos tarve ilmenee.", "wording.condition", "jos tarve ilmenee", "an end that is no case of it"},
		{"fi", "Luetaan aina kun mahdollista.", "wording.condition", "kun mahdollista", "inside a longer phrase"},
		{"fi", "Autamme voimavarojemme mukaan.", "wording.condition", "voimavarojemme mukaan", "possessive"},
		{"fi", "Joku päivä mennään uimaan.", "wording.time", "Joku päivä", "a day, not a person"},
		{"fi", "Nukkumaan ei mennä myöhemmin kuin yhdeksältä.", "", "", "later than says when"},
		{"fi", "Pyrimme nukkumaan.", "wording.deed", "Pyrimme", "who promises says we"},
		{"fi", "Seuraamme tilannetta.", "wording.deed", "Seuraamme tilannetta", "who promises says we"},
		{"fi", "Päiväkoti antaa tukea.", "wording.deed", "antaa tukea", "active"},
		{"fi", "Aino saa jonkinlaista apua.", "wording.deed", "jonkinlaista", "partitive"},
		{"fi", "Jatkuvat riidat loppuvat.", "wording.measure", "Jatkuvat", "plural"},
		{"fi", "Toimijoilta kysytään.", "wording.person", "Toimijoilta", "ablative"},
		{"fi", "Aikanaan hän oppii itse.", "wording.time", "Aikanaan", "essive of time"},
		{"fi", "Aina aamulla luetaan.", "", "", "always is no vague word"},
		{"fi", "Tukeva tuoli pöydän ääreen.", "", "", "begins as tukee"},
		{"fi", "Käydään riittävän usein ulkona.", "wording.measure", "riittävän usein", "one phrase is told once"},
		{"fi", "Pidetään tiivistä yhteyttä.", "wording.measure", "tiivistä", "partitive"},
		{"fi", "Tehdään tarvittavat toimet.", "wording.deed", "tarvittavat", "plural"},
		{"fi", "Apua annetaan tarpeenmukaisesti.", "wording.condition", "tarpeenmukaisesti", "one word"},
		{"fi", "Se on mahdollista.", "", "", "what can be is no condition"},
		{"fi", "Koulun henkilökunta auttaa.", "wording.person", "henkilökunta", "nobody by name"},
		{"sv", "Nödvändiga åtgärder vidtas.", "wording.deed", "Nödvändiga åtgärder", "a phrase"},
		{"sv", "Vi följer läget.", "wording.deed", "följer läget", "as plans say"},
		{"en", "Meet as often as needed.", "wording.condition", "as often as needed", "one phrase is told once"},
		{"en", "The situation will be monitored.", "wording.deed", "be monitored", "passive"},
		{"sv", "Vi stöder henne i leken.", "wording.deed", "stöder", "active"},
		{"sv", "Vi tar hänsyn till henne.", "wording.deed", "tar hänsyn", "present"},
		{"sv", "Möten med jämna mellanrum.", "wording.measure", "med jämna mellanrum", "a phrase"},
		{"sv", "Vi ses vid ett senare tillfälle.", "wording.time", "vid ett senare tillfälle", "a phrase"},
		{"sv", "Sova senast nio, inte senare än tio.", "", "", "later than says when"},
		{"sv", "Hon får någon form av hjälp.", "wording.deed", "någon form av", "no person"},
		{"sv", "Hon börjar i någon hobby.", "", "", "no person"},
		{"sv", "Lekar, musik m.fl.", "wording.deed", "m.fl", "abbreviation with points"},
		{"en", "Home no later than nine.", "", "", "later than says when"},
		{"en", "Call as soon as she wakes.", "", "", "a moment that all see"},
		{"en", "He arrives in time for school.", "", "", "in time is not late"},
		{"en", "Sooner or later we meet.", "wording.time", "Sooner or later", "no day at all"},
		{"en", "She plays with others.", "", "", "no one is to do anything"},
		{"en", "The teacher supports her.", "wording.deed", "supports", "active"},
		{"en", "He gets some kind of help.", "wording.deed", "some kind of", "a phrase"},
		{"en", "She is old enough.", "", "", "enough for what stands before it"},
		{"en", "Read several times.", "wording.measure", "several times", "a phrase"},
		{"sv", "Saara ringer vid behov.", "wording.condition", "vid behov", "as it stands"},
		{"sv", "I mån av möjligheter.", "wording.condition", "I mån av möjligheter", "plural"},
		{"sv", "Regelbundna måltider.", "wording.measure", "Regelbundna", "adjective, inflected"},
		{"sv", "Skriv upp hur ofta.", "", "", "a question is not vague"},
		{"sv", "Lekar, musik m.m.", "wording.deed", "m.m", "abbreviation with points"},
		{"sv", "Köp snarkskydd.", "", "", "begins as snar"},
		{"en", "Support as appropriate.", "wording.condition", "as appropriate", "as it stands"},
		{"en", "Call back AS SOON AS POSSIBLE.", "wording.time", "AS SOON AS POSSIBLE", "the longest phrase, once"},
		{"en", "Relevant professionals will call.", "wording.person", "Relevant professionals", "plural"},
		{"en", "She has access to a tutor.", "wording.deed", "access to", "as plans say"},
		{"en", "Ask how often he slept.", "", "", "a question is not vague"},
		{"es", "Según sea necesario tarvittaessa.", "", "", "not a language of ours: nothing is claimed"},
	}
	for _, row := range rows {
		t.Run(row.lang+"/"+row.why+"/"+row.text, func(t *testing.T) {
			p := &plan.Plan{Lang: plan.LangTag(row.lang), Goals: []plan.Goal{{Text: row.text}}}
			wording, _ := lint.Named("wording")
			found := lint.Plan(p, civil.Date{}, wording)
			if row.rule == "" {
				assert.Empty(t, found)
				return
			}
			require.Len(t, found, 1)
			assert.Equal(t, row.rule, found[0].Rule)
			assert.Equal(t, row.found, row.text[found[0].Start:found[0].End])
		})
	}
}

// What stands beside the words can close what they leave open.
func TestAnsweredBesideTheWords(t *testing.T) {
	day := civil.MustParseDate("2026-03-10")
	wording, _ := lint.Named("wording")
	for _, row := range []struct {
		action plan.Action
		why    string
	}{
		{plan.Action{Text: "Käydään pian neuvolassa.", Due: day}, "a day says when"},
		{plan.Action{Text: "Käydään pian neuvolassa.", DueMeetingID: "meetmeetme"}, "a meeting says when"},
		{plan.Action{Text: "Käydään pian neuvolassa.", Period: civil.Period{From: day}}, "a beginning says when"},
		{plan.Action{Text: "Säännöllinen uinti.", Rhythm: &plan.Rhythm{Times: 1, Per: plan.IntervalWeek}}, "a rhythm says how often"},
		{plan.Action{Text: "Joku hakee.", OwnerIDs: []plan.ID{"mothermoth"}}, "an owner says who"},
	} {
		p := &plan.Plan{People: []plan.Member{{ID: "mothermoth", Kind: plan.MemberGuardian}}, Actions: []plan.Action{row.action}}
		assert.Empty(t, lint.Plan(p, day, wording), row.why)
		row.action.Due, row.action.DueMeetingID, row.action.Period, row.action.Rhythm, row.action.OwnerIDs = civil.Date{}, "", civil.Period{}, nil, []plan.ID{"mothermoth", "fatherfath"}
		p.Actions[0] = row.action
		assert.Len(t, lint.Plan(p, day, wording), 1, row.why)
	}
}

// Findings in one text stand in the order of the words, and words typed in parts are the same words.
func TestFindingsInTheOrderOfWords(t *testing.T) {
	wording, _ := lint.Named("wording")
	for _, row := range []struct{ text, want, why string }{
		{"Joku hakee pian, tarvittaessa.", "Joku pian tarvittaessa", "whatever rule is asked first"},
		{"Hän lukee kova\u0308sti joskus.", "joskus", "a diaeresis of its own"},
		{"Tyo\u0308 ja o\u030a, joskus.", "joskus", "letters of all kinds, and a ring on none of ours"},
		{"\u0308 joskus", "joskus", "a mark on nothing"},
	} {
		p := &plan.Plan{Lang: "fi", Goals: []plan.Goal{{Text: row.text}}}
		var words []string
		for _, f := range lint.Plan(p, civil.Date{}, wording) {
			words = append(words, row.text[f.Start:f.End])
		}
		assert.Equal(t, row.want, strings.Join(words, " "), row.why)
	}
	for _, row := range []struct{ hard, plainer, why string }{
		{"sa\u030arbarhet", "det som är svårt", "å in two signs"}, {"sektorso\u0308vergripande", "från olika områden", "ö in two signs"}, {"kartla\u0308gg", "ta reda på", "ä in two signs"},
		{"op\u0308timal", "", "two dots on another letter"}, {"sårbarhet", "det som är svårt", "as it is typed mostly"},
	} {
		assert.Equal(t, row.plainer, lint.PlainerFor(row.hard, code.SV), row.why)
	}
}

// A sentence is long from 21 words; a full stop ends one before a space and no small letter, other signs wherever they stand.
func TestLongSentences(t *testing.T) {
	words := func(n int) string { return "Sana" + strings.Repeat(" sana", n-1) }
	for _, row := range []struct {
		name, text string
		found      bool
	}{
		{"twenty words", words(20) + ".", false}, {"twenty-one", words(21) + ".", true}, {"of two sentences", words(15) + ". " + words(15) + ".", false},
		{"a question", words(15) + "? " + words(15), false}, {"a call", words(15) + "! " + words(15), false}, {"a line", words(15) + "\n" + words(15), false}, {"a semicolon", words(15) + "; " + words(15), false},
		{"a comma", words(15) + ", " + words(15), true}, {"a stop before a small letter", words(15) + ". sana " + words(5), true}, {"a stop before a number", words(15) + ". 5 " + words(5), true},
		{"a stop without a space", words(15) + "." + words(15), true}, {"a stop before a space that does not break", words(15) + ".\u00a0" + words(15), false}, {"the second is long", words(5) + ". " + words(21), true}, {"the second has twenty", words(3) + ". " + words(20), false}, {"a stop before spaces alone", words(21) + ".  ", true},
	} {
		p := &plan.Plan{Lang: "fi", Goals: []plan.Goal{{Text: row.text}}}
		assert.Equal(t, row.found, found(p, "", "wording.sentence") != nil, row.name)
	}
	twice := &plan.Plan{Lang: "fi", Goals: []plan.Goal{{Text: words(3) + ". " + words(21) + ". " + words(21) + "."}}}
	wording, _ := lint.Named("wording")
	all := lint.Plan(twice, civil.Date{}, wording)
	require.Len(t, all, 1)
	assert.Equal(t, [2]int{len(words(3) + ". "), len(words(3) + ". " + words(21))}, [2]int{all[0].Start, all[0].End}, "of two as long the first")
	dash := &plan.Plan{Lang: "fi", Goals: []plan.Goal{{Text: "– " + words(21)}, {Text: words(3)}}}
	all = lint.Plan(dash, civil.Date{}, wording)
	require.Len(t, all, 1, "what was long in one text says nothing of the next")
	assert.Equal(t, [2]int{len("– "), len("– " + words(21))}, [2]int{all[0].Start, all[0].End}, "from the first word")
	soon := &plan.Plan{Lang: "fi", Goals: []plan.Goal{{Text: "Nukutaan pian.", Due: civil.MustParseDate("2026-05-01")}, {Text: "Nukutaan pian."}}}
	all = lint.Plan(soon, civil.Date{}, wording)
	require.Len(t, all, 1)
	assert.Equal(t, "/goals/1/text", string(all[0].Pointer), "a day of the goal says when")
}

// Nobody mends what a child or a parent said.
func TestOwnWordsAreLeftAlone(t *testing.T) {
	b := readBook(t)
	p := b.with(t, nil)
	p.Assessments[0].Views[0].Findings[0].Text = "Äiti on usein jossain, ja joku tulee tarvittaessa."
	p.Needs[0].Text = "Psykososiaalinen toimintakyky haavoittuu."
	wording, _ := lint.Named("wording")
	assert.Empty(t, lint.Plan(p, b.On, wording))
}

// A code is found in every string of a plan, and where it belongs it is let be.
func TestIdentityCodesAnywhere(t *testing.T) {
	const hetu = "010181-900C"
	p := &plan.Plan{
		Title: hetu, Identifiers: []plan.Identifier{{System: "urn:x:1", Value: "k" + " " + hetu}},
		Child:         plan.Child{Identifiers: []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: hetu}, {System: "urn:oid:1.2.3", Value: hetu}}},
		People:        []plan.Member{{Identifiers: []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: hetu}}, Name: plan.Name{Given: hetu}}},
		Organisations: []plan.Organisation{{Identifiers: []plan.Identifier{{System: "urn:oid:1.2.246.21", Value: hetu}}}},
		Attachments:   []plan.Attachment{{Location: "https://x.example/" + hetu + ".pdf", Title: hetu}},
		FollowUp:      []plan.Reach{{Telecom: &plan.Telecom{Value: hetu}}},
		Needs:         []plan.Need{{Text: "äidin hetu 010181–900c"}},
	}
	privacy, _ := lint.Named("privacy")
	var at []string
	for _, f := range lint.Plan(p, civil.Date{}, privacy) {
		require.Equal(t, "privacy.identity-code", f.Rule)
		at = append(at, string(f.Pointer))
	}
	assert.Equal(t, []string{
		"/attachments/0/location", "/attachments/0/title", "/child/identifiers/1/value", "/followUp/0/telecom/value", "/identifiers/0/value",
		"/needs/0/text", "/organisations/0/identifiers/0/value", "/people/0/name/given", "/title",
	}, at)
}

func TestRulesFollowTheirDay(t *testing.T) {
	b := readBook(t)
	p := b.with(t, nil)
	for _, v := range p.Assessments[0].Views {
		for i := range v.Findings {
			if v.Findings[i].Item == assess.ItemChildFunctioning {
				v.Findings[i].Item = assess.ItemChildStrengths
			}
		}
	}
	law, _ := lint.Named("law")
	has := func(on string) bool {
		d := civil.Date{}
		if on != "" {
			d = civil.MustParseDate(on)
		}
		p.Tracks[0].Period.From = civil.MustParseDate("2020-01-01")
		return slices.ContainsFunc(lint.Plan(p, d, law), func(f lint.Finding) bool { return f.Rule == "shl39.functioning" })
	}
	assert.False(t, has("2024-12-31"), "point 10 is in force from 1.1.2025 (677/2023, 955/2023)")
	assert.True(t, has("2025-01-01"))
	assert.True(t, has(""), "without a day, what is in force today")
}

// A pack of somebody's own is used like the library's.
func TestOwnPack(t *testing.T) {
	title := lint.Rule{
		Rule: issue.Rule{ID: "county.title", Severity: issue.SeverityHint, Source: "county handbook 4.2"},
		Look: func(s *lint.Subject, found func(lint.Place)) {
			if s.Plan.Title == "" {
				found(lint.Place{Pointer: "/title"})
			}
		},
	}
	found := lint.Plan(&plan.Plan{}, civil.Date{}, lint.Pack{Name: "county", Rules: []lint.Rule{title, title}})
	over := title
	over.ID, over.InForce = "county.over", civil.Period{From: civil.MustParseDate("2025-01-01"), To: civil.MustParseDate("2025-12-31")}
	for on, want := range map[string]int{"": 0, "2024-12-31": 0, "2025-01-01": 1, "2025-12-31": 1, "2026-01-01": 0} {
		d := civil.Date{}
		if on != "" {
			d = civil.MustParseDate(on)
		}
		assert.Len(t, lint.Plan(&plan.Plan{}, d, lint.Pack{Rules: []lint.Rule{over}}), want, "in force in 2025: on %q", on)
	}
	whole := lint.Rule{
		Rule:    issue.Rule{ID: "county.whole", Severity: issue.SeverityWarning, Source: "s", Words: code.Say("a", "b", "c")},
		Suggest: code.Say("d", "e", "f"),
		Look: func(_ *lint.Subject, found func(lint.Place)) {
			found(lint.Place{Pointer: "/goals/0/text", Start: 2, End: 5})
		},
	}
	assert.Equal(t, []lint.Finding{{Issue: whole.At("/goals/0/text"), Pack: "county", Start: 2, End: 5, Suggest: whole.Suggest, Asks: whole.Words}},
		lint.Plan(&plan.Plan{}, civil.Date{}, lint.Pack{Name: "county", Rules: []lint.Rule{whole}}))
	require.Len(t, found, 1, "one cause at one place is told once")
	assert.Equal(t, "county", found[0].Pack)
	assert.Equal(t, "county handbook 4.2", found[0].Source)
}

// What follows from another finding is not told beside it: neither of the whole plan, nor of what stands around.
func TestOneCauseIsToldOnce(t *testing.T) {
	without := func(change func(*plan.Plan)) *plan.Plan {
		p := readBook(t).with(t, nil)
		change(p)
		return p
	}
	for _, row := range []struct {
		name, why string
		p         *plan.Plan
		want      []string
	}{
		{"no goals", "each need and each action lacks one", without(func(p *plan.Plan) {
			p.Goals = nil
			for i := range p.Actions {
				p.Actions[i].GoalIDs = nil
			}
		}), []string{"shl39.goals /goals"}},
		{"no needs", "each goal and each finding lacks one", without(func(p *plan.Plan) {
			p.Needs = nil
			for i := range p.Goals {
				p.Goals[i].NeedIDs = nil
			}
		}), []string{"lsl30.needs /needs"}},
		{"no actions", "each goal lacks one, nobody has a task", without(func(p *plan.Plan) { p.Actions = nil }), []string{"template.actions /actions"}},
		{"no time at all", "the words that leave it open say no more", without(func(p *plan.Plan) {
			a := &p.Actions[0]
			a.Rhythm, a.Due, a.DueMeetingID, a.Period, a.Text = nil, civil.Date{}, "", civil.Period{}, "Kortit pian."
		}), []string{"thread.action-day /actions/0"}},
		{"goals and actions that nobody tied", "one missing link has two ends", without(func(p *plan.Plan) {
			p.Goals, p.Actions = slices.Clip(p.Goals), slices.Clip(p.Actions)
			g, a := p.Goals[0], p.Actions[0]
			g.ID, g.By, a.ID, a.By, a.GoalIDs = "goalgoal24", "workerwork", "actaction6", "workerwork", nil
			p.Goals, p.Actions = append(p.Goals, g), append(p.Actions, a)
		}), []string{"thread.action-goal /actions/3"}},
	} {
		var got []string
		for _, f := range lint.Plan(row.p, readBook(t).On, everyPack()...) {
			got = append(got, f.Rule+" "+string(f.Pointer))
		}
		assert.Equal(t, row.want, got, "%s: %s", row.name, row.why)
	}
}

// What is found in the four cases and in what is proposed for Onni, each judged by hand.
func TestCases(t *testing.T) {
	var b strings.Builder
	for _, name := range []string{"aino", "eeli", "iida", "iidas-sibling", "onni"} {
		data, err := os.ReadFile("../../examples/cases/" + name + ".json")
		require.NoError(t, err)
		p, _ := plan.Decode(data, issue.Limits{})
		require.NotNil(t, p)
		for _, f := range lint.Plan(p, civil.MustParseDate("2026-09-05"), everyPack()...) {
			fmt.Fprintf(&b, "%s %s %s", name, f.Pointer, f.Rule)
			if f.End > 0 {
				fmt.Fprintf(&b, " %d-%d", f.Start, f.End)
			}
			b.WriteByte('\n')
		}
	}
	const golden = "testdata/cases.txt"
	old, _ := os.ReadFile(golden)
	if *update {
		require.NoError(t, os.WriteFile(golden, reasoned(string(old), b.String()), 0o644))
		return
	}
	assert.Equal(t, string(old), string(reasoned(string(old), b.String())), "a finding is new or gone: judge it, write why, and -update")
	assert.NotContains(t, string(old), "TO JUDGE")
}

// reasoned keeps the reasons of a golden for the findings that are still there.
func reasoned(old, now string) []byte {
	why := map[string]string{}
	for l := range strings.Lines(old) {
		if finding, reason, ok := strings.Cut(strings.TrimSpace(l), " # "); ok {
			why[finding] = reason
		}
	}
	var b bytes.Buffer
	for l := range strings.Lines(now) {
		l = strings.TrimSpace(l)
		reason, ok := why[l]
		if !ok {
			reason = "TO JUDGE"
		}
		b.WriteString(l + " # " + reason + "\n")
	}
	return b.Bytes()
}

func TestSamples(t *testing.T) {
	for p := range sample.Plans(12, *samples) {
		type cause struct {
			at   issue.Pointer
			rule string
			from int
		}
		told := map[cause]bool{}
		before := encoded(t, p)
		for _, f := range lint.Plan(p, civil.MustParseDate("2026-09-05"), everyPack()...) {
			assert.NotEmpty(t, f.Source)
			assert.NotEmpty(t, f.Asks.FI)
			c := cause{f.Pointer, f.Rule, f.Start}
			assert.False(t, told[c], "%v told twice", c)
			told[c] = true
		}
		require.Equal(t, before, encoded(t, p), "lint changes nothing")
	}
}

func encoded(t *testing.T, p *plan.Plan) string {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, plan.Encode(&b, p))
	return b.String()
}

// Nothing of a record stands in a finding, whatever is printed of it.
func TestFindingsHoldNoContent(t *testing.T) {
	b := readBook(t)
	p := b.with(t, nil)
	p.Title = "MARK-7 010181-900C"
	p.Actions[0].Text = "MARK-7 tarvittaessa pian joku"
	p.People[0].Name.Given = "MARK-7"
	found := lint.Plan(p, b.On, everyPack()...)
	require.NotEmpty(t, found)
	assert.NotContains(t, fmt.Sprintf("%+v", found), "MARK-7")
}

func TestPlainer(t *testing.T) {
	assert.Equal(t, "tuki mielelle ja arkeen", lint.PlainerFor("psykososiaalista", code.FI))
	assert.Equal(t, "several services together", lint.PlainerFor("Multi-agency", code.EN))
	assert.Empty(t, lint.PlainerFor("koira", code.FI))
	assert.Empty(t, lint.PlainerFor("", code.FI))
}

func BenchmarkPlan(b *testing.B) {
	data, err := os.ReadFile("../../examples/cases/aino.json")
	require.NoError(b, err)
	p, _ := plan.Decode(data, issue.Limits{})
	packs := everyPack()
	on := civil.MustParseDate("2026-09-05")
	b.ReportAllocs()
	for b.Loop() {
		lint.Plan(p, on, packs...)
	}
}
