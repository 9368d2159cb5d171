package issue

import (
	"bytes"
	"math"
	"strconv"
)

// integer reads a JSON number whose value is whole: JSON Schema counts 1.0 and
// 1e2 among the integers, and so does this reader. It is exact; a number too
// large for an int64 gives the largest one.
func integer(number []byte) (int64, bool) {
	if len(number) <= 18 {
		if n, ok := short(number); ok {
			return n, true
		}
	}
	rest, negative := bytes.CutPrefix(number, []byte("-"))
	mantissa, exponent := rest, 0
	if e := bytes.IndexAny(rest, "eE"); e >= 0 {
		mantissa = rest[:e]
		n, err := strconv.Atoi(string(rest[e+1:]))
		if err != nil { // beyond an int, which is far beyond every limit
			n = math.MaxInt32
			if rest[e+1] == '-' {
				n = math.MinInt32
			}
		}
		exponent = n
	}
	whole, fraction, _ := bytes.Cut(mantissa, []byte("."))
	digits := append(bytes.Clone(whole), fraction...)
	exponent = max(exponent, math.MinInt32) - len(fraction)
	digits = bytes.TrimLeft(digits, "0")
	trimmed := bytes.TrimRight(digits, "0")
	exponent += len(digits) - len(trimmed)
	n := int64(0)
	switch {
	case len(trimmed) == 0:
		return 0, true
	case exponent < 0:
		return 0, false
	case len(trimmed) > 18 || exponent > 18-len(trimmed):
		n = math.MaxInt64
	default:
		for _, d := range trimmed {
			n = n*10 + int64(d-'0')
		}
		for range exponent {
			n *= 10
		}
	}
	if negative {
		n = -n
	}
	return n, true
}

// short reads a number of digits alone.
func short(number []byte) (int64, bool) {
	n := int64(0)
	for _, c := range number {
		if c-'0' > 9 {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return n, true
}
