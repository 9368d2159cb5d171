// Package plantest proves that an implementation of [history.Store] keeps plans as
// the port says: every revision, one plan in force for a child, no lost change
// however many write at once. What a store has beside the five methods (the ports
// of package register) is proved as well. A failure names the call.
package plantest
