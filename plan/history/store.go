package history

import (
	"context"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/plan"
)

// Store keeps plans with their histories (varasto). It is the port that an
// embedder's database stands behind; package plantest proves an implementation,
// package memstore is one in memory. A Store is safe for concurrent use.
//
// The revision of a plan decides the order of concurrent changes, never a
// clock: whoever stores says by [plan.Plan.Revision] which revision the change was
// made on, and the first one wins.
//
// With an error comes no value: the number is 0, the plan nil.
//
// These five are enough. What a keeper of many plans asks beside them (lists,
// work lists, a feed of changes, destroying) are ports of package register, each
// with a method or two; a store has those that its users need.
type Store interface {
	// Put stores a plan as the next revision and returns its number. The plan's
	// Revision is the one it was read at; zero stores a new plan. Where nothing
	// differs, nothing is stored and the number stays. The error is a
	// [*StoreError]: another revision was stored meanwhile, there is no such plan,
	// or the child has another plan in force, or the plan was destroyed; that of
	// [Admit], which is told before all others, or that of [History.Add]; [Tip.Admit]
	// is both.
	Put(ctx context.Context, p *plan.Plan, e Entry) (int, error)
	// Get returns the newest revision of a plan, as the caller's own copy.
	Get(ctx context.Context, id plan.PlanID) (*plan.Plan, error)
	// History returns all revisions of a plan, as the caller's own copy.
	History(ctx context.Context, id plan.PlanID) (*History, error)
	// InForce returns the plan in force for a child, by a key of today or a
	// former one.
	InForce(ctx context.Context, subject string) (plan.PlanID, error)
	// Erase erases the content of a part from all revisions, on a ground in law;
	// see [History.Erase]. Revision is as in Put.
	Erase(ctx context.Context, id plan.PlanID, revision int, what Erasure, e Entry) (int, error)
}

// Import stores a document from elsewhere as a new plan and returns the number of its
// first revision here (tuonti). The document's own Revision counts revisions of the
// system that it comes from and is not looked at; p is not changed. Where the store has a
// plan with that id the error is a [*StoreError], stale: merge the two. A whole history
// is taken in by package register.
func Import(ctx context.Context, s Store, p *plan.Plan, e Entry) (int, error) {
	first := *p
	first.Revision = 0
	return s.Put(ctx, &first, e)
}

// StoreError says why a [Store] did not do what it was asked. It holds no
// content of a plan.
type StoreError struct {
	Problem StoreProblem
	// Revision is the newest one, where another was stored meanwhile.
	Revision int
}

// Error names the problem.
func (e *StoreError) Error() string { return "history: store: " + e.Problem.Label(code.EN) }

// Rule returns the rule id under which the problem is reported.
func (e *StoreError) Rule() string {
	switch e.Problem {
	case StoreSecondInForce:
		return ruleSecondInForce
	case StoreStale:
		return ruleStoreStale.ID
	case StoreDestroyed:
		return ruleStoreDestroyed.ID
	}
	return ruleStoreNotFound.ID
}

var (
	ruleStoreNotFound = issue.Rule{ID: "store.not-found", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelmaa ei ole.", "Planen finns inte.", "There is no such plan.")}
	ruleStoreStale = issue.Rule{ID: "store.stale", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelma on muuttunut sen jälkeen, kun se luettiin.",
		"Planen har ändrats efter att den lästes.",
		"The plan has changed since it was read.")}
	ruleStoreDestroyed = issue.Rule{ID: "store.destroyed", Severity: issue.SeverityError, Words: code.Say(
		"Suunnitelma on hävitetty, eikä sitä voi tallentaa uudelleen.",
		"Planen har förstörts och kan inte sparas på nytt.",
		"The plan was destroyed and cannot be stored anew.")}
)

// StoreProblem is why a store did not do what it was asked (varaston ongelma).
type StoreProblem = code.Enum[storeProblemTable]

// The members of [StoreProblem].
const (
	StoreNotFound StoreProblem = 1 + iota
	StoreStale
	StoreSecondInForce
	StoreDestroyed
)

type storeProblemTable struct{}

var storeProblemRows = [...]code.Row{
	StoreNotFound:      {Code: "not-found", FI: "suunnitelmaa ei ole", SV: "planen finns inte", EN: "there is no such plan"},
	StoreStale:         {Code: "stale", FI: "suunnitelma on muuttunut sen jälkeen, kun se luettiin", SV: "planen har ändrats efter att den lästes", EN: "the plan has changed since it was read"},
	StoreSecondInForce: {Code: "second-in-force", FI: "lapsella on jo toinen voimassa oleva suunnitelma", SV: "barnet har redan en annan plan som gäller", EN: "the child already has another plan in force"},
	StoreDestroyed:     {Code: "destroyed", FI: "suunnitelma on hävitetty", SV: "planen har förstörts", EN: "the plan was destroyed"},
}

func (storeProblemTable) Table() code.Table {
	return code.Table{Name: "store-problem", Title: "Store problem", Means: "Why a store did not do what it was asked.", Rows: code.RowsOf(storeProblemRows[:])}
}
