package web

import (
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/leave"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// worker is a worker's own page: what is to be done, most urgent first.
type worker struct {
	Seats  []keeper.Seat
	Tasks  []keeper.Task
	Unit   []keeper.Task
	Leaves []leaver
	Found  bool // a search found nothing
	Key    string
	lang   code.Lang
}

// leaver is somebody whose time in a network ends, and what stands still then.
type leaver struct {
	Seat keeper.Seat
	Who  string
	Day  civil.Date
	Next string
	leave.Left
}

const (
	ahead    = 30 // days that the list looks ahead
	listed   = 100
	leaveSee = 60 // days before an end that it is told
)

// isWorker reports whether somebody is a professional in any plan.
func isWorker(seats []keeper.Seat) bool {
	return slices.ContainsFunc(seats, func(s keeper.Seat) bool { return s.Opened != nil && s.Professional() })
}

func (s *Server) worker(c *call, seats []keeper.Seat) (*worker, error) {
	w := &worker{Seats: seats, lang: c.lang}
	var err error
	until := s.Keeper.Today().AddDays(ahead)
	w.Tasks, err = s.Keeper.Tasks(c.ctx, c.login, register.Filter{Worker: c.login.Identifier(), Open: true}, until, listed)
	if err != nil {
		return nil, err
	}
	for _, unit := range unitsOf(seats) {
		of, err := s.Keeper.Tasks(c.ctx, c.login, register.Filter{Unit: unit, Open: true}, until, listed)
		if err != nil {
			return nil, err
		}
		w.Unit = append(w.Unit, slices.DeleteFunc(of, func(t keeper.Task) bool { return t.Holder })...)
	}
	w.Leaves = leavers(seats, c.lang)
	return w, nil
}

// unitsOf are the keys of the units at which somebody works.
func unitsOf(seats []keeper.Seat) (all []plan.Identifier) {
	for _, s := range seats {
		if s.Opened == nil || !s.Professional() || s.Self().Professional == nil {
			continue
		}
		o := s.Seen().Organisation(s.Self().Professional.OrganisationID)
		if o == nil {
			continue
		}
		for _, key := range o.Identifiers {
			if key.System == keeper.Units && !slices.Contains(all, key) {
				all = append(all, key)
			}
		}
	}
	return all
}

// leavers lists whose time in a network has an end that is near, or is over while
// something is still theirs.
func leavers(seats []keeper.Seat, l code.Lang) (all []leaver) {
	for _, s := range seats {
		if s.Opened == nil || !s.Holder {
			continue
		}
		p := s.Seen()
		for i := range p.People {
			m := &p.People[i]
			if m.Kind != plan.MemberProfessional || m.Period.To.IsZero() || m.Period.To.After(s.On.AddDays(leaveSee)) {
				continue
			}
			if left, some := leave.Of(p, m.ID, m.Period.To); some {
				all = append(all, leaver{Seat: s, Who: print.Called(p, m.ID, l), Day: m.Period.To, Next: print.Called(p, left.NextID, l), Left: left})
			}
		}
	}
	return all
}

// Name says what a task is.
func (w *worker) Name(t keeper.Task) string { return dayName(t.Seen(), t.Day, w.lang) }

// Late reports whether the last day of a task is behind us.
func (w *worker) Late(t keeper.Task) bool { return t.Day.Last.Before(t.On) }

// search finds a plan of one's own by the child's key. The key comes in a form, since
// addresses are written down everywhere; where nothing is found, nothing is told of why.
func (s *Server) search(c *call) error {
	key := strings.TrimSpace(c.r.PostForm.Get("key"))
	id, err := s.Keeper.Find(c.ctx, c.login, key)
	if err == nil {
		http.Redirect(c.w, c.r, "/plan/"+string(id), http.StatusSeeOther)
		return nil
	}
	if !errors.Is(err, keeper.ErrNothing) {
		return err
	}
	return s.desk(c, true, key)
}
