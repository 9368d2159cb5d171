package sheet_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"maps"
	"math/rand/v2"
	"os"
	"path/filepath"
	"slices"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sheet"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files")

// written is the sheet of the invented family of Aino, as it stands on paper.
var written = sheet.Filled{
	"L1": "Aino Korhonen", "L2": "14.5.2021", "T1": "27.1.2026", "T2": "14.00", "T3": "15.20", "T4": "Käpylinnan päiväkoti", "T5": "P4",
	"P1": "Laura Korhonen", "P1a": "äiti", "P1b": "x", "P1d": "040 000 0101", "P1e": "x", "P1f": "x",
	"P2": "Diego Ramos", "P2a": "pappa", "P2b": "x", "P2e": "x", "P2f": "ei", "P2g": "En näe ongelmaa.",
	"P3": "Sanna Virtanen", "P3a": "terveydenhoitaja", "P3c": "Neuvola", "P3d": "050 000 0202", "P3e": "x",
	"P4": "Mari Lehto", "P4a": "varhaiskasvatuksen opettaja", "P4c": "Käpylinnan päiväkoti", "P4e": "x",
	"P5": "Aune", "P5a": "mummi", "P5e": "-",
	"A1": "Aamut sujuvat ilman huutoa.", "A1a": "P1", "A2": "Kaverit ymmärtävät Ainon puhetta.", "A2a": "p4",
	"G1": "Kolme rauhallista aamua viikossa.", "G1a": "Laura merkitsee kalenteriin.", "G1b": "31.3.2026", "G1c": "A1",
	"B1": "Kuvat seinälle.", "B1a": "P1, P2", "B1c": "1/pv", "B1d": "28.1.2026", "B1f": "G1",
	"B4": "Pieni leikkiryhmä.", "B4a": "P4", "B4c": "2/vko", "B4d": "2.2.2026",
	"B7": "Puheseula.", "B7a": "P3", "B7b": "neuvola", "B7e": "20.2.2026",
	"C1": "puhelu", "C1a": "P3", "C1b": "050 000 0202", "C1c": "ma-pe", "C1d": "9", "C1e": "15",
	"C2": "meddelande", "C2a": "P1", "C2b": "040 000 0101", "C2f": "P1",
	"D1": "P3", "D2": "P1 P2", "D3": "27.1.2026", "D4": "P4", "D5": "x", "E1": "10.2.2026", "E2": "viesti", "E3": "P3", "E4": "P1, P2",
	"F1": "Aamuissa ei ole vikaa.", "F1a": "P2", "F1b": "Kun on aikaa, kaikki sujuu.", "F1c": "A1",
	"S1": "P3", "S1a": "x", "S1c": "31.12.2026", "S1d": "P1", "S1e": "x", "S2": "P4", "S2a": "x", "S2b": "x", "S2d": "P1", "S3": "P5", "S3a": "ei", "S3d": "P1", "S3e": "ei",
}

func draft(t *testing.T, filled sheet.Filled) (*plan.Plan, issue.List) {
	t.Helper()
	random := rand.NewChaCha8([32]byte{7})
	p, err := plan.New("test:aino", random)
	require.NoError(t, err)
	ids := plan.NewIDs(random)
	issues := sheet.Draft(p, filled, ids)
	require.NoError(t, ids.Err())
	return p, issues
}

// named is whoever the sheet calls so.
func named(t *testing.T, p *plan.Plan, given string) *plan.Member {
	t.Helper()
	i := slices.IndexFunc(p.People, func(m plan.Member) bool { return m.Name.Given == given })
	require.GreaterOrEqual(t, i, 0, given)
	return &p.People[i]
}

// A filled sheet makes an agreed plan that is valid without a word more, so the
// paper asks all that validate asks.
func TestFilledSheetIsAPlan(t *testing.T) {
	p, issues := draft(t, written)
	require.Empty(t, issues)
	assert.Equal(t, plan.StatusAgreed, p.Status())
	assert.Empty(t, p.Check())
	var text bytes.Buffer
	require.NoError(t, plan.Encode(&text, p))
	_, found := plan.Decode(text.Bytes(), issue.Limits{})
	assert.Empty(t, found)

	assert.Equal(t, civil.MustParseInstant("2026-01-27T14:00:00+02:00"), p.Meetings[0].Start)
	assert.Equal(t, plan.MemberNearPerson, named(t, p, "Aune").Kind)
	assert.Equal(t, &plan.NearPerson{Relation: plan.RelationGrandparent, Text: "mummi"}, named(t, p, "Aune").NearPerson, "the family's own word")
	assert.Equal(t, plan.RelationFather, named(t, p, "Diego").Guardian.Relation)
	v, err := view.Of(p, view.Guardian(named(t, p, "Diego").ID), civil.MustParseDate("2026-01-28"))
	require.NoError(t, err)
	assert.NotNil(t, v)

	golden := filepath.Join("testdata", "aino.json")
	if *update {
		require.NoError(t, os.WriteFile(golden, text.Bytes(), 0o600))
	}
	want, err := os.ReadFile(golden)
	require.NoError(t, err)
	assert.Equal(t, string(want), text.String())
}

// Every field is used: what is written in one that nobody reads would be lost.
func TestEveryFieldIsRead(t *testing.T) {
	whole := sheet.Filled{}
	for _, f := range sheet.Fields() {
		whole[f.Code] = map[sheet.Holds]string{
			sheet.HoldsText: "teksti " + f.Code, sheet.HoldsDay: "3.2.2026", sheet.HoldsClock: "9.15", sheet.HoldsPerson: "P2", sheet.HoldsPeople: "P1, P2",
			sheet.HoldsYes: "x", sheet.HoldsWay: "käynti", sheet.HoldsRhythm: "3/kk", sheet.HoldsDays: "ke", sheet.HoldsField: "A1",
		}[f.Holds]
		require.NotEmpty(t, whole[f.Code], f.Code)
	}
	for n := 1; n <= sheet.People; n++ {
		row := "P" + strconv.Itoa(n)
		if whole[row+"a"] = "opettaja"; n <= 2 {
			whole[row+"a"] = "äiti"
			delete(whole, row+"c") // the workplace of a guardian is not the plan's matter
		} else {
			whole[row+"b"] = "ei"
		}
	}
	whole["D1"], whole["D4"] = "P3", "P4"
	encoded := func(filled sheet.Filled) string {
		p, _ := draft(t, filled)
		var text bytes.Buffer
		require.NoError(t, plan.Encode(&text, p))
		return text.String()
	}
	all := encoded(whole)
	for _, f := range sheet.Fields() {
		if whole[f.Code] == "" {
			continue
		}
		without := maps.Clone(whole)
		delete(without, f.Code)
		if f.Holds == sheet.HoldsYes {
			without[f.Code] = map[bool]string{true: "ei", false: "x"}[whole[f.Code] == "x"] // a cross that is missing is no answer
		}
		assert.NotEqual(t, all, encoded(without), f.Code)
	}
}

func TestWrongSheets(t *testing.T) {
	for _, row := range []struct {
		name, why, field, text, rule string
	}{
		{"day", "no such day", "T1", "31.2.2026", "sheet.value"},
		{"year", "whose century?", "L2", "1.2.26", "sheet.value"},
		{"hour", "", "T2", "24.30", "sheet.value"},
		{"signed hour", "no clock has one", "T2", "+9", "sheet.value"},
		{"signed minute", "", "T2", "14:+5", "sheet.value"},
		{"cross", "a word is no cross", "P1f", "ehkä", "sheet.value"},
		{"way", "not of the set", "E2", "savumerkki", "sheet.value"},
		{"rhythm", "as needed is no rhythm", "B1c", "tarvittaessa", "sheet.value"},
		{"weekday", "turned round", "C1c", "pe-ma", "sheet.value"},
		{"day of another weekday", "one of the two is a slip", "T1", "ke 27.1.2026", "sheet.value"},
		{"weekday alone", "", "T1", "keskiviikko", "sheet.value"},
		{"how often is not said", "", "B1c", "kertaa viikossa", "sheet.value"},
		{"times of what", "", "B1c", "2 kertaa", "sheet.value"},
		{"never", "no rhythm is none", "B1c", "0/vko", "sheet.value"},
		{"more often than anybody does", "a slip of the pen", "B1c", "101/vko", "sheet.value"},
		{"a run to no day", "", "C1c", "ma-foo", "sheet.value"},
		{"a run from no day", "", "C1c", "foo-pe", "sheet.value"},
		{"a run of one day", "it is written otherwise", "C1c", "ma-ma", "sheet.value"},
		{"person", "row 8 is empty", "D1", "P8", "sheet.person"},
		{"name for a code", "two people may have it", "D1", "Sanna", "sheet.person"},
		{"two for one", "", "A1a", "P1,P3", "sheet.person"},
		{"empty need", "", "G1c", "A5", "sheet.field"},
		{"a title without a workplace", "a nurse, or a relative who is one?", "P5a", "sairaanhoitaja", "sheet.kin"},
	} {
		t.Run(row.name, func(t *testing.T) {
			filled := maps.Clone(written)
			filled[row.field] = row.text
			_, issues := draft(t, filled)
			require.NotEmpty(t, issues, row.why)
			assert.Equal(t, row.rule, issues[0].Rule)
			assert.Equal(t, issue.Pointer("/"+row.field), issues[0].Pointer)
			for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
				assert.NotContains(t, sheet.Rules().Words(issues[0], l), row.text)
			}
		})
	}
}

// People write one thing in many ways, and mean the same.
func TestWaysOfWriting(t *testing.T) {
	for _, row := range []struct {
		name, field string
		written     []string
	}{
		{"a day", "T1", []string{"27.1.2026", "27.01.2026", "2026-01-27", "27. 1. 2026", "ti 27.1.2026", "tiistai 27.1.2026", "Tis. 27.1.2026"}},
		{"an hour", "T2", []string{"14.00", "14:00", "14", "klo 14", "klo 14.00", "kl. 14", "Klo 14:00"}},
		{"a cross", "P1f", []string{"x", "X", "✓", "kyllä", "Joo", "ja", "yes", "true", "1", "y", "k", "j"}},
		{"a refusal", "P2f", []string{"ei", "Ei", "-", "no", "nej", "false", "0", "n", "e"}},
		{"once a day", "B1c", []string{"1/pv", "1 / päivä", "1 kerta päivässä", "1 gång om dagen", "1 time a day", "joka päivä", "päivittäin", "kerran päivässä", "en gång om dagen", "dagligen", "once a day", "daily"}},
		{"twice a week", "B4c", []string{"2/vko", "2 / vko", "2 kertaa viikossa", "2 krt/vko", "kahdesti viikossa", "2 gånger i veckan", "2 ggr/vecka", "2/week", "twice a week", "2 times a week"}},
		{"workdays", "C1c", []string{"ma-pe", "ma–pe", "MA - PE", "maanantai-perjantai", "mån-fre", "Mon-Fri", "ma, ti, ke, to, pe", "ma, ti, ke, to ja pe"}},
		{"a call", "C1", []string{"puhelu", "Puhelin", "soitto", "telefonsamtal", "phone call", "phone"}},
		{"people", "B1a", []string{"P1, P2", "p1,p2", "P1 P2", "P1+P2", "P1; P2", "P1 ja P2", "p1 och p2", "P1 and P2", "P1 & P2"}},
		{"day after day", "C1c", []string{"to", "torstai", "torstaisin", "Torsdagar", "på torsdagar", "on Thursdays"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			want := ""
			for _, text := range row.written {
				filled := maps.Clone(written)
				filled[row.field] = text
				p, issues := draft(t, filled)
				require.Empty(t, issues, text)
				var out bytes.Buffer
				require.NoError(t, plan.Encode(&out, p))
				if want == "" {
					want = out.String()
				}
				assert.Equal(t, want, out.String(), text)
			}
		})
	}
}

// What was written is not told by whoever prints or logs the sheet.
func TestFilledIsVeiled(t *testing.T) {
	for _, verb := range []string{"%v", "%+v", "%#v", "%s"} {
		assert.NotContains(t, fmt.Sprintf(verb, written), "Laura")
	}
	assert.NotContains(t, written.LogValue().String(), "Laura")
}

// JSON, and CSV with commas, semicolons or tabs, give the same sheet.
func TestRead(t *testing.T) {
	text, err := json.Marshal(written)
	require.NoError(t, err)
	read, issues, err := sheet.Read(bytes.NewReader(text))
	require.NoError(t, err)
	assert.Empty(t, issues)
	assert.Equal(t, written, read)
	for _, comma := range []rune{',', ';', '\t'} {
		var table bytes.Buffer
		w := csv.NewWriter(&table)
		w.Comma = comma
		require.NoError(t, w.Write([]string{"code", "value"}))
		for of, value := range written {
			require.NoError(t, w.Write([]string{of, value}))
		}
		w.Flush()
		read, issues, err := sheet.Read(&table)
		require.NoError(t, err)
		assert.Empty(t, issues)
		assert.Equal(t, written, read)
	}
}

// Codes as the paper has them or not, figures and crosses of JSON, and empty fields.
func TestReadAsPeopleWrite(t *testing.T) {
	want := sheet.Filled{"A1": "uni", "A1a": "P1", "C1d": "9", "P1b": "true"}
	for _, text := range []string{
		`{"A1": "uni", "A1a": "P1", "C1d": 9, "P1b": true, "A2": null, "A3": ""}`,
		`{"a1": " uni ", " A1A": "P1", "c1D": "9", "p1B": "true"}`,
		"\xef\xbb\xbfKenttä;Teksti\r\nA1;uni\r\nA1a;P1\r\nC1d;9\r\nP1b;true\r\nA2;\r\n",
	} {
		filled, issues, err := sheet.Read(strings.NewReader(text))
		require.NoError(t, err, text)
		assert.Empty(t, issues, text)
		assert.Equal(t, want, filled, text)
	}
}

func TestReadWhatIsNone(t *testing.T) {
	for _, row := range []struct{ name, why, text string }{
		{"list", "a field holds one text", `{"A1": ["x"]}`},
		{"two objects", "", `{"A1": "x"} {}`},
		{"cut off", "", `{"A1": "x"`},
		{"three columns", "", "A1,x,y\n"},
		{"bytes", "", "A1,\xff\n"},
	} {
		t.Run(row.name, func(t *testing.T) {
			_, _, err := sheet.Read(strings.NewReader(row.text))
			assert.ErrorIs(t, err, sheet.ErrForm, row.why)
		})
	}
	filled, issues, err := sheet.Read(strings.NewReader("A1;yksi\nZ9;secret\nA1;kaksi\n"))
	require.NoError(t, err)
	assert.Equal(t, sheet.Filled{"A1": "yksi"}, filled)
	require.Len(t, issues, 2)
	assert.Equal(t, "sheet.code", issues[0].Rule)
	assert.Equal(t, issue.Pointer("/1"), issues[0].Pointer)
	assert.Equal(t, "sheet.twice", issues[1].Rule)
	filled, issues, err = sheet.Read(strings.NewReader(";x\nA1;uni\n"))
	require.NoError(t, err, "parted by what stands first")
	assert.Equal(t, sheet.Filled{"A1": "uni"}, filled)
	assert.Equal(t, []string{"sheet.code"}, []string{issues[0].Rule})
}

// Whatever is written, there is a plan or there are issues, never a panic.
func FuzzDraft(f *testing.F) {
	text, err := json.Marshal(written)
	require.NoError(f, err)
	f.Add(text)
	f.Add([]byte("P1;Laura\nT1;27.1.2026\nB1;x\nB1c;2/vko\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		filled, _, err := sheet.Read(bytes.NewReader(data))
		if err != nil {
			return
		}
		p, issues := draft(t, filled)
		if issues.HasErrors() {
			return
		}
		var out bytes.Buffer
		require.NoError(t, plan.Encode(&out, p))
	})
}

// What belongs to an empty field is told and not lost.
func TestNothingIsLostBesideAnEmptyField(t *testing.T) {
	for _, row := range []struct {
		name, why, empty string
		told             []string
	}{
		{"a refusal", "of whom it is about nothing is known", "S3", []string{"S3a", "S3d", "S3e"}},
		{"a disagreement", "who disagrees is not on the paper", "P2", []string{"P2a", "P2b", "P2e", "P2f", "P2g"}},
		{"an action", "garbage would not even be parsed", "B1", []string{"B1a", "B1c", "B1d", "B1f"}},
		{"a way of contact", "the family's number", "C1", []string{"C1a", "C1b", "C1c", "C1d", "C1e"}},
		{"the next contact", "it has no day", "E1", []string{"E2", "E3", "E4"}},
		{"another view", "", "F1", []string{"F1a", "F1b", "F1c"}},
		{"a reason", "for what is not said", "P2f", []string{"P2g"}},
	} {
		t.Run(row.name, func(t *testing.T) {
			filled := maps.Clone(written)
			delete(filled, row.empty)
			_, issues := draft(t, filled)
			for _, field := range row.told {
				n := 0
				for _, i := range issues {
					if string(i.Pointer) == "/"+field && i.Rule == "sheet.alone" {
						n++
					}
				}
				assert.Equal(t, 1, n, "%s, %s", field, row.why)
			}
		})
	}
}

// Without a worker who accepted it is a draft, and whoever was named is not lost.
func TestNamedButNotAccepted(t *testing.T) {
	filled := maps.Clone(written)
	delete(filled, "D3")
	p, issues := draft(t, filled)
	require.Empty(t, issues)
	assert.Equal(t, plan.StatusDraft, p.Status())
	require.Len(t, p.BatonOffers, 2)
	assert.Equal(t, named(t, p, "Sanna").ID, p.BatonOffers[0].ToID)
	assert.Equal(t, plan.HoldingResponsible, p.BatonOffers[0].Role)
	assert.Len(t, p.BatonOffers[0].NamedByIDs, 2)

	filled = maps.Clone(written)
	delete(filled, "D1")
	delete(filled, "C2")
	p, _ = draft(t, filled)
	assert.Equal(t, plan.StatusDraft, p.Status(), "a pair alone makes no plan agreed")

	filled = maps.Clone(written)
	filled["D3"] = "3.2.2026"
	p, issues = draft(t, filled)
	require.Empty(t, issues)
	assert.Equal(t, civil.MustParseInstant("2026-02-03T12:00:00+02:00"), p.Baton[0].From, "the meeting's clock is of another day")
	assert.Equal(t, civil.MustParseDate("2026-02-03"), p.Course[len(p.Course)-1].On, "before that nobody held the baton")
}

// What somebody sees otherwise is of what they name, an action too.
func TestWhatADisagreementIsAbout(t *testing.T) {
	for field, at := range map[string]func(p *plan.Plan) plan.ID{
		"A1": func(p *plan.Plan) plan.ID { return p.Needs[0].ID }, "G1": func(p *plan.Plan) plan.ID { return p.Goals[0].ID }, "B1": func(p *plan.Plan) plan.ID { return p.Actions[0].ID },
	} {
		filled := maps.Clone(written)
		filled["F1"], filled["F1c"] = "toisin", field
		p, issues := draft(t, filled)
		require.Empty(t, issues, field)
		assert.Equal(t, []plan.ID{at(p)}, p.Disagreements[0].AboutIDs, field)
	}
}

func TestFindingsComeOnce(t *testing.T) {
	filled := maps.Clone(written)
	filled["D1"] = "P8"
	_, issues := draft(t, filled)
	assert.Len(t, issues, 1)
}

// The clock of a meeting is Finland's, in summer too.
func TestTheClockIsFinlands(t *testing.T) {
	for _, row := range []struct{ name, day, clock, want string }{
		{"winter", "27.1.2026", "14.00", "2026-01-27T14:00:00+02:00"},
		{"summer", "14.7.2026", "14.00", "2026-07-14T14:00:00+03:00"},
		{"the last minute of a day", "14.7.2026", "23.59", "2026-07-14T23:59:00+03:00"},
		{"the first", "14.7.2026", "0.00", "2026-07-14T00:00:00+03:00"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, issues := draft(t, sheet.Filled{"T1": row.day, "T2": row.clock})
			require.Empty(t, issues)
			require.Len(t, p.Meetings, 1)
			assert.Equal(t, civil.MustParseInstant(row.want), p.Meetings[0].Start)
		})
	}
}

// Who has no workplace is near to the child or told: a neighbour is not taken for a worker.
func TestWhoIsNear(t *testing.T) {
	for _, row := range []struct {
		name, written string
		want          plan.Relation
		text          string
	}{
		{"by the code's word", "isovanhempi", plan.RelationGrandparent, ""},
		{"in English", "sibling", plan.RelationSibling, ""},
		{"as families say it", "Mormor", plan.RelationGrandparent, "Mormor"},
		{"kin", "täti", plan.RelationRelative, "täti"},
		{"not kin", "naapuri", plan.RelationOther, "naapuri"},
		{"parents of others", "kompis", plan.RelationFriend, "kompis"},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, issues := draft(t, sheet.Filled{"P1": "Aune", "P1a": row.written})
			require.Empty(t, issues)
			assert.Equal(t, &plan.NearPerson{Relation: row.want, Text: row.text}, named(t, p, "Aune").NearPerson)
			assert.Nil(t, named(t, p, "Aune").Professional)
		})
	}
	for _, written := range []string{"", "tulkki", "sairaanhoitaja"} {
		p, issues := draft(t, sheet.Filled{"P1": "Aune", "P1a": written})
		assert.Equal(t, "sheet.kin", issues[0].Rule, written)
		assert.Nil(t, named(t, p, "Aune").Professional, written)
	}
}

// What somebody is reached by is known by how it is written.
func TestHowSomebodyIsReached(t *testing.T) {
	for _, row := range []struct {
		name, written string
		want          plan.TelecomKind
	}{
		{"a number", "040 000 0101", plan.TelecomPhone},
		{"an address with figures", "aune9@example.fi", plan.TelecomEmail},
		{"a service", "Wilma", plan.TelecomService},
		{"the last figure is one", "9", plan.TelecomPhone},
		{"the first figure is one", "0", plan.TelecomPhone},
	} {
		t.Run(row.name, func(t *testing.T) {
			p, issues := draft(t, sheet.Filled{"P1": "Aune", "P1a": "mummi", "P1d": row.written})
			require.Empty(t, issues)
			assert.Equal(t, []plan.Telecom{{Kind: row.want, Value: row.written}}, named(t, p, "Aune").Telecoms)
		})
	}
}

// A sheet as large as it may be is read, and what cannot be read is told.
func TestReadToTheEdge(t *testing.T) {
	const most = 1 << 20
	doc := `{"A1":"uni"` + strings.Repeat(" ", most-12) + "}"
	require.Len(t, doc, most)
	filled, issues, err := sheet.Read(strings.NewReader(doc))
	require.NoError(t, err)
	assert.Empty(t, issues)
	assert.Equal(t, sheet.Filled{"A1": "uni"}, filled)
	_, _, err = sheet.Read(strings.NewReader(doc + " "))
	require.ErrorIs(t, err, sheet.ErrForm)
	broken := errors.New("the wire broke")
	_, _, err = sheet.Read(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	for _, text := range []string{`{"A1"`, `{"A1":`, `{"A1":}`, `{A1:1}`, `{"A1":"x",}`} {
		_, _, err = sheet.Read(strings.NewReader(text))
		require.ErrorIs(t, err, sheet.ErrForm, text)
	}
}
