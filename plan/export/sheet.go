package export

import (
	"bufio"
	"errors"
	"io"
	"iter"
	"maps"
	"slices"
	"strconv"
	"strings"

	"github.com/onechildoneplan/oneplan/plan/parquet"
)

// sheet is a table that is being written, a line at a time.
type sheet interface {
	Write(cells []string) error
	Close() error
}

// sheets are all tables of an export, written side by side.
type sheets struct {
	export *Export
	all    [tableCount]sheet
	// weeks are the columns of each table that hold days.
	weeks [tableCount][]bool
	// apart are cases that no plan is named with, and how many there are of each.
	apart map[string]int
	cells []string
}

// tables writes all tables.
func (e *Export) tables(rows iter.Seq2[*Row, error], all tellings, create func(string) (io.WriteCloser, error)) (err error) {
	s := &sheets{export: e, apart: map[string]int{}}
	defer func() {
		for _, one := range s.all {
			if one != nil {
				err = errors.Join(err, one.Close())
			}
		}
	}()
	for i, t := range Tables() {
		f, err := create(t.Name + e.extension())
		if err != nil {
			return err
		}
		if s.all[i], err = e.sheet(t, f); err != nil {
			return err
		}
		for _, c := range t.Columns[1:] {
			s.weeks[i] = append(s.weeks[i], c.Kind == KindWeek)
		}
	}
	for row, err := range rows {
		if err == nil {
			err = s.row(row, all.of(row))
		}
		if err != nil {
			return err
		}
	}
	return s.rest()
}

// row writes what one plan has in all tables.
func (s *sheets) row(r *Row, as telling) error {
	step, days := anyOf, anyOf
	if as.step < untold {
		step, days = strconv.Itoa(steps[as.step]), r.days(steps[as.step])
	}
	s.cells = append(s.cells[:0], r.pseudonym, as.age, as.place, as.half, step, days)
	for cell := range strings.SplitSeq(strings.TrimSuffix(r.tables[plans], "\n"), ",") {
		s.cells = append(s.cells, cell)
	}
	if err := s.all[plans].Write(s.cells); err != nil {
		return err
	}
	for table := intakes; table < tableCount; table++ {
		for line := range strings.Lines(r.tables[table]) {
			switch {
			case table == cases && (as.step > 0 && !s.export.options.Shift || as.alone):
				s.apart[line]++
			case as.alone:
			default:
				if err := s.line(table, r, line, as.step); err != nil {
					return err
				}
			}
		}
	}
	return nil
}

func (s *sheets) line(table int, r *Row, line string, step int) error {
	s.cells = append(s.cells[:0], r.pseudonym)
	i := 0
	for cell := range strings.SplitSeq(strings.TrimSuffix(line, "\n"), ",") {
		if s.weeks[table][i] {
			cell = s.day(r, cell, step)
		}
		s.cells = append(s.cells, cell)
		i++
	}
	return s.all[table].Write(s.cells)
}

// day tells a day of a plan.
func (s *sheets) day(r *Row, day string, step int) string {
	switch {
	case day == "":
		return ""
	case s.export.options.Shift:
		days, _ := strconv.Atoi(day) // it was written by Row
		return r.base.AddDays(days).String()
	case step < untold:
		return weekOf(day, steps[step])
	}
	return ""
}

// rest writes the cases that stand apart from their plans, in an order that tells
// nothing of them.
func (s *sheets) rest() error {
	for _, line := range slices.Sorted(maps.Keys(s.apart)) {
		s.cells = append(s.cells[:0], "")
		s.cells = append(s.cells, strings.Split(strings.TrimSuffix(line, "\n"), ",")...)
		for range s.apart[line] {
			if err := s.all[cases].Write(s.cells); err != nil {
				return err
			}
		}
	}
	return nil
}

func (e *Export) extension() string {
	if e.options.Parquet {
		return ".parquet"
	}
	return ".csv"
}

// sheet begins a table in a file.
func (e *Export) sheet(t Table, f io.WriteCloser) (sheet, error) {
	if e.options.Parquet {
		columns := make([]parquet.Column, len(t.Columns))
		for i, c := range t.Columns {
			columns[i] = parquet.Column{Name: c.Name, Kind: e.kind(c.Kind)}
		}
		return &parquetSheet{parquet.NewWriter(f, columns), f}, nil
	}
	s := &csvSheet{bufio.NewWriterSize(f, 1<<15), f}
	var names []string
	for _, c := range t.Columns {
		names = append(names, c.Name)
	}
	return s, s.Write(names)
}

// kind is what Parquet holds a column as.
func (e *Export) kind(k Kind) parquet.Kind {
	switch {
	case k == KindNumber, k == KindTruth, k == KindWeek && !e.options.Shift:
		return parquet.Number
	case k == KindWeek:
		return parquet.Date
	}
	return parquet.Text
}

// csvSheet writes lines of values that need no quotes: codes, numbers, days.
type csvSheet struct {
	out  *bufio.Writer
	file io.Closer
}

func (s *csvSheet) Write(cells []string) error {
	for i, cell := range cells {
		if i > 0 {
			_ = s.out.WriteByte(',') // the last write tells
		}
		_, _ = s.out.WriteString(cell)
	}
	return s.out.WriteByte('\n')
}

func (s *csvSheet) Close() error { return errors.Join(s.out.Flush(), s.file.Close()) }

type parquetSheet struct {
	*parquet.Writer
	file io.Closer
}

func (s *parquetSheet) Close() error { return errors.Join(s.Writer.Close(), s.file.Close()) }
