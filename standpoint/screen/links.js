// Links between pages without a reload: the address changes as the back button would change it, and
// Streamlit answers to that. Without this script they are plain links and still work.
export default function links() {
  showCurrent();
  if (window.standpointLinks) return;
  window.standpointLinks = true;
  document.addEventListener("click", (event) => {
    const link = event.composedPath().find((node) => node.tagName === "A");
    const ours = link?.classList.contains("sp-link");
    if (!ours || event.button || event.ctrlKey || event.metaKey || event.shiftKey) return;
    event.preventDefault();
    const moved = new URL(link.href).pathname !== window.location.pathname;
    window.history.pushState({}, "", link.href);
    window.dispatchEvent(new PopStateEvent("popstate", { state: {} }));
    if (moved) document.querySelector('[data-testid="stMain"]')?.scrollTo(0, 0);
  });
}

// Where the list of pages is wider than the screen, the current one is brought into view.
function showCurrent() {
  const page = document.querySelector(".sp-masthead [aria-current]");
  const list = page?.closest("nav");
  if (list) list.scrollLeft = page.offsetLeft - list.offsetLeft - 40;
}
