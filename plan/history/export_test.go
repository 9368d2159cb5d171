package history

// Lists returns the members that hold parts.
func Lists() []string {
	var all []string
	for list := range innerLists() {
		if list != "" {
			all = append(all, list)
		}
	}
	return all
}

// Covered returns what the digests cover, Modelled what they would cover if they
// followed the model.
func Covered() map[string][]string { return forms()[Format1] }

func Modelled() map[string][]string { return modelled() }

// Folded returns a history as its document tells it, Unfolded the way back with so much
// room.
func Folded(h *History) *History { return h.folded() }

func Unfolded(h *History, room int) *History {
	h.unfold(room)
	return h
}
