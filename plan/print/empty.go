package print

import (
	"cmp"
	"html/template"
	"io"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/sheet"
)

// empty is a form to fill in by hand.
type empty struct {
	frame
	Heading template.HTML
	Head    []sheetField // of the joint plan
	Parts   []sheetPart
	Memo    bool
	Star    []point
	Law     []string // the requirements of an assessment
	Draw    []string // what a child draws or writes

	Two, Three, Five []struct{} // so many lines or rows
}

// sheetPart is one part of the joint plan's form.
type sheetPart struct {
	Letter, Title, Aside string
	Fields               []sheetField
	Tables               []sheetTable
}

// sheetField is one question with its code.
type sheetField struct{ Code, Asks string }

// sheetTable has a code for each row and a letter for each column: a field's code
// is both together.
type sheetTable struct {
	Name, Of string
	Head     []sheetField
	Rows     []string
}

// WriteEmpty writes an empty form for filling in by hand: the recording template
// with the codes of package sheet, so that it can be entered afterwards; the notes of
// a meeting; the star's items with room for every voice and the requirements of an
// assessment; or, with [KindChild], a sheet for a child to draw and write on. It uses
// Lang, Words, Kind, Large and Style of the options. The star itself, empty, is drawn
// by package chart. The error is that of w, [ErrStyle] or a catalogue with gaps.
func WriteEmpty(w io.Writer, o Options) error {
	if !styleIsWhole(o.Style) {
		return ErrStyle
	}
	v, b := emptyFor(o)
	return b.execute(w, v)
}

func emptyFor(o Options) (*empty, *builder) {
	b := &builder{o: o, l: code.NewTongue(langOf(o.Lang, ""), o.Words)}
	l, kind := b.l, cmp.Or(o.Kind, KindPlan)
	heading := "empty.title"
	v := &empty{frame: frameOf(o, l), Two: make([]struct{}, 2), Three: make([]struct{}, 3), Five: make([]struct{}, 5)}
	v.Kind += " form"
	switch kind {
	case KindMemo:
		v.Memo, heading = true, "memo.title"
	case KindAssessment:
		v.Star, heading = emptyStar(l), "star.title"
		for _, r := range code.All[assess.Requirement]() {
			v.Law = append(v.Law, l.Label(r))
		}
	case KindChild:
		heading = "draw.title"
		for _, name := range []string{"draw.people", "draw.me", "draw.day"} {
			v.Draw = append(v.Draw, l.Say(words[name]))
		}
	default:
		v.Head, v.Parts = sheetParts(l)
	}
	v.Heading = template.HTML(template.HTMLEscapeString(l.Say(words[heading]))) // escaped
	return v, b
}

// sheetParts lays the fields of the sheet out: what is asked once as fields, what
// is asked of many as tables.
func sheetParts(l code.Tongue) (head []sheetField, parts []sheetPart) {
	byRow := map[string][]sheetField{} // by the code without its last letter
	var rows []string
	for _, f := range sheet.Fields() {
		row, letter := f.Code[:2], f.Code[2:]
		if len(byRow[row]) == 0 {
			rows = append(rows, row)
		}
		byRow[row] = append(byRow[row], sheetField{letter, l.Say(f.Asks)})
	}
	of := func(letters ...string) (fields []sheetField) {
		for _, row := range rows {
			for _, letter := range letters {
				if row[:1] == letter {
					fields = append(fields, sheetField{row, byRow[row][0].Asks})
				}
			}
		}
		return fields
	}
	table := func(name, letter string, from, to int) sheetTable {
		t := sheetTable{Of: letter}
		if name != "" {
			t.Name = l.Say(words[name])
		}
		n := 0
		for _, row := range rows {
			if row[:1] != letter {
				continue
			}
			if n++; n >= from && n <= to {
				t.Rows, t.Head = append(t.Rows, row), byRow[row]
			}
		}
		return t
	}
	part := func(letter, title, aside string, fields []sheetField, tables ...sheetTable) {
		p := sheetPart{Letter: letter, Title: l.Say(words[title]), Fields: fields, Tables: tables}
		if aside != "" {
			p.Aside = l.Say(words[aside])
		}
		parts = append(parts, p)
	}
	part("", "empty.there", "empty.codes", nil, table("", "P", 1, sheet.People))
	part("a", "needs.title", "empty.needs", nil, table("", "A", 1, sheet.Needs), table("goals.title", "G", 1, sheet.Goals))
	part("b", "actions.title", "", nil, table("empty.home", "B", 1, 3), table("empty.every", "B", 4, 6), table("empty.else", "B", 7, 9))
	part("c", "reaching.title", "", nil, table("reaching.toworker", "C", 1, 1), table("reaching.tofamily", "C", 2, 2))
	part("d", "worker.title", "empty.worker", of("D"))
	part("e", "next.title", "", of("E"))
	part("", "empty.differ", "", nil, table("", "F", 1, sheet.Views))
	part("", "see.title", "", nil, table("", "S", 1, sheet.Consents))
	return of("L", "T"), parts
}

// emptyStar lists the points and items of the star.
func emptyStar(l code.Tongue) []point {
	var points []point
	for p := assess.PointChild; p.IsValid(); p++ {
		one := point{Number: int(p), Name: l.Label(p), Own: assess.ChildsVoice(p)}
		for _, i := range assess.ItemsOf(p) {
			name := l.Label(i)
			if one.Own {
				name = ""
			}
			one.Items = append(one.Items, item{Name: name})
		}
		points = append(points, one)
	}
	return points
}
