package services

import (
	"crypto/sha256"
	"encoding/hex"
	"strings"

	"github.com/onechildoneplan/oneplan/deadline/code"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
)

// SystemKey is the naming system of the key that a keeper gave to a part of a
// directory. It is unique among the parts of one kind in one directory.
const SystemKey = plan.CanonicalBase + "/id/directory-key"

// noun is one kind of part of a directory and the resource that it becomes.
type noun struct {
	part, resource string
	profile        string
	label          code.Text
}

var (
	nounDirectory = &noun{"directory", "List", "directory-list", code.Say("Palveluhakemisto", "Servicekatalog", "Directory of services")}
	nounArea      = &noun{"area", "Location", "area-location", code.Say("Alue", "Område", "Area")}
	nounActor     = &noun{"actor", "Organization", "actor-organization", code.Say("Toimija", "Aktör", "Actor")}
	nounTeam      = &noun{"team", "CareTeam", "team-care-team", code.Say("Perhekeskustiimi", "Familjecenterteam", "Family-centre team")}
	nounOffer     = &noun{"offer", "HealthcareService", "offer-healthcare-service", code.Say("Palvelutarjotin", "Serviceutbud", "Service-offer sheet")}
)

// nouns are all kinds, in the order in which they are written.
var nouns = [...]*noun{nounDirectory, nounArea, nounActor, nounTeam, nounOffer}

// nounOf is the kind that a resource type is read as, nil for none.
func nounOf(resource string) *noun {
	for _, n := range nouns {
		if n.resource == resource {
			return n
		}
	}
	return nil
}

// id is the id of the resource of a part: a UUID of version 8 made from what kind of
// part it is and its key. The same part always has the same.
func (n *noun) id(key directory.Key) string {
	sum := sha256.Sum256([]byte("oneplan/directory\x00" + n.part + "\x00" + string(key)))
	sum[6] = sum[6]&0x0f | 0x80
	sum[8] = sum[8]&0x3f | 0x80
	text := hex.EncodeToString(sum[:16])
	return strings.Join([]string{text[:8], text[8:12], text[12:16], text[16:20], text[20:]}, "-")
}

// head begins the resource of a part.
func (*writing) head(n *noun, key directory.Key) resource {
	return resource{ResourceType: n.resource, ID: n.id(key), Meta: meta{[]string{fhir.ProfileURL(n.profile)}}, Language: ours,
		Identifier: []identifier{{SystemKey, string(key)}}}
}

// narrate gives a resource its narrative: what it is and what it says, for people
// whose system shows no more. It is made of the rest and says so.
func (r *resource) narrate(n *noun, all ...directory.Words) {
	var said []string
	for _, w := range all {
		if text := w.In(code.FI); text != "" {
			said = append(said, text)
		}
	}
	text := strings.Map(func(c rune) rune { // what XML has no place for
		if c == 0xfffe || c == 0xffff {
			return -1
		}
		return c
	}, strings.Join(said, "; "))
	escaped := strings.NewReplacer("&", "&amp;", "<", "&lt;", ">", "&gt;").Replace(text)
	r.Text = narrative{"generated", `<div xml:lang="` + ours + `" xmlns="http://www.w3.org/1999/xhtml" lang="` + ours + `"><p><b>` + n.label.In(code.FI) + `</b>: ` + escaped + `</p></div>`}
}
