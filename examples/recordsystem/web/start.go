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
	seats, err := s.Keeper.Seats(c.ctx, c.login)
	if err != nil {
		return err
	}
	c.page(http.StatusOK, "start", "start.title", struct{ Seats []keeper.Seat }{seats})
	return nil
}
