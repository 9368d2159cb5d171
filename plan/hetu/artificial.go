package hetu

import (
	"fmt"
	"strings"
	"time"
	"unique"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// NewArtificial makes a code that belongs to no one, for samples and tests:
// for a birth date 1800-2099, a separator of its century (0 is the one in use
// before 2023) and a number 900-999. The error is an [*InvalidError].
func NewArtificial(birth civil.Date, separator rune, number int) (Code, error) {
	y, m, d := birth.YMD()
	allowed := separatorsOf(y)
	switch {
	case allowed == "":
		return Code{}, &InvalidError{Reason: ReasonDate}
	case separator == 0:
		separator = rune(allowed[0])
	case !strings.ContainsRune(allowed, separator):
		return Code{}, &InvalidError{Reason: ReasonSeparator}
	}
	if number < minArtificial || number > maxNumber {
		return Code{}, &InvalidError{Reason: ReasonIndividualNumber}
	}
	return Code{unique.Make(compose(d, m, y%100, separator, number))}, nil
}

func separatorsOf(year int) string {
	for _, c := range centuries {
		if year >= c.year && year < c.year+100 {
			return c.separators
		}
	}
	return ""
}

func compose(day int, month time.Month, year int, separator rune, number int) string {
	return fmt.Sprintf("%02d%02d%02d%c%03d%c", day, month, year, separator, number,
		checkCharacter(day, int(month), year, number))
}
