package plan

// AgendaItem is what a meeting is to talk about (asialistan kohta).
type AgendaItem struct {
	// Own id of this item (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"agenda-item"`
	// What is to be talked about (asia).
	Text string `json:"text" validate:"required,max=2000"`
	// Parts of the plan that it is about (mitä koskee).
	AboutIDs []ID `json:"aboutIds,omitzero" validate:"omitempty,max=200,dive,localid" ref:"*"`
}
