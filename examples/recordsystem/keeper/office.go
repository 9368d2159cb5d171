package keeper

import (
	"context"
	"database/sql"
	"errors"
)

// Office is what somebody does who sees no child's plan, but numbers over many (tehtävä).
// It is given by whoever runs the system: no plan gives it, and it opens no plan.
type Office string

// The offices. None is the zero value.
const (
	OfficeLeader     Office = "leader"     // johto
	OfficeResearcher Office = "researcher" // tutkija
)

// Appoint gives somebody an office.
func (k *Keeper) Appoint(ctx context.Context, who Login, o Office) error {
	const keep = "INSERT INTO recordsystem_office (login, office) VALUES ($1, $2) ON CONFLICT (login) DO UPDATE SET office = excluded.office"
	if _, err := k.db.ExecContext(ctx, keep, string(who), string(o)); err != nil {
		return ErrDatabase
	}
	return nil
}

// Office returns somebody's office, "" where they have none.
func (k *Keeper) Office(ctx context.Context, who Login) (o Office, err error) {
	err = k.db.QueryRowContext(ctx, "SELECT office FROM recordsystem_office WHERE login = $1", string(who)).Scan(&o)
	if err != nil && !errors.Is(err, sql.ErrNoRows) {
		return "", ErrDatabase
	}
	return o, nil
}
