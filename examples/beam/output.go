package main

import (
	"bufio"
	"bytes"
	"context"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"reflect"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
)

// Text is some lines of an output file. Seq gives their order within it.
type Text struct {
	Seq   int64
	Lines []byte
}

func init() {
	beam.RegisterType(reflect.TypeFor[Text]())
	register.DoFn3x1[context.Context, int, func(*Text) bool, error](&writeFn{})
	register.Iter1[Text]()
}

// write writes a collection of file numbers with [Text] to files NAME-00000-of-N.ndjson
// in a folder, each in the order of Seq. Files without lines are not there.
func write(s beam.Scope, folder, name string, of int, texts beam.PCollection) {
	beam.ParDo0(s.Scope(name), &writeFn{Folder: folder, Name: name, Of: of}, beam.GroupByKey(s, texts))
}

type writeFn struct {
	Folder, Name string
	Of           int
}

// ProcessElement writes one file.
func (f *writeFn) ProcessElement(ctx context.Context, number int, next func(*Text) bool) error {
	var all []Text
	for t := new(Text); next(t); {
		all = append(all, Text{t.Seq, bytes.Clone(t.Lines)})
	}
	slices.SortFunc(all, func(a, b Text) int { return int(a.Seq - b.Seq) })
	out, err := create(ctx, shardName(f.Folder, f.Name, number, f.Of))
	if err != nil {
		return err
	}
	for _, t := range all {
		_, _ = out.Write(t.Lines) // an error comes again at the end
	}
	return out.close()
}

func shardName(folder, name string, number, of int) string {
	return strings.TrimSuffix(folder, "/") + "/" + fmt.Sprintf("%s-%05d-of-%05d.ndjson", name, number, of)
}

// file is an output file that is there whole or not at all, whatever becomes of the
// worker and however often its work is done again.
type file struct {
	*bufio.Writer
	whole func() error
	undo  func()
}

// create begins a file. On this machine's own disk it is its owner's alone.
func create(ctx context.Context, name string) (*file, error) {
	if strings.Contains(name, "://") {
		return createAway(ctx, name)
	}
	if err := os.MkdirAll(filepath.Dir(name), 0o700); err != nil {
		return nil, err
	}
	part, err := os.CreateTemp(filepath.Dir(name), ".part-*")
	if err != nil {
		return nil, err
	}
	return &file{
		Writer: bufio.NewWriterSize(part, 1<<16),
		whole:  func() error { return errors.Join(part.Close(), os.Rename(part.Name(), name)) },
		undo:   func() { _, _ = part.Close(), os.Remove(part.Name()) },
	}, nil
}

// createAway begins a file in another store. Those that Beam knows show an object only
// when it is closed.
func createAway(ctx context.Context, name string) (*file, error) {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	to, err := files.OpenWrite(ctx, name)
	if err != nil {
		cancel()
		return nil, errors.Join(err, files.Close())
	}
	return &file{
		Writer: bufio.NewWriterSize(to, 1<<16),
		whole: func() error {
			defer cancel()
			return errors.Join(to.Close(), files.Close())
		},
		undo: func() {
			cancel()
			_, _ = to.Close(), files.Close()
		},
	}, nil
}

// close makes the file be there, if nothing went wrong in writing it.
func (f *file) close() error {
	if err := f.Flush(); err != nil {
		f.undo()
		return err
	}
	return f.whole()
}

// batch gathers lines of one file and gives them on in pieces of some size.
type batch struct {
	text bytes.Buffer
	seq  int64
	emit func(int, Text)
	to   int
}

const batchBytes = 256 << 10

func (b *batch) add(v any) error {
	err := contract.Write(&b.text, v)
	if b.text.Len() >= batchBytes {
		b.flush()
	}
	return err
}

func (b *batch) flush() {
	if b.text.Len() > 0 {
		b.emit(b.to, Text{b.seq, bytes.Clone(b.text.Bytes())})
		b.seq++
		b.text.Reset()
	}
}
