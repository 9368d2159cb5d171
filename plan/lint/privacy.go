package lint

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/hetu"
)

// identityCodes is the naming system of identity codes (urn:oid of the code).
const identityCodes = "urn:oid:1.2.246.21"

// sourceIdentity was remembered and not read; (m) says so until it is.
const sourceIdentity = "tietosuojalaki 1050/2018 29 § (m)"

// privacy asks for what does not belong into the papers of one child.
func privacy() Pack {
	return Pack{
		Name: "privacy",
		About: code.Say(
			"Onko suunnitelmassa jotakin, mikä ei kuulu siihen: henkilötunnus tai toisen ihmisen arkaluonteinen asia?",
			"Finns något i planen som inte hör dit: en personbeteckning eller en annan människas känsliga sak?",
			"Does the plan hold what does not belong there: an identity code, or another person's sensitive matter?"),
		Rules: []Rule{
			{
				Rule: warning("privacy.identity-code", sourceIdentity, code.Say(
					"Tässä on jotakin henkilötunnuksen muotoista.",
					"Här står något som har formen av en personbeteckning.",
					"Here is something of the shape of an identity code.")),
				Suggest: code.Say(
					"Poistakaa se; tunnus kuuluu vain henkilön tunnisteisiin (identifiers).",
					"Ta bort det; beteckningen hör bara till personens identifierare (identifiers).",
					"Take it out; the code belongs only among the person's identifiers."),
				Look: identityInText,
			},
			{
				Rule: warning("privacy.third-person", "Kansa-koulu 1/2023", code.Say(
					"Teksti kertoo toisesta ihmisestä arkaluonteista, eikä se ole merkitty hänen asiakseen.",
					"Texten berättar något känsligt om en annan människa och är inte märkt som dennas sak.",
					"The text tells something sensitive of another person and is not marked as that person's matter.")),
				Suggest: code.Say(
					"Jättäkää se pois tai merkitkää, ketä se koskee ja kuka sen saa nähdä (aboutId, visibility).",
					"Lämna bort det eller ange vem det gäller och vem som får se det (aboutId, visibility).",
					"Leave it out, or say whom it is about and who may see it (aboutId, visibility)."),
				Look: thirdPerson,
			},
		},
	}
}

// identityInText looks at every string but the identity codes of people, which
// have a place of their own.
func identityInText(s *Subject, found func(Place)) {
	s.eachString(func(w *walker, member, text string) {
		// The shape needs six digits in a row: most strings are done with here.
		if strings.ContainsAny(text, "0123456789") && hetu.LooksLike(text) && !w.identifies(member) {
			found(Place{Pointer: w.at(member)})
		}
	})
}

// identifies reports whether the walk is at the value of an identifier of the
// child or of a person whose system is that of identity codes.
func (w *walker) identifies(member string) bool {
	n := len(w.path)
	if member != "value" || n == 0 || w.path[n-1].name != "identifiers" {
		return false
	}
	p, item := w.subject.Plan, w.path[n-1].item
	switch {
	case n == 2 && w.path[0].name == "child":
		return p.Child.Identifiers[item].System == identityCodes
	case n == 2 && w.path[0].name == "people":
		return p.People[w.path[0].item].Identifiers[item].System == identityCodes
	}
	return false
}

// thirdPerson looks for a sentence that names someone of the family other than
// the child together with something sensitive, where the text is not marked as
// about anybody.
func thirdPerson(s *Subject, found func(Place)) {
	names := s.familyNames()
	for i := range s.Texts() {
		t := &s.texts[i]
		if t.About != "" || t.List == "decisions" || t.List == "sectorPlans" || t.List == "attachments" {
			continue
		}
		for _, h := range t.hits {
			if h.of == sensitive && (t.sentenceHas(h.sentence, relative) || t.names(names)) {
				found(Place{t.pointer, h.start, h.end})
				break // one person's matter, one finding
			}
		}
	}
}

func (t *Text) sentenceHas(sentence int, of topic) bool {
	for _, h := range t.hits {
		if h.of == of && h.sentence == sentence {
			return true
		}
	}
	return false
}

// familyNames are the given names of the family but the child's.
func (s *Subject) familyNames() (names []string) {
	for i := range s.Plan.People {
		if m := &s.Plan.People[i]; s.Family(m.ID) && len(m.Name.Given) > 2 {
			names = append(names, m.Name.Given)
		}
	}
	return names
}

// names reports whether a family member's name, in whatever case, stands in the
// text: as a name is written, since Toivo hopes in small letters.
func (t *Text) names(names []string) bool {
	for _, n := range names {
		for at := 0; ; {
			i := strings.Index(t.Text[at:], n)
			if i < 0 {
				break
			}
			at += i
			if before, _ := utf8.DecodeLastRuneInString(t.Text[:at]); !unicode.IsLetter(before) && !unicode.IsDigit(before) {
				return true
			}
			at += len(n)
		}
	}
	return false
}
