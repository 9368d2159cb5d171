package print_test

import (
	"bytes"
	"testing"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// A side without parts and without words has taken the thing away only where the
// conflict says that something was changed or removed: a copy for somebody whom the
// words are kept from has no name of a member and must not say so.
func TestASideThatTookTheThingAway(t *testing.T) {
	for _, tt := range []struct {
		name, why string
		kind      plan.ConflictKind
		field     string
		want      bool
	}{
		{name: "removed", why: "one took the part away, the other changed it", kind: plan.ConflictRemoved, want: true},
		{name: "member", why: "one emptied the member, the other changed it", kind: plan.ConflictChanged, field: "text", want: true},
		{name: "kept", why: "the side's words and the member's name are kept from the reader", kind: plan.ConflictChanged},
		{name: "two batons", why: "each side is a part; one of them is not for this reader", kind: plan.ConflictBaton},
	} {
		t.Run(tt.name, func(t *testing.T) {
			p := load(t, "aino")
			p.Conflicts = []plan.Conflict{{
				ID: "conflict22", Statement: plan.Statement{On: civil.MustDate(2026, 8, 3)}, Kind: tt.kind, Field: tt.field, AboutIDs: []plan.ID{p.Goals[0].ID},
				Sides: []plan.ConflictSide{
					{ID: "sideone222", Statement: plan.Statement{On: civil.MustDate(2026, 8, 1)}, PartIDs: []plan.ID{p.Goals[0].ID}},
					{ID: "sidetwo222", Statement: plan.Statement{On: civil.MustDate(2026, 8, 2)}},
				},
			}}
			var out bytes.Buffer
			require.NoError(t, print.WriteWhole(&out, p, print.Options{Lang: code.EN}))
			said := bytes.Contains(out.Bytes(), []byte("Took this away"))
			assert.Equal(t, tt.want, said, tt.why)
		})
	}
}
