// Package due tells by which days something of a plan is to be done, and how it
// stands on a given day: last days by law, an organisation's own targets, and the
// days that the plan's people agreed on (määräpäivät). [Of] looks at one plan,
// [Worklist] puts the open days of many in one order of urgency.
//
// What starts a clock is the plan's own; how the clock runs is law and stands in
// [fi.Clocks].
package due
