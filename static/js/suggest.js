/* Suggestions for the address field. Without this file the field is a plain form that works the same way. */
(function () {
  "use strict";

  const SHORTEST_QUERY = 3;
  const PAUSE_MS = 150;

  /* The sentences stand in the form's data attributes, with their places for {n}, {i} and {label}. */
  function sentences(texts) {
    const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, key) => values[key]);
    return {
      tNoResults: () => texts.textNone,
      tStatusNoResults: () => texts.textNone,
      tStatusQueryTooShort: (n) => fill(texts.textTooShort, { n }),
      tStatusSelectedOption: (label, n, index) => fill(texts.textSelected, { label, n, i: index + 1 }),
      tStatusResults: (n, selected) => `${n === 1 ? texts.textOne : fill(texts.textMany, { n })} ${selected}`,
      tAssistiveHint: () => texts.textHint,
    };
  }

  function suggestionSource(url) {
    let timer;
    let request = new AbortController();
    return (query, populate) => {
      clearTimeout(timer);
      request.abort();
      request = new AbortController();
      const { signal } = request;
      timer = setTimeout(() => load(url, query, signal, populate), PAUSE_MS);
    };
  }

  async function load(url, query, signal, populate) {
    try {
      const response = await fetch(`${url}?${new URLSearchParams({ q: query })}`, { signal });
      populate(response.ok ? await response.json() : []);
    } catch {
      // Aborted by newer input, or offline: the form still works by sending it.
    }
  }

  function enhance(form) {
    const field = form.querySelector('input[name="q"]');
    const chosen = form.querySelector('input[name="id"]');
    const place = document.createElement("div");
    field.replaceWith(place);
    window.accessibleAutocomplete({
      element: place,
      id: field.id,
      name: field.name,
      defaultValue: field.value,
      minLength: SHORTEST_QUERY,
      displayMenu: "overlay",
      confirmOnBlur: false,
      inputClasses: "kern-form-input__input",
      source: suggestionSource(form.dataset.suggest),
      templates: { inputValue: typed, suggestion: (item) => item.label },
      onConfirm: (item) => confirm(form, chosen, item),
      ...sentences(form.dataset),
    });
    const input = form.querySelector('input[name="q"]');
    describe(input, field);
    input.addEventListener("input", () => {
      chosen.value = "";
    });
  }

  /* After a street the number follows, hence the space. */
  function typed(item) {
    return item ? `${item.label}${item.id ? "" : " "}` : "";
  }

  function describe(input, field) {
    const ids = [field.getAttribute("aria-describedby"), input.getAttribute("aria-describedby")];
    input.setAttribute("aria-describedby", ids.filter(Boolean).join(" "));
    if (field.getAttribute("aria-invalid")) {
      input.setAttribute("aria-invalid", "true");
    }
  }

  function confirm(form, chosen, item) {
    if (!item) {
      return;
    }
    chosen.value = item.id ?? "";
    if (item.id) {
      setTimeout(() => form.requestSubmit());
    }
  }

  document.querySelectorAll("form[data-suggest]").forEach(enhance);
})();
