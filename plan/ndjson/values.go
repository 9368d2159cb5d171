package ndjson

import "iter"

// Values decodes lines one after the other. Errors of lines pass through; what
// decode refuses becomes a [*LineError] beside the value that decode returned,
// and the next line comes.
func Values[T any](lines iter.Seq2[Line, error], decode func(Line) (T, error)) iter.Seq2[T, error] {
	return func(yield func(T, error) bool) {
		for line, err := range lines {
			var v T
			if err == nil {
				v, err = apply(line, decode)
			}
			if !yield(v, err) {
				return
			}
		}
	}
}

// apply calls f and says of its error which line it is about.
func apply[T any](line Line, f func(Line) (T, error)) (T, error) {
	v, err := f(line)
	if err != nil {
		err = &LineError{Number: line.Number, Offset: line.Offset, Err: err}
	}
	return v, err
}
