package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Row is one item with all that the voices say of it, side by side
// (näkemykset rinnakkain).
type Row struct {
	Item Item
	// Sides are the voices that say something of it, in the order of the star.
	Sides []Side
	// Stand says how their kinds of finding stand to each other.
	Stand Stand
	// Shared are the kinds that every one of these voices names, in order; a
	// voice that only says that it does not know is left aside.
	Shared []FindingKind
}

// Stand is how several voices on one item stand to each other (näkemysten
// suhde). It compares what the voices call their findings, never their words,
// and weighs no voice against another.
type Stand = code.Enum[standTable]

const (
	// StandUnheard is an item on which nobody knows or says anything.
	StandUnheard Stand = 1 + iota
	// StandOneVoice is an item of which one voice alone speaks.
	StandOneVoice
	// StandAlike is an item on which all voices name the same kinds.
	StandAlike
	// StandDiffering is an item on which the voices name different kinds.
	StandDiffering
	// StandOwnWords is an item on which somebody uses own words alone, so that
	// kinds cannot be compared: read them.
	StandOwnWords
)

type standTable struct{}

var standRows = [...]code.Row{
	StandUnheard:   {Code: "unheard", FI: "kukaan ei ole vielä kertonut", SV: "ingen har ännu berättat", EN: "nobody has spoken yet"},
	StandOneVoice:  {Code: "one-voice", FI: "yhden näkemys", SV: "en persons uppfattning", EN: "one voice's view"},
	StandAlike:     {Code: "alike", FI: "näkemykset ovat samansuuntaiset", SV: "uppfattningarna går åt samma håll", EN: "the views are alike"},
	StandDiffering: {Code: "differing", FI: "näkemykset eroavat", SV: "uppfattningarna skiljer sig", EN: "the views differ"},
	StandOwnWords:  {Code: "own-words", FI: "omin sanoin kerrottua: lue rinnakkain", SV: "berättat med egna ord: läs sida vid sida", EN: "told in own words: read side by side"},
}

func (standTable) Table() code.Table {
	return code.Table{Name: "stand", Title: "Stand", Means: "How several voices on one item of the star stand to each other.", Rows: code.RowsOf(standRows[:])}
}

// SideBySide returns all thirteen items in order, each with every voice that
// speaks of it. Differences stay: nothing is averaged.
func (s Star) SideBySide() []Row {
	all := code.All[Item]()
	rows := make([]Row, len(all))
	for i, item := range all {
		row := Row{Item: item}
		for n := range s.Sides {
			if said := s.Sides[n].On(item); len(said) > 0 {
				row.Sides = append(row.Sides, Side{Speaker: s.Sides[n].Speaker, Views: s.Sides[n].Views, Said: said})
			}
		}
		row.Stand, row.Shared = standOf(row.Sides)
		rows[i] = row
	}
	return rows
}

func standOf(sides []Side) (Stand, []FindingKind) {
	first, shared := kinds(0), ^kinds(0)
	voices, alike, ownWords := 0, true, false
	for i := range sides {
		k := kindsOf(sides[i].Said) &^ kindBit(FindingUnknown)
		if k == 0 {
			continue
		}
		if voices == 0 {
			first = k
		}
		voices++
		alike = alike && k == first
		ownWords = ownWords || k == kindBit(FindingOwnWords)
		shared &= k
	}
	switch {
	case voices == 0:
		return StandUnheard, nil
	case voices == 1:
		return StandOneVoice, shared.list()
	case ownWords:
		return StandOwnWords, shared.list()
	case alike:
		return StandAlike, shared.list()
	}
	return StandDiffering, shared.list()
}

// kinds is a set of finding kinds.
type kinds uint8

func kindBit(k FindingKind) kinds { return 1 << k }

func kindsOf(said []Said) kinds {
	var set kinds
	for i := range said {
		set |= kindBit(said[i].Kind)
	}
	return set
}

func (k kinds) list() []FindingKind {
	var list []FindingKind
	for kind := FindingStrength; kind.IsValid(); kind++ {
		if k&kindBit(kind) != 0 {
			list = append(list, kind)
		}
	}
	return list
}
