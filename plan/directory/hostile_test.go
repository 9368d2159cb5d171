package directory_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// Tables as spreadsheets and people really write them: each is read as it is meant, or
// told at its place.
func TestOddTables(t *testing.T) {
	const heads, row = "toimija;nimi;tehtävä;milloin;kutsuminen;tarpeet", "A;N;T;M;K;arki"
	for _, one := range []struct{ name, doc, want string }{
		{"a column without a name", heads + ";\n" + row + "\n" + row + "; \n" + row + ";x\n", "/4/7 directory.cell"},
		{"a byte order mark", "\xef\xbb\xbf" + heads + "\n" + row + "\n", ""},
		{"a mark for the separator", "sep=;\r\n" + heads + "\r\n" + row + "\r\n", ""},
		{"both marks", "\xef\xbb\xbfsep=;\n" + heads + "\n" + row + "\n", ""},
		{"a mark of another separator", "sep=|\n" + heads + "\n" + row + "\n", "/1/1 directory.column\n/2/1 directory.cell\n/2/actor form.required\n/2/name-fi directory.nameless\n/2/needs form.required\n/3/1 directory.cell\n/3/actor form.required\n/3/name-fi directory.nameless\n/3/needs form.required"},
		{"empty lines before the heads", "\r\n\r\n" + heads + "\r\n" + row + "\r\n", ""},
		{"empty lines between", heads + "\n\n\n" + row + ";x\n", "/4/7 directory.cell"},
		{"no line end at the end", heads + "\n" + row, ""},
		{"heads alone", heads, ""},
		{"a row of blanks", heads + "\n ; ; ;\t;;\n" + row, ""},
		{"heads with blanks and capitals", " TOIMIJA ;Nimi; Tehtävä;MILLOIN;kutsuminen;  Tarpeet\n" + row, ""},
		{"heads in Swedish", "aktör;namn fi;uppgift fi;när fi;inbjudan fi;behov\n" + row, ""},
		{"heads in Swedish, of words in Swedish alone", "aktör;namn;uppgift;när;inbjudan;behov\n" + row, ""},
		{"everything in quotes", `"` + strings.ReplaceAll(heads, ";", `";"`) + `"` + "\n" + `"` + strings.ReplaceAll(row, ";", `";"`) + `"`, ""},
		{"a quote inside quotes", heads + "\nA;\"N \"\"n\"\"\";T;M;K;arki", ""},
		{"a bare quote", heads + "\nA;N \"n\";T;M;K;arki", "/2 directory.table"},
		{"quotes that never close", heads + "\nA;\"N;T\nM", "/2 directory.table"},
		{"a line inside a cell", heads + "\nA;N;\"T\nU\";M;K;arki\nB;N;T;M;K;arki;x", "/3/7 directory.cell"},
		{"lines of an old machine", strings.ReplaceAll(heads+"\n"+row, "\n", "\r"), "/1/6 directory.column\n/1/7 directory.column\n/1/8 directory.column\n/1/9 directory.column\n/1/10 directory.column\n/1/11 directory.column"},
		{"a table of another world", "name,price\nx,1\n", "/1/2 directory.column\n/2/2 directory.cell\n/2/actor form.required\n/2/needs form.required"},
		{"half a character", heads + "\nA;N\xc3;T;M;K;arki", " directory.table"},
		{"sixteen bits a character", "\xff\xfet\x00o\x00", " directory.table"},
		{"a zero byte", heads + "\nA;N\x00;T;M;K;arki", "/2/name-fi form.pattern"},
		{"a zero byte in the name of the second actor", heads + "\n" + row + "\nB\x00;N;T;M;K;arki", "/3/actor form.pattern"},
		{"pairs of nothing", "rivi;tunnus;nimi;tunnisteet\ntoimija;a;A;\",;|\"", ""},
		{"commas in heads of semicolons", "toimija;nimi, fi\nA;N", "/1/2 directory.column\n/2/2 directory.cell\n/2/name-fi directory.nameless\n/2/needs form.required"},
		{"one column", "tarpeet\narki\n", "/2/actor form.required\n/2/name-fi directory.nameless"},
		{"a formula", heads + "\nA;=1+1;T;M;K;arki", ""},
		{"a kind twice, a code of nobody", heads + "\nA;N;T;M;K;arki, arki, ufo", "/2/needs form.enum"},
		{"parts of nothing", heads + "\nA;N;T;M;K;,;|", "/2/7 directory.cell\n/2/needs form.required"},
	} {
		t.Run(one.name, func(t *testing.T) {
			d, issues := directory.DecodeCSV([]byte(one.doc), issue.Limits{})
			var told []string
			for _, i := range issues {
				if i.Rule != "directory.untold" {
					told = append(told, string(i.Pointer)+" "+i.Rule)
				}
			}
			assert.Equal(t, one.want, strings.Join(told, "\n"))
			if d == nil {
				assert.True(t, issues.HasErrors())
			}
		})
	}
}

// Directories that are sound and odd answer a question; those that are broken do so too
// once somebody has taken them anyway.
func TestOddDirectories(t *testing.T) {
	area := func(id directory.Key, towns ...string) directory.Area {
		return directory.Area{ID: id, Name: directory.Words{FI: "X"}, Municipalities: towns}
	}
	actor := func(id, of directory.Key) directory.Actor {
		return directory.Actor{ID: id, Name: directory.Words{FI: string(id)}, PartOfID: of}
	}
	offer := func(id, by directory.Key, areas ...directory.Key) directory.Offer {
		return directory.Offer{ID: id, ActorID: by, Name: directory.Words{FI: "N"}, Needs: []plan.NeedKind{plan.NeedLearning}, AreaIDs: areas}
	}
	ask := func(veto ...directory.Key) directory.Ask {
		return directory.Ask{On: civil.MustDate(2026, 6, 1), Municipality: plan.Coded{Code: "297"}, Needs: []directory.Need{{ID: "n", Kind: plan.NeedLearning}}, Veto: veto}
	}
	for _, row := range []struct {
		name string
		d    directory.Directory
		ask  directory.Ask
		want string
	}{
		{"nothing at all", directory.Directory{}, ask(), "gap nobody"},
		{"actors without offers", directory.Directory{Actors: []directory.Actor{actor("a", "")}}, ask(), "gap nobody"},
		{"an area inside another: once", directory.Directory{Areas: []directory.Area{area("county", "297", "749"), area("north", "297")}, Actors: []directory.Actor{actor("a", "")},
			Offers: []directory.Offer{offer("o", "a", "county", "north", "county")}}, ask(), "seat a [o]"},
		{"an area twice, an area of nobody", directory.Directory{Areas: []directory.Area{area("x", "1"), area("x", "297")}, Actors: []directory.Actor{actor("a", "")}, Offers: []directory.Offer{offer("o", "a", "x", "y")}}, ask(), "seat a [o]"},
		{"an area of nobody alone is nowhere", directory.Directory{Actors: []directory.Actor{actor("a", "")}, Offers: []directory.Offer{offer("o", "a", "y")}}, ask(), "gap elsewhere"},
		{"a veto on the whole", directory.Directory{Actors: []directory.Actor{actor("a", "whole"), actor("whole", "")}, Offers: []directory.Offer{offer("o", "a")}}, ask("whole"), "out a veto; gap veto"},
		{"a veto in a ring", directory.Directory{Actors: []directory.Actor{actor("a", "b"), actor("b", "a")}, Offers: []directory.Offer{offer("o", "a")}}, ask("b"), "out a veto; gap veto"},
		{"a veto on everybody", directory.Directory{Actors: []directory.Actor{actor("a", ""), actor("b", "")}, Offers: []directory.Offer{offer("o", "a"), offer("p", "b")}}, ask("a", "b"), "out a veto; out b veto; gap veto"},
		{"an actor twice, an offer twice", directory.Directory{Actors: []directory.Actor{actor("a", ""), actor("a", "")}, Offers: []directory.Offer{offer("o", "a"), offer("o", "a")}}, ask(), "seat a [o]"},
		{"part of itself", directory.Directory{Actors: []directory.Actor{actor("a", "a")}, Offers: []directory.Offer{offer("o", "a")}}, ask("b"), "circle.unknown-actor"},
	} {
		t.Run(row.name, func(t *testing.T) {
			circle, issues := directory.New(&row.d).Circle(row.ask)
			var told []string
			for _, s := range circle.Seats {
				told = append(told, fmt.Sprintf("seat %s %s", s.ActorID, s.OfferIDs))
			}
			for _, o := range circle.Out {
				told = append(told, fmt.Sprintf("out %s %s", o.ActorID, o.Why))
			}
			for _, g := range circle.Gaps {
				told = append(told, "gap "+g.Why.String())
			}
			for _, i := range issues {
				told = append(told, i.Rule)
			}
			assert.Equal(t, row.want, strings.Join(told, "; "))
		})
	}
}

// An offer is for children of some ages and groups, at some time, in some way: whoever is not one of them is told why not.
func TestWhomAnOfferIsFor(t *testing.T) {
	on := civil.MustDate(2026, 6, 1)
	for _, row := range []struct {
		name   string
		offer  directory.Offer
		change func(a *directory.Ask)
		want   directory.OutReason // zero: it is for this child
	}{
		{"anybody", directory.Offer{}, nil, 0},
		{"from an age, on the birthday", directory.Offer{AgeFrom: 9}, nil, 0},
		{"from an age that comes later", directory.Offer{AgeFrom: 10}, nil, directory.OutAge},
		{"under an age", directory.Offer{AgeUnder: 10}, nil, 0},
		{"under the age that it is", directory.Offer{AgeUnder: 9}, nil, directory.OutAge},
		{"of one age", directory.Offer{AgeFrom: 9, AgeUnder: 10}, nil, 0},
		{"from one year, of whom no age is known", directory.Offer{AgeFrom: 1}, func(a *directory.Ask) { a.Born = civil.Date{} }, directory.OutAge},
		{"under one year, of whom no age is known", directory.Offer{AgeUnder: 1}, func(a *directory.Ask) { a.Born = civil.Date{} }, directory.OutAge},
		{"under one year, an unborn child", directory.Offer{AgeUnder: 1}, func(a *directory.Ask) { a.Born, a.Expected = civil.Date{}, on.AddDays(9) }, 0},
		{"from one year, an unborn child", directory.Offer{AgeFrom: 1}, func(a *directory.Ask) { a.Born, a.Expected = civil.Date{}, on.AddDays(9) }, directory.OutAge},
		{"a group of others", directory.Offer{Groups: []plan.ClientGroup{plan.GroupDisabled}}, nil, directory.OutGroup},
		{"one group of several", directory.Offer{Groups: []plan.ClientGroup{plan.GroupDisabled, plan.GroupAftercare}}, func(a *directory.Ask) { a.Groups = []plan.ClientGroup{plan.GroupAftercare} }, 0},
		{"another group", directory.Offer{Groups: []plan.ClientGroup{plan.GroupDisabled}}, func(a *directory.Ask) { a.Groups = []plan.ClientGroup{plan.GroupAftercare} }, directory.OutGroup},
		{"a way that the family wants", directory.Offer{Deliveries: []directory.Delivery{directory.DeliveryDigital}}, func(a *directory.Ask) { a.Deliveries = []directory.Delivery{directory.DeliveryDigital} }, 0},
		{"another way", directory.Offer{Deliveries: []directory.Delivery{directory.DeliveryNear}}, func(a *directory.Ask) { a.Deliveries = []directory.Delivery{directory.DeliveryDigital} }, directory.OutDelivery},
		{"from the day", directory.Offer{Period: civil.Period{From: on}}, nil, 0},
		{"from the day after", directory.Offer{Period: civil.Period{From: on.AddDays(1)}}, nil, directory.OutNotNow},
		{"to the day", directory.Offer{Period: civil.Period{To: on}}, nil, 0},
		{"to the day before", directory.Offer{Period: civil.Period{To: on.AddDays(-1)}}, nil, directory.OutNotNow},
	} {
		t.Run(row.name, func(t *testing.T) {
			row.offer.ID, row.offer.ActorID, row.offer.Name, row.offer.Needs = "o", "a", directory.Words{FI: "N"}, []plan.NeedKind{plan.NeedLearning}
			ask := directory.Ask{On: on, Born: on.AddYears(-9), Needs: []directory.Need{{ID: "n", Kind: plan.NeedLearning}}}
			if row.change != nil {
				row.change(&ask)
			}
			circle, issues := directory.New(&directory.Directory{Actors: []directory.Actor{{ID: "a", Name: directory.Words{FI: "A"}}}, Offers: []directory.Offer{row.offer}}).Circle(ask)
			require.Empty(t, issues)
			if row.want.IsZero() {
				assert.Len(t, circle.Seats, 1)
				assert.Empty(t, circle.Out)
				return
			}
			assert.Empty(t, circle.Seats)
			assert.Equal(t, []directory.Out{{ActorID: "a", Why: row.want, NeedIDs: []plan.ID{"n"}}}, circle.Out)
			assert.Equal(t, []directory.Gap{{NeedID: "n", Why: row.want}}, circle.Gaps)
		})
	}
}

// The largest directories that the form allows are read in a breath, also where each actor
// is a part of the one before; one area more is told.
func TestHugeDirectories(t *testing.T) {
	d := &directory.Directory{Format: directory.Format1}
	for n := range 20_000 {
		d.Actors = append(d.Actors, directory.Actor{ID: directory.Key(fmt.Sprintf("a%d", n)), Name: directory.Words{FI: "A"}})
		if n > 0 {
			d.Actors[n].PartOfID = d.Actors[n-1].ID // as deep as it is long
		}
	}
	for n := range 1001 {
		d.Areas = append(d.Areas, directory.Area{ID: directory.Key(fmt.Sprintf("x%d", n)), Name: directory.Words{FI: "X"}, Municipalities: []string{"297"}})
	}
	_, issues := directory.DecodeCSV(asCSV(t, d), issue.Limits{})
	require.Len(t, issues, 1)
	assert.Equal(t, []string{" form.too-many"}, issuesOf(issues), "of the whole table, not of a row")
	d.Areas = d.Areas[:1000]
	read, issues := directory.DecodeCSV(asCSV(t, d), issue.Limits{})
	require.Empty(t, issues)
	assert.Equal(t, d, read)
}
