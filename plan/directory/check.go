package directory

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

var (
	ruleTwice = issue.Rule{ID: "directory.twice", Severity: issue.SeverityError, Words: code.Say(
		"Sama tunnus on annettu kahdesti.",
		"Samma identifierare har angetts två gånger.",
		"The same key is given twice.")}
	ruleUnknown = issue.Rule{ID: "directory.unknown", Severity: issue.SeverityError, Words: code.Say(
		"Hakemistossa ei ole osaa, johon tässä viitataan.",
		"Katalogen saknar den del som det hänvisas till här.",
		"The directory does not have the part that is referred to here.")}
	ruleNameless = issue.Rule{ID: "directory.nameless", Severity: issue.SeverityError, Words: code.Say(
		"Nimi puuttuu kaikilla kielillä.",
		"Namnet saknas på alla språk.",
		"The name is missing in every language.")}
	ruleRing = issue.Rule{ID: "directory.ring", Severity: issue.SeverityError, Words: code.Say(
		"Toimija on oman osansa osa.",
		"Aktören är en del av sin egen del.",
		"The actor is a part of its own part.")}
	ruleAges = issue.Rule{ID: "directory.ages", Severity: issue.SeverityError, Words: code.Say(
		"Ikäraja päättyy ennen kuin se alkaa: palvelu ei olisi kenellekään.",
		"Åldersgränsen slutar innan den börjar: servicen skulle inte vara för någon.",
		"The age limit ends before it begins: the service would be for nobody.")}
	rulePeriod = issue.Rule{ID: "directory.period", Severity: issue.SeverityError, Words: code.Say(
		"Aika päättyy ennen kuin se alkaa.",
		"Perioden slutar innan den börjar.",
		"The period ends before it begins.")}
	ruleUntold = issue.Rule{ID: "directory.untold", Severity: issue.SeverityHint, Source: "Soite 2024", Words: code.Say(
		"Palvelutarjottimesta ei selviä, mitä toimija tekee, milloin häntä tarvitaan tai miten hänet kutsutaan: {of}.",
		"Av serviceutbudet framgår inte vad aktören gör, när aktören behövs eller hur man bjuder in: {of}.",
		"The offer sheet does not tell what the actor does, when it is needed or how it is invited: {of}.")}
)

// Rules returns the rules of this package, with their words.
func Rules() issue.Catalogue {
	return issue.Catalogue{
		ruleTwice, ruleUnknown, ruleNameless, ruleRing, ruleAges, rulePeriod, ruleUntold,
		ruleTable, ruleColumn, ruleColumnTwice, ruleRow, ruleMisplaced, ruleCell, ruleTooBig,
		ruleNoDay, ruleActor, ruleSystem, ruleManyNeeds, ruleUnmatched, ruleHidden,
	}
}

// Check reports what does not fit in a directory: keys given twice, references to
// parts that are not there, names that are missing, ages and times that end before
// they begin; as a hint, sheets that leave open what they are for.
func (d *Directory) Check() issue.List {
	c := &checking{areas: map[Key]bool{}, actors: map[Key]*Actor{}}
	for i := range d.Actors {
		c.actors[d.Actors[i].ID] = &d.Actors[i]
	}
	twice := func(seen map[Key]bool, id Key, at issue.Pointer) {
		if seen[id] {
			c.find(ruleTwice, at.Member("id"))
		}
		seen[id] = true
	}
	for i := range d.Areas {
		at := issue.Pointer("/areas").Item(i)
		twice(c.areas, d.Areas[i].ID, at)
		c.named(d.Areas[i].Name, at)
	}
	teams, actors, offers := map[Key]bool{}, map[Key]bool{}, map[Key]bool{}
	for i := range d.Teams {
		t, at := &d.Teams[i], issue.Pointer("/teams").Item(i)
		twice(teams, t.ID, at)
		c.named(t.Name, at)
		c.known(t.AreaIDs, at.Member("areaIds"))
		for n, id := range t.ActorIDs {
			c.actor(id, at.Member("actorIds").Item(n))
		}
	}
	rings := c.rings(d.Actors)
	for i := range d.Actors {
		a, at := &d.Actors[i], issue.Pointer("/actors").Item(i)
		twice(actors, a.ID, at)
		c.named(a.Name, at)
		if a.PartOfID != "" {
			c.actor(a.PartOfID, at.Member("partOfId"))
			if rings[a.ID] || a.PartOfID == a.ID {
				c.find(ruleRing, at.Member("partOfId"))
			}
		}
	}
	for i := range d.Offers {
		o, at := &d.Offers[i], issue.Pointer("/offers").Item(i)
		twice(offers, o.ID, at)
		c.named(o.Name, at)
		c.actor(o.ActorID, at.Member("actorId"))
		c.known(o.AreaIDs, at.Member("areaIds"))
		c.offer(o, at)
	}
	return c.issues
}

type checking struct {
	areas  map[Key]bool
	actors map[Key]*Actor
	issues issue.List
}

func (c *checking) find(r issue.Rule, at issue.Pointer) { c.issues = append(c.issues, r.At(at)) }

func (c *checking) named(w Words, at issue.Pointer) {
	if w.IsZero() {
		c.find(ruleNameless, at.Member("name"))
	}
}

func (c *checking) actor(id Key, at issue.Pointer) {
	if id != "" && c.actors[id] == nil {
		c.find(ruleUnknown, at)
	}
}

func (c *checking) known(areas []Key, at issue.Pointer) {
	for n, id := range areas {
		if !c.areas[id] {
			c.find(ruleUnknown, at.Item(n))
		}
	}
}

// rings are the actors that are a part of their own part, found in one walk over all.
func (c *checking) rings(all []Actor) map[Key]bool {
	const onTheWay, done = 1, 2
	state, rings := map[Key]int{}, map[Key]bool{}
	for i := range all {
		var way []Key
		for at := c.actors[all[i].ID]; at != nil && state[at.ID] != done; at = c.actors[at.PartOfID] {
			if state[at.ID] == onTheWay {
				for _, id := range way[slices.Index(way, at.ID):] {
					rings[id] = true
				}
				break
			}
			state[at.ID] = onTheWay
			way = append(way, at.ID)
		}
		for _, id := range way {
			state[id] = done
		}
	}
	return rings
}

func (c *checking) offer(o *Offer, at issue.Pointer) {
	if o.AgeUnder > 0 && o.AgeFrom >= o.AgeUnder {
		c.find(ruleAges, at.Member("ageUnder"))
	}
	if o.Period.Reversed() {
		c.find(rulePeriod, at.Member("period"))
	}
	for _, part := range []struct {
		name string
		Words
	}{{"task", o.Task}, {"when", o.When}, {"invite", o.Invite}} {
		if part.IsZero() {
			found := ruleUntold.At(at)
			found.Of = part.name
			c.issues = append(c.issues, found)
		}
	}
}
