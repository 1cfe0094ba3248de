// Package byline reads who signed a text, and where and when it was sent, off
// one line or paragraph at a time: bylines (署名), datelines (电头), photo
// credits, and the signatures of letters.
//
// Scan is called first, once for each text; it tells which of them open, close
// or fill the text. SplitAuthors then reads the people out of a byline,
// DatelineAuthors the reporters whom a dateline names, and ReadDateline its
// agency, place and date.
//
// The vocabulary stands in words, one word a line, simplified; texts are folded
// for matching, and all that is returned is as printed. The readers are total:
// any text gives a result, the same one every time, and a name that is only
// likely is left out.
package byline
