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

  /* Whether two nodes are the same thing, told anew. A field is not: what stands in it is not among its attributes. */
  function isSame(old, fresh) {
    const names = ["id", "aria-labelledby"];
    return (
      old.nodeName === fresh.nodeName &&
      !old.matches?.("input, select, textarea") &&
      names.every((name) => old.getAttribute?.(name) === fresh.getAttribute?.(name))
    );
  }

  /* Sets what differs, but leaves open what somebody has opened; says whether htmx has to read the element again. */
  function renewAttributes(old, fresh) {
    const isOther = fresh.getAttribute("hx-get") !== old.getAttribute("hx-get");
    for (const { name } of [...old.attributes]) {
      name === "open" || fresh.hasAttribute(name) || old.removeAttribute(name);
    }
    for (const { name, value } of fresh.attributes) {
      old.getAttribute(name) === value || old.setAttribute(name, value);
    }
    return isOther;
  }

  /* Yields what htmx has to read. */
  function* renew(old, fresh) {
    if (old.isEqualNode(fresh)) {
      return;
    }
    if (!isSame(old, fresh)) {
      old.replaceWith(fresh);
      yield fresh;
    } else if (old.nodeType === Node.ELEMENT_NODE) {
      if (renewAttributes(old, fresh)) {
        yield old;
      }
      yield* renewInside(old, fresh);
    } else {
      old.data = fresh.data;
    }
  }

  function* renewInside(old, fresh) {
    const before = [...old.childNodes];
    const after = [...fresh.childNodes];
    if (before.length === after.length) {
      for (const [place, node] of before.entries()) {
        yield* renew(node, after[place]);
      }
    } else {
      old.replaceChildren(...after);
      yield* after;
    }
  }

  /* Each part of an answer goes to where the page has it, and of each only what differs is touched: the browser lays out
     and paints no more than that, and what was unfolded, marked or typed elsewhere stays. */
  window.htmx?.defineExtension("renew", {
    handleSwap(_style, _target, answer) {
      const places = [...answer.children].map((part) => [document.getElementById(part.id), part]);
      return places.filter(([old]) => old).flatMap(([old, part]) => [...renewInside(old, part)]);
    },
  });

  const form = document.getElementById("angaben");
  const failed = document.getElementById("ergebnis-gescheitert");
  if (form) {
    document.body.addEventListener("htmx:beforeRequest", () => (failed.hidden = true));
    document.body.addEventListener("htmx:afterSettle", ({ target }) => target.id === "ergebnis-teil" && markFields(form));
    /* A part opened in the place of its link is read from its heading on. */
    document.body.addEventListener("htmx:load", (event) => event.target.querySelector?.("h2[tabindex]")?.focus());
    for (const name of ["htmx:responseError", "htmx:sendError", "htmx:timeout"]) {
      document.body.addEventListener(name, () => (failed.hidden = false));
    }
  }
})();
