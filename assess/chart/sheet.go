package chart

import "strconv"

// A picture that is a document of its own and longer than a sheet of A4 is printed sheet by sheet: what a sheet's end
// would cut in two begins the next. Nothing of this is seen on a screen, nor where the picture stands in a page of
// others: the rules are for a picture that is the root.

// sheetHeight is how much of a picture that is 150 mm wide stands on a sheet of A4, in tenths.
const sheetHeight = pageWidth * 297 / 150

// edge is what printers leave free at the ends of a sheet.
const edge = 100

// piece is what stands on one sheet: where it is in the body, and from where to where it goes down the picture.
type piece struct {
	from, to, top, bottom int
	// with is set where it stands with what comes next, as a heading.
	with bool
	// down is by how much it is moved in print.
	down int
}

// piece begins what is not to be cut in two, and returns its end; pieces within it are one with it.
func (c *canvas) piece(with bool) (end func()) {
	if !c.sheeted || c.whole {
		return func() {}
	}
	c.whole = true
	p := piece{from: len(c.body), top: c.y, with: with}
	return func() {
		c.whole = false
		p.to, p.bottom = len(c.body), c.y
		c.pieces = append(c.pieces, p)
	}
}

// moved moves pieces to the sheets on which they are whole, and returns on how many they stand.
func moved(pieces []piece) int {
	down, sheet := 0, 1
	for i := 0; i < len(pieces); {
		last := i
		for last < len(pieces)-1 && pieces[last].with {
			last++
		}
		top, bottom := pieces[i].top, pieces[last].bottom
		if bottom+down > sheet*sheetHeight-edge && top+down > (sheet-1)*sheetHeight+margin && bottom-top <= sheetHeight-2*edge {
			down = sheet*sheetHeight + edge - top
			sheet++
		}
		for bottom+down > sheet*sheetHeight { // longer than a sheet
			sheet++
		}
		for ; i <= last; i++ {
			pieces[i].down = down
		}
	}
	return sheet
}

// onSheets returns the style by which the picture is printed sheet by sheet, and marks in the body what is moved.
func (c *canvas) onSheets() (style string) {
	if !c.sheeted || c.y+margin <= sheetHeight {
		return ""
	}
	sheets := moved(c.pieces)
	b, body, from, before, n := []byte(nil), make([]byte, 0, len(c.body)+30*len(c.pieces)), 0, 0, 1
	for _, p := range c.pieces {
		if p.down == 0 {
			continue
		}
		if p.down != before {
			before, n = p.down, n+1
			b = append(b, `svg:root [data-sheet="`+strconv.Itoa(n)+`"]{transform:translateY(`...)
			b = append(tenths(b, p.down), "px)}"...)
		}
		body = append(append(body, c.body[from:p.from]...), `<g data-sheet="`+strconv.Itoa(n)+"\">\n"...)
		body = append(append(body, c.body[p.from:p.to]...), "</g>\n"...)
		from = p.to
	}
	c.body = append(body, c.body[from:]...)
	return "<style>@page star{size:A4;margin:0}@media print{svg:root{page:star;width:150mm;height:calc(" + strconv.Itoa(sheets) + "*297mm - 1px)!important}" + string(b) + "}</style>\n"
}
