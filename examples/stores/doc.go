// Package stores proves plan/sqlstore on real databases.
package stores
