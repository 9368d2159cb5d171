package assess

import "github.com/onechildoneplan/oneplan/deadline/issue"

// Forms returns the forms of text that the `validate` tags of this package
// name.
func Forms() []issue.Form {
	return []issue.Form{
		{Tag: "localid", Pattern: `^[a-z2-7]{10}$`, Match: ValidID},
		{Tag: "langtag", Pattern: `^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`, Match: ValidLangTag},
	}
}
