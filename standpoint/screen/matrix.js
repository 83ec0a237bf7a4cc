// The matrix: a grid of buttons on a wide screen, a card for each row on a narrow one.
// All text is set with textContent. One tab stop; arrow keys move; Enter or Space opens a cell, and
// Escape, the Close button or the cell again closes it. A quick reader acts before the server has
// answered. So what was asked for last is what is open, until the server has heard of it; and what
// is asked for is a cell or none, never a change of what is open, which both may know differently.
const NARROW = 560;
const MANY = 10; // a card with more lines than this opens on demand
const COPY = "Copy link to this view";
const FLOATING = "[role=dialog], [role=menu], [role=listbox]"; // what Escape closes first
const drawn = new WeakMap();

export default function matrix({ data: [data], parentElement, setTriggerValue }) {
  const root = parentElement.querySelector(".root");
  let state = drawn.get(root);
  if (!state) {
    state = { number: data.heard, gone: new AbortController() };
    state.ask = (wish) => ask(root, state, wish);
    drawn.set(root, state);
    state.observer = new ResizeObserver(() => {
      if (isNarrow(root) !== state.narrow) draw(root, state);
    });
    state.observer.observe(root);
    root.addEventListener("keydown", (event) => onKey(root, state, event));
    const { signal } = state.gone;
    // Captured: what else it closes is then still there to be seen.
    document.addEventListener("keydown", (event) => onEscape(state, event), { capture: true, signal });
    document.addEventListener("click", (event) => onClose(state, event), { signal });
  }
  state.send = (wish) => setTriggerValue("asked", wish);
  const { selected, heard, ...rest } = data;
  const shape = JSON.stringify(rest);
  const changed = shape !== state.shape;
  Object.assign(state, { data, shape });
  if (heard === state.number) state.wish = undefined;
  root.classList.toggle("dark", isDark(root));
  if (changed || isNarrow(root) !== state.narrow) draw(root, state);
  else mark(root, state);
  tell(root, state);
  if (state.link && state.copied !== window.location.href) state.link.textContent = COPY;
  return () => {
    state.observer.disconnect();
    state.gone.abort();
    drawn.delete(root);
  };
}

function isNarrow(root) {
  return root.clientWidth > 0 && root.clientWidth < NARROW;
}

function isDark(root) {
  const [red, green, blue] = getComputedStyle(root).color.match(/\d+/g).map(Number);
  return red + green + blue > 382;
}

function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) {
    made.textContent = text;
    made.dir = "auto"; // the data's texts have a direction of their own
  }
  return made;
}

function draw(root, state) {
  const focused = root.getRootNode().activeElement?.dataset;
  const at = focused?.row ? [focused.row, focused.column] : null;
  state.narrow = isNarrow(root);
  const body = state.narrow ? cards : grid;
  state.said = element("div", "said");
  state.said.setAttribute("role", "status");
  const empty = !Object.keys(state.data.cells).length;
  root.replaceChildren(...(empty ? [] : [bar(state), body(state)]), state.said);
  mark(root, state);
  button(root, at)?.focus({ preventScroll: true });
}

function bar(state) {
  const box = element("div", "bar");
  const legend = element("ul", "legend");
  legend.setAttribute("aria-label", "Legend");
  for (const { look, sign, text } of state.data.legend) {
    const entry = element("li");
    const sample = element("span", `cell ${look}`);
    sample.setAttribute("aria-hidden", "true");
    if (sign) sample.append(sign);
    entry.append(sample, text);
    legend.append(entry);
  }
  if (state.narrow) {
    const key = element("details", "key");
    key.append(element("summary", "", "How to read the cells"), legend);
    box.append(key);
  } else {
    box.append(legend);
  }
  if (navigator.clipboard) {
    state.link = element("button", "link", COPY);
    state.link.onclick = async () => {
      state.copied = window.location.href;
      await navigator.clipboard.writeText(state.copied);
      state.said.textContent = state.link.textContent = "Link copied";
    };
    box.append(state.link);
  }
  return box;
}

function cell(state, row, column, look) {
  const { say, sign, word, classes } = state.data.looks[look];
  const made = element("button", `cell ${classes}`);
  made.type = "button";
  made.tabIndex = -1;
  made.dataset.row = row.id;
  made.dataset.column = column.id;
  made.setAttribute("aria-label", `${column.label}, ${row.label}: ${say}`);
  const mark = element("i", "", sign);
  made.append(mark, element("span", "word", word));
  made.onclick = () => state.ask(isOpen(state, row, column) ? null : [row.id, column.id]);
  return made;
}

const items = (groups) => groups.flatMap((group) => group.items);

function grid(state) {
  const { rows, columns, cells, caption, corner } = state.data;
  const across = items(columns);
  const box = element("div", "scroll");
  box.classList.toggle("wide", across.length > 7);
  box.classList.toggle("tall", items(rows).length > 24);
  const table = element("table");
  table.setAttribute("role", "grid");
  table.append(element("caption", "", caption));
  const sizes = element("colgroup");
  sizes.append(element("col", "names"), ...across.map(() => element("col", "cells")));
  const head = element("thead");
  if (columns.some((group) => group.title)) {
    const topics = element("tr", "topics");
    topics.append(element("td"));
    for (const group of columns) {
      const topic = element("th", "topic");
      topic.append(element("span", "", group.title));
      topic.colSpan = group.items.length;
      topic.scope = "colgroup";
      topics.append(topic);
    }
    head.append(topics);
  }
  const names = element("tr");
  const first = element("th", "corner", "");
  first.append(element("span", "said", corner));
  names.append(first, ...across.map((column) => header(column, "col")));
  head.append(names);
  table.append(sizes, head);
  for (const group of rows) {
    const body = element("tbody");
    if (group.title) {
      const line = element("tr");
      const topic = element("th", "topic");
      topic.append(element("span", "", group.title));
      topic.colSpan = across.length + 1;
      topic.scope = "rowgroup";
      line.append(topic);
      body.append(line);
    }
    for (const row of group.items) {
      const line = element("tr");
      line.append(header(row, "row"));
      across.forEach((column, place) => {
        const box = element("td");
        box.append(cell(state, row, column, cells[row.id][place]));
        line.append(box);
      });
      body.append(line);
    }
    table.append(body);
  }
  box.append(table);
  return box;
}

function header(item, scope) {
  const made = element("th");
  made.scope = scope;
  made.dir = "auto";
  if (item.title) made.title = item.title;
  made.append(scope === "col" ? element("b", "", item.label) : item.label);
  if (item.note) made.append(element("small", "", item.note));
  return made;
}

// What is open, as [row, column], or null: what was asked for, or else what the server says.
const open = ({ wish, data }) => (wish === undefined ? data.selected : wish);

function isOpen(state, row, column) {
  const shown = open(state);
  return shown?.[0] === row.id && shown[1] === column.id;
}

// Each wish has a number, which the server hands back once it has heard it.
function ask(root, state, wish) {
  const closed = open(state);
  state.wish = wish;
  state.number += 1;
  const cell = [...(wish ?? [])];
  if (state.data.transposed) cell.reverse();
  state.send({ cell: cell.join("/"), number: state.number });
  mark(root, state);
  if (wish) return;
  const left = button(root, closed);
  left?.focus({ preventScroll: true });
  left?.scrollIntoView({ block: "nearest", inline: "nearest" });
}

function cards(state) {
  const { rows, columns, cells, caption } = state.data;
  const box = element("div", "cards");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", caption);
  for (const group of rows) {
    if (group.title) box.append(element("h2", "topic", group.title));
    for (const row of group.items) {
      const card = element("section", "card");
      card.setAttribute("aria-label", row.label);
      card.append(element(group.title ? "h3" : "h2", "name", row.label));
      if (row.note) card.append(element("small", "", row.note));
      const list = element("ul");
      const rest = element("p", "", "No statement: ");
      items(columns).forEach((column, place) => {
        const made = cell(state, row, column, cells[row.id][place]);
        if (made.classList.contains("no_statement")) {
          made.className = "none";
          made.textContent = column.label;
          rest.append(made);
          return;
        }
        const entry = element("li");
        entry.append(element("span", "", column.label), made);
        list.append(entry);
      });
      let holder = card;
      if (items(columns).length > MANY) {
        holder = element("details");
        holder.append(element("summary", "", `Show ${items(columns).length}`));
        holder.open = items(columns).some((column) => isOpen(state, row, column));
        card.append(holder);
      }
      if (list.children.length) holder.append(list);
      if (rest.children.length) holder.append(rest);
      box.append(card);
    }
  }
  return box;
}

const buttons = (root) => [...root.querySelectorAll("[data-row]")];

function button(root, place) {
  const [row, column] = place ?? [];
  return buttons(root).find((b) => b.dataset.row === row && b.dataset.column === column);
}

function mark(root, state) {
  const all = buttons(root);
  const opened = button(root, open(state));
  for (const one of all) one.setAttribute("aria-pressed", String(one === opened));
  const stop = all.find((one) => one === root.getRootNode().activeElement) ?? opened ?? all[0];
  for (const one of all) one.tabIndex = one === stop ? 0 : -1;
}

// Says what the server has opened; its evidence begins at its beginning.
function tell(root, state) {
  const { selected } = state.data;
  const opened = button(root, selected);
  const text = opened ? `Evidence shown. ${opened.getAttribute("aria-label")}` : "";
  if (state.announced !== undefined && state.announced !== text) {
    state.said.textContent = text;
    document.querySelector(".st-key-evidence")?.scrollTo(0, 0);
  }
  state.announced = text;
  // What the back button closes takes the focus within along; it goes back to the cell.
  const focused = document.activeElement;
  if (!selected && (focused === document.body || focused?.closest(".st-key-evidence"))) {
    button(root, state.told)?.focus({ preventScroll: true });
  }
  state.told = selected;
}

function onEscape(state, event) {
  if (event.key !== "Escape" || event.isComposing || !open(state)) return;
  if (!document.querySelector(FLOATING)) state.ask(null);
}

function onClose(state, event) {
  if (event.target.closest(".sp-close") && open(state)) state.ask(null);
}

function onKey(root, state, event) {
  const here = event.target.closest("[data-row]");
  if (!here) return;
  const all = buttons(root);
  const place = all.indexOf(here);
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
