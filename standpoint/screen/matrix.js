// The matrix: a grid of cells where there is room, a card for each row on a narrow screen.
// All text is set with textContent; only the faces of cells, which hold no text of the data, and
// the bars of rows, which are escaped, come as HTML. One tab stop; arrow keys move; Enter or Space
// opens a cell, and Escape, the Close button or the cell again closes it.
// What is open stands in the panel (.sp-panel), which the server draws after each step; the matrix
// reads it off there, and who is pinned and what is to be found, too. A quick reader acts before
// the server has answered. So what was asked for last is what holds, until the panel answers that
// very wish; and what is asked for is a cell or none, never a change of what is open, which both
// may know differently.
const NARROW = 560;
const FLOATING = "[role=dialog], [role=menu], [role=listbox]"; // what Escape closes first
const BESIDE = window.matchMedia("(min-width: 60rem)"); // the panel stands beside, not within
const MARKS = ".mk-glance a.mk-mark";
const PLACE = ".st-key-workspace";
const CELL = "[data-cell]:not(.sp-panel)";
const LOW = 56; // pixels of heads for which the style of cells leaves room
const PATIENCE = 2000; // milliseconds until what was not answered is asked again
const STOP = `${CELL}, .sp-pin`; // what the arrow keys lead to
const drawn = new WeakMap();

export default function matrix({ data: bytes, parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".sp-matrix");
  // Streamlit may begin it ahead of what it draws, or where another page is being drawn already.
  if (!bytes?.byteLength || !root.closest(PLACE)) return;
  const state = drawn.get(root) ?? begin(root);
  state.send = (wish) => setTriggerValue("asked", wish);
  const shape = new TextDecoder().decode(bytes);
  const changed = shape !== state.shape;
  if (changed) Object.assign(state, { data: JSON.parse(shape), shape });
  listen(state);
  if (changed || isNarrow(root) !== state.narrow) draw(root, state);
  hear(root, state);
  return () => {
    state.observers.forEach((observer) => observer.disconnect());
    clearTimeout(state.again);
    state.gone.abort();
    delete state.around.dataset.hears;
    drawn.delete(root);
  };
}

function begin(root) {
  const answer = { cell: null, pin: [], find: "" };
  const path = window.location.pathname;
  const state = { number: Date.now(), gone: new AbortController(), answer, about: "", path };
  state.searches = []; // of what was asked for and is not answered
  undo([]);
  drawn.set(root, state);
  const resized = new ResizeObserver(() => {
    if (root.clientWidth === state.width) return;
    if (isNarrow(root) !== state.narrow) draw(root, state);
    else fit(root, state);
    hear(root, state);
  });
  resized.observe(root);
  // Styles, fonts and what else comes late moves what was brought into sight, until the reader does.
  const moved = new ResizeObserver(() => reveal(state, button(root, state.kept)));
  for (let one = root; one; one = one.parentElement) moved.observe(one);
  const around = root.closest(PLACE);
  const redrawn = new MutationObserver((records) => {
    if (records.some(({ target }) => !root.contains(target))) hear(root, state);
  });
  redrawn.observe(around, { childList: true, subtree: true });
  state.observers = [resized, moved, redrawn];
  state.around = around;
  state.said = element("div", "mk-heard");
  state.said.setAttribute("role", "status");
  // Streamlit can end a matrix and begin it anew in the same place: what was heard there ends, too.
  const { signal } = state.gone;
  root.addEventListener("keydown", (event) => onKey(root, state, event), { signal });
  root.addEventListener("click", (event) => onCell(root, state, event), { signal });
  root.addEventListener("toggle", () => mark(root, state), { capture: true, signal });
  for (const name of ["mouseover", "mouseleave", "focusin", "focusout"]) {
    root.addEventListener(name, (event) => point(state, event), { signal });
  }
  for (const name of ["keydown", "pointerdown", "touchstart", "wheel"]) {
    const released = () => (state.kept = null);
    document.addEventListener(name, released, { capture: true, passive: true, signal });
  }
  // Captured: what else it closes is then still there to be seen.
  document.addEventListener("keydown", (e) => onEscape(root, state, e), { capture: true, signal });
  document.addEventListener("click", (e) => onClick(root, state, e), { capture: true, signal });
  window.addEventListener("popstate", () => onStep(root, state), { signal });
  around.dataset.hears = ""; // until then what only the matrix hears is not to be pressed
  return state;
}

function isNarrow(root) {
  return root.clientWidth > 0 && root.clientWidth < NARROW;
}

function draw(root, state) {
  const at = document.activeElement?.closest?.(".sp-matrix :is([data-cell], .sp-pin)")?.dataset;
  state.narrow = isNarrow(root);
  state.inline = state.pressed = null;
  const { compact, cells, columns } = state.data;
  state.faces = { td: new Map(), button: new Map() };
  state.places = new Map(items(columns).map(({ id }, place) => [id, place]));
  const all = compact ? (state.narrow ? strips : signs) : state.narrow ? cards : grid;
  const parts = Object.keys(cells).length ? [all(state, root)] : [];
  if (compact && parts.length) parts.unshift(finder(root, state));
  // What finds stays where it is, for somebody may be typing in it.
  if (!state.said.isConnected) root.append(state.said);
  for (const one of [...root.children]) if (![...parts, state.said].includes(one)) one.remove();
  for (const one of parts) if (!one.isConnected) state.said.before(one);
  state.shown = leading(state);
  fit(root, state);
  if (at) (button(root, at.cell) ?? pinner(root, at.pin))?.focus({ preventScroll: true });
}

// Where cells would be too wide for their words, sign and voice go above these, then titles over
// columns stand upright; where that is not enough, the matrix scrolls in a box of its own. Otherwise
// it scrolls with the page, its heads with it.
function fit(root, state) {
  state.width = root.clientWidth;
  const box = root.querySelector(".sp-scroll");
  if (!box) return;
  box.className = "sp-scroll";
  state.room = `${box.clientWidth}px`;
  state.inline?.box.style.setProperty("--room", state.room);
  const { compact, transposed } = state.data;
  for (const step of compact ? ["wide"] : ["tight", transposed && "upright", "wide"]) {
    if (!step) continue;
    if (box.firstChild.offsetWidth <= box.clientWidth + 6) return; // the gaps at its sides
    box.classList.add(step);
  }
}

const buttons = (root) => [...root.querySelectorAll(CELL)];
const isFolded = (one) => one.closest("details:not([open])");

function button(root, place) {
  if (!place) return null;
  const found = () => root.querySelector(`[data-cell="${CSS.escape(place)}"]:not(.sp-panel)`);
  return found() ?? (unfold(root, place) ? found() : null);
}

function pinner(root, name) {
  return name ? root.querySelector(`.sp-pin[data-pin="${CSS.escape(name)}"]`) : null;
}

// What holds: what was asked for, or else what the panel says; "" for no cell.
const now = (state) => state.wish ?? state.answer;
const open = (state) => now(state).cell ?? "";
const isOpen = (state, one) => open(state) === one.dataset.cell;

// Each wish has a number, which the panel hands back once the server has heard it.
function wish(state, change) {
  const isHeard = state.wish === undefined || state.isStep; // what holds stands in the address
  Object.assign(state, { wish: { ...now(state), cell: open(state), ...change }, isStep: false });
  state.number += 1;
  const search = searchOf(state.wish);
  state.searches.push(search);
  if (isHeard) enter(search);
  else undone.delete(search);
  say(state, PATIENCE);
}

// A step through the history undoes what was asked for. That may leave the browser only after the
// step: so what the address holds now is asked for in its place.
function onStep(root, state) {
  clearTimeout(state.again);
  const isAsked = state.wish !== undefined && window.location.pathname === state.path;
  if (state.wish !== undefined) undo(state.searches);
  Object.assign(state, { wish: isAsked ? addressed() : undefined, isStep: isAsked });
  if (isAsked) {
    state.number += 1;
    say(state, PATIENCE);
  }
  hear(root, state);
}

// Streamlit loses what it has not sent of one answer when it begins the next. To ask twice changes
// nothing, for what is asked for is what is to be open.
function say(state, patience) {
  state.send({ ...state.wish, number: state.number, steps: window.standpointSteps ?? 0 });
  showBusy(state);
  clearTimeout(state.again);
  state.again = setTimeout(() => state.wish && say(state, 2 * patience), patience);
}

// What closes leads back to the mark that opened it, or to its cell.
function ask(state, cell, origin = null) {
  const root = state.said.parentElement;
  const closed = state.from?.isConnected ? state.from : button(root, open(state));
  Object.assign(state, { from: origin, asked: cell });
  wish(state, { cell });
  mark(root, state);
  if (cell) return;
  closed?.focus({ preventScroll: true });
  closed?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function mark(root, state) {
  measureHeads(root, state);
  const shown = open(state) || state.about;
  const opened = button(root, open(state));
  if (state.pressed !== opened) {
    state.pressed?.setAttribute(pressing(state.pressed), "false");
    opened?.setAttribute(pressing(opened), "true");
    state.pressed = opened;
  }
  root.querySelector(".sp-cell.example")?.classList.remove("example");
  if (!open(state)) button(root, state.about)?.classList.add("example");
  const focused = document.activeElement?.matches?.(STOP) && root.contains(document.activeElement);
  const seen = opened && !isFolded(opened) ? opened : buttons(root).find((one) => !isFolded(one));
  const stop = focused ? document.activeElement : seen;
  for (const one of root.querySelectorAll(STOP)) if (one.tabIndex === 0) one.tabIndex = -1;
  if (stop) stop.tabIndex = 0;
  for (const one of document.querySelectorAll(MARKS)) {
    if (cellOf(one) === shown) one.setAttribute("aria-current", "true");
    else one.removeAttribute("aria-current");
  }
}

// Heads stick, over what is scrolled; for low ones cells leave room in any case, as they do below
// heads of issues and of many stakeholders. To set what is inherited gives all cells a style anew.
function measureHeads(root, { data }) {
  if (data.compact || data.transposed) return;
  const high = root.querySelector("thead")?.offsetHeight ?? 0;
  const heads = high > LOW ? `${high}px` : "";
  const known = root.style.getPropertyValue("--sp-heads");
  if (known !== heads) root.style.setProperty("--sp-heads", heads);
}

// A cell of a grid is selected, a button is pressed.
const pressing = (one) => (one.matches("td") ? "aria-selected" : "aria-pressed");

// The cell that a link leads to, where it leads to one.
const cellOf = (link) => new URL(link.href).searchParams.get("cell");

// Reads what the panel says; what is asked for holds until it is answered.
function listen(state) {
  const panel = document.querySelector(".st-key-evidence .sp-panel");
  if (!panel) return null;
  const { cell = "", heard, pin = "", find = "" } = panel.dataset;
  if (heard === String(state.number)) {
    state.wish = undefined;
    state.searches = [];
    undo([]);
  }
  state.answer = { cell, pin: pin.split(" ").filter(Boolean), find };
  return panel;
}

// Until a wish is answered, the panel may be about another cell than the one that is marked.
function showBusy(state) {
  const panel = document.querySelector(".st-key-evidence");
  panel?.setAttribute("aria-busy", String(state.wish !== undefined));
}

function hear(root, state) {
  const panel = listen(state);
  if (!panel) return;
  showBusy(state);
  const about = panel.dataset.cell ?? panel.dataset.example ?? "";
  const other = about !== state.about;
  state.about = about;
  if (state.data.compact && leading(state) !== state.shown) draw(root, state);
  foldLegend(state);
  mark(root, state);
  settle(root, state, panel, other);
  tell(root, state, panel);
}

// On a narrow screen the legend opens on demand.
function foldLegend(state) {
  const legend = document.querySelector(".sp-cell-legend");
  if (!legend || (state.legend === legend && state.folded === state.narrow)) return;
  legend.open = !state.narrow;
  state.legend = legend;
  state.folded = state.narrow;
}

// Where the panel does not stand beside the matrix, it opens under its cell.
function settle(root, state, panel, other) {
  const home = button(root, state.about);
  const fold = home && isFolded(home);
  if (fold && other) fold.open = true;
  const within = state.data.compact || state.data.transposed || !BESIDE.matches;
  const text = within && home ? panel.outerHTML : "";
  if (text === state.inline?.text && state.inline?.home === home) return;
  state.inline?.box.remove();
  state.inline = null;
  if (!text) return;
  const line = home.closest("tr, li, p, .sp-strip");
  const box = element(line.matches("p") ? "div" : line.localName, "sp-inline");
  const place = line.matches("tr") ? box.appendChild(element("td")) : box;
  if (place !== box) place.colSpan = line.children.length;
  place.append(panel.cloneNode(true));
  line.after(box);
  box.style.setProperty("--room", state.room);
  state.inline = { box, home, text };
}

// Says what the server has opened, and brings it into sight where the reader did not open it here.
function tell(root, state, panel) {
  const { cell } = state.answer;
  const opened = button(root, cell);
  const text = opened ? `Evidence shown. ${opened.getAttribute("aria-label")}` : "";
  const first = state.announced === undefined;
  if (!first && state.announced !== text) {
    state.said.textContent = text;
    panel.closest(".st-key-evidence").scrollTo(0, 0);
  }
  state.announced = text;
  const mine = cell === state.asked;
  if (cell !== state.told) {
    state.kept = !mine || state.inline ? cell : null;
    reveal(state, button(root, state.kept));
  }
  if (!mine && state.wish === undefined) state.asked = undefined;
  // What the back button closes takes the focus within along; it goes back to the cell.
  const focused = document.activeElement;
  if (!cell && state.told && (focused === document.body || focused?.closest(".sp-panel"))) {
    button(root, state.told)?.focus({ preventScroll: true });
  }
  state.told = cell;
}

function reveal(state, opened) {
  if (!opened) return;
  const box = opened.getBoundingClientRect();
  const { top, left, right } = sight(opened);
  const lowest = window.innerHeight / (state.inline ? 2 : 1); // what opens below it is seen, too
  const inSight = box.top >= top && box.bottom <= lowest && box.left >= left;
  if (inSight && box.right <= right) return;
  opened.scrollIntoView({ block: state.inline ? "start" : "center", inline: "nearest" });
}

// Where a cell has to be that nothing covers: not heads, which stick.
function sight(opened) {
  const edge = { top: 0, left: 0, right: window.innerWidth };
  const table = opened.closest("table");
  if (!table) return edge;
  const corner = table.querySelector(".corner").getBoundingClientRect();
  return {
    top: Math.max(0, corner.bottom),
    left: opened.matches(".pinned") ? 0 : corner.right,
    right: Math.min(edge.right, table.parentElement.getBoundingClientRect().right),
  };
}

function onEscape(root, state, event) {
  if (event.key !== "Escape" || event.isComposing || !open(state)) return;
  if (!document.querySelector(FLOATING)) ask(state, "");
}

// A mark of the glance, and a link in the panel, opens its cell as the cell itself does: nothing else
// is drawn, and the address keeps what else it holds. What a mark opens stands beside it.
function onClick(root, state, event) {
  if (event.target.closest?.(".sp-close") && open(state)) ask(state, "");
  const link = event.target.closest?.(`${MARKS}, .sp-panel a.sp-link`);
  if (!link || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
  if (!cellOf(link)) return;
  event.preventDefault();
  event.stopPropagation();
  ask(state, cellOf(link), link);
  if (!link.matches(MARKS)) state.asked = undefined;
}

function onCell(root, state, event) {
  const pin = event.target.closest("[data-pin]:not(.sp-panel)");
  if (pin) return togglePin(root, state, pin);
  const one = event.target.closest(CELL);
  if (one) ask(state, isOpen(state, one) ? "" : one.dataset.cell);
}
