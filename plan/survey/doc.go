// Package survey holds what municipalities answered when they were asked how far
// they are in taking the model of multi-actor work into use (käyttöönoton tilanne):
// the scale of five stages that North Savo used on 13.1.2022, and its two other
// answers, that there is no need and that there was no answer.
//
// A [Survey] is a document of its own, "oneplan-survey/1.0", read from JSON by
// [Decode] and from a table by [DecodeCSV]; both tell all that is wrong at once,
// each with its place. [Survey.Merge] puts surveys together in any order. Package
// stats counts them ([Survey] in stats.Counts.AddSurvey). It knows no family.
package survey
