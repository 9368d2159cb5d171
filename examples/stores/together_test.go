package main

import (
	"context"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"strconv"
	"sync"
	"testing"

	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/sample"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

// sharedWriter is where programs that write together find their database;
// sharedNumber says which of them one is.
const (
	sharedWriter = "ONEPLAN_SHARED_WRITER"
	sharedNumber = "ONEPLAN_SHARED_NUMBER"
)

const (
	programs = 3 // at once on one database
	hands    = 4 // that write in each
	times    = 5 // each hand, on the plan that is all's and on one of its own
)

// writeTogether changes one plan that all change, a plan of each hand's own, and has
// every hand bring a plan into force for one child. It says how many came into force.
func writeTogether(at string) {
	number, _ := strconv.Atoi(os.Getenv(sharedNumber))
	ctx := context.Background()
	s, _, err := makeStore(ctx, at)
	if err != nil {
		fmt.Println("no store:", err)
		return
	}
	var group sync.WaitGroup
	for h := range hands {
		group.Go(func() {
			hand := number*hands + h
			own := small(plan.PlanID("bbbbbbbbbbbbbbbbbb"+letters(hand)), hand)
			if _, err := s.Put(ctx, own, now); err != nil {
				fmt.Println("own plan:", err)
				return
			}
			rival := small(plan.PlanID("cccccccccccccccccc"+letters(hand)), hand)
			rival.Child.Subject, rival.Child.FormerSubjects = "uusi-"+strconv.Itoa(hand), []string{"kaikkien-lapsi"}
			var why *history.StoreError
			if _, err := s.Put(ctx, rival, now); err == nil {
				fmt.Println("in force")
			} else if !errors.As(err, &why) || why.Problem != history.StoreSecondInForce {
				fmt.Println("rival plan:", err)
			}
			for i := range times {
				if err := addTo(ctx, s, own.ID, plan.ID("x"+letters(i)+"a")); err != nil {
					fmt.Println("own plan:", err)
				}
				if err := addTo(ctx, s, sample.Plan(3, 1).ID, plan.ID("y"+letters(hand*times+i)+"a")); err != nil {
					fmt.Println("all's plan:", err)
				}
			}
		})
	}
	group.Wait()
}

// addTo adds a concern, again where another one was first.
func addTo(ctx context.Context, s *sqlstore.Store, id plan.PlanID, concern plan.ID) error {
	for {
		p, err := s.Get(ctx, id)
		if err != nil {
			return err
		}
		p.Concerns = append(p.Concerns, plan.Concern{ID: concern, Text: "huoli"})
		var why *history.StoreError
		if _, err = s.Put(ctx, p, now); err == nil || !errors.As(err, &why) || why.Problem != history.StoreStale {
			return err
		}
	}
}

// Programs that write to one database, which they make together: no change is lost,
// one plan is in force for one child.
func TestTogether(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at := p.fresh(t)
			all := sample.Plan(3, 1)
			all.Revision = 0
			before := len(all.Concerns)
			if p.name == "postgres" { // of SQLite they make the file too
				open(t, at, nil)
			}
			var group sync.WaitGroup
			said := make([]string, programs)
			first := make(chan struct{})
			for n := range programs {
				c := exec.CommandContext(t.Context(), os.Args[0]) //nolint:gosec // this program
				c.Env = append(os.Environ(), sharedWriter+"="+at, sharedNumber+"="+strconv.Itoa(n))
				group.Go(func() {
					<-first
					out, err := c.CombinedOutput()
					assert.NoError(t, err)
					said[n] = string(out)
				})
			}
			s, done, err := makeStore(t.Context(), at)
			require.NoError(t, err)
			defer done()
			_, err = s.Put(t.Context(), all, now)
			require.NoError(t, err)
			close(first)
			group.Wait()
			lines := ""
			for _, some := range said {
				lines += some
			}
			require.Equal(t, "in force\n", lines)
			stored := map[plan.PlanID]int{all.ID: 1 + programs*hands*times}
			for hand := range programs * hands {
				stored[plan.PlanID("bbbbbbbbbbbbbbbbbb"+letters(hand))] = 1 + times
			}
			holds(t, at, stored)
			got, err := s.Get(t.Context(), all.ID)
			require.NoError(t, err)
			assert.Len(t, got.Concerns, before+programs*hands*times)
			id, err := s.InForce(t.Context(), "kaikkien-lapsi")
			require.NoError(t, err)
			assert.Contains(t, id, "cccccccc")
		})
	}
}

// A store that many make at the same moment is made once.
func TestMadeTogether(t *testing.T) {
	for _, p := range places {
		t.Run(p.name, func(t *testing.T) {
			at := p.fresh(t)
			var group sync.WaitGroup
			for range 8 {
				group.Go(func() {
					_, done, err := makeStore(t.Context(), at)
					if assert.NoError(t, err) {
						done()
					}
				})
			}
			group.Wait()
			open(t, at, nil)
		})
	}
}
