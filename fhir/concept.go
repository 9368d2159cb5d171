package fhir

import (
	"reflect"
	"slices"
	"strings"
)

// What elements of others say in words: concepts, quantities, ranges, days.

// wordsIn says in words what an element says, and from which leaves; nothing where that
// would leave out half of a value, nothing of what was read, and of a concept each word
// once.
func wordsIn(n *node) (string, []*node) {
	if n == nil {
		return "", nil
	}
	joined := func(with string, parts ...*node) (string, []*node) {
		var said []string
		var from []*node
		for _, part := range parts {
			words, more := wordsIn(part)
			if words == "" {
				return "", nil
			}
			said, from = append(said, words), append(from, more...)
		}
		return strings.Join(said, with), from
	}
	switch {
	case n.kind == '[':
		var said []string
		var from []*node
		for item := n.first; item != nil; item = item.next {
			if words, more := wordsIn(item); words != "" {
				said, from = append(said, words), append(from, more...)
			}
		}
		return strings.Join(said, ", "), from
	case n.kind != '{':
		if n.kind == 'n' {
			return "", nil
		}
		return n.text, []*node{n}
	case n.member("concept") != nil: // of R5
		return wordsIn(n.member("concept"))
	case n.member("coding") != nil, n.member("text") != nil:
		return wordsOfConcept(n)
	case n.member("value") != nil:
		return wordsOfQuantity(n)
	case n.member("numerator") != nil:
		return joined(" / ", n.member("numerator"), n.member("denominator"))
	case n.member("low") != nil && n.member("high") != nil:
		return joined(" – ", n.member("low"), n.member("high"))
	case n.member("start") != nil && n.member("end") != nil:
		return joined(" – ", n.member("start"), n.member("end"))
	case n.member("start") != nil:
		return joined("", n.member("start"))
	case n.member("code") != nil && n.member("system") == nil: // what rests on a concept
		return wordsIn(n.member("code"))
	case n.member("summary") != nil:
		return wordsIn(n.member("summary"))
	}
	return "", nil
}

// wordsOfConcept are the words of a CodeableConcept that were not read: its text, and the
// displays that say something else.
func wordsOfConcept(cc *node) (said string, from []*node) {
	add := func(n *node) {
		if n == nil || n.kind != '"' || n.text == "" || n.taken {
			return
		}
		switch {
		case said == "":
			said = n.text
		case !repeats(said, n.text):
			said += ", " + n.text
		}
		from = append(from, n)
	}
	text := cc.member("text")
	add(text)
	eachOf(cc.member("coding"), func(c *node) {
		code, display := c.member("code"), c.member("display")
		add(display)
		word := wordOf(c)
		switch {
		case word == "":
			return
		case text == nil && display == nil:
			if said != "" {
				said += ", "
			}
			said += word
		case !saysTheWord(display, word, code) && !saysTheWord(text, word, code):
			return
		}
		from = append(from, code, c.member("system"))
	})
	return said, from
}

// wordOf is the word for a code of HL7's own: the code, where codes are words, else what
// its system calls it; "" for any other.
func wordOf(c *node) string {
	if code := c.member("code"); code == nil || code.taken || code.kind != '"' {
		return ""
	}
	system, code := c.str("system"), c.str("code")
	if word := officialWords[system][code]; word != "" {
		return word
	}
	if slices.Contains(wordSystems, system) {
		return code
	}
	return ""
}

// officialWords are what HL7's code systems, and the one that FHIR takes the sorts of care
// teams from, call codes that are no words.
var officialWords = map[string]map[string]string{
	"http://hl7.org/fhir/us/core/CodeSystem/careplan-category": {"assess-plan": "Assessment and Plan of Treatment"},
	"http://terminology.hl7.org/CodeSystem/v2-0131": {
		"C": "Emergency Contact", "E": "Employer", "F": "Federal Agency", "I": "Insurance Company", "N": "Next-of-Kin", "O": "Other", "S": "State Agency", "U": "Unknown",
	},
	"http://loinc.org": {
		"LA27975-4": "Event-focused care team", "LA27976-2": "Encounter-focused care team", "LA27977-0": "Episode of care-focused care team", "LA27978-8": "Condition-focused care team",
		"LA28865-6": "Longitudinal care-coordination focused care team", "LA28866-4": "Home & Community Based Services (HCBS)-focused care team",
	},
}

const goalAchievement = "http://terminology.hl7.org/CodeSystem/goal-achievement"

// wordSystems are code systems of HL7's own in which codes are English words and no
// abbreviations.
var wordSystems = []string{
	conditionVerification, goalAchievement,
	"http://terminology.hl7.org/CodeSystem/condition-category", "http://hl7.org/fhir/us/core/CodeSystem/condition-category",
	"http://terminology.hl7.org/CodeSystem/goal-category", "http://terminology.hl7.org/CodeSystem/goal-priority",
	"http://terminology.hl7.org/CodeSystem/observation-category",
	"http://terminology.hl7.org/CodeSystem/medicationrequest-category", "http://terminology.hl7.org/CodeSystem/medicationrequest-course-of-therapy",
	"http://hl7.org/fhir/us/sdoh-clinicalcare/CodeSystem/SDOHCC-CodeSystemTemporaryCodes",
}

// saysTheWord reports whether a text is the word for a code, or the code's own.
func saysTheWord(text *node, word string, code *node) bool {
	if text == nil || word == "" {
		return false
	}
	said := tokens(text.content())
	return slices.Equal(said, tokens(word)) || slices.Equal(said, tokens(code.content()))
}

// wordsOfQuantity is how much of what.
func wordsOfQuantity(q *node) (string, []*node) {
	value := q.member("value")
	if value.taken {
		return "", nil
	}
	words, from := value.text, []*node{value}
	if c := q.member("comparator"); c != nil {
		words, from = c.content()+" "+words, append(from, c)
	}
	if unit := q.member("unit"); unit != nil {
		words, from = words+" "+unit.content(), append(from, unit)
		if code := q.member("code"); code != nil && code.content() == unit.content() {
			from = append(from, code)
		}
	} else if code := q.member("code"); code != nil {
		words, from = words+" "+code.content(), append(from, code)
	}
	return words, from
}

// repeats reports whether a text has the words of another.
func repeats(text, words string) bool {
	return strings.Contains(strings.ToLower(text), strings.ToLower(words))
}

// takeRepeated takes the displays of a concept that say no more than a text.
func takeRepeated(cc *node, text string) {
	eachOf(cc.member("coding"), func(c *node) {
		display := c.member("display")
		if display != nil && display.kind == '"' && display.text != "" && repeats(text, display.text) {
			display.taken = true
		}
		if said := cc.member("text"); display != nil && display.taken && saysTheWord(display, wordOf(c), c.member("code")) || said != nil && said.taken && saysTheWord(said, wordOf(c), c.member("code")) {
			c.takeMember("code")
			c.takeMember("system")
		}
	})
}

// and is a text with words behind it, as far as there is room; what they were read from
// is taken.
func (l *limit) and(text, words string, from []*node) string {
	if words == "" {
		return text
	}
	if !repeats(text, words) {
		both := words
		if text != "" {
			both = text + "; " + words
		}
		if !l.holds(reflect.ValueOf(both)) {
			return text
		}
		text = both
	}
	for _, n := range from {
		n.taken = true
	}
	return text
}
