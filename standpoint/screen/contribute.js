// The passage on its way from the text into the form: a button takes the words that are selected in
// the text, and what is pasted into the form is looked up at once. Without this script a passage
// can still be typed or pasted, and is looked up when its field is left.
const listening = new WeakMap();

export default function contribute({ data: [data], parentElement, setTriggerValue }) {
  const button = parentElement.querySelector("button");
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
  on(document, "selectionchange", () => {
    const selection = document.getSelection();
    const text = document.querySelector(".sp-original");
    if (!text?.contains(selection.anchorNode) || !text.contains(selection.focusNode)) return;
    words = selection.toString().trim();
    show();
  });
  on(button, "pointerdown", (event) => event.preventDefault()); // the selection stays
  on(button, "click", () => setTriggerValue("taken", words));
  on(document, "paste", ({ target }) => {
    if (!target.closest?.(".st-key-contribute-text")) return;
    setTimeout(() => {
      target.blur();
      target.focus();
    });
  });
  return () => stop.abort();
}
