package merge_test

import (
	"slices"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// That Aino is understood is erased as a need up to revision 4. Base is revision 3.
func TestErased(t *testing.T) {
	const secret = "ERASED"
	take := func(p *plan.Plan) {
		gone := understood(p).ID
		p.Needs = slices.DeleteFunc(p.Needs, func(n plan.Need) bool { return n.ID == gone })
		for i := range p.Goals {
			if len(p.Goals[i].NeedIDs) > 0 && p.Goals[i].NeedIDs[0] == gone {
				p.Goals[i].NeedIDs = nil
			}
		}
	}
	for _, row := range []struct {
		name, why     string
		mine, theirs  func(p *plan.Plan)
		atMine, atOld int
		left, stands  bool
	}{
		{"an old copy still has it", "it is left out and named", func(p *plan.Plan) { take(p); p.Revision = 5 }, func(*plan.Plan) {}, 5, 3, true, false},
		{"an old copy wrote in it", "that is left out with it and named, so that the writer can be asked",
			func(p *plan.Plan) { take(p); p.Revision = 5 }, func(p *plan.Plan) { understood(p).Text = secret + " and more" }, 5, 3, true, false},
		{"a copy of no known revision", "nobody knows that it says it lawfully", take, func(*plan.Plan) {}, 5, 0, true, false},
		{"a later copy says it anew", "what was corrected stands",
			func(p *plan.Plan) { understood(p).Text = "Korjattu." }, func(*plan.Plan) {}, 5, 3, false, true},
		{"a later copy says it anew and an old one wrote in it", "what was corrected stands, what was written is named",
			func(p *plan.Plan) { understood(p).Text = "Korjattu." }, func(p *plan.Plan) { understood(p).Text = secret + " and more" }, 5, 3, true, true},
		{"both copies are old", "neither may say it", func(*plan.Plan) {}, func(*plan.Plan) {}, 4, 3, true, false},
	} {
		t.Run(row.name, func(t *testing.T) {
			base := aino(t)
			base.Revision, understood(base).Text = 3, secret
			mine, theirs := base.Clone(), base.Clone()
			row.mine(mine)
			row.theirs(theirs)
			mine.Revision, theirs.Revision = row.atMine, row.atOld
			part := string(understood(base).ID)
			for _, b := range []*plan.Plan{base, nil} {
				for _, swapped := range []bool{false, true} {
					x, y := mine, theirs
					if swapped {
						x, y = y, x
					}
					made, err := merge.Of(b, x, y, merge.Options{Erased: []merge.Erased{{Part: part, UpTo: 4}}})
					require.NoError(t, err)
					assert.NotContains(t, text(t, made.Plan), secret, row.why)
					assert.False(t, made.Plan.Check().HasErrors())
					if b != nil {
						assert.Equal(t, row.left, len(made.Left) > 0, row.why)
					}
					assert.Equal(t, row.stands, len(made.Plan.Needs) > 1, row.why)
				}
			}
		})
	}
}
