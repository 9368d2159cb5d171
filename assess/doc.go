// Package assess holds the wellbeing star (Hyvinvoinnin tähti) and the
// assessment that is never finished (monitoimijainen arviointi).
//
// An [Assessment] gathers views: each [View] is one voice (the child, one
// guardian, another near person, one professional) and holds findings on the
// thirteen items of the star. Views stand side by side and are never averaged;
// the star has no score, and nothing here computes a number about a child.
//
// Sources: the star as drawn in North Savo's model of 13.1.2022, which credits
// THL Työpaperi 26/2017 and YHDESSÄ! LAPE; the items' Finnish names are THL's.
// The seven requirements of a service-need assessment are those that Soite's
// model of 2024 lists from the law.
package assess
