package client

import (
	"bytes"
	"context"
	"errors"
	"io"
	"net/http"
	"net/url"
	"strconv"
	"strings"
	"time"
)

// mediaType is FHIR as JSON.
const mediaType = "application/fhir+json"

// send does one request: GET where body is nil, else POST. It returns the
// answer of a success, and of a failure what the server said.
func (c *Client) send(ctx context.Context, to *url.URL, body []byte) ([]byte, *Error) {
	method, content := http.MethodGet, io.Reader(nil)
	if body != nil {
		method, content = http.MethodPost, bytes.NewReader(body)
	}
	req, err := http.NewRequestWithContext(ctx, method, to.String(), content)
	if err != nil {
		return nil, &Error{Problem: ProblemAddress}
	}
	for name, values := range c.options.Header {
		req.Header[http.CanonicalHeaderKey(name)] = values
	}
	req.Header.Set("Accept", mediaType)
	// What was written a moment ago must be found: no search from memory.
	req.Header.Set("Cache-Control", "no-cache")
	if body != nil {
		req.Header.Set("Content-Type", mediaType)
	}
	resp, err := c.do.Do(req)
	if err != nil {
		return nil, transport(ctx, err)
	}
	defer func() { _ = resp.Body.Close() }()
	if resp.Request != nil && resp.Request.URL != nil && !c.home(resp.Request.URL) {
		return nil, &Error{Problem: ProblemElsewhere, Unknown: true}
	}
	answer, err := io.ReadAll(io.LimitReader(resp.Body, c.options.MaxAnswer+1))
	switch {
	case err != nil:
		e := transport(ctx, err)
		e.Status = resp.StatusCode
		return nil, e
	case int64(len(answer)) > c.options.MaxAnswer:
		return nil, &Error{Problem: ProblemTooLarge, Status: resp.StatusCode, Unknown: true}
	}
	e := &Error{Status: resp.StatusCode, After: after(resp.Header)}
	switch status := resp.StatusCode; {
	case status >= 200 && status < 300:
		return answer, nil
	case status == http.StatusTooManyRequests:
		e.Problem = ProblemBusy
	case status >= 500 || status == http.StatusRequestTimeout:
		e.Problem, e.Unknown = ProblemBusy, true
	case status >= 300 && status < 400:
		e.Problem = ProblemElsewhere
	case status == http.StatusConflict || status == http.StatusPreconditionFailed:
		e.Problem = ProblemConflict
	default:
		e.Problem = ProblemRefused
	}
	return answer, e
}

// home reports whether a URL is on the server of the base.
func (c *Client) home(u *url.URL) bool {
	return u.Scheme == c.base.Scheme && strings.EqualFold(u.Hostname(), c.base.Hostname()) && port(u) == port(c.base) && u.User == nil
}

func port(u *url.URL) string {
	if p := u.Port(); p != "" {
		return p
	}
	return map[string]string{"http": "80", "https": "443"}[u.Scheme]
}

// after reads Retry-After: seconds, or a moment against the server's own Date.
func after(h http.Header) time.Duration {
	text := h.Get("Retry-After")
	if n, err := strconv.ParseUint(text, 10, 31); err == nil {
		return time.Duration(n) * time.Second
	}
	then, err := http.ParseTime(text)
	now, noDate := http.ParseTime(h.Get("Date"))
	if err != nil || noDate != nil {
		return 0
	}
	return max(0, then.Sub(now))
}

// try does a step until it is done, it makes no sense to go on, or the tries
// are used up. The step must do no harm when it is done twice.
func (c *Client) try(ctx context.Context, step func() *Error) error {
	delay := time.Second
	for n := 1; ; n++ {
		e := step()
		switch {
		case e == nil:
			return nil
		case !e.again() || n == c.options.Tries || ctx.Err() != nil || e.After > c.options.MaxWait:
			return e
		}
		if err := c.options.Wait(ctx, max(delay, e.After)); err != nil {
			for _, known := range []error{context.Canceled, context.DeadlineExceeded} {
				if errors.Is(err, known) {
					e.ended = known
				}
			}
			return e
		}
		delay = min(2*delay, time.Minute)
	}
}
