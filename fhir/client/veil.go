package client

import (
	"fmt"
	"log/slog"

	"github.com/onechildoneplan/oneplan/deadline/veil"
)

// What holds content of a record says its type alone under fmt and slog; see
// package veil. The test in examples names every exported type that needs a row here.

// Format says the type alone.
func (v State) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type alone.
func (v State) LogValue() slog.Value { return veil.Value(v) }

// Format says the type alone.
func (v ExchangeOptions) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type alone.
func (v ExchangeOptions) LogValue() slog.Value { return veil.Value(v) }

// Format says the type alone.
func (v Exchanged) Format(f fmt.State, _ rune) { veil.Format(f, v) }

// LogValue says the type alone.
func (v Exchanged) LogValue() slog.Value { return veil.Value(v) }
