package assess

import (
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Aim is what is known here of a goal: the plan keeps the rest. Its items are
// those of the findings that it answers, and any that are named.
type Aim struct {
	// ID of the goal.
	ID ID
	// FindingIDs are the findings that the goal answers.
	FindingIDs []ID
	// Items are further items of the star that the goal is about.
	Items []Item
}

// Effect is what each voice says of the matters of one goal, at the baseline
// and now (vaikutuksen arviointi).
type Effect struct {
	AimID ID
	// Sides are the voices that speak of it, in the order of the star now.
	Sides []SideEffect
}

// SideEffect is what one voice says of the matters of a goal.
type SideEffect struct {
	Speaker
	// Changes are all items of the goal on which the voice has ever spoken; on
	// those of which it has not spoken since the baseline the turn is
	// [TurnSilent].
	Changes []Change
}

// Effects returns, for each goal and each voice, what has changed since the
// baseline. It puts what was said side by side and leaves it to people to say
// whether the goal has been reached.
func Effects(baseline, now Star, aims []Aim) []Effect {
	diff := Compare(baseline, now)
	effects := make([]Effect, len(aims))
	for n, aim := range aims {
		effects[n].AimID = aim.ID
		items := aim.items(baseline, now)
		for _, side := range diff.Sides {
			was := baseline.Side(side.Speaker)
			if was == nil {
				was = &Side{}
			}
			one := SideEffect{Speaker: side.Speaker}
			for _, item := range items {
				at := slices.IndexFunc(side.Changes, func(c Change) bool { return c.Item == item })
				said := was.On(item)
				switch {
				case at >= 0:
					one.Changes = append(one.Changes, side.Changes[at])
				case len(said) > 0:
					one.Changes = append(one.Changes, Change{Item: item, Turn: TurnSilent, Before: said, After: said})
				}
			}
			if len(one.Changes) > 0 {
				effects[n].Sides = append(effects[n].Sides, one)
			}
		}
	}
	return effects
}

// items returns the items of an aim in the order of the star.
func (a Aim) items(stars ...Star) []Item {
	items := slices.Clone(a.Items)
	for _, s := range stars {
		for i := range s.Sides {
			for n := range s.Sides[i].Said {
				if said := &s.Sides[i].Said[n]; said.isOneOf(a.FindingIDs) {
					items = append(items, said.Item)
				}
			}
		}
	}
	slices.Sort(items)
	return slices.Compact(items)
}

var effectWords = struct{ before, now code.Text }{
	before: code.Say("ennen", "förut", "before"),
	now:    code.Say("nyt", "nu", "now"),
}

// Words says the change in one sentence, as "Äiti, Lapsen toimintakyky: näkemys
// on muuttunut (ennen haavoittuvuus, nyt vahvuus)." Who is what the voice is
// called.
func (c Change) Words(l code.Lang, who string) string {
	var b strings.Builder
	b.WriteString(who + ", " + c.Item.Label(l) + ": " + c.Turn.Label(l))
	if c.Turn == TurnKind {
		b.WriteString(" (" + effectWords.before.In(l) + " " + kindWords(c.Before, l) + ", " + effectWords.now.In(l) + " " + kindWords(c.After, l) + ")")
	}
	b.WriteString(".")
	return b.String()
}

func kindWords(said []Said, l code.Lang) string {
	var names []string
	for _, k := range kindsOf(said).list() {
		names = append(names, k.Label(l))
	}
	return strings.Join(names, " + ")
}
