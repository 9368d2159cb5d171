package hetu

import (
	"errors"
	"fmt"
	"strings"
	"time"
	"unique"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Code is a valid Finnish personal identity code (henkilötunnus). It is
// immutable and comparable; the zero Code is no code.
//
// A Code prints as a mask. Its text is behind a handle and not in a field,
// since fmt cannot call the methods of a value in somebody's unexported field
// and would print the field itself.
type Code struct{ text unique.Handle[string] }

// ErrMasked is what encoders get from a [Code]: only [Code.Text] gives its
// characters, so that no log and no document holds a code by accident.
var ErrMasked = errors.New("hetu: an identity code is written only by way of Text")

// Parse reads a code: eleven characters, letters in capitals as in the decree,
// nothing around them. The error is an [*InvalidError] that holds the reason
// and never the text.
func Parse(text string) (Code, error) {
	if _, reason := read(text); reason != 0 {
		return Code{}, &InvalidError{Reason: reason}
	}
	return Code{unique.Make(text)}, nil
}

// Text returns the eleven characters of the code, "" for the zero Code. What
// it returns is personal data and no longer masked.
func (c Code) Text() string {
	if c.IsZero() {
		return ""
	}
	return c.text.Value()
}

// IsZero reports whether no code is given.
func (c Code) IsZero() bool { return c == Code{} }

// BirthDate returns the date of birth that the code spells (syntymäaika); the
// zero Date for the zero Code. A code may be given for a day that is still to
// come or long past: that is not checked.
func (c Code) BirthDate() civil.Date { return c.parts().birth }

// Separator returns the separator (välimerkki), 0 for the zero Code.
func (c Code) Separator() rune { return c.parts().separator }

// Sex returns the sex that was recorded when the code was given, by the parity
// of its three digits; no member for the zero Code. It says nothing of a
// person's gender.
func (c Code) Sex() Sex {
	switch {
	case c.IsZero():
		return 0
	case c.parts().number%2 == 1:
		return SexMale
	}
	return SexFemale
}

// Artificial reports whether the code belongs to no one: a temporary or test
// code with digits 900-999.
func (c Code) Artificial() bool { return c.parts().number >= minArtificial }

// String returns a mask that shows only whether there is a code.
func (c Code) String() string {
	if c.IsZero() {
		return "hetu(none)"
	}
	return "hetu(masked)"
}

// Format implements [fmt.Formatter]: every verb prints the mask.
func (c Code) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(c.String())) }

// MarshalText refuses with [ErrMasked]: an encoder that meets a Code, a
// structured logger too, shall fail and not write {} or the code.
func (Code) MarshalText() ([]byte, error) { return nil, ErrMasked }

// parts is what the characters of a code say.
type parts struct {
	birth     civil.Date
	separator rune
	number    int
}

func (c Code) parts() parts {
	p, _ := read(c.Text())
	return p
}

const (
	length = 11
	// checkCharacters stand at the remainder of the nine digits by 31.
	checkCharacters = "0123456789ABCDEFHJKLMNPRSTUVWXY"
	minNumber       = 2
	minArtificial   = 900
	maxNumber       = 999
)

// centuries are the separators of decree 128/2010, section 2; the one that was
// in use before 2023 comes first.
var centuries = [...]struct {
	year       int
	separators string
}{
	{1800, "+"},
	{1900, "-YXWVU"},
	{2000, "ABCDEF"},
}

// century returns the first year of the separator's century, or 0.
func century(separator rune) int {
	for _, c := range centuries {
		if strings.ContainsRune(c.separators, separator) {
			return c.year
		}
	}
	return 0
}

// read takes a text apart, or says why it is no code: the first reason in the
// order of the constants.
func read(text string) (parts, Reason) {
	var c [length]rune
	n := 0
	for _, r := range text {
		if n == length {
			return parts{}, ReasonLength
		}
		c[n] = r
		n++
	}
	if n != length {
		return parts{}, ReasonLength
	}
	first := century(c[6])
	if first == 0 {
		return parts{}, badLetter(c[6], century(capital(c[6])) != 0, ReasonSeparator)
	}
	day, month, year := digits(c[0:2]), digits(c[2:4]), digits(c[4:6])
	if year < 0 {
		return parts{}, ReasonDate
	}
	birth, err := civil.NewDate(first+year, time.Month(month), day)
	if err != nil {
		return parts{}, ReasonDate
	}
	number := digits(c[7:10])
	if number < minNumber {
		return parts{}, ReasonIndividualNumber
	}
	if c[10] != checkCharacter(day, month, year, number) {
		return parts{}, badLetter(c[10], strings.ContainsRune(checkCharacters, capital(c[10])), ReasonCheckCharacter)
	}
	return parts{birth, c[6], number}, 0
}

// badLetter blames the case of a letter that would have a place as a capital.
func badLetter(r rune, place bool, otherwise Reason) Reason {
	if r != capital(r) && place {
		return ReasonCase
	}
	return otherwise
}

// checkCharacter returns the check character (tarkistusmerkki); the separator
// has no part in it.
func checkCharacter(day, month, year, number int) rune {
	return rune(checkCharacters[(day*10_000_000+month*100_000+year*1_000+number)%31])
}

// capital returns the capital of an ASCII letter and other characters as they are.
func capital(r rune) rune {
	if 'a' <= r && r <= 'z' {
		return r - 'a' + 'A'
	}
	return r
}

// digits returns the number that ASCII digits spell, or -1.
func digits(c []rune) int {
	n := 0
	for _, r := range c {
		if r < '0' || r > '9' {
			return -1
		}
		n = n*10 + int(r-'0')
	}
	return n
}
