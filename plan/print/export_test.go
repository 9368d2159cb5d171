package print

import (
	"maps"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
)

// Words gives tests the page's own words whose names begin so.
func Words(prefix string) map[string]code.Text {
	some := map[string]code.Text{}
	for name, text := range words {
		if strings.HasPrefix(name, prefix) {
			some[name] = text
		}
	}
	return some
}

// FamilyRules are the rules of law that have words for families.
func FamilyRules() []string { return slices.Sorted(maps.Keys(familyWords)) }
