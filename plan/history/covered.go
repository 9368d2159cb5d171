package history

import (
	_ "embed"
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// form1 is what the digests of [Format1] cover: a list of parts and the names of
// its parts' members a line. It does not follow the model: a member that the
// model gets later leaves the digests of stored histories as they are.
//
//go:embed form/1.0.txt
var form1 string

// errUncovered says that a part has a member that no digest would cover.
var errUncovered = errors.New("history: a part has a member that the form does not know")

// covered returns the members that the digest of a part in a list goes over, in
// order of their names, given or not, so that their number tells nothing.
var covered = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for line := range strings.Lines(form1) {
		list, members, _ := strings.Cut(strings.TrimSpace(line), ":")
		all[list] = strings.Fields(members)
	}
	return all
})

// covers refuses members that no digest covers: they could be changed unseen.
func covers(list string, members []member) error {
	known := covered()[list]
	for i := range members {
		if _, ok := slices.BinarySearch(known, members[i].name); !ok {
			return errUncovered
		}
	}
	return nil
}

// modelled returns what the form would be if it followed the model of today.
func modelled() map[string][]string {
	all := map[string][]string{}
	var visit func(list string, c *contour.Contour)
	visit = func(list string, c *contour.Contour) {
		if all[list] != nil {
			return
		}
		var members []string
		for i := range c.All {
			if c.All[i].Op != contour.Struct {
				members = append(members, c.All[i].Name)
			}
		}
		slices.Sort(members)
		all[list] = members
		for _, m := range c.Deep {
			if m.Op == contour.Parts || m.Op == contour.Struct {
				visit(m.Name, m.Inner)
			}
		}
	}
	visit("", shape())
	return all
}
