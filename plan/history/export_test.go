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
