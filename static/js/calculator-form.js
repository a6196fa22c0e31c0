/* Keeps the form above a result true while htmx renews the result. Without this file the button does the same. */
(function () {
  "use strict";

  /* Texts beside the fields are replaced, the fields are not, so that the focus stays: only their state is set anew. */
  function markFields(form) {
    for (const error of form.querySelectorAll(".entry__error")) {
      const wrong = error.textContent.trim() !== "";
      const entry = error.closest(".entry");
      entry.classList.toggle("entry--wrong", wrong);
      for (const field of entry.querySelectorAll("input, select")) {
        wrong ? field.setAttribute("aria-invalid", "true") : field.removeAttribute("aria-invalid");
      }
    }
  }

  /* A link to a part that is folded away unfolds it; a page that is being loaded has no :target yet. */
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target?.closest("details"); part; part = part.parentElement.closest("details")) {
      part.open = true;
    }
    target?.scrollIntoView();
  }

  const form = document.getElementById("angaben");
  const failed = document.getElementById("ergebnis-gescheitert");
  if (form) {
    document.body.addEventListener("htmx:beforeRequest", () => (failed.hidden = true));
    document.body.addEventListener("htmx:afterSettle", () => markFields(form));
    /* A part opened in the place of its link is read from its heading on. */
    document.body.addEventListener("htmx:load", (event) => event.target.querySelector?.("h2[tabindex]")?.focus());
    for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
      document.body.addEventListener(name, () => (failed.hidden = false));
    }
  }
  window.addEventListener("hashchange", unfold);
  unfold();
})();
