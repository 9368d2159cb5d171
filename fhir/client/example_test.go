package client_test

import (
	"context"
	"fmt"
	"net/http"
	"time"

	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/client"
	"github.com/onechildoneplan/oneplan/plan/sample"
)

// A vendor's wait: a timer that the context can end. The library has no clock.
func pause(ctx context.Context, d time.Duration) error {
	t := time.NewTimer(d)
	defer t.Stop()
	select {
	case <-t.C:
		return nil
	case <-ctx.Done():
		return ctx.Err()
	}
}

func ExampleNew() {
	web := &http.Client{
		Timeout:       time.Minute,
		CheckRedirect: func(*http.Request, []*http.Request) error { return http.ErrUseLastResponse },
	}
	_, err := client.New("http://fhir.example.fi/r4", web, client.Options{Wait: pause})
	fmt.Println(err)
	_, err = client.New("https://fhir.example.fi/r4", web, client.Options{Wait: pause, Limits: client.MedplumLimits()})
	fmt.Println(err)
	// Output:
	// client: plain http to another machine
	// <nil>
}

func ExampleClient_Push() {
	server := emptyServer() // yours
	do := doer(func(r *http.Request) (*http.Response, error) { return answerOf(server, r), nil })
	c, err := client.New("https://fhir.example.fi/fhir", do, client.Options{Strategy: client.StrategyPut, Wait: pause})
	if err != nil {
		fmt.Println(err)
		return
	}
	p := sample.Plan(1, 0)
	for range 2 {
		placed, err := c.Push(context.Background(), fhir.New(p, fhir.Options{}))
		if err != nil {
			fmt.Println(err)
			return
		}
		fmt.Println(placed[0].Type, placed[0].Version, placed[0].Change)
	}
	back, err := c.Read(context.Background(), p.ID, fhir.ReadOptions{})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(back.Plan.ID == p.ID)
	// Output:
	// CarePlan 1 created
	// CarePlan 1 unchanged
	// true
}
