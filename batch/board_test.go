package batch

import (
	"testing"
	"time"

	"jianbao/msg"
)

func TestProgressLine(t *testing.T) {
	for _, c := range []struct {
		tally
		spent time.Duration
		want  string
	}{
		{tally{total: 10, totalBytes: 100}, 0, "0/10  0 articles  0 failed"},
		{tally{total: 10, done: 5, failed: 1, articles: 70, totalBytes: 8e6, doneBytes: 2e6}, 2 * time.Second,
			"5/10  2.5 issues/s  1.0 MB/s  6s left  70 articles  1 failed"},
		// What an earlier run did says nothing of the speed of this one.
		{tally{total: 10, done: 5, skipped: 4, articles: 7, totalBytes: 8e6, doneBytes: 5e6, skippedBytes: 4e6}, time.Second,
			"5/10  1.0 issues/s  1.0 MB/s  3s left  7 articles  0 failed"},
		{tally{total: 2, done: 2, articles: 7, totalBytes: 8, doneBytes: 8}, time.Second, "2/2  2.0 issues/s  0.0 MB/s  7 articles  0 failed"},
	} {
		if got := c.progress(msg.English, c.spent); got != c.want {
			t.Errorf("got  %s\nwant %s", got, c.want)
		}
	}
}
