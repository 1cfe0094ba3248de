//go:build !windows

package msg

// ofSystem is the language where the environment names no locale.
func ofSystem() Lang { return English }
