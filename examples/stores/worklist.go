package main

import (
	"encoding/json"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/register"
)

// worklist writes open days, most urgent first: what is late and what comes within
// so many days.
func worklist(c *call, args []string) (bool, error) {
	var f register.Filter
	for name, into := range map[string]*plan.Identifier{"worker": &f.Worker, "unit": &f.Unit, "controller": &f.Controller} {
		c.flags.Func(name, "", func(text string) error {
			system, value, ok := strings.Cut(text, "|")
			if *into = (plan.Identifier{System: system, Value: value}); !ok || value == "" {
				return errMisused
			}
			return nil
		})
	}
	on := c.flags.String("on", "", "")
	days := c.flags.Int("days", 7, "")
	most := c.flags.Int("most", 100, "")
	if err := c.parse(args, 0); err != nil {
		return false, err
	}
	today, err := civil.ParseDate(*on)
	if err != nil || *days < 0 || *most < 1 {
		return false, errMisused
	}
	s, done, err := openStore(c.ctx, *c.db)
	if err != nil {
		return false, err
	}
	defer done()
	f.Open = true
	n, out := 0, json.NewEncoder(c.out)
	for d, err := range s.Days(c.ctx, f, civil.Period{To: today.AddDays(*days)}, register.Day{}) {
		if err != nil {
			return false, err
		}
		if err := out.Encode(d); err != nil {
			return false, err
		}
		if n++; n == *most {
			break
		}
	}
	return true, nil
}
