package main

import (
	"bufio"
	"bytes"
	"container/heap"
	"context"
	"errors"
	"fmt"
	"io"
	"os"
	"path"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
)

// drafts is the folder, within that of the result, for what the readers of shards leave
// to the steps after them. Only names of shards, counts and keyed digests travel
// between workers; what is large lies here until the run is over.
const drafts = ".drafts"

func draftName(kind string, number int) string {
	return path.Join(drafts, fmt.Sprintf("%s-%05d", kind, number))
}

// within names a file of a folder. A folder may be an address of another store.
func within(folder, name string) string { return strings.TrimSuffix(folder, "/") + "/" + name }

// openDraft opens a draft for reading.
func openDraft(ctx context.Context, name string) (io.ReadCloser, error) {
	files, err := filesystem.New(ctx, name)
	if err != nil {
		return nil, err
	}
	in, err := files.OpenRead(ctx, name)
	if err != nil {
		return nil, errors.Join(err, files.Close())
	}
	return &draft{in, files}, nil
}

type draft struct {
	io.ReadCloser
	files io.Closer
}

func (d *draft) Close() error { return errors.Join(d.ReadCloser.Close(), d.files.Close()) }

// eachLine gives the lines of a draft, each with its end, lent.
func eachLine(ctx context.Context, name string, give func([]byte) error) error {
	lines, err := openLines(ctx, name)
	if err != nil {
		return err
	}
	for err == nil {
		var more bool
		if more, err = lines.next(); !more || err != nil {
			break
		}
		err = give(lines.line)
	}
	return errors.Join(err, lines.Close())
}

// keyed is a line of a draft that is sorted by a key: KEY, a tab and more. A key holds
// no tab and no line feed.
type keyed struct {
	key  string
	rest []byte
	err  error // why there is no line
}

// writeKeyed writes lines in the order of their keys, those of equal keys as they came.
func writeKeyed(to io.Writer, all []keyed) error {
	slices.SortStableFunc(all, func(a, b keyed) int { return strings.Compare(a.key, b.key) })
	var line []byte
	for _, one := range all {
		line = append(append(append(line[:0], one.key...), '\t'), one.rest...)
		if _, err := to.Write(append(line, '\n')); err != nil {
			return err
		}
	}
	return nil
}

// draftsOf names the drafts of a kind of shards, in their order. A shard without any
// leaves none.
func draftsOf(o Options, kind string, next func(*Receipt) bool) (names []string) {
	var shards []int
	for r := new(Receipt); next(r); {
		if slices.Contains(r.Kept, kind) {
			shards = append(shards, r.Shard.Number)
		}
	}
	slices.Sort(shards)
	for _, shard := range shards {
		names = append(names, within(o.Out, draftName(kind, shard)))
	}
	return names
}

// lines reads a draft.
type lines struct {
	io.Closer
	in    *bufio.Reader
	order int
	line  []byte // the line that was read last
	key   []byte // what stands in it before the tab
}

func openLines(ctx context.Context, name string) (*lines, error) {
	in, err := openDraft(ctx, name)
	if err != nil {
		return nil, err
	}
	return &lines{Closer: in, in: bufio.NewReaderSize(in, 1<<15)}, nil
}

// next reads a line; more is false at the end.
func (l *lines) next() (more bool, err error) {
	l.line = l.line[:0]
	for {
		part, err := l.in.ReadSlice('\n')
		l.line = append(l.line, part...)
		switch {
		case err == nil:
			l.key, _, _ = bytes.Cut(l.line, []byte{'\t'})
			return true, nil
		case err == io.EOF && len(l.line) == 0:
			return false, nil
		case err != bufio.ErrBufferFull:
			return false, errors.Join(err, errors.New("a draft is cut"))
		}
	}
}

// heads are drafts by the line that comes next, those of equal keys in their order.
type heads []*lines

func (h heads) Len() int { return len(h) }
func (h heads) Less(i, j int) bool {
	c := bytes.Compare(h[i].key, h[j].key)
	return c < 0 || c == 0 && h[i].order < h[j].order
}
func (h heads) Swap(i, j int) { h[i], h[j] = h[j], h[i] }
func (h *heads) Push(x any)   { *h = append(*h, x.(*lines)) }
func (h *heads) Pop() any {
	last := (*h)[len(*h)-1]
	*h = (*h)[:len(*h)-1]
	return last
}

// mostOpen is how many drafts are read side by side.
const mostOpen = 256

// merge gives the lines of drafts, each KEY, a tab and more, and in the order of its
// keys: all in the order of keys, of equal ones in the order of the drafts. A line is
// lent. Where there are too many drafts to open, some are made into one first.
func merge(ctx context.Context, o Options, names []string, give func(key, rest []byte) error) error {
	for round := 0; len(names) > mostOpen; round++ {
		var fewer []string
		for some := range slices.Chunk(names, mostOpen) {
			name := path.Join(drafts, fmt.Sprintf("%s-%d", path.Base(some[0]), round))
			if err := mergeInto(ctx, o, name, some); err != nil {
				return err
			}
			fewer = append(fewer, within(o.Out, name))
		}
		names = fewer
	}
	return mergeFew(ctx, names, func(line, key []byte) error {
		return give(key, bytes.TrimSuffix(line[len(key)+1:], []byte{'\n'}))
	})
}

func mergeInto(ctx context.Context, o Options, name string, some []string) error {
	out, err := create(ctx, o.Out, name)
	if err != nil {
		return err
	}
	err = mergeFew(ctx, some, func(line, _ []byte) error {
		_, err := out.Write(line)
		return err
	})
	if err != nil {
		out.undo()
		return err
	}
	return out.close()
}

func mergeFew(ctx context.Context, names []string, give func(line, key []byte) error) (err error) {
	var all heads
	var open []*lines
	defer func() {
		for _, l := range open {
			err = errors.Join(err, l.Close())
		}
	}()
	for i, name := range names {
		l, err := openLines(ctx, name)
		if err != nil {
			return err
		}
		open = append(open, l)
		l.order = i
		more, err := l.next()
		if err != nil {
			return err
		}
		if more {
			all = append(all, l)
		}
	}
	heap.Init(&all)
	for len(all) > 0 {
		l := all[0]
		if err := give(l.line, l.key); err != nil {
			return err
		}
		more, err := l.next()
		switch {
		case err != nil:
			return err
		case more:
			heap.Fix(&all, 0)
		default:
			heap.Pop(&all)
		}
	}
	return nil
}

// listDrafts returns the names of all drafts, in their order.
func listDrafts(ctx context.Context, files filesystem.Interface, out string) (names []string, err error) {
	if strings.Contains(out, "://") {
		if names, err = files.List(ctx, within(out, drafts+"/*")); err == nil {
			slices.Sort(names)
		}
		return names, err
	}
	entries, err := os.ReadDir(within(out, drafts)) // a pattern would read the folder's own name as one
	for _, e := range entries {
		names = append(names, within(out, path.Join(drafts, e.Name())))
	}
	return names, err
}

// sweep removes the drafts of a run. In another store it needs the right to remove.
func sweep(ctx context.Context, out string) error {
	if !strings.Contains(out, "://") {
		return os.RemoveAll(within(out, drafts))
	}
	files, err := filesystem.New(ctx, out)
	if err != nil {
		return err
	}
	names, err := listDrafts(ctx, files, out)
	if remover, ok := files.(filesystem.Remover); ok {
		for _, name := range names {
			err = errors.Join(err, remover.Remove(ctx, name))
		}
	}
	return errors.Join(err, files.Close())
}
