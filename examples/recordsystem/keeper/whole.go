package keeper

import (
	"context"
	"database/sql"
	"errors"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// Whole returns the whole plan, for other systems that keep it: never for a person.
func (k *Keeper) Whole(ctx context.Context, id plan.PlanID) (*plan.Plan, error) {
	return k.get(ctx, id)
}

// Changed returns what was stored since a reader of the feed was here last, at most so
// many. The reader says [Keeper.Reached] when it has worked an event off.
func (k *Keeper) Changed(ctx context.Context, reader string, most int) ([]register.Event, error) {
	var at string
	err := k.db.QueryRowContext(ctx, "SELECT position FROM recordsystem_feed WHERE name = $1", reader).Scan(&at)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return nil, ErrDatabase
	}
	return k.store.Since(ctx, register.Position(at), most)
}

// Reached writes down how far a reader of the feed has come.
func (k *Keeper) Reached(ctx context.Context, reader string, at register.Position) error {
	const keep = "INSERT INTO recordsystem_feed (name, position) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET position = excluded.position"
	if _, err := k.db.ExecContext(ctx, keep, reader, string(at)); err != nil {
		return ErrDatabase
	}
	return nil
}
