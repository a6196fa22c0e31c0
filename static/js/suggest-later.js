/* Loads the suggestions once somebody turns to the address field, where most people come for something else. */
(function () {
  "use strict";

  const { scripts } = document.currentScript.dataset;
  const form = document.querySelector("form[data-suggest]");
  const signs = ["pointerenter", "touchstart", "focusin"];

  function load() {
    signs.forEach((sign) => form.removeEventListener(sign, load));
    for (const src of scripts.split(" ")) {
      document.head.append(Object.assign(document.createElement("script"), { src, async: false }));
    }
  }

  signs.forEach((sign) => form.addEventListener(sign, load, { passive: true }));
  if (form.contains(document.activeElement)) {
    load();
  }
})();
