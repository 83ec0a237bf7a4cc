// What the keyboard does in the matrix. It is one script with matrix.js.

// What the arrow keys lead to, line by line.
function lines(root, state) {
  if (state.narrow) return buttons(root).filter((one) => !isFolded(one)).map((one) => [one]);
  const rows = [...root.querySelectorAll("tr")].map((row) => [...row.querySelectorAll(STOP)]);
  return rows.filter((row) => row.length);
}

function onKey(root, state, event) {
  const here = event.target.closest(STOP);
  if (!here || !root.contains(here)) return;
  if (here.matches("td") && (event.key === "Enter" || event.key === " ")) {
    event.preventDefault();
    here.click();
    return;
  }
  const all = lines(root, state);
  const row = all.findIndex((line) => line.includes(here));
  if (row < 0) return;
  const column = all[row].indexOf(here);
  const steps = {
    ArrowRight: all[row][column + 1] ?? all[row + 1]?.[0],
    ArrowLeft: all[row][column - 1] ?? all[row - 1]?.at(-1),
    ArrowDown: all[row + 1]?.[column],
    ArrowUp: all[row - 1]?.[column],
    Home: event.ctrlKey ? all[0][0] : all[row][0],
    End: event.ctrlKey ? all.at(-1).at(-1) : all[row].at(-1),
    PageDown: all.at(-1)[column],
    PageUp: all[0][column],
  };
  const next = steps[event.key];
  if (!next) return;
  event.preventDefault();
  here.tabIndex = -1;
  next.tabIndex = 0;
  next.focus();
  next.scrollIntoView({ block: "nearest", inline: "nearest" });
}
