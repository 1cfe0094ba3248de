package cli

import (
	"errors"
	"fmt"
	"syscall"

	"jianbao/batch"
)

// The exit codes that Run returns.
const (
	ExitOK      = 0
	ExitFailed  = 1
	ExitUsage   = 2
	ExitSome    = 3   // some inputs failed, the others are done
	ExitStopped = 130 // 128 + SIGINT, as shells count
	ExitPipe    = 141 // the reader of the output has gone: 128 + SIGPIPE
)

// usageError is a mistake on the command line.
type usageError struct{ error }

func usagef(msg string, args ...any) error { return usageError{fmt.Errorf(msg, args...)} }

var errNoInput = usagef("no input")

func exitCode(err error) int {
	var usage usageError
	var refusal *batch.Refusal
	switch {
	case err == nil:
		return ExitOK
	case errors.As(err, &usage), errors.As(err, &refusal):
		return ExitUsage
	case errors.Is(err, batch.ErrSomeFailed), errors.Is(err, batch.ErrFailFast):
		return ExitSome
	case errors.Is(err, batch.ErrInterrupted):
		return ExitStopped
	case errors.Is(err, syscall.EPIPE):
		return ExitPipe
	}
	return ExitFailed
}
