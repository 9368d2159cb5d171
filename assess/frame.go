package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Frame is another framework of assessing children that the star can be read
// into (viitekehys). Only its neutral keys are here, none of its texts.
type Frame = code.Enum[frameTable]

const (
	// FrameTriangle is the Framework for the Assessment of Children in Need
	// (Department of Health, 2000): three domains.
	FrameTriangle Frame = 1 + iota
	// FrameSHANARRI is Scotland's eight wellbeing indicators.
	FrameSHANARRI
)

type frameTable struct{}

var frameRows = [...]code.Row{
	FrameTriangle: {Code: "triangle", FI: "lapsen tarpeiden arvioinnin kolmio", SV: "triangeln för bedömning av barns behov", EN: "Framework for the Assessment of Children in Need"},
	FrameSHANARRI: {Code: "shanarri", FI: "SHANARRI-hyvinvointi-indikaattorit", SV: "SHANARRI-indikatorerna för välbefinnande", EN: "SHANARRI wellbeing indicators"},
}

func (frameTable) Table() code.Table {
	return code.Table{Name: "frame", Title: "Frame", Means: "Frameworks that the star can be read into.", Rows: code.RowsOf(frameRows[:])}
}

// frameKeys are the keys of each frame, and the keys that each item of the star
// falls under. No source maps the star to either: the rows are our reading of
// what the items ask, and none is where an item has no counterpart.
var frameKeys = map[Frame]struct {
	keys []string
	of   map[Item][]string
}{
	FrameTriangle: {
		keys: []string{"developmental-needs", "parenting-capacity", "family-and-environment"},
		of: map[Item][]string{
			ItemChildStrengths:      {"developmental-needs"},
			ItemChildFunctioning:    {"developmental-needs"},
			ItemChildEnvironments:   {"developmental-needs"},
			ItemParentStrengths:     {"parenting-capacity"},
			ItemParentFunctioning:   {"parenting-capacity"},
			ItemParentUnderstanding: {"parenting-capacity"},
			ItemParentEnvironments:  {"parenting-capacity"},
			ItemFamilyCircumstances: {"family-and-environment"},
			ItemFamilyHistory:       {"family-and-environment"},
			ItemServices:            {"family-and-environment"},
		},
	},
	FrameSHANARRI: {
		keys: []string{"safe", "healthy", "achieving", "nurtured", "active", "respected", "responsible", "included"},
		of: map[Item][]string{
			ItemChildStrengths:      {"achieving"},
			ItemChildFunctioning:    {"healthy", "achieving"},
			ItemChildEnvironments:   {"active", "included"},
			ItemChildRelationships:  {"safe", "nurtured"},
			ItemParentStrengths:     {"nurtured"},
			ItemParentUnderstanding: {"nurtured", "respected"},
			ItemChildSelf:           {"respected"},
			ItemFamilyCircumstances: {"included"},
			ItemChildEveryday:       {"active", "included"},
		},
	},
}

// Conversion is a star read into another frame, with all that this loses.
type Conversion struct {
	Frame Frame
	// Placed are the keys of the frame in its order, with what falls under each.
	Placed []Placed
	// Lost is what the frame has no place for, and what it makes less clear.
	Lost []Loss
}

// Placed is what falls under one key of a frame.
type Placed struct {
	Key  string
	Said []Said
}

// Loss is one loss of a conversion.
type Loss struct {
	Reason LossReason
	// Item is the item of the star; zero for a key that no item reaches.
	Item Item
	// Keys are the keys that come into question.
	Keys []string
	// FindingIDs are the findings that it happens to.
	FindingIDs []ID
}

// LossReason is why something is lost or less clear (menetyksen syy).
type LossReason = code.Enum[lossTable]

const (
	// LossNoCounterpart is an item that the frame has no key for.
	LossNoCounterpart LossReason = 1 + iota
	// LossSeveral is an item that falls under several keys: a person chooses.
	LossSeveral
	// LossUnreached is a key on which the star asks nothing.
	LossUnreached
)

type lossTable struct{}

var lossRows = [...]code.Row{
	LossNoCounterpart: {Code: "no-counterpart", FI: "kehyksessä ei ole vastinetta", SV: "ramen har ingen motsvarighet", EN: "the frame has no counterpart"},
	LossSeveral:       {Code: "several-keys", FI: "sopii useaan kohtaan: ihminen valitsee", SV: "passar på flera ställen: en människa väljer", EN: "fits several keys: a person chooses"},
	LossUnreached:     {Code: "unreached", FI: "tähti ei kysy tästä", SV: "stjärnan frågar inte om detta", EN: "the star does not ask about this"},
}

func (lossTable) Table() code.Table {
	return code.Table{Name: "loss", Title: "Loss", Means: "Why something is lost when the star is read into another frame.", Rows: code.RowsOf(lossRows[:])}
}

// Convert reads the star into another frame. Every finding is either under a
// key or in a loss; one that fits several keys is under each and in a loss.
func (s Star) Convert(to Frame) Conversion {
	frame := frameKeys[to]
	c := Conversion{Frame: to}
	reached := map[string]bool{}
	under := map[string][]Said{}
	for item := ItemChildStrengths; item.IsValid(); item++ {
		keys := frame.of[item]
		var ids []ID
		for i := range s.Sides {
			for _, said := range s.Sides[i].On(item) {
				ids = append(ids, said.ID)
				for _, key := range keys {
					under[key] = append(under[key], said)
				}
			}
		}
		for _, key := range keys {
			reached[key] = true
		}
		switch {
		case len(keys) == 0:
			c.Lost = append(c.Lost, Loss{Reason: LossNoCounterpart, Item: item, FindingIDs: ids})
		case len(keys) > 1:
			c.Lost = append(c.Lost, Loss{Reason: LossSeveral, Item: item, Keys: append([]string(nil), keys...), FindingIDs: ids})
		}
	}
	for _, key := range frame.keys {
		c.Placed = append(c.Placed, Placed{Key: key, Said: under[key]})
		if !reached[key] {
			c.Lost = append(c.Lost, Loss{Reason: LossUnreached, Keys: []string{key}})
		}
	}
	return c
}
