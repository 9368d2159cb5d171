package main

import (
	"context"
	"errors"
	"io"
	"iter"
	"runtime"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/ndjson"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// each reads every document of the files and folders that the user named, in
// order, and gives it to f; many in one file are read side by side. What cannot be read is told as trouble, and the
// others are read all the same; unread says how often that happened. The error is that
// of f or of the output: nothing is read after it.
func (p *program) each(call string, names []string, read func(data []byte) document, f func(*document) error) (unread int, err error) {
	var failed error
	chosen := 0
	give := func(d *document) error {
		p.progress.step()
		if d.other {
			return nil
		}
		chosen++
		failed = f(d)
		return failed
	}
	for s, err := range p.sources(names) {
		if err == nil {
			err = s.documents(p.choosing(read), give)
			s.close()
		}
		switch {
		case failed != nil:
			return unread, failed
		case p.sink.failed != nil:
			return unread, p.sink.failed
		case err != nil:
			unread++
			p.complain(call, err)
		}
	}
	if p.chosen != "" && chosen == 0 && unread == 0 {
		return 0, trouble("there is no document of that plan")
	}
	return unread, nil
}

// choosing is read for the documents of the plan that was asked for; what is of
// another is marked so.
func (p *program) choosing(read func([]byte) document) func([]byte) document {
	if p.chosen == "" {
		return read
	}
	return func(data []byte) document {
		if !p.isChosen(data) {
			return document{other: true}
		}
		return read(data)
	}
}

// sources opens the files that the user named and those of the folders, one
// after another; each is closed by who takes it.
func (p *program) sources(names []string) iter.Seq2[*source, error] {
	return func(yield func(*source, error) bool) {
		for _, name := range names {
			s, folder, err := p.look(name)
			if folder == nil {
				if !yield(s, err) {
					return
				}
				continue
			}
			files, err := filesOf(name, folder)
			if err != nil && !yield(nil, err) {
				return
			}
			for _, file := range files {
				if !yield(p.open(file)) {
					return
				}
			}
		}
	}
}

// documents reads one file: a document, or many in lines.
func (s *source) documents(read func([]byte) document, give func(*document) error) error {
	if s.lines {
		return eachLine(s, read, give)
	}
	data, err := io.ReadAll(io.LimitReader(s, maxDocument))
	if err != nil {
		return err
	}
	d := read(data)
	d.file = s.name
	return give(&d)
}

// eachLine reads the documents of a stream side by side and gives them in their
// order.
func eachLine(s *source, read func([]byte) document, give func(*document) error) error {
	readLine := func(line ndjson.Line) (document, error) {
		d := read(line.Bytes)
		d.line, d.data = line.Number, nil
		return d, nil
	}
	lines := ndjson.NewReader(s, nil).Lines()
	for d, err := range ndjson.Map(context.Background(), lines, runtime.GOMAXPROCS(0), readLine) {
		if refused := new(ndjson.LineError); errors.As(err, &refused) {
			d = document{line: refused.Number, issues: issue.List{tooBig()}}
		} else if err != nil {
			return brokenStream(s.name, err)
		}
		d.file = s.name
		if err := give(&d); err != nil {
			return err
		}
	}
	return nil
}

// tooBig is the issue of a line that was not read for its length.
func tooBig() issue.Issue {
	rule, _ := issue.ReaderRules().Find("json.too-big")
	i := rule.At("")
	i.Limit = ndjson.DefaultMaxLine
	return i
}

// brokenStream names the file whose reading broke off.
func brokenStream(name string, err error) error {
	if stream := new(ndjson.StreamError); errors.As(err, &stream) {
		return trouble(printable(name) + ": line " + strconv.FormatInt(stream.Number, 10) + ": " + told(stream.Err))
	}
	return err
}

// fileFinding is a finding about one of many documents, for standard error.
type fileFinding struct {
	File string `json:"file"`
	Line int64  `json:"line"`
	finding
}

// eachSeen is eachPlan for a call that asks what one reader sees of plans: of
// each the reader's view, where a reader is named, and what is a view already. A
// plan that the reader may not see is told as a finding.
func (p *program) eachSeen(call string, names []string, as view.Reader, on civil.Date, l code.Lang, yield func(*plan.Plan) bool) (Status, error) {
	refused := Fine
	var failed error
	status, err := p.eachDocument(call, names, l, func(d *document) bool {
		of := d.plan
		switch {
		case d.view != nil && !as.IsZero() && as != d.view.Reader:
			p.complain(call, trouble(d.place()+": is the view of another reader"))
			refused = Trouble
			return true
		case d.view != nil:
			of = (*plan.Plan)(d.view.Plan) // looked at, and no more
		case !as.IsZero():
			var v *view.View
			if v, _, failed = p.see(of, as, on, l); failed != nil {
				return false
			}
			if v == nil {
				refused = Found
				return true
			}
			of = (*plan.Plan)(v.Plan)
		}
		return yield(of)
	})
	if err == nil {
		err = failed
	}
	return max(status, refused), err
}

// eachPlan is each for a call that asks about plans: errors of documents go to
// standard error, one JSON object a line, and what is readable all the same is
// given on. A view is trouble. The status says how the documents were. Nothing is
// given after yield has said no.
func (p *program) eachPlan(call string, names []string, l code.Lang, yield func(*plan.Plan) bool) (Status, error) {
	seen := Fine
	status, err := p.eachDocument(call, names, l, func(d *document) bool {
		if d.view != nil {
			p.complain(call, trouble(d.place()+": is "+d.otherKind()+", not a plan"))
			seen = Trouble
			return true
		}
		return yield(d.plan)
	})
	return max(status, seen), err
}

// eachDocument is eachPlan for plans and views.
func (p *program) eachDocument(call string, names []string, l code.Lang, yield func(*document) bool) (Status, error) {
	more := true
	status, _, err := p.eachRead(call, names, l, func(d *document) {
		if (d.plan != nil || d.view != nil) && more {
			more = yield(d)
		}
	})
	return status, err
}

// eachRead is eachPlan for every document, also one that is no plan; unread says
// how many could not be read at all.
func (p *program) eachRead(call string, names []string, l code.Lang, give func(*document)) (status Status, unread int, err error) {
	return p.eachMade(call, names, l, decode, give)
}

// eachOfPlans is eachMade for a call whose numbers are of plans alone: a document
// of another kind is trouble, since nothing of it would be counted, and counts as
// one that could not be read.
func (p *program) eachOfPlans(call string, names []string, l code.Lang, read func([]byte) document, give func(*document)) (status Status, unread int, err error) {
	others := 0
	status, unread, err = p.eachMade(call, names, l, read, func(d *document) {
		if kind := d.otherKind(); kind != "" {
			others++
			p.complain(call, trouble(d.place()+": is "+kind+", not a plan"))
			return
		}
		give(d)
	})
	if others > 0 {
		status = Trouble
	}
	return status, unread + others, err
}

// eachMade is eachRead where more is made of each document while it is read, side
// by side.
func (p *program) eachMade(call string, names []string, l code.Lang, read func([]byte) document, give func(*document)) (status Status, unread int, err error) {
	status = Fine
	unread, err = p.each(call, names, read, func(d *document) error {
		if d.issues.HasErrors() {
			status = max(status, Found)
		}
		if d.newer() {
			status = Trouble
		}
		for _, f := range findings(d.issues, d.data, l) {
			if f.Severity != issue.SeverityError.String() {
				continue
			}
			if err := writeJSON(p.Err, fileFinding{d.file, d.line, f}); err != nil {
				return err
			}
		}
		give(d)
		return nil
	})
	if unread > 0 {
		status = Trouble
	}
	return status, unread, err
}
