#!/usr/bin/env bash
#SBATCH --job-name=jianbao
#SBATCH --array=1-8
#SBATCH --requeue
# Clips a folder with a Slurm array: each task takes a share of the inputs.
#
#    sbatch [--array=1-N] slurm.sh FOLDER OUT
#    slurm.sh merge OUT ALL
#
# Task I writes to OUT/I. It goes on where it was killed: at once, when Slurm
# requeues it, or when the same line is submitted again. merge copies the
# outputs of all tasks into ALL, the folder that one machine would write.
#
# JIANBAO  the program on the nodes (jianbao)
set -uo pipefail
if [ $# -lt 2 ]; then
	echo "usage: sbatch [--array=1-N] slurm.sh FOLDER OUT, or slurm.sh merge OUT ALL" >&2
	exit 2
fi

if [ "$1" = merge ]; then
	mkdir -p "$3"
	for part in "$2"/*/; do
		tar -C "$part" --exclude ./.jianbao --exclude ./errors.jsonl -cf - . | tar -C "$3" -xf - || exit
	done
	find "$2" -path '*/.jianbao' -prune -o -path "$2/*/errors.jsonl" -exec cat {} + |
		LC_ALL=C sort > "$3/errors.jsonl"
	[ -s "$3/errors.jsonl" ] || rm "$3/errors.jsonl"
	exit
fi

share=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN + 1))/$SLURM_ARRAY_TASK_COUNT
for _ in 1 2 3; do
	"${JIANBAO:-jianbao}" -q -j "${SLURM_CPUS_PER_TASK:-1}" --resume \
		--shard "$share" -d "$2/$SLURM_ARRAY_TASK_ID" "$1"
	status=$?
	[ "$status" -le 3 ] && [ "$status" -ne 1 ] && exit "$status"
done
exit "$status"
