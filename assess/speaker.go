package assess

import "cmp"

// Speaker is one voice among those of a document: the child, one guardian, one
// near person, one professional (äänen käyttäjä). The child is one voice
// whether or not its views say By, so By is always empty there.
type Speaker struct {
	Voice Voice
	By    ID
}

// Speaker returns whose view it is.
func (v *View) Speaker() Speaker { return Speaker{Voice: v.Voice, By: v.By}.normal() }

func (s Speaker) normal() Speaker {
	if s.Voice == VoiceChild {
		s.By = ""
	}
	return s
}

// Compare orders voices: the child first, then guardians, near persons and
// professionals, each by id.
func (s Speaker) Compare(o Speaker) int {
	return cmp.Or(cmp.Compare(s.Voice, o.Voice), cmp.Compare(s.By, o.By))
}
