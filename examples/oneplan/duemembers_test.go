package main_test

import (
	"encoding/json"
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// The table of members in docs/deadlines.md names what due --json prints, no more
// and no less: asked of every event on days old and new, of the catalogue, and of
// events without a rule.
func TestMembersOfDueAreDocumented(t *testing.T) {
	printed := map[string]bool{}
	collect := func(args string) {
		_, b := run(t, args)
		for line := range strings.Lines(b.out.String()) {
			var object map[string]any
			require.NoError(t, json.Unmarshal([]byte(line), &object), args)
			members("", object, printed)
		}
	}
	for _, e := range code.All[fi.Event]() {
		if e == fi.EventStudentRequest || e == fi.EventContactWithoutStudent {
			continue // they need a school
		}
		for _, day := range []string{"2005-03-10", "2012-03-10", "2026-03-10"} {
			collect("due --json --explain --urgent " + e.String() + "=" + day)
		}
	}
	collect("due --json --on 2026-03-28T20:00:00+02:00 isolated=2026-03-28T18:00:00+02:00")
	collect("due --json notice=2026-03-10")
	collect("due --json --list")

	page, err := os.ReadFile("../../docs/deadlines.md")
	require.NoError(t, err)
	_, section, found := strings.Cut(string(page), "## What a program reads")
	require.True(t, found)
	section, _, _ = strings.Cut(section, "\n## ")
	documented := map[string]bool{}
	for _, row := range regexp.MustCompile("(?m)^\\| (`[^|]*) \\|").FindAllStringSubmatch(section, -1) {
		for _, name := range regexp.MustCompile("`([^`]+)`").FindAllStringSubmatch(row[1], -1) {
			documented[name[1]] = true
		}
	}
	for name := range printed {
		assert.True(t, documented[name], "%s is printed and not documented", name)
	}
	for name := range documented {
		assert.True(t, printed[name], "%s is documented and never printed", name)
	}
}

// members collects the names in an object, those of objects in it as "name.inner";
// the names of readings are of calendars and no members.
func members(above string, object map[string]any, into map[string]bool) {
	for name, value := range object {
		name = above + name
		into[name] = true
		if name == "readings" {
			continue
		}
		switch v := value.(type) {
		case map[string]any:
			members(name+".", v, into)
		case []any:
			for _, one := range v {
				if inner, ok := one.(map[string]any); ok {
					members(name+".", inner, into)
				}
			}
		}
	}
}
