package civil

import (
	"cmp"
	"time"
)

// Date is a calendar day of the proleptic Gregorian calendar, without clock or
// zone (päivä). The zero Date is no day: it means "not given".
//
// Inside it is a day number (1 is 0001-01-01, [MaxDate] is 9999-12-31), so
// dates compare with == and <, and differences are whole days.
type Date struct{ n int32 }

// MinDate and MaxDate return the first and the last day that a Date can hold.
func MinDate() Date { return Date{1} }

// MaxDate is documented at [MinDate].
func MaxDate() Date { return Date{maxDay} }

// maxDay is the day number of 9999-12-31.
const maxDay = 3652059

// NewDate returns the day y-m-d, or an error if there is no such day.
func NewDate(y int, m time.Month, d int) (Date, error) {
	if y < 1 || y > 9999 || m < 1 || m > 12 || d < 1 || d > daysIn(y, m) {
		return Date{}, errDate
	}
	return Date{dayNumber(y, m, d)}, nil
}

// MustDate is NewDate for days that stand in the source code; it panics where
// there is no such day.
func MustDate(y int, m time.Month, d int) Date {
	date, err := NewDate(y, m, d)
	if err != nil {
		panic(err)
	}
	return date
}

// ParseDate reads YYYY-MM-DD: ten ASCII characters and an existing day.
// The error is a [*SyntaxError]; it never repeats the text.
func ParseDate(s string) (Date, error) { return parseDate(s) }

// MustParseDate is ParseDate for days that stand in the source code.
func MustParseDate(s string) Date {
	d, err := ParseDate(s)
	if err != nil {
		panic(err)
	}
	return d
}

func parseDate[T string | []byte](s T) (Date, error) {
	if len(s) != 10 || s[4] != '-' || s[7] != '-' {
		return Date{}, errDate
	}
	y, m, d := digits(s, 0, 4), digits(s, 5, 7), digits(s, 8, 10)
	if y < 1 || m < 1 || m > 12 || d < 1 || d > 28 && d > daysIn(y, time.Month(m)) {
		return Date{}, errDate
	}
	return Date{dayNumber(y, time.Month(m), d)}, nil
}

// digits returns the number that s[from:to] spells, or -1.
func digits[T string | []byte](s T, from, to int) int {
	n := 0
	for i := from; i < to; i++ {
		c := s[i] - '0'
		if c > 9 {
			return -1
		}
		n = n*10 + int(c)
	}
	return n
}

// IsZero reports whether no day is given.
func (d Date) IsZero() bool { return d.n == 0 }

// YMD returns year, month and day; all zero for the zero Date.
func (d Date) YMD() (int, time.Month, int) {
	if d.n == 0 {
		return 0, 0, 0
	}
	// Days since 0000-03-01, in eras of 400 years: the leap day ends the year.
	z := int(d.n) + 305
	era := z / 146097
	doe := z - era*146097
	yoe := (doe - doe/1460 + doe/36524 - doe/146096) / 365
	doy := doe - (365*yoe + yoe/4 - yoe/100)
	mp := (5*doy + 2) / 153
	day := doy - (153*mp+2)/5 + 1
	y, m := yoe+era*400, time.Month(mp+3)
	if m > 12 {
		y, m = y+1, m-12
	}
	return y, m, day
}

// dayNumber is the inverse of YMD for an existing day.
func dayNumber(y int, m time.Month, d int) int32 {
	if m <= 2 {
		y, m = y-1, m+12
	}
	era := y / 400
	yoe := y - era*400
	doy := (153*(int(m)-3)+2)/5 + d - 1
	return int32(era*146097 + yoe*365 + yoe/4 - yoe/100 + doy - 305)
}

func daysIn(y int, m time.Month) int {
	switch m {
	case time.February:
		if y%4 == 0 && (y%100 != 0 || y%400 == 0) {
			return 29
		}
		return 28
	case time.April, time.June, time.September, time.November:
		return 30
	}
	return 31
}

// Year returns the year, 0 for the zero Date.
func (d Date) Year() int {
	y, _, _ := d.YMD()
	return y
}

// Weekday returns the day of the week. The zero Date has none; it gives Sunday.
func (d Date) Weekday() time.Weekday { return time.Weekday(d.n % 7) }

// DayNumber returns the days since 0000-12-31: 1 for 0001-01-01, 0 for the
// zero Date. [FromDayNumber] is its inverse.
func (d Date) DayNumber() int { return int(d.n) }

// FromDayNumber returns the day with that number, or the zero Date if it lies
// outside [MinDate] to [MaxDate].
func FromDayNumber(n int) Date {
	if n < 1 || n > maxDay {
		return Date{}
	}
	return Date{int32(n)}
}

// AddDays returns the day n days later (earlier if n is negative). It returns
// the zero Date for the zero Date and where the result lies outside
// [MinDate] to [MaxDate].
func (d Date) AddDays(n int) Date {
	if d.n == 0 || n > maxDay || n < -maxDay {
		return Date{}
	}
	return FromDayNumber(int(d.n) + n)
}

// AddMonths returns the day n months later (earlier if n is negative) with the
// same day number; a month without that day gives its last day, as Act
// 150/1930, section 3 has it: 30 November and three months is 28 or 29
// February. Zero as in [Date.AddDays].
func (d Date) AddMonths(n int) Date {
	if d.n == 0 || n > 12*9999 || n < -12*9999 {
		return Date{}
	}
	y, m, day := d.YMD()
	months := y*12 + int(m) - 1 + n
	y, m = months/12, time.Month(months%12+1)
	if months < 12 || y > 9999 {
		return Date{}
	}
	return Date{dayNumber(y, m, min(day, daysIn(y, m)))}
}

// AddYears is AddMonths(12 * n): 29 February becomes 28 in a common year.
func (d Date) AddYears(n int) Date {
	if n > 9999 || n < -9999 {
		return Date{}
	}
	return d.AddMonths(12 * n)
}

// Sub returns the days from e to d, negative if d is earlier.
func (d Date) Sub(e Date) int { return int(d.n) - int(e.n) }

// Compare orders days; the zero Date comes first.
func (d Date) Compare(e Date) int { return cmp.Compare(d.n, e.n) }

// Before reports whether d is an earlier day than e.
func (d Date) Before(e Date) bool { return d.n < e.n }

// After reports whether d is a later day than e.
func (d Date) After(e Date) bool { return d.n > e.n }

// String returns YYYY-MM-DD, and "" for the zero Date.
func (d Date) String() string {
	if d.n == 0 {
		return ""
	}
	return string(d.append(make([]byte, 0, 10)))
}

func (d Date) append(b []byte) []byte {
	y, m, day := d.YMD()
	return append(b,
		byte('0'+y/1000), byte('0'+y/100%10), byte('0'+y/10%10), byte('0'+y%10), '-',
		byte('0'+m/10), byte('0'+m%10), '-', byte('0'+day/10), byte('0'+day%10))
}

// AppendText implements [encoding.TextAppender]. The zero Date is an error.
func (d Date) AppendText(b []byte) ([]byte, error) {
	if d.n == 0 {
		return b, errDate
	}
	return d.append(b), nil
}

// MarshalText implements [encoding.TextMarshaler]. The zero Date is an error.
func (d Date) MarshalText() ([]byte, error) { return d.AppendText(make([]byte, 0, 10)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it reads as [ParseDate].
func (d *Date) UnmarshalText(text []byte) error {
	v, err := parseDate(text)
	if err != nil {
		return err
	}
	*d = v
	return nil
}
