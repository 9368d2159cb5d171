package web

import (
	"net/http"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
)

// start is the first page: the way in, or what the person has to do with.
func (s *Server) start(c *call) error {
	if c.login == "" {
		c.page(http.StatusOK, "welcome", "welcome.title", nil)
		return nil
	}
	return s.desk(c, false, "")
}

// desk is the page of somebody who is logged in: a worker's list, or the family's plans.
func (s *Server) desk(c *call, searched bool, key string) error {
	seats, err := s.Keeper.Seats(c.ctx, c.login)
	if err != nil {
		return err
	}
	for _, seat := range seats {
		if seat.Opened == nil {
			continue
		}
		if err := s.Keeper.Looked(c.ctx, seat.ID, seat.Me); err != nil {
			return err
		}
	}
	if !isWorker(seats) {
		office, err := s.Keeper.Office(c.ctx, c.login)
		if err != nil {
			return err
		}
		c.page(http.StatusOK, "start", "start.title", struct {
			Seats  []keeper.Seat
			Office keeper.Office
		}{seats, office})
		return nil
	}
	w, err := s.worker(c, seats)
	if err != nil {
		return err
	}
	w.Found, w.Key = searched, key
	c.page(http.StatusOK, "worker", "worker.title", w)
	return nil
}
