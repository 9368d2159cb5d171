package fhir

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// urlKey is a full url as it is compared: a URN without regard to case, others
// without regard to that of scheme and host.
func urlKey(s string) string {
	if len(s) <= 4 || s[3] != ':' || !strings.EqualFold(s[:4], "urn:") {
		scheme, rest, ok := strings.Cut(s, "://")
		if !ok {
			return s
		}
		host, _, _ := strings.Cut(rest, "/")
		for _, part := range []string{scheme, host} {
			if strings.ContainsFunc(part, unicode.IsUpper) {
				return strings.ToLower(scheme) + "://" + strings.ToLower(host) + rest[len(host):]
			}
		}
		return s
	}
	for i := range len(s) {
		if c := s[i]; 'A' <= c && c <= 'Z' || c >= utf8.RuneSelf {
			return strings.ToLower(s)
		}
	}
	return s // as nearly all are
}

// baseOf is the base of the server that a full url names, "" for one that names
// none.
func baseOf(fullURL, resource string) string {
	if !strings.HasPrefix(fullURL, "http://") && !strings.HasPrefix(fullURL, "https://") {
		return ""
	}
	at := strings.LastIndexByte(fullURL, '/')
	base, ok := strings.CutSuffix(fullURL[:at], "/"+resource)
	if !ok {
		return ""
	}
	return base
}
