package main

import (
	"encoding/json"
	"io"
	"os"

	"jianbao/parse"
)

func main() {
	b, _ := io.ReadAll(os.Stdin)
	json.NewEncoder(os.Stdout).Encode(parse.Parse(b))
}
