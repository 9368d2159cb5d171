// Package register is what a keeper of many plans asks of a store beside the
// plans themselves (rekisteri): cards to list them by, the days of a work list, the
// feed of what changed, a revision alone, taking a history in, destroying a plan
// whose time is over. Each is a port of its own, found by type assertion on a
// [history.Store]; memstore and sqlstore have them all, package plantest proves
// those that a store has.
package register
