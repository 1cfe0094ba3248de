#!/usr/bin/env bash
# Clips a folder on several machines over ssh, with GNU parallel, and prints
# what one machine would print: jianbao -f jsonl FOLDER.
#
#    parallel.sh LOGIN,LOGIN... FOLDER > all.jsonl
#
# LOGIN is what ssh takes; 4/LOGIN limits it to 4 jobs, and : is this machine.
# FOLDER is a name below the working folder; it is copied to each machine first
# and removed at the end. A job whose machine or process dies is done again,
# elsewhere if possible, up to 4 times; its first half is thrown away. Inputs that
# fail stand in the output as lines with an error.
#
# JIANBAO  the program on the other machines (jianbao)
# FILES    files a job (100)
set -euo pipefail
if [ $# -ne 2 ]; then
	echo "usage: parallel.sh LOGIN,LOGIN... FOLDER" >&2
	exit 2
fi
logins=$1 folder=$2 place=.jianbao-$(hostname)-$$
trap 'parallel --nonall --sshlogin "$logins" rm -rf "$place"; rm -rf "$place"' EXIT

# Nothing is copied to this machine: it reads the folder where it is.
mkdir "$place"
ln -s "$PWD/${folder%%/*}" "$place/"

find -L "$folder" -type f -name '*.txt' -print0 | LC_ALL=C sort -z |
	parallel --null --max-args "${FILES:-100}" --keep-order --retries 4 \
		--sshlogin "$logins" --workdir "$place" --basefile "$folder" --cleanup --quote \
		sh -c 'ls -- "$@" > /dev/null && "$0" -q -j 1 -f jsonl -- "$@" || [ $? -eq 3 ]' "${JIANBAO:-jianbao}" {}
