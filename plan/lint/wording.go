package lint

import (
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

const (
	sourceVague = "IPSEA: vague wording in plans; Pohjois-Savo 2022, kirjausrunko b–e"
	sourcePlain = "Kotus, selkeä virkakieli"
)

// longestSentence is how many words a sentence may have before it is asked to be
// split; the number is the library's own.
const longestSentence = 20

// wording asks what vague promises leave open, and for plain words. It looks at
// what is promised and aimed at, never at what people said of themselves.
func wording() Pack {
	return Pack{
		Name: "wording",
		About: code.Say(
			"Jättääkö sanamuoto auki, kuka tekee mitä, milloin ja kuinka usein; ymmärtääkö perhe sanat?",
			"Lämnar ordalydelsen öppet vem som gör vad, när och hur ofta; förstår familjen orden?",
			"Do the words leave open who does what, when and how often; does a family understand them?"),
		Rules: []Rule{
			open("wording.condition", openCondition, always, code.Say(
				"Sanat jättävät auki, tehdäänkö tämä: kuka sen päättää ja mistä sen huomaa?",
				"Orden lämnar öppet om detta görs: vem avgör det, och av vad märks det?",
				"The words leave open whether this is done: who decides, and by what sign?"), code.Say(
				"Kirjoittakaa, mistä merkistä toimitaan ja kuka sen huomaa, tai sopikaa asiasta ilman ehtoa.",
				"Skriv vid vilket tecken ni handlar och vem som märker det, eller avtala utan villkor.",
				"Write on what sign you act and who notices it, or agree without a condition.")),
			following(open("wording.time", openTime, undated, code.Say(
				"Sanat jättävät auki, milloin: minä päivänä tai mihin mennessä?",
				"Orden lämnar öppet när: vilken dag eller senast när?",
				"The words leave open when: on which day, or by which?"), code.Say(
				"Kirjoittakaa päivä tai tapaaminen, johon mennessä asia on tehty.",
				"Skriv en dag eller det möte till vilket det är gjort.",
				"Write a day, or the meeting by which it is done.")), causeActionDay, causeServiceTime, causeGoalDay),
			following(open("wording.measure", openMeasure, unmeasured, code.Say(
				"Sanat jättävät auki, kuinka usein tai kuinka paljon?",
				"Orden lämnar öppet hur ofta eller hur mycket?",
				"The words leave open how often, or how much."), code.Say(
				"Kirjoittakaa luku: montako kertaa viikossa, kuinka monta minuuttia.",
				"Skriv ett tal: hur många gånger i veckan, hur många minuter.",
				"Write a number: how many times a week, how many minutes.")), causeActionDay),
			following(open("wording.person", openPerson, unowned, code.Say(
				"Sanat jättävät auki, kuka?",
				"Orden lämnar öppet vem?",
				"The words leave open who."), code.Say(
				"Kirjoittakaa ihmisen nimi.",
				"Skriv en persons namn.",
				"Write a person's name.")), causeActionOwner),
			open("wording.deed", openDeed, always, code.Say(
				"Sanat jättävät auki, mitä oikeastaan tehdään?",
				"Orden lämnar öppet vad som egentligen görs?",
				"The words leave open what is really done."), code.Say(
				"Kirjoittakaa teko niin, että jokainen näkee, onko se tehty.",
				"Skriv handlingen så att alla ser om den är gjord.",
				"Write the deed so that anyone sees whether it is done.")),
			{
				Rule: hint("wording.hard", sourcePlain, code.Say(
					"Sana on perheelle tai lapselle vaikea.",
					"Ordet är svårt för en familj eller ett barn.",
					"The word is hard for a family or a child.")),
				Suggest: code.Say(
					"Sanokaa sama arjen sanoin; luettelo on sivulla docs/lint.md.",
					"Säg detsamma med vardagsord; listan finns på sidan docs/lint.md.",
					"Say the same in everyday words; docs/lint.md has the list."),
				Look: func(s *Subject, found func(Place)) {
					eachHit(s, hardWord, func(t *Text, p Place) {
						if readByFamily(s, t) {
							found(p)
						}
					})
				},
			},
			{
				Rule: hint("wording.sentence", sourcePlain, code.Say(
					"Virke on pitkä.",
					"Meningen är lång.",
					"The sentence is long.")),
				Suggest: code.Say(
					"Sanokaa yksi asia virkkeessä.",
					"Säg en sak i varje mening.",
					"Say one thing a sentence."),
				Look: func(s *Subject, found func(Place)) {
					for i := range s.Texts() {
						if t := &s.texts[i]; t.longest > longestSentence && readByFamily(s, t) {
							found(Place{t.pointer, t.from, t.to})
						}
					}
				},
			},
		},
	}
}

// open is a rule about words of one topic that leave something open, unless what
// stands around them closes it.
func open(id string, of topic, still func(*Subject, *Text) bool, says, suggest code.Text) Rule {
	return Rule{
		Rule:    hint(id, sourceVague, says),
		Suggest: suggest,
		Look: func(s *Subject, found func(Place)) {
			eachHit(s, of, func(t *Text, p Place) {
				if promises(t) && still(s, t) {
					found(p)
				}
			})
		},
	}
}

func eachHit(s *Subject, of topic, f func(*Text, Place)) {
	for i := range s.Texts() {
		t := &s.texts[i]
		for _, h := range t.hits {
			if h.of == of {
				f(t, Place{t.pointer, h.start, h.end})
			}
		}
	}
}

// promises reports whether a text says what will be done or aimed at.
func promises(t *Text) bool {
	switch t.List {
	case "actions", "goals":
		// Progress and evaluations tell what was, not what will be.
		return t.Member == "text" && t.depth() == 1 || t.Member == "evidence"
	case "followUp":
		return t.Member == "text"
	case "needs":
		return t.Member == "notNow"
	}
	return false
}

// depth is how many lists a text stands in.
func (t *Text) depth() (lists int) {
	for i := range len(t.pointer) {
		if t.pointer[i] == '/' {
			lists++
		}
	}
	return lists / 2
}

// readByFamily reports whether a text is written for the family and not said by
// one of it: nobody mends a child's words.
func readByFamily(s *Subject, t *Text) bool {
	switch t.List {
	case "needs", "goals", "actions", "followUp", "meetings", "contacts":
	case "":
		return t.Member == "title"
	default:
		return false
	}
	if t.Member == "forChild" || t.List == "goals" && t.depth() == 1 || t.List == "actions" && t.depth() == 1 {
		return true // whoever proposed it, it is the joint plan's text
	}
	return !s.Family(t.By)
}

func always(*Subject, *Text) bool { return true }

// undated: a day beside the words says when.
func undated(s *Subject, t *Text) bool {
	switch t.List {
	case "actions":
		a := &s.Plan.Actions[t.Item]
		return a.Due.IsZero() && a.DueMeetingID == "" && a.Period.From.IsZero()
	case "goals":
		return s.Plan.Goals[t.Item].Due.IsZero()
	}
	return true
}

// unmeasured: a rhythm beside the words says how often.
func unmeasured(s *Subject, t *Text) bool {
	return t.List != "actions" || s.Plan.Actions[t.Item].Rhythm == nil
}

// unowned: one owner beside the words says who, and none at all is asked for by
// thread.owner.
func unowned(s *Subject, t *Text) bool {
	if t.List != "actions" {
		return true
	}
	owners := s.Plan.Actions[t.Item].OwnerIDs
	return len(owners) > 1 || len(owners) == 1 && s.Plan.Organisation(owners[0]) != nil
}

// active reports whether an action is still to be done or under way.
func active(a *plan.Action) bool { return !a.Settled() }

// aimedAt reports whether a goal is still aimed at.
func aimedAt(g *plan.Goal) bool {
	if len(g.Evaluations) == 0 {
		return true
	}
	last := g.Evaluations[len(g.Evaluations)-1].State
	return last != plan.GoalReached && last != plan.GoalDropped
}
