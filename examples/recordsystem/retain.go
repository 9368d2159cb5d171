package main

import (
	"context"
	"errors"
	"fmt"
	"io"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/register"
	"github.com/onechildoneplan/oneplan/plan/sqlstore"
)

// retaining says how a retention job runs.
type retaining struct {
	Kinds   []fi.Group
	Destroy bool
	Now     civil.Instant
}

// kindsOf reads kinds of records by their codes. None is guessed: which records plans
// hold is the controller's to know.
func kindsOf(text string) (all []fi.Group, err error) {
	for _, name := range strings.FieldsFunc(text, func(r rune) bool { return r == ',' }) {
		g, err := code.Parse[fi.Group](name)
		if err != nil || history.Statutory(g) == nil {
			return nil, errKinds()
		}
		all = append(all, g)
	}
	if len(all) == 0 {
		return nil, errKinds()
	}
	return all, nil
}

func errKinds() error {
	var known []string
	for _, g := range code.All[fi.Group]() {
		if history.Statutory(g) != nil {
			known = append(known, g.String())
		}
	}
	return errors.New("-kind takes kinds of records, with commas between: " + strings.Join(known, ", "))
}

// over returns the ground on which a plan may be destroyed, and false where one of the
// periods that hold for it has not ended. Of a kind whose years run from days that are not
// all known, the longest known one counts; where none is known the plan is kept.
func (r retaining) over(p *plan.Plan) (ground register.Ground, last civil.Date, over bool) {
	for _, kind := range r.Kinds {
		begun := false
		for _, one := range history.Statutory(kind) {
			ends, known := one.Ends(p)
			if !known {
				continue
			}
			begun = true
			if last.IsZero() || ends.After(last) {
				last, ground = ends, register.Ground{Citation: one.Source, Retention: one}
			}
		}
		if !begun {
			return register.Ground{}, civil.Date{}, false
		}
	}
	return ground, last, ground.Allows(p, plan.DayOf(r.Now)) == nil
}

// retain lists the plans whose time to be kept is over and, where it is told to, destroys
// them, each on its ground and with a trace. A job that was stopped is run again.
func retain(ctx context.Context, at string, r retaining, out, said io.Writer) error {
	db, _, err := openDatabase(ctx, at)
	if err != nil {
		return err
	}
	defer func() { _ = db.Close() }()
	if err := openTables(ctx, db); err != nil {
		return err
	}
	looked, due, destroyed := 0, 0, 0
	for card, err := range db.store.Cards(ctx, register.Filter{}, "") {
		if err != nil {
			return err
		}
		looked++
		if plan.Open(card.Status) {
			continue
		}
		p, err := db.store.Get(ctx, card.PlanID)
		if _, gone := errors.AsType[*history.StoreError](err); gone {
			continue
		}
		if err != nil {
			return err
		}
		ground, last, over := r.over(p)
		if !over {
			continue
		}
		due++
		// The id is the plan's own and tells nothing of the child.
		_, _ = fmt.Fprintf(out, "%s\t%s\t%s\n", p.ID, last, ground.Citation)
		if !r.Destroy {
			continue
		}
		err = db.store.Destroy(ctx, p.ID, p.Revision, ground, history.Entry{At: r.Now, By: "retention"})
		if told, ok := errors.AsType[*history.StoreError](err); ok {
			_, _ = fmt.Fprintf(said, "%s: not destroyed: %v\n", p.ID, told)
			continue // somebody wrote meanwhile: the next run looks at it anew
		}
		if err != nil {
			return err
		}
		if _, err := db.ExecContext(ctx, "DELETE FROM recordsystem_outside WHERE plan = $1", string(p.ID)); err != nil {
			return errRows
		}
		destroyed++
	}
	_, _ = fmt.Fprintf(said, "%d plans, %d are over, %d destroyed\n", looked, due, destroyed)
	if destroyed == 0 {
		return nil
	}
	if err := db.store.Scrub(ctx); errors.Is(err, sqlstore.ErrScrub) {
		_, _ = fmt.Fprintln(said, "others use the database: what was destroyed may still be in its log; run the job again when it is quiet")
	} else if err != nil {
		return err
	}
	return nil
}
