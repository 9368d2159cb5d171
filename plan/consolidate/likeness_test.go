package consolidate_test

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/consolidate"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// How alike two sentences are, to the percent, and by which words: letters in words
// of a pair, of all letters that count.
func TestCompare(t *testing.T) {
	type pairs = [][2]string
	for _, row := range []struct {
		name, a, b string
		percent    int
		pairs      pairs
	}{
		{"nothing", "", "", 0, nil},
		{"small words alone", "ja on se", "och är den", 0, nil},
		{"the same, whatever capitals and signs", "Uinti, kotona!", "UINTI kotona", 100, pairs{{"uinti", "uinti"}, {"kotona", "kotona"}}},
		{"half", "uinti kotona", "uinti koulu", 100 * 10 / 21, pairs{{"uinti", "uinti"}}},
		{"a word answers once", "uinti uinti", "uinti", 100 * 10 / 15, pairs{{"uinti", "uinti"}}},
		{"the very word before a form of it", "kotona", "kotiin kotona", 100 * 12 / 18, pairs{{"kotona", "kotona"}}},
		{"inflected", "harjoitus", "harjoituksen", 100, pairs{{"harjoitus", "harjoituksen"}}},
		{"four letters alike and half of the longer", "kotona", "kotoisin", 100, pairs{{"kotona", "kotoisin"}}},
		{"three letters alike", "kotona", "kotiin", 0, nil},
		{"less than half of the longer", "kotona", "kotoperäisy", 0, nil},
		{"an ending of six", "harr", "harrkjhgfd", 0, nil},
		{"an ending of six letters", "harrast", "harrastuksiss", 100, pairs{{"harrast", "harrastuksiss"}}},
		{"an ending of seven letters", "harrast", "harrastuksissa", 0, nil},
		{"inside a compound", "harjoittelu", "äänneharjoittelua", 100, pairs{{"harjoittelu", "äänneharjoittelua"}}},
		{"the longer word first", "äänneharjoittelua", "harjoittelu", 100, pairs{{"äänneharjoittelua", "harjoittelu"}}},
		{"a first part of two letters", "harjoi", "aaharjoi", 100, pairs{{"harjoi", "aaharjoi"}}},
		{"a first part of one letter", "harjoi", "aharjoi", 0, nil},
		{"five letters are too short for a compound", "harjo", "aaharjo", 0, nil},
		{"the sentence that sorts first chooses", "kotoisin kotona", "kotona", 70, pairs{{"kotoisin", "kotona"}}},
		{"and chooses alike where it stands second", "kotona", "kotoisin kotona", 70, pairs{{"kotona", "kotoisin"}}},
		{"of two equally long words the first ends in the second", "b0aaaaaa", "aaaaaa00", 100, pairs{{"b0aaaaaa", "aaaaaa00"}}},
		{"of two equally long words the second ends in the first", "aaaaaa00", "b0aaaaaa", 100, pairs{{"aaaaaa00", "b0aaaaaa"}}},
		{"of two equally long words the one that sorts first ends in the other", "a0bbbbbb", "bbbbbb00", 100, pairs{{"a0bbbbbb", "bbbbbb00"}}},
		{"the same, the other way round", "bbbbbb00", "a0bbbbbb", 100, pairs{{"bbbbbb00", "a0bbbbbb"}}},
		{"inside a compound, with an ending of six letters", "harjoi", "aaharjoibcdfgh", 100, pairs{{"harjoi", "aaharjoibcdfgh"}}},
		{"inside a compound, with an ending of seven letters", "harjoi", "aaharjoibcdfghj", 0, nil},
		{"half of it inside a compound", "harjoibcdfgh", "aaharjoiklmnpq", 0, nil},
		{"more than half of it inside a compound", "harjoitbcdfg", "aaharjoitklmnpq", 100, pairs{{"harjoitbcdfg", "aaharjoitklmnpq"}}},
		{"the same number", "3 uinti", "uinti 3", 100, pairs{{"3", "3"}, {"uinti", "uinti"}}},
		{"another number", "3 uinti", "uinti 4", 0, pairs{{"uinti", "uinti"}}},
		{"a number in one of them", "uinti 10", "uinti", 100 * 10 / 12, pairs{{"uinti", "uinti"}}},
		{"the same numbers in another order", "3 uinti 10", "10 uinti 3", 100, pairs{{"3", "3"}, {"uinti", "uinti"}, {"10", "10"}}},
		{"the smallest figure", "0 uinti", "1 uinti", 0, pairs{{"uinti", "uinti"}}},
		{"the greatest figure", "9 uinti", "8 uinti", 0, pairs{{"uinti", "uinti"}}},
		{"a number is no end of a word", "123456", "aa123456", 0, nil},
		{"of two forms the first", "harjoitus", "harjoitusta harjoituksen", 100 * 20 / 32, pairs{{"harjoitus", "harjoitusta"}}},
		{"a number is no form of a longer one", "1234", "12345", 0, nil},
		{"a name is not counted, inflected neither", "Onnin uinti", "onnille uinti", 100, pairs{{"uinti", "uinti"}}},
		{"a name with more than an ending is a word", "onnikoulubussi", "onnikoulubussi", 100, pairs{{"onnikoulubussi", "onnikoulubussi"}}},
	} {
		got := consolidate.Compare(row.a, row.b, "", "Onni")
		assert.Equal(t, consolidate.Likeness{Percent: row.percent, Pairs: row.pairs}, got, row.name)
	}
}

// Every row of tensions, in each language, more of what brings against less of what
// it brings.
func TestEveryTension(t *testing.T) {
	for _, row := range []struct{ why, a, b, row string }{
		{"Finnish", "Enemmän kerhoja", "Karsitaan kuljetuksia", "hobbies-transitions"}, {"Swedish", "Nya aktiviteter", "Begränsa förflyttningar", "hobbies-transitions"}, {"English", "New clubs and hobby days", "Limit transport", "hobbies-transitions"},
		{"Finnish", "Useammin käynteja terapiassa", "Vähentää kiirettä", "visits-rest"}, {"Swedish", "Öka antalet besök", "Minska stress", "visits-rest"}, {"English", "Increase therapy", "Reduce the load", "visits-rest"},
		{"Finnish", "Laajennetaan aikuisten joukkoa", "Harvemmin tuttuja", "people-calm"}, {"Swedish", "Fler vuxna", "Mindre lugn", "people-calm"}, {"English", "Widen the circle of adults", "Less calm", "people-calm"},
		{"Finnish", "Lisätään peliaikaa", "Vähemmän nukkumista", "screen-sleep"}, {"Swedish", "Mer mobil", "Mindre sömn", "screen-sleep"}, {"English", "More screen", "Less sleep", "screen-sleep"},
		{"more of what is brought and less of what brings go well together", "More sleep", "Less screen", ""},
		{"one topic of five letters", "Lisää uinti", "Vähemmän uinti", "same-topic"}, {"one topic of six letters", "Lisää leikit", "Vähemmän leikit", "same-topic"}, {"one of four is none", "Lisää uida", "Vähemmän uida", ""},
		{"words of direction are no topic", "Lisää enemmän", "Vähemmän enemmän karsia", ""},
		{"both directions are none", "Lisää ja vähemmän harrastuksia", "Vähemmän siirtymiä", ""}, {"less and less", "Vähemmän ruutua", "Vähemmän unta", ""}, {"the second has none", "Lisää ruutua", "Unta", ""},
	} {
		got, ok := consolidate.Opposed(row.a, row.b)
		assert.Equal(t, row.row, got, "%s | %s: %s", row.a, row.b, row.why)
		assert.Equal(t, row.row != "", ok)
	}
}

func TestInputErrorSays(t *testing.T) {
	assert.Equal(t, "consolidate: there is no plan", (&consolidate.InputError{Input: -1, Problem: consolidate.ProblemNoPlan}).Error())
	assert.Equal(t, "consolidate: input 1: the plan is of another child", (&consolidate.InputError{Problem: consolidate.ProblemOtherChild}).Error())
	assert.Equal(t, "consolidate: input 3: two plans use one id for different parts", (&consolidate.InputError{Input: 2, Problem: consolidate.ProblemSameID}).Error())
	assert.Equal(t, "consolidate.same-id", (&consolidate.InputError{Problem: consolidate.ProblemSameID}).Rule())
}

// Which form an input is read in is said by its format alone, also where it is broken behind it.
func TestDecodeChoosesTheForm(t *testing.T) {
	for _, row := range []struct {
		name, doc string
		sector    bool
	}{
		{"a small one", `{"format": "oneplan-sector/1.0"}`, true}, {"of a later form", `{"format": "oneplan-sector/9.9"}`, true},
		{"a whole one", `{"format": "oneplan/1.0"}`, false}, {"another document of ours", `{"format": "oneplan-sectors/1.0"}`, false}, {"broken before it says", `{"format": "oneplan-sec`, false},
		{"broken behind", `{"format": "oneplan-sector/1.0"`, true}, {"a member twice", `{"format": "oneplan-sector/1.0", "kind": "vasu", "kind": "vasu"}`, true}, {"more behind it", `{"format": "oneplan-sector/1.0"}x`, true},
	} {
		in, issues := consolidate.Decode([]byte(row.doc), issue.Limits{})
		require.NotEmpty(t, issues, row.name)
		_, sector := consolidate.DecodeSector([]byte(row.doc), issue.Limits{})
		if row.sector {
			assert.Equal(t, sector, issues, row.name)
			continue
		}
		assert.Nil(t, in.Sector, row.name)
	}
	var f consolidate.Format
	require.NoError(t, f.UnmarshalText([]byte("oneplan-sector/1.0")))
	assert.Equal(t, consolidate.Format1, f)
	require.Error(t, f.UnmarshalText([]byte("oneplan/1.0")))
	_, err := consolidate.Format("").MarshalText()
	assert.Error(t, err)
}
