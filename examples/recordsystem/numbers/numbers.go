// Package numbers publishes what is counted over all plans (tunnusluvut): once a month,
// as things stood on the last day of the month before, and never again otherwise. Two
// publications of the same days that differ by one child would tell of that child, so
// what was published stays as it is. The feed of changes drives the counting; whoever is
// killed in the middle goes on where it was.
package numbers

import (
	"bytes"
	"context"
	"database/sql"
	"errors"
	"strings"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// MinCell is the least number that is published.
const MinCell = 5

// ErrDatabase says that the database did not do its part.
var ErrDatabase = errors.New("numbers: the database did not answer")

var schema = []string{
	`CREATE TABLE IF NOT EXISTS recordsystem_count (plan TEXT NOT NULL, day TEXT NOT NULL, counts TEXT NOT NULL, PRIMARY KEY (plan, day))`,
	`CREATE TABLE IF NOT EXISTS recordsystem_publication (day TEXT NOT NULL PRIMARY KEY, counts TEXT NOT NULL)`,
}

// Press counts and publishes. It is safe for concurrent use, and several servers may have
// one each on the same database.
type Press struct {
	keeper *keeper.Keeper
	db     *sql.DB
}

// Open makes the tables where they are missing.
func Open(ctx context.Context, k *keeper.Keeper, db *sql.DB) (*Press, error) {
	for _, statement := range schema {
		if _, err := db.ExecContext(ctx, statement); err != nil {
			return nil, ErrDatabase
		}
	}
	return &Press{k, db}, nil
}

// Publication is one publication.
type Publication struct {
	// On is the day as of which it counts.
	On   civil.Date
	Rows []stats.Row
}

// lastOf is the last day of the month before a day.
func lastOf(today civil.Date) civil.Date {
	_, _, day := today.YMD()
	return today.AddDays(-day)
}

// Newest returns the newest publication, nil where there is none yet.
func (p *Press) Newest(ctx context.Context) (*Publication, error) {
	var day, doc string
	err := p.db.QueryRowContext(ctx, "SELECT day, counts FROM recordsystem_publication ORDER BY day DESC LIMIT 1").Scan(&day, &doc)
	if errors.Is(err, sql.ErrNoRows) {
		return nil, nil
	}
	if err != nil {
		return nil, ErrDatabase
	}
	counts, issues := stats.Decode([]byte(doc), issue.Limits{})
	on, err := civil.ParseDate(day)
	if counts == nil || issues.HasErrors() || err != nil {
		return nil, ErrDatabase
	}
	return &Publication{on, counts.Rows(MinCell)}, nil
}

// piece is how many events are worked off at once.
const piece = 64

// Publish counts what the feed tells and publishes the month that is over, once. It
// reports whether there is a new publication.
func (p *Press) Publish(ctx context.Context) (bool, error) {
	on := lastOf(p.keeper.Today())
	var n int
	if p.db.QueryRowContext(ctx, "SELECT COUNT(*) FROM recordsystem_publication WHERE day = $1", on.String()).Scan(&n) != nil {
		return false, ErrDatabase
	}
	if n > 0 {
		return false, nil
	}
	reader := "numbers " + on.String() // each month reads the feed from its beginning
	for {
		events, err := p.keeper.Changed(ctx, reader, piece)
		if err != nil {
			return false, err
		}
		if len(events) == 0 {
			return true, p.print(ctx, on)
		}
		for i, e := range events {
			if !later(events[i+1:], e.PlanID) {
				if err := p.count(ctx, e, on); err != nil {
					return false, err
				}
			}
		}
		if err := p.keeper.Reached(ctx, reader, events[len(events)-1].Position); err != nil {
			return false, err
		}
	}
}

func later(rest []register.Event, id plan.PlanID) bool {
	for i := range rest {
		if rest[i].PlanID == id {
			return true
		}
	}
	return false
}

// count counts one plan as it stands now; one that is gone counts no more.
func (p *Press) count(ctx context.Context, e register.Event, on civil.Date) error {
	if _, err := p.db.ExecContext(ctx, "DELETE FROM recordsystem_count WHERE plan = $1", string(e.PlanID)); err != nil {
		return ErrDatabase
	}
	whole, err := p.keeper.Whole(ctx, e.PlanID)
	if errors.Is(err, keeper.ErrNothing) {
		return nil
	}
	if err != nil {
		return err
	}
	one, err := stats.New(options(on))
	if err != nil {
		return err
	}
	one.Add(whole)
	var doc bytes.Buffer
	if err := one.Encode(&doc); err != nil {
		return err
	}
	const keep = "INSERT INTO recordsystem_count (plan, day, counts) VALUES ($1, $2, $3) ON CONFLICT (plan, day) DO UPDATE SET counts = excluded.counts"
	if _, err := p.db.ExecContext(ctx, keep, string(e.PlanID), on.String(), doc.String()); err != nil {
		return ErrDatabase
	}
	return nil
}

func options(on civil.Date) stats.Options { return stats.Options{On: on, Calendar: fi.THL()} }

// print adds up what was counted and publishes it. What was counted for it is of no use
// any more.
func (p *Press) print(ctx context.Context, on civil.Date) error {
	all, err := p.sum(ctx, on)
	if err != nil {
		return err
	}
	var doc strings.Builder
	if err := all.Encode(&doc); err != nil {
		return err
	}
	tx, err := p.db.BeginTx(ctx, nil)
	if err != nil {
		return ErrDatabase
	}
	defer func() { _ = tx.Rollback() }()
	if _, err := tx.ExecContext(ctx, "INSERT INTO recordsystem_publication (day, counts) VALUES ($1, $2) ON CONFLICT DO NOTHING", on.String(), doc.String()); err != nil {
		return ErrDatabase
	}
	if _, err := tx.ExecContext(ctx, "DELETE FROM recordsystem_count WHERE day <= $1", on.String()); err != nil {
		return ErrDatabase
	}
	if tx.Commit() != nil {
		return ErrDatabase
	}
	return nil
}

func (p *Press) sum(ctx context.Context, on civil.Date) (*stats.Counts, error) {
	all, err := stats.New(options(on))
	if err != nil {
		return nil, err
	}
	rows, err := p.db.QueryContext(ctx, "SELECT counts FROM recordsystem_count WHERE day = $1", on.String())
	if err != nil {
		return nil, ErrDatabase
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var doc string
		if rows.Scan(&doc) != nil {
			return nil, ErrDatabase
		}
		one, issues := stats.Decode([]byte(doc), issue.Limits{})
		if one == nil || issues.HasErrors() {
			return nil, ErrDatabase
		}
		if err := all.Merge(one); err != nil {
			return nil, err
		}
	}
	if rows.Err() != nil {
		return nil, ErrDatabase
	}
	return all, nil
}

// Run publishes when a month is over, until the context ends. What fails is tried again.
func (p *Press) Run(ctx context.Context, every time.Duration) {
	tick := time.NewTicker(every)
	defer tick.Stop()
	for {
		_, _ = p.Publish(ctx)
		select {
		case <-ctx.Done():
			return
		case <-tick.C:
		}
	}
}
