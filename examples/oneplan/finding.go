package main

import (
	"io"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/oneplan/contract"
)

// finding is an issue as it is shown.
type finding = contract.Finding

// findings returns the issues of a document as they are shown, of the library's
// rules or the program's own. The document's bytes tell where in it an offset is;
// nil where they are one line.
func findings(issues issue.List, data []byte, l code.Lang) []finding {
	return contract.Findings(issues, data, l, append(foreign(), issue.Catalogue{viewNeeded, viewEmpty, nothingForChild})...)
}

// writeJSON writes a value as one line of JSON.
func writeJSON(w io.Writer, v any) error { return contract.Write(w, v) }
