// A picture as PNG, made by the reader's browser from the SVG that is shown; twice as large, so that
// it is sharp on a slide.
const SCALE = 2;

async function savePicture(event) {
  const button = event.composedPath().find((node) => node.classList?.contains("sp-save-picture"));
  if (!button) return;
  event.preventDefault();
  const shown = button.closest(".sp-take").querySelector("img");
  await shown.decode();
  const canvas = document.createElement("canvas");
  canvas.width = shown.naturalWidth * SCALE;
  canvas.height = shown.naturalHeight * SCALE;
  canvas.getContext("2d").drawImage(shown, 0, 0, canvas.width, canvas.height);
  const link = document.createElement("a");
  link.download = button.dataset.name;
  link.href = canvas.toDataURL("image/png");
  link.click();
}
