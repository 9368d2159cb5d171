package hetu_test

import (
	"math/big"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan/hetu"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

func TestParse(t *testing.T) {
	for _, row := range []struct {
		name, text, birth string
		sex               hetu.Sex
		artificial        bool
		why               string
	}{
		{"1900s", "010181-900C", "1981-01-01", hetu.SexFemale, true, "hyphen: 1900s; even: female"},
		{"2000s, third separator", "020516C903K", "2016-05-02", hetu.SexMale, true, "C since decree 690/2022; odd: male"},
		{"1900s, hyphen", "100190-999P", "1990-01-10", hetu.SexMale, true, "one of two persons that only the separator tells apart"},
		{"1900s, Y", "100190Y999P", "1990-01-10", hetu.SexMale, true, "the other one; the separator is not in the check sum"},
		{"1900s, digit as check", "010594Y9032", "1994-05-01", hetu.SexMale, true, "check characters are digits too"},
		{"the guide's code, mended", "010190-999W", "1990-01-01", hetu.SexMale, true, "published with Y, which does not match"},
		{"leap day", "290204A901D", "2004-02-29", hetu.SexMale, true, "2004 is a leap year"},
		{"leap century", "290200A901C", "2000-02-29", hetu.SexMale, true, "2000 is divisible by 400"},
		{"1800s", "010100+900F", "1800-01-01", hetu.SexFemale, true, "plus: 1800s"},
		{"last separator of the 1900s", "290284U950M", "1984-02-29", hetu.SexFemale, true, "U; a leap day"},
		{"last separator of the 2000s", "311299F998D", "2099-12-31", hetu.SexFemale, true, "a day to come is no error: no clock here"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := hetu.Parse(row.text)
			require.NoError(t, err, row.why)
			assert.Equal(t, row.text, c.Text())
			assert.Equal(t, row.birth, c.BirthDate().String(), row.why)
			assert.Equal(t, row.sex, c.Sex(), row.why)
			assert.Equal(t, row.artificial, c.Artificial(), row.why)
			assert.Equal(t, row.text[6:7], string(c.Separator()))
			assert.False(t, c.IsZero())
			assert.True(t, hetu.LooksLike(row.text))
		})
	}
}

func TestParseRefuses(t *testing.T) {
	for _, row := range []struct {
		name, text string
		reason     hetu.Reason
		why        string
	}{
		{"empty", "", hetu.ReasonLength, "nothing is no code"},
		{"short", "010181-900", hetu.ReasonLength, "no check character"},
		{"long", "010181-900CC", hetu.ReasonLength, "twelve characters"},
		{"space before", " 010181-900C", hetu.ReasonLength, "nothing is trimmed"},
		{"newline after", "010181-900C\n", hetu.ReasonLength, "nothing is trimmed"},
		{"century in full", "01011981-900C", hetu.ReasonLength, "two digits of the year"},
		{"small check character", "010181-900c", hetu.ReasonCase, "the decree has capitals"},
		{"small separator", "020516c903K", hetu.ReasonCase, "the decree has capitals"},
		{"letter of no century", "010181G900C", hetu.ReasonSeparator, "G is not in the decree"},
		{"small letter of no century", "010181g900C", hetu.ReasonSeparator, "its capital is not either"},
		{"digit as separator", "0101811900C", hetu.ReasonSeparator, "a separator is never a digit"},
		{"en dash", "010181–900C", hetu.ReasonSeparator, "eleven characters, the seventh is no hyphen"},
		{"no leap century", "290200-901C", hetu.ReasonDate, "1900 is not a leap year"},
		{"no leap century either", "290200+901C", hetu.ReasonDate, "1800 is not a leap year"},
		{"no leap year", "290203A901B", hetu.ReasonDate, "2003 is not a leap year"},
		{"31 April", "310404A900B", hetu.ReasonDate, "no such day"},
		{"day 0", "000104A900B", hetu.ReasonDate, "no such day"},
		{"month 13", "011304A900B", hetu.ReasonDate, "no such month"},
		{"letter in the day", "O10181-900C", hetu.ReasonDate, "O is no zero"},
		{"letter in the year", "01018I-900C", hetu.ReasonDate, "I is no one"},
		{"wide digit", "０10181-900C", hetu.ReasonDate, "ASCII digits only"},
		{"letter in the number", "010181-9OOC", hetu.ReasonIndividualNumber, "O is no zero"},
		{"number 000", "010100A000E", hetu.ReasonIndividualNumber, "under 002"},
		{"number 001", "010100A001F", hetu.ReasonIndividualNumber, "under 002"},
		{"wrong check character", "010190-999Y", hetu.ReasonCheckCharacter, "W is right: a published example is wrong"},
		{"letter that is never used", "010181-900G", hetu.ReasonCheckCharacter, "G, I, O, Q, Z are not in the alphabet"},
		{"small letter that is never used", "010181-900g", hetu.ReasonCheckCharacter, "its capital would not do either"},
		{"two digits swapped", "010118-900C", hetu.ReasonCheckCharacter, "what the character is for"},
		{"not UTF-8", "010181\xff900C", hetu.ReasonSeparator, "a stray byte counts as one character"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := hetu.Parse(row.text)
			var invalid *hetu.InvalidError
			require.ErrorAs(t, err, &invalid, row.why)
			assert.Equal(t, row.reason, invalid.Reason, row.why)
			assert.True(t, c.IsZero())
		})
	}
}

func TestReasonsHaveWords(t *testing.T) {
	for _, r := range code.All[hetu.Reason]() {
		for _, l := range []code.Lang{code.FI, code.SV, code.EN} {
			assert.NotEmpty(t, r.Label(l), r.String())
		}
	}
}

func TestZeroCode(t *testing.T) {
	var c hetu.Code
	assert.True(t, c.IsZero())
	assert.Empty(t, c.Text())
	assert.True(t, c.BirthDate().IsZero())
	assert.Zero(t, c.Sex())
	assert.Zero(t, c.Separator())
	assert.False(t, c.Artificial())
	assert.Equal(t, "hetu(none)", c.String())
}

func TestCodesCompare(t *testing.T) {
	hyphen, err := hetu.Parse("100190-999P")
	require.NoError(t, err)
	again, err := hetu.Parse(strings.Clone("100190-999P"))
	require.NoError(t, err)
	y, err := hetu.Parse("100190Y999P")
	require.NoError(t, err)
	assert.True(t, hyphen == again)
	assert.True(t, hyphen != y, "since 2023 the separator tells persons apart")
	assert.Len(t, map[hetu.Code]bool{hyphen: true, again: true, y: true}, 2)
}

// reference is the decree's text as plainly as it can be said, by other means
// than the package: a pattern, package time, and schoolbook division.
func reference(text string) bool {
	m := pattern.FindStringSubmatch(text)
	if m == nil || m[3] == "000" || m[3] == "001" {
		return false
	}
	century := map[string]string{
		"+": "18",
		"-": "19", "Y": "19", "X": "19", "W": "19", "V": "19", "U": "19",
		"A": "20", "B": "20", "C": "20", "D": "20", "E": "20", "F": "20",
	}[m[2]]
	if _, err := time.Parse("02012006", m[1][:4]+century+m[1][4:]); err != nil {
		return false
	}
	return m[4] == check(m[1]+m[3])
}

var pattern = regexp.MustCompile(`\A([0-9]{6})([-+A-FU-Y])([0-9]{3})([0-9A-Z])\z`)

func check(nineDigits string) string {
	n, _ := new(big.Int).SetString(nineDigits, 10)
	return strings.Split("0 1 2 3 4 5 6 7 8 9 A B C D E F H J K L M N P R S T U V W X Y", " ")[n.Mod(n, big.NewInt(31)).Int64()]
}

// Codes of the range of persons are made as the test runs: none stands in a file.
func TestEveryNumberOfADayHasOneCheckCharacter(t *testing.T) {
	for number := range 1000 {
		var accepted []string
		stem := "290200A" + string([]byte{byte('0' + number/100), byte('0' + number/10%10), byte('0' + number%10)})
		for last := range 256 {
			text := stem + string([]byte{byte(last)})
			c, err := hetu.Parse(text)
			require.Equal(t, reference(text), err == nil, "number %d, check %q", number, byte(last))
			if err == nil {
				accepted = append(accepted, text)
				require.Equal(t, number >= 900, c.Artificial(), "number %d", number)
				require.Equal(t, number%2 == 1, c.Sex() == hetu.SexMale, "number %d", number)
			}
		}
		want := 1
		if number < 2 {
			want = 0
		}
		require.Len(t, accepted, want, "number %d", number)
	}
}

func TestEveryDayOfThreeCenturies(t *testing.T) {
	day, n := civil.MustParseDate("1800-01-01"), 0
	for ; day.Year() < 2100; day = day.AddDays(1) {
		number := 900 + n%100
		c, err := hetu.NewArtificial(day, 0, number)
		require.NoError(t, err)
		text := c.Text()
		if c.BirthDate() != day || !c.Artificial() || text[10:] != check(text[:6]+text[7:10]) {
			t.Fatalf("day %v, number %d: wrong code", day, number)
		}
		n++
	}
	assert.Equal(t, 109573, n, "days from 1800 to 2099")
}

func TestEveryChangeOfOneCharacterAgreesWithTheReference(t *testing.T) {
	for _, text := range []string{"010181-900C", "020516C903K", "100190Y999P", "010594Y9032", "290200A901C"} {
		for at := range text {
			for c := range 256 {
				changed := text[:at] + string([]byte{byte(c)}) + text[at+1:]
				_, err := hetu.Parse(changed)
				require.Equal(t, reference(changed), err == nil, "position %d of %s, byte %d", at, text, c)
			}
		}
	}
}

func TestNewArtificial(t *testing.T) {
	day := civil.MustParseDate("2016-05-02")
	for _, row := range []struct {
		name      string
		birth     civil.Date
		separator rune
		number    int
		want      string
		reason    hetu.Reason
		why       string
	}{
		{"separator of old", day, 0, 903, "020516A903K", 0, "A is the first of the 2000s"},
		{"chosen separator", day, 'C', 903, "020516C903K", 0, "any of the century"},
		{"1900s", civil.MustParseDate("1981-01-01"), 0, 900, "010181-900C", 0, "hyphen"},
		{"no day", civil.Date{}, 0, 900, "", hetu.ReasonDate, "zero is no day"},
		{"too early", civil.MustParseDate("1799-12-31"), 0, 900, "", hetu.ReasonDate, "the decree begins with the 1800s"},
		{"too late", civil.MustParseDate("2100-01-01"), 0, 900, "", hetu.ReasonDate, "the decree has no sign for the 2100s"},
		{"other century's separator", day, '-', 900, "", hetu.ReasonSeparator, "hyphen is of the 1900s"},
		{"a person's number", day, 0, 899, "", hetu.ReasonIndividualNumber, "never make a code that may be somebody's"},
		{"four digits", day, 0, 1000, "", hetu.ReasonIndividualNumber, "three digits"},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := hetu.NewArtificial(row.birth, row.separator, row.number)
			if row.reason != 0 {
				var invalid *hetu.InvalidError
				require.ErrorAs(t, err, &invalid, row.why)
				assert.Equal(t, row.reason, invalid.Reason, row.why)
				assert.True(t, c.IsZero())
				return
			}
			require.NoError(t, err, row.why)
			assert.Equal(t, row.want, c.Text(), row.why)
			back, err := hetu.Parse(c.Text())
			require.NoError(t, err)
			assert.Equal(t, c, back)
		})
	}
}

func TestLooksLike(t *testing.T) {
	for _, row := range []struct {
		name, text string
		want       bool
		why        string
	}{
		{"valid", "010181-900C", true, "a code"},
		{"wrong check character", "010181-900D", true, "still tells who is meant"},
		{"check character never used", "010181-900Q", true, "a typing error"},
		{"no such day", "320181-900C", true, "a typing error"},
		{"small letters", "020516c903k", true, "somebody's habit"},
		{"spaces around", "  010181-900C\t", true, "pasted"},
		{"in a sentence", "Aino (010181-900C), Kuopio", true, "nothing that holds one is opaque"},
		{"in a key", "subject_010181-900C", true, "punctuation is no disguise"},
		{"in a URN", "urn:oid:1.2.246.21:010181-900C", true, "punctuation is no disguise"},
		{"en dash", "010181–900C", true, "what word processors make of a hyphen"},
		{"minus", "x 010181−900C", true, "the same"},
		{"after a false start", "123456-010181-900C", true, "every place is looked at"},
		{"number key", "123456-7890", true, "refused always, not on some days only"},
		{"separator of no century", "010181G900C", false, "no sign of the decree"},
		{"without separator", "010181900C", false, "not the shape"},
		{"longer digits before", "1010181-900C", false, "seven digits"},
		{"longer after", "010181-900C1", false, "twelve characters in one run"},
		{"two digits", "010181-90C", false, "not the shape"},
		{"cut", "010181-900", false, "not the shape"},
		{"cut after a dash of three bytes", "010181–90C", false, "bytes are not characters"},
		{"UUID", "3f251234-4f89-41d3-9a0c-030581a900cc", false, "runs of 8, 4 and 12"},
		{"UUID of digits", "12010181-9001-4123-8901-010181A90012", false, "runs of 8, 4 and 12"},
		{"base32", "abcdefghij010181a900cxyz23", false, "one run"},
		{"empty", "", false, "nothing"},
	} {
		t.Run(row.name, func(t *testing.T) {
			assert.Equal(t, row.want, hetu.LooksLike(row.text), row.why)
		})
	}
}

func FuzzParse(f *testing.F) {
	for _, seed := range []string{"010181-900C", "020516C903K", "010594Y9032", "290200-901C", "010190-999Y", "", "010181–900C"} {
		f.Add(seed)
	}
	f.Fuzz(func(t *testing.T, text string) {
		c, err := hetu.Parse(text)
		if want := reference(text); want != (err == nil) {
			t.Fatalf("Parse(%q) = %v, reference says valid %v", text, err, want)
		}
		if err != nil {
			var invalid *hetu.InvalidError
			require.ErrorAs(t, err, &invalid)
			assert.True(t, invalid.Reason.IsValid())
			return
		}
		assert.Equal(t, text, c.Text())
		assert.True(t, hetu.LooksLike(text))
		assert.True(t, hetu.LooksLike("id: "+strings.ToLower(text)+" "))
		if c.Artificial() {
			number := int(text[7]-'0')*100 + int(text[8]-'0')*10 + int(text[9]-'0')
			again, err := hetu.NewArtificial(c.BirthDate(), c.Separator(), number)
			require.NoError(t, err)
			assert.Equal(t, c, again)
		}
	})
}

func FuzzLooksLike(f *testing.F) {
	for _, seed := range []string{"010181-900C", "(020516c903k)", "123456-010181-900C", "010181–900C", "1010181-900C", "010181-900CC"} {
		f.Add(seed)
	}
	shape := regexp.MustCompile(`(?i:^|[^0-9A-Z])[0-9]{6}(?:[-+]|[\x{2010}-\x{2014}\x{2212}]|(?i:[A-FU-Y]))[0-9]{3}[0-9A-Za-z](?:$|[^0-9A-Za-z])`)
	f.Fuzz(func(t *testing.T, text string) {
		if want := shape.MatchString(asciiOrDash(text)); want != hetu.LooksLike(text) {
			t.Fatalf("LooksLike(%q), pattern says %v", text, want)
		}
	})
}

// asciiOrDash puts a full stop for what is neither ASCII nor a dash: (?i) knows
// letters outside ASCII that fold into it.
func asciiOrDash(text string) string {
	return strings.Map(func(r rune) rune {
		if r < 0x80 || r >= 0x2010 && r <= 0x2014 || r == 0x2212 {
			return r
		}
		return '.'
	}, text)
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := hetu.Parse("020516C903K"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkLooksLike(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if hetu.LooksLike("3f251234-4f89-41d3-9a0c-030581a900cc") {
			b.Fatal("a UUID is no code")
		}
	}
}

func BenchmarkPseudonym(b *testing.B) {
	c, err := hetu.Parse("020516C903K")
	require.NoError(b, err)
	key := make([]byte, hetu.MinKey)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := c.Pseudonym(key); err != nil {
			b.Fatal(err)
		}
	}
}
