package main

import (
	"bytes"
	"encoding/json"
	"io"
	"strconv"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan/words"
)

// finding is an issue as it is shown.
type finding struct {
	Pointer  string `json:"pointer"`
	Rule     string `json:"rule"`
	Severity string `json:"severity"`
	Message  string `json:"message"`
	Source   string `json:"source"`
}

// findings returns the issues of a document as they are shown. The document's
// bytes tell where in it an offset is; nil where they are one line.
func findings(issues issue.List, data []byte, l code.Lang) []finding {
	all := make([]finding, len(issues)) // never null
	for n, i := range issues {
		all[n] = finding{
			Pointer:  string(i.Pointer),
			Rule:     i.Rule,
			Severity: i.Severity.String(),
			Message:  sentence(i, l) + place(i.Offset, data, l),
			Source:   i.Source,
		}
	}
	return all
}

// sentence returns the words of an issue, of the library's rules or the
// program's own.
func sentence(i issue.Issue, l code.Lang) string {
	return words.Of(i, l, issue.Catalogue{viewNeeded, viewEmpty, nothingForChild}, fhir.Rules(), client.Rules())
}

// place says where an offset is, "" for none.
func place(offset int64, data []byte, l code.Lang) string {
	if offset <= 0 {
		return ""
	}
	byteAt := code.Text{FI: "tavu ", SV: "byte ", EN: "byte "}.In(l) + strconv.FormatInt(offset, 10)
	if before := data[:min(offset, int64(len(data)))]; bytes.IndexByte(data, '\n') >= 0 {
		line := 1 + bytes.Count(before, []byte("\n"))
		byteAt = code.Text{FI: "rivi ", SV: "rad ", EN: "line "}.In(l) + strconv.Itoa(line) + ", " + byteAt
	}
	return " (" + byteAt + ")"
}

// line is the finding for people: place, severity, rule and words.
func (f finding) line() string {
	pointer := f.Pointer
	if pointer == "" {
		pointer = `""`
	}
	return pointer + " " + f.Severity + " " + f.Rule + " " + f.Message
}

// writeJSON writes a value as one line of JSON.
func writeJSON(w io.Writer, v any) error {
	enc := json.NewEncoder(w)
	enc.SetEscapeHTML(false)
	return enc.Encode(v)
}
