// Package cases holds invented families' plans as documents, for examples and
// trials. No real person stands behind them; identity codes are artificial.
package cases

import _ "embed"

// Aino is the plan of a child of 4: the voluntary track, a joint meeting, a star
// with four voices whose views differ, no client status.
//
//go:embed aino.json
var Aino []byte

// Eeli is the plan of a child of 9: a child-protection notification, the clocks
// of the law, a service-need assessment, two guardians who do not agree.
//
//go:embed eeli.json
var Eeli []byte

// Iida is the plan of a young person of 17: a move of track, a prohibition, a
// security ban, an emergency placement, a hand-over.
//
//go:embed iida.json
var Iida []byte

// IidasSibling is the plan of a sibling: a notice before birth, whose clocks
// start when the child is born.
//
//go:embed iidas-sibling.json
var IidasSibling []byte

// Onni is the plan proposed for a child of 6 out of four plans that sectors made
// separately ([OnniVasu], [OnniRehabilitation], [OnniCare], [OnniClient]): one
// exercise planned twice, two responsible workers, two aims that pull apart,
// twelve questions asked three times.
//
//go:embed onni.json
var Onni []byte

// OnniVasu is his early childhood education plan, in the small form for sectors.
//
//go:embed onni-vasu.json
var OnniVasu []byte

// OnniRehabilitation is his rehabilitation plan (speech therapy), in the small
// form for sectors.
//
//go:embed onni-rehabilitation.json
var OnniRehabilitation []byte

// OnniCare is his care plan (asthma), in the small form for sectors.
//
//go:embed onni-care.json
var OnniCare []byte

// OnniClient is his client plan (family services), a whole plan document.
//
//go:embed onni-client.json
var OnniClient []byte
