// What the matrix draws where cells are compact: a table of signs, or a strip of signs under each
// row on a narrow screen. A cell is one element, made once for each look and copied. It is one
// script with matrix.js.
const NAMED = 12; // as many of those that stand first have a line of their own in a card

// A sign and an edge, as a cell of a table or as a button.
function sign(state, row, column, kind) {
  const look = lookOf(state, row, column);
  const faces = state.faces[kind];
  if (!faces.has(look)) faces.set(look, bare(faced(look.small, look, kind)));
  return placed(state, row, column, look, faces.get(look).cloneNode(true));
}

// With its sign as its own text: an element less for each of very many cells.
function bare(made) {
  if (!made.querySelector(".mk-half")) made.textContent = made.textContent;
  return made;
}

// The items of an axis in two parts: what is pinned or found, and the groups of the rest.
function parted(state, groups) {
  const all = items(groups);
  const pinned = all.filter((item) => isPinned(state, item));
  const found = all.filter((item) => !pinned.includes(item) && isFound(state, item));
  const first = [...pinned, ...found];
  const others = (group) => group.items.filter((item) => !first.includes(item));
  const rest = groups.map((group) => ({ ...group, items: others(group) }));
  return [first, rest.filter((group) => group.items.length)];
}

function signs(state) {
  const { columns, rows } = state.data;
  const [first, rest] = parted(state, columns);
  const gap = first.length && rest.length ? [null] : [];
  const across = [...first, ...gap, ...items(rest)];
  const [top, others] = parted(state, rows);
  const groups = top.length ? [{ title: titleOf(state, top), items: top }, ...others] : others;
  const line = (row) => signRow(state, row, across);
  const shown = across.length - gap.length;
  const box = table(state, "sp-signs", shown, heads(state, across), groups, line);
  box.firstChild.style.setProperty("--gaps", gap.length);
  return box;
}

function titleOf(state, first) {
  const pinned = first.some((item) => isPinned(state, item));
  const found = first.some((item) => !isPinned(state, item));
  if (pinned && found) return "Pinned and found";
  return pinned ? "Pinned" : "Found";
}

function heads(state, across) {
  const made = element("thead");
  const line = element("tr");
  line.append(corner(state));
  across.forEach((column, place) => line.append(column ? signHead(state, column, place) : blank()));
  made.append(line);
  return made;
}

function signRow(state, row, across) {
  const line = element("tr");
  const head = element("th");
  head.scope = "row";
  head.dataset.item = row.id;
  const box = element("div", "sp-signs-head");
  box.append(label(state, row), parsed(row.bar));
  head.append(box);
  line.append(head);
  across.forEach((column, place) => {
    const cell = column ? sign(state, row, column, "td") : blank();
    if (column) stick(state, cell, column, place);
    line.append(cell);
  });
  return line;
}

function signHead(state, column, place) {
  const made = element("th");
  made.scope = "col";
  made.dataset.item = column.id;
  made.append(label(state, column));
  stick(state, made, column, place);
  return made;
}

// What an axis is called by: a stakeholder can be pinned by its name, an issue has its title.
function label(state, item) {
  const found = isFound(state, item) ? " found" : "";
  if (item.text) return pieces("span", `sp-label${found}`, item.title);
  const made = element("button", `sp-label sp-pin${found}`, item.label);
  made.type = "button";
  made.tabIndex = -1;
  made.dataset.pin = item.id;
  made.title = isPinned(state, item) ? "Unpin" : "Pin";
  made.setAttribute("aria-pressed", String(isPinned(state, item)));
  return made;
}

function blank() {
  return element("td", "sp-topic-gap");
}

// What is pinned stays while the rest scrolls sideways, as far as there is room for both.
function stick(state, cell, column, place) {
  if (!isPinned(state, column) || place >= 8) return;
  cell.classList.add("pinned");
  cell.style.setProperty("--place", place);
}

function corner(state) {
  const made = element("th", "corner");
  made.append(element("span", "mk-heard", state.data.corner), reader(state), scale(state));
  return made;
}

// What reads out in the corner what is pointed at: it is always in sight, and covers nothing.
function reader(state) {
  state.reads = element("div", "sp-pointed");
  point(state, {});
  return state.reads;
}

// What the bars of the rows mean, over the line that they all have in one place.
function scale(state) {
  const made = element("div", "sp-scale");
  made.style.setProperty("--zero", `${state.data.zero}%`);
  made.setAttribute("aria-hidden", "true");
  made.append(element("span", "", "oppose"), element("span", "", "support"));
  return made;
}

const HINT =
  "Point at a cell to read it here; open it for the words that it rests on. A name pins its column.";
const SHORT_HINT = "Point at a title to read its proposition here.";
const READ = ".sp-scroll :is(td[data-cell], td:has(> .sp-cell), th[data-item])";
const AROUND = ".sp-scroll > table, .sp-scroll > table > *, .sp-scroll > table > * > tr";

function point(state, { type, target }) {
  if (!state.reads?.isConnected && type) return;
  const leaves = type !== "mouseover" && type !== "focusin";
  const one = leaves ? document.activeElement : target;
  if (type === "mouseover" && one.matches(AROUND)) return;
  const at = one?.closest?.(READ);
  for (const hot of state.hot ?? []) hot.classList.remove("hot");
  state.hot = [];
  if (!at) {
    const hint = state.data.compact ? HINT : SHORT_HINT;
    state.reads.replaceChildren(element("span", "sp-hint", hint));
    return;
  }
  const place = [...at.parentElement.children].indexOf(at);
  const head = [...at.closest("table").tHead.rows].at(-1).children[place];
  const [column] = at.matches("td") || at.closest("thead") ? [head] : [];
  const row = at.closest("tbody") ? at.parentElement.firstElementChild : null;
  state.hot = [column, row].filter(Boolean);
  for (const hot of state.hot) hot.classList.add("hot");
  state.reads.replaceChildren(...told(state, row?.dataset.item, column?.dataset.item));
}

// Of a cell who, on what, and what it shows; of a head its name in full, and its counts.
function told(state, row, column) {
  const by = (groups, id) => items(groups).find((item) => item.id === id);
  const both = [by(state.data.rows, row), by(state.data.columns, column)].filter(Boolean);
  const [who, issue] = [both.find((item) => !item.text), both.find((item) => item.text)];
  const parts = [];
  if (who) parts.push(element("b", "", who.name));
  if (issue) parts.push(element(who ? "span" : "b", "", issue.text.join("")));
  const last = element("span", who && issue ? "sp-says" : "sp-hint");
  if (who && issue) {
    if (!state.data.compact) return parts;
    const look = lookOf(state, ...both);
    last.append(parsed(look.small), element("span", "", look.say));
  } else last.textContent = (who ?? issue).note ?? "";
  return [...parts, last];
}

// On a narrow screen: under each row a strip, from those against to those for; whoever stands first
// has a line with a name.
function strips(state) {
  const { rows, caption } = state.data;
  const box = element("div", "sp-cards sp-strips");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", caption);
  const [top, others] = parted(state, rows);
  if (top.length) box.append(element("h3", "sp-first", titleOf(state, top)));
  for (const row of top) box.append(stripCard(state, row, "h4"));
  state.folds = new Map();
  state.unfolded ??= new Set(others.slice(0, 1).map((group) => group.title));
  for (const group of others) {
    if (group.title) box.append(stripFold(state, group));
    else box.append(...group.items.map((row) => stripCard(state, row, "h3")));
  }
  return box;
}

// A topic, whose cards are drawn once it is opened.
function stripFold(state, group) {
  const fold = folded(group);
  const fill = () => {
    if (fold.children.length > 1) return;
    fold.append(...group.items.map((row) => stripCard(state, row, "h4")));
  };
  for (const row of group.items) state.folds.set(row.id, fill);
  fold.addEventListener("toggle", () => {
    if (fold.open) fill();
    state.unfolded[fold.open ? "add" : "delete"](group.title);
  });
  fold.open = state.unfolded.has(group.title);
  if (fold.open) fill();
  return fold;
}

// Draws what is folded and holds a place; whether it did.
function unfold(root, place) {
  const state = drawn.get(root);
  if (!state.narrow || !state.data.compact) return false;
  const [issue, who] = place.split("/");
  const fill = state.folds.get(state.data.transposed ? who : issue);
  fill?.();
  return Boolean(fill);
}

function stripCard(state, row, level) {
  const made = titled(row, level);
  const [first, rest] = parted(state, state.data.columns);
  const list = element("ul");
  for (const column of first.slice(0, NAMED)) {
    const entry = list.appendChild(element("li"));
    entry.append(element("span", "", column.label), cell(state, row, column));
  }
  if (first.length) made.append(list);
  const rank = (column) => lookOf(state, row, column).rank;
  const others = [...first.slice(NAMED), ...items(rest)].sort((a, b) => rank(a) - rank(b));
  const strip = element("div", "sp-strip");
  strip.append(...others.map((column) => sign(state, row, column, "button")));
  made.append(strip);
  return made;
}
