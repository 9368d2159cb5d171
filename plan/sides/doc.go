// Package sides guards a child's transitions from one service to the next
// (siirtymä, nivelvaihe): clinic, early childhood education, pre-primary, school,
// upper secondary school, another county. A side is an organisation of the plan. What
// a side has open is received before the side closes, and children who are between
// sides without a receiver can be listed.
package sides
