// Package directory holds who offers what to families in an area
// (palveluhakemisto), and finds who is needed for the needs of a child.
//
// A [Directory] is a document of its own, "oneplan-directory/1.0": areas, the
// family-centre teams of the areas, actors, and their service-offer sheets
// (palvelutarjotin): what an actor does, when it is needed, for whom, how to
// invite, where, on which tier, near, mobile, digital or central. It is read from
// JSON by [Decode] and from a table by [DecodeCSV]; both tell all that is wrong at
// once, each with its place, and both are written back without loss. It knows no
// family and nothing secret.
//
// [New] makes a directory ready to be asked: an [Index] answers who is in a
// municipality's team, and which is the smallest circle that covers the needs of
// one child ([Index.Circle]), with what the family wishes and does not want as
// limits that nothing overrides.
package directory
