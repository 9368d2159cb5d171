//go:build !small && !page

package main

import (
	_ "embed" // of the example
	"path"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/cases"
	"github.com/onechildoneplan/oneplan/examples/county"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/profile"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// incoming is the least that another system should send, as an example.
//
//go:embed incoming.json
var incoming []byte

// pack writes the FHIR package, or the source of its guide, into a folder.
func (x *exchange) pack(p *program, folder string, guide bool) error {
	var shown []profile.Example
	for id, text := range map[string][]byte{"aino": cases.Aino, "eeli": cases.Eeli, "iida": cases.Iida, "iidas-sibling": cases.IidasSibling} {
		of, issues := plan.Decode(text, issue.Limits{})
		if issues.HasErrors() {
			return issues.Err()
		}
		shown = append(shown, profile.Example{ID: id, Plan: of})
		if id == "aino" {
			shown = append(shown, profile.Example{ID: "aino-document", Plan: of, Options: fhir.Options{Recorded: civil.MustParseInstant(profile.Date + "T12:00:00+02:00")}})
		}
	}
	files := profile.Files
	if guide {
		files = profile.Guide
	}
	services, issues := directory.Decode(county.Services, issue.Limits{})
	if issues.HasErrors() {
		return issues.Err()
	}
	shown = append(shown, profile.Example{ID: "services-of-a-county", Directory: services})
	shown = append(shown, profile.Example{ID: "incoming-plan", Bundle: incoming})
	list, err := files(shown...)
	if err != nil {
		return err
	}
	for _, f := range list {
		name := path.Join(folder, f.Path)
		if err := p.MakeDir(path.Dir(name)); err != nil {
			return err
		}
		if err := p.save(name, f.Data); err != nil {
			return err
		}
		p.progress.step()
	}
	return p.say("%s %s: %d files in %s\n", profile.Name, profile.Version, len(list), printable(folder))
}
