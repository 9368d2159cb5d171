package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Coverage says who has been heard on what (kattavuus). It counts nothing but
// which points have been filled in, and says nothing about what was said.
type Coverage struct {
	// Sides are the voices, in the order of the star.
	Sides []SideCoverage
	// Silent are the items on which nobody has said anything yet.
	Silent []Item
	// ChildsOwn is what the child has said of its own experience.
	ChildsOwn ChildsOwn
}

// SideCoverage says what one voice has spoken of. Each of the thirteen items
// stands in one of the three lists.
type SideCoverage struct {
	Speaker
	// Heard are the items on which the voice has said something.
	Heard []Item
	// Unknown are the items of which it has said only that it does not know.
	Unknown []Item
	// Missing are the items on which it has not been heard.
	Missing []Item
}

// ChildsOwn says which of the three points of the child's voice the child
// itself has filled. What others say of the child's experience does not count.
type ChildsOwn struct {
	// Filled and Of count points: "two of three".
	Filled, Of int
	// Missing are the points without the child's own view.
	Missing []Point
}

// Coverage returns who has been heard on what.
func (s Star) Coverage() Coverage {
	c := Coverage{ChildsOwn: s.ChildsOwn(), Sides: make([]SideCoverage, len(s.Sides))}
	heard := map[Item]bool{}
	for i := range s.Sides {
		side := SideCoverage{Speaker: s.Sides[i].Speaker}
		for _, item := range code.All[Item]() {
			switch said := s.Sides[i].On(item); {
			case len(said) == 0:
				side.Missing = append(side.Missing, item)
			case known(said):
				side.Heard, heard[item] = append(side.Heard, item), true
			default:
				side.Unknown = append(side.Unknown, item)
			}
		}
		c.Sides[i] = side
	}
	for _, item := range code.All[Item]() {
		if !heard[item] {
			c.Silent = append(c.Silent, item)
		}
	}
	return c
}

// known reports whether anything but "not known" was said.
func known(said []Said) bool {
	for i := range said {
		if said[i].Kind != FindingUnknown {
			return true
		}
	}
	return false
}

// ChildsOwn returns which points of the child's voice the child itself has
// filled.
func (s Star) ChildsOwn() ChildsOwn {
	var c ChildsOwn
	child := s.Side(Speaker{Voice: VoiceChild})
	for item := ItemChildStrengths; item.IsValid(); item++ {
		if !ChildsVoice(PointOf(item)) {
			continue
		}
		c.Of++
		if child != nil && known(child.On(item)) {
			c.Filled++
		} else {
			c.Missing = append(c.Missing, PointOf(item))
		}
	}
	return c
}

var childsOwnWords = [4]code.Text{
	code.Say("Lapsi on kertonut oman näkemyksensä kaikista kolmesta kohdasta.", "Barnet har berättat sin egen uppfattning i alla tre punkter.", "The child has told their own view in all three points."),
	code.Say("Lapsen oma näkemys puuttuu yhdestä kohdasta kolmesta.", "Barnets egen uppfattning saknas i en av tre punkter.", "The child's own view is missing in one of three points."),
	code.Say("Lapsen oma näkemys puuttuu kahdesta kohdasta kolmesta.", "Barnets egen uppfattning saknas i två av tre punkter.", "The child's own view is missing in two of three points."),
	code.Say("Lapsen oma näkemys puuttuu kaikista kolmesta kohdasta.", "Barnets egen uppfattning saknas i alla tre punkter.", "The child's own view is missing in all three points."),
}

// Words says in one sentence what is missing of the child's own view.
func (c ChildsOwn) Words(l code.Lang) string { return c.Text().In(l) }

// Text is that sentence in every language.
func (c ChildsOwn) Text() code.Text { return childsOwnWords[min(len(c.Missing), 3)] }
