package calendar

// Line folds and ends a line, Escape makes a text a value: for the fuzzer.
var (
	Line   = fold
	Escape = escape
)
