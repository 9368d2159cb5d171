package plan

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Forms returns the forms of text that the `validate` tags of this package and
// of [assess] name.
func Forms() []issue.Form {
	return append(assess.Forms(),
		issue.Form{Tag: "planid", Pattern: `^[a-z2-7]{26}$`, Match: validPlanID,
			Means: "Id of a plan: 128 random bits as 26 characters a-z2-7 (suunnitelman tunnus).", Example: "mfzwizltmfzwizltmfzwizltme"},
		issue.Form{Tag: "absuri", Pattern: `^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$`, Match: validURI,
			Means: "Absolute URI of printable ASCII (osoite).", Example: "urn:oid:1.2.246.21"},
		issue.Form{Tag: "clock", Pattern: `^([01][0-9]|2[0-3]):[0-5][0-9]$`, Match: validClock,
			Means: "Time of the day, HH:MM (kellonaika).", Example: "14:30"},
		issue.Form{Tag: "mediatype", Pattern: `^[A-Za-z0-9][A-Za-z0-9+.-]*/[A-Za-z0-9][A-Za-z0-9+.-]*$`, Match: validMediaType,
			Means: "Media type without parameters (mediatyyppi).", Example: "image/png"},
		issue.Form{Tag: "sha256hex", Pattern: `^[0-9a-f]{64}$`, Match: validSHA256,
			Means: "SHA-256 as 64 small hexadecimal digits (tiiviste).", Example: "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855"},
		issue.Form{Tag: "membername", Pattern: `^[a-z][A-Za-z0-9]{0,39}$`, Match: validMemberName,
			Means: "Name of a member on the wire (kentän nimi).", Example: "ownerIds"},
	)
}

func validMemberName(s string) bool {
	for i := range len(s) {
		c := s[i]
		small, other := c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z' || c >= '0' && c <= '9'
		if !small && (!other || i == 0) {
			return false
		}
	}
	return len(s) > 0 && len(s) <= 40
}
