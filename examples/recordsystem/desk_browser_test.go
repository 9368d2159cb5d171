//go:build browser

package main

import (
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// The pages between workers are judged on a phone and on a desktop, in each language.
func TestDeskLooks(t *testing.T) {
	w := newWorld(t, day)
	ctx := chrome(t)
	for _, row := range []struct {
		lang          string
		width, height int64
	}{{"fi", 360, 740}, {"sv", 1280, 900}, {"en", 360, 740}} {
		b := w.tab(ctx, t, row.width, row.height).enter("Sari Koskinen", row.lang)
		b.open("/consolidate")
		b.judged("consolidation-" + row.lang)
		b.js(`document.querySelector("#pasted").value = ` + quoted(strings.Join(sectors(t), "\n")))
		b.leave(`document.querySelector("main form button").click()`)
		require.Equal(t, "12", b.js(`document.querySelectorAll("details").length`))
		b.judged("proposal-" + row.lang)
		for name, path := range map[string]string{
			"network": onni + "/network", "receive": onni + "/write/receive?of=t6h7h4fpro", "leaving": onni + "/write/leaving?of=t6h7h4fpro", "between": "/between",
			"prohibition": onni + "/write/prohibition", "moving": onni + "/write/moving", "table": onni + "/meeting/rir2onsjsz", "copy": onni + "/write/copy",
		} {
			if strings.Contains(path, "/write/") && row.lang != "fi" {
				continue // all forms are one template
			}
			b.open(path)
			b.judged(name + "-" + row.lang)
		}
		b = w.tab(ctx, t, row.width, row.height).enter("Kaarina Wallin", row.lang)
		b.open("/numbers")
		b.judged("numbers-" + row.lang)
	}
}
