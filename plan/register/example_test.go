package register_test

import (
	"context"
	"crypto/rand"
	"fmt"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/memstore"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sample"
)

// A worker's work list for a week, and what changed since this morning.
func ExampleWorklister() {
	ctx := context.Background()
	var store history.Store = memstore.New(rand.Reader)
	p := sample.Plan(3, 1)
	p.Revision = 0
	_, _ = store.Put(ctx, p, history.Entry{At: civil.MustParseInstant("2026-04-01T09:00:00+03:00"), By: "t-1041"})

	card, _ := register.CardOf(p, civil.MustParseDate("2026-04-01"))
	if list, ok := store.(register.Worklister); ok {
		week := civil.Period{To: civil.MustParseDate("2026-12-31")}
		for d, err := range list.Days(ctx, register.Filter{Worker: card.Worker, Open: true}, week, register.Day{}) {
			if err != nil {
				return
			}
			fmt.Println(d.Last, d.Kind.Label(code.EN))
			break
		}
	}
	if feed, ok := store.(register.Feed); ok {
		events, _ := feed.Since(ctx, "", 100)
		for _, e := range events {
			fmt.Println(e.Kind, e.PlanID == p.ID, e.Revision)
		}
	}
	// Output:
	// 2025-08-13 the action's day
	// stored true 1
}
