package plan

import (
	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Forms returns the forms of text that the `validate` tags of this package and
// of [assess] name.
func Forms() []issue.Form {
	return append(assess.Forms(),
		issue.Form{Tag: "planid", Pattern: `^[a-z2-7]{26}$`, Match: ValidPlanID},
		issue.Form{Tag: "subject", Pattern: `^[A-Za-z0-9._:-]{1,128}$`, Match: ValidSubject},
		issue.Form{Tag: "absuri", Pattern: `^[A-Za-z][A-Za-z0-9+.-]*:[!-~]+$`, Match: ValidURI},
		issue.Form{Tag: "clock", Pattern: `^([01][0-9]|2[0-3]):[0-5][0-9]$`, Match: ValidClock},
		issue.Form{Tag: "mediatype", Pattern: `^[A-Za-z0-9][A-Za-z0-9+.-]*/[A-Za-z0-9][A-Za-z0-9+.-]*$`, Match: ValidMediaType},
		issue.Form{Tag: "sha256hex", Pattern: `^[0-9a-f]{64}$`, Match: ValidSHA256},
	)
}
