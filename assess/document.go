package assess

import (
	"io"
	"strings"
	"sync"

	"github.com/go-json-experiment/json"
	"github.com/go-json-experiment/json/jsontext"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Document is an assessment on its own, without a plan round it (arviointi
// omana asiakirjanaan). It carries what people are called, so that the star can
// be drawn from it.
type Document struct {
	// Wire form of the document (muoto).
	Format Format `json:"format" validate:"required"`
	// Language of the texts, where nothing else is said (kieli).
	Lang LangTag `json:"lang,omitzero" validate:"omitempty,langtag"`
	// The child whose assessment it is (lapsi).
	Child Subject `json:"child" validate:"required"`
	// Everybody else who is mentioned, with what they are called (ihmiset).
	People []Person `json:"people,omitzero" validate:"omitempty,max=200,dive"`
	// Drawings and other things that were given, kept elsewhere (liitteet).
	Attachments []Attachment `json:"attachments,omitzero" validate:"omitempty,max=200,dive"`
	// The assessment itself (arviointi).
	Assessment Assessment `json:"assessment" validate:"required"`
}

// Subject is the child of a lone assessment (lapsi).
type Subject struct {
	// Own id, so that statements can be the child's (lapsen tunnus).
	ID ID `json:"id,omitzero" validate:"omitempty,localid" is:"child"`
	// Opaque key of the child, given by the record system; never an identity code (lapsen avain).
	Subject string `json:"subject" validate:"required,subject"`
	// What the child is called (kutsumanimi).
	Name string `json:"name,omitzero" validate:"omitempty,max=100"`
}

// Person is somebody whom a lone assessment mentions (ihminen).
type Person struct {
	// Own id of this person (ihmisen tunnus).
	ID ID `json:"id" validate:"required,localid" is:"person"`
	// What the person is called in the star, as "Äiti" or "Opettaja" (kutsumanimi tai rooli).
	Name string `json:"name,omitzero" validate:"omitempty,max=100"`
}

// Attachment is a drawing or another thing that a finding refers to (liite). The
// thing itself is kept elsewhere.
type Attachment struct {
	// Own id of this attachment (liitteen tunnus).
	ID ID `json:"id" validate:"required,localid" is:"attachment"`
	// What it is, in words (otsikko).
	Title string `json:"title,omitzero" validate:"omitempty,max=300"`
}

// validSubject reports whether the text can be a child's key: 1 to 128 letters,
// digits and some signs.
func validSubject(s string) bool {
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < 'A' || c > 'Z') && (c < '0' || c > '9') && !strings.ContainsRune("._:-", rune(c)) {
			return false
		}
	}
	return len(s) > 0 && len(s) <= 128
}

var documents = sync.OnceValue(func() *issue.Reader[Document] {
	return issue.NewReader[Document](Forms()...).Upgrading(upgrades...)
})

// Decode reads one lone assessment strictly and checks it; all problems are in
// the list. The document is nil where the bytes are not of its form (an issue
// whose rule begins with json. or form.); issues of other rules leave it
// readable. Limits of zero are the defaults.
func Decode(data []byte, l issue.Limits) (*Document, issue.List) {
	return documents().Decode(data, l, (*Document).CheckParts)
}

// Encode writes the document as JSON, members in the order of the type, two
// spaces a level, a line break at the end. The same document gives the same
// bytes. The error is the writer's, or an [*issue.EncodeError].
func Encode(w io.Writer, d *Document) error {
	text, err := json.Marshal(d, jsontext.WithIndent("  "))
	if err != nil {
		return issue.NotEncoded(err)
	}
	_, err = w.Write(append(text, '\n'))
	return err
}

// Check reports all that is wrong with the document, however it was made: its form, and
// what its parts say against each other ([Document.CheckParts]).
func (d *Document) Check() issue.List { return documents().Check(d, (*Document).CheckParts) }

// CheckParts takes the form for granted, as [Decode] found it, and reports what
// [Assessment.Check] does, ids that stand twice, and
// references to people and attachments that the document does not have. What
// refers to parts of a plan (meetings, intakes, evidence) is taken as given.
func (d *Document) CheckParts() issue.List {
	var r references
	r.is("child", d.Child.ID, "/child/id")
	for i := range d.People {
		r.is("person", d.People[i].ID, issue.Pointer("/people").Item(i).Member("id"))
	}
	for i := range d.Attachments {
		r.is("attachment", d.Attachments[i].ID, issue.Pointer("/attachments").Item(i).Member("id"))
	}
	r.assessment(&d.Assessment, "/assessment")
	found := r.found
	if looksLikeIdentityCode(d.Child.Subject) {
		found = append(found, broken("child.subject-identity-code", "/child/subject"))
	}
	return append(found, d.Assessment.Check().Under("/assessment")...)
}

// looksLikeIdentityCode reports whether a text has the shape of a Finnish
// identity code: six digits, a sign of the century, three digits and a letter
// or digit.
func looksLikeIdentityCode(s string) bool {
	if len(s) != 11 {
		return false
	}
	for i := range len(s) {
		digit := s[i] >= '0' && s[i] <= '9'
		if (i < 6 || i > 6 && i < 10) && !digit || i == 6 && digit {
			return false
		}
	}
	return true
}

// PersonName returns what a person is called, "" where that is not known: it
// serves as the Person of a picture's options.
func (d *Document) PersonName(id ID) string {
	for i := range d.People {
		if d.People[i].ID == id {
			return d.People[i].Name
		}
	}
	if id == d.Child.ID {
		return d.Child.Name
	}
	return ""
}
