/* The interactive map. It replaces the drawing that the server sent, from which nothing is lost without this file. */
(function () {
  "use strict";

  const SMALLEST_LABELLED_PX = 26;
  const OPACITY_OVER_BASEMAP = 0.6;

  async function start(element) {
    const data = await load(element.dataset.zones);
    if (!data.features) {
      return;
    }
    const focused = takeAway(element.querySelector(".map__drawing"));
    const map = L.map(element, { zoomSnap: 0, scrollWheelZoom: false, attributionControl: false });
    L.control.attribution({ prefix: false }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    nameButtons(element);
    addBasemap(map, element.dataset);
    const panel = document.querySelector("[data-map-answer]");
    const layers = addZones(map, data, element.dataset);
    layers.forEach((layer) => prepare(layer, element, panel));
    if (focused) {
      passFocus(element, layers, focused);
    }
    hideCrowdedLetters(map, layers);
    map.on("zoomend", () => hideCrowdedLetters(map, layers));
    if (panel) {
      map.on("click", (event) => answer(element.dataset, panel, event.latlng.wrap()));
    }
  }

  async function load(url, signal) {
    try {
      return await (await fetch(url, { signal })).json();
    } catch {
      return {};
    }
  }

  /* Removes the drawing and returns the address of its link that has the focus, if any. */
  function takeAway(drawing) {
    const link = drawing.contains(document.activeElement) ? document.activeElement : null;
    drawing.remove();
    return link?.getAttribute("href");
  }

  /* The zone that had the focus in the drawing has it in the map: else a key pressed meanwhile would go nowhere. */
  function passFocus(element, layers, url) {
    const shown = layers.find((layer) => layer.feature.properties.url === url);
    (shown?.getElement() ?? element).focus({ preventScroll: true });
  }

  function nameButtons(element) {
    for (const [selector, text] of [
      [".leaflet-control-zoom-in", element.dataset.textZoomIn],
      [".leaflet-control-zoom-out", element.dataset.textZoomOut],
    ]) {
      const button = element.querySelector(selector);
      button.setAttribute("aria-label", text);
      button.title = text;
    }
  }

  function addBasemap(map, { basemap, attribution }) {
    if (basemap) {
      L.tileLayer(basemap, { attribution, maxZoom: 19 }).addTo(map);
    }
  }

  function addZones(map, data, { highlight, basemap }) {
    const group = L.geoJSON(data, {
      style: ({ properties }) => ({
        className: `zone-shape${properties.code === highlight ? " zone-shape--highlight" : ""}`,
        fillColor: `url(#muster-${properties.category})`,
        fillOpacity: basemap ? OPACITY_OVER_BASEMAP : 1,
      }),
    }).addTo(map);
    const own = group.getLayers().find((layer) => layer.feature.properties.code === highlight);
    const bounds = own ? own.getBounds().pad(0.6) : group.getBounds();
    map.fitBounds(bounds, { padding: [12, 12] });
    group.getLayers().forEach((layer) => bounds.intersects(layer.getBounds()) || group.removeLayer(layer));
    own?.bringToFront();
    return group.getLayers();
  }

  function prepare(layer, element, panel) {
    const { code, name, versorgungsart_label: versorgungsart, category, url } = layer.feature.properties;
    const label = `${code} ${name}, ${versorgungsart}`;
    const path = layer.getElement();
    path.setAttribute("tabindex", "0");
    path.setAttribute("role", panel ? "button" : "link");
    path.setAttribute("aria-label", label);
    path.append(Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "title"), { textContent: label }));
    path.addEventListener("keydown", (event) => {
      if (event.key === "Enter" || (panel && event.key === " ")) {
        event.preventDefault();
        choose(label, url, element.dataset, panel);
      }
    });
    if (!panel) {
      layer.on("click", () => window.location.assign(url));
    }
    const letter = element.getAttribute(`data-letter-${category}`);
    layer.bindTooltip(letter, { permanent: true, direction: "center", className: "map-letter" });
  }

  function choose(label, url, texts, panel) {
    if (panel) {
      nextQuestion();
      show(panel, label, url, texts.textZone);
    } else {
      window.location.assign(url);
    }
  }

  function hideCrowdedLetters(map, layers) {
    layers.forEach((layer) => {
      const bounds = layer.getBounds();
      const size = map.latLngToLayerPoint(bounds.getSouthEast()).subtract(map.latLngToLayerPoint(bounds.getNorthWest()));
      const crowded = Math.min(size.x, size.y) < SMALLEST_LABELLED_PX;
      layer.getTooltip().getElement()?.classList.toggle("map-letter--hidden", crowded);
    });
  }

  /* Each choice ends the question before it, whose late answer must not stand in the panel. */
  let question = new AbortController();

  function nextQuestion() {
    question.abort();
    question = new AbortController();
    return question.signal;
  }

  async function answer({ pointApi, pointPage, textFailed, textZone, textOther }, panel, { lat, lng }) {
    const query = new URLSearchParams({ lat: lat.toFixed(6), lon: lng.toFixed(6) });
    const signal = nextQuestion();
    const result = await load(`${pointApi}?${query}`, signal);
    if (signal.aborted) {
      return;
    }
    const sentence = result.sentence ?? result.detail ?? textFailed;
    if (result.outcome === "in_zone") {
      show(panel, `${sentence} ${result.zone.versorgungsart_label}.`, result.zone.url, textZone);
    } else {
      show(panel, sentence, `${pointPage}?${query}`, textOther);
    }
  }

  function show(panel, sentence, url, linkText) {
    const link = Object.assign(document.createElement("a"), { className: "kern-link", href: url, textContent: linkText });
    panel.replaceChildren(paragraph(sentence), paragraph(link));
  }

  function paragraph(content) {
    const element = document.createElement("p");
    element.append(content);
    return element;
  }

  document.querySelectorAll("[data-map]").forEach(start);
})();
