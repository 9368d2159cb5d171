package code

// Column is a table that stands beside a closed set: a value for each member,
// keyed by the set's constants. It is written with a line for every member,
// also where the value is zero: a test of the module holds every Column to that.
type Column[S Set, V any] []V

// Of returns the value beside a member. It panics for what is no member and
// for a member without a value: the set grew, and the column was forgotten.
func (c Column[S, V]) Of(member S) V {
	if !member.IsValid() || int(member) >= len(c) {
		panic("code: a column has no value for " + member.Table().Name + " " + member.String())
	}
	return c[member]
}
