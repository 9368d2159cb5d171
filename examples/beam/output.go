package main

import (
	"bufio"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"errors"
	"fmt"
	"hash"
	"io"
	"os"
	"path"
	"path/filepath"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// resultName names a file of the result: NAME-00003-of-00010.ndjson.
func resultName(kind string, number, of int) string {
	return fmt.Sprintf("%s-%05d-of-%05d.ndjson", kind, number, of)
}

// file is an output file that is there whole or not at all, whatever becomes of the
// worker and however often its work is done again.
type file struct {
	*bufio.Writer
	name  string
	sum   hash.Hash
	size  int64
	whole func() error
	undo  func()
}

// create begins a file of the folder of the result, by its name within it. On this
// machine's own disk it is its owner's alone.
func create(ctx context.Context, folder, name string) (*file, error) {
	f := &file{name: within(folder, name), sum: sha256.New()}
	var to io.Writer
	var err error
	if strings.Contains(folder, "://") {
		to, err = f.away(ctx)
	} else {
		to, err = f.here(folder)
	}
	f.Writer = bufio.NewWriterSize(io.MultiWriter(to, f.sum, (*counted)(&f.size)), 1<<16)
	return f, err
}

// counted counts what is written.
type counted int64

func (c *counted) Write(p []byte) (int, error) {
	*c += counted(len(p))
	return len(p), nil
}

// here begins a file on this machine's disk, among the drafts until it is whole.
func (f *file) here(folder string) (io.Writer, error) {
	room := filepath.Join(folder, drafts)
	if err := os.MkdirAll(room, 0o700); err != nil {
		return nil, err
	}
	part, err := os.CreateTemp(room, "part-*")
	if err != nil {
		return nil, err
	}
	f.whole = func() error {
		if err := part.Close(); err != nil {
			return err
		}
		return os.Rename(part.Name(), f.name)
	}
	f.undo = func() { _, _ = part.Close(), os.Remove(part.Name()) }
	return part, nil
}

// away begins a file in another store. Those that Beam knows show an object only when
// it is closed.
func (f *file) away(ctx context.Context) (io.Writer, error) {
	files, err := filesystem.New(ctx, f.name)
	if err != nil {
		return nil, err
	}
	ctx, cancel := context.WithCancel(ctx)
	to, err := files.OpenWrite(ctx, f.name)
	if err != nil {
		cancel()
		return nil, errors.Join(err, files.Close())
	}
	f.whole = func() error {
		defer cancel()
		return errors.Join(to.Close(), files.Close())
	}
	f.undo = func() {
		cancel()
		_, _ = to.Close(), files.Close()
	}
	return to, nil
}

// close makes the file be there, if nothing went wrong in writing it and there is
// something in it.
func (f *file) close() error {
	if err := f.Flush(); err != nil || f.size == 0 {
		f.undo()
		return err
	}
	return f.whole()
}

// result is a file of the result: when it is whole, a draft notes its digest for the
// list that the run ends with.
type result struct {
	*file
	ctx          context.Context
	folder, base string
}

func createResult(ctx context.Context, folder, base string) (*result, error) {
	f, err := create(ctx, folder, base)
	return &result{f, ctx, folder, base}, err
}

// Close is that of an [io.Closer].
func (r *result) Close() error { return r.close() }

func (r *result) close() error {
	if err := r.file.close(); err != nil || r.size == 0 {
		return err
	}
	return save(r.ctx, r.folder, path.Join(drafts, "sum-"+r.base), hex.EncodeToString(r.sum.Sum(nil))+"  "+r.base+"\n")
}

// save writes a small file whole.
func save(ctx context.Context, folder, name, text string) error {
	f, err := create(ctx, folder, name)
	if err != nil {
		return err
	}
	_, _ = f.WriteString(text) // an error comes again at the end
	return f.close()
}
