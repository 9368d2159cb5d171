package services

import (
	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
)

// resource is any of the five resources that a directory becomes, with those
// elements that something of it lives in.
type resource struct {
	ResourceType   string        `json:"resourceType"`
	ID             string        `json:"id,omitzero"`
	Meta           meta          `json:"meta"`
	Language       string        `json:"language"`
	Text           narrative     `json:"text"`
	Extension      []extension   `json:"extension,omitzero"`
	Identifier     []identifier  `json:"identifier,omitzero"`
	Active         bool          `json:"active,omitzero"`
	Status         string        `json:"status,omitzero"`
	Mode           string        `json:"mode,omitzero"`
	Title          string        `json:"title,omitzero"`
	TitleElement   *primitive    `json:"_title,omitzero"`
	Code           *concept      `json:"code,omitzero"`
	Date           civil.Date    `json:"date,omitzero"`
	Entry          []listed      `json:"entry,omitzero"`
	ProvidedBy     *reference    `json:"providedBy,omitzero"`
	Category       []concept     `json:"category,omitzero"`
	Type           []concept     `json:"type,omitzero"`
	Name           string        `json:"name,omitzero"`
	NameElement    *primitive    `json:"_name,omitzero"`
	Comment        string        `json:"comment,omitzero"`
	CommentElement *primitive    `json:"_comment,omitzero"`
	PhysicalType   *concept      `json:"physicalType,omitzero"`
	Telecom        []contact     `json:"telecom,omitzero"`
	PartOf         *reference    `json:"partOf,omitzero"`
	CoverageArea   []reference   `json:"coverageArea,omitzero"`
	Eligibility    []eligibility `json:"eligibility,omitzero"`
	Characteristic []concept     `json:"characteristic,omitzero"`
	Communication  []concept     `json:"communication,omitzero"`
	ReferralMethod []concept     `json:"referralMethod,omitzero"`
	Participant    []participant `json:"participant,omitzero"`
}

type meta struct {
	Profile []string `json:"profile"`
}

type narrative struct {
	Status string `json:"status"`
	Div    string `json:"div"`
}

type extension struct {
	URL                string      `json:"url"`
	Extension          []extension `json:"extension,omitzero"`
	ValueCode          string      `json:"valueCode,omitzero"`
	ValueString        string      `json:"valueString,omitzero"`
	ValueStringElement *primitive  `json:"_valueString,omitzero"`
	ValueURI           string      `json:"valueUri,omitzero"`
	ValueInteger       int         `json:"valueInteger,omitzero"`
	ValueIdentifier    *identifier `json:"valueIdentifier,omitzero"`
	ValuePeriod        *period     `json:"valuePeriod,omitzero"`
	ValueReference     *reference  `json:"valueReference,omitzero"`
}

// primitive is what stands beside a primitive value.
type primitive struct {
	Extension []extension `json:"extension"`
}

type identifier struct {
	System string `json:"system,omitzero"`
	Value  string `json:"value"`
}

type coding struct {
	System  string `json:"system"`
	Code    string `json:"code"`
	Display string `json:"display,omitzero"`
}

type concept struct {
	Coding      []coding   `json:"coding,omitzero"`
	Text        string     `json:"text,omitzero"`
	TextElement *primitive `json:"_text,omitzero"`
}

type reference struct {
	Reference  string      `json:"reference,omitzero"`
	Type       string      `json:"type,omitzero"`
	Identifier *identifier `json:"identifier,omitzero"`
}

type contact struct {
	System string `json:"system"`
	Value  string `json:"value"`
}

type period struct {
	Start civil.Date `json:"start,omitzero"`
	End   civil.Date `json:"end,omitzero"`
}

type eligibility struct {
	Extension      []extension `json:"extension,omitzero"`
	Code           *concept    `json:"code,omitzero"`
	Comment        string      `json:"comment,omitzero"`
	CommentElement *primitive  `json:"_comment,omitzero"`
}

type participant struct {
	Member reference `json:"member"`
}

type listed struct {
	Item reference `json:"item"`
}

// codedAs is a member of a set of ours as a concept, with its word in the language
// of our resources.
func codedAs[S code.Set](member S) concept {
	t := member.Table()
	row := t.Rows.At(int(member))
	return concept{Coding: []coding{{System: fhir.SystemOf(t), Code: row.Code, Display: row.FI}}}
}

// codedAll are the members that are some, a concept each.
func codedAll[S code.Set](members ...S) (all []concept) {
	for _, m := range members {
		if m.IsValid() {
			all = append(all, codedAs(m))
		}
	}
	return all
}

// members reads those concepts of a list that a set of ours has, in their order.
func members[S code.Set](list *tree) (all []S) {
	list.items(func(c *tree) {
		c.member("coding").items(func(coding *tree) {
			if m, ok := memberOf[S](coding); ok {
				all = append(all, m)
			}
		})
	})
	return all
}

// only reads the one concept of a list that a set of ours has; a second one stays.
func only[S code.Set](list *tree) (found S) {
	list.items(func(c *tree) {
		c.member("coding").items(func(coding *tree) {
			if found == 0 {
				found, _ = memberOf[S](coding)
			}
		})
	})
	return found
}

// memberOf reads a coding of a set of ours and takes it.
func memberOf[S code.Set](coding *tree) (S, bool) {
	t := S(0).Table()
	if coding.str("system") != fhir.SystemOf(t) {
		return 0, false
	}
	n := t.Rows.Find([]byte(coding.str("code")))
	if n == 0 {
		coding.refuse(fhir.ReasonOtherValue)
		return 0, false
	}
	coding.member("system").take()
	coding.member("code").take()
	switch row := t.Rows.At(n); coding.str("display") {
	case row.FI, row.SV, row.EN:
		coding.member("display").take()
	}
	return S(n), true //nolint:gosec // a set has fewer than 256 members
}
