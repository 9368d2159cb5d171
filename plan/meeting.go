package plan

import (
	"slices"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Meeting is a meeting with the family (tapaaminen). By is who convened it.
type Meeting struct {
	// Own id of this meeting (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"meeting"`
	Statement
	// What sort of meeting (tapaamisen laji).
	Kind MeetingKind `json:"kind" validate:"required"`
	// What became of it (tila).
	State MeetingState `json:"state,omitzero"`
	// When it begins (alkaa).
	Start civil.Instant `json:"start,omitzero"`
	// When it ends (päättyy).
	End civil.Instant `json:"end,omitzero"`
	// Where it is (paikka).
	Place *Place `json:"place,omitzero"`
	// What it is to talk about (asialista).
	Agenda []AgendaItem `json:"agenda,omitzero" validate:"omitempty,max=200,dive"`
	// Who is invited, with the family's permission (kutsut).
	Invitations []Invitation `json:"invitations,omitzero" validate:"omitempty,max=100,dive"`
	// Who was there, and for which part (osallistuminen).
	Attendance []Attendance `json:"attendance,omitzero" validate:"omitempty,max=100,dive"`
	// What came up (kirjaus).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
	// The same for the child, in words of the child's age, written with the child or for it (lapselle).
	ForChild string `json:"forChild,omitzero" validate:"omitempty,max=500"`
	// Feedback collected at its end (palaute).
	Feedback []Feedback `json:"feedback,omitzero" validate:"omitempty,max=100,dive"`
	// The meeting that this one was moved from (siirretty tapaaminen).
	MovedFromID ID `json:"movedFromId,omitzero" validate:"omitempty,localid" ref:"meeting"`
}

// MeetingKind is what sort of meeting it is (tapaamisen laji).
type MeetingKind = code.Enum[meetingKindTable]

// The members of [MeetingKind].
const (
	MeetingJoint MeetingKind = 1 + iota
	MeetingLetsTalk
	MeetingAssessment
	MeetingReview
	MeetingHandOver
	MeetingNetwork
)

type meetingKindTable struct{}

var meetingKindRows = [...]code.Row{
	MeetingJoint:      {Code: "joint", FI: "yhteinen aika", SV: "gemensam tid", EN: "joint meeting"},
	MeetingLetsTalk:   {Code: "lets-talk-consultation", FI: "Lapset puheeksi -neuvonpito", SV: "Föra barnen på tal-rådslag", EN: "Let's Talk about Children consultation"},
	MeetingAssessment: {Code: "assessment", FI: "arviointitapaaminen", SV: "bedömningsmöte", EN: "assessment meeting"},
	MeetingReview:     {Code: "review", FI: "seurantatapaaminen", SV: "uppföljningsmöte", EN: "follow-up meeting"},
	MeetingHandOver:   {Code: "hand-over", FI: "siirtotapaaminen", SV: "överföringsmöte", EN: "hand-over meeting"},
	MeetingNetwork:    {Code: "network", FI: "verkostoneuvottelu", SV: "nätverksmöte", EN: "network meeting"},
}

func (meetingKindTable) Table() code.Table {
	return code.Table{Name: "meeting-kind", Title: "Meeting kind", Means: "What sort of meeting it is.", Rows: code.RowsOf(meetingKindRows[:])}
}

// MeetingState is what became of a meeting (tapaamisen tila).
type MeetingState = code.Enum[meetingStateTable]

// The members of [MeetingState].
const (
	MeetingPlanned MeetingState = 1 + iota
	MeetingHeld
	MeetingMoved
	MeetingCancelled
)

type meetingStateTable struct{}

var meetingStateRows = [...]code.Row{
	MeetingPlanned:   {Code: "planned", FI: "sovittu", SV: "avtalat", EN: "planned"},
	MeetingHeld:      {Code: "held", FI: "pidetty", SV: "hållet", EN: "held"},
	MeetingMoved:     {Code: "moved", FI: "siirretty", SV: "flyttat", EN: "moved"},
	MeetingCancelled: {Code: "cancelled", FI: "peruttu", SV: "inställt", EN: "cancelled"},
}

func (meetingStateTable) Table() code.Table {
	return code.Table{Name: "meeting-state", Title: "Meeting state", Means: "What became of a meeting.", Rows: code.RowsOf(meetingStateRows[:])}
}

// Place is where a meeting is (paikka).
type Place struct {
	// Sort of place (paikan laji).
	Kind PlaceKind `json:"kind" validate:"required"`
	// The place in words (paikka).
	Text string `json:"text,omitzero" validate:"omitempty,max=200"`
	// Who chose it (paikan valitsijat).
	ChosenByIDs []ID `json:"chosenByIds,omitzero" validate:"omitempty,max=50,dive,localid" ref:"child person"`
}

// PlaceKind is a sort of place (paikan laji).
type PlaceKind = code.Enum[placeKindTable]

// The members of [PlaceKind].
const (
	PlaceHome PlaceKind = 1 + iota
	PlaceDayCare
	PlaceSchool
	PlaceClinic
	PlaceFamilyCentre
	PlaceOffice
	PlaceRemote
	PlaceElsewhere
)

type placeKindTable struct{}

var placeKindRows = [...]code.Row{
	PlaceHome:         {Code: "home", FI: "koti", SV: "hemmet", EN: "home"},
	PlaceDayCare:      {Code: "day-care", FI: "päiväkoti", SV: "daghemmet", EN: "day-care centre"},
	PlaceSchool:       {Code: "school", FI: "koulu", SV: "skolan", EN: "school"},
	PlaceClinic:       {Code: "clinic", FI: "neuvola tai terveysasema", SV: "rådgivningen eller hälsostationen", EN: "clinic"},
	PlaceFamilyCentre: {Code: "family-centre", FI: "perhekeskus", SV: "familjecentret", EN: "family centre"},
	PlaceOffice:       {Code: "office", FI: "toimisto", SV: "kontoret", EN: "office"},
	PlaceRemote:       {Code: "remote", FI: "etäyhteys", SV: "på distans", EN: "remote"},
	PlaceElsewhere:    {Code: "elsewhere", FI: "muualla", SV: "på annan plats", EN: "elsewhere"},
}

func (placeKindTable) Table() code.Table {
	return code.Table{Name: "place-kind", Title: "Place kind", Means: "Sort of place of a meeting.", Rows: code.RowsOf(placeKindRows[:])}
}

// Invitation is one person's invitation to a meeting and the family's
// permission for it (kutsu). By is who asked for permission.
type Invitation struct {
	// Own id of this invitation (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"invitation"`
	Statement
	// Who is invited (kutsuttu).
	PersonID ID `json:"personId" validate:"required,localid" ref:"child person"`
	// What the family said to inviting this person (perheen lupa).
	Permission Permission `json:"permission,omitzero"`
	// Who gave or refused the permission (luvan antajat).
	PermittedByIDs []ID `json:"permittedByIds,omitzero" validate:"omitempty,max=20,dive,localid" ref:"child person"`
	// What the invited person answered (vastaus kutsuun).
	Response Response `json:"response,omitzero"`
	// Reasons in words (perustelu).
	Text string `json:"text,omitzero" validate:"omitempty,max=2000"`
}

// Permission is the family's answer to inviting someone (perheen lupa).
type Permission = code.Enum[permissionTable]

// The members of [Permission].
const (
	PermissionGiven Permission = 1 + iota
	PermissionNotYet
	PermissionRefused
)

type permissionTable struct{}

var permissionRows = [...]code.Row{
	PermissionGiven:   {Code: "given", FI: "lupa annettu", SV: "tillstånd gett", EN: "permission given"},
	PermissionNotYet:  {Code: "not-yet", FI: "ei vielä", SV: "inte ännu", EN: "not yet"},
	PermissionRefused: {Code: "refused", FI: "ei lupaa", SV: "inget tillstånd", EN: "permission refused"},
}

func (permissionTable) Table() code.Table {
	return code.Table{Name: "permission", Title: "Permission", Means: "The family's answer to inviting someone.", Rows: code.RowsOf(permissionRows[:])}
}

// Response is an invited person's answer (vastaus kutsuun).
type Response = code.Enum[responseTable]

// The members of [Response].
const (
	ResponseAccepts Response = 1 + iota
	ResponseDeclines
	ResponseNone
)

type responseTable struct{}

var responseRows = [...]code.Row{
	ResponseAccepts:  {Code: "accepts", FI: "tulee", SV: "kommer", EN: "accepts"},
	ResponseDeclines: {Code: "declines", FI: "kieltäytyy", SV: "tackar nej", EN: "declines"},
	ResponseNone:     {Code: "no-answer", FI: "ei vastausta", SV: "inget svar", EN: "no answer"},
}

func (responseTable) Table() code.Table {
	return code.Table{Name: "invitation-response", Title: "Invitation response", Means: "An invited person's answer.", Rows: code.RowsOf(responseRows[:])}
}

// Attendance is who was at a meeting and for which part (osallistuminen).
type Attendance struct {
	// Own id of this entry (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"attendance"`
	// Who (osallistuja).
	PersonID ID `json:"personId" validate:"required,localid" ref:"child person"`
	// The whole of it, a part, or not at all (läsnäolo).
	Presence Presence `json:"presence" validate:"required"`
	// From when, where only a part (alkaen).
	From civil.Instant `json:"from,omitzero"`
	// Until when, where only a part (asti).
	To civil.Instant `json:"to,omitzero"`
	// On the spot or remotely (osallistumistapa).
	Mode Mode `json:"mode,omitzero"`
}

// Presence is for how much of a meeting someone was there (läsnäolo).
type Presence = code.Enum[presenceTable]

// The members of [Presence].
const (
	PresenceWhole Presence = 1 + iota
	PresencePart
	PresenceAbsent
)

type presenceTable struct{}

var presenceRows = [...]code.Row{
	PresenceWhole:  {Code: "whole", FI: "koko ajan", SV: "hela tiden", EN: "the whole time"},
	PresencePart:   {Code: "part", FI: "osan aikaa", SV: "en del av tiden", EN: "part of the time"},
	PresenceAbsent: {Code: "absent", FI: "poissa", SV: "frånvarande", EN: "absent"},
}

func (presenceTable) Table() code.Table {
	return code.Table{Name: "presence", Title: "Presence", Means: "For how much of a meeting someone was there.", Rows: code.RowsOf(presenceRows[:])}
}

// Mode is how someone takes part (osallistumistapa).
type Mode = code.Enum[modeTable]

// The members of [Mode].
const (
	ModeOnSite Mode = 1 + iota
	ModeRemote
)

type modeTable struct{}

var modeRows = [...]code.Row{
	ModeOnSite: {Code: "on-site", FI: "paikalla", SV: "på plats", EN: "on site"},
	ModeRemote: {Code: "remote", FI: "etänä", SV: "på distans", EN: "remotely"},
}

func (modeTable) Table() code.Table {
	return code.Table{Name: "mode", Title: "Mode", Means: "How someone takes part.", Rows: code.RowsOf(modeRows[:])}
}

// Feedback is what a participant said of a meeting, collected at its end
// (palaute). Without Text it says that feedback was collected.
type Feedback struct {
	// Own id of this feedback (tunnus).
	ID ID `json:"id" validate:"required,localid" is:"feedback"`
	Statement
	// The feedback in words (palaute).
	Text string `json:"text,omitzero" validate:"omitempty,max=8000"`
}

var ruleMeetingAttendance = issue.Rule{ID: "meeting.attendance", Severity: issue.SeverityWarning, Words: code.Say(
	"Tapaamiseen on merkitty osallistujia, mutta sitä ei ole merkitty pidetyksi.",
	"På mötet har deltagare antecknats, men det är inte märkt som hållet.",
	"Somebody took part in the meeting, but it is not marked as held.")}

// attended reports whether somebody was there.
func (v *Meeting) attended() bool {
	return slices.ContainsFunc(v.Attendance, func(a Attendance) bool { return a.Presence == PresenceWhole || a.Presence == PresencePart })
}

func (p *Plan) checkMeetings() (issues issue.List) {
	for i := range p.Meetings {
		m := &p.Meetings[i]
		at := issue.Pointer("/meetings").Item(i)
		if reversed(m.Start, m.End) {
			issues = append(issues, rulePeriodReversed.At(at.Member("end")))
		}
		if m.State.IsValid() && m.State != MeetingHeld && m.attended() {
			issues = append(issues, ruleMeetingAttendance.At(at.Member("attendance")))
		}
		for j := range m.Attendance {
			if reversed(m.Attendance[j].From, m.Attendance[j].To) {
				issues = append(issues, rulePeriodReversed.At(at.Member("attendance").Item(j).Member("to")))
			}
		}
	}
	return issues
}

func reversed(from, to civil.Instant) bool {
	return !from.IsZero() && !to.IsZero() && to.Before(from)
}
