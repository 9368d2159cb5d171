package fi

import (
	"slices"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// told puts the citations of a text into the form of a language. In Swedish acts
// are cited by their names, also where the text has but the number, and the
// supreme courts by theirs; in English a chapter and the annex by their words.
func told(text string, l code.Lang) string {
	switch l {
	case code.SV:
		text = replaced(swedish().names.Replace(text), bare, swedish().act)
	case code.EN:
		text = replaced(strings.ReplaceAll(text, " liite", " annex"), chapter, func(citation string) string {
			return "ch. " + strings.Replace(citation, " luku ", ", ", 1)
		})
	}
	return text
}

// replaced puts with(citation) in the place of each citation in a text; find says
// how long the one is that a text begins with, 0 for none. By hand, since package
// regexp is large for a program in a browser.
func replaced(text string, find func(string) int, with func(citation string) string) string {
	var b strings.Builder
	inside := false // a word or a number
	for len(text) > 0 {
		if n := find(text); n > 0 && !inside {
			b.WriteString(with(text[:n]))
			text = text[n:]
			continue
		}
		c := text[0]
		inside = c == '_' || '0' <= c && c <= '9' || 'A' <= c && c <= 'Z' || 'a' <= c && c <= 'z'
		b.WriteByte(c)
		text = text[1:]
	}
	return b.String()
}

// bare finds a citation by number alone: "150/1930 2 §", "1054/1993 4 kap. 3 §".
func bare(text string) int {
	n := digits(text)
	if n == 0 || n > 4 || !strings.HasPrefix(text[n:], "/") || digits(text[n+1:]) != 4 {
		return 0
	}
	return section(text, n+5, " ", "§", "kap.")
}

// chapter finds a section of a chapter: "4 luku 3 §".
func chapter(text string) int {
	n := digits(text)
	if n == 0 {
		return 0
	}
	return section(text, n, " luku ", "§")
}

// section returns the end of a section that stands in a text, from a place on and
// behind some words: "26 §", "10 a §". It is 0 where none stands there.
func section(text string, from int, behind string, signs ...string) int {
	rest, ok := strings.CutPrefix(text[from:], behind)
	n := digits(rest)
	if !ok || n == 0 || !strings.HasPrefix(rest[n:], " ") {
		return 0
	}
	rest = rest[n+1:]
	if len(rest) > 1 && 'a' <= rest[0] && rest[0] <= 'z' && rest[1] == ' ' {
		rest = rest[2:]
	}
	for _, sign := range signs {
		if strings.HasPrefix(rest, sign) {
			return len(text) - len(rest) + len(sign)
		}
	}
	return 0
}

// digits returns how many digits a text begins with.
func digits(text string) int { return len(text) - len(strings.TrimLeft(text, "0123456789")) }

// swedishNames are the Swedish forms of what the catalogue cites.
type swedishNames struct {
	names *strings.Replacer
	acts  map[string]string // by number
}

// act puts the name of an act before its number.
func (s swedishNames) act(citation string) string {
	number, section, _ := strings.Cut(citation, " ")
	name := s.acts[number]
	if name == "" {
		return citation
	}
	return name + " (" + number + ") " + section
}

var swedish = sync.OnceValue(func() swedishNames {
	pairs := []string{
		"KHO:", "HFD:", "KKO:", "HD:", "THL, Lastensuojelun käsikirja", "THL:s barnskyddshandbok",
		"kirkkolaki 652/2023 1 luku", "kyrkolagen (652/2023) 1 kap.", " luku ", " kap. ", "vuosilomalaki 162/2005", "semesterlagen (162/2005)", " liite", " bilaga",
	}
	// Acts that are cited and have no row of their own.
	acts := map[string]string{
		"150/1930": "lagen om beräknande av laga tid", "13/2003": "lagen om elektronisk kommunikation i myndigheternas verksamhet",
		"1054/1993": "kyrkolagen", "657/2023": "kyrkoordningen", "570/2007": "lagen om handikappförmåner",
		"728/2021": "lagen om grunderna för tillgången till statliga tjänster och placeringen av funktioner",
	}
	for _, r := range catalogue() {
		act := r.Act
		if acts[act.Number] != "" {
			continue
		}
		acts[act.Number] = act.Name.SV
		if act.Abbr != "" {
			pairs = append(pairs, act.Abbr+" "+act.Number, act.Name.SV+" ("+act.Number+")")
		}
	}
	return swedishNames{strings.NewReplacer(pairs...), acts}
})

// Cite cites a rule in a language: "LsL 417/2007 26 §", in Swedish by the act's
// name, "barnskyddslagen (417/2007) 26 §".
func Cite(r deadline.Rule, l code.Lang) string { return told(r.Cite(l), l) }

// Acts returns the statutes that the catalogue rests on, each once.
func Acts() []deadline.Act {
	var acts []deadline.Act
	for _, r := range catalogue() {
		if r.Act.Abbr != "" && !slices.Contains(acts, r.Act) {
			acts = append(acts, r.Act)
		}
	}
	return acts
}

// ELI returns an act's European Legislation Identifier at Finlex, the act as
// enacted: "http://data.finlex.fi/eli/sd/2007/417/alkup". It is "" for an act
// without number and year.
func ELI(a deadline.Act) string {
	number, year, both := strings.Cut(a.Number, "/")
	if !both || number == "" || year == "" {
		return ""
	}
	return "http://data.finlex.fi/eli/sd/" + year + "/" + number + "/alkup"
}
