package byline

import "strings"

// readTask takes in a task, or several joined by slashes (文/图), and decides
// whether it speaks of the names before or after it.
func (r *authorReader) readTask(i int) int {
	end := i + 1
	for next := r.taskJoined(end); next > 0; next = r.taskJoined(end) {
		end = next + 1
	}
	task := r.items[i].text
	if end > i+1 {
		task = joinItems(r.items[i:end])
	}
	if strings.HasPrefix(task, "作者") && len(r.authors) > 0 {
		r.doubt = doubtForeign // in a list: title 作者
	}
	r.titled, r.editing, r.trusted = true, false, false
	if r.taskFollows(i, end) {
		r.signTask(task)
		return end
	}
	r.role, r.affiliation, r.tasksFirst = task, "", true
	r.taskFrom = len(r.authors)
	return end
}

// taskJoined is where a further task of the same person stands, joined by a
// slash or a comma at i; 0 when there is none.
func (r *authorReader) taskJoined(i int) int {
	joint := r.skipGaps(i, 1)
	if k := r.kindAt(joint, 1); k != itemSlash && k != itemComma {
		return 0
	}
	if next := r.skipGaps(joint+1, 1); r.kindAt(next, 1) == itemTask {
		return next
	}
	return 0
}

// taskFollows says whether the task in items [i, end) is printed after its
// names: 张三/文, 张三 整理.
func (r *authorReader) taskFollows(i, end int) bool {
	if next := r.kindAt(end, 1); next == itemColon || next == itemSlash {
		return false
	}
	if r.kindAt(i-1, -1) == itemSlash {
		return true
	}
	return len(r.authors) > r.taskFrom && !r.tasksFirst
}

// signTask gives the task to the people named since the last one; a title
// that was printed stays.
func (r *authorReader) signTask(task string) {
	for k := r.taskFrom; k < len(r.authors); k++ {
		if r.authors[k].Role == "" {
			r.authors[k].Role = task
		}
	}
	r.taskFrom = len(r.authors)
	r.role, r.affiliation = "", ""
}

// kindAt is the kind of the first item from i on, going by step, that is no
// gap; itemOther at the ends.
func (r *authorReader) kindAt(i, step int) itemKind {
	if i = r.skipGaps(i, step); i >= 0 && i < len(r.items) {
		return r.items[i].kind
	}
	return itemOther
}

// skipGaps goes from i on by step to the first item that is no gap.
func (r *authorReader) skipGaps(i, step int) int {
	for i >= 0 && i < len(r.items) && r.items[i].kind == itemGap {
		i += step
	}
	return i
}
