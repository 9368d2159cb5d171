package assess

import "github.com/onechildoneplan/oneplan/deadline/civil"

// Statement says who made a statement, when, about whom, and who may see it.
// It is embedded in every part of a document that somebody says.
type Statement struct {
	// Who says it (kuka).
	By ID `json:"by,omitzero" validate:"omitempty,localid" ref:"child person organisation"`
	// Day it was said (milloin).
	On civil.Date `json:"on,omitzero"`
	// Who wrote it down, where that is somebody else than who said it (kirjaaja).
	RecordedBy ID `json:"recordedBy,omitzero" validate:"omitempty,localid" ref:"person"`
	// Whom it is about, where that is not the child (ketä koskee).
	AboutID ID `json:"aboutId,omitzero" validate:"omitempty,localid" ref:"person"`
	// Who may see it; not given means everyone who may see the plan (näkyvyys).
	Visibility Visibility `json:"visibility,omitzero"`
	// Language of its text, where that is not the document's (kieli).
	Lang LangTag `json:"lang,omitzero" validate:"omitempty,langtag"`
}
