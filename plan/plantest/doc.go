// Package plantest proves that an implementation of [history.Store] keeps plans as
// the port says: every revision, one plan in force for a child, no lost change
// however many write at once.
package plantest
