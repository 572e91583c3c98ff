
// The editor: what is typed goes to the server, one view of its derivative comes back. Of the last text only: what is late
// is thrown away.

const start = JSON.parse(document.getElementById("start").textContent);
const field = (id) => document.getElementById(id);
const text = field("text");
const sheet = document.querySelector(".sheet");
const notes = document.querySelector(".notes");
const PAUSE = 40; // milliseconds without a key before the server is asked
const INDENT = "    ";

let painted = new Map(); // a line's text -> its colours, as the server has given them
let asking = null; // the request that is under way
let wanted = start.name; // the function that was chosen
let refusal = null;
let escaped = false; // Esc was pressed: Tab leaves

async function ask(task, said, signal) {
  const answer = await fetch(task, {
    method: "POST", signal, headers: { "Content-Type": "application/json" }, body: JSON.stringify(said),
  });
  return answer.json();
}

const said = () => ({ text: text.value, name: wanted, wrt: field("wrt").value.trim() });
const view = () => document.querySelector('[role="tab"][aria-selected="true"]').dataset.view;

// --- what is typed is seen at once, in the colours of the lines that are known ---

function paint() {
  const lines = text.value.split("\n");
  while (sheet.childElementCount > lines.length) sheet.lastElementChild.remove();
  lines.forEach((line, at) => {
    const shown = sheet.children[at] ?? sheet.appendChild(emptyLine(at + 1));
    const known = painted.get(line);
    if (shown.dataset.text === line && shown.dataset.known === String(known !== undefined)) return;
    shown.dataset.text = line;
    shown.dataset.known = String(known !== undefined);
    if (known === undefined) shown.lastElementChild.textContent = line;
    else shown.lastElementChild.innerHTML = known; // markup of the server's: text in it is escaped
  });
}

function emptyLine(number) {
  const line = document.createElement("div");
  line.className = "line user";
  line.dataset.line = `0:${number}`;
  line.id = `line-0-${number}`;
  for (const name of ["number", "text"]) line.appendChild(document.createElement("span")).className = name;
  line.firstElementChild.textContent = number;
  return line;
}

// --- the refusal, under its line ---

function note() {
  notes.replaceChildren();
  for (const line of all(".wrong", sheet)) line.classList.remove("wrong");
  text.setAttribute("aria-invalid", String(Boolean(refusal?.line)));
  const line = sheet.children[(refusal?.line ?? 0) - 1];
  if (!line) return;
  line.classList.add("wrong");
  const top = line.offsetTop - sheet.offsetTop;
  const whole = text.value.split("\n")[refusal.line - 1];
  const piece = whole.slice(refusal.column, refusal.column + Math.max(1, refusal.width)) || " ";
  const under = notes.appendChild(document.createElement("div"));
  under.className = "under";
  under.style.top = `${top}px`;
  under.append(whole.slice(0, refusal.column));
  under.appendChild(document.createElement("u")).textContent = piece;
  const shown = notes.appendChild(document.createElement("div"));
  shown.className = "note";
  shown.id = "refusal";
  for (const part of [refusal.what, refusal.advice].filter(Boolean)) shown.appendChild(document.createElement("p")).textContent = part;
  shown.style.top = `${top + line.offsetHeight}px`;
  stepAside();
}

// The note hides nothing that is being typed.
function stepAside() {
  const shown = field("refusal");
  if (!shown) return;
  shown.classList.remove("aside");
  const height = sheet.firstElementChild.offsetHeight;
  const hidden = Math.ceil(shown.offsetHeight / height);
  const at = lineOfCaret();
  shown.classList.toggle("aside", document.activeElement === text && at > refusal.line && at <= refusal.line + hidden);
}

// --- a view of the text ---

async function look() {
  asking?.abort();
  asking = new AbortController();
  const chosen = view();
  const began = performance.now();
  try {
    const answer = await ask("look", { ...said(), view: chosen }, asking.signal);
    if (!answer.late) show(answer, chosen, performance.now() - began);
  } catch (error) {
    if (error.name !== "AbortError") field("state").textContent = "fwdtrans explore has ended: start it again";
  }
}

function show(answer, chosen, took) {
  if (answer.error) {
    field("state").textContent = answer.error;
    return;
  }
  const lines = text.value.split("\n");
  painted = new Map(lines.map((line, at) => [line, answer.lines[at] ?? ""]));
  paint();
  names(answer.names, answer.name);
  field(`panel-${chosen}`).innerHTML = answer.html; // markup of the server's: text in it is escaped
  field(`tab-${chosen}`).classList.toggle("refused", Boolean(answer.refusal));
  refusal = answer.refusal;
  note();
  const counted = answer.operations === null ? "" : `, ${answer.operations} operations`;
  field("state").textContent = refusal ? `refused: ${refusal.what}` : `${Math.round(took)} ms${counted}`;
  field("state").dataset.of = text.value; // which text it is told of
  settled();
}

function names(known, chosen) {
  const select = field("name");
  if (known.join() !== [...select.options].map((option) => option.value).join())
    select.replaceChildren(...known.map((name) => new Option(name, name)));
  select.value = chosen;
}

let pause = 0;
function typed() {
  paint();
  field("old").hidden = field("values").childNodes.length === 0;
  clearTimeout(pause);
  pause = setTimeout(look, PAUSE);
}

// --- where the caret or the mouse is, the lines are linked ---

const lineOfCaret = () => text.value.slice(0, text.selectionStart).split("\n").length;

function followCaret() {
  if (document.activeElement !== text) return;
  held = `0:${lineOfCaret()}`;
  link(held);
  const [first] = all(".line.linked", shownCode("derived") ?? notes);
  if (first) reveal(first);
  stepAside();
}

text.addEventListener("mousemove", (event) => {
  const at = Math.floor((event.clientY - sheet.getBoundingClientRect().top) / sheet.firstElementChild.offsetHeight);
  link(sheet.children[at]?.dataset.line ?? held);
});
text.addEventListener("mouseleave", () => link(held));
document.addEventListener("selectionchange", followCaret);

// The place of a refusal, the line of a row of the w table: the caret goes there.
document.addEventListener("wanted", (event) => {
  const line = [...sheet.children].findIndex((one) => one.id === event.detail);
  if (line < 0) return;
  const before = text.value.split("\n").slice(0, line).reduce((sum, one) => sum + one.length + 1, 0);
  text.focus();
  text.setSelectionRange(before, before);
});

// --- keys ---

function insert(piece) {
  if (!document.execCommand("insertText", false, piece)) text.setRangeText(piece, text.selectionStart, text.selectionEnd, "end");
}

function newLine() {
  const before = text.value.slice(0, text.selectionStart).split("\n").pop();
  const indent = before.match(/^ */)[0];
  insert(`\n${indent}${/:\s*(#.*)?$/.test(before) ? INDENT : ""}`);
}

function outdent() {
  const before = text.value.slice(0, text.selectionStart).split("\n").pop();
  const isIndent = before !== "" && before.trim() === "" && text.selectionStart === text.selectionEnd;
  if (!isIndent) return false;
  text.setSelectionRange(text.selectionStart - ((before.length - 1) % INDENT.length) - 1, text.selectionStart);
  document.execCommand("delete");
  return true;
}

text.addEventListener("keydown", (event) => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
  const leaves = escaped;
  escaped = event.key === "Escape";
  if (event.key === "Tab" && !event.shiftKey && !leaves) {
    event.preventDefault();
    insert(INDENT);
  } else if (event.key === "Enter") {
    event.preventDefault();
    newLine();
  } else if (event.key === "Backspace" && outdent()) event.preventDefault();
});

// --- run, stop, save ---

let begun = 0; // how many runs

async function runIt(event) {
  event.preventDefault();
  if (field("run").disabled) return;
  begun += 1;
  busy(true);
  field("values").textContent = "running";
  try {
    const answer = await ask("run", { ...said(), name: field("name").value, point: field("point").value });
    valued(answer);
  } finally {
    busy(false);
  }
}

async function stopIt() {
  const stopped = begun;
  while (stopped === begun && !field("stop").disabled) { // what is to be stopped may not have been begun when it is asked for
    await ask("stop", {});
    await new Promise((done) => setTimeout(done, 200));
  }
}

function valued(answer) {
  const values = field("values");
  field("old").hidden = true;
  if (answer.error) {
    values.textContent = answer.error;
    return;
  }
  values.innerHTML = answer.html; // markup of the server's: text in it is escaped
  if (!answer.printed) return;
  values.appendChild(document.createElement("p")).textContent = "It printed:";
  const printed = values.appendChild(document.createElement("pre"));
  printed.tabIndex = 0;
  printed.textContent = answer.printed;
}

function busy(isBusy) {
  field("run").disabled = isBusy;
  field("stop").disabled = !isBusy;
}

async function saveIt(event) {
  event.preventDefault();
  const file = field("file").value.trim();
  const what = { ...said(), name: field("name").value, file };
  let answer = await ask("save", what);
  if (answer.exists && confirm(`${answer.error}. Replace it?`)) answer = await ask("save", { ...what, replace: true });
  field("saved").textContent = answer.error ?? `saved: ${answer.saved}`;
}

text.addEventListener("input", typed);
field("wrt").addEventListener("input", typed);
field("name").addEventListener("change", () => {
  wanted = field("name").value;
  look();
});
document.addEventListener("chosen", look);
field("running").addEventListener("submit", runIt);
field("stop").addEventListener("click", stopIt);
field("saving").addEventListener("submit", saveIt);

text.value = start.text;
paint();
look();
