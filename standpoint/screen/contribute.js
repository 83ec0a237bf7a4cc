// The passage on its way from the text into the form: a button takes the words that are selected in
// the text, and what is pasted into the form is looked up at once. Without this script a passage
// can still be typed or pasted, and is looked up when its field is left.
const listening = new WeakMap();

export default function contribute({ data: [data], parentElement, setTriggerValue }) {
  const button = parentElement.querySelector("button");
  const isFirst = !listening.has(button);
  listening.get(button)?.abort();
  const stop = new AbortController();
  listening.set(button, stop);
  let words = "";
  const show = () => {
    button.textContent = words ? data.take : data.select;
    button.disabled = !words;
  };
  show();
  const on = (target, name, act) => target.addEventListener(name, act, { signal: stop.signal });
  const select = () => {
    const selection = document.getSelection();
    const text = document.querySelector(".sp-original");
    if (!text?.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
    words = selection.toString().trim();
    show();
  };
  on(document, "selectionchange", select);
  on(button, "pointerdown", (event) => event.preventDefault()); // the selection stays
  on(button, "click", () => setTriggerValue("taken", words));
  on(document, "paste", ({ target }) => setTimeout(() => lookUp(target)));
  // What was done before this script was there, or before it is called again, counts, too.
  select();
  if (isFirst) lookUp(document.activeElement);
  // A text with another mark is another element, scrolled to its top.
  const seen = new MutationObserver(() => bringIntoSight(data.paragraph));
  seen.observe(document.querySelector(".st-key-read"), {
    childList: true,
    subtree: true,
  });
  stop.signal.addEventListener("abort", () => seen.disconnect());
  bringIntoSight(data.paragraph);
  return () => stop.abort();
}

// What is in a field goes to the server when the field is left.
function lookUp(field) {
  if (!field?.closest?.("[class*='st-key-contribute-text-']")) return;
  field.blur();
  field.focus();
}

// Scrolls the text and never the page.
function bringIntoSight(number) {
  const text = document.querySelector(".sp-original");
  const numbers = [...(text?.querySelectorAll(".sp-no") ?? [])];
  const paragraph = numbers.find((one) => one.textContent === number)?.parentElement;
  if (!paragraph) return;
  const top = paragraph.offsetTop - text.offsetTop;
  const bottom = top + paragraph.offsetHeight;
  const inSight = text.scrollTop <= top && bottom <= text.scrollTop + text.clientHeight;
  if (!inSight) text.scrollTop = top - text.clientHeight / 3;
}
