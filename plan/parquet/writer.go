package parquet

import (
	"bytes"
	"compress/gzip"
	"encoding/binary"
	"errors"
	"io"
	"strconv"
	"time"
)

// ErrCell is what a number or a day is not, or a line of the wrong length. It
// repeats nothing of it.
var ErrCell = errors.New("parquet: a cell that is not of its column")

// GroupRows is how many rows stand in one group and wait in memory.
const GroupRows = 1 << 14

// Kind is what the values of a column are. The zero Kind is Text.
type Kind uint8

// The kinds of columns.
const (
	Text   Kind = iota // UTF-8
	Number             // whole, 32 bits
	Date               // YYYY-MM-DD
)

// Column is a column of a table.
type Column struct {
	Name string
	Kind Kind
}

// Writer writes one file. Not safe for concurrent use.
type Writer struct {
	out     io.Writer
	at      int64 // bytes written
	columns []column
	rows    int // of the group that waits
	total   int64
	groups  []group
	pack    *gzip.Writer
	failed  error
}

// column holds the values of a group until it is written.
type column struct {
	Column
	values []byte
	given  []bool
}

type group struct {
	rows   int64
	bytes  int64
	chunks []chunk
}

// chunk is where a column of a group stands.
type chunk struct {
	at            int64
	plain, packed int64
	rows          int64
}

const magic = "PAR1"

// NewWriter begins a file of columns. What goes wrong is told by Write and Close.
func NewWriter(out io.Writer, columns []Column) *Writer {
	pack, _ := gzip.NewWriterLevel(nil, gzip.BestSpeed) // the level is one
	w := &Writer{out: out, pack: pack}
	for _, c := range columns {
		w.columns = append(w.columns, column{Column: c})
	}
	w.write([]byte(magic))
	return w
}

func (w *Writer) write(b []byte) {
	if w.failed == nil {
		_, w.failed = w.out.Write(b)
		w.at += int64(len(b))
	}
}

// Write adds a row, a cell for each column; an empty cell is a missing value. The
// error is [ErrCell] or that of the file, and then always the same.
func (w *Writer) Write(cells []string) error {
	if w.failed == nil && len(cells) != len(w.columns) {
		w.failed = ErrCell
	}
	if w.failed != nil {
		return w.failed
	}
	for i, cell := range cells {
		if !w.columns[i].add(cell) {
			w.failed = ErrCell
			return w.failed
		}
	}
	if w.rows++; w.rows == GroupRows {
		w.flush()
	}
	return w.failed
}

// add keeps a cell; false where it is not of the column.
func (c *column) add(cell string) bool {
	c.given = append(c.given, cell != "")
	if cell == "" {
		return true
	}
	switch c.Kind {
	case Number:
		n, err := strconv.ParseInt(cell, 10, 32)
		c.values = binary.LittleEndian.AppendUint32(c.values, uint32(n)) //nolint:gosec // the bits of a negative number are meant
		return err == nil
	case Date:
		day, err := time.Parse(time.DateOnly, cell)
		c.values = binary.LittleEndian.AppendUint32(c.values, uint32(day.Unix()/(24*60*60))) //nolint:gosec // midnight of UTC: a whole number of days
		return err == nil
	}
	c.values = binary.LittleEndian.AppendUint32(c.values, uint32(len(cell))) //nolint:gosec // a cell is far shorter
	c.values = append(c.values, cell...)
	return true
}

// flush writes the group that waits.
func (w *Writer) flush() {
	if w.rows == 0 {
		return
	}
	g := group{rows: int64(w.rows)}
	for i := range w.columns {
		c := &w.columns[i]
		page := append(levels(c.given), c.values...)
		packed := w.packed(page)
		var head thrift
		head.begin()
		head.number(1, 0) // a data page
		head.number(2, int64(len(page)))
		head.number(3, int64(len(packed)))
		head.structure(5)
		head.number(1, g.rows)
		head.number(2, plainEncoding)
		head.number(3, runEncoding) // of what is missing
		head.number(4, runEncoding) // of what is repeated: nothing
		head.end()
		head.end()
		one := chunk{at: w.at, rows: g.rows, plain: int64(len(head.bytes) + len(page)), packed: int64(len(head.bytes) + len(packed))}
		w.write(head.bytes)
		w.write(packed)
		g.chunks, g.bytes = append(g.chunks, one), g.bytes+one.plain
		c.values, c.given = c.values[:0], c.given[:0]
	}
	w.groups, w.total, w.rows = append(w.groups, g), w.total+g.rows, 0
}

// levels tells which values are given, in runs.
func levels(given []bool) []byte {
	runs := make([]byte, 4, 64)
	for from := 0; from < len(given); {
		to := from
		for to < len(given) && given[to] == given[from] {
			to++
		}
		runs = binary.AppendUvarint(runs, uint64(to-from)<<1) //nolint:gosec // not negative
		level := byte(0)
		if given[from] {
			level = 1
		}
		runs = append(runs, level)
		from = to
	}
	binary.LittleEndian.PutUint32(runs, uint32(len(runs)-4)) //nolint:gosec // at most a few bytes a row
	return runs
}

func (w *Writer) packed(page []byte) []byte {
	var b bytes.Buffer
	w.pack.Reset(&b)
	_, err := w.pack.Write(page)
	if err = errors.Join(err, w.pack.Close()); err != nil && w.failed == nil {
		w.failed = err
	}
	return b.Bytes()
}

// Close writes what waits and the end of the file; the file itself stays open.
func (w *Writer) Close() error {
	w.flush()
	end := w.footer()
	w.write(end)
	w.write(binary.LittleEndian.AppendUint32(nil, uint32(len(end)))) //nolint:gosec // a few kilobytes
	w.write([]byte(magic))
	return w.failed
}
