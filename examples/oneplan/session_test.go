package main_test

import (
	"bytes"
	"context"
	"encoding/json"
	"encoding/xml"
	"errors"
	"flag"
	"fmt"
	"io"
	"io/fs"
	"maps"
	"math/rand/v2"
	"net"
	"net/http"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/onechildoneplan/oneplan/deadline/civil"
	"github.com/onechildoneplan/oneplan/deadline/issue"
	"github.com/onechildoneplan/oneplan/examples/county"
	main "github.com/onechildoneplan/oneplan/examples/oneplan"
	"github.com/onechildoneplan/oneplan/fhir"
	"github.com/onechildoneplan/oneplan/fhir/services"
	"github.com/onechildoneplan/oneplan/plan"
	"github.com/onechildoneplan/oneplan/plan/directory"
	"github.com/onechildoneplan/oneplan/plan/edit"
	"github.com/onechildoneplan/oneplan/plan/history"
	"github.com/onechildoneplan/oneplan/plan/stats"
	"github.com/onechildoneplan/oneplan/plan/view"
	"github.com/stretchr/testify/assert"
	"github.com/stretchr/testify/require"
)

var update = flag.Bool("update", false, "write the golden files anew")

// servicesInFHIR is the invented county's directory as a bundle.
func servicesInFHIR() []byte {
	d, issues := directory.Decode(county.Services, issue.Limits{})
	data, problems, err := services.Append(nil, d, services.Options{})
	if err := errors.Join(issues.Err(), problems.Err(), err); err != nil {
		panic(err)
	}
	return data
}

// invitedPlan is case B with a meeting to come, to which the curator is invited.
func invitedPlan() []byte {
	p, _ := plan.Decode(caseB, issue.Limits{})
	p.Person("mqvsv5h3b6").Telecoms = []plan.Telecom{{Kind: plan.TelecomEmail, Value: "kuraattori@example.fi"}}
	said := plan.Statement{By: "paddwdqwpq", On: civil.MustDate(2026, 3, 12)}
	p.Meetings = append(p.Meetings, plan.Meeting{ID: "ccccdddddd", Statement: said, Kind: plan.MeetingJoint, State: plan.MeetingPlanned,
		Start: civil.MustParseInstant("2026-03-25T13:00:00+02:00"), End: civil.MustParseInstant("2026-03-25T14:30:00+02:00"),
		Invitations: []plan.Invitation{
			{ID: "ccccffffff", Statement: said, PersonID: "mqvsv5h3b6", Permission: plan.PermissionGiven, PermittedByIDs: []plan.ID{"tk6dzrgabn"}},
			{ID: "ccccgggggg", Statement: said, PersonID: "e45hcdk3g4", Permission: plan.PermissionNotYet},
		}})
	var doc bytes.Buffer
	_ = plan.Encode(&doc, p)
	return doc.Bytes()
}

// noon is the moment of all tests: Thursday 12 March 2026 in Finland.
var noon = time.Date(2026, time.March, 12, 10, 0, 0, 0, time.UTC)

// derived are files made of the cases.
var derived = fstest.MapFS{
	"plan.json":          {Data: caseB},
	"left.json":          {Data: left("mqvsv5h3b6", civil.MustDate(2026, 6, 10))},
	"edited.json":        {Data: editedView(func(p *plan.Plan) { p.Needs[0].Text += "." }, "child")},
	"own.json":           {Data: editedView(ownNeed, "child")},
	"history.json":       {Data: storedHistory()},
	"offered.json":       {Data: offered()},
	"tampered.json":      {Data: bytes.Replace(storedHistory(), []byte("2026-04-20"), []byte("2026-04-21"), 1)},
	"bundle.json":        {Data: []byte(`{"resourceType":"Bundle","type":"collection"}`)},
	"invited.json":       {Data: invitedPlan()},
	"clock.json":         {Data: county.Clock},
	"services.fhir.json": {Data: servicesInFHIR()},
	"resources.ndjson":   {Data: exported("aino.json")},
	"broken.json":        {Data: broken()},
	"archive.ndjson":     {Data: []byte(strings.ReplaceAll(string(caseB), "\n", "") + "\n")},
	"two.ndjson":         {Data: lines("aino.json", "eeli.json")},
	"twice.ndjson":       {Data: lines("eeli.json", "eeli.json")},
	"histories.ndjson":   {Data: append([]byte(strings.ReplaceAll(string(storedHistory()), "\n", "")), '\n')},
	"part-1.json":        {Data: part("eeli.json")},
	"municipalities.csv": {Data: []byte("kunta;päivä;vaihe\n297;13.1.2022;4\n140;13.1.2022;2\n749;13.1.2022;no-answer\n")},
	"part-2.json":        {Data: part("aino.json")},
	// A small plan, and what two hands made of it.
	"base.json":   {Data: small("Alku", "")},
	"mine.json":   {Data: small("Minun", `,"needs":[{"id":"aaaaaaaaaa","on":"2026-03-10","text":"Uni"}]`)},
	"old.json":    {Data: small("Alku", "")},
	"new.json":    {Data: small("Minun", `,"needs":[{"id":"aaaaaaaaaa","on":"2026-03-10","text":"Uni"}]`)},
	"theirs.json": {Data: small("Heidän", `,"needs":[{"id":"bbbbbbbbbb","on":"2026-03-11","text":"Koulu"}]`)},
	// One history, as two keepers have it.
	"mine-history.json":   {Data: storedHistory()},
	"theirs-history.json": {Data: storedHistory()},
	// What a merge of these leaves to settle.
	"merged.json": {Data: small("Alku", `,"people":[{"id":"mmmmmmmmmm","kind":"professional"}],"conflicts":[{"id":"w25ddrkzpv","on":"2026-03-12","kind":"changed-apart","field":"title",`+
		`"sides":[{"id":"ly6c5rflm7","content":"\"Heidän\""},{"id":"xsyv273vku","content":"\"Minun\""}],"text":"Kumpikin kirjaus on tallessa."}]`)},
	"key":       {Data: []byte("sixteen bytes, or more of them\n")},
	"short-key": {Data: []byte("fifteen bytes..")},
	// Case B where the notice came in a year that no calendar holds.
	"far.json": {Data: bytes.Replace(caseB, []byte(`"arrived": "2026-`), []byte(`"arrived": "2150-`), 1)},
	// The child of case B with a second plan.
	"eeli-again.json": {Data: bytes.Replace(caseB, []byte(`"id": "gvuk5`), []byte(`"id": "aaaaa`), 1)},
}

// small is a plan with that title and more members.
func small(title, more string) []byte {
	return []byte(`{"format":"oneplan/1.0","id":"aaaaabbbbbcccccdddddeeeeef","title":"` + title + `","child":{"id":"cccccccccc","subject":"k-1"}` + more + "}\n")
}

// lines are cases, one a line.
func lines(names ...string) (all []byte) {
	for _, name := range names {
		data, _ := os.ReadFile("../cases/" + name)
		all = append(append(all, bytes.ReplaceAll(data, []byte("\n"), nil)...), '\n')
	}
	return all
}

var caseB, _ = os.ReadFile("../cases/eeli.json")

// editedView is what a reader made of their view of case B.
func editedView(change func(*plan.Plan), as string) []byte {
	p, _ := plan.Decode(caseB, issue.Limits{})
	r, _ := view.ParseReader(as)
	v, _ := edit.Open(p, r, civil.MustDate(2026, 6, 1))
	change((*plan.Plan)(v.Plan))
	var doc bytes.Buffer
	_ = view.Encode(&doc, v)
	return doc.Bytes()
}

func ownNeed(p *plan.Plan) {
	p.Needs = append(p.Needs, plan.Need{ID: "aaaaaaaaaa", Statement: plan.Statement{By: p.ChildID(), On: civil.MustDate(2026, 6, 1)}, Text: "Rauha"})
}

// left is case B where somebody left and nobody received anything.
func left(id plan.ID, on civil.Date) []byte {
	p, _ := plan.Decode(caseB, issue.Limits{})
	p.Person(id).Period.To = on
	var doc bytes.Buffer
	_ = plan.Encode(&doc, p)
	return doc.Bytes()
}

// offered is case B where the school's curator is asked to take the baton.
func offered() []byte {
	p, _ := plan.Decode(caseB, issue.Limits{})
	p, _ = p.OfferBaton(plan.Offer{
		ID: "wt2rnp4hpk", Statement: plan.Statement{By: "paddwdqwpq", On: civil.MustDate(2026, 6, 9)},
		ToID: "mqvsv5h3b6", Role: plan.HoldingResponsible, NamedByIDs: []plan.ID{"tk6dzrgabn"},
	})
	var doc bytes.Buffer
	_ = plan.Encode(&doc, p)
	return doc.Bytes()
}

// broken is a FHIR bundle of case B in which somebody set goals aside, which a
// plan does not know.
func broken() []byte {
	p, _ := plan.Decode(caseB, issue.Limits{})
	bundle, _ := fhir.New(p, fhir.Options{}).AppendCollection(nil)
	return bytes.Replace(bundle, []byte(`"lifecycleStatus":"active"`), []byte(`"lifecycleStatus":"on-hold"`), 1)
}

// part is what stats --part makes of a case.
func part(name string) []byte {
	data, _ := os.ReadFile("../cases/" + name)
	p, _ := plan.Decode(data, issue.Limits{})
	c, _ := stats.Count(slices.Values([]*plan.Plan{p}), stats.Options{On: civil.MustParseDate("2026-11-21")})
	var doc bytes.Buffer
	_ = c.Encode(&doc)
	return doc.Bytes()
}

// storedHistory is the course of case B, stored on three evenings.
func storedHistory() []byte {
	p, _ := plan.Decode(caseB, issue.Limits{})
	salt := rand.NewChaCha8([32]byte{})
	var h *history.History
	for _, day := range []string{"2026-03-20", "2026-04-20", "2026-06-01"} {
		h, _ = h.Add(p.AsOf(civil.MustParseDate(day)), history.Entry{
			At: civil.MustParseInstant(day + "T20:00:00+03:00"), By: "t-1041", Reason: "päivän kirjaukset",
		}, salt)
	}
	var doc bytes.Buffer
	_ = history.Encode(&doc, h)
	return doc.Bytes()
}

// bench is a machine of files for a test, with all that the program says.
type bench struct {
	main.System
	out, err bytes.Buffer
	written  map[string]*bytes.Buffer
}

func newBench(stdin string) *bench {
	b := &bench{written: map[string]*bytes.Buffer{}}
	files := []fs.FS{os.DirFS("testdata/files"), os.DirFS("../cases"), derived}
	b.System = main.System{
		In: strings.NewReader(stdin), Out: &b.out, Err: &b.err,
		Now: func() time.Time { return noon }, Random: rand.NewChaCha8([32]byte{2}),
		Open: func(name string) (fs.File, error) {
			var f fs.File
			err := error(&fs.PathError{Op: "open", Path: name, Err: fs.ErrNotExist})
			for _, folder := range files {
				if f, err = folder.Open(name); err == nil {
					break
				}
			}
			return f, err
		},
		Create: func(name string) (io.WriteCloser, error) {
			b.written[name] = &bytes.Buffer{}
			return nopCloser{b.written[name]}, nil
		},
		MakeDir: func(string) error { return nil },
		Network: main.Network{
			Do:   func(*http.Request) (*http.Response, error) { return nil, errors.New("no network in tests") },
			Wait: func(context.Context, time.Duration) error { return nil },
			// Whoever serves in a test is interrupted at once.
			Listen: func(string) (net.Listener, error) { return loopback(context.Background()) },
			Until: func(ctx context.Context) (context.Context, context.CancelFunc) {
				ctx, cancel := context.WithCancel(ctx)
				cancel()
				return ctx, cancel
			},
		},
	}
	return b
}

type nopCloser struct{ io.Writer }

func (nopCloser) Close() error { return nil }

// run calls the program with a line as typed, parted at spaces; "< FILE" is its
// standard input, and behind "|" stands what of a long product is shown.
func run(t *testing.T, line string) (status main.Status, b *bench) {
	t.Helper()
	return runWith(t, nil, line)
}

// runWith is run among files that earlier calls wrote. Behind ">" stands the file
// that keeps the product.
func runWith(t *testing.T, kept fstest.MapFS, line string) (status main.Status, b *bench) {
	t.Helper()
	line, keep, _ := strings.Cut(line, " > ")
	line, show, _ := strings.Cut(line, " | ")
	line, input, _ := strings.Cut(line, " < ")
	stdin := ""
	if input != "" {
		text, err := os.ReadFile(filepath.Join("testdata/files", input))
		require.NoError(t, err)
		stdin = string(text)
	}
	b = newBench(stdin)
	open := b.Open
	b.Open = func(name string) (fs.File, error) {
		if f, err := kept.Open(name); err == nil {
			return f, nil
		}
		return open(name)
	}
	status = main.Run(b.System, strings.Fields(line))
	if keep != "" {
		kept[keep] = &fstest.MapFile{Data: bytes.Clone(b.out.Bytes())}
		b.out.Reset()
	}
	if filter := filters[show]; filter != nil {
		text := filter(b.out.Bytes())
		b.out.Reset()
		b.out.WriteString(text)
	}
	return status, b
}

// filters show what kind of product it is; its bytes are under test where they
// are made.
var filters = map[string]func([]byte) string{
	"root":  root,
	"unix":  func(b []byte) string { return strings.ReplaceAll(string(b), "\r\n", "\n") }, // calendars end their lines with both
	"lines": func(b []byte) string { return fmt.Sprintf("%d lines\n", bytes.Count(b, []byte("\n"))) },
	"members": func(b []byte) string {
		var object map[string]json.RawMessage
		if err := json.Unmarshal(b, &object); err != nil {
			return "no JSON: " + err.Error() + "\n"
		}
		return strings.Join(slices.Sorted(maps.Keys(object)), " ") + "\n"
	},
}

// root returns the name and the language of a whole XML document, or of HTML,
// which need not be XML.
func root(b []byte) string {
	const doctype = "<!doctype html>"
	if len(b) > len(doctype) && strings.EqualFold(string(b[:len(doctype)]), doctype) {
		first, _, _ := strings.Cut(string(b[len(doctype):]), ">")
		return strings.TrimSpace(first) + ">\n"
	}
	text := ""
	d := xml.NewDecoder(bytes.NewReader(b))
	for {
		t, err := d.Token()
		if errors.Is(err, io.EOF) {
			return text
		}
		if err != nil {
			return "broken XML: " + err.Error() + "\n"
		}
		if e, ok := t.(xml.StartElement); ok && text == "" {
			text = "<" + e.Name.Local
			for _, a := range e.Attr {
				if a.Name.Local == "lang" {
					text += " lang=" + a.Value
				}
			}
			text += ">\n"
		}
	}
}

// TestSessions types what stands behind each "$ oneplan" in testdata/sessions
// and compares what comes: standard output, standard error behind "! ", and an
// exit status other than 0. What a call wrote behind ">" the later ones of the
// session read; "$ sed s/A/B/ FILE > FILE" changes it as somebody's editor would.
func TestSessions(t *testing.T) {
	names, err := filepath.Glob("testdata/sessions/*.txt")
	require.NoError(t, err)
	require.NotEmpty(t, names)
	const prompt = "$ oneplan"
	for _, name := range names {
		t.Run(strings.TrimSuffix(filepath.Base(name), ".txt"), func(t *testing.T) {
			golden, err := os.ReadFile(name)
			require.NoError(t, err)
			var got strings.Builder
			typed := 0
			kept := fstest.MapFS{}
			for line := range strings.Lines(string(golden)) {
				line = strings.TrimSuffix(line, "\n")
				if strings.HasPrefix(line, "# ") {
					got.WriteString("\n" + line + "\n")
				}
				if strings.HasPrefix(line, "$ sed ") {
					sed(t, kept, line)
					got.WriteString(line + "\n")
				}
				args, ok := strings.CutPrefix(line, prompt)
				if !ok {
					continue
				}
				typed++
				got.WriteString(line + "\n" + transcript(runWith(t, kept, args)))
			}
			require.NotZero(t, typed)
			text := strings.TrimPrefix(got.String(), "\n")
			if *update {
				require.NoError(t, os.WriteFile(name, []byte(text), 0o644))
				return
			}
			assert.Equal(t, string(golden), text)
		})
	}
}

// sed puts one text for another, as in "$ sed s/A/B/ FILE > FILE".
func sed(t *testing.T, kept fstest.MapFS, line string) {
	t.Helper()
	var change, from, to string
	_, err := fmt.Sscanf(line, "$ sed %s %s > %s", &change, &from, &to)
	require.NoError(t, err, line)
	parts := strings.Split(change, "/")
	require.Len(t, parts, 4, line)
	require.NotNil(t, kept[from], line)
	text := strings.ReplaceAll(string(kept[from].Data), parts[1], parts[2])
	require.NotEqual(t, string(kept[from].Data), text, line)
	kept[to] = &fstest.MapFile{Data: []byte(text)}
}

func transcript(status main.Status, b *bench) string {
	var text strings.Builder
	text.Write(b.out.Bytes())
	for line := range strings.Lines(b.err.String()) {
		text.WriteString("! " + line)
	}
	if status != main.Fine {
		text.WriteString("exit " + string(rune('0'+status)) + "\n")
	}
	return text.String()
}

// Every call has its page of help, asked for either way, on standard output,
// and shows each of its examples in a session.
func TestHelp(t *testing.T) {
	for _, name := range main.Names() {
		t.Run(name, func(t *testing.T) {
			status, asked := run(t, "help "+name)
			assert.Equal(t, main.Fine, status)
			assert.Empty(t, asked.err.String())
			assert.Contains(t, asked.out.String(), "oneplan "+name)
			assert.Contains(t, asked.out.String(), "Examples\n  oneplan "+name)
			status, flagged := run(t, name+" --help")
			assert.Equal(t, main.Fine, status)
			assert.Equal(t, asked.out.String(), flagged.out.String())
		})
	}
	_, all := run(t, "help")
	for _, name := range main.Names() {
		assert.Contains(t, all.out.String(), "\n  "+name+" ")
	}
	for row := range strings.SplitSeq(main.Docs(), "\n") {
		assert.LessOrEqual(t, len([]rune(row)), 160, "a line of help is readable")
	}
}

func TestDocs(t *testing.T) {
	const name = "../../docs/reference/cli.md"
	if *update {
		require.NoError(t, os.WriteFile(name, []byte(main.Docs()), 0o644))
	}
	page, err := os.ReadFile(name)
	require.NoError(t, err)
	assert.Equal(t, string(page), main.Docs(), "run go test ./examples/oneplan -run TestDocs -update")
}

// The walk that docs/lifecycle.md shows is the one of the session.
func TestWalkInDocs(t *testing.T) {
	page, err := os.ReadFile("../../docs/lifecycle.md")
	require.NoError(t, err)
	_, block, ok := strings.Cut(string(page), "<!-- walk -->\n```sh\n")
	require.True(t, ok)
	block, _, ok = strings.Cut(block, "```")
	require.True(t, ok)
	session, err := os.ReadFile("testdata/sessions/walk.txt")
	require.NoError(t, err)
	var typed []string
	for line := range strings.Lines(string(session)) {
		if command, ok := strings.CutPrefix(line, "$ "); ok {
			typed = append(typed, command)
		} else if strings.HasPrefix(line, "# ") {
			typed = append(typed, line)
		}
	}
	shown := slices.DeleteFunc(slices.Collect(strings.Lines(block)), func(line string) bool { return line == "\n" })
	assert.Equal(t, typed, shown)
}
