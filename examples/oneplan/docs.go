package main

import "strings"

// docs returns the page docs/reference/cli.md, made of the same words as help.
func docs() string {
	var b strings.Builder
	b.WriteString(docsHead)
	for _, c := range calls() {
		b.WriteString("\n## " + c.name + "\n\n```\n" + c.help() + "```\n")
	}
	return b.String()
}

const docsHead = `# The command line

` + "`examples/oneplan`" + ` is one program for trying things out, for integration developers and for researchers. It needs Go and nothing else:

` + "```sh\ngo run ./examples/oneplan help\ngo install github.com/onechildoneplan/oneplan/examples/oneplan@latest\n```" + `

- **Exit status**: 0 fine; 1 findings (something is invalid, late or lossy); 2 could not run (usage, unreadable file, newer wire form).
- **Findings** go to standard output. Where the product is a document (a picture, a page, a bundle, a plan), it stands there alone and findings go
  to standard error, one JSON object a line: ` + "`{\"pointer\",\"rule\",\"severity\",\"message\",\"source\"}`" + `. Trouble always goes to standard error.
- **No content of a record** stands in findings or trouble: places (JSON Pointer), rule ids, byte offsets, line numbers. The name of an unknown member
  is content too, so its place is that of the object around it.
- **FILE** is a path, or ` + "`-`" + ` for standard input. Files named ` + "`.ndjson`" + ` hold one document a line;
  ` + "`--id PLAN-ID`" + ` takes one plan out of them. Which one is meant is never guessed.
- **Days** are written ` + "`YYYY-MM-DD`" + `. Where a call takes ` + "`--on`" + `, its default is today in Finland, whatever the zone of the machine.
- Flags may stand before or after the other arguments; behind ` + "`--`" + ` nothing is a flag.

This page is generated from the program's own help (` + "`go test ./examples/oneplan -run TestDocs -update`" + `).
`
