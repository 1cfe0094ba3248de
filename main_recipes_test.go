package main

import (
	"bytes"
	"fmt"
	"net"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// The recipes of testdata/batch with real engines. Both must give what one
// machine gives, although the first process to start is killed midway.

// need skips the test where a program is not installed.
func need(t *testing.T, programs ...string) {
	t.Helper()
	for _, p := range programs {
		if _, err := exec.LookPath(p); err != nil {
			t.Skip("not installed:", p)
		}
	}
}

// recipe returns the full name of a script, to be taken before issues moves away.
func recipe(t *testing.T, name string) string {
	t.Helper()
	script, err := filepath.Abs("testdata/batch/" + name)
	if err != nil {
		t.Fatal(err)
	}
	return script
}

// brittle makes a program that is jianbao, but the first process kills itself
// when the shell command midway ends, which gets the arguments of jianbao.
func brittle(t *testing.T, midway string) string {
	t.Helper()
	dir := t.TempDir()
	write(t, dir+"/jianbao", fmt.Sprintf(`#!/bin/sh
export JIANBAO_RUN=1 program=%q
if mkdir %q 2> /dev/null; then
	%s
	kill -9 $$
fi
exec "$program" "$@"
`, os.Args[0], dir+"/killed", midway))
	if err := os.Chmod(dir+"/jianbao", 0o755); err != nil {
		t.Fatal(err)
	}
	return dir + "/jianbao"
}

// wasKilled checks that the test has shown something.
func wasKilled(t *testing.T, program string) {
	t.Helper()
	if _, err := os.Stat(filepath.Dir(program) + "/killed"); err != nil {
		t.Error("no process was killed")
	}
}

// daemon starts a server that ends with the test.
func daemon(t *testing.T, name string, args ...string) {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command(path, args...)
	if err := cmd.Start(); err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() {
		cmd.Process.Kill()
		cmd.Wait()
	})
}

func freePort(t *testing.T) int {
	t.Helper()
	l, err := net.Listen("tcp", "127.0.0.1:0")
	if err != nil {
		t.Fatal(err)
	}
	defer l.Close()
	return l.Addr().(*net.TCPAddr).Port
}

// until tries a command for a minute.
func until(t *testing.T, name string, args ...string) {
	t.Helper()
	var out []byte
	var err error
	for range 600 {
		if out, err = exec.Command(name, args...).CombinedOutput(); err == nil {
			return
		}
		time.Sleep(time.Second / 10)
	}
	t.Skipf("%s does not start here: %v %s", name, err, out)
}

// twoLogins makes the ssh logins one and two, both on this machine, and
// returns the ssh configuration that knows them.
func twoLogins(t *testing.T) string {
	t.Helper()
	dir, port := t.TempDir(), freePort(t)
	for _, key := range []string{"host", "user"} {
		if out, err := exec.Command("ssh-keygen", "-qt", "ed25519", "-N", "", "-f", dir+"/"+key).CombinedOutput(); err != nil {
			t.Fatalf("%v %s", err, out)
		}
	}
	if os.Geteuid() == 0 {
		os.MkdirAll("/run/sshd", 0o755) // sshd wants it when it runs as root
	}
	write(t, dir+"/sshd", fmt.Sprintf("ListenAddress 127.0.0.1:%d\nHostKey %s/host\nAuthorizedKeysFile %[2]s/user.pub\n"+
		"PidFile none\nStrictModes no\nUsePAM no\nPermitRootLogin yes\nMaxStartups 100\n", port, dir))
	write(t, dir+"/config", fmt.Sprintf("Host one two\nHostName 127.0.0.1\nPort %d\nIdentityFile %s/user\nIdentitiesOnly yes\n"+
		"StrictHostKeyChecking no\nUserKnownHostsFile /dev/null\nLogLevel ERROR\n", port, dir))
	daemon(t, "sshd", "-D", "-f", dir+"/sshd")
	until(t, "ssh", "-F", dir+"/config", "one", "true")
	return dir + "/config"
}

func TestRecipeParallel(t *testing.T) {
	need(t, "bash", "parallel", "sshd", "ssh", "ssh-keygen", "rsync")
	script := recipe(t, "parallel.sh")
	issues(t, 60)
	write(t, "in/1950/bad.txt", "")
	write(t, "in/1950/it's a  $(name).txt", text)
	want := runWith("", "-f", "jsonl", "in").stdout
	program := brittle(t, `"$program" "$@" | head -c 3000`)
	var stderr bytes.Buffer
	cmd := exec.Command("bash", script, "2/one,2/two", "in")
	cmd.Env = append(os.Environ(), "FILES=7", "JIANBAO="+program, "PARALLEL_SSH=ssh -F "+twoLogins(t))
	cmd.Stderr = &stderr
	got, err := cmd.Output()
	if err != nil || string(got) != want {
		t.Errorf("%v, %d bytes, want %d\n%s", err, len(got), len(want), stderr.String())
	}
	wasKilled(t, program)
}

// oneNode starts a Slurm of this machine alone.
func oneNode(t *testing.T) {
	t.Helper()
	dir, err := os.MkdirTemp("", "jianbao") // a short name: it holds a socket
	if err != nil {
		t.Fatal(err)
	}
	t.Cleanup(func() { os.RemoveAll(dir) })
	os.Chmod(dir, 0o755)
	name, err := os.Hostname()
	if err != nil {
		t.Fatal(err)
	}
	name, _, _ = strings.Cut(name, ".")
	write(t, dir+"/key", strings.Repeat("no secret", 20))
	os.Chmod(dir+"/key", 0o600)
	write(t, dir+"/slurm.conf", strings.NewReplacer("DIR", dir, "NAME", name,
		"PORT1", fmt.Sprint(freePort(t)), "PORT2", fmt.Sprint(freePort(t))).Replace(`ClusterName=test
SlurmctldHost=NAME(127.0.0.1)
SlurmctldPort=PORT1
SlurmdPort=PORT2
AuthType=auth/munge
AuthInfo=socket=DIR/socket
SlurmUser=root
StateSaveLocation=DIR/state
SlurmdSpoolDir=DIR/spool
SlurmctldPidFile=DIR/ctld.pid
SlurmdPidFile=DIR/d.pid
ProctrackType=proctrack/linuxproc
TaskPlugin=task/none
MpiDefault=none
SelectType=select/cons_tres
SelectTypeParameters=CR_Core
NodeName=NAME NodeAddr=127.0.0.1 CPUs=2
PartitionName=all Nodes=ALL Default=YES State=UP
`))
	t.Setenv("SLURM_CONF", dir+"/slurm.conf")
	daemon(t, "munged", "--foreground", "--force", "--key-file", dir+"/key", "--socket", dir+"/socket",
		"--pid-file", dir+"/pid", "--log-file", dir+"/log", "--seed-file", dir+"/seed")
	until(t, "munge", "--socket", dir+"/socket", "--no-input")
	daemon(t, "slurmctld", "-D", "-f", dir+"/slurm.conf")
	daemon(t, "slurmd", "-D", "-f", dir+"/slurm.conf", "-N", name)
	until(t, "sh", "-c", "sinfo -h -t idle | grep .")
}

func TestRecipeSlurm(t *testing.T) {
	need(t, "bash", "munged", "slurmctld", "slurmd", "sbatch", "tar")
	if os.Geteuid() != 0 {
		t.Skip("a Slurm for the test needs root")
	}
	script := recipe(t, "slurm.sh")
	issues(t, 300)
	write(t, "in/1950/bad.txt", "")
	runWith("", "-d", "whole", "in")
	program := brittle(t, `"$program" "$@" & until find parts -name '*.json' | grep -q .; do :; done; kill -9 $!; wait`)
	oneNode(t)
	t.Setenv("JIANBAO", program)
	out, err := exec.Command("sbatch", "--wait", "--array=1-4", "--output=log", script, "in", "parts").CombinedOutput()
	if code, ok := err.(*exec.ExitError); !ok || code.ExitCode() != exitSome {
		log, _ := os.ReadFile("log")
		t.Fatalf("%v %s %s", err, out, log)
	}
	if out, err := exec.Command("bash", script, "merge", "parts", "all").CombinedOutput(); err != nil {
		t.Fatalf("%v %s", err, out)
	}
	if folder("all") != folder("whole") {
		t.Error("the shares merged are not the whole")
	}
	wasKilled(t, program)
}
