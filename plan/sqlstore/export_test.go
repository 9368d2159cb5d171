package sqlstore

// What tests look into.
var (
	Packed   = packed
	Unpacked = unpacked
	Opaque   = opaque
	Bound    = bound
)
