// Package validation checks plans that were built in Go, by the same
// `validate` tags that the strict reader and the JSON Schema follow, and lends
// those tags to a vendor's own validator.
//
// [Check] tells everything that is wrong with a plan. [Register] teaches our
// forms and code sets to a *validator.Validate that a vendor already has, and
// [Issues] turns its errors into issues with the pointers and rule ids that the
// reader uses. Reading and checking documents needs none of this: only this
// package brings in validator/v10.
package validation
