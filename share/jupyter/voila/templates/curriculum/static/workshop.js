/**
 * The facilitator's page around a lesson: progress while the kernel starts, notes behind Alt+N, the same place after a
 * reload, another day and in another language. Classic script: it must stand before Voilà calls it.
 */
(function () {
  "use strict";
  var words = JSON.parse(document.getElementById("workshop-words").textContent);
  // Beside the answers on this wall, and erased with them: `at` is what the activities' store asks of each value.
  var KEPT = "curriculum-1612/place/" + words.lesson;
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
    else offerToResume();
    addEventListener("scroll", notePlaceSoon, { passive: true });
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

  document.querySelectorAll(".workshop-language").forEach(function (link) {
    link.addEventListener("click", function () {
      var place = placeRead();
      if (place) link.hash = encodeURIComponent(place);
    });
  });

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

  /** The cell at the top of the screen; the cells of every language have the same ids. */
  function placeRead() {
    var line = document.querySelector(".workshop-bar").offsetHeight + 60;
    var read = "";
    document.querySelectorAll(".jp-Cell[id]").forEach(function (cell) {
      var box = cell.getBoundingClientRect();
      if (box.height && box.top <= line) read = cell.id;
    });
    return window.scrollY ? read : "";
  }

  var noting = 0;

  /** Note the place once the page has come to rest: a browser takes few new addresses a second. */
  function notePlaceSoon() {
    clearTimeout(noting);
    noting = setTimeout(notePlace, 300);
  }

  /** Keep the place in the address, for a reload, and in this browser, for a return by way of the home page. */
  function notePlace() {
    var place = placeRead();
    history.replaceState(history.state, "", place ? "#" + encodeURIComponent(place) : location.pathname + location.search);
    try {
      if (place) localStorage.setItem(KEPT, JSON.stringify({ at: Date.now(), cell: place, section: sectionOf(place) }));
      else localStorage.removeItem(KEPT);
    } catch (error) {
      // Storage is refused or full: the address alone keeps the place.
    }
  }

  function placeKept() {
    try {
      return JSON.parse(localStorage.getItem(KEPT));
    } catch (error) {
      return null;
    }
  }

  /** The title that stands last before the end of a cell. */
  function sectionOf(id) {
    var cell = document.getElementById(id);
    var title = "";
    document.querySelectorAll("#lesson h1, #lesson h2").forEach(function (heading) {
      var before = heading.compareDocumentPosition(cell) & Node.DOCUMENT_POSITION_FOLLOWING;
      if (before || cell.contains(heading)) title = heading.firstChild.textContent;
    });
    return title;
  }

  function offerToResume() {
    var kept = placeKept();
    var link = document.querySelector(".workshop-resume");
    if (!kept || !document.getElementById(kept.cell)) return;
    var at = new Date(kept.at);
    var time = { hour: "numeric", minute: "2-digit" };
    if (at.toDateString() !== new Date().toDateString()) time.weekday = "long";
    var told = at.toLocaleString(document.documentElement.lang, time);
    link.textContent = words.resume.replace("{section}", kept.section).replace("{time}", told);
    link.hash = encodeURIComponent(kept.cell);
    link.hidden = false;
    link.addEventListener("click", function () {
      returnToPlace(kept.cell);
      link.hidden = true;
    });
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
