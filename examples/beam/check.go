package main

import (
	"bytes"
	"cmp"
	"context"
	"encoding/json"
	"reflect"
	"slices"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/apache/beam/sdks/v2/go/pkg/beam/register"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/subjects"
)

// Verdicts are the verdicts of some lines of a shard, as `oneplan validate --json`
// prints them.
type Verdicts struct {
	Shard       int
	First, Last int64
	Documents   int
	Invalid     int
	Lines       []byte
}

// Claimed is what a plan claims and where it stands; see [subjects.Claim].
type Claimed struct {
	Claim string
	Shard int
	Line  int64
}

// Second is a plan in force of a child that has another one.
type Second struct {
	Shard   int
	Line    int64
	Pointer string
}

// Tally counts documents.
type Tally struct {
	Documents int `json:"documents"`
	Valid     int `json:"valid"`
	Invalid   int `json:"invalid"`
}

func init() {
	for _, t := range []reflect.Type{reflect.TypeFor[Verdicts](), reflect.TypeFor[Claimed](), reflect.TypeFor[Second](), reflect.TypeFor[Tally]()} {
		beam.RegisterType(t)
	}
	register.DoFn6x1[context.Context, Shard, func(Verdicts), func(string, Claimed), func(int, Text), func(Receipt), error](&checkFn{})
	register.DoFn3x0[string, func(*Claimed) bool, func(Claimed)](&rivalFn{})
	register.DoFn3x1[int, func(*Claimed) bool, func(Second), error](&secondFn{})
	register.DoFn4x1[Verdicts, func(*Second) bool, func(int, Text), func(int, Text), error](&attachFn{})
	register.DoFn3x1[int, func(*Text) bool, func(int, Text), error](&tallyFn{})
	register.Emitter1[Verdicts]()
	register.Emitter2[string, Claimed]()
	register.Emitter2[int, Text]()
	register.Emitter1[Receipt]()
	register.Emitter1[Claimed]()
	register.Emitter1[Second]()
	register.Iter1[Claimed]()
	register.Iter1[Second]()
}

// check tells of every document what is wrong with it, among all files that a child
// has two plans in force too.
func check(s beam.Scope, shards beam.PCollection, o Options, of int) {
	verdicts, claims, refused, receipts := beam.ParDo4(s, &checkFn{Options: o}, shards)
	settle(s, receipts, of)
	write(s, o.Out, "refused", of, refused)
	rivals := beam.ParDo(s, &rivalFn{}, beam.GroupByKey(s, claims))
	seconds := beam.ParDo(s, &secondFn{Key: o.Key}, beam.GroupByKey(s, beam.AddFixedKey(s, rivals)))
	texts, tallies := beam.ParDo2(s, &attachFn{Lang: o.Lang}, verdicts, beam.SideInput{Input: seconds})
	write(s, o.Out, "verdicts", of, texts)
	write(s, o.Out, "tally", 1, beam.ParDo(s, &tallyFn{}, beam.GroupByKey(s, tallies)))
}

// checkFn looks at the documents of a shard.
type checkFn struct{ Options Options }

// examined is what is known of one line.
type examined struct {
	line   int64
	issues issue.List
	claim  subjects.Claim
	unread bool // too long to be looked at
}

// ProcessElement reads one shard.
func (f *checkFn) ProcessElement(ctx context.Context, s Shard, verdicts func(Verdicts), claims func(string, Claimed), refused func(int, Text), receipts func(Receipt)) error {
	l, err := f.Options.lang()
	if err != nil {
		return err
	}
	known := subjects.New(f.Options.Key)
	dead := deadLetters(s, refused)
	var batch Verdicts
	var text bytes.Buffer
	flush := func() {
		if batch.Documents > 0 {
			batch.Shard, batch.Lines = s.Number, bytes.Clone(text.Bytes())
			verdicts(batch)
		}
		batch, text = Verdicts{}, bytes.Buffer{}
	}
	receipt, err := each(ctx, s, f.Options.Threads, func(line ndjson.Line) (x examined) {
		x.line = line.Number
		x.issues = examine(line.Bytes, func(p *plan.Plan) { x.claim = known.Claim(p) })
		return x
	}, func(line int64) examined { return examined{line: line, issues: tooLong()} }, func(x examined) error {
		if err := claim(s, x, claims); err != nil {
			return err
		}
		valid := !x.issues.HasErrors()
		if batch.Documents++; batch.First == 0 {
			batch.First = x.line
		}
		if batch.Last = x.line; !valid {
			batch.Invalid++
		}
		err := contract.Write(&text, contract.Verdict{File: s.Name, Line: x.line, Valid: valid, Issues: contract.Findings(x.issues, nil, l)})
		if text.Len() > batchBytes {
			flush()
		}
		return cmp.Or(err, dead.refuse(x.line, x.issues))
	})
	if err != nil {
		return err
	}
	flush()
	dead.flush()
	receipts(receipt)
	return nil
}

// claim gives what a plan claims to each child's key.
func claim(s Shard, x examined, give func(string, Claimed)) error {
	if x.claim.IsZero() {
		return nil
	}
	text, err := x.claim.MarshalText()
	if err != nil {
		return err
	}
	for _, child := range strings.Fields(string(text))[1:] {
		give(child, Claimed{string(text), s.Number, x.line})
	}
	return nil
}

// rivalFn lets pass what claims a child that another plan claims too: the few among
// which order decides.
type rivalFn struct{}

// ProcessElement looks at the claims of one child's key.
func (*rivalFn) ProcessElement(_ string, next func(*Claimed) bool, give func(Claimed)) {
	var all []Claimed
	plans := map[string]bool{}
	for c := new(Claimed); next(c); {
		all = append(all, *c)
		plans[strings.Fields(c.Claim)[0]] = true
	}
	if len(plans) < 2 {
		return
	}
	for _, c := range all {
		give(c)
	}
}

// secondFn notes the claims in the order of the files and lines, as one process does.
type secondFn struct{ Key []byte }

// ProcessElement gets all rivals.
func (f *secondFn) ProcessElement(_ int, next func(*Claimed) bool, give func(Second)) error {
	var all []Claimed
	for c := new(Claimed); next(c); {
		all = append(all, *c)
	}
	slices.SortFunc(all, func(a, b Claimed) int { return cmp.Or(a.Shard-b.Shard, cmp.Compare(a.Line, b.Line)) })
	known := subjects.New(f.Key)
	for _, c := range slices.Compact(all) { // a plan comes once for each key of its child
		var claim subjects.Claim
		if err := claim.UnmarshalText([]byte(c.Claim)); err != nil {
			return err
		}
		for _, i := range known.Note(claim) {
			give(Second{c.Shard, c.Line, string(i.Pointer)})
		}
	}
	return nil
}

// attachFn puts the second plans in force beside what else is wrong with them.
type attachFn struct{ Lang string }

// ProcessElement completes the verdicts of some lines.
func (f *attachFn) ProcessElement(v Verdicts, next func(*Second) bool, texts, tallies func(int, Text)) error {
	seconds := map[int64]string{}
	for s := new(Second); next(s); {
		if s.Shard == v.Shard && v.First <= s.Line && s.Line <= v.Last {
			seconds[s.Line] = s.Pointer
		}
	}
	if len(seconds) > 0 {
		if err := f.attach(&v, seconds); err != nil {
			return err
		}
	}
	texts(v.Shard, Text{v.First, v.Lines})
	tally, err := json.Marshal(Tally{v.Documents, v.Documents - v.Invalid, v.Invalid})
	tallies(0, Text{Lines: tally})
	return err
}

func (f *attachFn) attach(v *Verdicts, seconds map[int64]string) error {
	l, err := Options{Lang: f.Lang}.lang()
	if err != nil {
		return err
	}
	rule, _ := subjects.Rules().Find("plan.second-in-force")
	var out bytes.Buffer
	for line := range bytes.Lines(v.Lines) {
		var one contract.Verdict
		if err := json.Unmarshal(line, &one); err != nil {
			return err
		}
		pointer, ok := seconds[one.Line]
		if !ok {
			out.Write(line)
			continue
		}
		if one.Valid {
			one.Valid = false
			v.Invalid++
		}
		one.Issues = append(one.Issues, contract.Findings(issue.List{rule.At(issue.Pointer(pointer))}, nil, l)...)
		if err := contract.Write(&out, one); err != nil {
			return err
		}
	}
	v.Lines = out.Bytes()
	return nil
}

// tallyFn adds the tallies up.
type tallyFn struct{}

// ProcessElement gets all of them.
func (*tallyFn) ProcessElement(_ int, next func(*Text) bool, give func(int, Text)) error {
	var sum Tally
	for t := new(Text); next(t); {
		var one Tally
		if err := json.Unmarshal(t.Lines, &one); err != nil {
			return err
		}
		sum.Documents, sum.Valid, sum.Invalid = sum.Documents+one.Documents, sum.Valid+one.Valid, sum.Invalid+one.Invalid
	}
	var line bytes.Buffer
	err := contract.Write(&line, sum)
	give(0, Text{Lines: line.Bytes()})
	return err
}

// lang returns the language of the words.
func (o Options) lang() (l code.Lang, err error) {
	return l, l.UnmarshalText([]byte(o.Lang))
}
