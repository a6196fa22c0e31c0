/* What lies around a zone on the maps of the desk: streets and houses, and the other zones with their codes. */
(function () {
  "use strict";

  const HOUSES_FROM_ZOOM = 15;
  const STREETS_FROM_ZOOM = 15;
  const NUMBERS_FROM_ZOOM = 18;
  const MOST_LABELS = 250;
  const SMALLEST_NAMED_PX = 44; // the code of a zone that is smaller on the screen would hide others
  const NOT_DRAWN = { pmIgnore: true, snapIgnore: true, interactive: false };

  async function load(url) {
    try {
      const answer = await fetch(url);
      return answer.ok ? await answer.json() : null;
    } catch {
      return null;
    }
  }

  function pane(map, name, zIndex) {
    map.createPane(name).style.zIndex = zIndex;
    return L.canvas({ pane: name, padding: 0.3 });
  }

  function label(place, text, className) {
    const icon = L.divIcon({ className, html: Object.assign(document.createElement("span"), { textContent: text }) });
    return L.marker(place, { ...NOT_DRAWN, icon, keyboard: false });
  }

  // Labels only where they can be read, and no more than a screen can hold.
  function addLabels(map, wanted, fromZoom, className) {
    const shown = L.layerGroup().addTo(map);
    const renew = () => {
      shown.clearLayers();
      if (map.getZoom() < fromZoom) {
        return;
      }
      const bounds = map.getBounds();
      wanted
        .filter(([place]) => bounds.contains(place))
        .slice(0, MOST_LABELS)
        .forEach(([place, text]) => shown.addLayer(label(place, text, className)));
    };
    map.on("moveend", renew);
    renew();
  }

  function addTown(map, town) {
    const renderer = pane(map, "town", 350);
    for (const { lines } of town.streets) {
      L.polyline(lines, { ...NOT_DRAWN, renderer, pane: "town", color: "#c9c2b3", weight: 3 }).addTo(map);
    }
    const dot = { ...NOT_DRAWN, renderer, pane: "town", radius: 2, color: "#6b6455", weight: 1 };
    const houses = L.layerGroup(town.houses.map(([lat, lon]) => L.circleMarker([lat, lon], dot)));
    const showHouses = () => (map.getZoom() < HOUSES_FROM_ZOOM ? houses.remove() : houses.addTo(map));
    map.on("zoomend", showHouses);
    showHouses();
    const middles = town.streets.map(({ name, lines: [longest] }) => [longest[Math.floor(longest.length / 2)], name]);
    addLabels(map, middles, STREETS_FROM_ZOOM, "desk-map-street");
    addLabels(map, town.houses.map(([lat, lon, number]) => [[lat, lon], number]), NUMBERS_FROM_ZOOM, "desk-map-number");
  }

  // Far ones are only seen; a corner can be put on those that come with every corner of theirs.
  function addNeighbours(map, collection) {
    const renderer = pane(map, "neighbours", 380);
    const style = { color: "#555", weight: 1.5, fill: false };
    const layers = collection.features.map((feature) => {
      const snapIgnore = feature.properties.is_near === false;
      const layer = L.geoJSON(feature, { ...NOT_DRAWN, ...style, snapIgnore, renderer, pane: "neighbours" }).addTo(map);
      layer.bindTooltip(feature.properties.code, { permanent: true, direction: "center", className: "desk-map-code" });
      return layer;
    });
    const nameLarge = () =>
      layers.forEach((layer) => {
        const bounds = layer.getBounds();
        const size = map.latLngToLayerPoint(bounds.getSouthEast()).subtract(map.latLngToLayerPoint(bounds.getNorthWest()));
        const isSmall = Math.min(size.x, size.y) < SMALLEST_NAMED_PX;
        layer.eachLayer((shape) => shape.getTooltip()?.getElement()?.classList.toggle("desk-map-code--hidden", isSmall));
      });
    map.on("zoomend", nameLarge);
    nameLarge();
    map.getContainer().dataset.neighbours = String(layers.length);
  }

  window.mapGround = {
    async add(map, neighboursUrl, townUrl) {
      const [neighbours, town] = await Promise.all([load(neighboursUrl), townUrl ? load(townUrl) : null]);
      if (neighbours) {
        addNeighbours(map, neighbours);
      }
      if (town) {
        addTown(map, town);
      }
      return { neighbours, town };
    },
  };
})();
