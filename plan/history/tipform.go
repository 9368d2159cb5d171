package history

import (
	"encoding/binary"
	"errors"
	"math"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

// ErrTip says that bytes are not those of a [Tip], or of a form that is not known
// here.
var ErrTip = errors.New("history: the bytes are no tip of a history")

// tipForm is the first byte of a tip. Another form gets another one.
const tipForm = 1

// besideContent is how many bytes a part takes beside its content, about, and what stands before all parts.
const besideContent = 128

// AppendBinary implements [encoding.BinaryAppender]: the form for a store's own
// row. It never fails.
func (t *Tip) AppendBinary(b []byte) ([]byte, error) {
	length := besideContent
	for i := range t.parts {
		length += len(t.parts[i].content) + besideContent
	}
	b = append(slices.Grow(b, length), tipForm)
	b = appendText(b, string(t.PlanID))
	b = binary.AppendUvarint(b, uint64(t.Number))
	b = appendText(b, t.moment())
	b = append(b, t.Digest[:]...)
	b = binary.AppendUvarint(b, uint64(t.next))
	b = binary.AppendUvarint(b, uint64(len(t.parts)))
	for i := range t.parts {
		s := &t.parts[i]
		b = appendText(appendText(appendText(appendText(b, s.part), s.in), s.list), s.content)
		b = binary.AppendUvarint(binary.AppendUvarint(b, uint64(s.place)), uint64(s.since))
	}
	return b, nil
}

func (t *Tip) moment() string {
	if t.At.IsZero() {
		return ""
	}
	return t.At.String()
}

func appendText(b []byte, text string) []byte {
	return append(binary.AppendUvarint(b, uint64(len(text))), text...)
}

// UnmarshalBinary implements [encoding.BinaryUnmarshaler]. The error is [ErrTip].
func (t *Tip) UnmarshalBinary(data []byte) error {
	r := unpacking{rest: string(data), ok: true}
	if len(data) == 0 || data[0] != tipForm {
		return ErrTip
	}
	r.rest = r.rest[1:]
	next := Tip{PlanID: plan.PlanID(r.text()), Number: r.number()}
	if at := r.text(); at != "" {
		var err error
		if next.At, err = civil.ParseInstant(at); err != nil {
			return ErrTip
		}
	}
	copy(next.Digest[:], r.bytes(len(next.Digest)))
	next.next = r.number()
	n := r.number()
	if n > len(r.rest) {
		return ErrTip
	}
	next.parts = make([]standing, n)
	for i := range next.parts {
		next.parts[i] = standing{part: r.text(), in: r.text(), list: r.text(), content: r.text(), place: r.number(), since: r.number()}
	}
	sorted := slices.IsSortedFunc(next.parts, func(a, b standing) int { return strings.Compare(a.part, b.part) })
	if !r.ok || r.rest != "" || !sorted {
		return ErrTip
	}
	*t = next
	return nil
}

// unpacking reads what appendText and its kin wrote.
type unpacking struct {
	rest string
	ok   bool
}

func (u *unpacking) number() int {
	n, shift := uint64(0), 0
	for i := range min(len(u.rest), binary.MaxVarintLen64) {
		c := u.rest[i]
		n |= uint64(c&0x7f) << shift
		if c < 0x80 {
			u.rest = u.rest[i+1:]
			if n > math.MaxInt32 {
				break
			}
			return int(n)
		}
		shift += 7
	}
	u.ok, u.rest = false, ""
	return 0
}

func (u *unpacking) bytes(n int) string {
	if n > len(u.rest) {
		u.ok, u.rest = false, ""
		return ""
	}
	text := u.rest[:n]
	u.rest = u.rest[n:]
	return text
}

func (u *unpacking) text() string { return u.bytes(u.number()) }

// Plan returns the plan as it stands. The issues are those of [plan.DecodeForm], or
// say that the parts are none of one plan, as where a store's row was spoilt.
func (t *Tip) Plan() (*plan.Plan, issue.List) {
	var length int
	for i := range t.parts {
		length += len(t.parts[i].content) + 8
	}
	j := joining{tip: t, b: make([]byte, 0, length), written: make([]bool, len(t.parts))}
	if !j.put(shape(), t.place(planKey)) {
		return nil, issue.List{ruleHistoryPart.At("")}
	}
	p, issues := plan.DecodeForm(j.b, issue.Limits{})
	if p != nil {
		p.Revision = t.Number
	}
	return p, issues
}

// joining writes a plan out of the parts of a tip. What it writes is read
// strictly, so it looks at no more than it needs to find lists of parts.
type joining struct {
	tip     *Tip
	b       []byte
	written []bool // by place: no part stands twice, so they do not go round
}

// put writes the part of a place, with those inside it.
func (j *joining) put(c *contour.Contour, place int) bool {
	s := j.tip.at(place)
	if s == nil || j.written[place-1] || len(j.b) > mostAssembled {
		return false
	}
	j.written[place-1] = true
	done := 0
	whole := membersIn(s.content, func(name string, from, to int) bool {
		if s.content[from] != '[' {
			return true
		}
		var line int // members stand in the order of their names, so each is looked for anew
		l := lineOf(c, []byte(name), &line)
		if l == nil || l.Op != contour.Parts {
			return true
		}
		j.b = append(j.b, s.content[done:from]...)
		done = to
		return j.list(l, s.content[from:to])
	})
	if !whole {
		return false
	}
	j.b = append(j.b, s.content[done:len(s.content)-1]...)
	if s.part == planKey {
		j.b = append(j.b, `,"child":`...)
		if !j.put(c.Line(childKey).Inner, j.tip.place(childKey)) {
			return false
		}
	}
	j.b = append(j.b, '}')
	return true
}

// list writes the parts of a list of ids. Parts whose content was erased are
// left out; an id of no part that stands is no id of this plan.
func (j *joining) list(l *contour.Line, ids string) bool {
	j.b = append(j.b, '[')
	if ids == "[]" {
		j.b = append(j.b, ']')
		return true
	}
	first := true
	for id := range strings.SplitSeq(strings.TrimSuffix(ids[len("["):], "]"), ",") {
		id, opens := strings.CutPrefix(id, `"`)
		id, closes := strings.CutSuffix(id, `"`)
		if !opens || !closes {
			return false
		}
		place := j.tip.place(id)
		s := j.tip.at(place)
		if s == nil {
			return false
		}
		if s.content == "" {
			continue
		}
		if !first {
			j.b = append(j.b, ',')
		}
		first = false
		if !j.put(l.Inner, place) {
			return false
		}
	}
	j.b = append(j.b, ']')
	return true
}

// membersIn calls f with the members of an object as canonical JSON writes it, and
// where their values stand. It reports false where the text is no such object, or
// f did; what stands inside the values it does not look at.
func membersIn(object string, f func(name string, from, to int) bool) bool {
	last := len(object) - 1
	if last < 1 || object[0] != '{' || object[last] != '}' {
		return false
	}
	for at := 1; at < last; {
		if at > 1 {
			if object[at] != ',' {
				return false
			}
			at++
		}
		end := textEnd(object, at)
		if end < 0 || end >= last || object[end] != ':' {
			return false
		}
		to := valueEnd(object[:last], end+1)
		if to <= end+1 || !f(object[at+1:end-1], end+1, to) {
			return false
		}
		at = to
	}
	return true
}

// textEnd returns where the JSON text that begins at a place ends, -1 where there
// is none.
func textEnd[T ~[]byte | ~string](text T, at int) int {
	if at >= len(text) || text[at] != '"' {
		return -1
	}
	for at++; at < len(text); at++ {
		switch text[at] {
		case '"':
			return at + 1
		case '\\':
			at++
		}
	}
	return -1
}

// valueEnd returns where the JSON value that begins at a place ends, -1 where there
// is none.
func valueEnd(text string, at int) int {
	for depth := 0; at < len(text); {
		switch text[at] {
		case '"':
			if at = textEnd(text, at); at < 0 {
				return -1
			}
		case '{', '[':
			depth++
			at++
			continue
		case '}', ']':
			depth--
			at++
		case ',', ':':
			if at++; depth == 0 {
				return -1
			}
			continue
		default:
			for at < len(text) && text[at] != ',' && text[at] != '}' && text[at] != ']' {
				at++
			}
		}
		if depth <= 0 {
			return at
		}
	}
	return -1
}
