package sqlstore

import (
	"context"
	"errors"
	"reflect"
	"strconv"
)

// Error says that the database did not do what it was asked. It holds nothing of
// the driver's error but its code: details of such errors repeat what was stored.
type Error struct {
	// Code is PostgreSQL's SQLSTATE or SQLite's result code; empty where the driver
	// tells none, as of a connection that broke.
	Code string
}

// Error names the code.
func (e *Error) Error() string {
	if e.Code == "" {
		return "sqlstore: the database could not be reached"
	}
	return "sqlstore: the database refused: " + e.Code
}

// Again reports whether the same call may go through if it is made once more: the
// database was busy, starting, stopping, or undid the transaction for another one,
// or the connection broke.
func (e *Error) Again() bool {
	switch e.Code {
	case "", notSerialized, "40P01", "55P03", "57P01", "57P02", "57P03", "57P05", "53300":
		return true
	}
	return len(e.Code) == 5 && e.Code[:2] == "08" || e.busy()
}

// busy reports that another one writes to the file of SQLite.
func (e *Error) busy() bool {
	n, err := strconv.Atoi(e.Code)
	return err == nil && len(e.Code) < 5 && (n&0xff == 5 || n&0xff == 6)
}

var (
	// ErrSchema says that the database has not the schema of this version of the
	// library: [Migrate] it.
	ErrSchema = errors.New("sqlstore: the database has another schema than this version of the store")
	// ErrRow says that a row cannot be read: it was changed by other hands, or
	// sealed with a key that is not there.
	ErrRow = errors.New("sqlstore: a row cannot be read")
	// ErrScrub says that a database in use kept erased content from being
	// overwritten.
	ErrScrub = errors.New("sqlstore: others use the database, so what was erased may still be in its files")
)

// opaque returns an error that tells nothing of a driver's.
func opaque(ctx context.Context, err error) error {
	if err == nil {
		return nil
	}
	if over := ctx.Err(); over != nil {
		return over
	}
	for _, over := range []error{context.Canceled, context.DeadlineExceeded} {
		if errors.Is(err, over) {
			return over
		}
	}
	return &Error{Code: codeOf(err)}
}

// codeOf finds the code of a driver's error, also among errors that were joined.
func codeOf(err error) string {
	if err == nil {
		return ""
	}
	if code, ok := ownCode(err); ok {
		return code
	}
	switch w := err.(type) { //nolint:errorlint // the tree is walked here
	case interface{ Unwrap() error }:
		return codeOf(w.Unwrap())
	case interface{ Unwrap() []error }:
		for _, one := range w.Unwrap() {
			if code := codeOf(one); code != "" {
				return code
			}
		}
	}
	return ""
}

// ownCode is the code that an error itself tells: pgx and pq tell a SQLSTATE, drivers
// of SQLite a number, as a method or as a field.
func ownCode(err error) (code string, told bool) {
	if own, ok := err.(interface{ SQLState() string }); ok {
		return plainCode(own.SQLState()), true
	}
	if own, ok := err.(interface{ Code() int }); ok {
		return strconv.Itoa(own.Code()), true
	}
	v := reflect.Indirect(reflect.ValueOf(err))
	if v.Kind() != reflect.Struct {
		return "", false
	}
	if code := v.FieldByName("Code"); code.IsValid() && code.CanInt() {
		return strconv.FormatInt(code.Int(), 10), true
	}
	return "", false
}

// plainCode keeps what has the form of a code.
func plainCode(code string) string {
	if len(code) != 5 {
		return ""
	}
	for i := range len(code) {
		if c := code[i]; (c < '0' || c > '9') && (c < 'A' || c > 'Z') {
			return ""
		}
	}
	return code
}
