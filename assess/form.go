package assess

import "github.com/onechildoneplan/oneplan/deadline/issue"

// Forms returns the forms of text that the `validate` tags of this package
// name.
func Forms() []issue.Form {
	return []issue.Form{
		{Tag: "localid", Pattern: `^[a-z2-7]{10}$`, Match: ValidID,
			Means: "Id of one part of the document: ten random characters a-z2-7 (osan tunnus).", Example: "k3q7xw2mza"},
		{Tag: "langtag", Pattern: `^[a-z]{2,3}(-[A-Za-z0-9]{2,8})*$`, Match: ValidLangTag,
			Means: "Language of a text, BCP 47 (kielitunnus).", Example: "sv-FI"},
		{Tag: "subject", Pattern: `^[A-Za-z0-9._:-]{1,128}$`, Match: validSubject,
			Means: "Opaque key of a child, given by the record system; never an identity code (lapsen avain).", Example: "kuopio:7f3a9c"},
	}
}
