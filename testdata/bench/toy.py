"""The toy splitter of toy.awk."""
import json
import sys

title, text = "", []
for line in open(sys.argv[1], encoding="utf-8", newline="\n"):
    line = line.strip(" \t\r\n　")
    if not line:
        continue
    short = len(line) < 30 and line[-1] not in "。！？：，"
    if short and text:
        sys.stdout.write(json.dumps({"title": title, "paragraphs": text}, ensure_ascii=False) + "\n")
        title, text = "", []
    if short:
        title += line
    else:
        text.append(line)
if title or text:
    sys.stdout.write(json.dumps({"title": title, "paragraphs": text}, ensure_ascii=False) + "\n")
