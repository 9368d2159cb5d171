package main

import (
	"bufio"
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// source is a stream of bytes that the user named.
type source struct {
	name string
	io.Reader
	close func()
	// lines says that it holds one document a line.
	lines bool
}

// peeked is how much of standard input is looked at to tell its form.
const peeked = 1 << 20

// open opens what the user named: a file, or "-" for standard input. A folder
// is trouble.
func (p *program) open(name string) (*source, error) {
	s, folder, err := p.look(name)
	if folder != nil {
		_ = folder.Close() // nothing was written to it
		return nil, trouble(printable(name) + ": is a folder")
	}
	return s, err
}

// look opens what the user named, once: a named pipe gives what is in it to
// whoever opened it first. One of source and folder is given.
func (p *program) look(name string) (s *source, folder fs.File, err error) {
	if name == "-" {
		in := bufio.NewReaderSize(p.In, peeked)
		head, err := in.Peek(peeked) // an error comes again where it belongs
		return &source{name: name, Reader: in, close: func() {}, lines: isLines(head, err != io.EOF)}, nil, nil
	}
	f, err := p.Open(name)
	if err != nil {
		return nil, nil, err
	}
	info, err := f.Stat()
	if err != nil {
		_ = f.Close()
		return nil, nil, err
	}
	if info.IsDir() {
		return nil, f, nil
	}
	return &source{name: name, Reader: f, close: func() { _ = f.Close() }, lines: strings.HasSuffix(name, ".ndjson")}, nil, nil
}

// isLines tells a document a line from one document by how the input begins:
// the first of several lines is a value by itself, or is broken and another
// value begins on the second line. A first line beyond all that was peeked is
// taken for one of many.
func isLines(head []byte, more bool) bool {
	first, rest, found := bytes.Cut(bytes.TrimLeft(head, " \t\r\n\ufeff"), []byte("\n"))
	rest = bytes.TrimLeft(rest, "\r\n")
	switch {
	case !found:
		return more
	case len(rest) == 0:
		return false
	}
	return json.Valid(first) || rest[0] == '{'
}

// The largest document and the largest bundle are one byte more than their
// readers take: enough to see that one is too big.
const (
	maxDocument = 16<<20 + 1
	maxBundle   = 64<<20 + 1
)

// read returns the bytes of one document.
func (p *program) read(name string) ([]byte, error) { return p.readUpTo(name, maxDocument) }

func (p *program) readUpTo(name string, most int64) ([]byte, error) {
	s, err := p.open(name)
	if err != nil {
		return nil, err
	}
	defer s.close()
	return io.ReadAll(io.LimitReader(s, most))
}

// filesOf returns the .json and .ndjson files of an open folder, in the order of
// their names, and closes it.
func filesOf(name string, folder fs.File) ([]string, error) {
	defer func() { _ = folder.Close() }() // nothing was written to it
	listed, ok := folder.(fs.ReadDirFile)
	if !ok {
		return nil, trouble(printable(name) + ": is a folder")
	}
	entries, err := listed.ReadDir(-1)
	if err != nil {
		return nil, err
	}
	var names []string
	for _, e := range entries {
		if ext := path.Ext(e.Name()); !e.IsDir() && (ext == ".ndjson" || ext == ".json") {
			names = append(names, strings.TrimSuffix(name, "/")+"/"+e.Name())
		}
	}
	if names == nil {
		return nil, trouble(printable(name) + ": the folder holds no .json or .ndjson file")
	}
	slices.Sort(names)
	return names, nil
}

// save writes a whole file.
func (p *program) save(name string, data []byte) error {
	f, err := p.Create(name)
	if err != nil {
		return err
	}
	_, err = f.Write(data)
	return errors.Join(err, f.Close())
}
