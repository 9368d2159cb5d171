package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"flag"
	"io"
	"strconv"

	"github.com/onechildoneplan/oneplan/plan/ndjson"
)

// declare declares the flags of a call, --id among them where it reads documents,
// and returns what runs it.
func (c call) declare(fs *flag.FlagSet) runner {
	run := c.flags(fs)
	if !c.chooses {
		return run
	}
	id := fs.String("id", "", "`PLAN-ID` of the plan to take out of a file of many (.ndjson)")
	return func(p *program, args []string) (Status, error) {
		p.chosen = *id
		return run(p, args)
	}
}

// readDocument returns the bytes of one document: of a file that is one, or the
// one that was chosen of a file that holds one a line, with the line's number.
func (p *program) readDocument(name string) (data []byte, line int64, err error) {
	s, err := p.open(name)
	if err != nil {
		return nil, 0, err
	}
	defer s.close()
	if !s.lines {
		data, err = io.ReadAll(io.LimitReader(s, maxDocument))
		if err == nil && !p.isChosen(data) {
			err = p.noneOf(name)
		}
		return data, 0, err
	}
	for one, err := range ndjson.NewReader(s, nil).Lines() {
		if refused := new(ndjson.LineError); errors.As(err, &refused) {
			if p.chosen == "" {
				return nil, 0, trouble(printable(name) + ": line " + strconv.FormatInt(refused.Number, 10) + " is too long")
			}
			continue // no document that could be read
		}
		if err != nil {
			return nil, 0, brokenStream(name, err)
		}
		if !p.isChosen(one.Bytes) {
			continue
		}
		if line > 0 {
			return nil, 0, trouble(printable(name) + p.severalWords())
		}
		data, line = bytes.Clone(one.Bytes), one.Number
	}
	if line == 0 && p.chosen != "" {
		return nil, 0, p.noneOf(name)
	}
	return data, line, nil
}

func (p *program) noneOf(name string) error {
	return trouble(printable(name) + ": holds no document of that plan")
}

func (p *program) severalWords() string {
	if p.chosen == "" {
		return ": holds several documents; say which with --id PLAN-ID"
	}
	return ": holds several documents of that plan"
}

// isChosen reports whether a document is of the plan that was asked for; of any,
// where none was.
func (p *program) isChosen(data []byte) bool {
	if p.chosen == "" {
		return true
	}
	if !bytes.Contains(data, []byte(p.chosen)) {
		return false
	}
	var head struct {
		ID     string `json:"id"`     // of a plan
		PlanID string `json:"planId"` // of a history
		Plan   struct {
			ID string `json:"id"` // of a view
		} `json:"plan"`
	}
	if json.Unmarshal(data, &head) != nil {
		return false
	}
	return head.ID == p.chosen || head.PlanID == p.chosen || head.Plan.ID == p.chosen
}
