// Package fi holds Finland's calendar and the time limits that Finnish law sets
// to child and family services, as rows of data.
//
//   - Holidays with their years: holiday.go. The three readings of "working
//     day" (arkipäivä): calendar.go.
//   - The rules, a file an act or a matter: shl.go (social welfare), lsl.go
//     (child welfare), aftercare.go, restriction.go, ohl.go (pupil and student
//     welfare), pupil.go (school), tervhl.go (health care), remedy.go
//     (rectification and appeal), access.go (information, complaints, retention),
//     assistance.go (income support), disability.go, elder.go, family.go. Each row
//     has its section, its time in force, its term and what the law leaves open.
//   - The events that start them: event.go, and [Due], which answers "what is
//     due when this happened on that day".
//   - Finnish time and the arrival of messages and letters: time.go, arrival.go.
//
// Counting follows Act 150/1930 (laki säädettyjen määräaikain laskemisesta)
// where the section itself does not say otherwise. The rule in force on the
// trigger day applies to the whole clock, except where a row holds a provision on
// transition, and says so.
//
// The statutes were read as they stood on [LawAsOf]. The law of Åland is not
// here: it has its own acts.
package fi

import "github.com/onechildoneplan/oneplan/deadline/civil"

// LawAsOf returns the day up to which the statute book was read for the
// catalogue. What rows tell of later days rests on other public sources.
func LawAsOf() civil.Date { return civil.MustDate(2025, 2, 21) }
