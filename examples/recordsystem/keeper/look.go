package keeper

import (
	"context"
	"sync"
	"time"

	"github.com/onechildoneplan/oneplan/plan"
)

// Look is that somebody opened a plan within an hour (katselu).
type Look struct {
	Person plan.ID
	Hour   time.Time
}

// looked remembers what was written down already, so that a person who turns pages
// costs one row an hour.
type looked struct {
	mu  sync.Mutex
	all map[string]bool
	of  int64
}

// Looked writes down that a person looks at a plan.
func (k *Keeper) Looked(ctx context.Context, id plan.PlanID, person plan.ID) error {
	hour := k.now().Unix() / 3600
	l, key := &k.looked, string(id)+string(person)
	l.mu.Lock()
	if l.of != hour {
		l.of, l.all = hour, map[string]bool{}
	}
	known := l.all[key]
	l.mu.Unlock()
	if known {
		return nil
	}
	if _, err := k.db.ExecContext(ctx, "INSERT INTO recordsystem_look (plan, person, hour) VALUES ($1, $2, $3) ON CONFLICT DO NOTHING", string(id), string(person), hour); err != nil {
		return ErrDatabase
	}
	l.mu.Lock()
	defer l.mu.Unlock()
	if l.of == hour {
		l.all[key] = true
	}
	return nil
}

// Looks returns who looked at what a person sees, newest first, at most so many. Looks
// of people whom the person may not know of are not told, nor counted.
func (k *Keeper) Looks(ctx context.Context, o *Opened, most int) (all []Look, err error) {
	rows, err := k.db.QueryContext(ctx, "SELECT person, hour FROM recordsystem_look WHERE plan = $1 ORDER BY hour DESC, person", string(o.Plan.ID))
	if err != nil {
		return nil, ErrDatabase
	}
	defer func() { _ = rows.Close() }()
	p := o.Seen()
	for rows.Next() && len(all) < most {
		var person plan.ID
		var hour int64
		if rows.Scan(&person, &hour) != nil {
			return nil, ErrDatabase
		}
		if person == p.ChildID() || p.Person(person) != nil {
			all = append(all, Look{Person: person, Hour: time.Unix(hour*3600, 0)})
		}
	}
	if rows.Err() != nil {
		return nil, ErrDatabase
	}
	return all, nil
}
