package reading

import (
	_ "embed"
	"sync"
)

// compiled is costs.tsv as Load reads it. costs.tsv is learned, and read by
// people; both are written by parse/train.
//
//go:generate go run ../train compile .
//go:embed costs.bin
var compiled []byte

// Default is the model that is built in.
var Default = sync.OnceValue(func() *Model {
	m, err := Load(compiled)
	if err != nil {
		panic(err) // it is built in and tested
	}
	return m
})
