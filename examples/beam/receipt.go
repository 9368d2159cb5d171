package main

import (
	"bytes"
	"context"
	"encoding/json"
	"errors"
	"io"
	"path"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/io/filesystem"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
)

func init() {
	beam.RegisterDoFn(&settleFn{})
}

// settle fails the run where a shard was read twice, was not read, or holds the same
// documents as another one: a number from such shards would be wrong. Receipts come
// by the number of their shard.
func settle(s beam.Scope, receipts beam.PCollection, shards int) {
	beam.ParDo0(s, &settleFn{Shards: shards}, gathered(s, receipts))
}

// gathered gives the receipts of all shards to one worker.
func gathered(s beam.Scope, receipts beam.PCollection) beam.PCollection {
	return beam.GroupByKey(s, beam.AddFixedKey(s, beam.DropKey(s, receipts)))
}

type settleFn struct{ Shards int }

// ProcessElement looks at the receipts of the whole run.
func (f *settleFn) ProcessElement(_ int, next func(*Receipt) bool) error {
	var all []Receipt
	for r := new(Receipt); next(r); {
		all = append(all, *r)
	}
	return balance(all, f.Shards)
}

// balance compares the receipts with each other.
func balance(all []Receipt, shards int) error {
	slices.SortFunc(all, func(a, b Receipt) int { return a.Shard.Number - b.Shard.Number })
	same := map[string]string{}
	for i, r := range all {
		if i > 0 && all[i-1].Shard.Number == r.Shard.Number {
			return &ShardError{r.Shard.Name, errors.New("was read twice")}
		}
		if other := same[r.Content]; other != "" && r.Lines > 0 {
			return &ShardError{r.Shard.Name, errors.New("holds the same documents as " + other)}
		}
		same[r.Content] = r.Shard.Name
	}
	if len(all) != shards {
		return errors.New(strconv.Itoa(shards-len(all)) + " shards were not read")
	}
	return nil
}

// The last files of a result: what was read, and the digests of all files, as
// sha256sum checks them. A folder without the second is no result.
const (
	receiptFile = "receipt.ndjson"
	digestsFile = "SHA256SUMS"
)

// receiptLine is what was read of one file.
type receiptLine struct {
	File    string `json:"file"`
	Lines   int64  `json:"lines"`
	Refused int64  `json:"refused"`
	SHA256  string `json:"sha256"`
}

// seal ends a run that went well: it notes what was read and, last of all, which files
// are the result.
func seal(ctx context.Context, out string, shards []Shard) error {
	all, missing, err := receipts(ctx, out, shards)
	switch {
	case err != nil:
		return err
	case missing != nil:
		return unread(missing)
	}
	if err := balance(all, len(shards)); err != nil {
		return err
	}
	to, err := createResult(ctx, out, receiptFile)
	if err != nil {
		return err
	}
	for _, r := range all {
		_ = contract.Write(to, receiptLine{r.Shard.Name, r.Lines, r.Refused, r.Digest}) // an error comes again at the end
	}
	if err := to.close(); err != nil {
		return err
	}
	digests, err := digestsOf(ctx, out)
	if err != nil {
		return err
	}
	return save(ctx, out, digestsFile, digests)
}

// digestsOf gathers what the writers of files noted, in the order of names, and looks
// whether the files are there.
func digestsOf(ctx context.Context, out string) (string, error) {
	files, err := filesystem.New(ctx, out)
	if err != nil {
		return "", err
	}
	defer func() { _ = files.Close() }() // only read from
	names, err := listDrafts(ctx, files, out)
	if err != nil {
		return "", err
	}
	var all strings.Builder
	for _, name := range names {
		base, noted := strings.CutPrefix(path.Base(name), "sum-")
		if !noted {
			continue
		}
		line, err := filesystem.Read(ctx, files, within(out, path.Join(drafts, path.Base(name))))
		if err == nil {
			_, err = files.Size(ctx, within(out, base))
		}
		if err != nil {
			return "", err
		}
		all.Write(line)
	}
	return all.String(), nil
}

// receipts returns those of the shards that were read to their end, and the others.
func receipts(ctx context.Context, out string, shards []Shard) (all []Receipt, missing []string, err error) {
	for _, s := range shards {
		in, err := openDraft(ctx, within(out, draftName("receipt", s.Number)))
		if err != nil {
			missing = append(missing, s.Name)
			continue
		}
		text, err := io.ReadAll(in)
		if err = errors.Join(err, in.Close()); err != nil {
			return nil, nil, err
		}
		var r Receipt
		if err := json.Unmarshal(bytes.TrimSpace(text), &r); err != nil {
			return nil, nil, err
		}
		all = append(all, r)
	}
	return all, missing, nil
}

// unread names shards that were not read to their end.
func unread(names []string) error {
	const most = 20
	text := strings.Join(names[:min(len(names), most)], ", ")
	if n := len(names) - most; n > 0 {
		text += " and " + strconv.Itoa(n) + " more"
	}
	return errors.New("not read to the end: " + text)
}
