package sqlstore

import (
	"context"
	"strings"

	"github.com/onechildoneplan/oneplan/plan"
)

// Strays returns the ids, at most so many, of which rows are in one table and not in
// another that should have some: a plan without a card or without a revision, what is
// left of one that was destroyed or is not there. There are none unless other hands
// wrote to the database, or a backup of a part of it came back. It reads the whole of
// every index of ids.
func (s *Store) Strays(ctx context.Context, most int) ([]plan.PlanID, error) {
	const missing = "SELECT id FROM oneplan_plan WHERE destroyed_on = 0 AND NOT EXISTS (SELECT 1 FROM %s WHERE plan = id)"
	const left = "SELECT plan FROM %s WHERE NOT EXISTS (SELECT 1 FROM oneplan_plan WHERE id = plan AND destroyed_on = 0)"
	var all []string
	for _, table := range []string{"oneplan_card", "oneplan_revision"} {
		all = append(all, strings.ReplaceAll(missing, "%s", table))
	}
	for _, table := range []string{"oneplan_card", "oneplan_revision", "oneplan_in_force", "oneplan_day"} {
		all = append(all, strings.ReplaceAll(left, "%s", table))
	}
	return list(ctx, s, strings.Join(all, " UNION ")+" ORDER BY 1 LIMIT $1", []any{max(most, 0)},
		func(id *plan.PlanID) []any { return []any{id} })
}
