//go:build !small && !wasip1

package main

import (
	"bytes"
	"cmp"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"io/fs"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
)

// What a server was last known to have: the places that a push prints, and the file
// of --state.

// seen reads what an earlier push printed: place, change, id and version a line.
func (x *exchange) seen(p *program) ([]client.Placed, error) {
	if x.known == "" {
		return nil, nil
	}
	data, err := p.readUpTo(x.known, maxBundle)
	if err != nil {
		return nil, err
	}
	all, ok := placesOf(string(data))
	if !ok {
		return nil, trouble(printable(x.known) + ": is not what --push printed")
	}
	return all, nil
}

// placesOf reads the lines of places.
func placesOf(text string) ([]client.Placed, bool) {
	var all []client.Placed
	for line := range strings.Lines(text) {
		at := strings.Fields(line)
		if len(at) == 0 {
			continue
		}
		kind, _, ok := strings.Cut(at[0], "/")
		if len(at) != 4 || !ok {
			return nil, false
		}
		if at[1] == client.ChangeRemoved.String() {
			continue
		}
		s := client.Placed{Type: kind, ID: at[2], Location: at[0]}
		if at[3] != "-" {
			s.Version = at[3]
		}
		all = append(all, s)
	}
	return all, true
}

// stateFile is the file of --state. It is content of a record.
type stateFile struct {
	// Server is the base of the server that it is of.
	Server string `json:"server"`
	// Unsettled is the digest of a plan that others had changed something beside: it
	// is not pushed again, for what they have would be lost.
	Unsettled string `json:"unsettled,omitzero"`
	// Plan is absent where the first push broke off.
	Plan      json.RawMessage `json:"plan,omitzero"`
	Places    []string        `json:"places"`
	Remainder fhir.Remainder  `json:"remainder,omitzero"`
	// Sent are revisions that were on their way when a push broke off.
	Sent []json.RawMessage `json:"sent,omitzero"`
}

// lastState reads the file of --state, and the digest of the plan that may not be
// pushed. Where there is no file nothing is known of the server.
func (x *exchange) lastState(p *program) (last client.State, unsettled string, err error) {
	data, err := p.readUpTo(x.state, maxBundle)
	if errors.Is(err, fs.ErrNotExist) {
		return last, "", nil
	}
	if err != nil {
		return last, "", err
	}
	var f stateFile
	strict := json.NewDecoder(bytes.NewReader(data))
	strict.DisallowUnknownFields()
	notOurs := trouble(printable(x.state) + ": is not what --state kept") // their words could repeat the file
	if strict.Decode(&f) != nil || strict.More() {
		return last, "", notOurs
	}
	if f.Server != x.push {
		return last, "", trouble(printable(x.state) + ": is of another server")
	}
	placed, ok := placesOf(strings.Join(f.Places, "\n"))
	last = client.State{Placed: placed, Remainder: f.Remainder}
	if f.Plan != nil {
		last.Plan, _ = plan.Decode(f.Plan, issue.Limits{})
	}
	for _, text := range f.Sent {
		of, _ := plan.Decode(text, issue.Limits{})
		ok = ok && of != nil
		last.Sent = append(last.Sent, of)
	}
	if !ok || last.Plan == nil && (f.Plan != nil || f.Sent == nil) {
		return client.State{}, "", notOurs
	}
	return last, f.Unsettled, nil
}

// digest tells one plan from others without saying anything of it.
func (x *exchange) digest() (string, error) {
	text, err := plan.AppendCompact(nil, x.source)
	sum := sha256.Sum256(text)
	return hex.EncodeToString(sum[:]), err
}

// saveState writes the file of --state.
func (x *exchange) saveState(p *program, s client.State, unsettled string) error {
	f := stateFile{Server: x.push, Unsettled: unsettled, Remainder: s.Remainder, Places: []string{}}
	var err error
	if s.Plan != nil {
		if f.Plan, err = plan.AppendCompact(nil, s.Plan); err != nil {
			return err
		}
	}
	for _, of := range s.Sent {
		text, err := plan.AppendCompact(nil, of)
		if err != nil {
			return err
		}
		f.Sent = append(f.Sent, text)
	}
	for _, at := range s.Placed {
		if at.Location != "" && at.Change != client.ChangeRemoved {
			f.Places = append(f.Places, strings.Join([]string{at.Location, at.Change.String(), at.ID, cmp.Or(at.Version, "-")}, " "))
		}
	}
	data, err := json.MarshalIndent(f, "", "  ")
	if err != nil {
		return err
	}
	return p.save(x.state, append(data, '\n'))
}

// carryOn brings what changed since the last known state. Where nothing is known, it
// brings all to a server that does not have the plan; what another has is theirs.
func (x *exchange) carryOn(p *program, server *client.Client, status Status) (Status, error) {
	last, unsettled, err := x.lastState(p)
	if err != nil {
		return 0, err
	}
	this, err := x.digest()
	if err != nil {
		return 0, err
	}
	if unsettled == this { // the same call again: nobody has looked at what was merged
		changed, _ := client.Rules().Find("push.changed")
		return Found, p.report(findings(issue.List{changed.At("")}, nil, langOf(x.lang, "en")))
	}
	o := client.ExchangeOptions{Write: x.writing(), Read: fhir.ReadOptions{On: x.on, By: plan.ID(x.by)}}
	got, failed := server.Exchange(context.Background(), last, x.source, o)
	if failed != nil && got != nil { // what may be there is ours
		if err := x.saveState(p, got.State, unsettled); err != nil {
			return 0, err
		}
	}
	if failed != nil {
		return x.tellRefused(p, status, failed)
	}
	unsettled = ""
	if got.Merged != nil {
		status, unsettled = Found, this
		if err := x.saveMerged(p, got); err != nil {
			return 0, err
		}
	}
	if err := x.saveState(p, got.State, unsettled); err != nil {
		return 0, err
	}
	return status, p.tellPlaces(got.State.Placed)
}

// saveMerged writes the merged plan, and tells that others changed something and
// what people have to settle.
func (x *exchange) saveMerged(p *program, got *client.Exchanged) error {
	var merged bytes.Buffer
	if err := plan.Encode(&merged, got.Merged.Plan); err != nil {
		return err
	}
	if err := p.save(x.merged, merged.Bytes()); err != nil {
		return err
	}
	changed, _ := client.Rules().Find("push.changed")
	if err := p.report(findings(append(issue.List{changed.At("")}, got.Merged.Findings...), nil, langOf(x.lang, "en"))); err != nil {
		return err
	}
	_, err := p.tell(got.Theirs.Losses)
	return err
}
