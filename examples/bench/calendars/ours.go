package main

import (
	"testing"

	"github.com/onechildoneplan/oneplan/deadline"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
)

// The question that all are asked. The reading is statute: it is the one whose
// days off the peers have, both eves among them.
var (
	firstStart = civil.MustParseDate("2026-01-01")
	countFrom  = civil.MustParseDate("2025-12-31") // excluded
	countTo    = civil.MustParseDate("2035-12-31")
)

const (
	starts   = 512 // a start day each, from the first on: two winters and two summers
	workdays = 7
)

func ours() contender {
	c := fi.Statute()
	return contender{
		name: "oneplan",
		add: func(b *testing.B) {
			var days [starts]civil.Date
			for i := range days {
				days[i] = firstStart.AddDays(i)
			}
			b.ReportAllocs()
			i := 0
			for b.Loop() {
				if _, err := c.Add(days[i%starts], workdays); err != nil {
					b.Fatal(err)
				}
				i++
			}
		},
		count: func(b *testing.B) {
			b.ReportAllocs()
			for b.Loop() {
				if _, err := c.Between(countFrom, countTo); err != nil {
					b.Fatal(err)
				}
			}
		},
	}
}

// build builds the tables of every calendar of the country anew.
func build(b *testing.B) {
	var all []deadline.Definition
	for _, c := range append(fi.Readings(), fi.Aland()) {
		all = append(all, c.Definition())
	}
	b.ReportAllocs()
	for b.Loop() {
		for _, d := range all {
			if _, err := deadline.NewCalendar(d); err != nil {
				b.Fatal(err)
			}
		}
	}
}
