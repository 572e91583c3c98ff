"use strict";
// Tabs, links between lines, and the choice of light or dark. Everything is delegated from the document, so that a part
// of the page may be replaced at any time; only `settled()` has to be called then.

const all = (selector, root = document) => [...root.querySelectorAll(selector)];
let held = null; // the key of the lines that stay linked

// --- links: what has one `data-line` is one line of the user's and what became of it, rows of the w table among them ---

const LINKED = ".line, tbody tr[data-line]";
const keyOf = (one) => (one.tagName === "TR" ? `0:${one.dataset.line}` : (one.dataset.line ?? null));

function link(key) {
  for (const one of all(LINKED)) {
    const isLinked = key !== null && keyOf(one) === key;
    one.classList.toggle("linked", isLinked);
    one.classList.toggle("held", isLinked && key === held);
    if (one.role === "option") one.setAttribute("aria-selected", String(isLinked));
  }
}

function partners(line) {
  const side = line.closest(".code").dataset.side;
  const other = shownCode(side === "source" ? "derived" : "source");
  return other ? all(".line", other).filter((one) => one.dataset.line === line.dataset.line) : [];
}

function shownCode(side) {
  return all(`.code[data-side="${side}"]`).find((code) => code.offsetParent !== null);
}

// Scroll a line into view inside its own box; the page itself does not jump.
function reveal(line) {
  const code = line.closest(".code");
  if (!code) return;
  const above = line.offsetTop - code.offsetTop - code.scrollTop;
  const below = above + line.offsetHeight - code.clientHeight;
  if (above < 0) code.scrollTop += above - 8;
  else if (below > 0) code.scrollTop += Math.min(below + 8, above);
}

function follow(line) {
  if (!line.dataset.line) return link(held);
  link(line.dataset.line);
  const others = partners(line);
  if (others.length) reveal(others[0]);
  say(others);
}

function hold(line) {
  held = held === line.dataset.line ? null : (line.dataset.line ?? null);
  follow(line);
}

function say(lines) {
  const said = document.getElementById("said");
  said.textContent = lines.length ? `Beside it: ${lines.map((line) => line.querySelector(".text").textContent.trim()).join("; ")}` : "Nothing beside it";
}

// --- one line of each box is reached by Tab, the others by arrows ---

function stand(line) {
  for (const one of all('.line[tabindex="0"]', line.closest(".code"))) one.tabIndex = -1;
  line.tabIndex = 0;
}

function go(line) {
  if (!line) return;
  stand(line);
  line.focus({ preventScroll: true });
  reveal(line);
}

function onLineKey(event, line) {
  const lines = all(".line", line.closest(".code"));
  const at = lines.indexOf(line);
  const source = line.closest(".code").dataset.side === "source";
  const moves = {
    ArrowDown: () => go(lines[at + 1]),
    ArrowUp: () => go(lines[at - 1]),
    Home: () => go(lines[0]),
    End: () => go(lines[lines.length - 1]),
    ArrowRight: () => source && go(partners(line)[0]),
    ArrowLeft: () => !source && go(partners(line)[0]),
    Enter: () => hold(line),
    " ": () => hold(line),
  };
  if (!moves[event.key]) return;
  event.preventDefault();
  moves[event.key]();
}

// --- tabs ---

function choose(tab, focus = true) {
  for (const one of all('[role="tab"]')) {
    const isChosen = one === tab;
    one.setAttribute("aria-selected", String(isChosen));
    one.tabIndex = isChosen ? 0 : -1;
    document.getElementById(one.getAttribute("aria-controls")).classList.toggle("away", !isChosen);
  }
  if (focus) tab.focus();
  document.dispatchEvent(new CustomEvent("chosen", { detail: tab.dataset.view }));
}

function onTabKey(event, tab) {
  const tabs = all('[role="tab"]');
  const at = tabs.indexOf(tab);
  const to = { ArrowRight: at + 1, ArrowLeft: at - 1, Home: 0, End: tabs.length - 1 }[event.key];
  if (to === undefined) return;
  event.preventDefault();
  choose(tabs[(to + tabs.length) % tabs.length]);
}

// --- the w table: one turn of each loop, or all ---

document.addEventListener("input", (event) => {
  if (!event.target.matches(".turn")) return;
  for (const row of all("tbody tr", event.target.closest("section"))) {
    const turn = row.lastElementChild.textContent;
    row.hidden = event.target.value !== "" && turn !== "" && turn !== event.target.value;
  }
});

// --- light and dark ---

const prefersDark = matchMedia("(prefers-color-scheme: dark)");
const isDark = () => (document.documentElement.dataset.scheme ?? (prefersDark.matches ? "dark" : "light")) === "dark";

function showScheme() {
  document.getElementById("scheme").setAttribute("aria-pressed", String(isDark()));
}

// --- events ---

document.addEventListener("mouseover", (event) => {
  const one = event.target.closest(LINKED);
  if (one) link(keyOf(one) ?? held);
  else if (!event.target.closest(".code")) link(held);
});

document.addEventListener("focusin", (event) => {
  const line = event.target.closest(".line");
  if (line) follow(line);
});

document.addEventListener("click", (event) => {
  const line = event.target.closest(".line");
  const tab = event.target.closest('[role="tab"]');
  const where = event.target.closest('a[href^="#line-"]');
  if (line && String(getSelection()) === "") {
    stand(line);
    line.focus({ preventScroll: true });
    hold(line);
  } else if (tab) choose(tab);
  else if (where) {
    event.preventDefault();
    document.dispatchEvent(new CustomEvent("wanted", { detail: where.hash.slice(1) }));
  }
  else if (event.target.closest("#scheme")) {
    document.documentElement.dataset.scheme = isDark() ? "light" : "dark";
    showScheme();
  }
});

document.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey) return;
  const line = event.target.closest(".line");
  const tab = event.target.closest('[role="tab"]');
  if (event.key === "Escape") {
    held = null;
    link(null);
  } else if (line) onLineKey(event, line);
  else if (tab) onTabKey(event, tab);
});

prefersDark.addEventListener("change", showScheme);

function settled() {
  for (const code of all('.code[role="listbox"]')) {
    const lines = all(".line", code);
    if (lines.length && !lines.some((line) => line.tabIndex === 0)) lines[0].tabIndex = 0;
  }
  link(held);
}

document.addEventListener("wanted", (event) => {
  const line = document.getElementById(event.detail);
  if (line?.role === "option") go(line);
});

settled();
showScheme();
