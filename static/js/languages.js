/* Takes along what stands unsent in the fields when somebody changes the language. It waits in this window, for the next
   page only, and gets into no address: people type theirs here too. What was sent stands in the link. Where a form is
   sent in no link, the button that changes nothing sends it to the page in the other language. */
(function () {
  "use strict";

  const KEY = "nicht-gesendet";
  const TYPED = "main :is(input, select, textarea)[name]:not([type=hidden], [type=file], [type=password])";
  const links = document.querySelectorAll("[data-language]");
  const wasPosted = "posted" in document.currentScript.dataset;
  let waiting = {};

  const isTick = (field) => field.type === "checkbox" || field.type === "radio";

  function isChanged(field) {
    if (isTick(field)) {
      return field.checked !== field.defaultChecked;
    }
    if (field.options) {
      const usual = [...field.options].findIndex((option) => option.defaultSelected);
      return field.selectedIndex !== Math.max(usual, 0);
    }
    return field.value !== field.defaultValue;
  }

  /* By name and, since names repeat, by number among those of the same name: the order is that of every language. */
  function fields() {
    const counts = {};
    return [...document.querySelectorAll(TYPED)].map((field) => {
      counts[field.name] = (counts[field.name] ?? 0) + 1;
      return [`${field.name} ${counts[field.name]}`, field];
    });
  }

  function unsent() {
    const changed = fields().filter(([, field]) => wasPosted || isChanged(field));
    return Object.fromEntries(changed.map(([key, field]) => [key, isTick(field) ? field.checked : field.value]));
  }

  /* Browsers may forbid to keep anything; then the link leads on without. */
  function store(kept) {
    try {
      window.sessionStorage.setItem(KEY, JSON.stringify(kept));
    } catch {
      // Nothing is lost but what was not sent.
    }
  }

  function take() {
    try {
      const kept = JSON.parse(window.sessionStorage.getItem(KEY));
      window.sessionStorage.removeItem(KEY);
      return kept;
    } catch {
      return null;
    }
  }

  function leave(event) {
    const entries = { ...waiting, ...unsent() };
    if (event.ctrlKey || event.metaKey || event.shiftKey || !Object.keys(entries).length) {
      return;
    }
    const { pathname, href } = event.currentTarget;
    const sender = document.querySelector("[data-sends-to-language]");
    if (sender) {
      event.preventDefault();
      sender.formAction = href;
      sender.click();
      return;
    }
    store({ path: pathname, entries });
  }

  function arrive() {
    const kept = take();
    if (kept?.path !== window.location.pathname) {
      return;
    }
    waiting = kept.entries; // a page may have fewer fields: the rest waits for the next change
    const found = fields().filter(([key]) => key in waiting);
    for (const [key, field] of found) {
      field[isTick(field) ? "checked" : "value"] = waiting[key];
      delete waiting[key];
    }
    const tell = ([, field]) => field.dispatchEvent(new Event("change", { bubbles: true }));
    window.addEventListener("load", () => found.forEach(tell));
  }

  links.forEach((link) => link.addEventListener("click", leave));
  /* A result that was renewed in place has a new link, and so have its pages in the other languages. */
  document.body.addEventListener("htmx:replacedInHistory", () => {
    links.forEach((link) => (link.search = window.location.search));
  });
  arrive();
})();
