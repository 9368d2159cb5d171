package keeper

import (
	"context"
	"errors"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Task is one open day of a plan, as its worker sees it.
type Task struct {
	*Opened
	Day due.Day
}

// Tasks lists open days up to a day, most urgent first, of the plans that a filter takes.
// The store's columns say which and in which order; what a task says comes from the
// view of whoever asks, and a day that is not in it is left out.
func (k *Keeper) Tasks(ctx context.Context, who Login, f register.Filter, until civil.Date, most int) (all []Task, err error) {
	opened := map[plan.PlanID]*Opened{}
	days := map[plan.PlanID][]due.Day{}
	for d, err := range k.store.Days(ctx, f, civil.Period{To: until}, register.Day{}) {
		if err != nil {
			return nil, err
		}
		o, known := opened[d.PlanID]
		if !known {
			if o, err = k.Open(ctx, who, d.PlanID); err != nil && !hidden(err) {
				return nil, err
			}
			if opened[d.PlanID] = o; o != nil {
				days[d.PlanID], _ = o.Due(due.Options{Soon: 7})
			}
		}
		i := slices.IndexFunc(days[d.PlanID], func(one due.Day) bool {
			return one.Kind == d.Kind && one.Last == d.Last && one.PartID == d.Part && one.Law.Rule.ID == d.Rule
		})
		if i >= 0 {
			all = append(all, Task{o, days[d.PlanID][i]})
		}
		if len(all) == most {
			break
		}
	}
	return all, nil
}

// hidden reports whether an error says that the person may not see the plan.
func hidden(err error) bool {
	_, refused := errors.AsType[*view.Refusal](err)
	return refused || errors.Is(err, ErrNothing)
}

// Find returns the open plan of a child's key among those in which the person has a seat
// and which they may see. Otherwise it is [ErrNothing]: nobody else's plan is looked
// for, and every seat is opened whatever is found, so that no answer and no time that it
// takes tells of a plan that the person may not know of.
func (k *Keeper) Find(ctx context.Context, who Login, subject string) (plan.PlanID, error) {
	seats, err := k.Seats(ctx, who)
	if err != nil {
		return "", err
	}
	var found plan.PlanID
	for _, s := range seats {
		if s.Opened != nil && subject != "" && s.Seen().Child.Subject == subject && plan.Open(s.Seen().Status()) && found == "" {
			found = s.ID
		}
	}
	if found == "" {
		return "", ErrNothing
	}
	return found, nil
}
