package main

import (
	"bytes"
	"context"
	"errors"
	"fmt"
	"io"
	"maps"
	"net/http"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

// exchanged is one plan that goes to the server by exchanges, while somebody else
// writes there too.
type exchanged struct {
	*check
	name    string
	client  *client.Client
	options client.ExchangeOptions
	plan    *plan.Plan // the newest revision
	last    client.State
	old     []client.Placed // before others wrote

	sent   []transaction // since the step began
	before func() error  // called once, before the next transaction goes
	breaks bool          // the answer to the next transaction is lost
}

// The parts that the exchanges bring, change and take away.
const (
	ownAction plan.ID = "exchangeac"
	ownGoal   plan.ID = "exchangego"
)

// exchange brings all plans by exchanges and plays what can happen in between.
func (c *check) exchange(ctx context.Context, s client.Strategy, files []string) {
	for _, file := range files {
		x, err := c.newExchanged(file, s)
		if err == nil {
			err = x.play(ctx)
		}
		if err != nil {
			c.finding(file+" "+s.String(), err.Error())
		}
	}
}

func (c *check) newExchanged(file string, s client.Strategy) (*exchanged, error) {
	p, err := planOf(file)
	if err != nil {
		return nil, err
	}
	today, err := civil.ParseDate(day)
	if err != nil {
		return nil, err
	}
	p.ID = plan.PlanID(c.name[:1]+s.String()[:1]+"x") + p.ID[3:]
	p.Child.Subject += "-" + c.name + "-" + s.String() + "-exchange"
	by := p.ChildID()
	if len(p.People) > 0 {
		by = p.People[0].ID
	}
	x := &exchanged{check: c, name: file, plan: p, options: client.ExchangeOptions{
		Write: fhir.Options{Today: today, ShowBanned: true}, Read: fhir.ReadOptions{On: today, By: by},
	}}
	x.client, err = client.New(c.base, x, client.Options{Strategy: s, Limits: c.limits, Remove: true})
	return x, err
}

// play does every step.
func (x *exchanged) play(ctx context.Context) error {
	for _, step := range []struct {
		name string
		do   func(context.Context) error
	}{
		{"the first exchange", x.first},
		{"the second exchange", x.second},
		{"a revision", x.revise},
		{"an answer that is lost", x.lose},
		{"somebody else on the server", x.meet},
		{"somebody else who is faster", x.race},
		{"a push over what others wrote", x.overwrite},
		{"what left the plan", x.remove},
		{"a state that is lost", x.forget},
	} {
		x.sent = nil
		if err := step.do(ctx); err != nil {
			return fmt.Errorf("%s: %w", step.name, err)
		}
	}
	return nil
}

func (x *exchanged) first(ctx context.Context) error {
	return x.bring(ctx, x.plan, anything)
}

func (x *exchanged) second(ctx context.Context) error {
	return x.bring(ctx, x.plan, nothing)
}

// revise changes words, adds a goal and an action.
func (x *exchanged) revise(ctx context.Context) error {
	next := x.plan.Clone()
	next.Revision++
	next.Title += " (tarkistettu)"
	next.Goals = append(next.Goals, plan.Goal{ID: ownGoal, Statement: x.said(), Text: "Uusi tavoite."})
	next.Actions = append(next.Actions, plan.Action{ID: ownAction, Statement: x.said(), Text: "Uusi toimenpide.", GoalIDs: []plan.ID{ownGoal}})
	// The team's narrative names the plan.
	if err := x.bring(ctx, next, "CarePlan CareTeam Goal Task"); err != nil {
		return err
	}
	x.old = slices.Clone(x.last.Placed)
	return nil
}

// lose loses the answer to a transaction that the server did: the same call brings
// nothing twice.
func (x *exchanged) lose(ctx context.Context) error {
	next := x.plan.Clone()
	goal(next, ownGoal).Text = "Tarkistettu tavoite."
	next.Goals = append(next.Goals, plan.Goal{ID: "exchangelo", Statement: x.said(), Text: "Kadonnut vastaus."})
	was, err := x.there(ctx, x.last.Placed)
	if err != nil {
		return err
	}
	x.breaks = true
	_, err = x.client.Exchange(ctx, x.last, next, x.options)
	var lost *client.Error
	if !errors.As(err, &lost) || lost.Problem != client.ProblemTransport || !lost.Unknown {
		return fmt.Errorf("an answer was lost, and the client says: %w", err)
	}
	x.sent = nil
	got, err := x.client.Exchange(ctx, x.last, next, x.options)
	if err != nil {
		return err
	}
	if x.one() && len(x.sent) > 0 {
		return errors.New("what the server has was sent once more")
	}
	if err := x.took(ctx, got, next); err != nil {
		return err
	}
	is, err := x.there(ctx, got.State.Placed)
	if err == nil && count(is["Goal"]) != count(was["Goal"])+1 {
		err = fmt.Errorf("%s goals became %s", was["Goal"], is["Goal"])
	}
	return err
}

// meet lets somebody finish a task on the server: it comes back as an entry of the
// teller, beside what is new here.
func (x *exchanged) meet(ctx context.Context) error {
	if err := x.others(ctx, "Task", ownAction, func(r map[string]any) { r["status"] = "completed" }); err != nil {
		return err
	}
	next := x.plan.Clone()
	next.Title += " (taas)"
	got, err := x.met(ctx, next)
	if err != nil {
		return err
	}
	together := got.Merged.Plan
	for i := range together.Actions {
		a := &together.Actions[i]
		if a.ID != ownAction {
			continue
		}
		if n := len(a.Progress); n != 1 || a.Progress[0].State != plan.ActionDone || a.Progress[0].Statement != x.said() {
			return fmt.Errorf("the action that somebody finished has %d entries, or another than theirs", n)
		}
	}
	if together.Title != next.Title || len(got.Merged.Findings) > 0 {
		return errors.New("what was written here is not in what was merged, or pulls apart from it")
	}
	return x.bring(ctx, together, "CarePlan CareTeam Task")
}

// race lets somebody write a goal between the look and the transaction that writes
// the same goal: the server refuses, and both words are kept.
func (x *exchanged) race(ctx context.Context) error {
	const mine, theirs = "Meidän sanamme.", "Muiden sanat."
	next := x.plan.Clone()
	goal(next, ownGoal).Text = mine
	x.before = func() error {
		return x.others(ctx, "Goal", ownGoal, func(r map[string]any) { r["description"] = map[string]any{"text": theirs} })
	}
	was, err := x.there(ctx, x.last.Placed)
	if err != nil {
		return err
	}
	got, err := x.client.Exchange(ctx, x.last, next, x.options)
	switch {
	case err != nil:
		return err
	case x.before != nil:
		return errors.New("nothing was sent")
	case got.Theirs == nil || len(got.Merged.Findings) == 0:
		return errors.New("what somebody wrote in between was not noticed")
	case !slices.ContainsFunc(x.sent, func(t transaction) bool {
		return t.status == http.StatusPreconditionFailed || t.status == http.StatusConflict
	}):
		return errors.New("the server did not refuse what was late")
	}
	is, err := x.there(ctx, x.last.Placed)
	if err != nil {
		return err
	}
	if changed := differing(was, is); len(changed) != 1 || !strings.HasPrefix(changed[0], "Goal/") {
		return fmt.Errorf("of what was late, %d things were written", len(changed)-1)
	}
	var both bytes.Buffer
	if err := plan.Encode(&both, got.Merged.Plan); err != nil {
		return err
	}
	if !bytes.Contains(both.Bytes(), []byte(mine)) || !bytes.Contains(both.Bytes(), []byte(theirs)) {
		return errors.New("one of the two words was lost")
	}
	x.last = got.State
	settled := got.Merged.Plan
	for _, c := range settled.Conflicts {
		if c.Settlement != nil {
			continue
		}
		next, issues := merge.Settle(settled, c.ID, plan.Settlement{Statement: x.said(), SideID: c.Sides[0].ID})
		if next == nil {
			return issues.Err()
		}
		settled = next
	}
	x.sent = nil
	return x.bring(ctx, settled, anything)
}

// overwrite pushes over places that are known from before others wrote.
func (x *exchanged) overwrite(ctx context.Context) error {
	next := x.plan.Clone()
	next.Title += " (myöhässä)"
	was, err := x.there(ctx, x.last.Placed)
	if err != nil {
		return err
	}
	_, err = x.client.Push(ctx, fhir.New(next, x.options.Write), x.old...)
	var conflict *client.Error
	if !errors.As(err, &conflict) || conflict.Problem != client.ProblemConflict || len(conflict.Issues) == 0 {
		return fmt.Errorf("a push over what others wrote ended with: %w", err)
	}
	is, err := x.there(ctx, x.last.Placed)
	if err == nil && !maps.Equal(was, is) {
		err = errors.New("it wrote all the same")
	}
	return err
}

// remove takes away what the exchanges brought.
func (x *exchanged) remove(ctx context.Context) error {
	next := x.plan.Clone()
	next.Actions = without(next.Actions, func(a plan.Action) bool { return a.ID == ownAction })
	next.Goals = without(next.Goals, func(g plan.Goal) bool { return g.ID == ownGoal || g.ID == "exchangelo" })
	next.Conflicts = without(next.Conflicts, func(c plan.Conflict) bool { return slices.Contains(c.AboutIDs, ownGoal) })
	if err := x.bring(ctx, next, anything); err != nil {
		return err
	}
	gone := 0
	for _, at := range x.last.Placed {
		if at.Change != client.ChangeRemoved {
			continue
		}
		gone++
		if _, err := x.request(ctx, http.MethodGet, "/"+at.Location, nil); err == nil {
			return fmt.Errorf("a %s that left the plan is there", at.Type)
		}
	}
	if gone < 3 {
		return fmt.Errorf("%d resources left the plan", gone)
	}
	return nil
}

// without is a list without some; a list of nothing is none.
func without[T any](list []T, gone func(T) bool) []T {
	if list = slices.DeleteFunc(list, gone); len(list) == 0 {
		return nil
	}
	return list
}

// forget begins without a state where the server has the plan.
func (x *exchanged) forget(ctx context.Context) error {
	x.last = client.State{}
	return x.bring(ctx, x.plan, nothing)
}

// said is a statement of the teller.
func (x *exchanged) said() plan.Statement {
	return plan.Statement{By: x.options.Read.By, On: x.options.Read.On}
}

// one reports whether every change of these fits into one transaction.
func (x *exchanged) one() bool { return x.limits == client.Limits{} || x.check.name == "medplum" }

func goal(p *plan.Plan, id plan.ID) *plan.Goal {
	for i := range p.Goals {
		if p.Goals[i].ID == id {
			return &p.Goals[i]
		}
	}
	return new(plan.Goal)
}

func count(text string) (n int) {
	_, _ = fmt.Sscan(text, &n)
	return n
}

// differing are the places of which two states differ, without the counts.
func differing(was, is map[string]string) (all []string) {
	for at, version := range is {
		if strings.Contains(at, "/") && was[at] != version {
			all = append(all, at)
		}
	}
	for at := range was {
		if _, still := is[at]; !still && strings.Contains(at, "/") {
			all = append(all, at)
		}
	}
	return all
}

// met exchanges where others changed something: nothing may be written.
func (x *exchanged) met(ctx context.Context, next *plan.Plan) (*client.Exchanged, error) {
	was, err := x.there(ctx, x.last.Placed)
	if err != nil {
		return nil, err
	}
	got, err := x.client.Exchange(ctx, x.last, next, x.options)
	if err != nil {
		return nil, err
	}
	if got.Theirs == nil || len(x.sent) > 0 {
		return nil, errors.New("what others changed was not noticed, or something was written")
	}
	is, err := x.there(ctx, x.last.Placed)
	if err == nil && !maps.Equal(was, is) {
		err = errors.New("something changed on the server")
	}
	x.last = got.State
	return got, err
}

// What a step may write, beside types with spaces between.
const (
	anything = ""
	nothing  = "nothing"
)

// bring exchanges a revision that nobody else is in the way of, which may write
// resources of these types.
func (x *exchanged) bring(ctx context.Context, next *plan.Plan, types string) error {
	was, err := x.there(ctx, x.last.Placed)
	if err != nil {
		return err
	}
	known := x.last
	got, err := x.client.Exchange(ctx, x.last, next, x.options)
	if err != nil {
		return err
	}
	if err := x.took(ctx, got, next); err != nil {
		return err
	}
	is, err := x.there(ctx, x.last.Placed)
	if err != nil {
		return err
	}
	if known.Plan == nil { // where nothing is known, nothing was counted
		return x.lean(nil, types)
	}
	made := map[string]int{}
	for _, at := range x.last.Placed {
		switch at.Change {
		case client.ChangeCreated:
			made[at.Type]++
		case client.ChangeRemoved:
			made[at.Type]--
		}
	}
	for t, n := range was {
		if !strings.Contains(t, "/") && is[t] != "" && count(is[t]) != count(n)+made[t] {
			return fmt.Errorf("%s of %s became %s, the client made %d", n, t, is[t], made[t])
		}
	}
	return x.lean(differing(was, is), types)
}

// lean looks whether no more was written than had to be, and how.
func (x *exchanged) lean(changed []string, types string) error {
	switch {
	case types == nothing && len(changed)+len(x.sent) > 0:
		return errors.New("something was written where nothing had changed")
	case len(x.sent) > 1 && x.one() && types != anything:
		return fmt.Errorf("%d transactions", len(x.sent))
	}
	for _, at := range changed {
		if kind, _, _ := strings.Cut(at, "/"); types != "" && !slices.Contains(strings.Fields(types), kind) {
			return errors.New("a " + kind + " was written")
		}
	}
	for _, t := range x.sent {
		for _, e := range t.Entry {
			if e.Request.Method == http.MethodDelete && e.Request.IfMatch == "" {
				return errors.New("something was deleted in whatever version")
			}
		}
	}
	return nil
}

// took looks whether the server has what an exchange says, in the versions that it
// says, and keeps the new state.
func (x *exchanged) took(ctx context.Context, got *client.Exchanged, next *plan.Plan) error {
	if got.Theirs != nil {
		return errors.New("somebody else is said to have changed something: is the server empty?")
	}
	is, err := x.there(ctx, got.State.Placed)
	if err != nil {
		return err
	}
	for _, at := range got.State.Placed {
		if at.Change != client.ChangeRemoved && is[at.Location] != at.Version {
			return fmt.Errorf("the state does not know the version of a %s", at.Type)
		}
	}
	x.last, x.plan = got.State, next
	wanted, err := plan.AppendCompact(nil, next)
	if err != nil {
		return err
	}
	read, err := x.client.Read(ctx, next.ID, fhir.ReadOptions{})
	if err != nil {
		return err
	}
	text, err := plan.AppendCompact(nil, read.Plan)
	if err == nil && !bytes.Equal(text, wanted) {
		err = fmt.Errorf("read back, the plan differs (%d and %d bytes)", len(wanted), len(text))
	}
	return err
}

// others changes a resource on the server as somebody else does.
func (x *exchanged) others(ctx context.Context, kind string, part plan.ID, change func(map[string]any)) error {
	graph := fhir.New(x.plan, x.options.Write)
	for i := range graph.Resources {
		r := &graph.Resources[i]
		text, err := r.AppendJSON(nil)
		if err != nil {
			return err
		}
		if r.Type != kind || !bytes.Contains(text, []byte(`"`+string(x.plan.ID)+"."+string(part)+`"`)) {
			continue
		}
		for _, at := range x.last.Placed {
			if at.ID == r.ID {
				return x.edit(ctx, "/"+at.Location, change)
			}
		}
	}
	return errors.New("the server is not known to have the " + kind)
}

// transaction is what this program reads of one that is sent.
type transaction struct {
	Type  string `json:"type"`
	Entry []struct {
		Request struct {
			Method  string `json:"method"`
			IfMatch string `json:"ifMatch"`
		} `json:"request"`
	} `json:"entry"`
	status int
}

// Do notes transactions on their way, and plays what can happen to them.
func (x *exchanged) Do(r *http.Request) (*http.Response, error) {
	if r.Body == nil {
		return x.web.Do(r)
	}
	body, err := io.ReadAll(r.Body)
	if err != nil {
		return nil, err
	}
	r.Body = io.NopCloser(bytes.NewReader(body))
	var t transaction
	if err := decode(body, &t); err != nil {
		return nil, err
	}
	if t.Type != "transaction" {
		return x.web.Do(r)
	}
	if f := x.before; f != nil {
		x.before = nil
		if err := f(); err != nil {
			return nil, err
		}
	}
	resp, err := x.web.Do(r)
	if err != nil {
		return nil, err
	}
	t.status = resp.StatusCode
	x.sent = append(x.sent, t)
	if x.breaks {
		x.breaks = false
		_ = resp.Body.Close()
		return nil, errors.New("the answer is lost")
	}
	return resp, nil
}
