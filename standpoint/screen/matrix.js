// The matrix: a grid of buttons where there is room, a card for each row on a narrow screen.
// All text is set with textContent; only the faces of cells, which hold no text of the data, come as
// HTML. One tab stop; arrow keys move; Enter or Space opens a cell, and Escape, the Close button or
// the cell again closes it.
// What is open stands in the panel (.sp-panel), which the server draws after each step; the matrix
// reads it off there. A quick reader acts before the server has answered. So what was asked for last
// is what is open, until the panel answers that very wish; and what is asked for is a cell or none,
// never a change of what is open, which both may know differently.
const NARROW = 560;
const FLOATING = "[role=dialog], [role=menu], [role=listbox]"; // what Escape closes first
const BESIDE = window.matchMedia("(min-width: 60rem)"); // the panel stands beside, not within
const drawn = new WeakMap();

export default function matrix({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".sp-matrix");
  const state = drawn.get(root) ?? begin(root);
  state.send = (wish) => setTriggerValue("asked", wish);
  const shape = JSON.stringify(data);
  const changed = shape !== state.shape;
  Object.assign(state, { data, shape });
  if (changed || isNarrow(root) !== state.narrow) draw(root, state);
  hear(root, state);
  return () => {
    state.observers.forEach((observer) => observer.disconnect());
    state.gone.abort();
    drawn.delete(root);
  };
}

function begin(root) {
  const state = { number: Date.now(), gone: new AbortController(), cell: null, about: "" };
  drawn.set(root, state);
  const resized = new ResizeObserver(() => {
    if (root.clientWidth === state.width) return;
    if (isNarrow(root) !== state.narrow) draw(root, state);
    else fit(root, state);
    hear(root, state);
  });
  resized.observe(root);
  const others = ".st-key-evidence, .st-key-overview";
  const redrawn = new MutationObserver((records) => {
    if (records.some(({ target }) => target.closest?.(others))) hear(root, state);
    else if (records.some(({ target }) => target.matches?.(".st-key-workspace"))) hear(root, state);
  });
  redrawn.observe(root.closest(".st-key-workspace"), { childList: true, subtree: true });
  state.observers = [resized, redrawn];
  root.addEventListener("keydown", (event) => onKey(root, state, event));
  root.addEventListener("toggle", () => mark(root, state), { capture: true });
  const { signal } = state.gone;
  // Captured: what else it closes is then still there to be seen.
  document.addEventListener("keydown", (e) => onEscape(root, state, e), { capture: true, signal });
  document.addEventListener("click", (e) => onClick(root, state, e), { capture: true, signal });
  return state;
}

function isNarrow(root) {
  return root.clientWidth > 0 && root.clientWidth < NARROW;
}

function draw(root, state) {
  const at = document.activeElement?.closest(".sp-matrix [data-cell]")?.dataset.cell;
  state.narrow = isNarrow(root);
  state.said = element("div", "mk-heard");
  state.said.setAttribute("role", "status");
  state.inline = null;
  const empty = !Object.keys(state.data.cells).length;
  root.replaceChildren(...(empty ? [] : [(state.narrow ? cards : grid)(state)]), state.said);
  fit(root, state);
  if (at) button(root, at)?.focus({ preventScroll: true });
}

// Where cells would be too wide for their words, sign and voice go above these; where they still
// are, the matrix scrolls in a box of its own. Otherwise it scrolls with the page, its heads with it.
function fit(root, state) {
  state.width = root.clientWidth;
  const box = root.querySelector(".sp-scroll");
  if (!box) return;
  box.className = "sp-scroll";
  for (const step of ["tight", "wide"]) {
    if (box.firstChild.offsetWidth <= box.clientWidth + 6) return; // the gaps at its sides
    box.classList.add(step);
  }
}

const buttons = (root) => [...root.querySelectorAll("[data-cell]:not(.sp-panel)")];
const isFolded = (one) => one.closest("details:not([open])");

function button(root, place) {
  return buttons(root).find((one) => one.dataset.cell === place);
}

// What is open: what was asked for, or else what the panel says; "" for nothing.
const open = (state) => state.wish ?? state.cell ?? "";
const isOpen = (state, one) => open(state) === one.dataset.cell;

// Each wish has a number, which the panel hands back once the server has heard it.
function ask(state, wish, from = null) {
  const root = state.said.parentElement;
  const closed = from ?? state.from ?? button(root, open(state));
  Object.assign(state, { wish, from, asked: wish, number: state.number + 1 });
  state.send({ cell: wish, number: state.number });
  mark(root, state);
  if (wish) return;
  closed?.focus({ preventScroll: true });
  closed?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function mark(root, state) {
  const all = buttons(root);
  const shown = open(state) || state.about;
  for (const one of all) {
    one.setAttribute("aria-pressed", String(isOpen(state, one)));
    one.classList.toggle("example", !open(state) && one.dataset.cell === state.about);
  }
  const seen = all.filter((one) => !isFolded(one));
  const opened = seen.find((one) => isOpen(state, one));
  const stop = seen.find((one) => one === document.activeElement) ?? opened ?? seen[0];
  for (const one of all) one.tabIndex = one === stop ? 0 : -1;
  for (const one of document.querySelectorAll(".mk-glance a.mk-mark")) {
    one.toggleAttribute("aria-current", place(one) === shown);
    if (one.hasAttribute("aria-current")) one.setAttribute("aria-current", "true");
  }
}

// The cell that a link leads to.
const place = (link) => new URL(link.href).searchParams.get("cell");

function hear(root, state) {
  const panel = document.querySelector(".st-key-evidence .sp-panel");
  if (!panel || !state.said) return;
  const { cell, about, heard } = panel.dataset;
  if (heard === String(state.number)) state.wish = undefined;
  const other = about !== state.about;
  Object.assign(state, { cell, about });
  foldLegend(state);
  mark(root, state);
  settle(root, state, panel, other);
  tell(root, state, panel);
}

// On a narrow screen the legend opens on demand.
function foldLegend(state) {
  const legend = document.querySelector(".sp-cell-legend");
  if (!legend || state.legend === `${state.narrow} ${legend.outerHTML.length}`) return;
  legend.open = !state.narrow;
  state.legend = `${state.narrow} ${legend.outerHTML.length}`;
}

// Where the panel does not stand beside the matrix, it opens under its cell.
function settle(root, state, panel, other) {
  const home = button(root, state.about);
  const fold = home && isFolded(home);
  if (fold && other) fold.open = true;
  const text = BESIDE.matches || !home ? "" : panel.outerHTML;
  if (text === state.inline?.text && state.inline?.home === home) return;
  state.inline?.box.remove();
  state.inline = null;
  if (!text) return;
  const copy = panel.cloneNode(true);
  const row = home.closest("tr");
  let box = copy;
  if (row) {
    const [line, whole] = [element("tr", "sp-inline"), element("td")];
    whole.colSpan = row.children.length;
    whole.append(copy);
    line.append(whole);
    box = line;
  } else {
    copy.classList.add("sp-inline");
  }
  (row ?? home.closest("li, p")).after(box);
  state.inline = { box, home, text };
}

// Says what the server has opened, and brings it into sight where the reader did not open it here.
function tell(root, state, panel) {
  const opened = button(root, state.cell);
  const text = opened ? `Evidence shown. ${opened.getAttribute("aria-label")}` : "";
  const first = state.announced === undefined;
  if (!first && state.announced !== text) {
    state.said.textContent = text;
    panel.closest(".st-key-evidence").scrollTo(0, 0);
  }
  state.announced = text;
  const mine = state.cell === state.asked;
  if (opened && state.cell !== state.told && (!mine || state.inline)) reveal(state, opened);
  if (!mine && state.wish === undefined) state.asked = undefined;
  // What the back button closes takes the focus within along; it goes back to the cell.
  const focused = document.activeElement;
  if (!state.cell && state.told && (focused === document.body || focused?.closest(".sp-panel"))) {
    button(root, state.told)?.focus({ preventScroll: true });
  }
  state.told = state.cell;
}

function reveal(state, opened) {
  const box = opened.getBoundingClientRect();
  const lowest = window.innerHeight / (state.inline ? 2 : 1); // what opens below it is seen, too
  const inSight = box.top >= 0 && box.bottom <= lowest && box.left >= 0;
  if (inSight && box.right <= window.innerWidth) return;
  opened.scrollIntoView({ block: state.inline ? "start" : "center", inline: "nearest" });
}

function onEscape(root, state, event) {
  if (event.key !== "Escape" || event.isComposing || !open(state)) return;
  if (!document.querySelector(FLOATING)) ask(state, "");
}

// A mark of the glance opens its cell as the cell itself does, with nothing else drawn.
function onClick(root, state, event) {
  if (event.target.closest?.(".sp-close") && open(state)) ask(state, "");
  const link = event.target.closest?.(".mk-glance a.mk-mark");
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  event.preventDefault();
  event.stopPropagation();
  ask(state, place(link), link);
}

function onKey(root, state, event) {
  const here = event.target.closest("[data-cell]");
  const all = buttons(root).filter((one) => !isFolded(one));
  const place = all.indexOf(here);
  if (place < 0) return;
  const width = state.narrow ? 1 : items(state.data.columns).length;
  const line = place - (place % width);
  const steps = {
    ArrowRight: place + 1,
    ArrowLeft: place - 1,
    ArrowDown: place + width,
    ArrowUp: place - width,
    Home: event.ctrlKey ? 0 : line,
    End: event.ctrlKey ? all.length - 1 : line + width - 1,
    PageDown: all.length - width + (place % width),
    PageUp: place % width,
  };
  const next = all[steps[event.key]];
  if (!next) return;
  event.preventDefault();
  here.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}
