package plantest

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// Format says the type alone, whatever the verb: the name of a database may hold a
// password.
func (w *Wire) Format(f fmt.State, _ rune) { veil.Format(f, w) }

// LogValue says the type alone.
func (w *Wire) LogValue() slog.Value { return veil.Value(w) }
