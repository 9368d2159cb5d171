// Package fi holds Finland's calendar and the time limits that Finnish law sets
// to child and family services, as rows of data.
//
//   - Holidays with their years: holiday.go. The three readings of "working
//     day" (arkipäivä): calendar.go.
//   - The rules, one file an act: shl.go (social welfare), lsl.go (child
//     welfare), ohl.go (pupil and student welfare), tervhl.go (health care) and
//     other.go (appeals, income support, disability services). Each row has its
//     section, its time in force, its term and what the law leaves open.
//   - The events that start them: event.go, and [Due], which answers "what is
//     due when this happened on that day".
//   - Finnish time and the arrival of messages and letters: time.go, arrival.go.
//
// Counting follows Act 150/1930 (laki säädettyjen määräaikain laskemisesta)
// where the section itself does not say otherwise. The rule in force on the
// trigger day applies to the whole clock; provisions on transition were not
// read, except where a row's note tells of one.
//
// The statutes were read as they stood on [LawAsOf]. The law of Åland is not
// here: it has its own acts.
package fi

import "github.com/onechildoneplan/oneplan/deadline/civil"

// LawAsOf returns the day up to which the statute book was read for the
// catalogue. What rows tell of later days rests on other public sources.
func LawAsOf() civil.Date { return civil.MustDate(2025, 2, 21) }
