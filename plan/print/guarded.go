package print

import "github.com/onechildoneplan/oneplan/plan"

// guarded reports whether the paper holds something that not everybody of the
// plan may see, as far as this reader can tell: then it is to be kept safe. It
// follows from what the reader sees alone.
func (b *builder) guarded() bool {
	p := b.p
	for i := range p.Prohibitions {
		if w := p.Prohibitions[i].Withdrawal; w == nil {
			return true
		}
	}
	if len(p.Child.SecurityBans) > 0 {
		return true
	}
	for i := range p.People {
		if m := &p.People[i]; !m.Visibility.IsZero() || len(m.SecurityBans) > 0 {
			return true
		}
	}
	var all []plan.Statement
	for i := range p.Needs {
		all = append(all, p.Needs[i].Statement)
	}
	for i := range p.Goals {
		all = append(all, p.Goals[i].Statement)
	}
	for i := range p.Actions {
		all = append(all, p.Actions[i].Statement)
	}
	for i := range p.Meetings {
		all = append(all, p.Meetings[i].Statement)
	}
	for i := range p.Contacts {
		all = append(all, p.Contacts[i].Statement)
	}
	for i := range p.Assessments {
		for j := range p.Assessments[i].Views {
			v := &p.Assessments[i].Views[j]
			all = append(all, v.Statement)
			for k := range v.Findings {
				if !v.Findings[k].Visibility.IsZero() {
					return true
				}
			}
		}
	}
	for _, s := range all {
		if !s.Visibility.IsZero() {
			return true
		}
	}
	return false
}
