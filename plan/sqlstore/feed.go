package sqlstore

import (
	"context"
	"fmt"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/plan/register"
)

// place is a position of the feed: the number of a transaction, which SQLite has
// no need of, and that of the event.
type place struct{ xid, seq int64 }

func (p place) position(d Dialect) register.Position {
	if d == SQLite {
		return register.Position(strconv.FormatInt(p.seq, 10))
	}
	return register.Position(fmt.Sprintf("%d.%d", p.xid, p.seq))
}

// placeOf reads a position. It is one if it would be written so.
func (d Dialect) placeOf(position register.Position) (p place, err error) {
	xid, seq := "0", string(position)
	if d == PostgreSQL {
		xid, seq, _ = strings.Cut(seq, ".")
	}
	p.xid, _ = strconv.ParseInt(xid, 10, 64)
	p.seq, _ = strconv.ParseInt(seq, 10, 64)
	if p.seq < 1 || p.xid < 0 || p.position(d) != position {
		return p, register.ErrPosition
	}
	return p, nil
}

// mostEvents is how many events are read at most, however many are asked for.
const mostEvents = 100_000

// Since implements [register.Feed]. On PostgreSQL it tells what was committed by
// transactions before which none is open any more, so an open transaction that
// writes, of whatever database of the server, holds the feed up.
func (s *Store) Since(ctx context.Context, after register.Position, most int) ([]register.Event, error) {
	var from place
	most = min(max(most, 0), mostEvents)
	limit := most
	if after != "" {
		var err error
		if from, err = s.dialect.placeOf(after); err != nil {
			return nil, err
		}
		limit++ // its own event is read too: it tells that the position is one
	}
	query, args := "SELECT 0, seq, plan, revision, kind FROM oneplan_feed WHERE seq >= $1 ORDER BY seq LIMIT $2", []any{from.seq, limit}
	if s.dialect == PostgreSQL {
		query = "SELECT xid, seq, plan, revision, kind FROM oneplan_feed WHERE (xid, seq) >= ($1, $2) " +
			"AND xid < pg_snapshot_xmin(pg_current_snapshot())::text::bigint ORDER BY xid, seq LIMIT $3"
		args = []any{from.xid, from.seq, limit}
	}
	rows, err := s.db.QueryContext(ctx, s.dialect.words(query), args...)
	if err != nil {
		return nil, opaque(ctx, err)
	}
	var all []register.Event
	err = scan(ctx, rows, func() error {
		var e register.Event
		var at place
		if err := rows.Scan(&at.xid, &at.seq, &e.PlanID, &e.Revision, &e.Kind); err != nil {
			return err
		}
		e.Position = at.position(s.dialect)
		all = append(all, e)
		return nil
	})
	if err != nil {
		return nil, err
	}
	if after != "" {
		if len(all) == 0 || all[0].Position != after {
			return nil, register.ErrPosition
		}
		all = all[1:]
	}
	return all, nil
}
