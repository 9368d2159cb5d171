package plan

import "github.com/onechildoneplan/oneplan/deadline/issue"

// Format names the wire form: always "oneplan/1.0" here. The zero Format is not
// written.
type Format string

// Format1 is the wire form that this package reads and writes.
const Format1 Format = "oneplan/1.0"

// upgrades lead from every form that was released to [Format1], one step each
// (docs/compatibility.md); there is none before it. A later form adds its step.
var upgrades []issue.Upgrade

// CanonicalBase is where the published schemas and the FHIR package have their
// canonical URLs. It ends without a slash.
const CanonicalBase = "https://onechildoneplan.github.io/oneplan"

// UnmarshalText takes [Format1] alone; anything else is an [*issue.FormatError].
func (f *Format) UnmarshalText(text []byte) error {
	err := issue.CheckFormat(string(text), string(Format1))
	if err == nil {
		*f = Format1
	}
	return err
}

// MarshalText writes [Format1] alone.
func (f Format) MarshalText() ([]byte, error) {
	return []byte(f), issue.CheckFormat(string(f), string(Format1))
}
