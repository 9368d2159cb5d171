package web

import (
	"bytes"
	"net/http"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan/calendar"
)

// subscriptionPage is where somebody takes a calendar address for their phone, or ends it
// (kalenteritilaus).
type subscriptionPage struct {
	keeper.Subscription
	Has     bool
	Address string // told once, when it was made
	Device  string
}

func (s *Server) subscription(c *call) error { return s.showSubscription(c, "") }

func (s *Server) showSubscription(c *call, address string) error {
	of, has, err := s.Keeper.Subscription(c.ctx, c.login)
	if err != nil {
		return err
	}
	c.page(http.StatusOK, "calendar", "subscription.title", subscriptionPage{of, has, address, s.Keeper.Device(c.login)})
	return nil
}

// subscribe makes a new address, which ends the one before, or ends it. The address stands
// on the page that answers, once, and in no place that is written down.
func (s *Server) subscribe(c *call) error {
	if c.r.PostForm.Get("act") == "end" {
		if err := s.Keeper.Unsubscribe(c.ctx, c.login); err != nil {
			return err
		}
		http.Redirect(c.w, c.r, "/calendar", http.StatusSeeOther)
		return nil
	}
	key, err := s.Keeper.Subscribe(c.ctx, c.login, keeper.Subscription{Lang: c.lang, Titles: c.r.PostForm.Get("titles") != ""})
	if err != nil {
		return err
	}
	return s.showSubscription(c, s.URL+"/calendar/"+key+".ics")
}

// subscribed answers a calendar program, which has no session: the address is the key. What
// is in it is what its person may see today, and it names nobody.
func (s *Server) subscribed(c *call) error {
	key, ok := strings.CutSuffix(c.r.PathValue("key"), ".ics")
	if !ok {
		return keeper.ErrNothing
	}
	views, of, err := s.Keeper.Subscribed(c.ctx, key)
	if err != nil {
		return err
	}
	var b bytes.Buffer
	if err := calendar.Write(&b, views, calendar.Options{Lang: of.Lang, Titles: of.Titles, Stamp: s.Keeper.Now()}); err != nil {
		return err
	}
	c.calendarFile(&b)
	return nil
}

func (c *call) calendarFile(b *bytes.Buffer) {
	c.w.Header().Set("Content-Type", "text/calendar; charset=utf-8")
	c.w.Header().Set("Content-Disposition", `attachment; filename="calendar.ics"`)
	_, _ = b.WriteTo(c.w)
}

// subscriptionSaid are the words about the calendar address.
var subscriptionSaid = map[string]code.Text{
	"subscription.title":  code.Say("Kalenteri puhelimeen", "Kalender i telefonen", "Calendar on your phone"),
	"subscription.lead":   code.Say("Saat salaisen osoitteen, jonka lisäät puhelimesi tai tietokoneesi kalenteriin. Tapaamiset, yhteydenotot ja määräpäivät päivittyvät sinne itsestään. Kuka tahansa, jolla on osoite, näkee ne: älä anna sitä muille.", "Du får en hemlig adress som du lägger till i kalendern i din telefon eller dator. Möten, kontakter och sista dagar uppdateras där av sig själva. Vem som helst som har adressen ser dem: ge den inte åt andra.", "You get a secret address, which you add to the calendar of your phone or computer. Meetings, contacts and last days come there by themselves. Anybody who has the address sees them: give it to nobody."),
	"subscription.plain":  code.Say("Kalenterissa ei ole nimiä eikä mitään suunnitelman sanoista. Siinä lukee vain tapaaminen, yhteydenotto tai määräpäivä.", "Kalendern har inga namn och inget av planens ord. Där står bara möte, kontakt eller sista dag.", "The calendar has no names and none of the plan's words. It says meeting, contact or last day alone."),
	"subscription.titles": code.Say("Kerro myös, mikä tapaaminen on, missä se pidetään ja mitä määräpäivä koskee", "Berätta också vilket slags möte det är, var det hålls och vad den sista dagen gäller", "Tell also what kind of meeting it is, where it is held and what a last day is for"),
	"subscription.make":   code.Say("Tee osoite", "Gör en adress", "Make an address"),
	"subscription.anew":   code.Say("Tee uusi osoite. Entinen lakkaa toimimasta", "Gör en ny adress. Den gamla slutar fungera", "Make a new address. The old one ends"),
	"subscription.end":    code.Say("Lopeta osoite", "Avsluta adressen", "End the address"),
	"subscription.here":   code.Say("Osoitteesi. Kopioi se nyt: sitä ei näytetä uudelleen.", "Din adress. Kopiera den nu: den visas inte igen.", "Your address. Copy it now: it is not shown again."),
	"subscription.begun":  code.Say("Osoite tehtiin", "Adressen gjordes", "The address was made"),
	"subscription.asked":  code.Say("Kalenteri haettiin viimeksi, tunnin tarkkuudella", "Kalendern hämtades senast, på en timme när", "The calendar was last read, to the hour"),
	"subscription.never":  code.Say("Kalenteria ei ole vielä haettu.", "Kalendern har inte hämtats än.", "The calendar has not been read yet."),
	"subscription.doubt":  code.Say("Jos epäilet, että joku muu käyttää osoitetta, lopeta se tai tee uusi.", "Om du misstänker att någon annan använder adressen, avsluta den eller gör en ny.", "If you think that somebody else uses the address, end it or make a new one."),
}
