package sqlstore

import "github.com/onechildoneplan/oneplan/plan/history"

// What tests look into.
var (
	Packed   = packed
	Unpacked = unpacked
	Opaque   = opaque
	Bound    = bound
)

// Rows returns how many bytes each revision of a history takes as a row, and its frame.
func Rows(h *history.History) (bodies, frames []int, err error) {
	rows, err := (&Store{}).wholeRows(h)
	for _, row := range rows {
		frame, _ := row[3].([]byte)
		bodies, frames = append(bodies, len(row[2].([]byte))), append(frames, len(frame))
	}
	return bodies, frames, err
}
