/** The notes open in a window of their own, which can be moved away from the screen that the projector shows. */
const SHAPE = "popup,width=1280,height=720";

export default function startApart() {
  for (const link of document.querySelectorAll("a.beside")) {
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      // Where the browser opens no window, the link does what links do.
      if (window.open(link.href, link.target, SHAPE)) event.preventDefault();
    });
  }
}
