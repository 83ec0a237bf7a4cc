// Links between pages without a reload: the address changes as the back button would change it, and
// Streamlit answers to that. Without this script they are plain links and still work.
const LONGEST = 10_000; // milliseconds that a page is being left; later no answer may come at all
const SOON = 10_000; // milliseconds within which a page that is gone would be gone again

let ask; // asks the server for the page

export default function links({ data, setTriggerValue }) {
  ask = () => setTriggerValue("again", { steps: steps() });
  showCurrent();
  arrive(data[0]);
  if (window.standpointLinks) return;
  window.standpointLinks = true;
  keepAddress();
  for (const kind of ["click", "keydown"]) window.addEventListener(kind, letGo, true);
  window.addEventListener("error", () => setTimeout(bringBack));
  preparePaper();
  mendWhatIsDrawn();
  drawAgain();
  window.addEventListener("popstate", () => {
    window.standpointSteps = steps() + 1;
    movedAt = performance.now();
  });
  document.addEventListener("click", skip);
  document.addEventListener("click", copy);
  document.addEventListener("click", savePicture);
  document.addEventListener("focusin", ({ target }) => {
    // A browser is content with one pixel of what the keyboard is on.
    if (target.closest(".sp-masthead nav, .st-key-rules")) target.scrollIntoView({ block: "nearest", inline: "nearest" });
  });
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Enter" && event.key !== " ") return;
    copy(event);
    savePicture(event);
  });
  document.addEventListener("keydown", goThroughList);
  document.addEventListener("click", (event) => {
    const link = event.composedPath().find((node) => node.tagName === "A");
    const ours = link?.classList.contains("sp-link");
    if (!ours || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    keepEmbedding(link);
    // Last, after all else that the click does: a popover that it closes tells the server so once
    // the click is over, in the address that is left.
    setTimeout(() => setTimeout(follow, 0, link.href));
  });
}

function follow(address) {
  const moved = new URL(address).pathname !== window.location.pathname;
  History.prototype.pushState.call(window.history, {}, "", address); // though it was undone before
  window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
  if (moved) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
}

// The browser's address says what is wanted, and the server draws that. Streamlit would have it follow
// each answer: also that of a page which is being left, or was left and come back to meanwhile.
function keepAddress() {
  const { history } = window;
  const [push, replace] = [history.pushState.bind(history), history.replaceState.bind(history)];
  history.pushState = (data, unused, url) => {
    const here = window.location;
    const isOther = new URL(url ?? "", here.href).pathname !== here.pathname;
    if (isOther && pageAt(here)) return;
    const write = isLeaving() ? replace : push;
    write(data, unused, url);
  };
}

// Where Streamlit cannot draw what the server sends, it takes all of the page away. The address says
// what stood on it.
function bringBack() {
  const isGone = !document.querySelector('[data-testid="stApp"]');
  if (isGone && performance.now() > SOON) window.location.reload();
}

// What was asked for without a connection is lost, and a server that was started anew, or has been
// without a reader for long, knows nothing of the page: not what to do when something is pressed on it.
function drawAgain() {
  const app = document.querySelector('[data-testid="stApp"]');
  let wasThere = true;
  const look = () => {
    const isThere = app.dataset.testConnectionState === "CONNECTED";
    if (isThere && !wasThere) ask();
    wasThere = isThere;
  };
  new MutationObserver(look).observe(app, { attributeFilter: ["data-test-connection-state"] });
}

// A page that is being left takes nothing more: what is pressed on it until the next one is there
// would be written into the address of that. Links still lead on.
let movedAt = 0;
function letGo(event) {
  const isPressed = event.type === "click" || ["Enter", " ", "Escape"].includes(event.key);
  const isLink = event.composedPath().some((node) => node.tagName === "A");
  const isLate = performance.now() - movedAt > LONGEST;
  if (!isPressed || isLink || isLate || !isLeaving()) return;
  event.preventDefault();
  event.stopImmediatePropagation();
}

// Whether a link, or a step, was followed to another page, and is not answered yet.
function isLeaving() {
  const wanted = pageAt(window.location);
  return wanted !== undefined && !wanted.hasAttribute("aria-current");
}

function pageAt({ pathname }) {
  const pages = [...document.querySelectorAll(".sp-masthead nav a")];
  return pages.find((page) => page.pathname === pathname);
}

// What Streamlit draws is not ours to change: what it lacks is added whenever something was drawn, and
// what has no room in a narrower window gets its own place to scroll.
function mendWhatIsDrawn() {
  const [keep, stay] = [keepChips(), keepFocus()];
  const mend = () => (keep(), stay(), reachBoxes());
  mend(); // this script may come after all else
  new MutationObserver(mend).observe(document.body, { childList: true, subtree: true });
  window.addEventListener("resize", reachBoxes);
}

// The chips stay where they are while one of them is open: what is chosen there may leave less to say
// above them, and what is to be pressed next must not move away under the pointer.
function keepChips() {
  let place;
  return () => {
    const isOpen = document.querySelector('[data-testid="stPopoverBody"]');
    if (!isOpen && place === undefined) return;
    const chips = document.querySelector(".st-key-over, .st-key-rules");
    const main = document.querySelector('[data-testid="stMain"]');
    if (!chips || !main) return;
    if (place === undefined && main.scrollTop) return; // the browser keeps a scrolled page in place
    const room = parseFloat(chips.style.marginTop) || 0;
    const top = chips.getBoundingClientRect().top + main.scrollTop;
    place = isOpen ? (place ?? top) : undefined;
    const wanted = isOpen ? Math.max(0, room + place - top) : 0;
    if (wanted !== room) chips.style.marginTop = wanted ? `${wanted}px` : "";
  };
}

// What a button does may take it away: the keyboard is then on the one ahead of it, and not at the
// beginning of the page.
function keepFocus() {
  let held, ahead;
  document.addEventListener("focusin", ({ target }) => {
    held = target.closest('[data-testid="stButton"] button');
    if (!held) return;
    const all = [...document.querySelectorAll("main button:enabled")];
    ahead = all.slice(0, all.indexOf(held)).reverse();
  });
  // Who presses elsewhere has left it, though nothing else takes the focus.
  document.addEventListener("pointerdown", ({ target }) => {
    if (!held?.contains(target)) held = undefined;
  });
  return () => {
    if (!held || held.isConnected || document.activeElement !== document.body) return;
    ahead.find((one) => one.isConnected)?.focus({ preventScroll: true });
  };
}

// Streamlit draws what a chip opens last in the page. The keyboard comes to it right after the chip,
// and to what follows the chip right after it; to go past it closes it.
function goThroughList(event) {
  const chip = document.querySelector('[data-testid="stPopoverButton"][aria-expanded="true"]');
  if (event.key !== "Tab" || !chip) return;
  const here = document.activeElement;
  const reached = "a[href], button:enabled, input:enabled:not([type=radio]:not(:checked)), [tabindex]";
  const all = document.querySelectorAll(`[data-testid="stPopoverBody"] :is(${reached})`);
  // What the keyboard is not in has no place in its order, and what it had is kept beside it.
  const list = [...all].filter((one) => (one.dataset.tabindex ?? one.tabIndex) >= 0);
  const [last, isBack] = [list.at(-1), event.shiftKey];
  if (here === chip && !isBack && list.length) {
    event.preventDefault();
    list[0].focus();
  } else if (here === list[0] && isBack) {
    event.preventDefault();
    chip.focus();
  } else if (here === (isBack ? chip : last)) {
    chip.focus(); // the browser goes on from here
    chip.click();
  }
}

// A chart that is wider than its place scrolls there, and is reached and moved by the keyboard.
function reachBoxes() {
  for (const box of document.querySelectorAll(".st-key-wide")) {
    const isWider = box.scrollWidth > box.clientWidth;
    if (isWider === box.hasAttribute("tabindex")) continue;
    const named = { tabindex: "0", role: "region", "aria-label": "Chart, scrolls sideways" };
    for (const [name, value] of Object.entries(named)) {
      if (isWider) box.setAttribute(name, value);
      else box.removeAttribute(name);
    }
  }
}

// How many steps the reader took through the history, links among them.
const steps = () => window.standpointSteps ?? 0;

// Streamlit keeps to itself whether it is embedded, and how: a link has to take that along.
function keepEmbedding(link) {
  const address = new URL(link.href);
  for (const [name, value] of new URLSearchParams(window.location.search)) {
    const given = address.searchParams.getAll(name);
    if (name.startsWith("embed") && !given.includes(value)) address.searchParams.append(name, value);
  }
  link.href = address.href;
}

let shown;
function arrive(page) {
  const before = shown;
  shown = page;
  if (before === undefined || before === page) return;
  window.standpointUndone?.clear(); // what the page before was to be told has come
  focusHeading(page);
}

// The keyboard goes past what was found, to the cell it would come to; the address stays as it is.
function skip(event) {
  if (!event.target.closest?.(".sp-skip")) return;
  event.preventDefault();
  document.querySelector('#matrix [tabindex="0"]')?.focus();
}

// After a change of page, what is read next is its heading; unless the reader is at something on the
// page before it is whole. The first page is read from its top.
function focusHeading(page) {
  const app = document.querySelector('[data-testid="stApp"]');
  const before = document.activeElement;
  const isDone = () => app.dataset.testScriptState !== "running";
  const focus = () => {
    const heading = document.querySelector("h1");
    const isLeft = [before, document.body].includes(document.activeElement);
    if (shown !== page || !heading || !isLeft) return;
    heading.tabIndex = -1;
    heading.focus({ preventScroll: true });
  };
  if (isDone()) return focus();
  const watcher = new MutationObserver(() => {
    if (!isDone()) return;
    watcher.disconnect();
    focus();
  });
  watcher.observe(app, { attributeFilter: ["data-test-script-state"] });
}

// Where the list of pages is wider than the screen, the current one is brought into view.
function showCurrent() {
  const page = document.querySelector(".sp-masthead [aria-current]");
  const list = page?.closest("nav");
  if (list) list.scrollLeft = page.offsetLeft - list.offsetLeft - 40;
}

// A button copies what is shown above it.
async function copy(event) {
  const button = event.composedPath().find((node) => node.classList?.contains("sp-copy"));
  if (!button) return;
  event.preventDefault();
  const label = button.dataset.label ?? button.textContent;
  button.dataset.label = label;
  const shown = button.closest("section").querySelector(".sp-taken");
  try {
    await navigator.clipboard.writeText(shown.textContent);
  } catch {
    // Within another page, or without https, a browser does not let us: the keyboard can.
    return getSelection().selectAllChildren(shown);
  }
  button.textContent = "Copied";
  button.addEventListener("blur", () => (button.textContent = label), { once: true });
}
