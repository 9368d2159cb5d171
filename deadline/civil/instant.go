package civil

import (
	"cmp"
	"time"
)

// Instant is a moment, kept as it was written: to the second or with up to
// nine decimals, and with its offset from UTC (ajanhetki). The zero Instant is
// not given.
//
// Two Instants are == only if they are written alike; [Instant.Compare] orders
// them by the moment they name. Which day a moment falls on depends on a
// country's time, so that is asked of the country's package.
type Instant struct {
	sec    int64 // seconds since 0001-01-01T00:00:00Z, plus one day so that zero is free
	nano   int32
	offset int16 // minutes east of UTC
	form   uint8 // written decimals; bit 7: written as Z
}

const (
	formZ      = 1 << 7
	daySeconds = 24 * 60 * 60
)

// ParseInstant reads an RFC 3339 date-time with a zone, as
// 2026-03-10T18:40:00+02:00: capital T and Z, seconds 00 to 59, at most nine
// decimals, offset below 24 hours. "-00:00" (offset unknown) is refused.
// The error is a [*SyntaxError]; it never repeats the text.
func ParseInstant(s string) (Instant, error) { return parseInstant(s) }

// MustParseInstant is ParseInstant for moments that stand in the source code.
func MustParseInstant(s string) Instant {
	i, err := ParseInstant(s)
	if err != nil {
		panic(err)
	}
	return i
}

// InstantOf returns the moment of t with t's offset, to the second; decimals
// are cut off. It returns the zero Instant for years outside 1 to 9999 and for
// offsets that are not whole minutes.
func InstantOf(t time.Time) Instant {
	_, off := t.Zone()
	if t.IsZero() || off%60 != 0 {
		return Instant{}
	}
	i, err := ParseInstant(t.Truncate(time.Second).Format(time.RFC3339))
	if err != nil {
		return Instant{}
	}
	return i
}

func parseInstant[T string | []byte](s T) (Instant, error) {
	if len(s) < len("2006-01-02T15:04:05Z") || s[10] != 'T' || s[13] != ':' || s[16] != ':' {
		return Instant{}, errInstant
	}
	d, err := parseDate(s[:10])
	h, m, sec := digits(s, 11, 13), digits(s, 14, 16), digits(s, 17, 19)
	if err != nil || h < 0 || h > 23 || m < 0 || m > 59 || sec < 0 || sec > 59 {
		return Instant{}, errInstant
	}
	i := Instant{}
	at := 19
	if s[at] == '.' {
		for at++; at < len(s) && s[at]-'0' <= 9; at++ {
			if i.form == 9 {
				return Instant{}, errInstant
			}
			i.nano = i.nano*10 + int32(s[at]-'0')
			i.form++
		}
		if i.form == 0 {
			return Instant{}, errInstant
		}
		for range 9 - i.form {
			i.nano *= 10
		}
	}
	switch zone := s[at:]; {
	case len(zone) == 1 && zone[0] == 'Z':
		i.form |= formZ
	case len(zone) == 6 && (zone[0] == '+' || zone[0] == '-') && zone[3] == ':':
		zh, zm := digits(zone, 1, 3), digits(zone, 4, 6)
		if zh < 0 || zh > 23 || zm < 0 || zm > 59 || zone[0] == '-' && zh+zm == 0 {
			return Instant{}, errInstant
		}
		i.offset = int16(zh*60 + zm)
		if zone[0] == '-' {
			i.offset = -i.offset
		}
	default:
		return Instant{}, errInstant
	}
	i.sec = int64(d.n)*daySeconds + int64(h*3600+m*60+sec) - int64(i.offset)*60
	return i, nil
}

// IsZero reports whether no moment is given.
func (i Instant) IsZero() bool { return i == Instant{} }

// Compare orders moments, whatever their offsets; the zero Instant comes first.
func (i Instant) Compare(j Instant) int {
	return cmp.Or(cmp.Compare(i.sec, j.sec), cmp.Compare(i.nano, j.nano))
}

// Before reports whether i is an earlier moment than j.
func (i Instant) Before(j Instant) bool { return i.Compare(j) < 0 }

// After reports whether i is a later moment than j.
func (i Instant) After(j Instant) bool { return i.Compare(j) > 0 }

// Offset returns the minutes east of UTC that the Instant was written with.
func (i Instant) Offset() int { return int(i.offset) }

// DayAt returns the day and the second of that day (0 to 86399) at an offset
// of so many minutes east of UTC. It returns zeros for the zero Instant and
// where the day lies outside [MinDate] to [MaxDate].
func (i Instant) DayAt(offset int) (Date, int) {
	if i.IsZero() {
		return Date{}, 0
	}
	local := i.sec + int64(offset)*60
	day := FromDayNumber(int(local / daySeconds))
	if day.IsZero() {
		return Date{}, 0
	}
	return day, int(local % daySeconds)
}

// Unix returns the seconds since 1970-01-01T00:00:00Z, decimals cut off.
func (i Instant) Unix() int64 {
	const epoch = 719163 // day number of 1970-01-01
	return i.sec - epoch*daySeconds
}

// String returns the text the Instant was read from, "" for the zero Instant.
func (i Instant) String() string {
	if i.IsZero() {
		return ""
	}
	return string(i.append(make([]byte, 0, 35)))
}

func (i Instant) append(b []byte) []byte {
	two := func(n int) { b = append(b, byte('0'+n/10), byte('0'+n%10)) }
	local := i.sec + int64(i.offset)*60
	b = Date{int32(local / daySeconds)}.append(b)
	s := int(local % daySeconds)
	b = append(b, 'T')
	two(s / 3600)
	b = append(b, ':')
	two(s / 60 % 60)
	b = append(b, ':')
	two(s % 60)
	if n := i.form &^ formZ; n > 0 {
		b = append(b, '.')
		for unit := int32(100_000_000); n > 0; n, unit = n-1, unit/10 {
			b = append(b, byte('0'+i.nano/unit%10))
		}
	}
	if i.form&formZ != 0 {
		return append(b, 'Z')
	}
	off := int(i.offset)
	if off < 0 {
		b, off = append(b, '-'), -off
	} else {
		b = append(b, '+')
	}
	two(off / 60)
	b = append(b, ':')
	two(off % 60)
	return b
}

// AppendText implements [encoding.TextAppender]. The zero Instant is an error.
func (i Instant) AppendText(b []byte) ([]byte, error) {
	if i.IsZero() {
		return b, errInstant
	}
	return i.append(b), nil
}

// MarshalText implements [encoding.TextMarshaler]. The zero Instant is an error.
func (i Instant) MarshalText() ([]byte, error) { return i.AppendText(make([]byte, 0, 35)) }

// UnmarshalText implements [encoding.TextUnmarshaler]; it reads as [ParseInstant].
func (i *Instant) UnmarshalText(text []byte) error {
	v, err := parseInstant(text)
	if err != nil {
		return err
	}
	*i = v
	return nil
}

// At returns the moment of a second of a day (0 to 86399) at an offset of so
// many minutes east of UTC, written with that offset. It returns the zero
// Instant for the zero Date and for a second or an offset that is none.
func At(d Date, second, offset int) Instant {
	if d.IsZero() || second < 0 || second >= daySeconds || offset <= -daySeconds/60 || offset >= daySeconds/60 {
		return Instant{}
	}
	return Instant{sec: int64(d.DayNumber())*daySeconds + int64(second) - int64(offset)*60, offset: int16(offset)}
}

// AddHours returns the moment so many hours later, as time passes, written with
// the same offset. It returns the zero Instant for the zero Instant and where
// the moment lies outside [MinDate] to [MaxDate].
func (i Instant) AddHours(n int) Instant {
	if i.IsZero() || n > maxHours || n < -maxHours {
		return Instant{}
	}
	i.sec += int64(n) * 60 * 60
	if day, _ := i.DayAt(int(i.offset)); day.IsZero() {
		return Instant{}
	}
	return i
}

// maxHours is more than there are between the first and the last day.
const maxHours = 10_000 * 366 * 24

// In returns the same moment, written with another offset.
func (i Instant) In(offset int) Instant {
	if i.IsZero() || offset <= -daySeconds/60 || offset >= daySeconds/60 {
		return Instant{}
	}
	i.offset, i.form = int16(offset), i.form&^formZ
	return i
}
