package plan

import (
	"io"
	"reflect"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/internal/contour"
)

var reader = sync.OnceValue(func() *issue.Reader[Plan] { return issue.NewReader[Plan](Forms()...).Upgrading(upgrades...) })

// Decode reads one plan strictly and checks it; all problems are in the list.
// The plan is nil where the bytes are not of the form of a plan (an issue whose
// rule begins with json. or form.); issues of other rules leave it readable, so
// that a draft can be opened and mended. Limits of zero are the defaults.
func Decode(data []byte, l issue.Limits) (*Plan, issue.List) {
	return reader().Decode(data, l, (*Plan).CheckParts)
}

// DecodeForm is [Decode] without a look at what the parts say against each other
// ([Plan.CheckParts]): for documents of a keeper's own, that were checked when they were
// stored.
func DecodeForm(data []byte, l issue.Limits) (*Plan, issue.List) {
	return reader().Decode(data, l, nil)
}

// Examine is [Decode] for those who want the issues of many plans: the plan is
// lent to look, where Decode would return one, and its memory serves the next.
// Look may not keep the plan or its lists; its texts it may.
func Examine(data []byte, l issue.Limits, look func(*Plan)) issue.List {
	return reader().Examine(data, l, (*Plan).CheckParts, look)
}

// Encode writes the plan as one JSON document, members in the order of the
// type, two spaces a level, a line break at the end. The same plan gives the
// same bytes. The error is the writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, p *Plan) error {
	doc, err := json.Marshal(p, jsontext.WithIndent("  "))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}

// AppendCompact appends the plan as one line of JSON without a line break: the
// form for stores and NDJSON. The error is an [*issue.EncodeError]; the bytes are
// then returned as they were given.
func AppendCompact(b []byte, p *Plan) ([]byte, error) {
	if line, ok := writer().Append(b, reflect.ValueOf(p).Elem()); ok {
		return line, nil
	}
	line, err := json.Marshal(p) // the slow way, which tells what cannot be written and where
	if err != nil {
		return b, issue.NotEncoded(err)
	}
	return append(b, line...), nil
}

var writer = sync.OnceValue(func() *contour.Writer { return contour.WriterOf(reflect.TypeFor[Plan]()) })
