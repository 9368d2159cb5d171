package export

import (
	"bufio"
	"cmp"
	"container/heap"
	"encoding/binary"
	"errors"
	"io"
	"iter"

	"github.com/onechildoneplan/oneplan/deadline/civil"
)

// Drafts are where rows wait in pieces, each written once and read twice
// (luonnokset). They hold exact days: they belong where the register is, and are
// destroyed with the call that made them.
type Drafts interface {
	// Create makes the n-th piece, from 0 on.
	Create(n int) (io.WriteCloser, error)
	// Open reads it.
	Open(n int) (io.ReadCloser, error)
}

// draftRows is how many rows are in a piece: some megabytes of memory.
const draftRows = 2048

// draft writes the rows that wait in memory as the next piece, sorted.
func (e *Export) draft() error {
	e.sort()
	f, err := e.options.Drafts.Create(e.drafts)
	if err != nil {
		return err
	}
	out := bufio.NewWriterSize(f, 1<<16)
	var text []byte
	for i := range e.rows {
		text = e.rows[i].append(text[:0])
		if _, err = out.Write(text); err != nil {
			break
		}
	}
	e.drafts, e.rows = e.drafts+1, e.rows[:0]
	return errors.Join(err, out.Flush(), f.Close())
}

// append adds a row as it stands in a draft: its length, and each text behind its own.
func (r *Row) append(b []byte) []byte {
	size := binary.MaxVarintLen64
	texts := r.texts()
	for _, t := range texts {
		size += binary.MaxVarintLen32 + len(*t)
	}
	row := make([]byte, 0, size)
	row = binary.AppendVarint(row, int64(r.base.DayNumber()))
	for _, t := range texts {
		row = append(binary.AppendUvarint(row, uint64(len(*t))), *t...)
	}
	return append(binary.AppendUvarint(b, uint64(len(row))), row...)
}

func (r *Row) texts() (all [5 + tableCount]*string) {
	copy(all[:], []*string{&r.pseudonym, &r.age, &r.place, &r.half, &r.topic})
	for i := range r.tables {
		all[5+i] = &r.tables[i]
	}
	return all
}

// read reads what append wrote; the error is that of the reader or [ErrRow].
func (r *Row) read(in *bufio.Reader) error {
	size, err := binary.ReadUvarint(in)
	if err != nil {
		return err
	}
	if size > maxRow {
		return ErrRow
	}
	row := make([]byte, size)
	if _, err := io.ReadFull(in, row); err != nil {
		return ErrRow
	}
	day, n := binary.Varint(row)
	if n <= 0 {
		return ErrRow
	}
	r.base = civil.FromDayNumber(int(day))
	for _, t := range r.texts() {
		length, at := binary.Uvarint(row[n:])
		if at <= 0 || length > uint64(len(row)-n-at) { //nolint:gosec // not negative
			return ErrRow
		}
		n += at
		*t = string(row[n : n+int(length)]) //nolint:gosec // bounded by the row
		n += int(length)                    //nolint:gosec // as above
	}
	return nil
}

// maxRow bounds a row of a draft, a plan of the largest size that is read.
const maxRow = 64 << 20

// sorted are the rows of all pieces and those in memory, in the order of their
// pseudonyms.
func (e *Export) sorted() iter.Seq2[*Row, error] {
	return func(yield func(*Row, error) bool) {
		if err := e.merge(yield); err != nil {
			yield(nil, err)
		}
	}
}

func (e *Export) merge(yield func(*Row, error) bool) (err error) {
	all := &pieces{}
	defer func() {
		for _, p := range all.opened {
			err = errors.Join(err, p.Close())
		}
	}()
	for n := range e.drafts {
		f, err := e.options.Drafts.Open(n)
		if err != nil {
			return err
		}
		all.opened = append(all.opened, f)
		in := bufio.NewReaderSize(f, 1<<14)
		if err := all.push(&piece{n: n, next: func(r *Row) error { return r.read(in) }}); err != nil {
			return err
		}
	}
	waiting := e.rows
	if err := all.push(&piece{n: e.drafts, next: func(r *Row) error {
		if len(waiting) == 0 {
			return io.EOF
		}
		*r, waiting = waiting[0], waiting[1:]
		return nil
	}}); err != nil {
		return err
	}
	for len(all.queue) > 0 {
		if !yield(&all.queue[0].row, nil) {
			return nil
		}
		if err := all.advance(); err != nil {
			return err
		}
	}
	return nil
}

// piece is a sorted run of rows, at one of them.
type piece struct {
	n    int
	row  Row
	next func(*Row) error
}

// pieces are those that are not at their end, the least row first.
type pieces struct {
	queue  []*piece
	opened []io.Closer
}

func (p *pieces) push(one *piece) error {
	err := one.next(&one.row)
	switch {
	case err == nil:
		heap.Push(p, one)
	case errors.Is(err, io.EOF):
		return nil
	}
	return err
}

// advance goes on in the piece with the least row.
func (p *pieces) advance() error {
	err := p.queue[0].next(&p.queue[0].row)
	switch {
	case err == nil:
		heap.Fix(p, 0)
	case errors.Is(err, io.EOF):
		heap.Pop(p)
		return nil
	}
	return err
}

func (p *pieces) Len() int { return len(p.queue) }
func (p *pieces) Less(i, j int) bool {
	a, b := p.queue[i], p.queue[j]
	return cmp.Or(cmp.Compare(a.row.pseudonym, b.row.pseudonym), cmp.Compare(a.n, b.n)) < 0
}
func (p *pieces) Swap(i, j int) { p.queue[i], p.queue[j] = p.queue[j], p.queue[i] }
func (p *pieces) Push(x any)    { p.queue = append(p.queue, x.(*piece)) } //nolint:forcetypeassert // heap gives back what push gave
func (p *pieces) Pop() any {
	last := p.queue[len(p.queue)-1]
	p.queue = p.queue[:len(p.queue)-1]
	return last
}
