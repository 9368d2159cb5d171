package client

import (
	"context"
	"errors"
	"strconv"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
)

// Problem is what went wrong between client and server.
type Problem = code.Enum[problemTable]

const (
	// ProblemAddress is a base URL that cannot be one.
	ProblemAddress Problem = 1 + iota
	// ProblemPlainHTTP is http without TLS to another machine.
	ProblemPlainHTTP
	// ProblemTransport is a request without an answer: no connection, a broken
	// one, a time limit, a cancelled context.
	ProblemTransport
	// ProblemBusy is an answer that asks to come back later, or a failure of
	// the server's own: 429 or 5xx.
	ProblemBusy
	// ProblemRefused is any other answer than success. Error.Issues says more
	// where the server did.
	ProblemRefused
	// ProblemConflict is a resource that somebody else has changed.
	ProblemConflict
	// ProblemAmbiguous is an identifier that several resources on the server
	// bear.
	ProblemAmbiguous
	// ProblemNotFound is a plan that the server does not have.
	ProblemNotFound
	// ProblemAnswer is an answer that is not what FHIR says.
	ProblemAnswer
	// ProblemTooLarge is an answer or a number of resources beyond the limit.
	ProblemTooLarge
	// ProblemElsewhere is a link or redirection to another server.
	ProblemElsewhere
	// ProblemEntries is a transaction of more entries than the server takes,
	// where it cannot be split.
	ProblemEntries
	// ProblemRedirects is an [http.Client] that would follow a redirection, and so
	// bring the plan to wherever a server points.
	ProblemRedirects
	// ProblemGraph is a graph that cannot be written.
	ProblemGraph
	// ProblemKept is a graph with resources of others that were kept aside
	// ([fhir.Resource.Kept]) where nothing tells them from those that the server
	// has: by [StrategyTwoPhase].
	ProblemKept
	// ProblemView is one reader's view ([fhir.NewView]) where the server has the
	// whole plan, whose place it would take.
	ProblemView
	// ProblemUnversioned is a server that tells no version of what is to be written
	// over: nobody could see what was lost ([Options.Unversioned]).
	ProblemUnversioned
)

type problemTable struct{}

var problemRows = [...]code.Row{
	ProblemAddress:     {Code: "address", FI: "palvelimen osoite ei kelpaa", SV: "serverns adress duger inte", EN: "this cannot be the address of a server"},
	ProblemPlainHTTP:   {Code: "plain-http", FI: "salaamaton yhteys toiseen koneeseen", SV: "okrypterad förbindelse till en annan dator", EN: "plain http to another machine"},
	ProblemTransport:   {Code: "transport", FI: "palvelin ei vastannut", SV: "servern svarade inte", EN: "the server did not answer"},
	ProblemBusy:        {Code: "busy", FI: "palvelin ei nyt pysty palvelemaan", SV: "servern kan inte betjäna just nu", EN: "the server cannot do it now"},
	ProblemRefused:     {Code: "refused", FI: "palvelin ei hyväksynyt pyyntöä", SV: "servern godkände inte begäran", EN: "the server refused"},
	ProblemConflict:    {Code: "conflict", FI: "joku muu on muuttanut tietoja", SV: "någon annan har ändrat uppgifterna", EN: "somebody else has changed it"},
	ProblemAmbiguous:   {Code: "ambiguous", FI: "palvelimella on useita samalla tunnisteella", SV: "servern har flera med samma identifierare", EN: "the server has several with the same identifier"},
	ProblemNotFound:    {Code: "not-found", FI: "palvelimella ei ole suunnitelmaa", SV: "servern har inte planen", EN: "the server does not have the plan"},
	ProblemAnswer:      {Code: "answer", FI: "vastaus ei ole FHIRin mukainen", SV: "svaret följer inte FHIR", EN: "the answer is not what FHIR says"},
	ProblemTooLarge:    {Code: "too-large", FI: "vastaus on liian suuri", SV: "svaret är för stort", EN: "the answer is too large"},
	ProblemElsewhere:   {Code: "elsewhere", FI: "palvelin ohjaa toiselle palvelimelle", SV: "servern hänvisar till en annan server", EN: "the server points to another server"},
	ProblemEntries:     {Code: "entries", FI: "palvelin ei ota näin monta resurssia kerralla", SV: "servern tar inte emot så många resurser på en gång", EN: "the server does not take so many resources at once"},
	ProblemRedirects:   {Code: "redirects", FI: "HTTP-asiakas seuraisi uudelleenohjauksia", SV: "HTTP-klienten skulle följa omdirigeringar", EN: "the HTTP client would follow redirections"},
	ProblemGraph:       {Code: "graph", FI: "suunnitelmasta ei saada FHIR-aineistoa", SV: "planen kan inte skrivas som FHIR", EN: "the plan cannot be written as FHIR"},
	ProblemKept:        {Code: "kept", FI: "muiden resursseja voi viedä vain tavalla put tai post", SV: "andras resurser kan föras över bara på sättet put eller post", EN: "resources of others can be brought by put or post only"},
	ProblemUnversioned: {Code: "unversioned", FI: "palvelin ei kerro versiota, jonka päälle kirjoitetaan", SV: "servern säger inte vilken version som skrivs över", EN: "the server tells no version of what is written over"},
	ProblemView:        {Code: "view", FI: "palvelimella on koko suunnitelma, jonka yhden lukijan näkymä korvaisi", SV: "servern har hela planen, som en läsares vy skulle ersätta", EN: "the server has the whole plan, and one reader's view would take its place"},
}

func (problemTable) Table() code.Table {
	return code.Table{Name: "push-problem", Title: "Push problem", Means: "What went wrong between a client and a FHIR server.", Rows: code.RowsOf(problemRows[:])}
}

// Error is why something could not be done. It holds no content.
type Error struct {
	Problem Problem
	// Status is the server's HTTP status, 0 where there was no answer.
	Status int
	// Issues are what the server objects to, located in the transaction of the
	// graph ([fhir.Graph.AppendTransaction]); see [Rules]. Of a read they are
	// not located.
	Issues issue.List
	// Unknown says that the server may have done it all the same.
	Unknown bool
	// After is how long the server asks to wait, 0 where it does not.
	After time.Duration

	ended error // that of the context
}

// Error names the problem; of the server's issues rules and places.
func (e *Error) Error() string {
	text := "client: " + e.Problem.Label(code.EN)
	if e.Status != 0 {
		text += ", status " + strconv.Itoa(e.Status)
	}
	if e.Unknown {
		text += ", it is not known whether it was done"
	}
	if len(e.Issues) > 0 {
		text += ": " + (&issue.Error{Issues: e.Issues}).Error()
	}
	return text
}

// Unwrap returns [context.Canceled] or [context.DeadlineExceeded] where that
// was the cause. The words of other causes would repeat URLs.
func (e *Error) Unwrap() error { return e.ended }

// transport turns what the Doer said into an Error without its words.
func transport(ctx context.Context, err error) *Error {
	e := &Error{Problem: ProblemTransport, Unknown: true}
	for _, known := range []error{context.Canceled, context.DeadlineExceeded} {
		if errors.Is(ctx.Err(), known) || errors.Is(err, known) {
			e.ended = known
			break
		}
	}
	return e
}

// again reports whether another try may help.
func (e *Error) again() bool {
	return e.Problem == ProblemTransport || e.Problem == ProblemBusy
}
