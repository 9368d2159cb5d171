// Package hetu reads, masks and pseudonymises Finnish personal identity codes
// (henkilötunnus, personbeteckning).
//
// The form is that of the Government decree on the Population Information
// System, 128/2010, section 2, as amended by 690/2022 (in force 1 January
// 2023): six digits of the date of birth, a separator, three digits and a check
// character. The separator tells the century, and since 2023 two persons'
// codes may differ in the separator alone.
//
// The decree names no range for the three digits. That 002-899 are given to
// persons and 900-999 are artificial (temporary and test codes) is the
// register's practice; the lower limit 002 is not checked against a source in
// force.
//
// A code changes: to correct it, to protect a person or after misuse, and when
// gender is confirmed (Act 661/2009, section 12). Never use it as a lasting
// key; [LooksLike] helps to keep codes out of keys, and [Code.Pseudonym] makes
// a key for research.
//
// # Codes do not leak by accident
//
// No verb of package fmt, no encoder and no error shows a code; [Code.Text] is
// the only way to its characters.
//
// Not covered: whether a code was ever given to anyone, which only the
// Population Information System knows, and the temporary codes of single
// organisations that have another form.
package hetu
