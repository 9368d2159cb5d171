package assess

import (
	"errors"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Diff is what changed from one star to another, voice by voice and in words
// alone (mikä on muuttunut). [Diff.Apply] to the star before gives the star
// after.
type Diff struct {
	// Before and After are the days of the two stars.
	Before, After civil.Date
	// Sides are all voices of either star: those of the star after in its
	// order, then those that are no longer in it.
	Sides []SideDiff
}

// SideDiff is what changed in what one voice says.
type SideDiff struct {
	Speaker
	// Before and After are the views that it rested and rests on. None before
	// means a voice that is heard for the first time.
	Before, After []ViewRef
	// Changes are the items that are not the same, in order.
	Changes []Change
}

// Change is what changed in what one voice says on one item.
type Change struct {
	Item Item
	// Turn says what sort of change it is.
	Turn Turn
	// Before and After are all that the voice said and says on the item.
	Before, After []Said
}

// Turn is what sort of change it is (muutoksen laji). It never says whether
// things are better or worse: that is for people to say.
type Turn = code.Enum[turnTable]

const (
	// TurnFirst is said of an item on which the voice was silent before.
	TurnFirst Turn = 1 + iota
	// TurnGone is said of an item on which nothing stands any more.
	TurnGone
	// TurnKind is another kind of finding: a vulnerability before, a strength now.
	TurnKind
	// TurnWords is the same kind in other words.
	TurnWords
	// TurnAgain is the same said anew on a later day.
	TurnAgain
	// TurnCorrected is a correction: the record changed, not the situation.
	TurnCorrected
	// TurnSilent is said of an item of which the voice has not spoken since. A
	// [Diff] leaves such items out; [Effects] names them.
	TurnSilent
)

type turnTable struct{}

var turnRows = [...]code.Row{
	TurnFirst:     {Code: "first-said", FI: "kerrottu ensi kertaa", SV: "berättat för första gången", EN: "said for the first time"},
	TurnGone:      {Code: "gone", FI: "ei enää mukana", SV: "finns inte längre med", EN: "no longer there"},
	TurnKind:      {Code: "other-kind", FI: "näkemys on muuttunut", SV: "uppfattningen har ändrats", EN: "the view has changed"},
	TurnWords:     {Code: "other-words", FI: "kertoo nyt näin", SV: "säger nu så här", EN: "now says this"},
	TurnAgain:     {Code: "said-again", FI: "sama kuin ennen", SV: "samma som förut", EN: "the same as before"},
	TurnCorrected: {Code: "corrected", FI: "kirjaus on korjattu", SV: "anteckningen har rättats", EN: "the record was corrected"},
	TurnSilent:    {Code: "not-spoken-of", FI: "ei ole kerrottu uudelleen", SV: "har inte berättats på nytt", EN: "not spoken of since"},
}

func (turnTable) Table() code.Table {
	return code.Table{Name: "turn", Title: "Turn", Means: "What sort of change there is in what a voice says on an item.", Rows: code.RowsOf(turnRows[:])}
}

// Compare returns what changed between two stars of the same child: of two days
// of one assessment, or of two assessments.
func Compare(before, after Star) Diff {
	d := Diff{Before: before.On, After: after.On, Sides: make([]SideDiff, 0, len(after.Sides))}
	for i := range after.Sides {
		was := before.Side(after.Sides[i].Speaker)
		if was == nil {
			was = &Side{}
		}
		d.Sides = append(d.Sides, SideDiff{
			Speaker: after.Sides[i].Speaker,
			Before:  was.Views,
			After:   after.Sides[i].Views,
			Changes: changes(was.Said, after.Sides[i].Said),
		})
	}
	for i := range before.Sides {
		if side := &before.Sides[i]; after.Side(side.Speaker) == nil {
			d.Sides = append(d.Sides, SideDiff{Speaker: side.Speaker, Before: side.Views, Changes: changes(side.Said, nil)})
		}
	}
	return d
}

// changes walks two lists in the order of items.
func changes(before, after []Said) []Change {
	var list []Change
	for len(before)+len(after) > 0 {
		item := earliest(before, after)
		var was, is []Said
		was, before = take(before, item)
		is, after = take(after, item)
		if !slices.EqualFunc(was, is, sameSaid) {
			list = append(list, Change{Item: item, Turn: turnOf(was, is), Before: was, After: is})
		}
	}
	return list
}

func earliest(a, b []Said) Item {
	switch {
	case len(a) == 0:
		return b[0].Item
	case len(b) == 0:
		return a[0].Item
	}
	return min(a[0].Item, b[0].Item)
}

// take splits off what is said on one item at the head of a list.
func take(said []Said, item Item) (on, rest []Said) {
	n := 0
	for n < len(said) && said[n].Item == item {
		n++
	}
	return said[:n:n], said[n:]
}

func turnOf(before, after []Said) Turn {
	switch {
	case len(before) == 0:
		return TurnFirst
	case len(after) == 0:
		return TurnGone
	case corrected(before, after):
		return TurnCorrected
	case kindsOf(before) != kindsOf(after):
		return TurnKind
	case !slices.EqualFunc(before, after, sameWords):
		return TurnWords
	}
	return TurnAgain
}

// corrected reports whether all that is new takes the place of something that
// stood before.
func corrected(before, after []Said) bool {
	for i := range after {
		s := &after[i]
		stood := func(b Said) bool { return sameSaid(b, *s) || slices.Contains(s.Earlier, b.ID) }
		if !slices.ContainsFunc(before, stood) {
			return false
		}
	}
	return true
}

// sameSaid reports whether two are one and the same statement, word for word.
func sameSaid(a, b Said) bool {
	return a.Who == b.Who && a.View == b.View && a.ID == b.ID && a.Item == b.Item && a.AboutID == b.AboutID && a.Visibility == b.Visibility &&
		a.CorrectsID == b.CorrectsID && sameWords(a, b) && slices.Equal(a.Earlier, b.Earlier)
}

// sameWords reports whether two statements say the same.
func sameWords(a, b Said) bool {
	return a.Kind == b.Kind && a.Text == b.Text && a.Lang == b.Lang && a.AttachmentID == b.AttachmentID && slices.Equal(a.SeenIn, b.SeenIn)
}

// ErrOtherStar is returned where a diff is applied to a star that it was not
// made from.
var ErrOtherStar = errors.New("assess: the diff belongs to another star")

// Apply returns the star after the changes. The star must be the one before
// them; if not, the error is [ErrOtherStar].
func (d Diff) Apply(before Star) (Star, error) {
	if before.On != d.Before {
		return Star{}, ErrOtherStar
	}
	after := Star{On: d.After}
	seen := 0
	for _, change := range d.Sides {
		was := before.Side(change.Speaker)
		if was == nil {
			was = &Side{}
		} else {
			seen++
		}
		said, ok := change.apply(was)
		if !ok {
			return Star{}, ErrOtherStar
		}
		if len(change.After) > 0 {
			after.Sides = append(after.Sides, Side{Speaker: change.Speaker, Views: change.After, Said: said})
		}
	}
	if seen != len(before.Sides) {
		return Star{}, ErrOtherStar
	}
	return after, nil
}

// apply returns what the voice says after the changes.
func (d *SideDiff) apply(was *Side) ([]Said, bool) {
	if !slices.Equal(was.Views, d.Before) {
		return nil, false
	}
	var said []Said
	changed := d.Changes
	for item := ItemChildStrengths; item.IsValid(); item++ {
		now := was.On(item)
		if len(changed) > 0 && changed[0].Item == item {
			if !slices.EqualFunc(now, changed[0].Before, sameSaid) {
				return nil, false
			}
			now, changed = changed[0].After, changed[1:]
		}
		said = append(said, now...)
	}
	return said, len(changed) == 0
}

// Changed reports whether what the voice says is another than before. Saying
// the same again and correcting the record are not.
func (d *SideDiff) Changed() bool {
	return slices.ContainsFunc(d.Changes, func(c Change) bool { return c.Turn != TurnAgain && c.Turn != TurnCorrected })
}
