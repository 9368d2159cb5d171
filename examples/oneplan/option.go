package main

import (
	"flag"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// langOption declares --lang. The value is the default until it is given.
func langOption(fs *flag.FlagSet, l *code.Lang, means string) {
	fs.Func("lang", "`fi|sv|en`: "+means, func(text string) error { return l.UnmarshalText([]byte(text)) })
}

// dayOption declares an option that takes a day.
func dayOption(fs *flag.FlagSet, d *civil.Date, name, means string) {
	fs.Func(name, "`DATE` "+means, func(text string) error { return d.UnmarshalText([]byte(text)) })
}

// numberOption declares an option that takes a whole number of at least 0. Its
// word in means stands in back quotes.
func numberOption(fs *flag.FlagSet, n *int, name, means string) {
	fs.Func(name, means, func(text string) error {
		value, err := strconv.ParseUint(text, 10, 31)
		*n = int(value)
		return err
	})
}
