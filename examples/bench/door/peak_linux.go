package main

import (
	"os"
	"syscall"
)

// peak returns the most memory that a process had resident, in bytes.
func peak(s *os.ProcessState) int64 {
	usage, _ := s.SysUsage().(*syscall.Rusage)
	return usage.Maxrss << 10
}
