// What is asked for is an entry in the browser's history at once, so that Back undoes it though the
// server has not answered yet. The server then tells the browser of the very same address, and of
// what was asked for meanwhile: that is an entry once it is told. Told after a step through the
// history that has undone it, it is none.
const undone = (window.standpointUndone ??= guarded());

// Guards the history, once, from addresses that are to be no entries; returns their set.
function guarded() {
  const searches = new Set();
  for (const name of ["pushState", "replaceState"]) {
    const write = window.history[name].bind(window.history);
    window.history[name] = (data, unused, url) => {
      if (!searches.has(new URL(url ?? "", window.location.href).search)) write(data, unused, url);
    };
  }
  return searches;
}

// Has the browser take no heed of these addresses, when it is told of them, and of no others.
function undo(searches) {
  undone.clear();
  for (const search of searches) undone.add(search);
}

// As the reader does it, who may come to what was undone again.
function enter(search) {
  if (search === window.location.search) return;
  const url = `${window.location.pathname}${search}`;
  History.prototype.pushState.call(window.history, {}, "", url);
}

// The address as it is, with a wish in it.
function searchOf(wish) {
  const address = new Map();
  for (const [name, value] of new URLSearchParams(window.location.search)) {
    address.set(name, [...(address.get(name) ?? []), value]);
  }
  for (const name of ["cell", "pin", "find"]) {
    const values = [wish[name] ?? []].flat().filter(Boolean);
    if (values.length) address.set(name, values);
    else address.delete(name);
  }
  const isEmbedding = ([name]) => name.startsWith("embed"); // Streamlit puts those first
  const ordered = [...address].sort((a, b) => isEmbedding(b) - isEmbedding(a));
  const parts = ordered.flatMap(([name, values]) => values.map((one) => `${name}=${quoted(one)}`));
  return parts.length ? `?${parts.join("&")}` : "";
}

// As Python's urlencode does it.
function quoted(text) {
  const hex = (one) => `%${one.charCodeAt(0).toString(16).toUpperCase()}`;
  return encodeURIComponent(text).replace(/[!'()*]/g, hex).replaceAll("%20", "+");
}

function addressed() {
  const given = new URLSearchParams(window.location.search);
  return { cell: given.get("cell") ?? "", pin: given.getAll("pin"), find: given.get("find") ?? "" };
}
