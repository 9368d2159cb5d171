package plan

// Question is what the family was asked for another plan, so that nobody asks
// it again (kysymys). By is who asked.
type Question struct {
	// Own id of this question (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"question"`
	Statement
	// The question (kysymys).
	Text string `json:"text" validate:"required,max=2000"`
	// The answer, where it was kept (vastaus).
	Answer string `json:"answer,omitzero" validate:"omitempty,max=8000"`
}

// Excerpt is a text of another plan as it stands there (ote). By is whose text
// it is.
type Excerpt struct {
	// Own id of this excerpt (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"excerpt"`
	Statement
	// Its heading (otsikko).
	Title string `json:"title,omitzero" validate:"omitempty,max=200"`
	// The text (teksti).
	Text string `json:"text" validate:"required,max=8000"`
}
