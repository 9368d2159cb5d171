// Package export writes many plans as flat tables for research: plans, intakes,
// assessments, meetings, contacts, actions, goals, dues and the cases behind the
// indicators of [stats], as CSV with a codebook and a report of the risk.
//
// What leaves is codes, counts and weeks. There is no name, no text, no address,
// no id of a part, no day of birth, no moment: a plan is known by a pseudonym
// under a key that the controller holds, new for each release, and its weeks
// count from the day its matter was first raised. Rows stand in the order of the
// pseudonyms, so that the order of the register does not show.
//
// Age band, municipality and half-year are the same for at least K plans: where
// they are not, the municipality is told as other, then the half-year and the
// age band are left out. What that does not protect from stands in risk.json and
// in docs/export.md.
package export
