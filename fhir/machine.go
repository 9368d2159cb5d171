package fhir

import (
	"reflect"

	"github.com/onechildoneplan/oneplan/assess"
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/plan"
	r4 "github.com/samply/golang-fhir-models/fhir-models/fhir"
)

// The tables, and the two machines that go by them. The types of both stand
// together since each names the others; what they do stands above, in files of
// their own: compile makes ops of rows, writepart and readpart run them.

// row gives one member of a part of the plan its home in FHIR, both ways.
// A member without a row lives in an extension of ours.
type row struct {
	// member is the way to the member, by JSON names: "outcome.text".
	member string
	// home is the FHIR element, resource type first: "Task.statusReason.text".
	// Of a list, [0] is its first item, [] a new one for each value; a resource
	// type or list item alone is where the members of the member live.
	home string
	// of limits what a reference there may point at, where FHIR allows less
	// than the plan; the others go into an extension.
	of []string
	// having is the code system by which an item of a list is known to be ours,
	// where the list holds several parts of the plan.
	having string
	// nouns are the parts that are resources of their own; the home then holds
	// references to them.
	nouns []*noun
	// when, where given, says for which parts the home is meant; the others have
	// the member in an extension.
	when func(part any) bool
	// url is the extension that holds the member, where it is a standard one.
	url string
	// earlier says that an extension of ours held the member in bundles of before,
	// which is still read.
	earlier bool
	// codes are FHIR's codes for ours, keyed by them, where the two sets say
	// the same.
	codes []string
	// answer is the choice of an answer's value, for the members that a question
	// asks for.
	answer string
	// write and read are the two ways of a home that is more than an element.
	write func(w *writing, o *op, v reflect.Value, at []reflect.Value)
	read  func(r *reading, o *op, v reflect.Value, at []*node)
}

// mark is the code of ours that tells which part of the plan a resource is.
type mark struct {
	home   string
	system string
	row    code.Row
}

// noun is one sort of part of the plan and the resources that it becomes.
type noun struct {
	// name is the part's name, for the names of its extensions.
	name  string
	label code.Text
	// in are its resource types; a reference to the part means the first that
	// the referring element allows.
	in   []string
	mark *mark
	rows []row
	of   reflect.Type
	// has reports whether a part has the resource; nil: every part has all.
	has func(part any, resource string) bool
	// finish sets what FHIR asks for and what follows from other members.
	finish func(w *writing, part any, r *set)
	// after puts right what one element alone cannot say.
	after func(r *reading, part any, from *found)
	// link finds a resource of the part that does not bear its id.
	link func(r *reading, main *node, resource string) *entry
	// foreign says that a resource of another's that bears no mark of ours is
	// read as this noun.
	foreign bool
	// readOnly says that nothing is written as this noun: only resources of others are read as it.
	readOnly bool
	// takes reports whether a part is written as this noun, where there are
	// several; nil: every part.
	takes func(part any) bool

	ops   []op
	marks []*path // by resource; nil where the mark is in another
	types []common
	// profiles are the canonical urls of the profiles that its resources fit.
	profiles []string
	// said is what the narrative says.
	said []saying
	// lang and statement are where the part says these, nil where it does not.
	lang, statement []int
}

// saying is a member that narrative repeats.
type saying struct {
	op    *op
	index []int
	words func(l code.Lang, v reflect.Value) string
}

// op is the compiled home of one member.
type op struct {
	// member is the member's way, JSON names from the noun.
	member string
	index  []int
	list   bool
	ptr    bool
	// res is which resource of the noun the home is in; 0 inside a part.
	res  int
	path *path // nil: the extension alone
	conv *conversion
	of   []string
	// codings says that the items are codes of others, beside ours.
	codings bool
	// having is set for lists that several parts share.
	having string
	nouns  []*noun
	ext    *extension
	// earlier is the extension that held the member before, for reading alone.
	earlier *extension
	// sub are the members of a struct that lives at path.
	sub []op
	// write and read stand in for all that, where a home is more than an
	// element; inner then are the members inside.
	write func(w *writing, o *op, v reflect.Value, at []reflect.Value)
	read  func(r *reading, o *op, v reflect.Value, at []*node)
	inner []op
	when  func(part any) bool
	// extend is the member of the element that holds its extensions.
	extend []int
	// element is the FHIR element that ext may stand on, home the whole home.
	element, home string
	// id says that the member names the part.
	id bool
	// limit is what the wire form asks of the member.
	limit limit
}

// extension is one extension of ours, or a part of one.
type extension struct {
	url  string
	conv *conversion
	// in is the struct that holds it: Extension, or the model's inside elements.
	in reflect.Type
	// at is where that has its url, leaf the way to the value inside it.
	at   []int
	leaf *path
	sub  []op
}

// conversion turns a value of the plan into a FHIR value and back. Write gets
// an element that is there and empty, or a list element that others may have
// written into. Read marks what it takes and reports whether there was anything.
type conversion struct {
	// fhir is the FHIR type, "valueX" in an extension without the "value".
	fhir  string
	write func(w *writing, v, dst reflect.Value)
	read  func(r *reading, n *node, v reflect.Value) bool
	// table is the code set, for codes.
	table *code.Table
}

// writing is the state of one plan on its way into FHIR.
type writing struct {
	plan    *plan.Plan
	options Options
	lang    code.Lang
	targets map[assess.ID]target
	// display is the language of the resource that is being written.
	display code.Lang
	// current are the resources of the part that is being written.
	current []string
	graph   *Graph
	// patient and care are the full urls of the child and the plan.
	patient, care string
	authors       []authorship
	// room is what extensions are taken from, texts what texts are.
	room  []Extension
	texts []string
	// label is the narrowest visibility in the resource that is being written.
	label assess.Visibility
	// words is where narrative is put together.
	words []byte
	// at is where in the plan the writing is, for losses.
	at []place
	// namesHome reports whether a text repeats an address that nobody may learn; nil
	// where there is none.
	namesHome func(text string) bool
}

// place is one step on the way into the plan: a member, and the item of it.
type place struct {
	member string
	item   int
}

// target is what a reference to a part of the plan points at: the resources of
// the part, or of the part that it stands in.
type target struct {
	noun  *noun
	part  assess.ID
	ids   []string // by resource of the noun, "" where the part has none
	urls  []string // urn:uuid: and the id
	inner bool
}

// set holds the resources that one part becomes.
type set struct {
	noun *noun
	at   []reflect.Value
	ids  []string
	// made are the numbers of the resources in the graph.
	made []int
}

// authorship is who said something, who wrote it down and on which day: one
// Provenance for all resources that have it in common. It repeats for receivers
// what the resources themselves say, and is never read back.
type authorship struct {
	by, recordedBy assess.ID
	on             string
	// label is that of the resources.
	label     string
	custodian assess.ID
	targets   []r4.Reference
}

// reading is the state of one document on its way into a plan.
type reading struct {
	options ReadOptions
	// planNoun is the noun of the plan.
	planNoun *noun
	entries  []*entry
	root     *entry // the plan
	plan     string // its id, "" in a document of others
	others   int    // how many CarePlans could have been it
	places
	finds
	byPart map[partKey]*entry
	known  map[*node]*entry
	// withPlan says that the document has a CarePlan, be it one that must not be
	// used; rules that it goes by rules of its own; modifiers that there may be
	// modifier extensions in it, inline that there may be labels on elements, confidential
	// codes for secrecy, fromFamily extensions that keep something from the family.
	withPlan, rules, modifiers, inline, confidential, fromFamily bool
	// label is the narrowest visibility that the labels of the whole document ask
	// for.
	label assess.Visibility
	// planLabel is the one that those of a CarePlan of others ask for: what is in a
	// secret plan is secret. ban says that the whole document is under a security
	// ban.
	planLabel assess.Visibility
	ban       bool
	// provenances is what Provenances say of what they speak of: for how many it is.
	provenances map[*entry]assess.Visibility
	// flags are the resources of whom a Flag says that they are under a ban.
	flags map[*entry]bool
	// shelves are the elements that hold resources, or other such elements.
	shelves map[*node]bool
	// crowd says that there is no CarePlan, and parts of several children.
	crowd bool
	// superseded are the documents that another in the bundle says it replaces.
	superseded map[*entry]bool
	// versioned says that the document may have a reference to a version.
	versioned bool
	// listed are the narrowest visibilities that the labels of lists and the like ask for
	// what they name.
	listed map[*entry]assess.Visibility
	// spoken are the resources that parts of the plan say that they stand for.
	spoken map[*entry]bool
	// same holds which Patients are one.
	same map[[2]*entry]bool
	// theirParts are the resources that other CarePlans refer to.
	theirParts map[*entry]bool
	pointed    map[pointedKey]map[*node]*entry
	recorded   civil.Instant
}

// finds are what was found while the document was read; whenever it is read once more, that
// begins anew.
type finds struct {
	child *entry // of whom the plan is
	// ofChild holds which identifiers are the child's.
	ofChild map[identifierKey]bool
	// claims are the resources that what is another child's tells of, hangs those that
	// hang on what is another child's.
	claims, hangs map[*entry]bool
	// wanted are the resources that a part refers to and that were not read yet.
	wanted []*entry
	// more are further consents of a Consent that names several actors.
	more []plan.Consent
	// roles are what teams of others say of people.
	roles []participation
	// noted are the resources of others of which notes are read.
	noted []noted
	// alike counts what says the same, for ids that tell it apart.
	alike map[string]int
	// done holds the resources that parts were read from, in that order.
	done []*node
	// again says that ids changed while the plan was read.
	again bool
	// whole are the elements of others that were read as a whole, in other words than
	// we write: they are given back as a whole.
	whole map[*node]bool
	// names are the parts that were made of a mere name.
	names map[*node]assess.ID
	// byName are the same by that name.
	byName map[string]assess.ID
	// details are the activities that a CarePlan told itself, and the actions that they
	// are.
	details map[*node]assess.ID
	// secret are those of which not everybody may know.
	secret map[*node]bool
	// carried are the requests that were read with a Task that carries them out, carries
	// those of each Task.
	carried map[*entry]bool
	carries map[*node][]*entry
	// besides are what activities tell beside what they refer to.
	besides map[*node]*node
	// split are the actors of a Consent of which each became a consent of its own, with
	// that one's id.
	split map[*node]assess.ID
}

func newFinds() finds {
	return finds{
		alike: map[string]int{}, whole: map[*node]bool{}, names: map[*node]assess.ID{}, byName: map[string]assess.ID{}, details: map[*node]assess.ID{}, secret: map[*node]bool{},
		carried: map[*entry]bool{}, carries: map[*node][]*entry{}, besides: map[*node]*node{}, split: map[*node]assess.ID{},
	}
}

// partKey finds the resources of one part.
type partKey struct {
	resource string
	part     assess.ID
}

// pointedKey is one sort of reference between resources.
type pointedKey struct{ resource, element, to string }

// entry is one resource of the document.
type entry struct {
	node     *node
	resource string
	// fullURL is as it stands in the document, url as it is compared: without a version.
	fullURL, url string
	// nextURL and nextID are the next ones under the same name.
	nextURL, nextID *entry
	// base is that of the server that the full url names, "" for none.
	base string
	// id is what key made.
	id string
	// part is the id that the part has, its own or one made from where the
	// resource stands.
	part assess.ID
	// ours says that the resource carries an identifier of this plan or child,
	// elsewhere that it carries only those of another plan.
	ours, elsewhere bool
	fate
	// out says that it can be no part, so that references to it say nothing, and why.
	out bool
	// refused is why its entry says that it must not be used; deleted, that it was
	// deleted.
	refused Reason
	deleted bool
	// changed is the modifier extension of the entry in which a resource stands.
	changed *node
	// resting says that it is being looked at whether a Consent may rest on it.
	resting bool
	// absent says that a part was read from it and is written in another type.
	absent bool
	why    Reason
	// in is the resource that contains it, nil where it stands by itself.
	in *node
	// numbers are its identifiers, once somebody asked.
	numbers numbers
}

// fate is what became of a resource while the document was read; whenever it is read once
// more, that begins anew.
type fate struct {
	// used says that a part was read from it; seen, that reading was tried; wanted, that
	// a part refers to it.
	used, seen, wanted bool
	// second says that it is one more CareTeam, of which the plan writes one.
	second bool
	// apart says that the part is written as another resource of the same type.
	apart bool
	// unlisted says that a part of ours came in although the plan does not list it.
	unlisted bool
}

// numbers are the identifiers that somebody bears: the values by system.
type numbers map[string]map[string]bool

// found are the resources of one part, by resource of its noun.
type found struct {
	at []*node
	// refused is why the part must not be used, where only its members tell.
	refused Reason
}

// participation is what a team says of somebody.
type participation struct {
	who  plan.ID
	at   *node
	team *entry
	// as is what somebody is who is named in another element than a team.
	as string
}

// noted is a resource of others that may have notes, and what it is about.
type noted struct {
	at    *node
	about string
}

// places finds the resources of a document as HL7 FHIR R4 has it in "Resolving
// references in Bundles": an absolute reference means the entry with that full
// url; a relative one is first completed by the base of the entry in which it
// stands. A type and an id alone say something only where no full url does.
type places struct {
	byURL map[string]*entry
	// byID holds, by type and id, the resources whose full url tells no server. Of
	// several under one name each knows the next.
	byID map[string]*entry
	// byIdentifier holds resources by type, system and value; made when asked for.
	byIdentifier map[identifierKey][]*entry
	inside       map[insideKey]*entry
	// latest holds the newest of those that share a name.
	latest map[chain]newestOf
}

// newestOf is the resource that a name means.
type newestOf struct {
	// of is nil where nobody can tell which of several it is.
	of *entry
	// versions says that the several are versions of one resource.
	versions bool
}

// chain is all that bears one name: a full url, or a type and an id.
type chain struct {
	first *entry
	byID  bool
}

// identifierKey is a business identifier, of a resource type or of any ("").
type identifierKey struct{ resource, system, value string }

// insideKey finds a resource by its id inside the one that contains it.
type insideKey struct {
	in *node
	id string
}
