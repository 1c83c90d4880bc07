/**
 * The facilitator's page around a lesson: progress while the kernel starts, notes behind Alt+N, the same place in the
 * other language. Classic script: it must stand before Voilà calls it.
 */
(function () {
  "use strict";
  var words = JSON.parse(document.getElementById("workshop-words").textContent);
  var waiting = document.getElementById("loading");
  var step = document.getElementById("loading_text");

  var slow = setTimeout(function () {
    var line = document.createElement("p");
    line.textContent = words.slow;
    if (waiting.parentNode) waiting.appendChild(line);
  }, 15000);

  /** Voilà calls this before each cell. */
  window.voila_process = function (index, count) {
    step.textContent = words.step.replace("{step}", index).replace("{steps}", count);
    step.style.setProperty("--part", String(index / count));
  };

  window.voila_heartbeat = function () {};

  /** Voilà calls this after the last cell, and again once its own script has drawn the outputs. */
  window.voila_finish = function () {
    if (!window.themeLoaded) {
      window.cellLoaded = true;
      return;
    }
    clearTimeout(slow);
    waiting.remove();
    document.getElementById("rendered_cells").style.display = "";
    document.documentElement.classList.add("workshop-ready");
    markNotes();
    if (location.hash) returnToPlace(decodeURIComponent(location.hash.slice(1)));
  };
  window.display_cells = window.voila_finish;

  var button = document.querySelector(".workshop-notes");
  if (button) {
    button.addEventListener("click", toggleNotes);
    document.addEventListener("keydown", function (event) {
      if (event.altKey && !event.ctrlKey && !event.metaKey && event.code === "KeyN") {
        event.preventDefault();
        toggleNotes();
      }
    });
  }

  var twin = document.querySelector(".workshop-twin");
  if (twin) {
    twin.addEventListener("click", function () {
      var place = placeRead();
      if (place) twin.hash = encodeURIComponent(place);
    });
  }

  // JupyterLab's renderer sends every link of an output to a new tab; ours within this server stay in this one.
  document.addEventListener("click", function (event) {
    var link = event.target.closest("#lesson a[target]");
    if (link && link.origin === location.origin) link.removeAttribute("target");
  }, true);

  function markNotes() {
    document.querySelectorAll(".celltag_facilitator").forEach(function (inner) {
      inner.closest(".jp-Cell").classList.add("workshop-note");
    });
  }

  function toggleNotes() {
    var shown = document.documentElement.classList.toggle("workshop-notes-shown");
    button.setAttribute("aria-pressed", String(shown));
    button.querySelector("span").textContent = shown ? button.dataset.hide : button.dataset.show;
  }

  /** The cell at the top of the screen; the cells of both languages have the same ids. */
  function placeRead() {
    var line = document.querySelector(".workshop-bar").offsetHeight + 60;
    var read = "";
    document.querySelectorAll(".jp-Cell[id]").forEach(function (cell) {
      var box = cell.getBoundingClientRect();
      if (box.height && box.top <= line) read = cell.id;
    });
    return window.scrollY ? read : "";
  }

  /** Go to a cell, and stay there while the activities above it are being drawn, unless the reader moves. */
  function returnToPlace(id) {
    var cell = document.getElementById(id);
    if (!cell) return;
    cell.scrollIntoView();
    var layout = new ResizeObserver(function () {
      cell.scrollIntoView();
    });
    var events = ["wheel", "touchstart", "keydown", "mousedown"];
    var stop = function () {
      layout.disconnect();
      events.forEach(function (name) {
        removeEventListener(name, stop);
      });
    };
    events.forEach(function (name) {
      addEventListener(name, stop, { passive: true });
    });
    layout.observe(document.getElementById("lesson"));
    setTimeout(stop, 8000);
  }
})();
