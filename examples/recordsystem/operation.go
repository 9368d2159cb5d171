package main

import (
	"context"
	"errors"
	"flag"
	"fmt"
	"io"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/examples/recordsystem/keeper"
)

// operations are what the program does besides serving, by the first argument. They run
// beside a server on the same database.
var operations = map[string]func(ctx context.Context, args []string, out, said io.Writer) int{
	"backup": backupCall, "restore": restoreCall, "retain": retainCall, "appoint": appointCall,
}

// call reads the options of an operation; ok says whether to go on.
func call(name string, args []string, said io.Writer, files int, with func(*flag.FlagSet)) (db string, rest []string, status int, ok bool) {
	flags := flag.NewFlagSet("recordsystem "+name, flag.ContinueOnError)
	flags.SetOutput(said)
	at := flags.String("db", "", "database: a file of SQLite, sqlite:FILE or postgres://USER:PASSWORD@HOST:PORT/DATABASE")
	if with != nil {
		with(flags)
	}
	if err := flags.Parse(args); err != nil {
		if errors.Is(err, flag.ErrHelp) {
			return "", nil, 0, false
		}
		return "", nil, 2, false
	}
	if *at == "" || flags.NArg() != files {
		flags.Usage()
		return "", nil, 2, false
	}
	return *at, flags.Args(), 0, true
}

func answered(err error, said io.Writer) int {
	if err != nil {
		_, _ = fmt.Fprintln(said, "recordsystem:", err)
		return 1
	}
	return 0
}

func backupCall(ctx context.Context, args []string, out, said io.Writer) int {
	db, _, status, ok := call("backup", args, said, 0, nil)
	if !ok {
		return status
	}
	return answered(backup(ctx, db, out, said), said)
}

func restoreCall(ctx context.Context, args []string, _, said io.Writer) int {
	db, files, status, ok := call("restore", args, said, 1, nil)
	if !ok {
		return status
	}
	return answered(restore(ctx, db, files[0], said), said)
}

func retainCall(ctx context.Context, args []string, out, said io.Writer) int {
	var kinds string
	r := retaining{Now: civil.InstantOf(time.Now())}
	db, _, status, ok := call("retain", args, said, 0, func(f *flag.FlagSet) {
		f.StringVar(&kinds, "kind", "", "kinds of records that the plans hold, by the codes of 703/2023, with commas between: the longest period holds")
		f.BoolVar(&r.Destroy, "destroy", false, "destroys what is over; without it the job only lists")
	})
	if !ok {
		return status
	}
	var err error
	if r.Kinds, err = kindsOf(kinds); err != nil {
		_, _ = fmt.Fprintln(said, "recordsystem:", err)
		return 2
	}
	return answered(retain(ctx, db, r, out, said), said)
}

// appointCall gives an office to whom the login provider calls so.
func appointCall(ctx context.Context, args []string, _, said io.Writer) int {
	var office string
	at, logins, status, ok := call("appoint", args, said, 1, func(f *flag.FlagSet) {
		f.StringVar(&office, "office", "", "leader or researcher")
	})
	if !ok {
		return status
	}
	if o := keeper.Office(office); o != keeper.OfficeLeader && o != keeper.OfficeResearcher {
		_, _ = fmt.Fprintln(said, "recordsystem: -office takes leader or researcher")
		return 2
	}
	db, _, err := openDatabase(ctx, at)
	if err != nil {
		return answered(err, said)
	}
	defer func() { _ = db.Close() }()
	k, err := keeper.Open(ctx, db.store, db.DB, time.Now)
	if err == nil {
		err = k.Appoint(ctx, keeper.Login(logins[0]), keeper.Office(office))
	}
	return answered(err, said)
}
