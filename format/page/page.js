"use strict";
// Marks what belongs together, and keeps the corrections that a reader makes. The
// page is whole without this.
(() => {
  const $ = id => document.getElementById(id);
  const form = $("corrections");
  const lines = [...document.querySelectorAll(".line")].map(el => ({
    el, no: +el.dataset.line, text: el.querySelector(".text").textContent,
    key: el.dataset.key, role: el.dataset.role, was: { key: el.dataset.key, role: el.dataset.role },
  }));
  const at = new Map(lines.map((l, i) => [l.no, i]));
  const cards = new Map([...document.querySelectorAll(".card")].map(el => [el.dataset.key, { el, html: el.innerHTML }]));
  const words = Object.fromEntries([...$("role").options].map(o => [o.value, o.text.split(" ")[0]]));
  let commands = [], saved = 0, first = -1, last = -1, marked = "";

  // The style sheet marks by :has(); with scripts a class is quicker.
  document.querySelectorAll("style.marks").forEach(s => s.disabled = true);

  function mark(key) {
    if (key === marked) return;
    for (const el of document.querySelectorAll(".marked")) el.classList.remove("marked");
    marked = key;
    if (!key) return;
    for (const l of lines) if (l.key === key) l.el.classList.add("marked");
    const card = cards.get(key);
    if (card) card.el.classList.add("marked");
  }

  const keyOf = el => {
    const card = el.closest(".card"), line = el.closest(".line");
    return card ? card.dataset.key : line ? lines[at.get(+line.dataset.line)].key : "";
  };
  let held = ""; // what a click marked stays when the pointer leaves
  document.addEventListener("pointerover", e => mark(keyOf(e.target) || held));
  document.addEventListener("focusin", e => { const key = keyOf(e.target); if (key) mark(key); });
  document.addEventListener("click", e => {
    const line = e.target.closest(".line"), card = e.target.closest(".card");
    if (line) select(at.get(+line.dataset.line), e.shiftKey);
    if (!line && !card) return;
    held = keyOf(e.target);
    mark(held);
    const other = card ? lines.find(l => l.key === held)?.el : cards.get(held)?.el;
    if (!e.target.closest("a")) other?.scrollIntoView({ block: "nearest" });
  });

  // Lines are selected with the pointer, or with the arrows: one of them can be
  // reached by Tab.
  function select(i, more) {
    if (i < 0 || i >= lines.length) return;
    for (const l of lines) l.el.classList.remove("selected");
    last = i;
    if (!more || first < 0) first = i;
    const [a, b] = range();
    for (let k = a; k <= b; k++) lines[k].el.classList.add("selected");
    for (const l of lines) l.el.tabIndex = -1;
    lines[i].el.tabIndex = 0;
    show();
  }
  const range = () => first < last ? [first, last] : [last, first];

  document.addEventListener("keydown", e => {
    const line = e.target.closest?.(".line");
    if (!line) {
      if (e.key === "Escape" && last >= 0) lines[last].el.focus();
      return;
    }
    const step = { ArrowDown: 1, ArrowUp: -1, PageDown: 20, PageUp: -20 }[e.key];
    if (step) {
      const i = Math.max(0, Math.min(lines.length - 1, at.get(+line.dataset.line) + step));
      select(i, e.shiftKey);
      lines[i].el.focus();
      e.preventDefault();
    }
  });
  // On release, or the same Enter would press the button.
  document.addEventListener("keyup", e => {
    const line = e.target.closest?.(".line");
    if (e.key !== "Enter" || !line || e.target.closest("a")) return;
    const i = at.get(+line.dataset.line);
    if (i !== last) select(i, e.shiftKey);
    $("begin").focus();
  });

  // The line before i that is in an article, and the article before that of i.
  const before = i => { for (let k = i - 1; k >= 0; k--) if (lines[k].key) return k; return -1; };
  const lastOther = i => { for (let k = i - 1; k >= 0; k--) if (lines[k].key && lines[k].key !== lines[i].key) return k; return -1; };

  function apply(c) {
    const [i, j] = [at.get(c.lines[0]), at.get(c.lines[1])];
    if (c.verb === "article") {
      const key = lines[i].key, fresh = "k-new-" + c.lines[0];
      if (key) lines.forEach((l, k) => { if (k >= i && l.key === key) l.key = fresh; });
      else [lines[i].key, lines[i].role] = [fresh, "title"];
    } else if (c.verb === "join") {
      const [to, from] = [lines[i].key, lines[j].key];
      for (const l of lines) if (l.key === from && from) l.key = to;
    } else {
      for (let k = i; k <= j; k++) {
        lines[k].role = c.role;
        if (c.role === "furniture") lines[k].key = "";
        else if (c.of) lines[k].key = lines[at.get(c.of)].key;
        else if (!lines[k].key) lines[k].key = lines[before(k)]?.key ?? "";
      }
    }
  }

  // replay does all commands anew on the page as it came.
  function replay() {
    for (const l of lines) [l.key, l.role] = [l.was.key, l.was.role];
    commands.forEach(apply);
    for (const l of lines) {
      l.el.className = `line ${l.key} ${l.role}` + (l.el.classList.contains("selected") ? " selected" : "");
      l.el.dataset.key = l.key;
      l.el.dataset.role = l.role;
      l.el.style.setProperty("--hue", hue(l.key));
      let role = l.el.querySelector(".role");
      if (!role) { role = document.createElement("span"); role.className = "role"; l.el.append(role); }
      role.textContent = l.role === "paragraph" ? "" : words[l.role] ?? role.textContent;
    }
    redraw();
    show();
  }

  const hue = key => cards.get(key)?.el.style.getPropertyValue("--hue") ?? 0;

  // redraw sets the articles that changed from their lines.
  function redraw() {
    const own = new Map();
    for (const l of lines) if (l.key) own.set(l.key, [...(own.get(l.key) ?? []), l]);
    for (const key of own.keys()) if (!cards.has(key)) add(key, own.get(key));
    for (const [key, card] of cards) if (card.html === undefined && !own.has(key)) { card.el.remove(); cards.delete(key); }
    for (const [key, card] of cards) {
      const mine = own.get(key) ?? [];
      const same = card.html !== undefined && !lines.some(l => (l.key === key || l.was.key === key) && (l.key !== l.was.key || l.role !== l.was.role));
      card.el.hidden = mine.length === 0 && !same;
      card.el.classList.toggle("corrected", !same);
      if (same) {
        if (card.drawn) card.el.innerHTML = card.html;
        card.drawn = false;
        continue;
      }
      if (!card.drawn) card.el.innerHTML = '<p class="facts"><b></b> <span>改正后</span></p><div class="body"></div>';
      card.drawn = true;
      card.el.querySelector("b").textContent = card.el.dataset.no;
      set(card.el.querySelector(".body"), mine);
    }
  }

  // add makes a card for a new article, below the card of what it was part of.
  function add(key, mine) {
    const el = document.createElement("article");
    el.className = "card " + key;
    el.id = key;
    el.tabIndex = 0;
    el.dataset.key = key;
    const old = cards.get(mine[0].was.key)?.el ?? [...cards.values()].at(-1)?.el;
    el.dataset.no = (old?.dataset.no ?? "") + "+";
    el.setAttribute("aria-label", `第 ${el.dataset.no} 篇`);
    el.style.setProperty("--hue", (mine[0].no * 137.5) % 360);
    el.style.setProperty("--order", old?.style.getPropertyValue("--order") ?? 0);
    old ? old.after(el) : document.querySelector(".cards").append(el);
    cards.set(key, { el });
    for (const l of mine) l.el.style.setProperty("--hue", hue(key));
  }

  function set(body, mine) {
    body.replaceChildren();
    const tags = { title: "h4", subhead: "h5" };
    for (const role of ["column", "kicker", "title", "subtitle", "byline"]) {
      const text = mine.filter(l => l.role === role).map(l => l.text.trim()).join(" ");
      if (text) body.append(Object.assign(document.createElement(tags[role] ?? "p"), { className: role, textContent: text }));
    }
    let p = null;
    for (const l of mine) {
      if (l.role === "rest" && p) { p.textContent += l.text.trim(); continue; }
      if (l.role === "subhead") { body.append(Object.assign(document.createElement("h5"), { className: "subhead", textContent: l.text.trim() })); p = null; continue; }
      if (!["paragraph", "rest", "caption", "credit"].includes(l.role)) continue;
      p = Object.assign(document.createElement("p"), { textContent: l.text.trim() });
      body.append(p);
    }
  }

  // The file of corrections, as a person would write it.
  // A role goes before one that the same lines were given earlier.
  function text() {
    const keep = 24;
    const again = (c, d) => c.verb === "label" && d.verb === "label" && c.lines[0] === d.lines[0] && c.lines[1] === d.lines[1] && (!c.of || c.of === d.of);
    return commands.filter((c, i) => !commands.slice(i + 1).some(d => again(c, d))).map(c => {
      const head = c.verb === "article" ? `article at ${c.lines[0]}` : c.verb === "join" ? `join ${c.lines[0]} ${c.lines[1]}` :
        (c.lines[0] === c.lines[1] ? c.lines[0] : `${c.lines[0]}-${c.lines[1]}`) + ` ${c.role}` + (c.of ? ` of ${c.of}` : "");
      const told = [...new Set([...c.lines, c.of].filter(Boolean))];
      return head + "\n" + told.map(n => `  ${n}: ${[...lines[at.get(n)].text.trim()].slice(0, keep).join("").trim()}\n`).join("");
    }).join("");
  }

  function show() {
    const chosen = last >= 0, [a, b] = chosen ? range() : [0, 0];
    $("selection").textContent = chosen ? (a === b ? `第 ${lines[a].no} 行` : `第 ${lines[a].no}–${lines[b].no} 行`) : "选一行来改正";
    form.classList.toggle("chosen", chosen || commands.length > 0);
    for (const id of ["begin", "role", "of", "label"]) $(id).disabled = !chosen;
    $("join").disabled = !chosen || !lines[a].key || lastOther(a) < 0;
    $("undo").disabled = $("save").disabled = commands.length === 0;
    $("count").textContent = commands.length;
    $("file").textContent = text();
    const own = new Map();
    for (const l of lines) if (l.key && !own.has(l.key)) own.set(l.key, l);
    $("of").replaceChildren(new Option("同一篇 same", ""), ...[...own].map(([key, l]) =>
      new Option(`${cards.get(key)?.el.dataset.no ?? ""} ${(cards.get(key)?.el.querySelector(".title")?.textContent ?? l.text.trim()).slice(0, 16)}`, l.no)));
  }

  function say(what) { $("said").textContent = what; }
  function done(c, what) { commands.push(c); replay(); say(what); }

  $("begin").onclick = () => { const [a] = range(); done({ verb: "article", lines: [lines[a].no] }, `第 ${lines[a].no} 行起是新的一篇`); };
  $("join").onclick = () => { const [a] = range(), b = lastOther(a); done({ verb: "join", lines: [lines[b].no, lines[a].no] }, `第 ${lines[b].no} 行和第 ${lines[a].no} 行合为一篇`); };
  $("label").onclick = () => {
    const [a, b] = range(), role = $("role").value, of = role === "furniture" ? 0 : +$("of").value;
    done({ verb: "label", lines: [lines[a].no, lines[b].no], role, of }, `${$("selection").textContent}：${words[role]}`);
  };
  $("undo").onclick = () => { commands.pop(); replay(); say("已撤销"); };
  $("save").onclick = () => {
    const url = URL.createObjectURL(new Blob([text()], { type: "text/plain" }));
    const name = form.dataset.source.split(/[\\/!]/).pop().replace(/\.txt$/i, "") || "issue";
    Object.assign(document.createElement("a"), { href: url, download: name + ".corrections" }).click();
    setTimeout(() => URL.revokeObjectURL(url), 1000);
    saved = commands.length;
    say(`已存为 ${name}.corrections`);
  };
  form.onsubmit = e => e.preventDefault();
  addEventListener("beforeunload", e => { if (commands.length !== saved) e.preventDefault(); });

  if (lines.length) { lines[0].el.tabIndex = 0; form.hidden = false; show(); }
})();
