package batch

import (
	"crypto/sha256"
	"fmt"
	"io"
	"os"
	"strings"
)

// Made names a way to make outputs: the version and the options that change
// them. A build without a version of its own goes by what it consists of.
func Made(version, options string) string {
	if !strings.HasPrefix(version, "v") || strings.Contains(version, "dirty") {
		version += " " + buildHash()
	}
	return version + " " + options
}

func buildHash() string {
	name, err := os.Executable()
	if err != nil {
		return ""
	}
	file, err := os.Open(name)
	if err != nil {
		return ""
	}
	defer file.Close()
	hash := sha256.New()
	io.Copy(hash, file)
	return fmt.Sprintf("%.8x", hash.Sum(nil))
}
