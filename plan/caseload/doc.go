// Package caseload counts what workers and weeks carry over many plans
// (kuormitus): how many matters were initiated in each week, and how many children
// each worker has on a day, against the limit of LsL 417/2007 13 b § (35 children
// from 2022, 30 from 2024), which package fi knows as lsl13b.caseload.
//
// A worker is known by the key that the record system gives, the same in all plans;
// what is told names none of them. Who is responsible for a child's matters in the
// sense of the law stands in no plan: the holder of the baton of a plan in force on
// the statutory track is taken for it, so clients of social welfare without child
// protection are counted too. It is a number for managing work, not for supervision.
package caseload
