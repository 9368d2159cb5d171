package keeper

import (
	"bytes"
	"context"
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"errors"
	"reflect"
	"slices"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/view"
)

// Passing is one document of a plan on its way between two systems (siirto): given by this
// one, or taken in here.
type Passing struct {
	Digest   string // of the document
	State    string // of what its giver saw then, "" of one that was taken in
	Person   plan.ID
	At       time.Time
	Received bool // the other system's receipt came back
}

// way is in which direction a document passed.
type way string

// The two ways.
const (
	Out way = "given"
	In  way = "taken"
)

// Document is what of a plan goes along from one of its people to another: the receiver's
// view of today, without contact details that are not theirs to have and whatever else is
// withheld from them, and of that what the giver sees too, since it goes through their
// hands. The other system may know no more than its worker does.
func (k *Keeper) Document(ctx context.Context, id plan.PlanID, from, to plan.ID) (doc []byte, digest string, err error) {
	p, err := k.get(ctx, id)
	if err != nil {
		return nil, "", err
	}
	v, err := k.copyFor(p, to)
	if err != nil || from == to {
		return finished(v, err)
	}
	given, err := k.copyFor(p, from)
	if err != nil {
		return nil, "", err
	}
	return finished(within(v, given))
}

func finished(v *view.View, err error) (doc []byte, digest string, _ error) {
	if err != nil {
		return nil, "", err
	}
	return document(v)
}

func (k *Keeper) copyFor(p *plan.Plan, who plan.ID) (*view.View, error) {
	v, err := view.Of(p, view.Member(who), k.Today())
	if _, refused := errors.AsType[*view.Refusal](err); refused || errors.Is(err, view.ErrDay) {
		return nil, ErrNothing
	}
	if _, unknown := errors.AsType[*view.ReaderError](err); unknown {
		return nil, ErrNothing
	}
	if err != nil {
		return nil, err
	}
	strangers(v)
	return v, nil
}

// within is the first view without what does not stand in the second one. That something is
// left out it says once, and not where, why or how much: each of the two could be told more
// than is theirs.
func within(v, other *view.View) (*view.View, error) {
	mine, err := membersOf(v)
	if err != nil {
		return nil, err
	}
	theirs, err := membersOf(other)
	if err != nil {
		return nil, err
	}
	both, _ := alike(mine["plan"], theirs["plan"])
	left := len(v.Withheld) > 0 || !reflect.DeepEqual(both, mine["plan"])
	mine["plan"] = both
	if delete(mine, "withheld"); left {
		mine["withheld"] = []any{map[string]any{"reason": view.ReasonNotTold}}
	}
	doc, err := json.Marshal(mine)
	if err != nil {
		return nil, err
	}
	less, issues := view.Decode(doc, issue.Limits{})
	if less == nil || issues.HasErrors() {
		return nil, &ProblemError{issues}
	}
	return less, nil
}

func membersOf(v *view.View) (all map[string]any, err error) {
	doc, _, err := document(v)
	if err != nil {
		return nil, err
	}
	d := json.NewDecoder(bytes.NewReader(doc))
	d.UseNumber()
	return all, d.Decode(&all)
}

// alike is what two values of JSON have in common: of objects the members, of lists the parts
// of the same id, or those that are the same.
func alike(a, b any) (both any, some bool) {
	switch one := a.(type) {
	case map[string]any:
		other, ok := b.(map[string]any)
		if !ok {
			return nil, false
		}
		kept := map[string]any{}
		for name, value := range one {
			if there, ok := other[name]; ok {
				if common, some := alike(value, there); some {
					kept[name] = common
				}
			}
		}
		return kept, len(kept) > 0
	case []any:
		other, ok := b.([]any)
		if !ok {
			return nil, false
		}
		var kept []any
		for _, value := range one {
			i := slices.IndexFunc(other, func(there any) bool { return samePart(value, there) })
			if i < 0 {
				continue
			}
			if common, some := alike(value, other[i]); some {
				kept = append(kept, common)
			}
		}
		return kept, len(kept) > 0
	}
	return a, a == b
}

func samePart(a, b any) bool {
	one, ok := a.(map[string]any)
	other, there := b.(map[string]any)
	if ok && there && one["id"] != nil {
		return one["id"] == other["id"]
	}
	return reflect.DeepEqual(a, b)
}

// strangers takes logins of this system out of what leaves it: they are no other system's
// business.
func strangers(v *view.View) {
	own := func(keys []plan.Identifier) (rest []plan.Identifier) {
		for _, key := range keys {
			if key.System != Logins {
				rest = append(rest, key)
			}
		}
		return rest
	}
	v.Plan.Child.Identifiers = own(v.Plan.Child.Identifiers)
	for i := range v.Plan.People {
		v.Plan.People[i].Identifiers = own(v.Plan.People[i].Identifiers)
	}
}

func document(v *view.View) (doc []byte, digest string, err error) {
	var b bytes.Buffer
	if err := view.Encode(&b, v); err != nil {
		return nil, "", err
	}
	sum := sha256.Sum256(b.Bytes())
	return b.Bytes(), hex.EncodeToString(sum[:]), nil
}

// Arrived reads a document that another system gave, with its digest as its giver knows it.
func Arrived(doc []byte) (*view.View, string, issue.List) {
	v, issues := view.Decode(doc, issue.Limits{})
	if v == nil || issues.HasErrors() {
		return nil, "", issues
	}
	_, digest, err := document(v)
	if err != nil {
		return nil, "", issue.List{{Severity: issue.SeverityError}}
	}
	return v, digest, issues
}

// digest is that of what a person sees, the same on every day on which it is the same.
func (o *Opened) digest() string {
	doc, err := json.Marshal(o.Seen())
	if err != nil {
		return ""
	}
	sum := sha256.Sum256(doc)
	return hex.EncodeToString(sum[:])
}

// Same reports whether what the person sees is as it was when they gave a document.
func (o *Opened) Same(p Passing) bool { return p.State != "" && p.State == o.digest() }

// Passed writes down that a document was given or taken in.
func (k *Keeper) Passed(ctx context.Context, o *Opened, in way, digest string) error {
	state := ""
	if in == Out {
		state = o.digest()
	}
	const keep = `INSERT INTO recordsystem_handover (plan, digest, way, state, person, at, received) VALUES ($1, $2, $3, $4, $5, $6, 0)
ON CONFLICT (plan, digest, way) DO UPDATE SET state = excluded.state, person = excluded.person, at = excluded.at`
	if _, err := k.db.ExecContext(ctx, keep, string(o.Plan.ID), digest, string(in), state, string(o.Me), k.now().Unix()); err != nil {
		return ErrDatabase
	}
	return nil
}

// Passings returns the documents of a plan that passed one way, the newest first.
func (k *Keeper) Passings(ctx context.Context, id plan.PlanID, in way) (all []Passing, err error) {
	rows, err := k.db.QueryContext(ctx, "SELECT digest, state, person, at, received FROM recordsystem_handover WHERE plan = $1 AND way = $2 ORDER BY at DESC, digest", string(id), string(in))
	if err != nil {
		return nil, ErrDatabase
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var p Passing
		var at, received int64
		if rows.Scan(&p.Digest, &p.State, &p.Person, &at, &received) != nil {
			return nil, ErrDatabase
		}
		p.At, p.Received = time.Unix(at, 0), received != 0
		all = append(all, p)
	}
	if rows.Err() != nil {
		return nil, ErrDatabase
	}
	return all, nil
}

// Receipted writes down that the receipt of a document came back. False: no document of
// that digest was given.
func (k *Keeper) Receipted(ctx context.Context, id plan.PlanID, digest string) (bool, error) {
	done, err := k.db.ExecContext(ctx, "UPDATE recordsystem_handover SET received = 1 WHERE plan = $1 AND digest = $2 AND way = $3", string(id), digest, string(Out))
	if err != nil {
		return false, ErrDatabase
	}
	n, err := done.RowsAffected()
	if err != nil {
		return false, ErrDatabase
	}
	return n == 1, nil
}
