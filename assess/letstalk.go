package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Place is what was said of the child's day in one setting: the form of a Let's
// Talk about Children discussion, which goes through the day at home, in day
// care or school and in free time and names strengths and vulnerabilities
// (Lapset puheeksi).
type Place struct {
	// Setting is where; zero for what was said without a place.
	Setting Setting
	// Strengths and Vulnerabilities are what was said there, in the order of the
	// star. What was seen in several places stands in each of them.
	Strengths, Vulnerabilities []Said
}

// LetsTalk returns the strengths and vulnerabilities by place: home, day care,
// school, free time, elsewhere, and last what has no place.
func (s Star) LetsTalk() []Place {
	settings := code.All[Setting]()
	places := make([]Place, len(settings)+1)
	for i, setting := range settings {
		places[i].Setting = setting
	}
	put := func(p *Place, said Said) {
		switch said.Kind {
		case FindingStrength:
			p.Strengths = append(p.Strengths, said)
		case FindingVulnerability:
			p.Vulnerabilities = append(p.Vulnerabilities, said)
		}
	}
	for i := range s.Sides {
		for _, said := range s.Sides[i].Said {
			for _, setting := range said.SeenIn {
				if setting.IsValid() {
					put(&places[setting-1], said)
				}
			}
			if len(said.SeenIn) == 0 {
				put(&places[len(settings)], said)
			}
		}
	}
	return places
}
