// Package calendar writes what one reader may see of plans as iCalendar
// (RFC 5545): meetings, the contacts that were agreed, last days by law and by
// agreement.
//
// A calendar lies on phones and in clouds, so by default nothing in it tells
// what it is about: titles say meeting, contact, last day, places are left out,
// everything is CLASS:PRIVATE, and a UID is a digest that leads nowhere. The
// reader's view decides what there is at all: what is withheld is in no calendar.
//
// The annual clock of a county (package annual) is written by [WriteYear].
//
// A meeting keeps its UID when it is moved, and its SEQUENCE grows; one that is
// cancelled is written as cancelled, so that it goes from calendars too.
//
// Of calendars of others it reads two things: when somebody is busy ([ReadBusy], for
// joint times by [Slots]), and answers to invitations ([ReadAnswers]). What is not
// understood there makes nobody free and invites nobody.
package calendar
