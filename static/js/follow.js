// Keeps a progress bar moving while work goes on in the background, and when its state changes loads the page
// anew, or the one that `data-then` names.
"use strict";

const PAUSE_MS = 1000;

async function follow(section) {
  const bar = section.querySelector("progress");
  const phase = section.querySelector("[data-follow-phase]");
  try {
    const answer = await fetch(section.dataset.follow, { headers: { Accept: "application/json" } });
    const state = await answer.json();
    if (state.status !== section.dataset.status) {
      if (section.dataset.then) {
        window.location.replace(section.dataset.then);
      } else {
        window.location.reload();
      }
      return;
    }
    phase.textContent = `${state.phase || state.label} …`;
    if (Number.isInteger(state.percent)) {
      bar.value = state.percent;
    } else {
      bar.removeAttribute("value");
    }
  } catch {
    // The server did not answer this time; the next question may get through.
  }
  window.setTimeout(() => follow(section), PAUSE_MS);
}

for (const section of document.querySelectorAll("[data-follow]")) {
  window.setTimeout(() => follow(section), PAUSE_MS);
}
