// Package services writes a directory of services as HL7 FHIR R4 and reads it back.
//
// An area becomes a Location, an actor an Organization, a family-centre team a
// CareTeam, an offer sheet a HealthcareService, and the directory itself a List of
// them. Each has one file, in which the two ways stand side by side. What FHIR has
// no element for lives in extensions, which [Profiles] and [Extensions] describe for
// the package of definitions. A directory that is written and read is the same.
//
// Reading takes bundles of others too. It walks the document and marks what it
// takes; all else is told as a [fhir.Loss] and kept in a [fhir.Remainder]. What
// limits an offer and is not understood (for whom, where, when) keeps the whole offer
// out: an offer without its limit would be proposed to families that it is not for.
package services
