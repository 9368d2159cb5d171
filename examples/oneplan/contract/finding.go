package contract

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan/words"
)

// Finding is an issue as it is shown.
type Finding struct {
	Pointer  string `json:"pointer"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Source   string `json:"source"`
}

// Findings returns the issues of a document as they are shown, never nil. The
// document's bytes tell where in it an offset is; nil where they are one line.
// The catalogues are of rules that package words does not know.
func Findings(issues issue.List, data []byte, l code.Lang, more ...issue.Catalogue) []Finding {
	all := make([]Finding, len(issues)) // never null
	for n, i := range issues {
		all[n] = Finding{
			Pointer:  string(i.Pointer),
			Rule:     i.Rule,
			Severity: i.Severity.String(),
			Message:  words.Of(i, l, more...) + place(i.Offset, data, l),
			Source:   i.Source,
		}
	}
	return all
}

// place says where an offset is, "" for none.
func place(offset int64, data []byte, l code.Lang) string {
	if offset <= 0 {
		return ""
	}
	byteAt := code.Say("tavu ", "byte ", "byte ").In(l) + strconv.FormatInt(offset, 10)
	if before := data[:min(offset, int64(len(data)))]; bytes.IndexByte(data, '\n') >= 0 {
		line := 1 + bytes.Count(before, []byte("\n"))
		byteAt = code.Say("rivi ", "rad ", "line ").In(l) + strconv.Itoa(line) + ", " + byteAt
	}
	return " (" + byteAt + ")"
}

// Line is the finding for people: place, severity, rule and words.
func (f Finding) Line() string {
	pointer := f.Pointer
	if pointer == "" {
		pointer = `""`
	}
	return pointer + " " + f.Severity + " " + f.Rule + " " + f.Message
}

// Verdict is what validate says of one document. Line is 0 where the file is one
// document.
type Verdict struct {
	File   string    `json:"file"`
	Line   int64     `json:"line"`
	Valid  bool      `json:"valid"`
	Issues []Finding `json:"issues"`
}

// Write writes a value as one line of JSON.
func Write(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
