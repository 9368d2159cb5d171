// Package cases holds two invented families' plans as documents, for examples
// and trials. No real person stands behind them; identity codes are artificial.
package cases

import _ "embed"

// Aino, 4: the voluntary track, a joint meeting, a star with four voices whose
// views differ, no client status.
//
//go:embed aino.json
var Aino []byte

// Eeli, 9: a child-protection notification, the clocks of the law, a
// service-need assessment, two guardians who do not agree.
//
//go:embed eeli.json
var Eeli []byte
