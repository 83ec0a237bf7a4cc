// What the matrix draws: a table, or cards below one another. It is one script with matrix.js.
function element(name, className, text) {
  const made = document.createElement(name);
  if (className) made.className = className;
  if (text !== undefined) {
    made.textContent = text;
    made.dir = "auto"; // the data's texts have a direction of their own
  }
  return made;
}

// A text in pieces, every second one marked.
function pieces(name, className, parts) {
  const made = element(name, className, "");
  made.append(...parts.map((text, n) => (n % 2 ? element("mark", "", text) : text)));
  return made;
}

// HTML of ours, in which what is the data's is escaped.
function parsed(markup) {
  const drawn = element("template");
  drawn.innerHTML = markup;
  return drawn.content.firstElementChild;
}

const lookOf = (state, row, column) =>
  state.data.looks[state.data.cells[row.id][state.places.get(column.id)]];

function cell(state, row, column) {
  const look = lookOf(state, row, column);
  return placed(state, row, column, look, faced(look.face, look, "button"));
}

// What opens a cell, in the look of a mark: a button, or a cell of a table.
function faced(markup, { hit, group }, kind) {
  const mark = parsed(markup);
  const made = element(kind, `sp-cell ${mark.className} ${hit}`);
  Object.assign(made.dataset, mark.dataset, { group });
  made.append(...mark.childNodes);
  made.tabIndex = -1;
  made.setAttribute(pressing(made), "false");
  if (kind === "button") made.type = "button";
  return made;
}

function placed(state, row, column, { say }, made) {
  made.dataset.cell = name(state, row, column);
  made.setAttribute("aria-label", `${column.label}, ${row.label}: ${say}`);
  return made;
}

// A cell as in the address: issue/stakeholder.
function name(state, row, column) {
  return state.data.transposed ? `${column.id}/${row.id}` : `${row.id}/${column.id}`;
}

const items = (groups) => groups.flatMap((group) => group.items);

function grid(state) {
  const { rows, columns, transposed } = state.data;
  const across = items(columns);
  const line = (row) => {
    const made = element("tr");
    made.append(header(row, "row"));
    for (const column of across) made.appendChild(element("td")).append(cell(state, row, column));
    return made;
  };
  return table(state, transposed ? "sp-across" : "", across.length, head(state), rows, line);
}

// A table of so many columns in the box that it scrolls in; `line` draws a row of a group.
function table(state, look, columns, heads, groups, line) {
  const box = element("div", "sp-scroll");
  const made = box.appendChild(element("table", look));
  made.setAttribute("role", "grid");
  made.style.setProperty("--columns", columns);
  made.append(element("caption", "mk-heard", state.data.caption), heads);
  const span = heads.lastElementChild.children.length;
  made.append(...groups.map((group) => section(group, span, line)));
  return box;
}

// A group of rows under its title, where it has one; `line` draws a row.
function section(group, span, line) {
  const made = element("tbody");
  if (group.title) {
    const above = element("tr");
    above.append(topic(group, span, "rowgroup"));
    made.append(above);
  }
  made.append(...group.items.map(line));
  return made;
}

function head(state) {
  const { columns, transposed } = state.data;
  const made = element("thead");
  if (columns.some((group) => group.title)) {
    const line = element("tr", "topics");
    line.append(element("td"), ...columns.map((one) => topic(one, one.items.length, "colgroup")));
    made.append(line);
  }
  const line = element("tr");
  const first = element("th", "corner");
  first.append(element("span", "mk-heard", state.data.corner));
  if (transposed) first.append(reader(state));
  line.append(first, ...items(columns).map((column) => header(column, "col")));
  made.append(line);
  return made;
}

function topic(group, span, scope) {
  const made = element("th", "topic");
  made.append(element("span", "", group.title));
  made.colSpan = span;
  made.scope = scope;
  return made;
}

// An issue has its title and its proposition, a stakeholder its name. Over a column there is no room
// for a proposition: the corner reads out that of the one that is pointed at or has the focus.
function header(item, scope) {
  const made = element("th");
  made.scope = scope;
  made.dataset.item = item.id;
  const whole = scope === "row" ? "" : "mk-heard";
  if (item.text) made.append(pieces("small", "title", item.title), pieces("span", whole, item.text));
  else made.append(element("b", "", item.label));
  if (item.found) made.append(pieces("small", whole, item.found));
  if (item.note) made.append(element("small", "", item.note));
  return made;
}

function cards(state) {
  const { rows, caption } = state.data;
  const box = element("div", "sp-cards");
  box.setAttribute("role", "group");
  box.setAttribute("aria-label", caption);
  for (const group of rows) {
    const made = group.items.map((row) => card(state, row, group.title ? "h4" : "h3"));
    if (!group.title) {
      box.append(...made);
      continue;
    }
    const fold = folded(group);
    fold.append(...made);
    fold.open = Boolean(fold.querySelector(".hit, mark"));
    box.append(fold);
  }
  return box;
}

function folded(group) {
  const made = element("details");
  const line = element("summary");
  line.append(element("h3", "", group.title), element("small", "", group.note));
  made.append(line);
  return made;
}

const NOTHING = { silent: "○", "left out": "⊘", "no statement": "·" };

// A state without a stance: its sign, which is only seen, and its word.
function unsaidBy(group) {
  const made = element("b");
  const sign = made.appendChild(element("span", "", NOTHING[group]));
  sign.ariaHidden = "true";
  made.append(` ${group[0].toUpperCase()}${group.slice(1)}`);
  return made;
}

// A card with what it is of.
function titled(row, level) {
  const made = element("section", "sp-card");
  made.setAttribute("aria-label", row.label);
  made.append(row.text ? pieces(level, "title", row.title) : element(level, "", row.label));
  if (row.text) made.append(pieces("p", "", row.text));
  if (row.found) made.append(pieces("small", "", row.found));
  if (row.note) made.append(element("small", "", row.note));
  return made;
}

function card(state, row, level) {
  const made = titled(row, level);
  const list = element("ul");
  const rest = element("p", "sp-unsaid");
  const unsaid = new Map(Object.keys(NOTHING).map((group) => [group, []]));
  for (const column of items(state.data.columns)) {
    const one = cell(state, row, column);
    const names = unsaid.get(one.dataset.group);
    if (names) {
      one.className = `sp-cell${one.matches(".hit") ? " hit" : ""}`;
      one.replaceChildren(element("span", "", column.label));
      names.push(one);
    } else {
      const entry = element("li");
      entry.append(element("span", "", column.label), one);
      list.append(entry);
    }
  }
  if (list.children.length) made.append(list);
  for (const [group, names] of unsaid) {
    names.forEach((name, place) => name.append(place < names.length - 1 ? "," : "."));
    const all = names.flatMap((name) => [" ", name]);
    if (names.length) rest.append(unsaidBy(group), ...all, " ");
  }
  if (rest.children.length) made.append(rest);
  return made;
}
