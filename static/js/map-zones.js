/* The zones on the interactive map: shapes, letters, and one list for the keyboard (one tab stop, arrow keys inside). */
(function () {
  "use strict";

  const { each } = window.mapPauses;
  const SMALLEST_LABELLED_PX = 26;
  const OPACITY_OVER_BASEMAP = 0.6;
  const CLOSE_ZOOM = 14;
  const PAUSE_MS = 800; // letters typed faster than this belong to one word
  const ABOVE = { letters: 610, ring: 590 }; // z-index of the panes; streets lie below 590, marks at 600

  /* Draws the zones and returns them in their order. `shown.choose(layer, isByKeyboard)` is called for a chosen one. */
  async function add(map, features, element, shown) {
    const { highlight, basemap } = element.dataset;
    const renderer = L.svg({ padding: shown.isLink ? 0 : 0.1 }); // beyond its edge a map covers nothing that is clicked
    const group = L.geoJSON(null, {
      renderer,
      style: ({ properties }) => ({
        className: `zone-shape${properties.code === highlight ? " zone-shape--highlight" : ""}`,
        fillColor: `url(#muster-${properties.category})`,
        fillOpacity: basemap ? OPACITY_OVER_BASEMAP : 1,
      }),
    }).addTo(map);
    await each(features, (feature) => group.addData(feature));
    const layers = group.getLayers();
    calmClose(map, element);
    await addLetters(map, layers, element);
    const ring = addRing(map);
    await list(map, layers, element, shown, ring);
    return { layers, ring };
  }

  /* Where streets and names are read, the patterns stand back (map.css). */
  function calmClose(map, element) {
    const calm = () => element.classList.toggle("map--close", map.getZoom() >= CLOSE_ZOOM);
    map.on("zoomend", calm);
    calm();
  }

  function codeOf(layer) {
    return layer.feature.properties.code;
  }

  /* What a screen reader hears of a zone, and what typed letters are compared with. */
  function labelOf({ feature: { properties } }) {
    return `${properties.code} ${properties.name}, ${properties.versorgungsart_label}`;
  }

  function pane(map, name) {
    const made = map.createPane(name);
    made.style.zIndex = ABOVE[name];
    made.setAttribute("aria-hidden", "true");
    return made;
  }

  /* The letter of each zone, where it has room; only for the eye, since the name of the shape says more. */
  async function addLetters(map, layers, element) {
    pane(map, "letters");
    const letters = [];
    await each(layers, (layer) => {
      const text = element.getAttribute(`data-letter-${layer.feature.properties.category}`);
      const html = Object.assign(document.createElement("span"), { textContent: text });
      const icon = L.divIcon({ className: "map-letter", html, iconSize: [20, 24] });
      letters.push(L.marker(layer.getCenter(), { icon, pane: "letters", interactive: false, keyboard: false }).addTo(map));
    });
    const hideCrowded = () => layers.forEach((layer, index) => hide(letters[index], isCrowded(map, layer)));
    map.on("zoomend", hideCrowded);
    hideCrowded();
  }

  function hide(letter, isHidden) {
    letter.getElement().classList.toggle("map-letter--hidden", isHidden);
  }

  function isCrowded(map, layer) {
    const bounds = layer.getBounds();
    const [least, most] = [bounds.getSouthWest(), bounds.getNorthEast()].map((place) => map.latLngToLayerPoint(place));
    return Math.min(most.x - least.x, least.y - most.y) < SMALLEST_LABELLED_PX;
  }

  /* A border above everything around the zone that has the focus or was chosen: its own could lie under a neighbour's. */
  function addRing(map) {
    pane(map, "ring");
    const renderer = L.svg({ pane: "ring" });
    const lines = ["zone-ring zone-ring--ground", "zone-ring"].map((className) =>
      L.polygon([], { renderer, className, fill: false, interactive: false }).addTo(map),
    );
    return { put: (layer) => lines.forEach((line) => line.setLatLngs(layer ? layer.getLatLngs() : [])) };
  }

  /* One tab stop for all: the arrow keys go through the zones, Home and End to the ends, letters to names. */
  async function list(map, layers, element, shown, ring) {
    const paths = layers.map((layer) => layer.getElement());
    const holder = paths[0].parentNode;
    holder.parentNode.setAttribute("role", "none");
    holder.setAttribute("role", shown.isLink ? "group" : "listbox");
    holder.setAttribute("aria-label", element.dataset.textZones);
    await each(layers, (layer, index) => name(paths[index], labelOf(layer), shown));
    paths[shown.first].setAttribute("tabindex", "0");
    const go = (index) => focus(paths, index);
    const word = typed(layers.map(labelOf), go);
    await each(layers, (layer, index) => {
      // Each shape listens for itself: Chromium makes a tab stop of a group that hears of the focus.
      paths[index].addEventListener("keydown", (event) => {
        if (!event.ctrlKey && !event.metaKey && !event.altKey) {
          press(event, { index, last: paths.length - 1, map, go, word, choose: () => shown.choose(layer, true) });
        }
      });
      paths[index].addEventListener("focus", () => {
        ring.put(layer);
        bringIntoView(map, layer);
      });
      layer.on("click", (event) => shown.click(layer, event));
    });
  }

  function name(path, label, { isLink }) {
    path.setAttribute("tabindex", "-1");
    path.setAttribute("role", isLink ? "link" : "option");
    path.setAttribute("aria-label", label);
    path.append(Object.assign(document.createElementNS("http://www.w3.org/2000/svg", "title"), { textContent: label }));
  }

  function focus(paths, index) {
    paths.forEach((path) => path.setAttribute("tabindex", "-1"));
    paths[index].setAttribute("tabindex", "0");
    paths[index].focus({ preventScroll: true });
  }

  function press(event, { index, last, map, go, word, choose }) {
    const steps = { ArrowDown: index + 1, ArrowRight: index + 1, ArrowUp: index - 1, ArrowLeft: index - 1, Home: 0, End: last };
    if (event.key in steps) {
      go(Math.min(Math.max(steps[event.key], 0), last));
    } else if (event.key === "Enter" || event.key === " ") {
      choose();
    } else if (event.key === "+" || event.key === "-") {
      map.zoomIn(event.key === "+" ? 1 : -1);
    } else if (event.key.length === 1) {
      word(event.key, index);
    } else {
      return;
    }
    event.preventDefault();
    event.stopPropagation();
  }

  /* Goes to the next zone of which a word begins with the letters typed in one go; the same letter again goes on. */
  function typed(labels, go) {
    const words = labels.map((label) => label.toLowerCase().split(/[^\p{L}\p{N}]+/u));
    let text = "";
    let timer;
    return (key, index) => {
      clearTimeout(timer);
      timer = setTimeout(() => (text = ""), PAUSE_MS);
      text = text === key.toLowerCase() ? text : text + key.toLowerCase();
      const from = text.length > 1 ? index : index + 1;
      const order = labels.map((_, step) => (from + step) % labels.length);
      const found = order.find((at) => words[at].some((word) => word.startsWith(text)));
      if (found !== undefined) {
        go(found);
      }
    };
  }

  function bringIntoView(map, layer) {
    if (!map.getBounds().contains(layer.getCenter())) {
      map.panTo(layer.getCenter(), { animate: false });
    }
  }

  window.mapZones = { add, codeOf, labelOf, focus: (layer) => layer.getElement().focus({ preventScroll: true }) };
})();
