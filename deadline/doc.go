// Package deadline counts days as statutes do, and explains each day it gives.
//
// A [Calendar] knows which days count: a reading of "working day", a school's
// own days. A [Rule] is one time limit as data: its place in the law, its
// trigger, its term, when it was in force and how sure that is. [Rule.Due]
// joins the two to a [Due]: the last day, the last day by each other reading of
// the law, a typed trace of every day counted or skipped, and the state of the
// duty on any day.
//
// The package knows no country and holds no law: package fi has Finland's. It
// follows the order of counting that statutes are written in: which days count (a
// calendar), whether the first day counts ([FirstDay]), what happens at the end
// ([End]). It has no clock: the day of today is an argument. Days are
// [civil.Date], never moments.
//
// Where there is no sure answer the package says so: a day outside a calendar
// is an [*Error], an unsettled point of law shows both days, and every row
// carries its [Confidence].
package deadline
