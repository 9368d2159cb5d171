package chart

import "strconv"

// A picture that is a document of its own and longer than a sheet of A4 is printed sheet by sheet: what a sheet's end
// would cut in two begins the next. Nothing of this is seen on a screen, nor where the picture stands in a page of
// others: the rules are for a picture that is the root.

// sheetHeight is how much of a picture that is 150 mm wide stands on a sheet of A4, in tenths.
const sheetHeight = pageWidth * 297 / 150

// sheetFree is how much of a picture stands on one sheet within the margins that a browser leaves by itself.
const sheetFree = 6000

// edge is what printers leave free at the ends of a sheet.
const edge = 100

// Piece is a part of a picture that is not cut in two on paper.
type Piece struct {
	// From and To are its bytes in the body of the picture.
	From, To int
	// Top and Bottom are where it stands, in tenths of the picture's units.
	Top, Bottom int
	// With is set where it stands with the piece that follows, as a heading.
	With bool
}

// piece begins what is not to be cut in two, and returns its end; pieces within it are one with it.
func (c *canvas) piece(with bool) (end func()) {
	if !c.sheeted || c.whole {
		return func() {}
	}
	c.whole = true
	p := Piece{From: len(c.body), Top: c.y, With: with}
	return func() {
		c.whole = false
		p.To, p.Bottom = len(c.body), c.y
		c.pieces = append(c.pieces, p)
	}
}

// moved says by how much each piece is moved down to stand whole on a sheet, and on how many sheets all of them stand.
func moved(pieces []Piece) (downs []int, sheets int) {
	down, sheet := 0, 1
	for i := 0; i < len(pieces); {
		last := i
		for last < len(pieces)-1 && pieces[last].With {
			last++
		}
		top, bottom := pieces[i].Top, pieces[last].Bottom
		if bottom+down > sheet*sheetHeight-edge && top+down > (sheet-1)*sheetHeight+margin && bottom-top <= sheetHeight-2*edge {
			down = sheet*sheetHeight + edge - top
		}
		for bottom+down > sheet*sheetHeight { // the next sheet, and more where it is longer than one
			sheet++
		}
		for ; i <= last; i++ {
			downs = append(downs, down)
		}
	}
	return downs, sheet
}

// Sheets cuts a picture that is 360 units wide and so many tenths high into sheets of A4, for when it is printed by itself:
// the style to stand in it before all that is drawn, and its body, in which pieces that move are marked. The style is ""
// where one sheet holds all. The picture has preserveAspectRatio xMidYMin.
func Sheets(body []byte, height int, pieces []Piece) (style string, marked []byte) {
	if height <= sheetFree {
		return "", body
	}
	downs, sheets := moved(pieces)
	var b []byte
	marked = make([]byte, 0, len(body)+30*len(pieces))
	from, before, n := 0, 0, 1
	for i, p := range pieces {
		down := downs[i]
		if down == 0 {
			continue
		}
		if down != before {
			before, n = down, n+1
			b = append(b, `svg:root [data-sheet="`+strconv.Itoa(n)+`"]{transform:translateY(`...)
			b = append(tenths(b, down), "px)}"...)
		}
		marked = append(append(marked, body[from:p.From]...), `<g data-sheet="`+strconv.Itoa(n)+"\">\n"...)
		marked = append(append(marked, body[p.From:p.To]...), "</g>\n"...)
		from = p.To
	}
	marked = append(marked, body[from:]...)
	return "<style>@page sheet{size:A4;margin:0}@media print{svg:root{page:sheet;width:150mm;max-width:150mm!important;margin:0 auto;height:calc(" + strconv.Itoa(sheets) +
		"*297mm - 1px)!important}" + string(b) + "}</style>\n", marked
}

// onSheets returns the style by which the picture is printed sheet by sheet, and marks in the body what is moved.
func (c *canvas) onSheets() (style string) {
	if c.sheeted {
		style, c.body = Sheets(c.body, c.y+margin, c.pieces)
	}
	return style
}
