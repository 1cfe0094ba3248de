package batch

import (
	"crypto/sha256"
	"encoding/binary"
	"strconv"
	"strings"

	"jianbao/msg"
)

// Shard is share Index (1-based) of Count shares. The zero value is all.
type Shard struct{ Index, Count int }

// ParseShard reads I/N.
func ParseShard(s string) (Shard, error) {
	index, count, _ := strings.Cut(s, "/")
	i, errIndex := strconv.ParseUint(index, 10, 31)
	n, errCount := strconv.ParseUint(count, 10, 31)
	if errIndex != nil || errCount != nil || i < 1 || i > n {
		return Shard{}, msg.Errorf("no share %q; --shard 2/8 is the second of eight", s)
	}
	return Shard{int(i), int(n)}, nil
}

// Has reports whether a source belongs to the share. It looks at the name
// alone: files that come or go move no other file to another share.
func (s Shard) Has(source string) bool {
	if s.Count <= 1 {
		return true
	}
	hash := sha256.Sum256([]byte(source)) // shares of simple hashes follow the digits of the names
	return binary.BigEndian.Uint64(hash[:])%uint64(s.Count) == uint64(s.Index-1)
}

// of returns the inputs that belong to the share.
func (s Shard) of(inputs []Input) []Input {
	var mine []Input
	for _, in := range inputs {
		if s.Has(in.Source) {
			mine = append(mine, in)
		}
	}
	return mine
}
