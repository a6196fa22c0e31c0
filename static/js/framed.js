/* A page inside a frame of another site tells that site how high it is (embedding/scripts). Without this file, or where the
   other site does not listen, the frame keeps the height it was given. */
(function () {
  "use strict";

  const page = document.documentElement;

  /* Which site listens needs no check here: the policy of this page lets no others than allowed ones show it, and the
     height of an answer is no secret to them. */
  function tell() {
    window.parent.postMessage({ einbetten: Math.ceil(page.getBoundingClientRect().height) }, "*");
  }

  /* Whoever asked in here goes on at the heading of the answer, which is brought into view; a page that has just been
     opened with a frame in it has its focus elsewhere and keeps it. */
  function greet() {
    const start = document.querySelector("#fehler, [data-answer] h1");
    if (start && document.hasFocus()) {
      start.tabIndex = -1;
      start.focus();
    }
  }

  if (window.parent !== window) {
    new ResizeObserver(tell).observe(page);
    window.addEventListener("message", (event) => {
      if (event.source === window.parent && event.data?.einbetten === "?") {
        tell();
      }
    });
    greet();
  }
})();
