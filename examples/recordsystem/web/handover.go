package web

import (
	"crypto/rand"
	"encoding/json"
	"errors"
	"net/http"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/hetu"
	"github.com/onechildoneplan/oneplan/plan/print"
	"github.com/onechildoneplan/oneplan/plan/sides"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// handOverPage leads a side through giving a plan to another organisation's system
// (siirto): the baton, what is open, the document, its receipt, and only then the end.
type handOverPage struct {
	*planPage
	Side     plan.ID // the reader's own
	Receiver plan.ID // who holds the baton now, of another side; "" while nobody does
	Own      side
	Given    []keeper.Passing
	Taken    []keeper.Passing // what came in here, for whom the receipt is made
	Goes     []handOverRow
	Once     string
	Device   string
	Issues   issue.List
	Wrong    string // a word that says what is wrong with the receipt
	Changed  bool   // something was written after the document was given
	Ended    bool
}

type handOverRow struct {
	Name     string
	Of, Goes int
}

// Received reports whether the receipt of what stands now has come.
func (v *handOverPage) Received() bool {
	return len(v.Given) > 0 && v.Given[0].Received && v.Same(v.Given[0])
}

// Ready reports whether nothing keeps the side any more.
func (v *handOverPage) Ready() bool { return v.Receiver != "" && v.Own.Received() && v.Received() }

// Receipt is what the other system is sent back.
func (v *handOverPage) Receipt() string {
	if len(v.Taken) == 0 {
		return ""
	}
	t := v.Taken[0]
	doc, err := json.Marshal(receipt{Format: receiptForm, Plan: v.Opened.Plan.ID, Digest: t.Digest, On: plan.DayOf(civil.InstantOf(t.At))})
	if err != nil {
		return ""
	}
	return string(doc)
}

// receipt says that a document arrived as it was given (kuittaus). It names nobody.
type receipt struct {
	Format string      `json:"format"`
	Plan   plan.PlanID `json:"plan"`
	Digest string      `json:"digest"`
	On     civil.Date  `json:"on"`
}

const receiptForm = "recordsystem-receipt/1.0"

// sideOf is the organisation for which somebody works in a plan, "" for who is no
// professional.
func sideOf(p *plan.Plan, who plan.ID) plan.ID {
	m := p.Person(who)
	if m == nil || m.Professional == nil {
		return ""
	}
	return m.Professional.OrganisationID
}

// heldIt reports whether somebody of a side holds the baton or held it: they may give the
// plan on.
func heldIt(o *keeper.Opened) bool {
	return o.Professional() && sideOf(o.Seen(), o.Me) != "" && slices.ContainsFunc(o.Seen().Baton, func(h plan.Holding) bool {
		return h.PersonID == o.Me && h.Role != plan.HoldingPair && (!h.Accepted.IsZero() || h.Role == plan.HoldingFirst)
	})
}

// receiverOf is who holds the baton now where that is somebody of another side, to which it
// passed from the reader's own: whoever held it long ago gives nothing on and ends nothing.
func (c *call) receiverOf(o *keeper.Opened) plan.ID {
	holder := c.Keeper.HolderOf(o.Seen())
	side := sideOf(o.Seen(), holder)
	if side == "" || side == sideOf(o.Seen(), o.Me) {
		return ""
	}
	var before plan.Holding // the last one of another side
	for _, h := range o.Seen().Baton {
		if h.Role != plan.HoldingPair && sideOf(o.Seen(), h.PersonID) != side && !h.From.Before(before.From) {
			before = h
		}
	}
	if sideOf(o.Seen(), before.PersonID) != sideOf(o.Seen(), o.Me) {
		return ""
	}
	return holder
}

func (s *Server) handOver(c *call) error { return s.showHandOver(c, http.StatusOK, nil, "") }

func (s *Server) showHandOver(c *call, status int, issues issue.List, wrong string) error {
	o, err := c.opened()
	if err != nil {
		return err
	}
	page := &handOverPage{planPage: c.planPage(o, ""), Once: rand.Text(), Device: s.Keeper.Device(c.login), Issues: issues, Wrong: wrong}
	if page.Taken, err = s.Keeper.Passings(c.ctx, o.Plan.ID, keeper.In); err != nil {
		return err
	}
	if !heldIt(o) {
		return keeper.ErrNothing
	}
	p := o.Seen()
	page.Side, page.Receiver = sideOf(p, o.Me), c.receiverOf(o)
	page.Own = side{Open: sides.Of(p, page.Side, o.On)}
	for _, one := range sidesOf(o, c.lang) {
		if one.SideID == page.Side {
			page.Own = one
		}
	}
	page.Ended = !plan.Open(p.Status())
	if page.Given, err = s.Keeper.Passings(c.ctx, o.Plan.ID, keeper.Out); err != nil {
		return err
	}
	page.Changed = len(page.Given) > 0 && !page.Ended && !o.Same(page.Given[0])
	if page.Receiver != "" {
		if page.Goes, err = s.goes(c, o, page.Receiver); err != nil {
			return err
		}
	}
	c.page(status, "handover", "handover.title", page)
	return nil
}

// goes counts what of that which the reader sees goes along. What is hidden from the
// reader is not counted on either side.
func (s *Server) goes(c *call, o *keeper.Opened, to plan.ID) ([]handOverRow, error) {
	doc, _, err := s.Keeper.Document(c.ctx, o.Plan.ID, o.Me, to)
	if errors.Is(err, keeper.ErrNothing) {
		return nil, nil
	}
	if err != nil {
		return nil, err
	}
	v, _, _ := keeper.Arrived(doc)
	if v == nil {
		return nil, nil
	}
	mine, theirs := &keeper.Scene{Plan: o.Seen()}, &keeper.Scene{Plan: (*plan.Plan)(v.Plan)}
	p := mine.Plan
	row := func(word string, n int, id func(int) plan.ID) handOverRow {
		name, _ := say(c.lang, word)
		r := handOverRow{Name: name, Of: n}
		for i := range n {
			if theirs.Sees(id(i)) {
				r.Goes++
			}
		}
		return r
	}
	return []handOverRow{
		row("people.title", len(p.People), func(i int) plan.ID { return p.People[i].ID }),
		row("needs.title", len(p.Needs), func(i int) plan.ID { return p.Needs[i].ID }),
		row("goals.title", len(p.Goals), func(i int) plan.ID { return p.Goals[i].ID }),
		row("actions.title", len(p.Actions), func(i int) plan.ID { return p.Actions[i].ID }),
		row("differ.title", len(p.Disagreements), func(i int) plan.ID { return p.Disagreements[i].ID }),
		row("consents.title", len(p.Consents), func(i int) plan.ID { return p.Consents[i].ID }),
		row("meetings.title", len(p.Meetings), func(i int) plan.ID { return p.Meetings[i].ID }),
	}, nil
}

// passOn does one step of it.
func (s *Server) passOn(c *call) error {
	switch c.r.PostForm.Get("act") {
	case "give":
		return s.give(c)
	case "receipt":
		return s.receipted(c)
	case "end":
		return s.end(c)
	}
	return errForm
}

// form is what was sent with a step, for whoever may take it.
func (c *call) passing() (keeper.Form, error) {
	sent := c.r.PostForm
	f := keeper.Form{Plan: plan.PlanID(c.r.PathValue("plan")), Base: sent.Get("base"), Once: onceOf(sent), May: func(o *keeper.Opened) bool { return heldIt(o) && c.receiverOf(o) != "" }}
	if f.Base == "" {
		return keeper.Form{}, errForm
	}
	return f, nil
}

// give writes down in the plan that its holder gets a copy, and answers with it.
func (s *Server) give(c *call) error {
	f, err := c.passing()
	if err != nil {
		return err
	}
	err = s.Keeper.Act(c.ctx, c.login, f, func(p *plan.Plan, scene *keeper.Scene) (*plan.Plan, issue.List) {
		next := p.Clone()
		next.Copies = append(next.Copies, plan.Copy{ID: scene.IDs.Next(), Statement: scene.By(), RecipientID: s.Keeper.HolderOf(scene.Plan), State: plan.CopyGiven, Form: plan.CopyElectronic})
		return plan.Accept(p, next)
	})
	if problem, wrong := errors.AsType[*keeper.ProblemError](err); wrong {
		return s.showHandOver(c, http.StatusUnprocessableEntity, problem.Issues, "")
	}
	if err != nil {
		return err
	}
	o, err := c.opened()
	if err != nil {
		return err
	}
	to := c.receiverOf(o)
	doc, digest, err := s.Keeper.Document(c.ctx, o.Plan.ID, o.Me, to)
	if err != nil {
		return err
	}
	if err := s.Keeper.Passed(c.ctx, o, keeper.Out, digest); err != nil {
		return err
	}
	c.w.Header().Set("Content-Type", "application/json")
	c.w.Header().Set("Content-Disposition", `attachment; filename="plan.json"`)
	_, _ = c.w.Write(doc)
	return nil
}

// receipted takes the other system's receipt: of a document that was given, unchanged.
func (s *Server) receipted(c *call) error {
	f, err := c.passing()
	if err != nil {
		return err
	}
	o, err := c.opened()
	if err != nil {
		return err
	}
	if !f.May(o) {
		return keeper.ErrNothing
	}
	var r receipt
	d := json.NewDecoder(strings.NewReader(c.r.PostForm.Get("receipt")))
	d.DisallowUnknownFields()
	if d.Decode(&r) != nil || r.Format != receiptForm || r.Plan != o.Plan.ID || r.On.IsZero() {
		return s.showHandOver(c, http.StatusUnprocessableEntity, nil, "handover.receipt.wrong")
	}
	known, err := s.Keeper.Receipted(c.ctx, o.Plan.ID, r.Digest)
	if err != nil {
		return err
	}
	if !known {
		return s.showHandOver(c, http.StatusUnprocessableEntity, nil, "handover.receipt.other")
	}
	http.Redirect(c.w, c.r, "/plan/"+string(o.Plan.ID)+"/handover", http.StatusSeeOther)
	return nil
}

// end ends the side's part and, of a plan that is in force, hands the plan over. It does
// neither before all that was open is received and the receipt of what stands now is there.
func (s *Server) end(c *call) error {
	f, err := c.passing()
	if err != nil {
		return err
	}
	given, err := s.Keeper.Passings(c.ctx, f.Plan, keeper.Out)
	if err != nil {
		return err
	}
	may := f.May
	unready := false
	f.May = func(o *keeper.Opened) bool {
		if !may(o) {
			return false
		}
		unready = len(given) == 0 || !given[0].Received || !o.Same(given[0])
		return true
	}
	v := &values{sent: c.r.PostForm, wrong: map[string]code.Text{}}
	err = s.Keeper.Act(c.ctx, c.login, f, func(p *plan.Plan, scene *keeper.Scene) (*plan.Plan, issue.List) {
		v.scene = scene
		text := v.must("text")
		if unready || len(v.wrong) > 0 {
			return nil, nil
		}
		closed, issues := sides.Close(p, sideOf(scene.Plan, scene.Me), scene.On)
		if closed == nil {
			return nil, issues
		}
		return closed.Take(plan.TransitionHandOver, plan.Act{ID: scene.IDs.Next(), By: scene.Me, On: scene.On, Text: text})
	})
	problem, wrong := errors.AsType[*keeper.ProblemError](err)
	switch {
	case wrong && unready:
		return s.showHandOver(c, http.StatusConflict, nil, "handover.unready")
	case wrong && len(v.wrong) > 0:
		return s.showHandOver(c, http.StatusUnprocessableEntity, nil, "handover.why.missing")
	case wrong:
		return s.showHandOver(c, http.StatusUnprocessableEntity, problem.Issues, "")
	case err != nil:
		return err
	}
	http.Redirect(c.w, c.r, "/plan/"+string(f.Plan)+"/handover", http.StatusSeeOther)
	return nil
}

// arrivalPage is where a plan of another system comes in (saapuva suunnitelma).
type arrivalPage struct {
	Pasted string
	Issues issue.List
	Why    string // a word
	Device string
}

func (s *Server) arrival(c *call) error {
	if _, err := s.colleague(c); err != nil {
		return err
	}
	c.page(http.StatusOK, "arrival", "arrival.title", arrivalPage{Device: s.Keeper.Device(c.login)})
	return nil
}

// arrived is a plan that came, as it is shown before anybody takes it.
type arrived struct {
	Plan     *plan.Plan
	Me       plan.ID
	Doc      string
	Form     *rendered
	Device   string
	Reasons  []string
	Problems issue.List
	lang     code.Lang
}

// read reads the one document that came, or answers with what is wrong with it.
func (s *Server) read(c *call) (*view.View, string, string, error) {
	docs, err := c.documents()
	if err != nil {
		return nil, "", "", err
	}
	refuse := func(doc, why string, issues issue.List) (*view.View, string, string, error) {
		c.page(http.StatusUnprocessableEntity, "arrival", "arrival.title", arrivalPage{doc, issues, why, s.Keeper.Device(c.login)})
		return nil, "", "", nil
	}
	if len(docs) != 1 {
		return refuse(strings.Join(docs, "\n\n"), "arrival.one", nil)
	}
	v, digest, issues := keeper.Arrived([]byte(docs[0]))
	if v == nil {
		return refuse(docs[0], "", issues)
	}
	p := (*plan.Plan)(v.Plan)
	if m := p.Person(v.Reader.PersonID()); m == nil || m.Kind != plan.MemberProfessional || v.Neutral() || hetu.LooksLike(p.Child.Subject) {
		return refuse(docs[0], "arrival.reader", nil)
	}
	strange(p)
	return v, docs[0], digest, nil
}

func (s *Server) arrive(c *call) error {
	if _, err := s.colleague(c); err != nil {
		return err
	}
	v, doc, _, err := s.read(c)
	if err != nil || v == nil {
		return err
	}
	return s.showArrived(c, http.StatusOK, v, doc, nil)
}

func (s *Server) showArrived(c *call, status int, v *view.View, doc string, problems issue.List) error {
	p := (*plan.Plan)(v.Plan)
	page := &arrived{Plan: p, Me: v.Reader.PersonID(), Doc: doc, Device: s.Keeper.Device(c.login), Problems: problems, lang: c.lang, Reasons: reasonsOf(&keeper.Opened{View: v, Me: v.Reader.PersonID()}, c.lang)}
	var fields []field
	if met, err := s.met(c, p); err != nil {
		return err
	} else if len(met) > 0 {
		fields = append(fields, field{Name: "met", Kind: "pick", Label: code.Say("Ketkä näistä tunnet omista suunnitelmistasi samaksi ihmiseksi? He näkevät suunnitelman kirjautumalla", "Vilka känner du från dina egna planer som samma person? De ser planen när de loggar in", "Whom of these do you know from your own plans as the same person? They see the plan when they log in"), Options: met})
	}
	page.Form = &rendered{Noun: "take", Action: "/arrival/take", Fields: fields}
	c.page(status, "arrived", "arrival.title", page)
	return nil
}

// takeArrival stores the plan as it came, with the worker in the seat of whom it was given
// to, and makes the receipt.
func (s *Server) takeArrival(c *call) error {
	me, err := s.colleague(c)
	if err != nil {
		return err
	}
	v, doc, digest, err := s.read(c)
	if err != nil || v == nil {
		return err
	}
	p := (*plan.Plan)(v.Plan)
	done := func() error {
		http.Redirect(c.w, c.r, "/plan/"+string(p.ID)+"/handover", http.StatusSeeOther)
		return nil
	}
	if has, err := s.Keeper.Has(c.ctx, p.ID); err != nil {
		return err
	} else if has { // the form came twice, or the plan is here already
		if _, err := s.Keeper.Open(c.ctx, c.login, p.ID); err != nil {
			return err
		}
		return done()
	}
	scene := &keeper.Scene{Plan: p, Me: v.Reader.PersonID(), On: s.Keeper.Today(), At: s.Keeper.Now(), IDs: s.Keeper.IDs()}
	self := p.Person(scene.Me)
	self.Identifiers = append(slices.Clone(me.Self().Identifiers), self.Identifiers...)
	values := &values{sent: c.r.PostForm, wrong: map[string]code.Text{}, scene: scene}
	if err := s.seatMet(c, values); err != nil {
		return err
	}
	if len(values.wrong) > 0 {
		return errForm
	}
	var problem *keeper.ProblemError
	if err := s.Keeper.Begin(c.ctx, c.login, p); errors.As(err, &problem) {
		return s.showArrived(c, http.StatusUnprocessableEntity, v, doc, problem.Issues)
	} else if err != nil {
		return err
	}
	o, err := s.Keeper.Open(c.ctx, c.login, p.ID)
	if err != nil {
		return err
	}
	if err := s.Keeper.Passed(c.ctx, o, keeper.In, digest); err != nil {
		return err
	}
	return done()
}

// Text is what somebody said, in the language in which they said it.
func (a *arrived) Text(text string, l plan.LangTag) map[string]any {
	if l == "" {
		l = a.Plan.Lang
	}
	if l == "" {
		l = "fi"
	}
	return map[string]any{"Text": text, "Lang": l}
}

// Owners lists who does an action.
func (a *arrived) Owners(ids []plan.ID) string {
	var all []string
	for _, id := range ids {
		all = append(all, print.Called(a.Plan, id, a.lang))
	}
	return strings.Join(all, ", ")
}

// handOverSaid are the words of a hand-over between organisations.
var handOverSaid = map[string]code.Text{
	"handover.title":         code.Say("Siirto toisen organisaation järjestelmään", "Överföring till en annan organisations system", "Hand-over to another organisation's system"),
	"handover.lead":          code.Say("Viisi vaihetta järjestyksessä. Palvelunne ei pääty, ennen kuin toinen on ottanut vastaan kaiken, mikä jäisi kesken, ja kuitannut suunnitelman.", "Fem steg i ordning. Er tjänst avslutas inte förrän den andra har tagit emot allt som skulle bli på hälft och kvitterat planen.", "Five steps in order. Your service does not end before the other one has received all that would be left open, and sent a receipt for the plan."),
	"handover.done":          code.Say("tehty", "gjort", "done"),
	"handover.todo":          code.Say("kesken", "på hälft", "open"),
	"handover.baton":         code.Say("1. Viestikapula jatkavalle", "1. Stafettpinnen till den som fortsätter", "1. The baton to who goes on"),
	"handover.baton.why":     code.Say("Tarjoa viestikapulaa toisen palvelun työntekijälle. Hän vastaa itse, ja perhe nimeää hänet.", "Erbjud stafettpinnen till någon i en annan tjänst. Hen svarar själv, och familjen utser hen.", "Offer the baton to a worker of another service. They answer themselves, and the family names them."),
	"handover.open":          code.Say("2. Mikä jäisi kesken", "2. Vad som skulle bli på hälft", "2. What would be left open"),
	"handover.open.why":      code.Say("Jatkava ottaa nämä vastaan verkoston sivulla.", "Den som fortsätter tar emot de här på nätverkets sida.", "Whoever goes on receives these on the network's page."),
	"handover.give":          code.Say("3. Suunnitelma mukaan", "3. Planen följer med", "3. The plan goes along"),
	"handover.give.why":      code.Say("Mukaan lähtee se, minkä te molemmat saatte nähdä, eikä muuta. Muun vastaanottaja lukee täällä ja kirjaa itse. Luvut ovat siitä, minkä sinä näet.", "Det som ni båda får se följer med, och inget annat. Resten läser mottagaren här och antecknar själv. Siffrorna gäller det som du ser.", "What both of you may see goes along, and nothing else. The rest the receiver reads here and writes down themselves. The numbers are of what you see."),
	"handover.goes":          code.Say("lähtee mukaan", "följer med", "go along"),
	"handover.of":            code.Say("kaikkiaan", "sammanlagt", "in all"),
	"handover.download":      code.Say("Anna suunnitelma (tiedosto)", "Ge planen (en fil)", "Give the plan (a file)"),
	"handover.given":         code.Say("Annettu", "Given", "Given"),
	"handover.changed":       code.Say("Suunnitelmaan on kirjoitettu antamisen jälkeen: anna se uudelleen.", "Något har skrivits i planen efter att den gavs: ge den på nytt.", "Something was written into the plan after it was given: give it anew."),
	"handover.receipt":       code.Say("4. Kuittaus toisesta järjestelmästä", "4. Kvitto från det andra systemet", "4. The receipt of the other system"),
	"handover.receipt.paste": code.Say("Liitä kuittaus tähän", "Klistra in kvittot här", "Paste the receipt here"),
	"handover.receipt.keep":  code.Say("Tallenna kuittaus", "Spara kvittot", "Keep the receipt"),
	"handover.receipt.wrong": code.Say("Tämä ei ole tämän suunnitelman kuittaus.", "Det här är inget kvitto för den här planen.", "This is no receipt for this plan."),
	"handover.receipt.other": code.Say("Kuittaus on asiakirjasta, jota ei ole annettu täältä tällaisena: jotain on muuttunut matkalla.", "Kvittot gäller ett dokument som inte har getts härifrån i den formen: något har ändrats på vägen.", "The receipt is for a document that was not given from here as it is: something changed on the way."),
	"handover.receipt.came":  code.Say("Kuittaus on tullut: toisella on suunnitelma samanlaisena.", "Kvittot har kommit: den andra har planen i samma form.", "The receipt came: the other one has the plan as it was given."),
	"handover.end":           code.Say("5. Palvelunne päättyy", "5. Er tjänst avslutas", "5. Your service ends"),
	"handover.end.why":       code.Say("Kun kaikki on tehty, palvelunne osuus päättyy tänään ja suunnitelma merkitään siirretyksi.", "När allt är gjort avslutas er tjänsts del i dag och planen antecknas som överförd.", "When all is done, your service's part ends today and the plan is marked as handed over."),
	"handover.end.do":        code.Say("Päätä ja siirrä", "Avsluta och överför", "End and hand over"),
	"handover.why":           code.Say("Miksi suunnitelma siirtyy?", "Varför överförs planen?", "Why is the plan handed over?"),
	"handover.why.missing":   code.Say("Kerro, miksi suunnitelma siirtyy.", "Berätta varför planen överförs.", "Tell why the plan is handed over."),
	"handover.unready":       code.Say("Vaiheita on vielä kesken, joten mitään ei päätetty.", "Något steg är ännu på hälft, så inget avslutades.", "Steps are still open, so nothing was ended."),
	"handover.ended":         code.Say("Suunnitelma on siirretty.", "Planen är överförd.", "The plan was handed over."),
	"handover.for":           code.Say("Kuittaus sille järjestelmälle, josta suunnitelma tuli. Kopioi se ja lähetä takaisin.", "Kvitto för systemet som planen kom från. Kopiera det och skicka tillbaka.", "The receipt for the system that the plan came from. Copy it and send it back."),
	"arrival.title":          code.Say("Ota vastaan toisesta järjestelmästä", "Ta emot från ett annat system", "Take in from another system"),
	"arrival.lead":           code.Say("Tuo tiedosto, jonka toinen organisaatio antoi sinulle. Näet, mitä siinä on. Mitään ei tallenneta, ennen kuin otat sen vastaan.", "Ta in filen som en annan organisation gav dig. Du ser vad den innehåller. Inget sparas förrän du tar emot den.", "Bring the file that another organisation gave you. You see what is in it. Nothing is stored before you take it."),
	"arrival.file":           code.Say("Tiedosto", "Fil", "File"),
	"arrival.paste":          code.Say("Tai liitä se tähän", "Eller klistra in den här", "Or paste it here"),
	"arrival.look":           code.Say("Katso", "Se på den", "Look at it"),
	"arrival.one":            code.Say("Tuo yksi tiedosto kerrallaan.", "Ta in en fil i taget.", "Bring one file at a time."),
	"arrival.reader":         code.Say("Tiedostoa ei ole annettu työntekijälle, joka jatkaa.", "Filen är inte given till någon som fortsätter.", "The file was not given to a worker who goes on."),
	"arrival.as":             code.Say("Annettu sinulle, joka olet suunnitelmassa", "Given till dig, som i planen är", "Given to you, who in the plan are"),
	"arrival.left":           code.Say("Kaikkea ei annettu mukaan:", "Allt följde inte med:", "Not all came along:"),
	"arrival.take":           code.Say("Ota vastaan ja kuittaa", "Ta emot och kvittera", "Take it and make the receipt"),
}
