package main

import (
	"errors"
	"os"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/county"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/web"
	"github.com/onechildoneplan/oneplan/plan/annual"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

var (
	errServices = errors.New("-directory is no directory of services: oneplan directory FILE tells what is wrong")
	errClock    = errors.New("-clock is no annual clock: oneplan annual FILE tells what is wrong")
)

// readCounty reads who offers what and the annual clock. Without a file they are those of an
// invented county.
func readCounty(services, clock string) (area web.County, err error) {
	if area.Services, err = read(services, county.Services, directory.Decode, directory.DecodeCSV, (*directory.Directory).Check, errServices); err != nil {
		return web.County{}, err
	}
	if area.Clock, err = read(clock, county.Clock, annual.Decode, annual.DecodeCSV, (*annual.Clock).Check, errClock); err != nil {
		return web.County{}, err
	}
	return area, nil
}

type decode[T any] func([]byte, issue.Limits) (*T, issue.List)

// read reads a document of one kind, by the ending of its file.
func read[T any](file string, doc []byte, fromJSON, fromCSV decode[T], check func(*T) issue.List, wrong error) (*T, error) {
	from := fromJSON
	if file != "" {
		var err error
		if doc, err = os.ReadFile(file); err != nil { //nolint:gosec // the file that the caller named
			return nil, wrong
		}
		if strings.HasSuffix(strings.ToLower(file), ".csv") {
			from = fromCSV
		}
	}
	made, issues := from(doc, issue.Limits{})
	if made == nil || issues.HasErrors() || check(made).HasErrors() {
		return nil, wrong
	}
	return made, nil
}
