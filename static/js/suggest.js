/* Suggestions for the address field. Without this file the field is a plain form that works the same way. */
(function () {
  "use strict";

  const SHORTEST_QUERY = 3;
  const PAUSE_MS = 150;

  const TEXTS = {
    tNoResults: () => "Keine passende Adresse gefunden",
    tStatusQueryTooShort: (length) => `Geben Sie mindestens ${length} Zeichen ein.`,
    tStatusNoResults: () => "Keine passende Adresse gefunden.",
    tStatusSelectedOption: (option, length, index) => `${option}, ${index + 1} von ${length}, ausgewählt`,
    tStatusResults: (length, selected) =>
      `${length === 1 ? "Ein Vorschlag" : `${length} Vorschläge`} verfügbar. ${selected}`,
    tAssistiveHint: () =>
      "Vorschläge erscheinen während der Eingabe. Mit den Pfeiltasten wählen Sie aus, mit der Eingabetaste übernehmen Sie.",
  };

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
      ...TEXTS,
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
