//go:build !small && !wasip1

package main

import (
	"bytes"
	"encoding/json"
	"flag"
	"slices"
	"strings"

	"github.com/onechildoneplan/oneplan/plan/schema"
)

type object = map[string]any

// openAPI describes what serve answers, in OpenAPI 3.1. It is made of the calls
// themselves, their flags and their words, and of the plan's JSON Schema.
func openAPI() []byte {
	paths := object{"/call": object{"post": wholeOperation()}}
	for _, c := range calls() {
		if c.name == "serve" {
			continue
		}
		methods := object{"post": c.operation(true)}
		if c.withoutFile() {
			methods["get"] = c.operation(false)
		}
		paths["/"+c.name] = methods
	}
	text, err := json.MarshalIndent(object{
		"openapi": "3.1.0",
		"info": object{
			"title": "oneplan", "version": "1",
			"summary":     "One child, one joint plan: the calls of the command line over HTTP on one machine",
			"description": "`oneplan serve` answers on the loopback address alone. No content of a record stands in findings, reasons or headers.",
			"license":     object{"name": "Apache-2.0", "identifier": "Apache-2.0"},
		},
		"servers":    []any{object{"url": "http://127.0.0.1:8105/v1"}},
		"security":   []any{},
		"paths":      paths,
		"components": object{"schemas": components(), "responses": responses(), "headers": headers()},
	}, "", "  ")
	if err != nil {
		panic(err) // texts and schemas that are compiled in
	}
	return append(text, '\n')
}

// withoutFile reports whether there is a use of a call that reads no file.
func (c call) withoutFile() bool {
	return slices.ContainsFunc(c.usage, func(u string) bool {
		return !strings.Contains(u, "FILE") && !c.secret && !strings.Contains(u, " MINE ")
	})
}

// operation is one way to make a call.
func (c call) operation(posted bool) object {
	id := c.name
	if !posted {
		id += "WithoutFile"
	}
	o := object{
		"operationId": id, "summary": c.does, "parameters": c.parameters(),
		"responses": object{
			"200": object{"$ref": "#/components/responses/" + c.product()},
			"400": object{"$ref": "#/components/responses/Trouble"},
			"403": object{"$ref": "#/components/responses/Trouble"},
			"422": object{"$ref": "#/components/responses/Findings"},
			"503": object{"$ref": "#/components/responses/Busy"},
		},
	}
	if c.more != "" {
		o["description"] = c.more
	}
	if posted {
		document := object{"$ref": "#/components/schemas/Plan"}
		if c.name != "validate" {
			document = object{}
		}
		o["requestBody"] = object{"content": object{
			"application/json":     object{"schema": document},
			"application/x-ndjson": object{"schema": object{"type": "string", "description": "One document a line."}},
			"multipart/form-data":  object{"schema": object{"type": "object", "additionalProperties": object{"type": "string", "contentEncoding": "binary"}}},
		}}
		for _, status := range []string{"413", "415"} {
			o["responses"].(object)[status] = object{"$ref": "#/components/responses/Trouble"}
		}
	}
	return o
}

// product names the answer that a call gives.
func (c call) product() string {
	if c.name == "validate" {
		return "Verdict"
	}
	return "Product"
}

// parameters are the flags of a call.
func (c call) parameters() []any {
	fs := flag.NewFlagSet(c.name, flag.ContinueOnError)
	c.declare(fs)
	all := []any{}
	fs.VisitAll(func(f *flag.Flag) {
		form := object{"type": "string"}
		if isSwitch(f) {
			form = object{"type": "boolean"}
		}
		all = append(all, object{"name": f.Name, "in": "query", "description": wants(f) + ": " + means(f), "schema": form})
	})
	if !c.secret {
		all = append(all, object{
			"name": "arg", "in": "query", "description": "What stands on the command line beside flags and files, in its order.",
			"schema": object{"type": "array", "items": object{"type": "string"}},
		})
	}
	return all
}

func wholeOperation() object {
	raw := object{"application/octet-stream": object{"schema": object{"type": "string", "contentEncoding": "binary"}}}
	return object{
		"operationId": "call",
		"summary":     "Makes any call in the form that the WebAssembly module takes: a line of JSON and the bytes of the files.",
		"requestBody": object{"required": true, "content": raw},
		"responses": object{
			"200": object{"description": "A line of JSON with the exit status and sizes; behind it standard output, standard error and the files written.", "content": raw},
			"403": object{"$ref": "#/components/responses/Trouble"},
			"413": object{"$ref": "#/components/responses/Trouble"},
			"503": object{"$ref": "#/components/responses/Busy"},
		},
	}
}

func responses() object {
	text := object{"text/plain": object{"schema": object{"type": "string"}}}
	lines := object{"application/x-ndjson": object{"schema": object{"type": "string", "description": "One Finding a line."}}}
	told := object{
		"Oneplan-Exit":     object{"$ref": "#/components/headers/Exit"},
		"Oneplan-Findings": object{"$ref": "#/components/headers/Findings"},
	}
	return object{
		"Verdict": object{"description": "What is wrong with the document, or nothing.", "headers": told, "content": object{
			"application/json":     object{"schema": object{"$ref": "#/components/schemas/Verdict"}},
			"application/x-ndjson": object{"schema": object{"type": "string", "description": "One Verdict a line, of several documents."}},
		}},
		"Product": object{"description": "What the call prints.", "headers": told, "content": object{
			"application/json":     object{"schema": object{}},
			"application/x-ndjson": object{"schema": object{"type": "string"}},
			"image/svg+xml":        object{"schema": object{"type": "string"}},
			"text/html":            object{"schema": object{"type": "string"}},
			"text/calendar":        object{"schema": object{"type": "string"}},
			"text/plain":           object{"schema": object{"type": "string"}},
		}},
		"Findings": object{"description": "There is no product, for these reasons.", "headers": told, "content": lines},
		"Trouble":  object{"description": "The call could not be made.", "content": text},
		"Busy": object{
			"description": "As many requests as there is room for are open.", "content": text,
			"headers": object{"Retry-After": object{"description": "Seconds to wait.", "schema": object{"type": "integer", "minimum": 0}}},
		},
	}
}

func headers() object {
	return object{
		"Exit":     object{"description": "Exit status of the command line: 0 fine, 1 findings, 2 could not run.", "schema": object{"type": "integer", "enum": []any{0, 1, 2}}},
		"Findings": object{"description": "How many lines stand on standard error; POST /call gives them beside the product.", "schema": object{"type": "integer", "minimum": 0}},
	}
}

// components are the schemas: the plan's own, moved to where OpenAPI has them.
func components() object {
	var root object
	text := bytes.ReplaceAll(schema.Plan(), []byte(`"#/$defs/`), []byte(`"#/components/schemas/`))
	if err := json.Unmarshal(text, &root); err != nil {
		panic(err) // it is compiled in
	}
	all := root["$defs"].(object)
	for _, name := range []string{"$defs", "$id", "$schema"} {
		delete(root, name)
	}
	all["Plan"] = root
	word := object{"type": "string"}
	all["Finding"] = object{
		"type": "object", "required": []any{"pointer", "rule", "severity", "message", "source"},
		"properties": object{"pointer": object{"type": "string", "format": "json-pointer"}, "rule": word, "severity": word, "message": word, "source": word},
	}
	all["Verdict"] = object{
		"type": "object", "required": []any{"file", "line", "valid", "issues"},
		"properties": object{
			"file": word, "line": object{"type": "integer", "minimum": 0}, "valid": object{"type": "boolean"},
			"issues": object{"type": "array", "items": object{"$ref": "#/components/schemas/Finding"}},
		},
	}
	return all
}
