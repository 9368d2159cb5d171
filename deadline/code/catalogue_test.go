package code_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var (
	night = code.Say("yö", "natt", "night")
	until = code.Say("asti {day}", "till {day}", "until {day}")
)

// What a translator filled in comes back as it was.
func TestCatalogueComesBack(t *testing.T) {
	c, err := code.ReadCatalogue(strings.NewReader(`{"language":"xx-x-test","direction":"rtl","texts":[
		{"fi":"yö","sv":"natt","en":"night","text":"NÏGHT"},
		{"fi":"asti {day}","sv":"till {day}","en":"until {day}","text":""}]}`))
	require.NoError(t, err)
	assert.Equal(t, "xx-x-test", c.Tag())
	assert.Equal(t, code.RightToLeft, c.Direction())
	said, ok := c.Say(night)
	assert.True(t, ok)
	assert.Equal(t, "NÏGHT", said)
	_, ok = c.Say(code.Say("yö", "natt", "the night"))
	assert.False(t, ok, "reworded since")
	assert.Equal(t, []code.Text{until}, c.Gaps([]code.Text{night, until, {}}))

	var once, twice bytes.Buffer
	require.NoError(t, code.WriteTexts(&once, c, []code.Text{until, night, night}))
	again, err := code.ReadCatalogue(bytes.NewReader(once.Bytes()))
	require.NoError(t, err)
	require.NoError(t, code.WriteTexts(&twice, again, []code.Text{night, until}))
	assert.Equal(t, once.String(), twice.String())
}

func TestCatalogueThatIsNone(t *testing.T) {
	const one = `{"fi":"asti {day}","sv":"till {day}","en":"until {day}","text":"`
	const and, to = `{"fi":" ja ","sv":" och ","en":" and ","text":"`, `{"fi":" asti","sv":"till ","en":"until ","text":"`
	for _, row := range []struct {
		name, why, text string
		want            error
	}{
		{"not JSON", "the file of something else", `<xliff/>`, code.ErrCatalogue},
		{"member that is none", "misspelt members are not overlooked", `{"language":"so","direction":"ltr","text":[]}`, code.ErrCatalogue},
		{"two documents", "", `{"language":"so","direction":"ltr","texts":[]} {}`, code.ErrCatalogue},
		{"not UTF-8", "", "{\"language\":\"so\",\"direction\":\"ltr\",\"texts\":[],\"x\":\"\xff\"}", code.ErrCatalogue},
		{"no language", "as WriteTexts writes it before anybody filled it in", `{"language":"","direction":"ltr","texts":[]}`, code.ErrCatalogueLanguage},
		{"language in words", "goes into an attribute", `{"language":"somali \"","direction":"ltr","texts":[]}`, code.ErrCatalogueLanguage},
		{"no direction", "", `{"language":"so","direction":"","texts":[]}`, code.ErrCatalogueLanguage},
		{"place left out", "the day would not be printed", `{"language":"so","direction":"ltr","texts":[` + one + `X"}]}`, code.ErrCatalogueText},
		{"two answers", "which is right?", `{"language":"so","direction":"ltr","texts":[` + one + `X {day}"},` + one + `Y {day}"}]}`, code.ErrCatalogueText},
		{"turns the line", "a mark of direction", `{"language":"so","direction":"ltr","texts":[` + one + `X {day}\u202e"}]}`, code.ErrCatalogueText},
		{"word stuck to what stands before it", "MattijaMaija", `{"language":"so","direction":"ltr","texts":[` + and + `iyo "}]}`, code.ErrCatalogueText},
		{"word stuck to what stands behind it", "", `{"language":"so","direction":"ltr","texts":[` + and + ` iyo"}]}`, code.ErrCatalogueText},
		{"day before its word", "as in Finnish: the page would say asti28.1.2026", `{"language":"so","direction":"ltr","texts":[` + to + ` ilaa"}]}`, code.ErrCatalogueText},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := code.ReadCatalogue(strings.NewReader(row.text))
			assert.ErrorIs(t, err, row.want, row.why)
			assert.Nil(t, c)
		})
	}
}

// Whoever mends the file is told which of hundreds of texts it is; a language without spaces joins without width.
func TestCatalogueTextThatDoesNotFit(t *testing.T) {
	const and = `{"fi":" ja ","sv":" och ","en":" and ","text":"`
	_, err := code.ReadCatalogue(strings.NewReader(`{"language":"so","direction":"ltr","texts":[{"fi":"a","sv":"b","en":"c","text":"d"},` + and + `iyo"}]}`))
	assert.EqualError(t, err, "code: a translation does not fit its text: text 2")
	for _, join := range []string{" ", "\u200b", "\u2060"} {
		_, err = code.ReadCatalogue(strings.NewReader(`{"language":"zh","direction":"ltr","texts":[` + and + join + "和" + join + `"}]}`))
		require.NoError(t, err, "%q", join)
	}
	_, err = code.ReadCatalogue(strings.NewReader(`{"language":"so","direction":"ltr","texts":[{"fi":"{","sv":"{","en":"a {b","text":"c"}]}`))
	assert.NoError(t, err, "a brace alone is no place")
}

// The tag goes into an attribute of HTML as it is.
func TestCatalogueTags(t *testing.T) {
	for _, row := range []struct {
		name, tag string
		ok        bool
	}{
		{"two letters", "se", true},
		{"three letters", "smn", true},
		{"first and last letters, small and capital", "az-AZ", true},
		{"digits behind the language", "es-419", true},
		{"first and last digits", "de-0-9", true},
		{"one letter behind it", "fi-x-easy", true},
		{"eight behind it", "en-abcdefgh", true},
		{"35 signs", "en-abcdefgh-abcdefgh-abcdefgh-abcde", true},
		{"36 signs", "en-abcdefgh-abcdefgh-abcdefgh-abcdef", false},
		{"nine behind it", "en-abcdefghi", false},
		{"one letter", "s", false},
		{"four letters", "sami", false},
		{"a digit in the language", "s1", false},
		{"nothing behind the hyphen", "so-", false},
		{"nothing between hyphens", "so--x", false},
		{"before the letters", "s`-@", false},
		{"behind the letters", "so-{[", false},
		{"around the digits", "so-/:", false},
		{"a letter of another alphabet", "so-\u212a", false},
		{"a line behind it", "so\\n", false},
	} {
		t.Run(row.name, func(t *testing.T) {
			c, err := code.ReadCatalogue(strings.NewReader(`{"language":"` + row.tag + `","direction":"ltr","texts":[]}`))
			if !row.ok {
				require.ErrorIs(t, err, code.ErrCatalogueLanguage)
				return
			}
			require.NoError(t, err)
			assert.Equal(t, row.tag, c.Tag())
		})
	}
}

// What turns or breaks a line is in no translation; what stands beside those signs in Unicode may be.
func TestCatalogueSigns(t *testing.T) {
	for _, row := range []struct {
		name, signs string
		ok          bool
	}{
		{"ends of lines and other controls", "\n\r\t\x00\x1f\x7f\u2028\u2029", false},
		{"marks that turn what follows", "\u202a\u202b\u202c\u202d\u202e\u2066\u2067\u2068\u2069", false},
		{"their neighbours", " ~\u2027\u202f\u2065\u206a", true},
	} {
		for _, sign := range row.signs {
			text, err := json.Marshal("a" + string(sign) + "b")
			require.NoError(t, err)
			_, err = code.ReadCatalogue(strings.NewReader(`{"language":"so","direction":"ltr","texts":[{"fi":"a","sv":"b","en":"c","text":` + string(text) + `}]}`))
			if row.ok {
				require.NoError(t, err, "%s: %U", row.name, sign)
			} else {
				require.ErrorIs(t, err, code.ErrCatalogueText, "%s: %U", row.name, sign)
			}
		}
	}
}

// As large as can be, and a byte larger; a mark before the text counts too, so that nothing behind it is overlooked.
func TestCatalogueSize(t *testing.T) {
	const most, mark = 8 << 20, "\xef\xbb\xbf"
	text := `{"language":"so","direction":"ltr","texts":[]}`
	text += strings.Repeat(" ", most-len(text))
	_, err := code.ReadCatalogue(strings.NewReader(text))
	require.NoError(t, err)
	for _, large := range []string{text + " ", mark + text, mark + text[:most-2] + "x"} {
		_, err = code.ReadCatalogue(strings.NewReader(large))
		require.ErrorIs(t, err, code.ErrCatalogue)
	}
	broken := errors.New("the disk")
	_, err = code.ReadCatalogue(io.MultiReader(strings.NewReader(text[:100]), iotest.ErrReader(broken)))
	require.ErrorIs(t, err, broken, "what could not be read is not called a bad catalogue")
}

// What a translator is given, byte by byte.
func TestWhatTranslatorsGet(t *testing.T) {
	var none, one bytes.Buffer
	require.NoError(t, code.WriteTexts(&none, nil, nil))
	assert.Equal(t, "{\n  \"language\": \"\",\n  \"direction\": \"\",\n  \"texts\": []\n}\n", none.String())
	require.NoError(t, code.WriteTexts(&one, nil, []code.Text{{FI: "a & b", SV: "a < b", EN: "a > b"}}))
	assert.Contains(t, one.String(), `"fi": "a & b",`+"\n"+`      "sv": "a < b",`+"\n"+`      "en": "a > b",`+"\n"+`      "text": ""`, "read by people")
}

// Nil has no words and says so.
func TestNoCatalogue(t *testing.T) {
	var c *code.Catalogue
	_, ok := c.Say(night)
	assert.False(t, ok)
	assert.Empty(t, c.Tag()+c.Direction())
	tongue := code.NewTongue(code.FI, c)
	assert.Equal(t, "yö", tongue.Say(night))
	assert.Equal(t, "vasen", tongue.Label(Left))
	assert.Equal(t, "fi", tongue.Tag())
	assert.Equal(t, code.LeftToRight, tongue.Direction())
	assert.False(t, tongue.Foreign())
	tongue.Lack(&code.GapsError{Texts: []code.Text{night}})
	assert.NoError(t, tongue.Err(), "a language of the library lacks nothing")
}

// What a catalogue lacks is told once each, and nothing stands in for it.
func TestTongueOfCatalogue(t *testing.T) {
	c, err := code.ReadCatalogue(strings.NewReader(`{"language":"xx","direction":"rtl","texts":[{"fi":"yö","sv":"natt","en":"night","text":"NÏGHT"}]}`))
	require.NoError(t, err)
	tongue := code.NewTongue(code.FI, c)
	assert.True(t, tongue.Foreign())
	assert.Equal(t, "NÏGHT", tongue.Say(night))
	require.NoError(t, tongue.Err())
	assert.Empty(t, tongue.Say(until)+tongue.Say(until)+tongue.Say(code.Text{}))
	var gaps *code.GapsError
	require.ErrorAs(t, tongue.Err(), &gaps)
	assert.Equal(t, []code.Text{until}, gaps.Texts)
	assert.NotContains(t, gaps.Error(), "asti")
	assert.Equal(t, "xx", tongue.Tag())
	assert.Equal(t, code.RightToLeft, tongue.Direction())
	assert.Equal(t, code.SV, tongue.Lang, "whose way of writing days it takes")

	whole := code.NewTongue(code.FI, c)
	whole.Lack(errors.New("another matter"))
	whole.Lack(nil)
	require.NoError(t, whole.Err())
	whole.Lack(fmt.Errorf("a chart: %w", gaps))
	whole.Lack(gaps)
	require.ErrorAs(t, whole.Err(), &gaps)
	assert.Equal(t, []code.Text{until}, gaps.Texts, "what a part of the page lacked, the page lacks")
}

func TestTextsOfSets(t *testing.T) {
	assert.Equal(t, []code.Text{code.Say("vasen", "vänster", "left"), code.Say("oikea", "höger", "right"), {}, {}, {}}, code.Texts(Left, Gap(1)))
}

func FuzzReadCatalogue(f *testing.F) {
	f.Add([]byte(`{"language":"se","direction":"ltr","texts":[{"fi":"yö","sv":"natt","en":"night","text":"x"}]}`))
	f.Add([]byte(`{"language":"ar","direction":"rtl","texts":[{"fi":"{n}","sv":"{n}","en":"{n","text":"{n}"}]}`))
	f.Fuzz(func(t *testing.T, data []byte) {
		c, err := code.ReadCatalogue(bytes.NewReader(data))
		if err != nil {
			assert.Nil(t, c)
			return
		}
		var out bytes.Buffer
		require.NoError(t, code.WriteTexts(&out, c, []code.Text{night}))
		again, err := code.ReadCatalogue(&out)
		require.NoError(t, err)
		said, ok := c.Say(night)
		now, still := again.Say(night)
		assert.Equal(t, ok, still)
		assert.Equal(t, said, now)
	})
}

// As editors leave a file: a mark before it, and blanks where nothing was said.
func TestCatalogueOfAnEditor(t *testing.T) {
	c, err := code.ReadCatalogue(strings.NewReader("\xef\xbb\xbf" + `{"language":"so","direction":"ltr","texts":[{"fi":"a","sv":"b","en":"c","text":"  "},{"fi":"d","sv":"e","en":"f","text":"g"}]}`))
	require.NoError(t, err)
	texts := []code.Text{{FI: "a", SV: "b", EN: "c"}, {FI: "d", SV: "e", EN: "f"}}
	assert.Equal(t, texts[:1], c.Gaps(texts))
	var empty bytes.Buffer
	require.NoError(t, code.WriteTexts(&empty, nil, texts))
	assert.Contains(t, empty.String(), `"direction": ""`, "the direction is the translator's to say")
}
