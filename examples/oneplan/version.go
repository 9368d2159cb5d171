//go:build !small && !page

package main

import (
	"flag"
	"runtime/debug"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/fi"
	"github.com/onechildoneplan/oneplan/fhir/profile"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/schema"
)

func versionCall() call {
	return call{
		name:     "version",
		usage:    []string{"version"},
		does:     "Says the versions of the library, the wire forms, the schemas, the FHIR package and the catalogue of law.",
		examples: []example{{"version", "what to name in a report of a fault"}},
		flags:    func(*flag.FlagSet) runner { return version },
	}
}

func version(p *program, args []string) (Status, error) {
	if len(args) > 0 {
		return 0, usage("version takes no arguments")
	}
	library := "(devel)"
	if info, ok := debug.ReadBuildInfo(); ok && info.Main.Version != "" {
		library = info.Main.Version
	}
	for _, row := range [][2]string{
		{"library", library},
		{"plan", string(plan.Format1)},
		{"history", string(history.Format1)},
		{"assessment", string(assess.Format1)},
		{"schema", schema.PlanID},
		{"", schema.AssessmentID},
		{"FHIR package", profile.Name + " " + profile.Version},
		{"law as of", fi.LawAsOf().String()},
	} {
		if err := p.say("%s%s\n", pad(row[0], 14), row[1]); err != nil {
			return 0, err
		}
	}
	return Fine, nil
}
