// Package parquet writes flat tables as Apache Parquet: text, whole numbers and
// days, any of which may be missing. It knows nothing of plans.
//
// Of the format (https://parquet.apache.org/docs/file-format/) it uses what every
// reader reads: one level of optional columns, plain values, pages of version 1
// packed with gzip, row groups of [GroupRows] rows. A file is written once, from top to
// bottom, in memory that does not grow with it. The same rows give the same bytes.
package parquet
