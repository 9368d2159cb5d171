//go:build !small && !wasip1

package main

import (
	"context"
	"errors"
	"net"
	"net/http"
	"os"
	"os/signal"
	"syscall"
	"time"
)

// Network is what calls to a FHIR server need.
type Network struct {
	Do func(*http.Request) (*http.Response, error)
	// Wait waits between two tries at a server.
	Wait func(context.Context, time.Duration) error
	// Token is sent to FHIR servers as a bearer token; "" for none. It comes from
	// the environment, never from the arguments, which other processes see.
	Token string
	// Listen opens an address of this machine for serve, and Until gives it a
	// context that ends when somebody interrupts the program.
	Listen func(address string) (net.Listener, error)
	Until  func(context.Context) (context.Context, context.CancelFunc)
}

func network() Network {
	return Network{
		Do: Web().Do, Wait: wait, Token: os.Getenv("ONEPLAN_FHIR_TOKEN"),
		Listen: func(address string) (net.Listener, error) {
			return new(net.ListenConfig).Listen(context.Background(), "tcp", address)
		},
		Until: func(ctx context.Context) (context.Context, context.CancelFunc) {
			return signal.NotifyContext(ctx, os.Interrupt, syscall.SIGTERM)
		},
	}
}

// Web returns the HTTP client of the program. It follows no redirection, since
// that would carry a plan to another place than the user named, and it gives up
// on a server that does not answer.
func Web() *http.Client {
	return &http.Client{
		Timeout:       5 * time.Minute, // a transaction of a large plan included
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
		Transport: &http.Transport{
			Proxy:                 http.ProxyFromEnvironment,
			DialContext:           (&net.Dialer{Timeout: 10 * time.Second}).DialContext,
			TLSHandshakeTimeout:   10 * time.Second,
			ResponseHeaderTimeout: 2 * time.Minute,
			ForceAttemptHTTP2:     true,
		},
	}
}

func wait(ctx context.Context, d time.Duration) error {
	select {
	case <-ctx.Done():
		return ctx.Err()
	case <-time.After(d):
		return nil
	}
}

// noNetwork is for hosts that give none.
func noNetwork() Network {
	none := errors.New("there is no network here")
	return Network{
		Do:   func(*http.Request) (*http.Response, error) { return nil, none },
		Wait: func(context.Context, time.Duration) error { return none },

		Listen: func(string) (net.Listener, error) { return nil, none },
	}
}
