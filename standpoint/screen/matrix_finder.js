// What finds and pins in a compact matrix: what is found or pinned stands first on its axis, and
// nothing is hidden. It is one script with matrix.js.
const TYPING = 120; // milliseconds without a key before what is typed so far is looked for
const OFFERED = 6; // as many of those that are found can be pinned beside the field

const finding = (state) => state.typed ?? now(state).find;
const leading = (state) => JSON.stringify([now(state).pin, plain(finding(state))]);
const isPinned = (state, item) => !item.text && now(state).pin.includes(item.id);

// Case and accents make no difference.
function plain(text) {
  return text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase().trim();
}

function isFound(state, item) {
  const wanted = plain(finding(state));
  return Boolean(wanted) && plain(`${item.label} ${item.name ?? ""}`).includes(wanted);
}

function finder(root, state) {
  if (!state.finder) {
    state.finder = element("div", "sp-finder");
    state.field = field(root, state);
    state.pins = element("span", "sp-pins");
    state.result = element("span", "sp-finder-result");
    state.result.setAttribute("role", "status");
    state.finder.append(state.field, state.pins, state.result);
  }
  if (document.activeElement !== state.field) state.field.value = finding(state);
  const people = items(state.data.transposed ? state.data.rows : state.data.columns);
  const pinned = people.filter((one) => isPinned(state, one));
  const found = people.filter((one) => !isPinned(state, one) && isFound(state, one));
  lay(state.pins, [
    ...pinned.map((one) => chip(one, true)),
    ...found.slice(0, OFFERED).map((one) => chip(one, false)),
  ]);
  const said = result(state);
  if (state.result.textContent !== said) state.result.textContent = said;
  return state.finder;
}

function field(root, state) {
  const made = element("input");
  const asks = "Find a stakeholder or an issue";
  Object.assign(made, { type: "search", placeholder: `${asks} …`, autocomplete: "off", dir: "auto" });
  made.setAttribute("aria-label", asks);
  let soon;
  made.addEventListener("input", () => {
    state.typed = made.value;
    clearTimeout(soon);
    soon = setTimeout(() => {
      again(root, state);
      root.querySelector(".sp-scroll")?.scrollTo(0, 0);
    }, TYPING);
  });
  made.addEventListener("change", () => {
    const find = made.value.trim();
    state.typed = undefined;
    if (find !== now(state).find) wish(state, { find });
    again(root, state);
  });
  return made;
}

function chip(item, isIn) {
  const made = element("button", "sp-pinned", item.label);
  made.type = "button";
  made.dataset.pin = item.id;
  made.setAttribute("aria-pressed", String(isIn));
  made.title = isIn ? "Unpin" : "Pin";
  return made;
}

// A chip that is there and stays is not laid anew: somebody may be pressing it, or be on it.
function lay(place, chips) {
  const stays = (one) => chips.some((chip) => chip.isEqualNode(one));
  for (const one of [...place.children]) if (!stays(one)) one.remove();
  chips.forEach((chip, at) => {
    const there = place.children[at];
    if (!there?.isEqualNode(chip)) place.insertBefore(chip, there ?? null);
  });
  while (place.childElementCount > chips.length) place.lastElementChild.remove(); // stood elsewhere
}

function result(state) {
  if (!plain(finding(state))) return now(state).pin.length ? "pinned" : "";
  const { rows, columns, transposed } = state.data;
  const count = (groups) => items(groups).filter((one) => isFound(state, one)).length;
  const [issues, people] = (transposed ? [columns, rows] : [rows, columns]).map(count);
  const parts = [people && of(people, "stakeholder"), issues && of(issues, "issue")];
  const found = parts.filter(Boolean).join(" and ");
  return found ? `${found} found` : "Nothing is called that.";
}

const of = (number, noun) => `${number} ${noun}${number === 1 ? "" : "s"}`;

function togglePin(root, state, { dataset: { pin } }) {
  const pins = now(state).pin;
  const isIn = pins.includes(pin);
  wish(state, { pin: isIn ? pins.filter((one) => one !== pin) : [...pins, pin] });
  const inField = state.finder.contains(document.activeElement);
  again(root, state);
  state.said.textContent = isIn ? "No longer pinned." : "Pinned: it stands first.";
  if (inField) (state.finder.querySelector(`[data-pin="${pin}"]`) ?? state.field).focus();
}

// Draws the matrix anew where other things stand first, and what was open in it. Where none do it
// stays: a click on a cell that ends the typing must find the cell.
function again(root, state) {
  if (leading(state) === state.shown) return;
  draw(root, state);
  hear(root, state);
}
