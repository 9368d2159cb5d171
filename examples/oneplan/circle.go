//go:build !small && !page

package main

import (
	"flag"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

func circleCall() call {
	return call{
		name:    "circle",
		chooses: true,
		usage:   []string{"circle --directory FILE [--want KEY]... [--veto KEY]... [--municipality CODE] [--on DATE] [--lang fi|sv|en] [--json] FILE"},
		does:    "Proposes the smallest circle of actors that covers a plan's needs, within what the family wants and does not want.",
		more: "Limits that nothing overrides: --veto, prohibitions in force, consents that were refused or differ, invitations that the\n" +
			"family refused. Who is in the network already needs nobody new. A line tells who is in and why, with what permission\n" +
			"(not-yet: ask first), who is not and why, and which needs nobody covers (exit status 1). Needs are told by their ids.\n" +
			"The answer is for those who may read the whole plan. It invites nobody.",
		examples: []example{
			{"circle --directory services.csv --municipality 297 --on 2026-06-01 --lang fi plan.json", "who is needed, in Finnish"},
			{"circle --directory services.csv --veto shelter --json --on 2026-06-01 plan.json", "the same as JSON, without one actor"},
		},
		flags: func(fs *flag.FlagSet) runner {
			c := &circling{lang: code.EN}
			fs.StringVar(&c.directory, "directory", "", "`FILE` of the directory, JSON or CSV")
			fs.StringVar(&c.municipality, "municipality", "", "`CODE` of where the family lives (default the child's municipality)")
			keysOption(fs, &c.want, "want", "`KEY` of an actor whom the family wants; may be given again")
			keysOption(fs, &c.veto, "veto", "`KEY` of an actor whom the family does not want; may be given again")
			dayOption(fs, &c.on, "on", "the day (default today in Finland)")
			langOption(fs, &c.lang, "language of the words (default en)")
			fs.BoolVar(&c.json, "json", false, "one JSON object")
			return c.run
		},
	}
}

func keysOption(fs *flag.FlagSet, keys *[]directory.Key, name, means string) {
	fs.Func(name, means, func(text string) error {
		*keys = append(*keys, directory.Key(text))
		return nil
	})
}

type circling struct {
	directory, municipality string
	want, veto              []directory.Key
	on                      civil.Date
	lang                    code.Lang
	json                    bool
}

func (c *circling) run(p *program, args []string) (Status, error) {
	if len(args) != 1 || c.directory == "" {
		return 0, usage("say --directory FILE and one file")
	}
	if err := p.orToday(&c.on); err != nil {
		return 0, err
	}
	services, issues, data, err := p.readDirectory(c.directory)
	if err != nil {
		return 0, err
	}
	if services == nil || issues.HasErrors() {
		return Found, p.report(findings(issues, data, c.lang))
	}
	of, status, err := p.loadPlan(args[0], c.lang)
	if err != nil || of == nil {
		return status, err
	}
	x := directory.New(services)
	ask, issues := x.AskOf(of, c.on)
	ask.Want, ask.Veto = append(ask.Want, c.want...), append(ask.Veto, c.veto...)
	if c.municipality != "" {
		ask.Municipality = plan.Coded{Code: c.municipality}
	}
	circle, more := x.Circle(ask)
	issues = append(issues, more...)
	if err := p.report(findings(issues, nil, c.lang)); err != nil || issues.HasErrors() {
		return Found, err
	}
	if len(circle.Gaps)+len(issues) > 0 {
		status = max(status, Found)
	}
	if c.json {
		return status, writeJSON(p.out, c.object(x, circle))
	}
	return status, c.tell(p, x, circle)
}

var (
	wordIn       = code.Say("mukaan", "med", "in")
	wordOut      = code.Say("ei mukaan", "inte med", "not in")
	wordOpen     = code.Say("avoinna", "öppet", "open")
	wordSmallest = code.Say("Pienempi piiri ei riitä.", "En mindre krets räcker inte.", "No smaller circle does.")
	wordNotSure  = code.Say("Pienempi piiri saattaa riittää.", "En mindre krets kan räcka.", "A smaller circle may do.")
)

func (c *circling) tell(p *program, x *directory.Index, found directory.Circle) error {
	for _, s := range found.Seats {
		if err := p.say("%s %s %s: %s; %s; %s\n", wordIn.In(c.lang), s.ActorID, c.name(x, s.ActorID), s.Why.Label(c.lang), s.Permission.Label(c.lang), joined(s.NeedIDs)); err != nil {
			return err
		}
	}
	for _, o := range found.Out {
		if err := p.say("%s %s %s: %s\n", wordOut.In(c.lang), o.ActorID, c.name(x, o.ActorID), o.Why.Label(c.lang)); err != nil {
			return err
		}
	}
	for _, g := range found.Gaps {
		if err := p.say("%s %s: %s\n", wordOpen.In(c.lang), g.NeedID, g.Why.Label(c.lang)); err != nil {
			return err
		}
	}
	sure := wordNotSure
	if found.Smallest() {
		sure = wordSmallest
	}
	return p.say("%s\n", sure.In(c.lang))
}

func joined(ids []plan.ID) string {
	texts := make([]string, len(ids))
	for n, id := range ids {
		texts[n] = string(id)
	}
	return strings.Join(texts, " ")
}

func (c *circling) name(x *directory.Index, id directory.Key) string {
	a, _ := x.Actor(id)
	return a.Name.In(c.lang)
}

type (
	seated struct {
		ActorID    directory.Key   `json:"actorId"`
		Name       string          `json:"name"`
		Why        string          `json:"why"`
		NeedIDs    []plan.ID       `json:"needIds"`
		OfferIDs   []directory.Key `json:"offerIds"`
		Known      bool            `json:"known"`
		TeamID     directory.Key   `json:"teamId,omitempty"`
		Permission string          `json:"permission"`
	}
	left struct {
		ActorID directory.Key `json:"actorId"`
		Name    string        `json:"name"`
		Why     string        `json:"why"`
		NeedIDs []plan.ID     `json:"needIds"`
	}
	open struct {
		NeedID plan.ID `json:"needId"`
		Why    string  `json:"why"`
	}
	circled struct {
		Seats    []seated `json:"seats"`
		Gaps     []open   `json:"gaps"`
		Out      []left   `json:"out"`
		New      int      `json:"new"`
		Least    int      `json:"least"`
		Smallest bool     `json:"smallest"`
	}
)

func (c *circling) object(x *directory.Index, found directory.Circle) circled {
	made := circled{Seats: []seated{}, Gaps: []open{}, Out: []left{}, New: found.New(), Least: found.Least, Smallest: found.Smallest()}
	for _, s := range found.Seats {
		made.Seats = append(made.Seats, seated{s.ActorID, c.name(x, s.ActorID), s.Why.String(), s.NeedIDs, s.OfferIDs, s.Known, s.TeamID, s.Permission.String()})
	}
	for _, o := range found.Out {
		made.Out = append(made.Out, left{o.ActorID, c.name(x, o.ActorID), o.Why.String(), o.NeedIDs})
	}
	for _, g := range found.Gaps {
		made.Gaps = append(made.Gaps, open{g.NeedID, g.Why.String()})
	}
	return made
}
