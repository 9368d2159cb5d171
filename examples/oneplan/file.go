package main

import (
	"errors"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
)

// create makes a file that takes its place only when it is whole and closed: until
// then the old one stands, whatever happens. It is its owner's alone, whoever could
// read the old one. What is no file, such as a pipe, is written as it comes.
func create(name string) (io.WriteCloser, error) {
	at := name
	if target, err := filepath.EvalSymlinks(name); err == nil {
		at = target // the link stays, and leads to the new file
	}
	if info, err := os.Stat(name); err == nil && !info.Mode().IsRegular() || strings.HasPrefix(name, "/dev/") {
		return os.OpenFile(name, os.O_WRONLY, 0) //nolint:gosec // what the caller named
	}
	f, err := os.CreateTemp(filepath.Dir(at), ".oneplan-*") // mode 0600
	if err != nil {
		return nil, named(name, err)
	}
	return &draft{f: f, name: name, at: at}, nil
}

// draft is a file on its way to its place.
type draft struct {
	f        *os.File
	name, at string
	failed   error // of a write: what is there is not whole
}

func (d *draft) Write(b []byte) (int, error) {
	n, err := d.f.Write(b)
	if err != nil {
		d.failed = named(d.name, err)
	}
	return n, d.failed
}

// Close puts the file in its place; one that is not whole goes away.
func (d *draft) Close() error {
	err := errors.Join(d.failed, d.f.Sync(), d.f.Close())
	if err == nil {
		err = os.Rename(d.f.Name(), d.at)
	}
	if err != nil {
		_ = os.Remove(d.f.Name()) // what went wrong is told already
		return named(d.name, err)
	}
	return nil
}

// named is an error of the file that the caller named, not of the draft.
func named(name string, err error) error {
	why := err
	if of := new(fs.PathError); errors.As(err, &of) {
		why = of.Err
	} else if of := new(os.LinkError); errors.As(err, &of) {
		why = of.Err
	}
	return &fs.PathError{Op: "write", Path: name, Err: why}
}
