/* Long work in short portions: between them the page answers to whoever types, taps or scrolls meanwhile. */
(function () {
  "use strict";

  const PORTION_MS = 5; // on a telephone that takes four times as long for everything still no pause that anybody feels

  /* Lets the browser do first what has come up meanwhile. */
  function pause() {
    return window.scheduler?.yield?.() ?? new Promise((done) => setTimeout(done));
  }

  /* Does something for each of a list, in portions. */
  async function each(list, act) {
    let until = performance.now() + PORTION_MS;
    for (const [index, one] of list.entries()) {
      act(one, index);
      if (performance.now() > until) {
        await pause();
        until = performance.now() + PORTION_MS;
      }
    }
  }

  window.mapPauses = { pause, each };
})();
