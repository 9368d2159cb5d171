package outward

import (
	"crypto/sha256"
	"encoding/hex"
	"encoding/json"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/merge"
)

// Offer is what others changed in a plan in the other system, for a worker to look at and
// to take (tarjottu muutos). Nothing goes out to the other system before that.
type Offer struct {
	// Base is our plan when the offer was made, Merged what the two together say.
	Base, Merged *plan.Plan
	// Mark tells this offer from others; it says nothing of the plan.
	Mark string

	after string // what is known of the other system once it is taken
}

type keptOffer struct {
	Base   json.RawMessage `json:"base"`
	Merged json.RawMessage `json:"merged"`
	After  json.RawMessage `json:"after"`
}

func encodeOffer(server string, base *plan.Plan, got *client.Exchanged) (string, error) {
	var o keptOffer
	var err error
	if o.Base, err = plan.AppendCompact(nil, base); err != nil {
		return "", err
	}
	if o.Merged, err = plan.AppendCompact(nil, got.Merged.Plan); err != nil {
		return "", err
	}
	after, err := encode(server, got.State)
	if err != nil {
		return "", err
	}
	o.After = json.RawMessage(after)
	text, err := json.Marshal(o)
	return string(text), err
}

// OfferOf reads the offer of what is kept of the other system; nil where there is none.
func OfferOf(o keeper.Outside) (*Offer, error) {
	if o.Offer == "" {
		return nil, nil //nolint:nilnil // there is none
	}
	var k keptOffer
	if json.Unmarshal([]byte(o.Offer), &k) != nil {
		return nil, errKept
	}
	base, err := planOf(k.Base)
	if err != nil {
		return nil, err
	}
	merged, err := planOf(k.Merged)
	if err != nil {
		return nil, err
	}
	sum := sha256.Sum256([]byte(o.Offer))
	return &Offer{Base: base, Merged: merged, Mark: hex.EncodeToString(sum[:16]), after: string(k.After)}, nil
}

// Taken is what is known of the other system once the offer is taken.
func (o *Offer) Taken() keeper.Outside { return keeper.Outside{State: o.after} }

// Over is our plan of this moment with what others changed in it, in the name of the
// worker who takes it. What both changed stands as a conflict. Who may see what only
// narrows on this way: a permission that the other system has and we do not is not
// taken, a refusal, a withdrawal or a prohibition is.
func (o *Offer) Over(now *plan.Plan, by plan.ID, on civil.Date) (*plan.Plan, error) {
	got, err := merge.Of(o.Base, now, o.Merged, merge.Options{By: by, On: on})
	if err != nil {
		return nil, err
	}
	next := got.Plan.Clone()
	next.Consents = narrower(now.Consents, next.Consents)
	next.Prohibitions = forbidding(now.Prohibitions, next.Prohibitions)
	next.LegalGrounds = now.LegalGrounds
	next.Child.SecurityBans = now.Child.SecurityBans
	return next, nil
}

// narrower are our consents, with refusals and withdrawals of theirs.
func narrower(ours, theirs []plan.Consent) []plan.Consent {
	all := slices.Clone(ours)
	for _, c := range theirs {
		i := slices.IndexFunc(all, func(one plan.Consent) bool { return one.ID == c.ID })
		switch {
		case i < 0 && c.Decision == plan.ConsentRefused:
			all = append(all, c)
		case i >= 0 && all[i].Withdrawal == nil && c.Withdrawal != nil:
			all[i].Withdrawal = c.Withdrawal
		case i >= 0 && all[i].Decision != plan.ConsentRefused && c.Decision == plan.ConsentRefused:
			all[i] = c
		}
	}
	return all
}

// forbidding are our prohibitions and what theirs has more.
func forbidding(ours, theirs []plan.Prohibition) []plan.Prohibition {
	all := slices.Clone(ours)
	for _, f := range theirs {
		if !slices.ContainsFunc(all, func(one plan.Prohibition) bool { return one.ID == f.ID }) {
			all = append(all, f)
		}
	}
	return all
}
