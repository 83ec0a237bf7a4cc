// Links between pages without a reload: the address changes as the back button would change it, and
// Streamlit answers to that. Without this script they are plain links and still work.
export default function links() {
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
