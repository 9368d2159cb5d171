package sqlstore

import (
	"encoding/binary"
	"slices"

	"github.com/go-json-experiment/json"
	"github.com/onechildoneplan/oneplan/plan/history"
)

// frameEvery is how many revisions lie between two of which the end of the chain is
// kept whole, so that one is read through fewer than that.
const frameEvery = 32

// body returns a revision as it is stored: as JSON without the contents and the
// digest of the one before, then each content as what differs from how its part
// stood.
func body(r *history.Revision, stood func(part string) string) ([]byte, error) {
	bare := *r
	bare.Previous = history.Digest{}
	bare.Changes = slices.Clone(r.Changes)
	for i := range bare.Changes {
		bare.Changes[i].Content = ""
	}
	text, err := json.Marshal(&bare)
	if err != nil {
		return nil, ErrRow
	}
	b := appendBytes(make([]byte, 0, len(text)+128), text)
	for i := range r.Changes {
		var content []byte
		if c := &r.Changes[i]; c.Content != "" {
			content = packed(c.Content, stood(c.Part))
		}
		b = appendBytes(b, content)
	}
	return b, nil
}

func appendBytes(b, text []byte) []byte {
	return append(binary.AppendUvarint(b, uint64(len(text))), text...)
}

func cutBytes(b []byte) (text, rest []byte, ok bool) {
	n, size := binary.Uvarint(b)
	if size <= 0 || n > uint64(len(b)-size) {
		return nil, nil, false
	}
	return b[size:][:n], b[size:][n:], true
}

// revisionOf is the way back. Stood is how the part stood before the revision.
func revisionOf(b []byte, previous history.Digest, stood func(part string) string) (*history.Revision, error) {
	text, b, ok := cutBytes(b)
	if !ok {
		return nil, ErrRow
	}
	r := &history.Revision{}
	if json.Unmarshal(text, r) != nil {
		return nil, ErrRow
	}
	r.Previous = previous
	for i := range r.Changes {
		var content []byte
		if content, b, ok = cutBytes(b); !ok {
			return nil, ErrRow
		}
		if len(content) == 0 {
			continue
		}
		c, err := unpacked(content, stood(r.Changes[i].Part))
		if err != nil {
			return nil, ErrRow
		}
		r.Changes[i].Content = c
	}
	if len(b) != 0 {
		return nil, ErrRow
	}
	return r, nil
}

// standing is what each part says while a chain is gone through.
type standing map[string]string

func (s standing) of(part string) string { return s[part] }

func (s standing) after(r *history.Revision) {
	for i := range r.Changes {
		if c := &r.Changes[i]; c.Kind == history.ChangeRemoved {
			delete(s, c.Part)
		} else {
			s[c.Part] = c.Content
		}
	}
}
