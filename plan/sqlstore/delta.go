package sqlstore

import "encoding/binary"

// A content is stored whole, or as what differs from the same part's content
// before: how much stays at the beginning and at the end, and what stands between.
// So a list that gets one more id costs that id.
const (
	wholeContent = 0
	deltaContent = 1
)

// packed returns a content as it is stored.
func packed(content, before string) []byte {
	most, head, tail := min(len(content), len(before)), 0, 0
	for head < most && content[head] == before[head] {
		head++
	}
	for most -= head; tail < most && content[len(content)-1-tail] == before[len(before)-1-tail]; {
		tail++
	}
	b := binary.AppendUvarint(binary.AppendUvarint([]byte{deltaContent}, uint64(head)), uint64(tail))
	if middle := content[head : len(content)-tail]; len(b)+len(middle) < len(content) {
		return append(b, middle...)
	}
	return append([]byte{wholeContent}, content...)
}

// unpacked is the way back.
func unpacked(b []byte, before string) (string, error) {
	if len(b) == 0 || b[0] > deltaContent {
		return "", ErrRow
	}
	if b[0] == wholeContent {
		return string(b[1:]), nil
	}
	head, n := binary.Uvarint(b[1:])
	if n <= 0 {
		return "", ErrRow
	}
	tail, m := binary.Uvarint(b[1+n:])
	if m <= 0 || head > uint64(len(before)) || tail > uint64(len(before))-head {
		return "", ErrRow
	}
	return before[:head] + string(b[1+n+m:]) + before[uint64(len(before))-tail:], nil
}
