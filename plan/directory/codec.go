package directory

import (
	"io"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Forms returns the forms of text that the `validate` tags of this package name, and
// those of package plan.
func Forms() []issue.Form {
	return append(plan.Forms(),
		issue.Form{Tag: "key", Pattern: `^[A-Za-z0-9][A-Za-z0-9.-]{0,63}$`, Match: validKey,
			Means: "Key of a part of a directory, or the code of a municipality: letters, digits, points and hyphens (tunnus).", Example: "perheneuvola-1"},
		issue.Form{Tag: "plaintext", Pattern: `^[^\x00-\x08\x0b-\x1f\x7f]+$`, Match: validText,
			Means: "Text without control characters but line ends and tabs (teksti).", Example: "Perheneuvola"},
	)
}

func validKey(s string) bool {
	if len(s) == 0 || len(s) > 64 {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
		case i > 0 && (c == '.' || c == '-'):
		default:
			return false
		}
	}
	return true
}

func validText(s string) bool {
	for i := range len(s) {
		if c := s[i]; c < ' ' && c != '\n' && c != '\t' || c == 0x7f {
			return false
		}
	}
	return s != ""
}

var reader = sync.OnceValue(func() *issue.Reader[Directory] { return issue.NewReader[Directory](Forms()...) })

// Decode reads a directory strictly; all problems are in the list, each with its
// place. The directory is nil where the bytes are not of its form.
func Decode(data []byte, l issue.Limits) (*Directory, issue.List) {
	return reader().Decode(data, l, (*Directory).Check)
}

// Encode writes a directory as one JSON document; the same directory gives the
// same bytes. The error is the writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, d *Directory) error {
	doc, err := json.Marshal(d, jsontext.WithIndent("  "))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(doc, '\n'))
	return err
}
