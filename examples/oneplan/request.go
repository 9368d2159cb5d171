package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"
	"io/fs"
	"strings"
	"time"
)

// Request is one run of the program for a host that has no shell: in WebAssembly
// or behind HTTP. Its bytes are one line of JSON and, behind the line's end, the
// bytes of the files one after another, as they are:
//
//	{"args":["validate","--json","plan.json"],"files":[{"name":"plan.json","size":16400}]}
//
// Nothing of the machine comes in but what stands there.
type Request struct {
	// Args are those of the command line.
	Args []string `json:"args"`
	// Now is the present moment, RFC 3339 with its zone. Without it a call that
	// needs today is trouble.
	Now time.Time `json:"now,omitzero"`
	// Random is where new ids come from, base64; 10 bytes make an id. Where it
	// ends, ids end.
	Random []byte `json:"random,omitempty"`
	// Files are all that can be opened; "-" is standard input.
	Files []Part `json:"files,omitempty"`
}

// Part is a file of a request or an answer.
type Part struct {
	Name string `json:"name"`
	Size int    `json:"size"`
}

// Answer is the first line of what comes back. Behind it stand the bytes of
// standard output, of standard error, and of the files that were written.
type Answer struct {
	Status Status `json:"status"`
	Out    int    `json:"out"`
	Err    int    `json:"err"`
	Files  []Part `json:"files,omitempty"`
}

// maxHeader bounds the line of JSON before the files.
const maxHeader = 1 << 20

var errRequest = errors.New("the request is not one line of JSON and the bytes of its files")

// Serve runs one request and returns its answer. It never fails: what cannot be
// run is an answer of trouble.
func Serve(request []byte) (answer []byte) {
	var out, told bytes.Buffer
	m := machine{files: map[string][]byte{}, written: map[string]*bytes.Buffer{}}
	defer func() {
		if recover() != nil { // its text could hold content
			out.Reset()
			told.Reset()
			told.WriteString("oneplan: stopped by a fault of its own\n")
			answer = m.answer(Trouble, &out, &told)
		}
	}()
	r, err := m.read(request)
	if err != nil {
		told.WriteString("oneplan: " + err.Error() + "\n")
		return m.answer(Trouble, &out, &told)
	}
	asked := -1 // Run looks once at the clock by itself
	status := m.run(&out, &told, func() time.Time { asked++; return r.Now }, bytes.NewReader(r.Random), r.Args)
	if asked > 0 && r.Now.IsZero() {
		out.Reset()
		told.Reset()
		m.order, status = nil, Trouble
		told.WriteString("oneplan: this call needs the day or the present moment, and there is no clock here\n")
	}
	return m.answer(status, &out, &told)
}

// run runs the program among the files in memory.
func (m *machine) run(out, told io.Writer, now func() time.Time, random io.Reader, args []string) Status {
	return Run(System{
		In: bytes.NewReader(m.files["-"]), Out: out, Err: told,
		Now: now, Random: random,
		Open:    m.open,
		Create:  m.create,
		MakeDir: func(string) error { return nil },
		Network: noNetwork(),
	}, args)
}

// machine has the files of one request in memory.
type machine struct {
	files   map[string][]byte
	written map[string]*bytes.Buffer
	order   []string // of written
}

// read takes a request apart. Its errors say nothing of what it holds.
func (m *machine) read(request []byte) (r Request, err error) {
	line, rest, _ := bytes.Cut(request, []byte("\n"))
	if len(line) > maxHeader {
		return r, errRequest
	}
	var files []json.RawMessage
	if members(line, map[string]any{"args": &r.Args, "now": &r.Now, "random": &r.Random, "files": &files}) != nil {
		return r, errRequest
	}
	for _, of := range files {
		var f Part
		if members(of, map[string]any{"name": &f.Name, "size": &f.Size}) != nil {
			return r, errRequest
		}
		r.Files = append(r.Files, f)
	}
	for _, f := range r.Files {
		if _, twice := m.files[f.Name]; twice || f.Size < 0 || f.Size > len(rest) {
			return r, errRequest
		}
		m.files[f.Name], rest = rest[:f.Size:f.Size], rest[f.Size:]
	}
	if len(rest) > 0 {
		return r, errRequest
	}
	return r, nil
}

// members reads an object that has these members, each at most once and by its
// exact name, and nothing else: encoding/json alone takes "ARGS" for "args", and
// the last of two.
func members(object []byte, into map[string]any) error {
	dec := json.NewDecoder(bytes.NewReader(object))
	if open, err := dec.Token(); err != nil || open != json.Delim('{') {
		return errRequest
	}
	for dec.More() {
		name, err := dec.Token()
		if err != nil {
			return errRequest
		}
		place := into[name.(string)]
		delete(into, name.(string))
		if place == nil || dec.Decode(place) != nil {
			return errRequest
		}
	}
	if _, err := dec.Token(); err != nil || len(bytes.TrimSpace(object[dec.InputOffset():])) > 0 {
		return errRequest
	}
	return nil
}

func (m *machine) answer(status Status, out, told *bytes.Buffer) []byte {
	a := Answer{Status: status, Out: out.Len(), Err: told.Len()}
	size := a.Out + a.Err
	for _, name := range m.order {
		n := m.written[name].Len()
		a.Files = append(a.Files, Part{Name: name, Size: n})
		size += n
	}
	head, _ := json.Marshal(a) // numbers and names
	all := make([]byte, 0, len(head)+1+size)
	all = append(append(all, head...), '\n')
	all = append(append(all, out.Bytes()...), told.Bytes()...)
	for _, name := range m.order {
		all = append(all, m.written[name].Bytes()...)
	}
	return all
}

func (m *machine) open(name string) (fs.File, error) {
	data, ok := m.files[name]
	if !ok {
		return nil, &fs.PathError{Op: "open", Path: name, Err: notThereError{}}
	}
	return &memoryFile{Reader: bytes.NewReader(data), name: name}, nil
}

// notThereError says what a shell's files say.
type notThereError struct{}

func (notThereError) Error() string        { return "no such file or directory" }
func (notThereError) Is(target error) bool { return target == fs.ErrNotExist }

func (m *machine) create(name string) (io.WriteCloser, error) {
	if _, again := m.written[name]; !again {
		m.order = append(m.order, name)
	}
	b := &bytes.Buffer{}
	m.written[name] = b
	return memoryWriter{b}, nil
}

// memoryFile is a file of a request, open for reading.
type memoryFile struct {
	*bytes.Reader
	name string
}

func (f *memoryFile) Close() error               { return nil }
func (f *memoryFile) Stat() (fs.FileInfo, error) { return f, nil }

func (f *memoryFile) Name() string     { return f.name[strings.LastIndexByte(f.name, '/')+1:] }
func (*memoryFile) Mode() fs.FileMode  { return 0o400 }
func (*memoryFile) ModTime() time.Time { return time.Time{} }
func (*memoryFile) IsDir() bool        { return false }
func (*memoryFile) Sys() any           { return nil }

type memoryWriter struct{ *bytes.Buffer }

func (memoryWriter) Close() error { return nil }
