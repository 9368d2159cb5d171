//go:build browser

package main

import (
	"testing"
	"time"

	"github.com/stretchr/testify/require"
)

// kept is what the browser keeps on the device.
const kept = `decodeURIComponent(Object.keys(localStorage).map((k) => localStorage.getItem(k)).join(" ").replaceAll("+", " "))`

// What one person typed on a device, and what waits there for the network, is neither shown
// to the next one nor sent in their name; it waits for its writer, and goes with a logout.
func TestDeviceOfTwo(t *testing.T) {
	w := newWorld(t, day)
	b := w.tab(chrome(t), t, 360, 740).enter("Katri Mäkelä", "fi")
	b.open(onni)
	b.fill("goal", map[string]string{"text": "Katrin luonnos"})
	w.down.Store(true)
	w.server.CloseClientConnections()
	b.send("need", map[string]string{"text": "Katrin jonossa olevat sanat"})
	b.sees("tässä laitteessa")
	require.Contains(t, b.js(kept), "Katrin jonossa olevat sanat")

	// The network is back, and somebody else logs in on the same device.
	b.leave(`location.assign("about:blank")`)
	w.down.Store(false)
	b.enterAgain("Janne Mäkelä")
	b.open(onni)
	require.Empty(t, b.js(`document.querySelector('form[data-draft="goal"] [name=text]').value`))
	b.send("need", map[string]string{"text": "Jannen sanat"})
	b.sees("Jannen sanat")
	time.Sleep(4 * time.Second) // longer than what waits is tried again
	require.Equal(t, "false", b.js(`document.querySelector("main").textContent.includes("Katrin jonossa")`))
	require.Contains(t, b.js(kept), "Katrin jonossa olevat sanat", "it waits for Katri")

	b.enterAgain("Katri Mäkelä")
	b.open(onni)
	require.Equal(t, "Katrin luonnos", b.js(`document.querySelector('form[data-draft="goal"] [name=text]').value`))
	b.sees("Katrin jonossa olevat sanat")
	require.Equal(t, "1", b.js(`document.querySelector("[data-live=needs]").textContent.split("Katrin jonossa").length - 1`))

	// A page that stays open after its session is over logs out all the same. It asks nothing:
	// what the server has is no longer in the line, once its answer is here too.
	b.wait(`!Object.keys(localStorage).some((k) => k.startsWith("line "))`)
	_, err := w.db.ExecContext(t.Context(), "DELETE FROM recordsystem_session")
	require.NoError(t, err)
	b.leave(`document.querySelector("[data-logout]").requestSubmit()`)
	require.Empty(t, b.js(kept))
	require.Equal(t, "true", b.js(`Boolean(document.querySelector('a[href="/login"]'))`))
}
