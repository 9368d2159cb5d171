package history

import (
	_ "embed"
	"errors"
	"slices"
	"strings"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// Format names the wire form of a history: always
// "oneplan-history/1.0".
type Format string

// Format1 is the form that this package reads and writes.
const Format1 Format = "oneplan-history/1.0"

// UnmarshalText takes [Format1] alone; anything else is an
// [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
}

// form1 is what the digests of [Format1] cover: a list of parts and the names of
// its parts' members a line. It does not follow the model: a member that the
// model gets later leaves the digests of stored histories as they are.
//
//go:embed form/1.0.txt
var form1 string

// form is what the digests of one wire form cover: the members of the parts of
// each list, in order of their names.
type form map[string][]string

// forms are all forms that were ever written, by the name that stands in the
// history. A form ends with its release: what it covers never changes again.
var forms = sync.OnceValue(func() map[Format]form { return map[Format]form{Format1: parseForm(form1)} })

func parseForm(text string) form {
	all := form{}
	for line := range strings.Lines(text) {
		list, members, _ := strings.Cut(strings.TrimSpace(line), ":")
		all[list] = strings.Fields(members)
	}
	return all
}

// errUncovered says that a part has a member that no digest would cover.
var errUncovered = errors.New("history: a part has a member that the form does not know")

// covers refuses members that no digest covers: they could be changed unseen.
func (f form) covers(list string, members []member) error {
	known := f[list]
	for i := range members {
		if _, ok := slices.BinarySearch(known, members[i].name); !ok {
			return errUncovered
		}
	}
	return nil
}

// modelled returns what the form would be if it followed the model of today.
func modelled() form {
	all := form{}
	for list, c := range contours() {
		var members []string
		for i := range c.All {
			if c.All[i].Op != contour.Struct {
				members = append(members, c.All[i].Name)
			}
		}
		slices.Sort(members)
		all[list] = members
	}
	return all
}

// contours holds the shape of the parts of each list, of the plan itself at "".
var contours = sync.OnceValue(func() map[string]*contour.Contour {
	all := map[string]*contour.Contour{}
	var visit func(list string, c *contour.Contour)
	visit = func(list string, c *contour.Contour) {
		if all[list] != nil {
			return
		}
		all[list] = c
		for _, m := range c.Deep {
			if m.Op == contour.Parts || m.Op == contour.Struct {
				visit(m.Name, m.Inner)
			}
		}
	}
	visit("", shape())
	return all
})

// required holds the members without which a part of a list is none.
var required = sync.OnceValue(func() map[string][]string {
	all := map[string][]string{}
	for list, c := range contours() {
		for i := range c.All {
			for f := range c.All[i].Of.Fields() {
				if issue.MemberName(f) == c.All[i].Name && slices.Contains(strings.Split(f.Tag.Get("validate"), ","), "required") {
					all[list] = append(all[list], c.All[i].Name)
				}
			}
		}
	}
	return all
})

// heldIn reports whether a member of the parts of a list holds further parts.
func heldIn(list, name string) bool {
	c := contours()[list]
	if c == nil {
		return false
	}
	l := c.Line(name)
	return l != nil && (l.Op == contour.Parts || l.Op == contour.Struct)
}
