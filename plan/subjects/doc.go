// Package subjects finds children who have two plans in force where many plans
// pass by: one child has one plan (yksi lapsi, yhteinen suunnitelma). It remembers
// digests and no child, and works over machines that share a key.
package subjects
