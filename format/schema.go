package format

import _ "embed"

// Schema is the JSON Schema of what json and jsonl print.
//
//go:embed schema.json
var Schema string
