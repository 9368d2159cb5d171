package main

import (
	"crypto/rand"
	"encoding/json"
	"io"
	"sync"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/subjects"
)

// claimed is one line of a list of subjects: what a run knew of a plan in force,
// for a run that looks at several lists. It holds keyed digests and the place of
// the plan, nothing of a record.
type claimed struct {
	Format subjectsFormat `json:"format" validate:"required"`
	Claim  subjects.Claim `json:"claim" validate:"required"`
	File   string         `json:"file" validate:"required,max=4096"`
	Line   int            `json:"line,omitempty" validate:"omitempty,min=0,max=1000000000000"`
}

// subjectsFormat names the wire form of the list.
type subjectsFormat string

const subjectsFormat1 subjectsFormat = familySubjects + "/1.0"

func (f *subjectsFormat) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(subjectsFormat1))
	if err == nil {
		*f = subjectsFormat1
	}
	return err
}

var claims = sync.OnceValue(func() *issue.Reader[claimed] { return issue.NewReader[claimed]() })

// decodeClaim reads one line of a list of subjects.
func decodeClaim(data []byte) document {
	one, issues := claims().Decode(data, issue.Limits{}, nil)
	if issues.HasErrors() {
		return document{issues: issues}
	}
	return document{claimed: one, claim: one.Claim}
}

// leastKey is how many bytes a key has at least.
const leastKey = 16

// key returns the key of the digests of subjects: that of a file, the same for
// all runs whose lists go together, else a random one.
func (v *validation) key(p *program) ([]byte, error) {
	if v.keyFile == "" {
		key := make([]byte, leastKey)
		_, _ = rand.Read(key) // never fails
		return key, nil
	}
	key, err := p.readUpTo(v.keyFile, 4096)
	if err == nil && len(key) < leastKey {
		err = trouble(printable(v.keyFile) + ": a key has 16 bytes at least")
	}
	return key, err
}

// keep writes what a plan claims into the list of subjects.
func (v *validation) keep(to io.Writer, d *document) error {
	if d.claim.IsZero() {
		return nil
	}
	one := claimed{Format: subjectsFormat1, Claim: d.claim, File: d.file, Line: int(d.line)}
	line, err := json.Marshal(one)
	if err != nil {
		return err
	}
	_, err = to.Write(append(line, '\n'))
	return err
}
