package sqlstore_test

import (
	"context"
	"errors"
	"fmt"
	"testing"

	"github.com/onechildoneplan/oneplan/plan/sqlstore"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

const mark = "MERKKI"

type pgError struct{ code, Detail string }

func (e *pgError) Error() string    { return "ERROR: duplicate key " + e.Detail }
func (e *pgError) SQLState() string { return e.code }

type methodError struct{ code int }

func (e *methodError) Error() string { return mark }
func (e *methodError) Code() int     { return e.code }

type fieldError struct {
	Code int
	Text string
}

func (e fieldError) Error() string { return e.Text }

type textError struct{ Code string }

func (e textError) Error() string { return e.Code }

// Which errors may go away by themselves, by their code: of each kind all, and what stands
// next to them does not.
func TestAgain(t *testing.T) {
	for code, again := range map[string]bool{
		"": true, "40001": true, "40P01": true, "55P03": true, "57P01": true, "57P02": true, "57P03": true, "57P05": true, "53300": true,
		"08000": true, "08006": true, "08P01": true,
		"57014": false, "57P04": false, "53100": false, "23505": false, "09000": false, "0800": false, "080000": false,
		"5": true, "6": true, "261": true, "262": true, "517": true, "773": true, "4": false, "7": false, "11": false, "13": false, "22021": false, "1299": false, "10005": false,
	} {
		assert.Equal(t, again, (&sqlstore.Error{Code: code}).Again(), code)
	}
}

// What has not the form of a code is a text, and none of it is told.
func TestFormOfACode(t *testing.T) {
	for _, code := range []string{"00000", "99999", "AAAAA", "ZZZZZ", "0A9Z0"} {
		own, ok := errors.AsType[*sqlstore.Error](sqlstore.Opaque(t.Context(), &pgError{code, mark}))
		require.True(t, ok)
		assert.Equal(t, code, own.Code)
	}
	for _, text := range []string{"0000", "000000", "0000/", "0000:", "@0000", "00[00", "abcde", "0000ä"} {
		own, ok := errors.AsType[*sqlstore.Error](sqlstore.Opaque(t.Context(), &pgError{text, mark}))
		require.True(t, ok)
		assert.Empty(t, own.Code, text)
	}
}

// Of a driver's error only its code comes out, and the code only if it is one.
func TestDriversErrorsAreOpaque(t *testing.T) {
	over, cancel := context.WithCancel(t.Context())
	cancel()
	for _, row := range []struct {
		name  string
		ctx   context.Context
		err   error
		code  string
		again bool
		is    error
	}{
		{"a SQLSTATE", t.Context(), &pgError{"23505", mark}, "23505", false, nil},
		{"two transactions in each other's way", t.Context(), fmt.Errorf("%s: %w", mark, &pgError{"40P01", mark}), "40P01", true, nil},
		{"a text in the place of the code", t.Context(), &pgError{mark, mark}, "", true, nil},
		{"a code that a method tells", t.Context(), &methodError{5}, "5", true, nil},
		{"an extended code of being busy", t.Context(), &methodError{517}, "517", true, nil},
		{"a server that takes no more connections, told among others", t.Context(), fmt.Errorf("%s: %w", mark, errors.Join(errors.New(mark), &pgError{"53300", mark})), "53300", true, nil},
		{"a full disk", t.Context(), &methodError{13}, "13", false, nil},
		{"a code in a field", t.Context(), fieldError{2067, mark}, "2067", false, nil},
		{"a text in the field of the code", t.Context(), textError{mark}, "", true, nil},
		{"an error without a code", t.Context(), errors.New(mark), "", true, nil},
		{"the context's end", t.Context(), fmt.Errorf("%s: %w", mark, context.DeadlineExceeded), "", false, context.DeadlineExceeded},
		{"whatever comes once the context is over", over, &pgError{"57014", mark}, "", false, context.Canceled},
	} {
		t.Run(row.name, func(t *testing.T) {
			err := sqlstore.Opaque(row.ctx, row.err)
			if row.is != nil {
				require.Equal(t, row.is, err)
				return
			}
			own, ok := errors.AsType[*sqlstore.Error](err)
			require.True(t, ok)
			assert.Equal(t, row.code, own.Code)
			assert.Equal(t, row.again, own.Again())
			assert.NotContains(t, fmt.Sprintf("%v %+v %#v", err, err, err), mark)
			require.NoError(t, errors.Unwrap(err))
		})
	}
	require.NoError(t, sqlstore.Opaque(over, nil))
}
