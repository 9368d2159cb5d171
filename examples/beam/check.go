package main

import (
	"cmp"
	"context"
	"encoding/json"
	"fmt"
	"slices"
	"strconv"
	"strings"

	"github.com/apache/beam/sdks/v2/go/pkg/beam"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/subjects"
)

// Second is a plan in force of a child that has another one.
type Second struct {
	Line    int64
	Pointer string
}

// Tally counts documents.
type Tally struct {
	Documents int64 `json:"documents"`
	Valid     int64 `json:"valid"`
	Invalid   int64 `json:"invalid"`
}

func init() {
	for _, fn := range []any{&checkFn{}, &secondFn{}, &attachFn{}, &tallyFn{}} {
		beam.RegisterDoFn(fn)
	}
}

// check tells of every document what is wrong with it, among all files that a child
// has two plans in force too.
func check(s beam.Scope, shards beam.PCollection, o Options, of int) {
	receipts := beam.ParDo(s, &checkFn{Options: o}, shards)
	settle(s, receipts, of)
	seconds := beam.ParDo(s, &secondFn{Options: o}, gathered(s, receipts))
	tallies := beam.ParDo(s, &attachFn{Options: o}, beam.CoGroupByKey(s, receipts, seconds))
	beam.ParDo0(s, &tallyFn{Options: o}, beam.GroupByKey(s, beam.AddFixedKey(s, tallies)))
}

// checkFn looks at the documents of a shard.
type checkFn struct{ Options Options }

// ProcessElement reads one shard.
func (f *checkFn) ProcessElement(ctx context.Context, s Shard, receipts func(int, Receipt)) (err error) {
	r := read(ctx, f.Options, s)
	defer r.end(&err)
	l, err := f.Options.lang()
	if err != nil {
		return err
	}
	verdicts, err := r.draft("verdicts")
	if err != nil {
		return err
	}
	known := subjects.New(f.Options.Key)
	var claims []keyed
	receipt, err := documents(r, func(data []byte) (claim subjects.Claim, _ issue.List) {
		issues := examine(data, func(p *plan.Plan) { claim = known.Claim(p) })
		return claim, issues
	}, func(line int64, claim subjects.Claim, issues issue.List) error {
		if !claim.IsZero() {
			text, err := claim.MarshalText()
			if err != nil {
				return err
			}
			for _, child := range strings.Fields(string(text))[1:] {
				claims = append(claims, keyed{key: child, rest: fmt.Appendf(nil, "%d %d %s", s.Number, line, text)})
			}
		}
		return contract.Write(verdicts, contract.Verdict{File: s.Name, Line: line, Valid: !issues.HasErrors(), Issues: contract.Findings(issues, nil, l)})
	})
	if err != nil {
		return err
	}
	if err := r.keep("claims", claims); err != nil {
		return err
	}
	return r.done(receipt, receipts)
}

// claimed is what a plan claims and where it stands; see [subjects.Claim].
type claimed struct {
	shard int
	line  int64
	claim string
}

func parseClaimed(text []byte) (c claimed, err error) {
	shard, rest, _ := strings.Cut(string(text), " ")
	line, claim, _ := strings.Cut(rest, " ")
	c.claim = claim
	if c.shard, err = strconv.Atoi(shard); err == nil {
		c.line, err = strconv.ParseInt(line, 10, 64)
	}
	return c, err
}

// plan is the digest of the plan's id.
func (c claimed) plan() string {
	plan, _, _ := strings.Cut(c.claim, " ")
	return plan
}

// secondFn finds the plans in force of children that have another one.
type secondFn struct{ Options Options }

// ProcessElement gets the receipts of all shards. Sorted by child, plans of the same
// one stand side by side; those few are noted in the order of the files and lines, as
// one process notes all.
func (f *secondFn) ProcessElement(ctx context.Context, _ int, next func(*Receipt) bool, give func(int, Second)) (err error) {
	defer guard(&err)
	var rivals, same []claimed
	pass := func() {
		if slices.ContainsFunc(same, func(c claimed) bool { return c.plan() != same[0].plan() }) {
			rivals = append(rivals, same...)
		}
		same = same[:0]
	}
	child := ""
	err = merge(ctx, f.Options, draftsOf(f.Options, "claims", next), func(key, text []byte) error {
		if string(key) != child {
			pass()
			child = string(key)
		}
		c, err := parseClaimed(text)
		same = append(same, c)
		return err
	})
	if err != nil {
		return err
	}
	pass()
	slices.SortFunc(rivals, func(a, b claimed) int { return cmp.Or(a.shard-b.shard, cmp.Compare(a.line, b.line)) })
	known := subjects.New(f.Options.Key)
	for _, c := range slices.Compact(rivals) { // a plan may come once for each key of its child
		var claim subjects.Claim
		if err := claim.UnmarshalText([]byte(c.claim)); err != nil {
			return err
		}
		for _, i := range known.Note(claim) {
			give(c.shard, Second{c.line, string(i.Pointer)})
		}
	}
	return nil
}

// attachFn puts the second plans in force beside what else is wrong with them.
type attachFn struct{ Options Options }

// ProcessElement completes the verdicts of a shard.
func (f *attachFn) ProcessElement(ctx context.Context, shard int, receipts func(*Receipt) bool, next func(*Second) bool, tallies func(Tally)) (err error) {
	defer guard(&err)
	var r Receipt
	if !receipts(&r) {
		return nil
	}
	if r.Lines == 0 {
		tallies(Tally{})
		return nil
	}
	seconds := map[int64]string{}
	for s := new(Second); next(s); {
		seconds[s.Line] = s.Pointer
	}
	l, err := f.Options.lang()
	if err != nil {
		return err
	}
	out, err := createResult(ctx, f.Options.Out, resultName("verdicts", shard, r.Shard.Of))
	if err != nil {
		return err
	}
	tally := Tally{r.Lines, r.Lines - r.Refused, r.Refused}
	err = eachLine(ctx, within(f.Options.Out, draftName("verdicts", shard)), func(line []byte) error {
		if len(seconds) == 0 {
			_, err := out.Write(line)
			return err
		}
		return attach(out, line, seconds, l, &tally)
	})
	if err != nil {
		out.undo()
		return err
	}
	tallies(tally)
	return out.close()
}

// attach writes one verdict, with what was found among all files.
func attach(out *result, line []byte, seconds map[int64]string, l code.Lang, tally *Tally) error {
	var one contract.Verdict
	if err := json.Unmarshal(line, &one); err != nil {
		return err
	}
	pointer, ok := seconds[one.Line]
	if !ok {
		_, err := out.Write(line)
		return err
	}
	if one.Valid {
		one.Valid = false
		tally.Valid--
		tally.Invalid++
	}
	rule, _ := subjects.Rules().Find("plan.second-in-force")
	one.Issues = append(one.Issues, contract.Findings(issue.List{rule.At(issue.Pointer(pointer))}, nil, l)...)
	return contract.Write(out, one)
}

// tallyFn adds the tallies up.
type tallyFn struct{ Options Options }

// ProcessElement gets all of them.
func (f *tallyFn) ProcessElement(ctx context.Context, _ int, next func(*Tally) bool) error {
	var sum Tally
	for t := new(Tally); next(t); {
		sum = Tally{sum.Documents + t.Documents, sum.Valid + t.Valid, sum.Invalid + t.Invalid}
	}
	out, err := createResult(ctx, f.Options.Out, resultName("tally", 0, 1))
	if err != nil {
		return err
	}
	_ = contract.Write(out, sum) // an error comes again at the end
	return out.close()
}

// lang returns the language of the words.
func (o Options) lang() (l code.Lang, err error) {
	return l, l.UnmarshalText([]byte(o.Lang))
}
