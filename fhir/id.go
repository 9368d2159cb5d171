package fhir

import (
	"crypto/sha256"
	"encoding/hex"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/plan"
)

// The naming systems of the identifiers that plans travel with. An identifier
// never repeats the UUID of a fullUrl: servers rewrite such values as if they
// were references.
const (
	// SystemPlan is the system of a plan's id.
	SystemPlan = plan.CanonicalBase + "/id/plan"
	// SystemRevision is the system of one revision of a plan: the plan's id, a
	// slash, the number.
	SystemRevision = plan.CanonicalBase + "/id/plan-revision"
	// SystemPart is the system of a part of a plan: the plan's id, a full stop,
	// the part's own id.
	SystemPart = plan.CanonicalBase + "/id/part"
	// SystemSubject is the system of a child's opaque key.
	SystemSubject = plan.CanonicalBase + "/id/subject"
	// SystemFormerSubject is the system of the keys that a child had before.
	SystemFormerSubject = plan.CanonicalBase + "/id/former-subject"
	// SystemDocument is the system of one document made of a plan: the plan's id,
	// a slash, the moment.
	SystemDocument = plan.CanonicalBase + "/id/document"
	// SystemIdentityCode is the system of the Finnish identity code
	// (henkilötunnus).
	SystemIdentityCode = "urn:oid:1.2.246.21"
)

// urn is what stands before an id in a full url.
const urn = "urn:uuid:"

// idFor returns the FHIR id of a resource: a UUID of version 8 made from
// SHA-256 of an owner (the plan's id, or the child's opaque key), the part's
// own id and the resource type. The same plan always has the same ids, and they
// are made from nothing that identifies a person.
func idFor(owner string, part assess.ID, resource string) string {
	return urlFor(owner, part, resource)[len(urn):]
}

// urlFor returns the full url of a resource: urn and its id.
func urlFor(owner string, part assess.ID, resource string) string {
	in := make([]byte, 0, 192)
	in = append(in, "oneplan/fhir\x00"...)
	in = append(append(in, owner...), 0)
	in = append(append(in, part...), 0)
	in = append(in, resource...)
	sum := sha256.Sum256(in)
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	out := append(make([]byte, 0, len(urn)+36), urn...)
	from := 0
	for _, to := range []int{4, 6, 8, 10, 16} {
		if from > 0 {
			out = append(out, '-')
		}
		out = hex.AppendEncode(out, sum[from:to])
		from = to
	}
	return string(out)
}

// partValue is the value of a part's identifier.
func partValue(of plan.PlanID, part assess.ID) string { return string(of) + "." + string(part) }

// isUUID reports whether a text is a UUID in small letters; of others servers
// make nothing, or something else.
func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		switch c := s[i]; {
		case i == 8 || i == 13 || i == 18 || i == 23:
			if c != '-' {
				return false
			}
		case c < '0' || c > '9' && c < 'a' || c > 'f':
			return false
		}
	}
	return true
}
