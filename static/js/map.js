/* The interactive map. It replaces the drawing that the server sent, from which nothing is lost without this file. */
(function () {
  "use strict";

  const LETTERS = { waermenetz: "W", wasserstoff: "H", dezentral: "E", pruefgebiet: "P" };
  const SMALLEST_LABELLED_PX = 26;
  const FAILED = "Die Auskunft für diese Stelle ist gerade nicht erreichbar.";

  async function start(element) {
    const data = await load(element.dataset.zones);
    if (!data) {
      return;
    }
    element.querySelector(".map__drawing").remove();
    const map = L.map(element, { zoomSnap: 0.25, scrollWheelZoom: false, attributionControl: false });
    L.control.attribution({ prefix: false }).addTo(map);
    L.control.scale({ imperial: false }).addTo(map);
    nameButtons(element);
    addBasemap(map, element.dataset);
    const zones = addZones(map, data, element.dataset.highlight);
    map.fitBounds(zones.bounds, { padding: [12, 12] });
    zones.prepare();
    hideCrowdedLetters(map, zones.layers);
    map.on("zoomend", () => hideCrowdedLetters(map, zones.layers));
    const panel = document.querySelector("[data-map-answer]");
    if (panel) {
      map.on("click", (event) => answer(element.dataset, panel, event.latlng.wrap()));
    }
  }

  async function load(url) {
    try {
      const response = await fetch(url);
      return response.ok ? await response.json() : null;
    } catch {
      return null;
    }
  }

  function nameButtons(element) {
    element.querySelector(".leaflet-control-zoom-in").setAttribute("aria-label", "Karte vergrößern");
    element.querySelector(".leaflet-control-zoom-out").setAttribute("aria-label", "Karte verkleinern");
    element.querySelector(".leaflet-control-zoom-in").title = "Karte vergrößern";
    element.querySelector(".leaflet-control-zoom-out").title = "Karte verkleinern";
  }

  function addBasemap(map, { basemap, attribution }) {
    if (basemap) {
      L.tileLayer(basemap, { attribution, maxZoom: 19 }).addTo(map);
    }
  }

  function addZones(map, data, highlight) {
    const group = L.geoJSON(data, {
      style: ({ properties }) => ({
        className: `zone-shape${properties.code === highlight ? " zone-shape--highlight" : ""}`,
        fillColor: `url(#muster-${properties.category})`,
        fillOpacity: 1,
      }),
    }).addTo(map);
    const layers = group.getLayers();
    const own = layers.find((layer) => layer.feature.properties.code === highlight);
    return {
      layers,
      bounds: own ? own.getBounds().pad(0.6) : group.getBounds(),
      prepare: () => {
        layers.forEach((layer) => prepare(layer));
        own?.bringToFront();
      },
    };
  }

  function prepare(layer) {
    const { code, name, versorgungsart, category, url } = layer.feature.properties;
    const label = `${code} ${name}, ${versorgungsart}`;
    const path = layer.getElement();
    path.setAttribute("tabindex", "0");
    path.setAttribute("role", "link");
    path.setAttribute("aria-label", label);
    path.append(Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "title"), { textContent: label }));
    path.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        window.location.assign(url);
      }
    });
    layer.bindTooltip(LETTERS[category], { permanent: true, direction: "center", className: "map-letter" });
  }

  function hideCrowdedLetters(map, layers) {
    layers.forEach((layer) => {
      const bounds = layer.getBounds();
      const size = map.latLngToLayerPoint(bounds.getSouthEast()).subtract(map.latLngToLayerPoint(bounds.getNorthWest()));
      const crowded = Math.min(size.x, size.y) < SMALLEST_LABELLED_PX;
      layer.getTooltip().getElement()?.classList.toggle("map-letter--hidden", crowded);
    });
  }

  async function answer({ pointApi, pointPage }, panel, { lat, lng }) {
    const query = new URLSearchParams({ lat: lat.toFixed(6), lon: lng.toFixed(6) });
    const result = await load(`${pointApi}?${query}`);
    const text = document.createElement("p");
    text.textContent = result ? result.sentence : FAILED;
    const link = document.createElement("a");
    link.className = "kern-link";
    link.href = result?.zone?.url ?? `${pointPage}?${query}`;
    link.textContent = result?.zone ? `${result.zone.code} ${result.zone.name}: Was das heißt` : "Mehr zu dieser Stelle";
    const way = document.createElement("p");
    way.append(link);
    panel.replaceChildren(text, way);
  }

  document.querySelectorAll("[data-map]").forEach(start);
})();
