package issue

import "errors"

// Refused returns the rule that a type says was broken when it did not take a
// text or could not be written as one: the error's own Rule and Of, if it has
// these methods, else form.pattern. The error's words are for nobody: they may
// hold content.
func Refused(err error) (rule, of string) {
	rule = "form.pattern"
	if r, ok := errors.AsType[interface {
		error
		Rule() string
	}](err); ok {
		rule = r.Rule()
	}
	if o, ok := errors.AsType[interface {
		error
		Of() string
	}](err); ok {
		of = o.Of()
	}
	return rule, of
}
