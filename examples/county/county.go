// Package county holds documents of an invented county beside its plans. No real
// county, municipality or service stands behind them.
package county

import _ "embed"

// Services is the directory of services, "oneplan-directory/1.0": two areas, a
// family-centre team, actors and their service-offer sheets.
//
//go:embed services.json
var Services []byte

// Clock is the annual clock of the county and its municipalities,
// "oneplan-annual-clock/1.0". What is taken from a source names it; the days are
// invented and marked as an example.
//
//go:embed clock.json
var Clock []byte
