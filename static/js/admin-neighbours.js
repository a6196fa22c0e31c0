// The map editor of a zone: its neighbours in grey, corners that snap to them, and holes that survive saving.
"use strict";

const SNAP_PX = 12;

// Where the neighbours come from: the same edition while a zone is edited, the published plan for a new one.
function neighboursUrl() {
  return window.location.pathname.endsWith("/change/")
    ? new URL("../nachbarn.json", window.location.href)
    : "/api/v1/gebiete.geojson";
}

// The nearest corner within reach, else the nearest place on an edge within reach, else nothing.
function snapped(map, place, rings) {
  const point = map.latLngToLayerPoint(place);
  let best = { distance: SNAP_PX, at: null };
  for (const ring of rings) {
    for (const corner of ring) {
      const distance = point.distanceTo(map.latLngToLayerPoint(corner));
      best = distance < best.distance ? { distance, at: corner } : best;
    }
  }
  return best.at ?? nearestOnEdge(map, point, rings);
}

function nearestOnEdge(map, point, rings) {
  let best = { distance: SNAP_PX, at: null };
  for (const ring of rings) {
    const points = ring.map((corner) => map.latLngToLayerPoint(corner));
    points.forEach((start, index) => {
      const end = points[(index + 1) % points.length];
      const at = L.LineUtil.closestPointOnSegment(point, start, end);
      const distance = point.distanceTo(at);
      best = distance < best.distance ? { distance, at: map.layerPointToLatLng(at) } : best;
    });
  }
  return best.at;
}

function ringsOf(layer) {
  const rings = [];
  const collect = (part) => (part[0] instanceof L.LatLng ? rings.push(part) : part.forEach(collect));
  layer.eachLayer((polygon) => collect(polygon.getLatLngs()));
  return rings;
}

// Only what is on the screen can be met.
function visible(map, rings) {
  const bounds = map.getBounds().pad(0.1);
  return rings.filter((ring) => bounds.intersects(L.latLngBounds(ring)));
}

function snapCorners(map, rings) {
  const corners = L.Edit.PolyVerticesEdit.prototype;
  const drag = corners._onMarkerDrag;
  corners._onMarkerDrag = function (event) {
    const place = snapped(map, event.target.getLatLng(), visible(map, rings));
    if (place) {
      event.target.setLatLng(place);
    }
    drag.call(this, event);
  };
}

// The field's own store forgets the holes of a polygon; this one writes every ring.
function keepHoles() {
  L.ZoneStore = L.FieldStore.extend({
    _serialize(layers) {
      const parts = layers.getLayers().flatMap((layer) => {
        const { type, coordinates } = layer.toGeoJSON(this.options.precision).geometry;
        return type === "Polygon" ? [coordinates] : coordinates;
      });
      return parts.length ? JSON.stringify({ type: "MultiPolygon", coordinates: parts }) : "";
    },
  });
}

// What the buttons of the editor say; set before they are made.
function speakGerman(map) {
  const { draw, edit } = L.drawLocal;
  Object.assign(draw.toolbar.actions, { title: "Zeichnen abbrechen", text: "Abbrechen" });
  Object.assign(draw.toolbar.finish, { title: "Zeichnen beenden", text: "Fertig" });
  Object.assign(draw.toolbar.undo, { title: "Letzten Eckpunkt löschen", text: "Letzten Eckpunkt löschen" });
  Object.assign(draw.toolbar.buttons, { polygon: "Fläche zeichnen", rectangle: "Rechteck zeichnen" });
  Object.assign(draw.handlers.polygon.tooltip, {
    start: "Klicken Sie auf den ersten Eckpunkt.",
    cont: "Klicken Sie auf den nächsten Eckpunkt.",
    end: "Klicken Sie auf den ersten Eckpunkt, um die Fläche zu schließen.",
  });
  draw.handlers.polyline.error = "Der Rand darf sich nicht selbst schneiden.";
  draw.handlers.rectangle.tooltip.start = "Ziehen Sie ein Rechteck auf.";
  draw.handlers.simpleshape.tooltip.end = "Lassen Sie die Maustaste los.";
  Object.assign(edit.toolbar.actions.save, { title: "Änderungen übernehmen", text: "Übernehmen" });
  Object.assign(edit.toolbar.actions.cancel, { title: "Änderungen verwerfen", text: "Verwerfen" });
  Object.assign(edit.toolbar.actions.clearAll, { title: "Alle Flächen löschen", text: "Alle löschen" });
  Object.assign(edit.toolbar.buttons, {
    edit: "Fläche bearbeiten",
    editDisabled: "Keine Fläche zu bearbeiten",
    remove: "Fläche löschen",
    removeDisabled: "Keine Fläche zu löschen",
  });
  Object.assign(edit.handlers.edit.tooltip, { text: "Ziehen Sie die Eckpunkte.", subtext: "" });
  edit.handlers.remove.tooltip.text = "Klicken Sie auf eine Fläche, um sie zu löschen.";
  for (const [name, text] of [["in", "Vergrößern"], ["out", "Verkleinern"]]) {
    const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
    button?.setAttribute("title", text);
    button?.setAttribute("aria-label", text);
  }
}

window.addEventListener("map:init", async (event) => {
  const map = event.detail.map;
  keepHoles();
  speakGerman(map);
  if (map.getContainer().id.includes("__prefix__")) {
    return; // Django's hidden pattern for further parts
  }
  const answer = await fetch(neighboursUrl());
  if (!answer.ok) {
    return;
  }
  const style = { color: "#555", weight: 1, dashArray: "4 4", fill: false, interactive: false };
  const layer = L.geoJSON(await answer.json(), { style }).addTo(map);
  snapCorners(map, ringsOf(layer));
  map.getContainer().dataset.neighbours = String(layer.getLayers().length);
});
