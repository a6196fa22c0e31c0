/* Marks on the map: the house that was searched, and the place of the device with its uncertainty. */
(function () {
  "use strict";

  const CLOSE_ZOOM = 17; // house numbers are drawn from here on
  const SIZE = [36, 44];
  const EDGE_PX = 4;

  function mark(map, place, label) {
    const html = L.DomUtil.create("span", "map-mark__pin");
    const icon = L.divIcon({ className: "map-mark", html, iconSize: SIZE, iconAnchor: [SIZE[0] / 2, SIZE[1]] });
    const marker = L.marker(place, { icon, interactive: false, keyboard: false, zIndexOffset: 1000 }).addTo(map);
    const name = L.DomUtil.create("span", "map-mark__name", marker.getElement());
    name.textContent = label;
    keepNameInView(map, marker, name);
    return marker;
  }

  /* With large letters or on a small map a name would be cut at an edge: it moves aside, or below the pin. */
  function keepNameInView(map, marker, name) {
    const move = () => {
      name.classList.remove("map-mark__name--below");
      name.style.marginLeft = "";
      const frame = map.getContainer().getBoundingClientRect();
      const own = name.getBoundingClientRect();
      name.classList.toggle("map-mark__name--below", own.top < frame.top + EDGE_PX);
      if (map.getBounds().contains(marker.getLatLng())) {
        const [left, right] = [frame.left + EDGE_PX - own.left, frame.right - EDGE_PX - own.right];
        name.style.marginLeft = `${Math.max(left, Math.min(right, 0))}px`;
      }
    };
    map.on("moveend resize", move);
    marker.on("remove", () => map.off("moveend resize", move));
    move();
  }

  function circle(map, place, radius) {
    return L.circle(place, { radius, className: "map-accuracy", interactive: false }).addTo(map);
  }

  /* One searched place at a time: the next one takes the mark of the one before away. */
  class Places {
    constructor(map) {
      Object.assign(this, { map, marks: [] });
    }

    clear() {
      this.marks.forEach((one) => one.remove());
      this.marks = [];
    }

    spot(place, label, zoom = CLOSE_ZOOM) {
      this.clear();
      this.marks = [mark(this.map, place, label)];
      this.map.setView(place, Math.max(this.map.getZoom(), zoom), { animate: false });
    }

    /* What is shown is seen beside the answer. */
    keepInView(panel) {
      panel.makeRoom(this.map, this.marks.at(-1)?.getLatLng() ?? this.map.getCenter());
    }

    /* Where something lies that has no single place, such as a street. */
    area(bounds) {
      this.clear();
      this.map.fitBounds(bounds, { maxZoom: CLOSE_ZOOM, padding: [40, 40], animate: false });
    }

    device(place, metres, label) {
      this.clear();
      const around = circle(this.map, place, metres);
      this.marks = [around, mark(this.map, place, label)];
      this.map.fitBounds(around.getBounds(), { maxZoom: CLOSE_ZOOM, animate: false });
    }
  }

  window.mapPlaces = { Places };
})();
