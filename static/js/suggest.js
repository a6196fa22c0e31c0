/* Suggestions for the address field. Without this file the field is a plain form that works the same way. */
(function () {
  "use strict";

  const SHORTEST_QUERY = 3;
  const PAUSE_MS = 150;
  const ROOM_PX = 220; // beneath the field, for the first suggestions
  const WORD = /[\p{L}\p{N}]+/gu;
  /* Kinds of lines that tell something about what was typed: the page of the answer says more. */
  const TELLING = new Set(["range", "unknown_number", "other_municipality", "note"]);

  /* The sentences stand in the form's data attributes, with their places for {n}, {i} and {label}. */
  function sentences(texts, state) {
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
    return {
      tNoResults: () => texts[state.nothing],
      tStatusNoResults: () => texts[state.nothing],
      tStatusQueryTooShort: (n) => fill(texts.textTooShort, { n }),
      tStatusSelectedOption: (label, n, index) => fill(texts.textSelected, { label, n, i: index + 1 }),
      tStatusResults: (n, selected) => `${n === 1 ? texts.textOne : fill(texts.textMany, { n })} ${selected}`,
      tAssistiveHint: () => texts.textHint,
    };
  }

  /* Waits for a pause in typing; each question ends the one before it, so that answers cannot overtake each other. */
  function suggestionSource(form, state) {
    let timer;
    let request = new AbortController();
    return (query, populate) => {
      clearTimeout(timer);
      request.abort();
      request = new AbortController();
      const { signal } = request;
      state.query = query;
      state.nothing = "textLoading";
      timer = setTimeout(() => load(form, state, signal, populate), PAUSE_MS);
    };
  }

  async function load(form, state, signal, populate) {
    const input = form.querySelector('input[name="q"]');
    const { query } = state;
    let found = [];
    let nothing = "textFailed";
    try {
      const question = new URLSearchParams({ q: query });
      const response = await fetch(`${form.dataset.suggest}?${question}`, { signal, cache: "no-store" });
      found = response.ok ? await response.json() : [];
      nothing = response.ok ? "textNone" : "textFailed";
    } catch {
      found = [];
    }
    await somebodyIn(input, state);
    if (!signal.aborted && input.value === query) { // else newer input has said what holds now
      state.nothing = nothing;
      const isShown = (item) => item.kind !== "street" || item.label !== state.street;
      populate(found.filter((item) => isShown(item) && !("onlyNames" in form.dataset && TELLING.has(item.kind))));
    }
  }

  /* Nobody gets a list who pressed Escape, or is at an earlier suggestion or elsewhere on the page: it would lie over
     what they went to, or change under their hands. It waits for their return to the field. */
  async function somebodyIn(input, state) {
    while (state.isDismissed || ![input, document.body].includes(document.activeElement)) {
      await new Promise((resolve) => input.addEventListener("focus", resolve, { once: true }));
    }
  }

  function enhance(form) {
    const field = form.querySelector('input[name="q"]');
    const chosen = form.querySelector('input[name="id"]');
    const place = document.createElement("div");
    const state = { query: "", street: "", nothing: "textLoading", isDismissed: false };
    const isInUse = document.activeElement === field;
    field.replaceWith(place);
    window.accessibleAutocomplete({
      element: place,
      id: field.id,
      name: field.name,
      defaultValue: isInUse ? "" : field.value,
      minLength: SHORTEST_QUERY,
      displayMenu: "overlay",
      confirmOnBlur: false,
      inputClasses: "kern-form-input__input",
      source: suggestionSource(form, state),
      templates: { inputValue: (item) => fieldText(item, state.query), suggestion: (item) => line(item, state.query) },
      onConfirm: (item) => confirm(form, chosen, item, state),
      ...sentences(form.dataset, state),
    });
    const input = form.querySelector('input[name="q"]');
    describe(input, field);
    place.addEventListener("keydown", (event) => dismiss(event, input, state), { capture: true });
    place.addEventListener("keydown", (event) => keepSpace(event, input), { capture: true });
    input.addEventListener("focus", () => (state.isDismissed = false));
    input.addEventListener("input", () => {
      state.isDismissed = false;
      chosen.value = "";
      makeRoom(input);
    });
    input.addEventListener("keydown", (event) => sendTyped(event, form));
    form.querySelector('[type="submit"]').addEventListener("mousedown", keepFocus);
    if (isInUse) {
      typeOn(input, field.value);
    }
  }

  /* Escape closes the list, and with it a suggestion that has the focus: the field takes the focus before the library
     hears of the key, because a field that gains it afterwards opens the list again. */
  function dismiss(event, input, state) {
    if (event.key === "Escape") {
      const isBack = document.activeElement !== input;
      input.focus();
      state.isDismissed = true;
      if (isBack) {
        setTimeout(() => toEnd(input)); // after the library has heard of the key
      }
    }
  }

  /* After Escape the library takes the focus for lost, and a space in the field for the choice of a suggestion. */
  function keepSpace(event, input) {
    if (event.key === " " && event.target === input) {
      event.stopPropagation();
    }
  }

  /* The library selects the text of a field that gains the focus, which the next letter would delete. */
  function toEnd(input) {
    input.setSelectionRange(input.value.length, input.value.length);
  }

  /* Leaving the field closes the list, which on a phone would move the button away from under the finger. */
  function keepFocus(event) {
    event.preventDefault();
  }

  function describe(input, field) {
    const ids = [field.getAttribute("aria-describedby"), input.getAttribute("aria-describedby")];
    input.setAttribute("aria-describedby", ids.filter(Boolean).join(" "));
    if (field.getAttribute("aria-invalid")) {
      input.setAttribute("aria-invalid", "true");
    }
  }

  /* On a small or enlarged screen the field goes to its top, so that the suggestions beneath are seen. */
  function makeRoom(input) {
    const seen = window.visualViewport?.height ?? window.innerHeight;
    if (seen - input.getBoundingClientRect().bottom < ROOM_PX) {
      input.scrollIntoView({ block: "start", behavior: "instant" });
    }
  }

  /* While suggestions are open the library keeps Enter for them, even if none is chosen. */
  function sendTyped(event, form) {
    if (event.key === "Enter" && !event.isComposing) {
      event.preventDefault();
      form.requestSubmit();
    }
  }

  function confirm(form, chosen, item, state) {
    if (!item) {
      return;
    }
    chosen.value = item.address_id ?? "";
    setTimeout(item.kind === "street" ? () => askForNumber(form, item.label, state) : () => form.requestSubmit());
  }

  /* After a street its numbers follow: the list opens again with them. */
  function askForNumber(form, street, state) {
    const input = form.querySelector('input[name="q"]');
    state.street = street;
    typeOn(input, `${street} `);
  }

  /* As if somebody had typed this text. */
  function typeOn(input, text) {
    input.value = text;
    input.focus();
    input.dispatchEvent(new Event("input", { bubbles: true }));
    queueMicrotask(() => toEnd(input));
  }

  /* What the field holds once a line was chosen; the text that the page came with is a line too, a plain one. */
  function fieldText(item, query) {
    return TELLING.has(item?.kind) ? query : (item?.label ?? item ?? "");
  }

  /* A line of the list, with what was typed marked. The library takes it as HTML. */
  function line(item, query) {
    const shown = document.createElement("span");
    for (const part of marked(item.label ?? item, TELLING.has(item.kind) ? "" : query)) {
      const element = part.isTyped ? document.createElement("mark") : document.createTextNode("");
      element.textContent = part.text;
      shown.append(element);
    }
    if (item.hint) {
      shown.append(" ", Object.assign(document.createElement("small"), { textContent: `(${item.hint})` }));
    }
    return shown.outerHTML;
  }

  function marked(label, query) {
    const typed = new Array(label.length).fill(false);
    for (const [word] of plain(query).matchAll(WORD)) {
      mark(label, word, typed);
    }
    const parts = [];
    label.split("").forEach((letter, index) => {
      if (parts.length && parts.at(-1).isTyped === typed[index]) {
        parts.at(-1).text += letter;
      } else {
        parts.push({ text: letter, isTyped: typed[index] });
      }
    });
    return parts;
  }

  /* Marks the first word of the label that begins like the typed word, letter by letter of its plain form. */
  function mark(label, word, typed) {
    for (const found of label.matchAll(WORD)) {
      if (!typed[found.index] && plain(found[0]).startsWith(word)) {
        let covered = "";
        for (let index = found.index; covered.length < word.length; index += 1) {
          covered += plain(label[index]);
          typed[index] = true;
        }
        return;
      }
    }
  }

  /* As the index reads it: small letters, umlauts written out, no accents. */
  function plain(text) {
    const written = { ä: "ae", ö: "oe", ü: "ue", ß: "ss" };
    const small = text.toLowerCase().replace(/[äöüß]/g, (letter) => written[letter]);
    return small.normalize("NFKD").replace(/\p{M}/gu, "");
  }

  document.querySelectorAll("form[data-suggest]").forEach(enhance);
})();
