package keeper

import (
	"context"
	"database/sql"
)

// schema is what the record system keeps beside the store: who has a seat in which
// plan (made from the plans, so it can be made anew), how far the feed was read, which forms came, who
// looked, what another system was last known to have (which an exchange finds out anew),
// what was handed over and its receipts, calendar addresses, and the key of the seal. Both databases read it.
var schema = []string{
	`CREATE TABLE IF NOT EXISTS recordsystem_seat (login TEXT NOT NULL, plan TEXT NOT NULL, PRIMARY KEY (login, plan))`,
	`CREATE INDEX IF NOT EXISTS recordsystem_seat_plan ON recordsystem_seat (plan)`,
	`CREATE TABLE IF NOT EXISTS recordsystem_feed (name TEXT NOT NULL PRIMARY KEY, position TEXT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS recordsystem_form (plan TEXT NOT NULL, once TEXT NOT NULL, day BIGINT NOT NULL, PRIMARY KEY (plan, once))`,
	`CREATE TABLE IF NOT EXISTS recordsystem_outside (plan TEXT NOT NULL PRIMARY KEY, state TEXT NOT NULL, offer TEXT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS recordsystem_office (login TEXT NOT NULL PRIMARY KEY, office TEXT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS recordsystem_handover (plan TEXT NOT NULL, digest TEXT NOT NULL, way TEXT NOT NULL, state TEXT NOT NULL, person TEXT NOT NULL, at BIGINT NOT NULL, received BIGINT NOT NULL, PRIMARY KEY (plan, digest, way))`,
	`CREATE TABLE IF NOT EXISTS recordsystem_calendar (login TEXT NOT NULL PRIMARY KEY, digest TEXT NOT NULL UNIQUE, lang TEXT NOT NULL, titles BIGINT NOT NULL, begun BIGINT NOT NULL, asked BIGINT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS recordsystem_secret (name TEXT NOT NULL PRIMARY KEY, secret TEXT NOT NULL)`,
	`CREATE TABLE IF NOT EXISTS recordsystem_look (plan TEXT NOT NULL, person TEXT NOT NULL, hour BIGINT NOT NULL, PRIMARY KEY (plan, person, hour))`,
}

func migrate(ctx context.Context, db *sql.DB) error {
	for _, statement := range schema {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return ErrDatabase
		}
	}
	return nil
}
