package civil

// Period is a span of whole days, both ends included, as in FHIR (ajanjakso).
// A zero From has always been, a zero To goes on. The zero Period is not given.
type Period struct {
	// First day (alkaen).
	From Date `json:"from,omitzero"`
	// Last day (asti).
	To Date `json:"to,omitzero"`
}

// IsZero reports whether neither end is given.
func (p Period) IsZero() bool { return p == Period{} }

// Reversed reports whether the period ends before it starts.
func (p Period) Reversed() bool { return !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From) }

// Contains reports whether d is a day of the period. The zero Date never is.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(p.From) && (p.To.IsZero() || !d.After(p.To))
}

// Overlaps reports whether the two periods share a day.
func (p Period) Overlaps(q Period) bool {
	if p.Reversed() || q.Reversed() {
		return false
	}
	return (p.To.IsZero() || !p.To.Before(q.From)) && (q.To.IsZero() || !q.To.Before(p.From))
}

// Days returns how many days the period has, both ends included, and false
// where an end is open or the period is reversed.
func (p Period) Days() (int, bool) {
	if p.From.IsZero() || p.To.IsZero() || p.Reversed() {
		return 0, false
	}
	return p.To.Sub(p.From) + 1, true
}
