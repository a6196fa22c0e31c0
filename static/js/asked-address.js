/* The address that was asked for leaves the address bar. Whoever wishes keeps it in this window, for print and PDF: the
   server hears of it only when somebody asks for a PDF with it. */
(function () {
  "use strict";

  const KEY = "gesuchte-adresse";
  const TRIAL = "geht-das";

  /* Browsers may forbid to keep anything; then nothing is offered. */
  const store = {
    read() {
      try {
        return JSON.parse(window.sessionStorage.getItem(KEY));
      } catch {
        return null;
      }
    },
    write(address) {
      window.sessionStorage.setItem(KEY, JSON.stringify(address));
    },
    clear() {
      window.sessionStorage.removeItem(KEY);
    },
    get works() {
      try {
        window.sessionStorage.setItem(TRIAL, "");
        window.sessionStorage.removeItem(TRIAL);
        return true;
      } catch {
        return false;
      }
    },
  };

  /* On the page of a zone: what the link told, or what was kept and lies in this zone. */
  function onZonePage(block) {
    const kept = store.read();
    const { zone, label, place } = block.dataset;
    const sentence = block.querySelector("[data-asked-sentence]");
    const told = sentence.textContent.trim();
    const before = told ? null : (window.history.state?.asked ?? kept);
    const asked = place ? { zone, label, place, sentence: told } : before;
    const isOurs = asked?.zone === zone;
    remember(isOurs ? asked : null);
    if (!isOurs) {
      return;
    }
    if (!told) {
      const { textAddress, textPlace } = block.dataset; // the words of a page that has its own
      sentence.textContent = (asked.label ? textAddress : textPlace)?.replace("{label}", asked.label) ?? asked.sentence;
    }
    Object.assign(block.dataset, { label: asked.label, place: asked.place });
    block.hidden = false;
    if (asked.label) {
      offer(block, asked, kept?.label === asked.label);
    }
  }

  /* Out of the address bar, and with this entry of the history: for loading anew and coming back. */
  function remember(asked) {
    const url = new URL(window.location.href);
    url.searchParams.delete("gesucht");
    window.history.replaceState({ asked }, "", url);
  }

  function offer(block, asked, isKept) {
    const line = block.querySelector("[data-asked-keep]");
    const button = line.querySelector("button");
    const texts = [button.textContent, button.dataset.textForget];
    const say = () => (button.textContent = texts[Number(isKept)]);
    button.addEventListener("click", () => {
      isKept = !isKept;
      if (isKept) {
        store.write(asked);
      } else {
        store.clear();
        remember(null);
      }
      say();
    });
    say();
    line.hidden = !store.works;
  }

  /* Elsewhere: the kept address stands on the page and on paper, and in the field of the PDF. */
  function show(block) {
    const kept = store.read();
    block.hidden = !kept;
    block.querySelector("[data-kept-label]").textContent = kept?.label ?? "";
    for (const field of document.querySelectorAll("[data-kept-field]")) {
      field.value ||= kept?.label ?? "";
    }
  }

  function onOtherPage(block) {
    block.querySelector("[data-kept-forget]").addEventListener("click", () => {
      const label = store.read()?.label;
      store.clear();
      for (const field of document.querySelectorAll("[data-kept-field]")) {
        field.value = field.value === label ? "" : field.value;
      }
      show(block);
    });
    document.addEventListener("htmx:afterSettle", () => show(block));
    show(block);
  }

  document.querySelectorAll("[data-asked]").forEach(onZonePage);
  document.querySelectorAll("[data-kept]").forEach(onOtherPage);
})();
