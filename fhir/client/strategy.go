package client

import "github.com/onechildoneplan/oneplan/deadline/code"

// Strategy is how resources get their identity on the server.
type Strategy = code.Enum[strategyTable]

const (
	// StrategyTwoPhase lets the server give the ids. What is there already is
	// found by its identifier; the child, professionals and organisations come
	// first, by conditional creation, then all the rest.
	StrategyTwoPhase Strategy = 1 + iota
	// StrategyPut keeps the ids of the graph. The server must let clients give
	// ids.
	StrategyPut
	// StrategyPost creates every resource anew in one transaction: a second
	// push makes a second plan. Where it is not known whether the server did
	// it, nothing is tried again.
	StrategyPost
)

type strategyTable struct{}

var strategyRows = [...]code.Row{
	StrategyTwoPhase: {Code: "two-phase", FI: "ensin henkilöt ja organisaatiot, sitten loput", SV: "först personer och organisationer, sedan resten", EN: "people and organisations first, then the rest"},
	StrategyPut:      {Code: "put", FI: "omat tunnisteet", SV: "egna identifierare", EN: "ids of one's own"},
	StrategyPost:     {Code: "post", FI: "kaikki luodaan uutena", SV: "allt skapas på nytt", EN: "everything is created anew"},
}

func (strategyTable) Table() code.Table {
	return code.Table{Name: "push-strategy", Title: "Push strategy", Means: "How resources get their identity on a FHIR server.", Rows: code.RowsOf(strategyRows[:])}
}
