// Package annual holds the annual clock of a county and its municipalities
// (vuosikello): what happens in which phase of the year, agreed by their cooperation
// group (Central Finland 2018), and on which days of a given year.
//
// A [Clock] is a document of its own, "oneplan-annual-clock/1.0", read from JSON by
// [Decode] and from a table by [DecodeCSV]; both tell all that is wrong at once, each
// with its place. An event recurs on a day of some months, on a weekday or a working
// day of them, or is a window from a day to another, such as 1.1. to 30.11.
// [Clock.Year] gives the days of one year; package calendar writes them as iCalendar.
// A clock knows no family and nothing secret.
package annual
