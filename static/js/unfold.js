/* A link to a part that is folded away unfolds it; without this file whoever follows it unfolds the part by hand. */
(function () {
  "use strict";

  /* A page that is being loaded has no :target yet. */
  function unfold() {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (let part = target?.closest("details"); part; part = part.parentElement.closest("details")) {
      part.open = true;
    }
    target?.scrollIntoView();
  }

  window.addEventListener("hashchange", unfold);
  unfold();
})();
