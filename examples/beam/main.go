package main

import (
	"context"
	"crypto/rand"
	"errors"
	"flag"
	"fmt"
	"log/slog"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"time"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/x/beamx"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/plan/due"
	"github.com/onechildoneplan/oneplan/plan/stats"
)

// pipeline builds one of the pipelines over shards.
type pipeline func(s beam.Scope, shards beam.PCollection, o Options, of int)

var pipelines = map[string]pipeline{"check": check, "due": dueLists, "stats": count, "fhir": resources, "export": tables}

// Options travel to the workers. They hold no content.
type Options struct {
	Out      string
	On       string
	Lang     string
	Calendar string
	From, To string
	By       []string
	MinCell  int
	Part     bool
	Threads  int
	// Key makes the digests of children's keys, new for each run.
	Key []byte
	// KeyFile holds the key of an export, K and Shift are its options.
	KeyFile string
	K       int
	Shift   bool
}

func (o Options) due() (d due.Options, err error) {
	if d.On, err = civil.ParseDate(o.On); err == nil {
		d.Calendar, err = fi.Calendar(o.Calendar)
	}
	return d, err
}

func (o Options) stats() (s stats.Options, err error) {
	days := []struct {
		text string
		to   *civil.Date
	}{{o.On, &s.On}, {o.From, &s.Window.From}, {o.To, &s.Window.To}}
	for _, day := range days {
		if day.text != "" {
			if *day.to, err = civil.ParseDate(day.text); err != nil {
				return s, err
			}
		}
	}
	for _, name := range o.By {
		var field stats.Field
		if err := field.UnmarshalText([]byte(name)); err != nil {
			return s, err
		}
		s.By = append(s.By, field)
	}
	s.Calendar, err = fi.Calendar(o.Calendar)
	return s, err
}

const usage = `usage: beam check|due|stats|fhir|export [flags] FILE...

  check  what is wrong with each document, and two plans in force for one child
  due    work lists of a day, one for each worker of each county
  stats  timeliness and use; with --part a part that oneplan stats --merge adds up
  fhir   whole plans as FHIR NDJSON, by resource type
  export flat pseudonymised tables for research, under the key of --key

FILE is a file or a pattern of files, each plans or histories a line; .gz is read.
Files of the result are written to --out, which must be empty; SHA256SUMS comes
last, and a folder without it is no result. --runner is prism (default: this
process), flink, spark, dataflow or universal with Beam's own flags.
`

func main() {
	if err := run(context.Background(), os.Args[1:]); err != nil {
		fmt.Fprintln(os.Stderr, "beam: "+err.Error())
		os.Exit(1)
	}
}

// run is one run of the program, or of a worker that a runner started with it.
func run(ctx context.Context, args []string) error {
	slog.SetLogLoggerLevel(slog.LevelWarn)
	name := ""
	if len(args) > 0 && !strings.HasPrefix(args[0], "-") {
		name, args = args[0], args[1:]
	}
	o := Options{Lang: "en", Calendar: "thl", Key: make([]byte, 16)}
	_, _ = rand.Read(o.Key) // never fails
	manifest := options(&o)
	flag.CommandLine.Usage = func() {
		fmt.Fprint(os.Stderr, usage)
		flag.PrintDefaults()
	}
	if err := flag.CommandLine.Parse(args); err != nil {
		return err
	}
	beam.Init() // a worker goes no further
	build, ok := pipelines[name]
	if !ok || flag.NArg() == 0 {
		flag.CommandLine.Usage()
		return errors.New("name a pipeline and files")
	}
	if err := o.complete(ctx, name); err != nil {
		return err
	}
	shards, err := list(ctx, flag.Args())
	if err == nil && *manifest != "" {
		err = expectFile(shards, *manifest)
	}
	if err != nil {
		return err
	}
	return execute(ctx, build, shards, o)
}

// options declares the flags beside those of Beam.
func options(o *Options) (manifest *string) {
	flag.StringVar(&o.Out, "out", "beam-out", "`FOLDER` for the result, empty or new")
	flag.StringVar(&o.On, "on", "", "`DATE` of today (default today in Finland)")
	flag.StringVar(&o.Lang, "lang", o.Lang, "language of the words, `fi|sv|en`")
	flag.StringVar(&o.Calendar, "calendar", o.Calendar, "`NAME` of the reading of working days: thl, statute, saturday or aland")
	flag.StringVar(&o.From, "from", "", "first `DATE` of the window of stats")
	flag.StringVar(&o.To, "to", "", "last `DATE` of the window of stats")
	flag.Func("by", "`FIELD` tells the numbers of stats apart", func(name string) error {
		o.By = append(o.By, name)
		return nil
	})
	flag.IntVar(&o.MinCell, "min-cell", 0, "stats tells nothing from which a count under `N` follows (default 0: tells all)")
	flag.BoolVar(&o.Part, "part", false, "stats writes a part of a larger sum, all numbers, for the register's own desk")
	flag.StringVar(&o.KeyFile, "key", "", "`FILE` with the key of an export, 16 bytes or more, where every worker reaches it")
	flag.IntVar(&o.K, "k", 0, "`N` plans of an export share age band, municipality and half-year at least (default 5)")
	flag.BoolVar(&o.Shift, "shift", false, "dates in an export, moved for each plan, in the place of weeks")
	flag.IntVar(&o.Threads, "threads", runtime.GOMAXPROCS(0), "`N` documents of a shard are looked at side by side")
	return flag.String("manifest", "", "`FILE` that sha256sum wrote over the shards: each is read whole and once, or the run fails")
}

// complete checks the options before anything runs, so that no worker trips over them.
func (o *Options) complete(ctx context.Context, name string) error {
	if o.On == "" {
		today, _, err := fi.DayOf(civil.InstantOf(time.Now()))
		if err != nil {
			return err
		}
		o.On = today.String()
	}
	if o.Part && o.MinCell > 0 {
		return errors.New("a part holds all numbers: no --min-cell with --part")
	}
	o.Threads = max(o.Threads, 1)
	_, langErr := o.lang()
	_, dueErr := o.due()
	options, err := o.stats()
	if err == nil {
		_, err = stats.New(options)
	}
	if err := errors.Join(langErr, dueErr, err); err != nil {
		return errors.New("an option has a value that it does not take: see beam -help")
	}
	if name == "export" {
		if err := o.completeKey(ctx); err != nil {
			return err
		}
	}
	if strings.Contains(o.Out, "://") {
		return nil
	}
	out, err := filepath.Abs(o.Out) // workers of this machine run elsewhere
	o.Out = out
	if there, _ := os.ReadDir(out); err == nil && len(there) > 0 {
		err = errors.New("--out is not empty: files of another run would be taken for this one's")
	}
	return err
}

// completeKey makes sure that there is a key.
func (o *Options) completeKey(ctx context.Context) (err error) {
	if o.KeyFile == "" || o.K < 0 {
		return errors.New("an export needs --key, and --k is a number of plans")
	}
	if !strings.Contains(o.KeyFile, "://") {
		if o.KeyFile, err = filepath.Abs(o.KeyFile); err != nil {
			return err
		}
	}
	_, err = o.export(ctx)
	return err
}

func expectFile(shards []Shard, name string) error {
	f, err := os.Open(name)
	if err != nil {
		return err
	}
	return errors.Join(expect(shards, f), f.Close())
}

// execute runs a pipeline over shards. Whatever becomes of it, the drafts go; the list
// of digests is there only when everything went well.
func execute(ctx context.Context, build pipeline, shards []Shard, o Options) error {
	var err error
	for range 3 {
		p, s := beam.NewPipelineWithRoot()
		build(s, beam.Reshuffle(s, beam.CreateList(s, shards)), o, len(shards))
		if err = beamx.Run(ctx, p); err == nil || !strings.Contains(err.Error(), prismBroke) {
			break
		}
	}
	if err == nil {
		err = seal(ctx, o.Out, shards)
	} else if _, missing, _ := receipts(ctx, o.Out, shards); missing != nil {
		err = errors.Join(err, unread(missing))
	}
	return errors.Join(err, sweep(ctx, o.Out))
}

// prismBroke is what prism of Beam 2.77.0 says when it asks a step that has no worker
// how far it is (stage.go: the ticker of a tenth of a second won over the step's end).
// That happens on machines with far too much to do and has nothing to do with the
// documents; what was written is written again, the same.
const prismBroke = "panic in stage.Execute bundle processing goroutine: runtime error: invalid memory address or nil pointer dereference"
