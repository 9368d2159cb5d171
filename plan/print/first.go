package print

import (
	"html/template"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
)

// first is the side that a parent grasps in a minute: when somebody is in touch
// and whom to call, what is to change, what is done and what of it is the
// reader's own, where views differ, who may read it. What does not fit is said to
// be overleaf; no text is cut.
type first struct {
	Day, Date, Does string // the next contact
	Past            bool
	NoContact       string  // why there is none to show
	Meets           string  // the next meeting
	NoCall          string  // why there is nobody to call
	Call            *way    // without a number where none is recorded
	Phone           bool    // it is a number to call
	Coming          *coming // of a plan in which nothing is agreed yet
	Emergency       string
	Needs           []need
	MoreNeeds       int
	Rows            []firstRow
	MoreRows        int
	More            bool // is said to be overleaf
	Differ          []need
	Settle          bool   // something waits to be agreed
	May, Part       string // who may read it, who a part of it
	MayNot          string
	Change          string // whom to tell what is to be changed
	Closed          bool   // the plan has ended: nothing of it is still to be done or changed
}

// firstRow is one action on the first side.
type firstRow struct {
	Picture   template.HTML
	Text      text
	Who, When string
	Mine      bool
}

// What the first side holds, in words that people wrote, so that all of it stays
// within 220.
const (
	mostNeeds       = 4
	mostActions     = 7
	mostDiffering   = 2
	wordsOfNeeds    = 34
	wordsOfActions  = 76
	wordsOfDiffer   = 16
	wordsOfOneEntry = 22
)

// budget counts words that still fit.
type budget struct{ left, most int }

// takes reports whether a text fits, and takes its room.
func (g *budget) takes(texts ...string) bool {
	n := 0
	for _, s := range texts {
		n += len(strings.Fields(s))
	}
	if n > g.most || n > g.left {
		return false
	}
	g.left -= n
	return true
}

func (b *builder) first() *first {
	f := &first{Emergency: unbroken(b.o.Emergency), Closed: len(b.p.Course) > 0 && !plan.Open(b.p.Status())}
	b.firstContact(f)
	if ways := b.reach(); len(ways) > 0 {
		f.Call, f.Phone = &ways[0], ways[0].Number.Link != ""
		if ways[0].Plain != "" {
			f.Change = strings.ReplaceAll(b.l.Say(wordChange), "{who}", ways[0].Plain)
		}
	} else if holders := b.holders(); len(holders) > 0 {
		f.Call = &way{Who: b.whole(holders[0].PersonID)}
	}
	if f.NoCall = b.l.Say(words["reach.none"]); b.hidden("followUp") || b.hidden("baton") {
		f.NoCall = b.l.Say(words["refusal.asker"])
	}
	f.Meets = b.meets()
	g := budget{wordsOfNeeds, wordsOfOneEntry}
	for i := range b.p.Needs {
		n := &b.p.Needs[i]
		one := need{Text: b.text(n.Text, n.Lang), By: b.name(n.By)}
		switch {
		case n.NotNow != "", slices.Contains(f.Needs, one): // what one said of two things is said once
		case len(f.Needs) < mostNeeds && g.takes(n.Text, b.name(n.By)):
			f.Needs = append(f.Needs, one)
		default:
			f.MoreNeeds++
		}
	}
	b.firstActions(f)
	g = budget{wordsOfDiffer, wordsOfOneEntry}
	for i := range b.p.Disagreements {
		if d := &b.p.Disagreements[i]; len(f.Differ) < mostDiffering && g.takes(d.Text, b.name(d.By)) {
			f.Differ = append(f.Differ, need{Text: b.text(d.Text, d.Lang), By: b.name(d.By)})
		}
	}
	f.More = f.MoreNeeds+f.MoreRows > 0
	f.Settle = slices.ContainsFunc(b.p.Conflicts, func(c plan.Conflict) bool { return c.Settlement == nil })
	f.May, f.Part, f.MayNot = b.readers()
	return f
}

// firstContact says when somebody is in touch next.
func (b *builder) firstContact(f *first) {
	c, ok := b.p.NextContact()
	switch {
	case ok:
		f.Day, f.Date, f.Past = dayLong(c.Day, b.l), c.Day.String(), b.past(c.Day)
		f.Does = b.does(&c)
	case !plan.Open(b.p.Status()):
		f.NoContact = b.l.Say(words["next.closed"])
	case b.hidden("contacts"):
		f.NoContact = b.l.Say(words["next.hidden"])
	default:
		f.NoContact = b.l.Say(words["next.none"])
	}
}

// meets says when people meet next, unless the next contact says so already.
func (b *builder) meets() string {
	var next *plan.Meeting
	for i := range b.p.Meetings {
		m := &b.p.Meetings[i]
		if m.State == plan.MeetingPlanned && !m.Start.IsZero() && !b.past(momentOf(m.Start).on) && (next == nil || m.Start.Before(next.Start)) {
			next = m
		}
	}
	if next == nil || !plan.Open(b.p.Status()) {
		return ""
	}
	if c, ok := b.p.NextContact(); ok && c.Way == plan.WayMeeting && c.Day == momentOf(next.Start).on {
		return ""
	}
	return code.Capital(b.l.Say(wordMeets)) + joined(b.label(next.Kind), span(next.Start, next.End, b.l)) + "."
}

// does says in one sentence who is in touch how, and with whom.
func (b *builder) does(c *plan.Contact) string {
	to := b.addressees(c.FamilyIDs, "you.object")
	who := b.name(c.WorkerID)
	if who == "" { // nobody is named, so there is no sentence
		var parts []string
		if c.Way.IsValid() {
			parts = append(parts, code.Capital(b.label(c.Way))+".")
		}
		if to != "" {
			parts = append(parts, b.l.Say(words["next.to"])+": "+to+".")
		}
		return strings.Join(parts, " ")
	}
	does := wordTouch
	if c.Way.IsValid() {
		does = wordContact.Of(c.Way)
	}
	said := does.to
	switch {
	case to == "":
		said = does.alone
	case b.of != "" && len(c.FamilyIDs) == 1 && c.FamilyIDs[0] == b.of:
		said = does.you
	}
	return strings.NewReplacer("{who}", who, "{to}", to).Replace(b.l.Say(said))
}

// addressees names people, the reader by the word for "you".
func (b *builder) addressees(ids []plan.ID, you string) string {
	names := make([]string, len(ids))
	for i, id := range ids {
		if names[i] = b.name(id); id == b.of && b.of != "" {
			names[i] = b.l.Say(words[you])
		}
	}
	last := len(names) - 1
	if last < 1 {
		return strings.Join(names, "")
	}
	// "you, Anna" would speak to Anna.
	return strings.Join(names[:last], ", ") + b.l.Say(wordAnd) + names[last]
}

// unbroken keeps the groups of a telephone number on one line.
func unbroken(line string) string {
	digit := func(r byte) bool { return r >= '0' && r <= '9' }
	var kept strings.Builder
	for i := range len(line) {
		if line[i] == ' ' && i > 0 && i+1 < len(line) && digit(line[i-1]) && digit(line[i+1]) {
			kept.WriteString(nbsp)
			continue
		}
		kept.WriteByte(line[i])
	}
	return kept.String()
}

// firstActions lists what is still to be done, the reader's own first.
func (b *builder) firstActions(f *first) {
	g := budget{wordsOfActions, wordsOfOneEntry}
	for _, mine := range []bool{true, false} {
		for i := range b.p.Actions {
			a := &b.p.Actions[i]
			one := b.action(a)
			if one.Over || mine != (b.of != "" && slices.Contains(a.OwnerIDs, b.of)) || b.past(a.Period.To) && a.Due.IsZero() {
				continue
			}
			who := b.addressees(a.OwnerIDs, "you")
			name := map[plan.ActionSetting]string{plan.ActionHome: "home", plan.ActionEveryday: "everyday", plan.ActionElsewhere: "elsewhere"}[a.Setting]
			row := firstRow{placePicture(name), one.Text, code.Capital(who), code.Capital(one.When), mine}
			if slices.Contains(f.Rows, row) {
				continue
			}
			if len(f.Rows) == mostActions || !g.takes(a.Text, who, one.When) {
				f.MoreRows++
				continue
			}
			f.Rows = append(f.Rows, row)
		}
	}
}

// mostReaders is how many are named of those who may read, who may not, and who a part.
const mostReaders = 6

// readers names who keeps the plan, who got a copy or a permission that stands on the day, and who
// was refused one.
func (b *builder) readers() (may, part, mayNot string) {
	var yes, some, no []string
	add := func(to *[]string, id plan.ID) {
		name := b.name(id)
		if id == b.of && b.of != "" {
			name = b.l.Say(words["you"])
		}
		if !slices.Contains(*to, name) {
			*to = append(*to, name)
		}
	}
	for _, h := range b.holders() {
		if b.p.Person(h.PersonID) != nil {
			add(&yes, h.PersonID)
		}
	}
	for i := range b.p.Copies {
		switch c := &b.p.Copies[i]; {
		case c.State == plan.CopyNotGiven:
			add(&no, c.RecipientID)
		case len(c.LeftOutIDs) > 0:
			add(&some, c.RecipientID)
		default:
			add(&yes, c.RecipientID)
		}
	}
	for i := range b.p.Consents {
		c := &b.p.Consents[i]
		if !b.o.Today.IsZero() && !c.Period.Contains(b.o.Today) {
			continue
		}
		switch {
		case c.Decision == plan.ConsentRefused || b.noConsent(c.RecipientID) != "":
			add(&no, c.RecipientID)
		case c.Scope.IsValid() && c.Scope != plan.ScopeWhole:
			add(&some, c.RecipientID)
		default:
			add(&yes, c.RecipientID)
		}
	}
	// Whoever was refused anything is named there alone; a part is less than the whole.
	refused := func(name string) bool { return slices.Contains(no, name) }
	some = slices.DeleteFunc(some, refused)
	yes = slices.DeleteFunc(yes, func(name string) bool { return refused(name) || slices.Contains(some, name) })
	named := func(names []string) string {
		if len(names) > mostReaders { // all of them stand overleaf
			names = append(names[:mostReaders:mostReaders], b.l.Say(wordOthers))
		}
		return strings.Join(names, ", ")
	}
	return named(yes), named(some), named(no)
}

// familys says a rule of law in the family's words, "" where it is a matter of the
// office.
func familys(r deadline.Rule, l code.Tongue) string {
	if own, ok := familyWords[r.ID]; ok {
		return l.Say(own)
	}
	return l.Say(r.Plain)
}

// familyWords are what a time limit of the law means to a family: what happens,
// or what they may do. A limit without a row is a matter of the office and is
// left out of a family's page.
var familyWords = map[string]code.Text{
	"shl36.child.start":    {FI: "Alamme selvittää, mitä apua tarvitsette", SV: "Vi börjar utreda vilken hjälp ni behöver", EN: "We begin to find out what help you need"},
	"shl36.child.complete": {FI: "Olemme selvittäneet, mitä apua tarvitsette", SV: "Vi har utrett vilken hjälp ni behöver", EN: "We have found out what help you need"},
	"lsl26.start":          {FI: "Alamme selvittää, mitä apua tarvitsette", SV: "Vi börjar utreda vilken hjälp ni behöver", EN: "We begin to find out what help you need"},
	"lsl26.complete":       {FI: "Olemme selvittäneet, mitä apua tarvitsette", SV: "Vi har utrett vilken hjälp ni behöver", EN: "We have found out what help you need"},
	"lsl27.old.complete":   {FI: "Olemme selvittäneet, mitä apua tarvitsette", SV: "Vi har utrett vilken hjälp ni behöver", EN: "We have found out what help you need"},
	"lsl30.review":         {FI: "Katsomme suunnitelman yhdessä uudelleen", SV: "Vi ser över planen tillsammans", EN: "We look at the plan together again"},
	"shl45.implement":      {FI: "Päätetty apu alkaa", SV: "Den beslutade hjälpen börjar", EN: "The help that was decided on begins"},
	"shl45.mh23.implement": {FI: "Päätetty apu alkaa", SV: "Den beslutade hjälpen börjar", EN: "The help that was decided on begins"},
	"lsl37a.review":        {FI: "Katsomme yhdessä, jatkuuko sijoitus", SV: "Vi ser tillsammans om placeringen fortsätter", EN: "We look together at whether the placement goes on"},
	"lsl38.emergency":      {FI: "Kiireellisen sijoituksen aika päättyy", SV: "Tiden för den brådskande placeringen går ut", EN: "The time of the emergency placement ends"},
	"lsl38a.extension":     {FI: "Kiireellisen sijoituksen jatko päättyy", SV: "Den fortsatta brådskande placeringen går ut", EN: "The extended emergency placement ends"},
	"appeal30":             {FI: "Jos et hyväksy päätöstä, voit pyytää oikaisua tai valittaa", SV: "Om du inte godkänner beslutet kan du begära omprövning eller överklaga", EN: "If you do not accept the decision, you may ask for it to be reviewed or appeal"},
	"lsl75.aftercare":      {FI: "Oikeus jälkihuoltoon päättyy", SV: "Rätten till eftervård upphör", EN: "The right to aftercare ends"},
	"ohl15.talk":           {FI: "Pääset puhumaan kuraattorin tai psykologin kanssa", SV: "Du får tala med kuratorn eller psykologen", EN: "You get to talk with the curator or psychologist"},
	"ttl14a.decide":        {FI: "Saatte päätöksen toimeentulotuesta", SV: "Ni får beslut om utkomststöd", EN: "You get the decision on social assistance"},
}
