package directory_test

import (
	"bytes"
	"encoding/csv"
	"errors"
	"flag"
	"io"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// county is the directory of an invented county, as JSON and as a table.
func county(t testing.TB) *directory.Directory {
	t.Helper()
	doc, err := os.ReadFile("../../examples/county/services.json")
	require.NoError(t, err)
	d, issues := directory.Decode(doc, issue.Limits{})
	require.Empty(t, issues)
	return d
}

func asCSV(t testing.TB, d *directory.Directory) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, directory.EncodeCSV(&b, d))
	return b.Bytes()
}

func asJSON(t testing.TB, d *directory.Directory) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, directory.Encode(&b, d))
	return b.Bytes()
}

// The two forms say the same, and each comes back as it was.
func TestBothFormsAreOneDirectory(t *testing.T) {
	d := county(t)
	doc, err := os.ReadFile("../../examples/county/services.json")
	require.NoError(t, err)
	assert.Equal(t, string(doc), string(asJSON(t, d)))
	if *update {
		require.NoError(t, os.WriteFile("testdata/county.csv", asCSV(t, d), 0o644))
	}
	table, err := os.ReadFile("testdata/county.csv")
	require.NoError(t, err)
	assert.Equal(t, string(table), string(asCSV(t, d)))
	again, issues := directory.DecodeCSV(table, issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, d, again)
}

// Texts that would end a cell, a list or a line come back as they were.
func TestNothingIsLostInTheTable(t *testing.T) {
	d := county(t)
	for _, text := range []string{"a,b;c|d", `"lainattu"`, "rivi\ntoinen", " väli ", "=1+1", `\`, `\n`, "-", "\t", "päivää 😊"} {
		d.Actors[0].Name.SV = text
		d.Actors[0].Identifiers = []directory.Identifier{{System: "urn:x", Value: text}, {System: "urn:y,z", Value: "1"}}
		d.Offers[0].Invite.EN = text
		for _, comma := range ",;\t" {
			table := withComma(t, asCSV(t, d), comma)
			again, issues := directory.DecodeCSV(append([]byte("\xef\xbb\xbf"), table...), issue.Limits{})
			require.Empty(t, issues, text)
			assert.Equal(t, d, again, text)
		}
	}
}

// What cannot be written is told, and so is a full disk; a cell that parts nothing is none.
func TestNotWritten(t *testing.T) {
	full := errors.New("the disk is full")
	for _, encode := range []func(io.Writer, *directory.Directory) error{directory.Encode, directory.EncodeCSV} {
		_, ok := errors.AsType[*issue.EncodeError](encode(io.Discard, &directory.Directory{Format: directory.Format1, Offers: []directory.Offer{{Tier: 99}}}))
		assert.True(t, ok)
		require.ErrorIs(t, encode(failing{full}, county(t)), full)
	}
	d, issues := directory.DecodeCSV([]byte("row,id,name-fi,identifiers,municipalities\nactor,a,A,\",;|\",\narea,x,X,,\"297,|\"\n"), issue.Limits{})
	assert.Empty(t, issues)
	require.NotNil(t, d)
	assert.Equal(t, []directory.Actor{{ID: "a", Name: directory.Words{FI: "A"}}}, d.Actors)
	assert.Equal(t, []directory.Area{{ID: "x", Name: directory.Words{FI: "X"}, Municipalities: []string{"297"}}}, d.Areas)
}

type failing struct{ err error }

func (f failing) Write([]byte) (int, error) { return 0, f.err }

// A table is as large as it may be; the document that is made of it may be larger.
func TestLargestTable(t *testing.T) {
	small := []byte("row,id,name-fi\nactor,a,A\n")
	d, issues := directory.DecodeCSV(small, issue.Limits{Bytes: len(small)})
	require.Empty(t, issues)
	require.NotNil(t, d)
	_, issues = directory.DecodeCSV(small, issue.Limits{Bytes: len(small) - 1})
	assert.Equal(t, []string{" directory.too-big"}, issuesOf(issues))
}

// Of two actors of one key the first is the one.
func TestAnActorTwice(t *testing.T) {
	x := directory.New(&directory.Directory{
		Actors: []directory.Actor{{ID: "b", Name: directory.Words{FI: "B"}}, {ID: "a", Name: directory.Words{FI: "first"}}, {ID: "a", Name: directory.Words{FI: "second"}}},
		Offers: []directory.Offer{{ID: "o", ActorID: "a", Needs: []plan.NeedKind{plan.NeedSafety}}, {ID: "p", ActorID: "b", Needs: []plan.NeedKind{plan.NeedLearning}}},
	})
	a, ok := x.Actor("a")
	require.True(t, ok)
	assert.Equal(t, "first", a.Name.FI)
	c, issues := x.Circle(directory.Ask{On: today, Needs: needs("s", plan.NeedSafety, "l", plan.NeedLearning)})
	require.Empty(t, issues)
	assert.Equal(t, "in a: only, not-yet for s\nin b: only, not-yet for l", told(c))
}

// What people keep in a spreadsheet: offers alone, heads in their language, words
// instead of codes, days as they write them.
func TestATableOfOffersAlone(t *testing.T) {
	table := "Toimija;Nimi;Tehtävä;Milloin;Kutsuminen;Tarpeet;Kunnat;Taso;Palvelutapa;Alkaa\r\n" +
		"Perheneuvola;Perheneuvonta;Tukee vanhempia;\"Kun arki\nei suju\";Soita 09 123;vanhemmuus, arki;297;perustaso;lähipalvelu, liikkuva palvelu;1.3.2026\r\n" +
		";;;;;;;;;\r\n\r\n" +
		"Perheneuvola;Ryhmä;Vertaistuki;Aina;Ilmoittaudu;parenting;297, 749;;;\r\n"
	d, issues := directory.DecodeCSV([]byte(table), issue.Limits{})
	require.Empty(t, issues)
	require.Len(t, d.Actors, 1)
	assert.Equal(t, "Perheneuvola", d.Actors[0].Name.In(code.SV), "Swedish falls back on Finnish")
	require.Len(t, d.Offers, 2)
	o := d.Offers[0]
	assert.Equal(t, d.Actors[0].ID, o.ActorID)
	assert.Equal(t, []plan.NeedKind{plan.NeedParenting, plan.NeedEveryday}, o.Needs)
	assert.Equal(t, []directory.Delivery{directory.DeliveryNear, directory.DeliveryMobile}, o.Deliveries)
	assert.Equal(t, plan.TierBasic, o.Tier)
	assert.Equal(t, "2026-03-01", o.Period.From.String())
	assert.Equal(t, "Kun arki\nei suju", o.When.FI)
	assert.Equal(t, directory.Key("offer-5"), d.Offers[1].ID, "the row of the spreadsheet, blank rows and all")
	assert.Equal(t, []string{"297", "749"}, d.Offers[1].Municipalities)
}

func issuesOf(list issue.List) (all []string) {
	for _, i := range list {
		all = append(all, string(i.Pointer)+" "+i.Rule)
	}
	return all
}

// Every rule is broken by a document or a table, and told at its place.
func TestRules(t *testing.T) {
	const head = `{"format":"oneplan-directory/1.0","actors":[{"id":"a","name":{"fi":"A"}}],`
	const offer = `"id":"o","actorId":"a","name":{"fi":"N"},"task":{"fi":"T"},"when":{"fi":"W"},"invite":{"fi":"I"},"needs":["learning"]`
	heads := "row,id,actor,name-fi,task-fi,when-fi,invite-fi,needs,tier,age-under,age-from,part-of,areas,from,to\n"
	for _, row := range []struct{ name, doc, want string }{
		{"sound", head + `"offers":[{` + offer + `}]}`, ""},
		{"a key twice", head + `"offers":[{` + offer + `},{` + offer + `}]}`, "/offers/1/id directory.twice"},
		{"a team twice", head + `"teams":[{"id":"t","name":{"fi":"T"},"actorIds":["a"]},{"id":"t","name":{"fi":"T"},"actorIds":["a"]}]}`, "/teams/1/id directory.twice"},
		{"nobody's offer", head + `"offers":[{` + strings.Replace(offer, `"a"`, `"b"`, 1) + `}]}`, "/offers/0/actorId directory.unknown"},
		{"no such area", head + `"offers":[{` + offer + `,"areaIds":["x"]}]}`, "/offers/0/areaIds/0 directory.unknown"},
		{"a team of nobody", head + `"teams":[{"id":"t","name":{"fi":"T"},"actorIds":["a","z"],"areaIds":["y"]}]}`, "/teams/0/actorIds/1 directory.unknown\n/teams/0/areaIds/0 directory.unknown"},
		{"no name", `{"format":"oneplan-directory/1.0","actors":[{"id":"a"}]}`, "/actors/0/name directory.nameless"},
		{"a name of no words", `{"format":"oneplan-directory/1.0","actors":[{"id":"a","name":{}}]}`, "/actors/0/name directory.nameless"},
		{"a part of nobody", `{"format":"oneplan-directory/1.0","actors":[{"id":"a","name":{"fi":"A"},"partOfId":"x"},{"id":"b","name":{"fi":"B"},"partOfId":"a"}]}`, "/actors/0/partOfId directory.unknown"},
		{"a ring", `{"format":"oneplan-directory/1.0","actors":[{"id":"a","name":{"fi":"A"},"partOfId":"b"},{"id":"b","name":{"fi":"B"},"partOfId":"a"}]}`,
			"/actors/0/partOfId directory.ring\n/actors/1/partOfId directory.ring"},
		{"ages for nobody", head + `"offers":[{` + offer + `,"ageFrom":7,"ageUnder":7}]}`, "/offers/0/ageUnder directory.ages"},
		{"time for nobody", head + `"offers":[{` + offer + `,"period":{"from":"2026-02-01","to":"2026-01-01"}}]}`, "/offers/0/period directory.period"},
		{"what it is for is untold", head + `"offers":[{"id":"o","actorId":"a","name":{"fi":"N"},"task":{"fi":"T"},"invite":{"sv":"I"},"needs":["learning"]}]}`, "/offers/0 directory.untold"},
		{"a control character", head + `"offers":[{` + strings.Replace(offer, `"T"`, `"T\u0007"`, 1) + `}]}`, "/offers/0/task/fi form.pattern"},
		{"a code of nobody", head + `"offers":[{` + strings.Replace(offer, "learning", "flying", 1) + `}]}`, "/offers/0/needs/0 form.enum"},

		{"table: sound", heads + "actor,a,,A\noffer,o,a,N,T,W,I,oppiminen\n", ""},
		{"table: what rows hold is said behind", "id,weight,row,name-fi\na,,actor,A\n", "/1/2 directory.column"},
		{"table: many at once", heads + "actor,a,,A\noffer,o,b,N,T,W,I,flying,mid,7,x\nghost,g\n", "/3/actor directory.unknown\n/3/age-from form.type\n/3/needs form.enum\n/3/tier form.enum\n/4/row directory.row"},
		{"table: what is missing has its column", heads + "actor,a\noffer,o,a,N,T,W,I\n", "/2/name-fi directory.nameless\n/3/needs form.required"},
		{"table: a column of nobody", "row,id,name-fi,weather\nactor,a,A,\n", "/1/4 directory.column"},
		{"table: a column twice", "row,id,name-fi,nimi\nactor,a,A,B\n", "/1/name-fi directory.column-twice\n/2/4 directory.cell"},
		{"table: a cell of another row", heads + "actor,a,,A,T\n", "/2/task-fi directory.misplaced"},
		{"table: more cells than columns", "row,id,name-fi\nactor,a,A,B\n", "/2/4 directory.cell"},
		{"table: a quote that does not close", "row,id,name-fi\n\nactor,a,\"A\n", "/3 directory.table"},
		{"table: a day that is none", heads + "actor,a,,A\noffer,o,a,N,T,W,I,learning,,,,,,31.2.2026,2026-03-01\n", "/3/from form.date"},
		{"table: empty", "", "/1 directory.table"},
		{"table: not UTF-8", "row,id,name-fi\nactor,a,\xe4\n", " directory.table"},
		{"table: a ring and a key twice", heads + "actor,a,,A,,,,,,,,a\nactor,a,,B\n", "/2/part-of directory.ring\n/3/id directory.twice"},
		{"table: the area of an offer", heads + "actor,a,,A\noffer,o,a,N,T,W,I,learning,,,,,x,2026-03-01,2026-02-01\n", "/3/areas directory.unknown\n/3/from directory.period"},
	} {
		t.Run(row.name, func(t *testing.T) {
			var issues issue.List
			if strings.HasPrefix(row.name, "table") {
				_, issues = directory.DecodeCSV([]byte(row.doc), issue.Limits{})
			} else {
				_, issues = directory.Decode([]byte(row.doc), issue.Limits{})
			}
			assert.Equal(t, row.want, strings.Join(issuesOf(issues), "\n"))
			for _, i := range issues {
				assert.True(t, i.Severity.IsValid())
			}
		})
	}
	_, issues := directory.DecodeCSV([]byte("row,id\n"), issue.Limits{Bytes: 3})
	assert.Equal(t, []string{" directory.too-big"}, issuesOf(issues))
	assert.Equal(t, 3, issues[0].Limit, "how large it may be")
	told := map[string]bool{}
	for _, r := range directory.Rules() {
		told[r.ID] = true
	}
	assert.Len(t, told, len(directory.Rules()))
}

// A table of which something was left out gives no directory, though the rest is sound: it is not what was written.
func TestWhatIsLeftOutSpoilsTheTable(t *testing.T) {
	for _, row := range []struct {
		name, doc string
		sound     bool
	}{
		{"sound", "row,id,name-fi\nactor,a,A\n", true},
		{"a column of nobody", "row,id,name-fi,weather\nactor,a,A,rain\n", false},
		{"a column twice", "row,id,name-fi,nimi\nactor,a,A,A\n", false},
		{"more cells than columns", "row,id,name-fi\nactor,a,A,B\n", false},
		{"a row of nobody", "row,id,name-fi\nactor,a,A\nghost,g,G\n", false},
		{"a cell of another row", "row,id,name-fi,task-fi\nactor,a,A,T\n", false},
		{"a quote that does not close", "row,id,name-fi\nactor,a,A\nactor,b,\"B\n", false},
	} {
		d, issues := directory.DecodeCSV([]byte(row.doc), issue.Limits{})
		assert.Equal(t, row.sound, d != nil, row.name)
		assert.Equal(t, !row.sound, issues.HasErrors(), row.name)
	}
}

// Words in a language are those, or the first that there are.
func TestWordsIn(t *testing.T) {
	all := directory.Words{FI: "fi", SV: "sv", EN: "en"}
	for _, row := range []struct {
		words directory.Words
		lang  code.Lang
		want  string
	}{
		{all, code.FI, "fi"}, {all, code.SV, "sv"}, {all, code.EN, "en"},
		{directory.Words{FI: "fi", SV: "sv"}, code.EN, "fi"}, {directory.Words{SV: "sv", EN: "en"}, code.FI, "sv"}, {directory.Words{EN: "en"}, code.SV, "en"}, {directory.Words{}, code.FI, ""},
	} {
		assert.Equal(t, row.want, row.words.In(row.lang), "%v in %v", row.words, row.lang)
	}
}

// A form of text is what its pattern says, which the schema shows, and has words and an example.
func TestFormsOfTexts(t *testing.T) {
	for _, form := range directory.Forms() {
		require.NotEmpty(t, form.Means, form.Tag)
		assert.True(t, form.Match(form.Example), form.Tag)
		if form.Tag != "key" && form.Tag != "plaintext" {
			continue // those of package plan
		}
		pattern := regexp.MustCompile(form.Pattern)
		for _, text := range []string{"", "a", "z", "A", "Z", "0", "9", "a.b-c", "-a", ".a", "a-", "a.", "a b", "ä", "`", "{", "@", "[", "/", ":", "a`", "a{", "a@", "a[", "a/", "a:", "\n", "\t", "\r", "\x1f", "\x7f",
			strings.Repeat("a", 64), strings.Repeat("a", 65)} {
			assert.Equal(t, pattern.MatchString(text), form.Match(text), "%s: %q", form.Tag, text)
		}
	}
}

// What stands in a file is in no issue.
func TestIssuesHoldNoContent(t *testing.T) {
	const mark = "KIRAHVI"
	table := mark + ",row,id,name-fi,needs,tier,on," + mark + "\n" + mark + "," + mark + ",x,y\n,actor," + mark + " !,,,,\n,offer,o," + mark + "," + mark + "," + mark + "," + mark + "," + mark + "\n"
	_, issues := directory.DecodeCSV([]byte(table), issue.Limits{})
	require.Greater(t, len(issues), 5)
	for _, i := range issues {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.NotContains(t, directory.Rules().Words(i, l)+string(i.Pointer)+i.Of, mark)
		}
	}
}

// withComma writes a table with another sign between its cells.
func withComma(t testing.TB, table []byte, comma rune) []byte {
	t.Helper()
	rows, err := csv.NewReader(bytes.NewReader(table)).ReadAll()
	require.NoError(t, err)
	var b bytes.Buffer
	w := csv.NewWriter(&b)
	w.Comma = comma
	require.NoError(t, w.WriteAll(rows))
	return b.Bytes()
}

func FuzzDirectory(f *testing.F) {
	f.Add([]byte(`{"format":"oneplan-directory/1.0","areas":[{"id":"n","name":{"sv":"N"},"municipalities":["297"]}],"teams":[{"id":"t","name":{"fi":"T"},"actorIds":["a"]}],` +
		`"actors":[{"id":"a","name":{"fi":"A"},"identifiers":[{"system":"urn:x","value":" , "}]}],"offers":[{"id":"o","actorId":"a","name":{"fi":"N"},"needs":["learning"],"ageFrom":3,"period":{"from":"2026-03-01"}}]}`))
	f.Add([]byte("row,id,actor,name-fi,needs,identifiers,areas,municipalities\narea,n,,N,,,,297\nactor,a,,A,,\"urn:x \\\\, \",,\noffer,o,a,N,\"learning, arki\",,n,\n"))
	f.Add([]byte("toimija;nimi;tarpeet\nA;N;arki\n"))
	f.Add([]byte("row\tid\tname-sv\nactor\ta\t\"x\ny\"\n"))
	f.Fuzz(func(t *testing.T, data []byte) {
		for _, decode := range []func([]byte, issue.Limits) (*directory.Directory, issue.List){directory.Decode, directory.DecodeCSV} {
			d, issues := decode(data, issue.Limits{})
			if d == nil {
				require.True(t, issues.HasErrors())
				continue
			}
			same, left := directory.Decode(asJSON(t, d), issue.Limits{})
			require.Equal(t, d, same)
			again, found := directory.DecodeCSV(asCSV(t, d), issue.Limits{})
			require.Equal(t, d, again)
			require.Len(t, found, len(left))
		}
	})
}
