package fi

import (
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// told puts the citations of a text into the form of a language: in Swedish the
// acts are cited by their names and the supreme courts by theirs.
func told(text string, l code.Lang) string {
	if l != code.SV {
		return text
	}
	return swedish().Replace(text)
}

var swedish = sync.OnceValue(func() *strings.Replacer {
	pairs := []string{
		"KHO:", "HFD:", "KKO:", "HD:", "THL, Lastensuojelun käsikirja", "THL:s barnskyddshandbok",
		"kirkkolaki 652/2023 1 luku", "kyrkolagen (652/2023) 1 kap.", " luku ", " kap. ", "vuosilomalaki 162/2005", "semesterlagen (162/2005)",
	}
	seen := map[string]bool{}
	for _, r := range catalogue() {
		act := r.Act
		if seen[act.Number] || act.Abbr == "" {
			continue
		}
		seen[act.Number] = true
		pairs = append(pairs, act.Abbr+" "+act.Number, act.Name.SV+" ("+act.Number+")")
	}
	return strings.NewReplacer(pairs...)
})

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
