package plan

import "github.com/onechildoneplan/oneplan/deadline/code"

// Attachment is a drawing or document that parts of the plan refer to (liite).
// The plan keeps where it is, never its bytes.
type Attachment struct {
	// Own id of this attachment (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"attachment"`
	Statement
	// Drawing, photo, recording or document (liitteen laji).
	Kind AttachmentKind `json:"kind" validate:"required"`
	// Name (nimi).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// Media type, for example image/png (mediatyyppi).
	MediaType string `json:"mediaType,omitzero" validate:"omitempty,max=100,mediatype"`
	// Where it is kept, as a URI (sijainti).
	Location string `json:"location,omitzero" validate:"omitempty,absuri,max=500"`
	// SHA-256 of its bytes, 64 small hexadecimal digits (tiiviste).
	SHA256 string `json:"sha256,omitzero" validate:"omitempty,sha256hex"`
}

// AttachmentKind is what an attachment is (liitteen laji).
type AttachmentKind = code.Enum[attachmentKindTable]

// The members of [AttachmentKind].
const (
	AttachmentDrawing AttachmentKind = 1 + iota
	AttachmentPhoto
	AttachmentRecording
	AttachmentDocument
)

type attachmentKindTable struct{}

var attachmentKindRows = [...]code.Row{
	AttachmentDrawing:   {Code: "drawing", FI: "piirros", SV: "teckning", EN: "drawing"},
	AttachmentPhoto:     {Code: "photo", FI: "valokuva", SV: "fotografi", EN: "photo"},
	AttachmentRecording: {Code: "recording", FI: "tallenne", SV: "inspelning", EN: "recording"},
	AttachmentDocument:  {Code: "document", FI: "asiakirja", SV: "dokument", EN: "document"},
}

func (attachmentKindTable) Table() code.Table {
	return code.Table{Name: "attachment-kind", Title: "Attachment kind", Means: "What an attachment is.", Rows: code.RowsOf(attachmentKindRows[:])}
}

// validMediaType reports whether the text is a media type without parameters:
// two names of letters, digits and + . - with a slash between.
func validMediaType(s string) bool {
	slash, part := false, false // whether the part before a sign has anything yet
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9':
			part = true
		case part && (c == '+' || c == '.' || c == '-'):
		case part && c == '/' && !slash:
			slash, part = true, false
		default:
			return false
		}
	}
	return slash && part
}

// validSHA256 reports whether the text is 64 small hexadecimal digits.
func validSHA256(s string) bool {
	if len(s) != 64 {
		return false
	}
	for i := range len(s) {
		if c := s[i]; (c < '0' || c > '9') && (c < 'a' || c > 'f') {
			return false
		}
	}
	return true
}
