package assess

import "github.com/onechildoneplan/oneplan/deadline/code"

// Finding is what one voice says on one item of the star (havainto). Kind
// [FindingUnknown] says that it is not known; the others have a text, a
// drawing or both.
type Finding struct {
	// Own id of this finding (havainnon tunnus).
	ID ID `json:"id" validate:"required,localid" is:"finding"`
	// Which item of the star it is about (tähden kohta).
	Item Item `json:"item" validate:"required"`
	// What the voice calls it: strength, vulnerability, need, not known, own words (havainnon laji).
	Kind FindingKind `json:"kind" validate:"required"`
	// What was said, kept as given; a child's own words are never edited (sanottu sellaisenaan).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// Language of what was said, where that is not the document's (kieli).
	Lang LangTag `json:"lang,omitzero" validate:"omitempty,langtag"`
	// Where it was seen (missä havaittu).
	SeenIn []Setting `json:"seenIn,omitzero" validate:"omitempty,max=5,dive,required"`
	// Drawing or other thing that was given, kept as it is (piirros).
	AttachmentID ID `json:"attachmentId,omitzero" validate:"omitempty,localid" ref:"attachment"`
	// Who may see it, where fewer than may see the view (näkyvyys).
	Visibility Visibility `json:"visibility,omitzero"`
	// Whom it is about, where that is not the child (ketä koskee).
	AboutID ID `json:"aboutId,omitzero" validate:"omitempty,localid" ref:"person"`
	// Earlier finding of the same voice that this one takes the place of (korjaa).
	CorrectsID ID `json:"correctsId,omitzero" validate:"omitempty,localid" ref:"finding"`
}

// FindingKind is what a voice calls its finding (havainnon laji). There is no
// scale: the source has none.
type FindingKind = code.Enum[findingKindTable]

// The members of [FindingKind].
const (
	FindingStrength FindingKind = 1 + iota
	FindingVulnerability
	FindingNeed
	FindingUnknown
	FindingOwnWords
)

type findingKindTable struct{}

var findingKindRows = [...]code.Row{
	FindingStrength:      {Code: "strength", FI: "vahvuus", SV: "styrka", EN: "strength"},
	FindingVulnerability: {Code: "vulnerability", FI: "haavoittuvuus", SV: "sårbarhet", EN: "vulnerability"},
	FindingNeed:          {Code: "need", FI: "tarve", SV: "behov", EN: "need"},
	FindingUnknown:       {Code: "unknown", FI: "ei tiedossa", SV: "inte känt", EN: "not known"},
	FindingOwnWords:      {Code: "own-words", FI: "omin sanoin", SV: "med egna ord", EN: "in own words"},
}

func (findingKindTable) Table() code.Table {
	return code.Table{Name: "finding-kind", Title: "Finding kind", Means: "What a voice calls its finding on an item of the star.", Rows: code.RowsOf(findingKindRows[:])}
}

// Setting is where a finding was seen (havaintopaikka).
type Setting = code.Enum[settingTable]

// The members of [Setting].
const (
	SettingHome Setting = 1 + iota
	SettingDayCare
	SettingSchool
	SettingLeisure
	SettingElsewhere
)

type settingTable struct{}

var settingRows = [...]code.Row{
	SettingHome:      {Code: "home", FI: "kotona", SV: "hemma", EN: "at home"},
	SettingDayCare:   {Code: "day-care", FI: "varhaiskasvatuksessa", SV: "i småbarnspedagogiken", EN: "in day care"},
	SettingSchool:    {Code: "school", FI: "koulussa", SV: "i skolan", EN: "at school"},
	SettingLeisure:   {Code: "leisure", FI: "vapaa-ajalla", SV: "på fritiden", EN: "in free time"},
	SettingElsewhere: {Code: "elsewhere", FI: "muualla", SV: "på annat håll", EN: "elsewhere"},
}

func (settingTable) Table() code.Table {
	return code.Table{Name: "setting", Title: "Setting", Means: "Where a finding was seen.", Rows: code.RowsOf(settingRows[:])}
}
