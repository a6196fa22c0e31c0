/* What the map answers for a zone, a place or an address: asked of the API, shown beside or over the map. */
(function () {
  "use strict";

  /* The panel of the page; a page without one (that of a zone) gets none. */
  function panelOf(texts) {
    const panel = document.querySelector("[data-map-answer]");
    return panel && new Panel(panel, document.querySelector("[data-map-told]"), texts);
  }

  class Panel {
    constructor(element, told, texts) {
      Object.assign(this, { element, told, texts, question: new AbortController() });
      this.body = element.querySelector("[data-map-answer-body]");
      this.title = element.querySelector("[data-map-answer-title]");
      element.querySelector("[data-map-answer-close]").addEventListener("click", () => this.close());
      element.addEventListener("keydown", (event) => event.key === "Escape" && this.close());
    }

    /* Each choice ends the question before it, whose late answer must not stand in the panel. */
    next() {
      this.question.abort();
      this.question = new AbortController();
      return this.question.signal;
    }

    /* Asks the API and returns its answer, null if something else was asked meanwhile. */
    async ask(url) {
      const signal = this.next();
      const answer = await load(url, signal);
      return signal.aborted ? null : answer;
    }

    /* Shows an answer. With `back`, the element to return to, the focus moves here; else the answer is only told. */
    show({ title, more, zone, link, zoom, back }) {
      this.title.textContent = title;
      this.body.replaceChildren(
        ...(zone ? meaning(zone) : []),
        ...(more ? [paragraph(more)] : []),
        actions(link, zoom && [this.texts.textZoomZone, zoom]),
      );
      this.element.hidden = false;
      this.back = back;
      this.told.textContent = "";
      if (back) {
        this.title.focus();
      } else {
        this.told.textContent = [title, zone?.versorgungsart_label, more].filter(Boolean).join(". ");
      }
    }

    /* Shows a sentence alone. */
    tell(sentence) {
      this.next();
      this.title.textContent = sentence;
      this.body.replaceChildren();
      this.element.hidden = false;
      this.back = null;
      this.told.textContent = sentence;
    }

    close() {
      this.next();
      this.element.hidden = true;
      this.told.textContent = "";
      this.onclose?.();
      this.back?.focus({ preventScroll: true });
    }

    /* Where the panel lies over the map, the map goes to the top of the screen, with the place above the panel. */
    makeRoom(map, place) {
      if (!this.covers(map)) {
        return;
      }
      const container = map.getContainer();
      container.scrollIntoView({ block: "start", behavior: "instant" });
      const seen = container.clientHeight - this.covers(map);
      map.panBy([0, map.latLngToContainerPoint(place).y - seen * 0.6], { animate: false });
    }

    /* How much of the map's lower edge the panel covers (CSS pixels). */
    covers(map) {
      const [own, below] = [this.element, map.getContainer()].map((element) => element.getBoundingClientRect());
      const isBeside = own.right <= below.left || own.left >= below.right || this.element.hidden;
      return isBeside ? 0 : Math.max(0, below.bottom - own.top);
    }
  }

  async function load(url, signal) {
    try {
      return await (await fetch(url, { signal })).json();
    } catch {
      return {};
    }
  }

  /* The words for a kind of zone stand in the page. */
  function meaning({ category, versorgungsart_label: kind }) {
    const words = document.querySelector(`template[data-meaning="${category}"]`).content.cloneNode(true);
    words.querySelector("[data-kind]").textContent = kind;
    return [...words.children];
  }

  function actions([text, url], zoom) {
    const link = Object.assign(document.createElement("a"), { className: "kern-link", href: url, textContent: text });
    const line = paragraph(link);
    line.className = "map-answer__actions";
    if (zoom) {
      const [label, act] = zoom;
      const button = Object.assign(document.createElement("button"), { type: "button", textContent: label });
      button.className = "map-answer__zoom";
      button.addEventListener("click", act);
      line.append(button);
    }
    return line;
  }

  function paragraph(content) {
    const element = document.createElement("p");
    element.append(content);
    return element;
  }

  window.mapAnswer = { panelOf, load };
})();
