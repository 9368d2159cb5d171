package main

import (
	"flag"
	"strconv"
	"strings"

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

// otherNameError is why a value is not taken: it is none of these names.
type otherNameError string

func (o otherNameError) Error() string { return "one of: " + string(o) }

// namesOf lists the codes of a set.
func namesOf[S code.Set]() otherNameError {
	var names []string
	for _, one := range S(0).Table().Rows.All() {
		names = append(names, one.Code)
	}
	return otherNameError(strings.Join(names, ", "))
}

// orNames reads a member of a set into v; the error names them all.
func orNames[S code.Set](v *S, text string) (err error) {
	*v, err = parsed[S](text)
	return err
}

// parsed is a member of a set, or an error that names them all.
func parsed[S code.Set](text string) (S, error) {
	one, err := code.Parse[S](text)
	if err != nil {
		return 0, namesOf[S]()
	}
	return one, nil
}
