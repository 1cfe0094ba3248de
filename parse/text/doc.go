// Package text makes UTF-8 text of the bytes of a file, whatever encoding of
// Chinese they are in.
//
// Call NewDecoder and then Next until io.EOF for a stream, or Decode for bytes
// at hand. Both are total: what is no character becomes U+FFFD and a Warning,
// and nothing around it is lost. A Decoder hands out what it has as soon as the
// encoding is certain, holds 64 KiB at most, and gives the same text however
// its reader cuts the stream. Input that is no text at all, such as a PDF, is
// refused with a *NotTextError.
//
// Plain UTF-8 is looked at once and builds no table; see survey.
package text
