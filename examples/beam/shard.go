package main

import (
	"bufio"
	"bytes"
	"compress/gzip"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"hash"
	"io"
	"iter"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// Shard is one file of the input, the unit that workers share out: whoever opens it
// reads it to its end, and nothing of its lines travels between workers.
type Shard struct {
	// Number counts from 0 in the order of the names, Of is how many there are.
	Number, Of int
	Name       string
	// Digest is what the manifest says of the file's bytes, "" for no manifest.
	Digest string
}

// Receipt is what was read of one shard.
type Receipt struct {
	Shard Shard
	Lines int64
	// Digest is that of the file as it lies there, Content that of its documents:
	// the same documents in another file, compressed or with other line ends, give
	// the same.
	Digest, Content string
	// Refused is how many of the documents have errors.
	Refused int64
	// Kept are the kinds of sorted drafts that its reader left.
	Kept []string
}

// ShardError says that a shard could not be read whole. It names the file and holds
// nothing of what is in it.
type ShardError struct {
	Name string
	Err  error
}

func (e *ShardError) Error() string { return "shard " + e.Name + ": " + e.Err.Error() }

// Unwrap returns the cause.
func (e *ShardError) Unwrap() error { return e.Err }

var (
	errCut      = errors.New("ends within a line: the file is cut")
	errDigest   = errors.New("has other bytes than the manifest says")
	errUnlisted = errors.New("is not in the manifest")
	errBroke    = errors.New("a document broke the program: oneplan validate on this file tells more")
	errNewer    = errors.New("has a document of a newer form than this program knows")
	errMissing  = errors.New("is in the manifest and not among the files")
)

// list returns the files that globs name, each once, in the order of their names.
func list(ctx context.Context, globs []string) ([]Shard, error) {
	var names []string
	for _, glob := range globs {
		files, err := filesystem.New(ctx, glob)
		if err != nil {
			return nil, err
		}
		found, err := files.List(ctx, glob)
		if err = errors.Join(err, files.Close()); err != nil {
			return nil, err
		}
		if len(found) == 0 {
			return nil, &ShardError{glob, errors.New("no such file")}
		}
		names = append(names, found...)
	}
	slices.Sort(names)
	names = slices.Compact(names)
	shards := make([]Shard, len(names))
	for i, name := range names {
		shards[i] = Shard{Number: i, Of: len(names), Name: name}
	}
	return shards, nil
}

// expect puts the digests of a manifest, lines as sha256sum writes them, beside the
// shards. A file that only one of the two knows is an error.
func expect(shards []Shard, manifest io.Reader) error {
	digests := map[string]string{}
	lines := bufio.NewScanner(manifest)
	for lines.Scan() {
		digest, name, ok := strings.Cut(lines.Text(), " ")
		name = strings.TrimPrefix(strings.TrimPrefix(name, " "), "*")
		if !ok || len(digest) != hex.EncodedLen(sha256.Size) || name == "" {
			return errors.New("the manifest has a line that sha256sum does not write")
		}
		digests[path.Base(name)] = digest
	}
	if err := lines.Err(); err != nil {
		return err
	}
	for i := range shards {
		base := path.Base(shards[i].Name)
		if shards[i].Digest = digests[base]; shards[i].Digest == "" {
			return &ShardError{shards[i].Name, errUnlisted}
		}
		delete(digests, base)
	}
	for name := range digests {
		return &ShardError{name, errMissing}
	}
	return nil
}

// each reads the lines of a shard side by side and gives what f makes of them in
// their order, so that the same shard always gives the same. A line that is too long
// goes to refuse. What cannot be read whole is a [*ShardError].
func each[T any](ctx context.Context, s Shard, threads int, f func(ndjson.Line) T, refuse func(line int64) T, give func(T) error) (Receipt, error) {
	in, err := s.open(ctx)
	if err != nil {
		return Receipt{}, &ShardError{s.Name, err}
	}
	defer func() { _ = in.close() }()
	r := Receipt{Shard: s}
	content := sha256.New()
	look := func(line ndjson.Line) (v T, err error) {
		defer guard(&err)
		return f(line), nil
	}
	for v, err := range ndjson.Map(ctx, summed(ndjson.NewReader(in, nil).Lines(), content), threads, look) {
		if long := new(ndjson.LineError); errors.As(err, &long) && long.Err == ndjson.ErrTooLong {
			v, err = refuse(long.Number), nil
		}
		if err == nil {
			r.Lines++
			err = give(v)
		}
		if err != nil {
			return Receipt{}, &ShardError{s.Name, cause(err)}
		}
	}
	if r.Digest, err = in.end(); err == nil && s.Digest != "" && s.Digest != r.Digest {
		err = errDigest
	}
	if err != nil {
		return Receipt{}, &ShardError{s.Name, err}
	}
	r.Content = hex.EncodeToString(content.Sum(nil))
	return r, nil
}

// summed gives lines on and adds each to a digest. Of a line that is too long it adds
// the number.
func summed(lines iter.Seq2[ndjson.Line, error], to hash.Hash) iter.Seq2[ndjson.Line, error] {
	return func(yield func(ndjson.Line, error) bool) {
		for line, err := range lines {
			_, _ = to.Write(line.Bytes) // never fails
			if err != nil {
				_, _ = io.WriteString(to, strconv.FormatInt(line.Number, 10))
			}
			_, _ = to.Write([]byte{'\n'})
			if !yield(line, err) {
				return
			}
		}
	}
}

// guard turns a panic into an error: what a panic says may hold anything.
func guard(err *error) {
	if recover() != nil {
		*err = errBroke
	}
}

// cause names the line of an error of reading.
func cause(err error) error {
	if stream := new(ndjson.StreamError); errors.As(err, &stream) {
		return fmt.Errorf("line %d: %w", stream.Number, stream.Err)
	}
	if line := new(ndjson.LineError); errors.As(err, &line) {
		return fmt.Errorf("line %d: %w", line.Number, line.Err)
	}
	return err
}

// input is a shard that is being read. It knows the line that the text ends in and the
// digest of the file as it lies there.
type input struct {
	file  io.ReadCloser
	files io.Closer
	raw   io.Reader // the file's bytes, on their way to the digest
	text  io.Reader // what was compressed in them
	sum   hash.Hash
	tail  []byte // what came after the last line feed, up to the longest line
}

func (s Shard) open(ctx context.Context) (*input, error) {
	files, err := filesystem.New(ctx, s.Name)
	if err != nil {
		return nil, err
	}
	file, err := files.OpenRead(ctx, s.Name)
	if err != nil {
		return nil, errors.Join(err, files.Close())
	}
	sum := sha256.New()
	in := &input{file: file, files: files, sum: sum}
	in.raw = bufio.NewReaderSize(io.TeeReader(file, sum), 1<<16)
	in.text = in.raw
	if strings.HasSuffix(s.Name, ".gz") {
		if in.text, err = gzip.NewReader(in.raw); err != nil {
			return nil, errors.Join(err, in.close())
		}
	}
	return in, nil
}

// Read reads what was compressed.
func (in *input) Read(p []byte) (int, error) {
	n, err := in.text.Read(p)
	if i := bytes.LastIndexByte(p[:n], '\n'); i >= 0 {
		in.tail = append(in.tail[:0], p[i+1:n]...)
	} else if len(in.tail) <= ndjson.DefaultMaxLine {
		in.tail = append(in.tail, p[:n]...)
	}
	return n, err
}

// end returns the digest of the whole file. A file that ends within a JSON value is
// cut; a last line without its end may be whole.
func (in *input) end() (string, error) {
	if _, err := io.Copy(io.Discard, in.raw); err != nil {
		return "", err
	}
	last := bytes.TrimSpace(bytes.TrimPrefix(in.tail, []byte("\xef\xbb\xbf"))) // the mark of a file of one line
	if len(last) > 0 && !json.Valid(last) {
		return "", errCut
	}
	return hex.EncodeToString(in.sum.Sum(nil)), nil
}

func (in *input) close() error { return errors.Join(in.file.Close(), in.files.Close()) }
