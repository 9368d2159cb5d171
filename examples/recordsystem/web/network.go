package web

import (
	"net/http"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/sides"
)

// networkPage is what goes between workers and services around one child (verkosto): who
// was asked to take part, advice without a name, what one service hands to the next.
type networkPage struct {
	*planPage
	Sides     []side
	HandsOver bool // the reader's side may give the plan to another one's system
}

func (s *Server) network(c *call) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	c.page(http.StatusOK, "network", "network.title", &networkPage{c.planPage(o, ""), sidesOf(o, c.lang), heldIt(o)})
	return nil
}

// Asked reports whether a request waits for the reader.
func (v *planPage) Asked(r plan.Request) bool { return asks(v.Opened, &r) }

// between is the list of children between services without a receiver
// (putoaminen siirtymässä), of the plans that the worker sees.
type between struct{ Gaps []gap }

type gap struct {
	Seat  keeper.Seat
	Words string
}

func (s *Server) between(c *call) error {
	seats, err := s.Keeper.Seats(c.ctx, c.login)
	if err != nil {
		return err
	}
	if !isWorker(seats) {
		return keeper.ErrNothing
	}
	seen := map[plan.PlanID]keeper.Seat{}
	plans := func(yield func(*plan.Plan) bool) {
		for _, seat := range seats {
			// Where the baton is hidden nothing can be said of it.
			if seat.Opened == nil || !seat.Professional() || seat.Withholds("/baton") {
				continue
			}
			seen[seat.ID] = seat
			if !yield(seat.Seen()) {
				return
			}
		}
	}
	var page between
	for _, g := range sides.Between(plans, s.Keeper.Today()) {
		seat := seen[g.PlanID]
		page.Gaps = append(page.Gaps, gap{seat, gapWords(seat.Seen(), g.At, c.lang)})
	}
	c.page(http.StatusOK, "between", "between.title", page)
	return nil
}

func gapWords(p *plan.Plan, at issue.Pointer, l code.Lang) string {
	_, words, _ := openAt(p, at, l)
	return words
}

// networkSaid are the words of what goes between workers.
var networkSaid = map[string]code.Text{
	"network.title":       code.Say("Verkosto", "Nätverket", "The network"),
	"network.lead":        code.Say("Keitä on pyydetty mukaan, mistä on kysytty neuvoa ja mikä siirtyy palvelulta toiselle.", "Vilka som har bjudits med, vad man har frågat råd om och vad som går över från en tjänst till en annan.", "Who was asked to take part, where advice was asked, and what passes from one service to another."),
	"network.asked":       code.Say("Sinua on pyydetty mukaan: vastaa.", "Du har blivit ombedd att delta: svara.", "You have been asked to take part: answer."),
	"network.unanswered":  code.Say("Ei ole vielä vastattu", "Ännu inget svar", "No answer yet"),
	"consultations.title": code.Say("Kysytty neuvoa", "Råd som har frågats", "Advice that was asked"),
	"consultations.lead":  code.Say("Neuvoa kysytään kertomatta, kenestä on kyse, ellei perhe ole mukana tai antanut lupaa.", "Råd frågas utan att berätta vem det gäller, om inte familjen är med eller har gett lov.", "Advice is asked without telling about whom, unless the family is there or has permitted it."),
	"sides.title":         code.Say("Siirtyminen palvelusta toiseen", "Övergång från en tjänst till en annan", "From one service to the next"),
	"sides.lead":          code.Say("Palvelu ei pääty, ennen kuin joku jatkava on ottanut vastaan sen, mikä siltä jäisi kesken.", "En tjänst avslutas inte förrän någon som fortsätter har tagit emot det som annars skulle bli på hälft.", "A service does not end before somebody who goes on has received what it would leave open."),
	"sides.received":      code.Say("Mikään ei jäisi kesken.", "Inget skulle bli på hälft.", "Nothing would be left open."),
	"sides.baton":         code.Say("Palvelu pitää viestikapulaa: tarjotaan se jollekulle, joka jatkaa.", "Tjänsten håller stafettpinnen: den erbjuds någon som fortsätter.", "The service holds the baton: it is offered to somebody who goes on."),
	"sides.open":          code.Say("Jäisi kesken", "Skulle bli på hälft", "Would be left open"),
	"sides.moves":         code.Say("Sovitaan uudelleen", "Avtalas på nytt", "Is agreed on anew"),
	"sides.receive":       code.Say("Ota vastaan", "Ta emot", "Receive"),
	"sides.close":         code.Say("Päätä palvelun osuus", "Avsluta tjänstens del", "End the service's part"),
	"between.title":       code.Say("Kuka on kahden palvelun välissä", "Vem är mellan två tjänster", "Who is between two services"),
	"between.lead":        code.Say("Lapset, joiden asia on kesken eikä kukaan jatkava ole ottanut sitä vastaan. Luettelo on niistä suunnitelmista, jotka näet.", "Barn vars ärende är på hälft utan att någon som fortsätter har tagit emot det. Listan gäller de planer som du ser.", "Children with something open that nobody who goes on has received. The list is of the plans that you see."),
	"between.none":        code.Say("Kukaan ei ole jäänyt väliin.", "Ingen har blivit mellan tjänster.", "Nobody is between services."),
	"prohibitions.title":  code.Say("Mitä on salattu ja keneltä", "Vad är hemligt och för vem", "What is kept back, and from whom"),
	"prohibitions.whole":  code.Say("koko suunnitelma", "hela planen", "the whole plan"),
}
