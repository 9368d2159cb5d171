// Package civil holds the three values of time that the whole library shares:
// [Date] (a day without clock or zone), [Instant] (a moment with the offset it
// was written with) and [Period] (whole days, both ends included).
//
// It is a leaf: it imports nothing of this module and knows no country, no
// clock and no time zone database. All values are small, immutable and
// comparable with ==; the zero value of each means "not given" and is never
// written. The texts are those of RFC 3339, read strictly.
package civil
