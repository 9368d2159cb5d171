package chart

import (
	"io"
	"strconv"
	"strings"
	"unicode"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
)

// The page, in tenths: 360 wide, with a margin.
const (
	pageWidth = 3600
	margin    = 140
)

// The colours: ink on white has a contrast of at least 4.5, and every shape at
// least 3 against its ground.
const (
	ink       = "#1d1d1f"
	softInk   = "#4a4a4f"
	rule      = "#8a8a90"
	paper     = "#ffffff"
	domain    = "#fdf0d5" // ground of the three domains
	domainInk = "#6b4200"
	child     = "#e1effa" // ground of the three points of the child's voice
	childInk  = "#0b4a75"
)

// canvas draws from top to bottom; y is how far it has come.
type canvas struct {
	Options
	tongue code.Tongue
	body   []byte
	y      int
	title  string
	desc   string
	// wide is the most that the picture grows to, in px.
	wide  int
	signs []sign
	// newest is the day of the last view of the star after, in a change.
	newest civil.Date
	// own is set where the child speaks of the child's own points alone; quotes are the
	// child's words that stand in the picture beside each.
	own    bool
	quotes [7]*assess.Said
	// inside are those of them that find room in their point.
	inside [7]*ownSaid
	// row and best are rows of marks on trial.
	row, best []row
	// cut is set where a field of a star has more marks than it shows.
	cut bool
	// paged is set where the picture is drawn as pages of A4.
	paged bool
	// sheeted is set where a long picture is printed sheet by sheet, in pieces; whole within one.
	sheeted, whole bool
	pieces         []Piece
	// dense is set where what stands round a star is as small as can be read, so that the star
	// itself is large.
	dense bool
}

// sign is how a voice shows in the picture.
type sign struct {
	who    assess.Speaker
	letter string
	label  string
}

func newCanvas(o Options) *canvas {
	if !o.Lang.IsValid() {
		o.Lang = code.FI
	}
	tongue := code.NewTongue(o.Lang, o.Words)
	if o.Person == nil {
		o.Person = func(assess.ID) string { return "" }
	}
	if o.Child == "" {
		o.Child = tongue.Say(wordChild)
	}
	o.Child = isolated(clean(o.Child))
	return &canvas{Options: o, tongue: tongue, body: make([]byte, 0, 30<<10), y: margin, wide: 600}
}

// sheets is the style of a picture that is a form of several pages: each of its pages is one of paper.
const sheets = "<style>@page{size:A4;margin:0}</style>\n"

// writeTo puts the frame round what was drawn.
func (c *canvas) writeTo(w io.Writer) error {
	height, style := c.y+margin, c.onSheets()
	b := make([]byte, 0, len(c.title)+len(c.desc)+700)
	b = append(b, `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 360 `...)
	b = tenths(b, height)
	if b = append(b, '"'); style != "" {
		b = append(b, ` preserveAspectRatio="xMidYMin"`...)
	}
	b = append(b, ` width="100%" style="display:block;max-width:`...)
	b = strconv.AppendInt(b, int64(c.wide), 10)
	b = append(b, `px;height:auto;margin:0 auto" role="graphics-document document" lang="`...)
	b = append(b, c.tongue.Tag()...)
	b = append(b, `" xml:lang="`...)
	b = append(b, c.tongue.Tag()...)
	b = append(b, "\">\n"...)
	if c.paged {
		b = append(b, sheets...)
	}
	b = append(b, style...)
	b = append(b, "<title>"...)
	b = escape(b, clean(c.title))
	b = append(b, "</title>\n<desc>"...)
	b = escape(b, clean(c.desc))
	b = append(b, "</desc>\n<g font-family=\"system-ui,-apple-system,'Segoe UI',Roboto,'Noto Sans',Arial,sans-serif\" font-size=\"12\" fill=\""+ink+"\">\n"...)
	b = append(b, `<rect width="360" height="`...)
	b = tenths(b, height)
	b = append(b, `" rx="8" fill="`+paper+"\"/>\n"...)
	c.raw("</g>\n</svg>\n")
	if _, err := w.Write(b); err != nil {
		return err
	}
	_, err := w.Write(c.body)
	return err
}

// raw adds markup of the package's own.
func (c *canvas) raw(markup ...string) {
	b := c.body
	for _, m := range markup {
		b = append(b, m...)
	}
	c.body = b
}

// words adds text, escaped.
func (c *canvas) words(text string) {
	c.body = escape(c.body, text)
}

// sized is the size of letters that make room for a star where the picture is dense.
func (c *canvas) sized(size int) int {
	if c.dense {
		return min(size, smallestText)
	}
	return size
}

// attr adds an attribute with a length.
func (c *canvas) attr(name string, n int) {
	b := append(c.body, ' ')
	b = append(b, name...)
	b = append(b, '=', '"')
	b = tenths(b, n)
	c.body = append(b, '"')
}

// points adds corners as "x,y x,y".
func (c *canvas) points(corners ...point) {
	b := c.body
	for i, p := range corners {
		if i > 0 {
			b = append(b, ' ')
		}
		b = tenths(b, p.x)
		b = append(b, ',')
		b = tenths(b, p.y)
	}
	c.body = b
}

type point struct{ x, y int }

// tenths writes a number of tenths as a decimal.
func tenths(b []byte, n int) []byte {
	if n < 0 {
		b, n = append(b, '-'), -n
	}
	whole, tenth := n/10, n%10
	switch {
	case whole < 10:
		b = append(b, byte('0'+whole))
	case whole < 100:
		b = append(b, byte('0'+whole/10), byte('0'+whole%10))
	case whole < 1000:
		b = append(b, byte('0'+whole/100), byte('0'+whole/10%10), byte('0'+whole%10))
	default:
		b = strconv.AppendInt(b, int64(whole), 10)
	}
	if tenth != 0 {
		b = append(b, '.', byte('0'+tenth))
	}
	return b
}

func escape(b []byte, text string) []byte {
	from := 0
	for i := range len(text) {
		var entity string
		switch text[i] {
		case '&':
			entity = "&amp;"
		case '<':
			entity = "&lt;"
		case '>':
			entity = "&gt;"
		case '"':
			entity = "&quot;"
		case '\'':
			entity = "&#39;"
		default:
			continue
		}
		b = append(b, text[from:i]...)
		b = append(b, entity...)
		from = i + 1
	}
	return append(b, text[from:]...)
}

// label opens an element of which a screen reader hears one sentence.
func (c *canvas) label(open, text string) {
	c.raw(open, ` aria-label="`)
	c.words(clean(text))
	c.raw("\">\n")
}

// text is how a block of text stands.
type text struct {
	style
	x, width int
	anchor   string // "", "middle" or "end"
	fill     string // "" is ink
	italic   bool
	lang     string // where it is not the picture's
	// lead is set in bold before the text, on its first line.
	lead string
	// at are the places of the lines, where they differ.
	at []int
}

// leading is the distance from line to line, in hundredths of the font size.
const leading = 136

func (t text) lineHeight() int { return t.size * leading / 100 }

// block writes a text at c.y and moves below it.
func (c *canvas) block(t text, words string) {
	defer c.piece(false)()
	c.lines(t, t.wrapped(words))
}

// wrapped wraps a text, all of it as bold where its lead leaves no room else.
func (t text) wrapped(words string) []string {
	lines := t.wrap(words, t.width)
	if t.lead == "" || len(lines) == 0 {
		return lines
	}
	bold := style{size: t.size, bold: true}
	if first, rest, left := cutLead(lines[0], t.lead); left == "" && bold.width(first)+t.style.width(rest) <= t.width {
		return lines
	}
	return bold.wrap(words, t.width)
}

// lines writes lines that have been wrapped.
func (c *canvas) lines(t text, lines []string) {
	if len(lines) == 0 {
		return
	}
	x, anchor := t.x, t.anchor
	rtl := rightToLeft(lines[0])
	if rtl && anchor == "" {
		x += t.width // a line from right to left starts at its right end
	}
	c.raw("<text")
	if t.size != 120 {
		c.attr("font-size", t.size)
	}
	if t.bold {
		c.raw(` font-weight="700"`)
	}
	if t.italic {
		c.raw(` font-style="italic"`)
	}
	if anchor != "" {
		c.raw(` text-anchor="`, anchor, `"`)
	}
	if t.fill != "" {
		c.raw(` fill="`, t.fill, `"`)
	}
	if rtl {
		c.raw(` direction="rtl"`)
	}
	if t.lang != "" {
		c.raw(` lang="`, t.lang, `" xml:lang="`, t.lang, `"`)
	}
	c.raw(">")
	lead := t.lead
	for i, line := range lines {
		c.raw("<tspan")
		if t.at != nil {
			x = t.at[i]
		}
		c.attr("x", x)
		c.attr("y", c.y+t.size*95/100)
		c.raw(">")
		var bold string
		if bold, line, lead = cutLead(line, lead); bold != "" {
			c.raw(`<tspan font-weight="700">`)
			c.words(bold)
			c.raw("</tspan>")
		}
		c.words(line)
		if i < len(lines)-1 {
			c.raw(" ") // so that a reader aloud keeps words apart
		}
		c.raw("</tspan>")
		c.y += t.lineHeight()
	}
	c.raw("</text>\n")
}

// cutLead parts a line into what of it is of a lead and the rest, and tells what is left of the lead for the next line.
func cutLead(line, lead string) (bold, rest, left string) {
	if rest, ok := strings.CutPrefix(line, lead); ok {
		return lead, rest, ""
	}
	for _, part := range [...]string{line, strings.TrimSuffix(line, hyphen)} {
		if left, ok := strings.CutPrefix(lead, part); ok && part != "" {
			return line, "", strings.TrimLeft(left, " ")
		}
	}
	return "", line, ""
}

// day writes a day as people write it.
func (c *canvas) day(d civil.Date) string {
	y, m, day := d.YMD()
	if c.tongue.Lang == code.EN {
		return strconv.Itoa(day) + " " + m.String()[:3] + " " + strconv.Itoa(y)
	}
	return strconv.Itoa(day) + "." + strconv.Itoa(int(m)) + "." + strconv.Itoa(y)
}

// firstLetter returns the first letter of a name as a capital, and a dot for a
// name that has none.
func firstLetter(name string) string {
	for _, r := range name {
		if unicode.IsLetter(r) {
			return string(upper(r))
		}
	}
	return "•"
}

func upper(r rune) rune { return unicode.ToUpper(r) }
