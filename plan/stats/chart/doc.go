// Package chart shows the numbers of package stats to people: the indicators over
// time as small multiples (SVG), and a page of them for a steering group (HTML).
//
// It draws what [stats.Row] tells and knows nothing else: a row that is suppressed
// has a dash in the place of its point, and the line has a gap there. Ask
// [stats.Counts.Rows] for rows of one publication, with the smallest number that is
// to be told. Pictures are black on white, with words for whoever cannot see them.
package chart
