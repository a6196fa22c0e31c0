/* Loads the interactive map once its place comes near the screen: on a telephone it lies below the answer, and most people
   never get there. Until then the drawing of the server stands in its place, each area of it a link. */
(function () {
  "use strict";

  const NEAR = "100px"; // of the edge of the screen

  const { scripts } = document.currentScript.dataset;

  function load() {
    for (const src of scripts.split(" ")) {
      document.head.append(Object.assign(document.createElement("script"), { src, async: false }));
    }
  }

  const watch = new IntersectionObserver(
    (seen) => {
      if (seen.some(({ isIntersecting }) => isIntersecting)) {
        watch.disconnect();
        load();
      }
    },
    { rootMargin: NEAR },
  );
  watch.observe(document.querySelector("[data-map]"));
})();
