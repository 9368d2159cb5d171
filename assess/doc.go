// Package assess holds the wellbeing star (Hyvinvoinnin tähti) and the
// assessment that is never finished (monitoimijainen arviointi).
//
// An [Assessment] gathers views: each [View] is one voice (the child, one
// guardian, another near person, one professional) and holds findings on the
// thirteen items of the star. Views stand side by side and are never averaged;
// the star has no score, and nothing here computes a number about a child.
//
// [Assessment.Append] adds a view and refuses to overwrite; [Read] gives the
// [Star] of a day, with each voice on its own [Side]; [Star.SideBySide],
// [Star.Coverage] and [Compare] read it further. [Decode] and [Encode] are the
// door of a lone assessment, a [Document]. A [Scheme] tells kinds of clienthood
// apart by rules that explain themselves. Package chart draws the star.
//
// All values are plain and, once built, only read: functions return new ones,
// so they may be used from many goroutines. There is no clock and no
// randomness here; days and ids are the caller's.
//
// Sources: the star as drawn in North Savo's model of 13.1.2022, which credits
// THL Työpaperi 26/2017 and YHDESSÄ! LAPE; the items' Finnish names are THL's.
// The seven requirements of a service-need assessment are those that Soite's
// model of 2024 lists from the law.
package assess
