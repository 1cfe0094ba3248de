#!/usr/bin/env bash
#SBATCH --job-name=jianbao
#SBATCH --array=1-8
#SBATCH --requeue
# Clips a folder with a Slurm array: each task takes a share of the inputs.
#
#    sbatch [--array=1-N] slurm.sh FOLDER OUT
#    slurm.sh merge FOLDER OUT ALL
#
# Task I writes to OUT/I. It goes on where it was killed: at once, when Slurm
# requeues it, or when the same line is submitted again. merge copies the
# outputs of all tasks into ALL and does what is left, if anything: ALL is the folder
# that one machine would write, its errors.jsonl in the order of the inputs.
#
# JIANBAO  the program on the nodes (jianbao)
set -uo pipefail
if [ $# -lt 2 ] || [ "$1" = merge ] && [ $# -ne 4 ]; then
	echo "usage: sbatch [--array=1-N] slurm.sh FOLDER OUT, or slurm.sh merge FOLDER OUT ALL" >&2
	exit 2
fi

if [ "$1" = merge ]; then
	mkdir -p "$4/.jianbao"
	for part in "$3"/*/; do
		tar -C "$part" --exclude ./.jianbao --exclude ./errors.jsonl -cf - . | tar -C "$4" -xf - || exit
		cat "$part.jianbao/done.jsonl" >> "$4/.jianbao/done.jsonl" || exit
	done
	exec "${JIANBAO:-jianbao}" -q --resume -d "$4" "$2"
fi

share=$((SLURM_ARRAY_TASK_ID - SLURM_ARRAY_TASK_MIN + 1))/$SLURM_ARRAY_TASK_COUNT
for _ in 1 2 3; do
	"${JIANBAO:-jianbao}" -q -j "${SLURM_CPUS_PER_TASK:-1}" --resume \
		--shard "$share" -d "$2/$SLURM_ARRAY_TASK_ID" "$1"
	status=$?
	[ "$status" -le 3 ] && [ "$status" -ne 1 ] && exit "$status"
done
exit "$status"
