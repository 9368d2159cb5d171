package main_test

import (
	"encoding/json"
	"strings"
	"testing"
	"testing/fstest"

	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// What one reader sees is no plan: a call that counts, gives away or changes plans says
// so, and one that shows what a reader sees shows no other reader's.
func TestViewsWherePlansAreAsked(t *testing.T) {
	_, shown := run(t, "view --as child --on 2026-09-02 eeli.json")
	seen := shown.out.Bytes()
	var compact any
	require.NoError(t, json.Unmarshal(seen, &compact))
	line, err := json.Marshal(compact)
	require.NoError(t, err)
	for args, refused := range map[string]bool{
		"stats": true, "stats --min-cell 5": true, "stats --part --on 2026-09-02": true,
		"export --key secret.key --out released": true,
		"consolidate --on 2026-09-02":            true, "history": true, "history --verify": true,
		"who": true, "view --as child": true, "validate": false,
		"calendar --on 2026-09-02": false, "calendar --as child --on 2026-09-02": false, "calendar --as leader --on 2026-09-02": true,
		"star --as leader --on 2026-09-02": true, "timeline --as leader --on 2026-09-02": true, "fhir --to collection --as leader --on 2026-09-02": true,
		"due --on 2026-09-02 --plan": false, "due --on 2026-09-02 --as child --plan": false, "due --on 2026-09-02 --as leader --plan": true,
	} {
		for _, name := range []string{"seen.json", "seen.ndjson"} {
			data := seen
			if name == "seen.ndjson" {
				data = append(line, '\n')
			}
			given := args + " " + name
			if args == "who" {
				given += " /needs/0"
			}
			status, b := runWith(t, fstest.MapFS{name: {Data: data}, "secret.key": {Data: []byte("0123456789abcdef0123")}}, given)
			assert.Equal(t, refused, status == main.Trouble, "%s: %s", given, b.err.String())
			if refused {
				assert.Regexp(t, "is what one reader sees|is the view of another reader", b.err.String(), given)
			}
		}
	}
}

// A document that says itself that it is of another kind than a call reads is refused in
// one line, and not member by member.
func TestOneLineForAnotherKind(t *testing.T) {
	for args, want := range map[string]string{
		"consolidate --on 2026-03-12 onni-vasu.json assessment.json": "assessment.json: is a lone assessment, not a plan",
		"consolidate --on 2026-03-12 onni-vasu.json history.json":    "history.json: is a history, not a plan",
		"history assessment.json":                                    "assessment.json: is a lone assessment, not a history",
		"history onni-vasu.json":                                     "onni-vasu.json: is a sector's plan in the small form, not a history",
		"history eeli.json":                                          "eeli.json: is a plan, not a history",
		"who history.json /needs/0":                                  "history.json: is a history, not a plan",
		"merge eeli.json onni-vasu.json":                             "onni-vasu.json: is a sector's plan in the small form, not a plan",
	} {
		status, b := run(t, args)
		assert.Equal(t, main.Trouble, status, args)
		call, _, _ := strings.Cut(args, " ")
		assert.Equal(t, "oneplan "+call+": "+want+"\n", b.err.String(), args)
	}
}
