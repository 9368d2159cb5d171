package veil_test

import (
	"bytes"
	"errors"
	"fmt"
	"log/slog"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/veil"
	"github.com/stretchr/testify/assert"
)

type note struct {
	ID       string
	Revision int
	Text     string
}

func (n note) Format(f fmt.State, _ rune) { veil.Format(f, n) }
func (n note) LogValue() slog.Value       { return veil.Value(n) }

func TestText(t *testing.T) {
	type part struct{ ID string }
	type holder struct{ PlanID string }
	type around struct{ part }
	for _, row := range []struct {
		name string
		v    any
		want string
	}{
		{"id of a part", part{"abcdefg234"}, "veil_test.part(abcdefg234)"},
		{"id of a plan and a revision", note{ID: "abcdefghijklmnopqrstuvwxyz", Revision: 12}, "veil_test.note(abcdefghijklmnopqrstuvwxyz, revision 12)"},
		{"no revision yet", note{ID: "abcdefg234"}, "veil_test.note(abcdefg234)"},
		{"the plan that it is about", holder{"abcdefghijklmnopqrstuvwxyz"}, "veil_test.holder(abcdefghijklmnopqrstuvwxyz)"},
		{"id of a resource", part{"0188d2f1-0000-5000-8000-0123456789ab"}, "veil_test.part(0188d2f1-0000-5000-8000-0123456789ab)"},
		{"a word is no id", part{"Matti Maja"}, "veil_test.part"},
		{"an identity code is no id", part{"010181900C"}, "veil_test.part"},
		{"none", part{}, "veil_test.part"},
		{"another's id is not its own", around{part{"abcdefg234"}}, "veil_test.around"},
		{"pointer", &part{"abcdefg234"}, "veil_test.part(abcdefg234)"},
		{"pointer to nothing", (*part)(nil), "*veil_test.part"},
		{"text", "content", "string"},
		{"nothing", nil, "nil"},
	} {
		t.Run(row.name, func(t *testing.T) { assert.Equal(t, row.want, veil.Text(row.v)) })
	}
}

func TestAttr(t *testing.T) {
	secret := note{ID: "abcdefg234", Text: "content"}
	for _, row := range []struct {
		name string
		v    any
		want string
	}{
		{"list", []note{secret}, `"[veil_test.note(abcdefg234)]"`},
		{"map", map[string]note{"a": secret}, `"map[a:veil_test.note(abcdefg234)]"`},
		{"struct", struct{ N note }{secret}, `"{N:veil_test.note(abcdefg234)}"`},
		{"pointer", &struct{ N note }{secret}, `"&{N:veil_test.note(abcdefg234)}"`},
		{"array", [1]note{secret}, `"[veil_test.note(abcdefg234)]"`},
		{"text stays", "as it is", `"as it is"`},
		{"moment stays", time.Date(2026, 1, 1, 0, 0, 0, 0, time.UTC), `"2026-01-01T00:00:00Z"`},
		{"error stays", errors.New("why"), `"why"`},
		{"error stays, whatever fmt would make of it", traced{"why"}, `"why"`},
		{"number stays", 3, `3`},
	} {
		t.Run(row.name, func(t *testing.T) {
			var b bytes.Buffer
			slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{ReplaceAttr: veil.Attr})).Info("m", "v", row.v)
			assert.Contains(t, b.String(), `"v":`+row.want+"}")
		})
	}
}

// traced is an error that fmt prints with more than it says.
type traced struct{ why string }

func (e traced) Error() string              { return e.why }
func (e traced) Format(f fmt.State, _ rune) { _, _ = fmt.Fprint(f, e.why, " at line 7") }

// Where a line of the log came from stands as slog writes it.
func TestAttrLeavesTheSource(t *testing.T) {
	var b bytes.Buffer
	slog.New(slog.NewJSONHandler(&b, &slog.HandlerOptions{AddSource: true, ReplaceAttr: veil.Attr})).Info("m")
	assert.Contains(t, b.String(), `"source":{"function":`)
}

func ExampleAttr() {
	var out bytes.Buffer
	log := slog.New(slog.NewJSONHandler(&out, &slog.HandlerOptions{ReplaceAttr: veil.Attr}))
	log.Info("stored", "notes", []note{{ID: "abcdefg234", Text: "what was said"}})
	fmt.Println(bytes.Contains(out.Bytes(), []byte("what was said")), bytes.Contains(out.Bytes(), []byte("abcdefg234")))
	// Output: false true
}
