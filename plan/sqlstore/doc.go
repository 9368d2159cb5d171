// Package sqlstore is a [history.Store] on database/sql, with every port of package
// register: on PostgreSQL and on SQLite, by a driver that the embedder brings. It
// has a row for each revision, so a write costs what changed; one child has one plan
// in force by a primary key; lists are answered from columns. docs/stores.md tells
// how to run it and what it cannot promise.
//
// The error of a driver is never wrapped or told: it may hold a child's key.
//
// A call that ends with a context's error or with an [*Error] while it commits may
// have stored or not: read again before you try once more. A second try of the same
// change is refused as stale, never stored twice.
package sqlstore
