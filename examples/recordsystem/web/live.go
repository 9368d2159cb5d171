package web

import (
	"fmt"
	"net/http"
	"time"

	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
)

const (
	// pulse is how often a stream says that it lives, so that nobody between takes it
	// for dead, and looks whether the session still runs.
	pulse = 15 * time.Second
	// patience is how long a browser may take a word in.
	patience = 10 * time.Second
)

// news streams to a browser that what its person sees has changed, by server-sent
// events. The id of an event is the state of the view, and not of the plan: what is
// hidden from the person makes no event, so that nobody learns from the stream that
// something was written. A browser that comes back tells the last state that it
// knows, and hears at once where that is not the newest.
func (s *Server) news(c *call) error {
	// Who waits is told of whatever is stored from here on.
	id := plan.PlanID(c.r.PathValue("plan"))
	news, end := s.Keeper.Wait(id)
	defer end()
	// After a restart all pages ask at once: those that somebody waits for go first.
	free, err := s.live.turn(c.ctx)
	if err != nil {
		return err
	}
	now, err := c.opened()
	free()
	if err != nil {
		return err
	}
	finish, ok := s.live.begin(c.login)
	if !ok {
		return errTooMany
	}
	defer finish()
	out := http.NewResponseController(c.w)
	known := c.r.Header.Get("Last-Event-ID")
	if known == "" {
		known = c.r.URL.Query().Get("base")
	}
	c.w.Header().Set("Content-Type", "text/event-stream")
	_ = out.SetReadDeadline(time.Time{})
	say := func(format string, args ...any) bool {
		if out.SetWriteDeadline(time.Now().Add(patience)) != nil {
			return false
		}
		_, err := fmt.Fprintf(c.w, format, args...)
		return err == nil && out.Flush() == nil
	}
	if !say("retry: 2000\n\n") {
		return nil
	}
	alive := time.NewTicker(pulse)
	defer alive.Stop()
	for {
		if now.State != known {
			if known = now.State; !say("id: %s\nevent: changed\ndata: .\n\n", known) {
				return nil
			}
		}
		select {
		case <-news:
		case <-alive.C:
			login, err := s.Sessions.Peek(c.ctx, cookie(c.r, s.named("session")))
			if err != nil || keeper.Login(login) != c.login || !say(": alive\n\n") {
				return nil
			}
		case <-c.ctx.Done():
			return nil
		case <-s.done.Done():
			return nil
		}
		if now, err = s.Keeper.Open(c.ctx, c.login, id); err != nil {
			// The person sees nothing of it any more: the page learns so by asking for it.
			say("event: gone\ndata: .\n\n")
			return nil
		}
	}
}
