package subjects

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// Format says the type alone, whatever the verb.
func (c Claim) Format(f fmt.State, _ rune) { veil.Format(f, c) }

// LogValue says the type alone.
func (c Claim) LogValue() slog.Value { return veil.Value(c) }

// Format says the type alone, whatever the verb.
func (s Set) Format(f fmt.State, _ rune) { veil.Format(f, s) }

// LogValue says the type alone.
func (s Set) LogValue() slog.Value { return veil.Value(s) }
