// Package stats counts over many plans: how many assessments were started and
// completed within the limits of law, how many initiations led to an assessment,
// how long it took from a concern to a joint meeting and to the first help, and
// how plans in force stand: who holds the baton, whether the child was heard.
//
// [Counts] takes plans one by one, in memory that does not grow with their
// number, and counts made apart are put together by [Counts.Merge] in any
// order. [Counts.Rows] tells each indicator with its numerator, denominator and
// window; small numbers, and all from which they follow, are suppressed where the
// caller asks for it. Nothing here tells about a single child: times are told by
// bands, never as days.
//
// The indicators of timeliness follow what THL publishes under LsL 417/2007
// 27 a §: started by day of arrival, completed by day of completion, half-years
// from 1 April and 1 October. What is not known of THL's form is decided here
// and said in docs/statistics.md. They are not official statistics.
package stats
