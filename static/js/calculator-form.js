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

  const form = document.getElementById("angaben");
  if (form) {
    document.body.addEventListener("htmx:afterSettle", () => markFields(form));
  }
})();
