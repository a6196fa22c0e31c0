// Announces that the sign-in at a desk with client data ends soon, lets people stay, and covers the page when it has ended.
"use strict";

(() => {
  const CHECK_MS = 5000;
  const TELL_USE_EVERY_MS = 120_000;
  const dialog = document.getElementById("desk-end");
  const stay = dialog.querySelector("form");
  const warning = dialog.querySelector("[data-desk-warning]");
  const ended = dialog.querySelector("[data-desk-ended]");
  const warnMs = Number(dialog.dataset.warnSeconds) * 1000;
  let endsAt = Date.now() + Number(dialog.dataset.seconds) * 1000;
  let toldUseAt = Date.now();
  let written = null;

  function tell(state) {
    endsAt = Date.now() + state.seconds * 1000;
    for (const place of document.querySelectorAll("[data-desk-time]")) {
      place.textContent = state.time;
    }
  }

  async function ask(options) {
    const answer = await fetch(dialog.dataset.url, { headers: { Accept: "application/json" }, ...options });
    if (answer.status === 401) {
      end();
    } else if (answer.ok) {
      tell(await answer.json());
    } else {
      throw new Error(`${answer.status}`);
    }
  }

  function show(part) {
    warning.hidden = part !== warning;
    ended.hidden = part !== ended;
    dialog.setAttribute("aria-labelledby", part.querySelector("h2").id);
    if (!dialog.open) {
      dialog.showModal();
    }
    part.querySelector("button").focus();
  }

  function end() {
    if (ended.hidden) {
      dialog.classList.add("desk-end--over");
      show(ended);
    }
  }

  async function goOn() {
    toldUseAt = Date.now();
    await ask({ method: "POST", body: new FormData(stay) });
    if (ended.hidden) {
      dialog.close();
    }
  }

  // Another window may have been used meanwhile: the server knows.
  async function check() {
    if (!ended.hidden || endsAt - Date.now() > warnMs) {
      return;
    }
    try {
      await ask({});
    } catch {
      if (endsAt <= Date.now()) {
        end();
      }
    }
    if (!ended.hidden) {
      return;
    }
    if (endsAt - Date.now() > warnMs) {
      dialog.close();
    } else if (!dialog.open) {
      show(warning);
    }
  }

  // Whoever writes uses the desk, though the server hears nothing of it by itself.
  function used(event) {
    if (event.type === "input" && event.target.form?.method === "post" && !dialog.contains(event.target)) {
      written = event.target.form;
    }
    if (!dialog.open && Date.now() - toldUseAt > TELL_USE_EVERY_MS && endsAt > Date.now()) {
      goOn().catch(() => {});
    }
  }

  stay.addEventListener("submit", (event) => {
    event.preventDefault();
    goOn().catch(() => {});
  });
  dialog.addEventListener("cancel", (event) => {
    event.preventDefault();
    if (ended.hidden) {
      goOn().catch(() => {});
    }
  });
  ended.querySelector("button").addEventListener("click", () => {
    if (written) {
      written.submit(); // the page for signing in takes the text along
    } else {
      window.location.reload();
    }
  });
  for (const kind of ["input", "keydown", "pointerdown"]) {
    document.addEventListener(kind, used, { passive: true });
  }
  document.addEventListener("visibilitychange", check);
  window.setInterval(check, CHECK_MS);
})();
