package code_test

import (
	"bytes"
	"strings"
	"testing"

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
	_, err = code.ReadCatalogue(strings.NewReader(`{"language":"zh","direction":"ltr","texts":[` + and + "\u200b和\u200b" + `"}]}`))
	assert.NoError(t, err)
}

// Nil has no words and says so.
func TestNoCatalogue(t *testing.T) {
	var c *code.Catalogue
	_, ok := c.Say(night)
	assert.False(t, ok)
	assert.Empty(t, c.Tag()+c.Direction())
	tongue := code.NewTongue(code.SV, c)
	assert.Equal(t, "natt", tongue.Say(night))
	assert.False(t, tongue.Foreign())
	assert.NoError(t, tongue.Err())
}

// What a catalogue lacks is told once each, and nothing stands in for it.
func TestTongueOfCatalogue(t *testing.T) {
	c, err := code.ReadCatalogue(strings.NewReader(`{"language":"xx","direction":"ltr","texts":[{"fi":"yö","sv":"natt","en":"night","text":"NÏGHT"}]}`))
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
