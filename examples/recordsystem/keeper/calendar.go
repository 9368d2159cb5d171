package keeper

import (
	"context"
	"crypto/rand"
	"crypto/sha256"
	"database/sql"
	"encoding/hex"
	"errors"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Subscription is a person's calendar address (kalenteritilaus): whoever knows it reads
// their days without a login, and it opens nothing else. The zero value: there is none.
type Subscription struct {
	Lang   code.Lang // of the titles
	Titles bool      // of what kind a meeting is and what a day is for; by default neither is told
	Begun  time.Time
	Asked  time.Time // when somebody last read it, to the hour; zero while nobody has
}

// Subscribe gives a person a calendar address with a fresh key, and ends the one before.
// The key is told once: the database holds its digest alone.
func (k *Keeper) Subscribe(ctx context.Context, who Login, s Subscription) (key string, err error) {
	key = rand.Text() + rand.Text()
	titles := 0
	if s.Titles {
		titles = 1
	}
	const keep = `INSERT INTO recordsystem_calendar (login, digest, lang, titles, begun, asked) VALUES ($1, $2, $3, $4, $5, 0)
ON CONFLICT (login) DO UPDATE SET digest = excluded.digest, lang = excluded.lang, titles = excluded.titles, begun = excluded.begun, asked = 0`
	if _, err := k.db.ExecContext(ctx, keep, string(who), digestOf(key), s.Lang.String(), titles, k.now().Unix()); err != nil {
		return "", ErrDatabase
	}
	return key, nil
}

// Unsubscribe ends a person's calendar address.
func (k *Keeper) Unsubscribe(ctx context.Context, who Login) error {
	if _, err := k.db.ExecContext(ctx, "DELETE FROM recordsystem_calendar WHERE login = $1", string(who)); err != nil {
		return ErrDatabase
	}
	return nil
}

// Subscription returns a person's calendar address without its key; ok tells whether
// there is one.
func (k *Keeper) Subscription(ctx context.Context, who Login) (s Subscription, ok bool, err error) {
	_, s, err = k.subscribed(ctx, "login", string(who))
	if errors.Is(err, ErrNothing) {
		return Subscription{}, false, nil
	}
	return s, err == nil, err
}

func (k *Keeper) subscribed(ctx context.Context, by, value string) (who Login, s Subscription, err error) {
	var lang string
	var titles, begun, asked int64
	err = k.db.QueryRowContext(ctx, "SELECT login, lang, titles, begun, asked FROM recordsystem_calendar WHERE "+by+" = $1", value).Scan(&who, &lang, &titles, &begun, &asked)
	if errors.Is(err, sql.ErrNoRows) {
		return "", Subscription{}, ErrNothing
	}
	if err != nil {
		return "", Subscription{}, ErrDatabase
	}
	s = Subscription{Titles: titles != 0, Begun: time.Unix(begun, 0)}
	if s.Lang, err = code.Parse[code.Lang](lang); err != nil {
		return "", Subscription{}, ErrDatabase
	}
	if asked != 0 {
		s.Asked = time.Unix(asked*3600, 0)
	}
	return who, s, nil
}

// Subscribed returns what the person of a calendar address may see today of all plans in
// which they have a place, and writes down that somebody read it. A key that opens
// nothing is [ErrNothing].
func (k *Keeper) Subscribed(ctx context.Context, key string) ([]*view.View, Subscription, error) {
	who, s, err := k.subscribed(ctx, "digest", digestOf(key))
	if err != nil {
		return nil, Subscription{}, err
	}
	if hour := k.now().Unix() / 3600; s.Asked.Unix() != hour*3600 {
		if _, err := k.db.ExecContext(ctx, "UPDATE recordsystem_calendar SET asked = $2 WHERE digest = $1", digestOf(key), hour); err != nil {
			return nil, Subscription{}, ErrDatabase
		}
	}
	seats, err := k.Seats(ctx, who)
	if err != nil {
		return nil, Subscription{}, err
	}
	var all []*view.View
	for _, seat := range seats {
		if seat.Opened != nil {
			all = append(all, seat.View)
		}
	}
	return all, s, nil
}

func digestOf(key string) string {
	sum := sha256.Sum256([]byte(key))
	return hex.EncodeToString(sum[:])
}
