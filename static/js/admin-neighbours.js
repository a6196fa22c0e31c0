// Draws the published zones in grey under the polygon being edited, so that shared edges can be met.
"use strict";

window.addEventListener("map:init", async (event) => {
  const map = event.detail.map;
  const answer = await fetch("/api/v1/gebiete.geojson");
  if (!answer.ok) {
    return;
  }
  const style = { color: "#555", weight: 1, dashArray: "4 4", fill: false, interactive: false };
  L.geoJSON(await answer.json(), { style }).addTo(map);
});
