package cli

import (
	"bytes"
	"cmp"
	"context"
	"errors"
	"io"

	"jianbao/batch"
)

// Run clips a batch into the folder that the job names, else into out. version is
// that of the program.
func (c Clipper) Run(ctx context.Context, job batch.Job, version string, out io.Writer) error {
	if job.To == nil && !c.Format.Joins {
		return c.gather(ctx, job, out)
	}
	return batch.Run(ctx, c.complete(job, version, out))
}

// Plan tells what Run would do.
func (c Clipper) Plan(ctx context.Context, job batch.Job, version string, out io.Writer) error {
	return batch.Plan(ctx, c.complete(job, version, out), out)
}

// complete adds to a job what is made of its texts, and where that goes.
func (c Clipper) complete(job batch.Job, version string, out io.Writer) batch.Job {
	if folder, ok := job.To.(batch.Folder); ok {
		if !c.Format.Fits {
			c.Options.Width = 0 // another screen makes nothing stale
		}
		folder.Ext, folder.Made = c.Format.Ext, batch.Made(version, c.Made())
		job.To = folder
	} else {
		var opening bytes.Buffer
		c.Format.Print(&opening, c.Options) // to memory: no error
		c.Options.Continued = true
		job.To = batch.Stream{Writer: out, Opening: opening.Bytes(), Failures: c.Format.Failures}
	}
	job.Work.Convert = c.Convert
	return job
}

// gather makes one output of all texts, in a format that can't be joined.
func (c Clipper) gather(ctx context.Context, job batch.Job, out io.Writer) error {
	all := c.Format.Gather(out, c.Options)
	c.Format = c.Format.Parcels()
	job.To, job.Work.Convert = batch.Stream{Writer: all}, c.Convert
	err := batch.Run(ctx, job)
	if err == nil || errors.Is(err, batch.ErrSomeFailed) {
		err = cmp.Or(all.Close(), err)
	}
	return err
}
