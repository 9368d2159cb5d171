// Package profile makes the FHIR package of the joint plan: a definition for
// every extension, a code system and value set for every code set, and the
// wellbeing star as a Questionnaire. All of it is made from the tables that
// package fhir reads and writes by, so it cannot say anything else.
//
// The canonical base is [plan.CanonicalBase]; everything in the package has the
// version [Version].
package profile
