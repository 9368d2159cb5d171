// Package chart draws the wellbeing star (Hyvinvoinnin tähti) as SVG: one
// voice, all voices side by side, the change between two days, and the empty
// star for filling in by hand.
//
// A picture is drawn for a phone of 360 px and grows with its place; long texts
// stand beneath the star, inside the same picture. It is the same bytes for the
// same input, asks for nothing from outside (no font, style sheet, script or
// link), and carries its meaning in shapes and words, so it can be read in black
// and white and by a screen reader. Every text is escaped; characters that XML
// does not allow, and those that turn the direction of the text around them,
// are left out.
//
// The names of the points and items are those of the star in THL Työpaperi
// 26/2017 and are credited in the picture.
package chart
