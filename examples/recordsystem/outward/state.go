package outward

import (
	"bytes"
	"encoding/json"
	"errors"
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan"
)

// errKept says that what was kept of the other system cannot be read. It holds no content.
var errKept = errors.New("outward: what was kept of the other system cannot be read")

// kept is a [client.State] as the database keeps it.
type kept struct {
	// Server is the address of the server that it is of.
	Server    string            `json:"server"`
	Plan      json.RawMessage   `json:"plan,omitzero"`
	Places    [][4]string       `json:"places,omitzero"` // type, id, location, version
	Remainder fhir.Remainder    `json:"remainder,omitzero"`
	Sent      []json.RawMessage `json:"sent,omitzero"`
}

func keptOf(server string, s client.State) (k kept, err error) {
	k.Server = server
	if s.Plan != nil {
		if k.Plan, err = plan.AppendCompact(nil, s.Plan); err != nil {
			return k, err
		}
	}
	for _, p := range s.Sent {
		text, err := plan.AppendCompact(nil, p)
		if err != nil {
			return k, err
		}
		k.Sent = append(k.Sent, text)
	}
	for _, at := range s.Placed {
		if at.Location != "" && at.Change != client.ChangeRemoved {
			k.Places = append(k.Places, [4]string{at.Type, at.ID, at.Location, at.Version})
		}
	}
	k.Remainder = s.Remainder
	return k, nil
}

func (k *kept) state() (s client.State, err error) {
	if k.Plan != nil {
		if s.Plan, err = planOf(k.Plan); err != nil {
			return s, err
		}
	}
	for _, text := range k.Sent {
		p, err := planOf(text)
		if err != nil {
			return s, err
		}
		s.Sent = append(s.Sent, p)
	}
	for _, at := range k.Places {
		s.Placed = append(s.Placed, client.Placed{Type: at[0], ID: at[1], Location: at[2], Version: at[3], Change: client.ChangeNone})
	}
	s.Remainder = k.Remainder
	return s, nil
}

func planOf(text []byte) (*plan.Plan, error) {
	p, _ := plan.Decode(text, issue.Limits{})
	if p == nil {
		return nil, errKept
	}
	return p, nil
}

func encode(server string, s client.State) (string, error) {
	k, err := keptOf(server, s)
	if err != nil {
		return "", err
	}
	text, err := json.Marshal(k)
	return string(text), err
}

// decode reads what is known of a server: of another one than it was written of, nothing.
func decode(server, text string) (client.State, error) {
	if text == "" {
		return client.State{}, nil
	}
	var k kept
	if json.Unmarshal([]byte(text), &k) != nil {
		return client.State{}, errKept
	}
	if k.Server != server {
		return client.State{}, nil
	}
	return k.state()
}

// sending is a state with a revision that is on its way: what of it arrives is ours, even
// where this program is killed before the answer.
func sending(last client.State, p *plan.Plan) (client.State, error) {
	if n := len(last.Sent); n > 0 {
		if known, err := same(last.Sent[n-1], p); err != nil || known {
			return last, err
		}
	}
	last.Sent = append(slices.Clip(last.Sent), p)
	return last, nil
}

// same reports whether two plans say the same.
func same(a, b *plan.Plan) (bool, error) {
	if a == nil || b == nil {
		return a == b, nil
	}
	one, err := plan.AppendCompact(nil, a)
	if err != nil {
		return false, err
	}
	two, err := plan.AppendCompact(nil, b)
	return bytes.Equal(one, two), err
}
