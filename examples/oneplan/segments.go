package main

import (
	"flag"
	"iter"
	"strings"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

func segmentsCall() call {
	return call{
		name:  "segments",
		usage: []string{"segments --scheme NAME|FILE [--to NAME|FILE] [--lang fi|sv|en] [--json] FILE"},
		does:  "Routes the arrivals at one door by a scheme of segments: the load of each segment, and what changes if a boundary moves.",
		more: "FILE has an arrival a line: its signs, parted by commas or spaces; a line of - has none, one that begins with # is none. A scheme is one of\n" +
			"the library's (" + strings.Join(schemeNames(), ", ") + ") or a file (oneplan-scheme/1.0). With --to the same arrivals are routed by another\n" +
			"scheme too, and it is told how many go from where to where. It decides about nobody.",
		examples: []example{
			{"segments --scheme salo-3 --lang fi arrivals.txt", "how many of each segment"},
			{"segments --scheme salo-3 --to boundary.json arrivals.txt", "what a moved boundary changes"},
		},
		flags: func(fs *flag.FlagSet) runner {
			s := &segmenting{lang: code.EN}
			fs.StringVar(&s.scheme, "scheme", "", "`NAME|FILE` of the scheme")
			fs.StringVar(&s.to, "to", "", "`NAME|FILE` of a scheme that would take its place")
			langOption(fs, &s.lang, "language of the names (default en)")
			fs.BoolVar(&s.json, "json", false, "one JSON object")
			return s.run
		},
	}
}

func schemeNames() (all []string) {
	for _, s := range assess.Schemes() {
		all = append(all, s.Code)
	}
	return all
}

type segmenting struct {
	scheme, to string
	lang       code.Lang
	json       bool
}

// find returns a scheme of the library or of a file; nil where the file is none.
func (s *segmenting) find(p *program, name string) (*assess.Scheme, error) {
	for _, one := range assess.Schemes() {
		if one.Code == name {
			return &one, nil
		}
	}
	data, err := p.read(name)
	if err != nil {
		return nil, err
	}
	made, issues := assess.DecodeScheme(data, issue.Limits{})
	if made == nil {
		return nil, p.report(findings(issues, data, s.lang))
	}
	return made, nil
}

func (s *segmenting) run(p *program, args []string) (Status, error) {
	if len(args) != 1 || s.scheme == "" {
		return 0, usage("say --scheme NAME or FILE and one file of arrivals")
	}
	from, err := s.find(p, s.scheme)
	if err != nil || from == nil {
		return Found, err
	}
	to := from
	if s.to != "" {
		if to, err = s.find(p, s.to); err != nil || to == nil {
			return Found, err
		}
	}
	data, err := p.read(args[0])
	if err != nil {
		return 0, err
	}
	found, issues := from.Move(to, arrivalsOf(strings.TrimPrefix(string(data), "\ufeff")))
	if err := p.report(findings(issues, nil, s.lang)); err != nil {
		return 0, err
	}
	status := Fine
	if len(issues) > 0 {
		status = Found
	}
	if status == Found && found.Before.All == 0 {
		return status, nil
	}
	if s.json {
		return status, writeJSON(p.out, s.object(found))
	}
	if err := s.tell(p, from, found.Before); err != nil || s.to == "" {
		return status, err
	}
	for _, m := range found.Moves {
		if err := p.say("%s -> %s: %d\n", orPeople(m.From), orPeople(m.To), m.Count); err != nil {
			return status, err
		}
	}
	return status, s.tell(p, to, found.After)
}

// arrivalsOf are the signs of each line.
func arrivalsOf(text string) iter.Seq[[]string] {
	return func(yield func([]string) bool) {
		for line := range strings.Lines(text) {
			if line = strings.TrimSpace(line); line == "" || line[0] == '#' {
				continue
			}
			if line == "-" {
				line = ""
			}
			if !yield(strings.FieldsFunc(line, func(r rune) bool { return r == ',' || r == ' ' || r == '\t' || r == ';' })) {
				return
			}
		}
	}
}

func orPeople(segment string) string {
	if segment == "" {
		return "-"
	}
	return segment
}

var (
	wordPeople = code.Say("ratkaistaan yhdessä", "avgörs tillsammans", "decided together")
	wordJoint  = code.Say("yhteinen suunnitelma tarvitaan", "en gemensam plan behövs", "a joint plan is needed")
	wordAll    = code.Say("kaikki", "alla", "all")
)

func (s *segmenting) tell(p *program, of *assess.Scheme, l assess.Load) error {
	for _, one := range l.Segments {
		segment, _ := of.Segment(one.Segment)
		if err := p.say("%d %s %s\n", one.Count, one.Segment, segment.Name.In(s.lang)); err != nil {
			return err
		}
	}
	return p.say("%d - %s\n%d %s; %d %s\n", l.Undecided, wordPeople.In(s.lang), l.JointPlans, wordJoint.In(s.lang), l.All, wordAll.In(s.lang))
}

type (
	loaded struct {
		Segments   map[string]int `json:"segments"`
		Undecided  int            `json:"undecided"`
		JointPlans int            `json:"jointPlans"`
		All        int            `json:"all"`
	}
	movedTo struct {
		From  string `json:"from"`
		To    string `json:"to"`
		Count int    `json:"count"`
	}
	movement struct {
		Before loaded    `json:"before"`
		After  *loaded   `json:"after,omitempty"`
		Moves  []movedTo `json:"moves,omitempty"`
	}
)

func (s *segmenting) object(m assess.Movement) movement {
	of := func(l assess.Load) loaded {
		made := loaded{map[string]int{}, l.Undecided, l.JointPlans, l.All}
		for _, one := range l.Segments {
			made.Segments[one.Segment] = one.Count
		}
		return made
	}
	made := movement{Before: of(m.Before)}
	if s.to != "" {
		after := of(m.After)
		made.After = &after
	}
	for _, one := range m.Moves {
		made.Moves = append(made.Moves, movedTo(one))
	}
	return made
}
