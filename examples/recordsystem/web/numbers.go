package web

import (
	"fmt"
	"net/http"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// numbersPage is what leaders and researchers see: numbers over all plans, in which
// nobody can be found again.
type numbersPage struct {
	On         civil.Date
	Indicators []indicator
	lang       code.Lang
}

// indicator is one indicator with its windows.
type indicator struct {
	stats.Indicator
	Rows []stats.Row
}

func (s *Server) numbers(c *call) error {
	office, err := s.Keeper.Office(c.ctx, c.login)
	if err != nil {
		return err
	}
	if office != keeper.OfficeLeader && office != keeper.OfficeResearcher || s.Press == nil {
		return keeper.ErrNothing
	}
	page := &numbersPage{lang: c.lang}
	made, err := s.Press.Newest(c.ctx)
	if err != nil {
		return err
	}
	if made != nil {
		page.On = made.On
		for _, row := range made.Rows {
			if n := len(page.Indicators); n == 0 || page.Indicators[n-1].ID != row.Indicator.ID {
				page.Indicators = append(page.Indicators, indicator{Indicator: row.Indicator})
			}
			last := &page.Indicators[len(page.Indicators)-1]
			last.Rows = append(last.Rows, row)
		}
	}
	c.page(http.StatusOK, "numbers", "numbers.title", page)
	return nil
}

// Means tells what an indicator counts.
func (p *numbersPage) Means(i stats.Indicator) string { return i.Means(p.lang) }

// Window tells of what time a row is; what is counted as of a day has no other.
func (p *numbersPage) Window(r stats.Row) string {
	if r.Window.IsZero() {
		return dayWords(p.On, p.lang)
	}
	return dayWords(r.Window.From, p.lang) + "–" + dayWords(r.Window.To, p.lang)
}

// Share is a row's share in percent, "" where there is none.
func (p *numbersPage) Share(r stats.Row) string {
	share, ok := r.Share()
	if !ok {
		return ""
	}
	words := fmt.Sprintf("%.1f %%", 100*share)
	if p.lang != code.EN {
		words = strings.Replace(words, ".", ",", 1)
	}
	return words
}

// Beside are the parts and bands of a row, in words, but for those that are zero.
func (p *numbersPage) Beside(r stats.Row) (all []string) {
	for _, part := range slices.Concat(r.Parts, r.Flaws) {
		switch {
		case part.Withheld:
			all = append(all, part.Kind.Label(p.lang)+": –")
		case part.Count > 0:
			all = append(all, fmt.Sprintf("%s: %d", part.Kind.Label(p.lang), part.Count))
		}
	}
	for _, band := range r.Bands {
		if band.Count > 0 {
			to := fmt.Sprint(band.To)
			if band.To < 0 {
				to = ""
			}
			all = append(all, fmt.Sprintf("%d–%s (%s): %d", band.From, to, r.Indicator.Unit.Label(p.lang), band.Count))
		}
	}
	return all
}

// numbersSaid are the words of the numbers.
var numbersSaid = map[string]code.Text{
	"numbers.title":      code.Say("Tunnusluvut", "Nyckeltal", "Numbers"),
	"numbers.lead":       code.Say("Luvut kaikista suunnitelmista. Kenenkään tietoja niistä ei saa selville: alle viiden lukuja ja niitä, joista sellaisen voisi laskea, ei kerrota. Ne eivät ole virallisia tilastoja.", "Tal över alla planer. Av dem framgår ingenting om någon enskild: tal under fem, och sådana ur vilka ett sådant kunde räknas, sägs inte. De är inte officiell statistik.", "Numbers over all plans. They tell of nobody: no number under five is told, nor one from which such a number could be worked out. They are not official statistics."),
	"numbers.on":         code.Say("Tilanne", "Läget", "As of"),
	"numbers.once":       code.Say("Luvut julkaistaan kerran kuussa, eivätkä ne muutu sen jälkeen.", "Talen publiceras en gång i månaden och ändras inte efter det.", "The numbers are published once a month and do not change after that."),
	"numbers.none":       code.Say("Ensimmäistä julkaisua ei ole vielä tehty.", "Den första publikationen har inte gjorts ännu.", "There is no publication yet."),
	"numbers.window":     code.Say("Jakso", "Period", "Window"),
	"numbers.share":      code.Say("Osuus", "Andel", "Share"),
	"numbers.counts":     code.Say("Määrä", "Antal", "Number"),
	"numbers.suppressed": code.Say("ei kerrota", "sägs inte", "not told"),
	"numbers.means":      code.Say("Mitä luku kertoo", "Vad talet säger", "What the number says"),
}
