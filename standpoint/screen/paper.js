// What a style sheet cannot do for paper: the parts of a page that are folded open, charts are scaled
// whole, and the address of the view stands at the foot. All is as it was once the sheets are made.
const PARTS = ":is(.sp-fold, .sp-cell-legend, .sp-cards > details):not([open])";

function preparePaper() {
  window.addEventListener("beforeprint", () => {
    const place = document.querySelector(".sp-address");
    if (place) place.textContent = window.location.href;
    for (const part of document.querySelectorAll(PARTS)) {
      part.open = true;
      part.dataset.paper = "";
    }
    for (const chart of document.querySelectorAll(".main-svg")) {
      const high = chart.closest('[class*="st-key-low-"]').clientHeight;
      chart.setAttribute("viewBox", `0 0 ${chart.getAttribute("width")} ${high}`);
    }
  });
  window.addEventListener("afterprint", () => {
    for (const part of document.querySelectorAll("details[data-paper]")) {
      part.open = false;
      delete part.dataset.paper;
    }
    for (const chart of document.querySelectorAll(".main-svg")) chart.removeAttribute("viewBox");
  });
}
