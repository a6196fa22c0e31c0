// The page of an import: keeps the progress bar moving, and draws zones and findings on a map.
"use strict";

const PAUSE_MS = 1000;
const COLOURS = { blocking: "#b3261e", warning: "#8a5a00", note: "#8a5a00" };

async function follow(section) {
  const bar = section.querySelector("progress");
  const phase = section.querySelector("[data-import-phase]");
  try {
    const answer = await fetch(section.dataset.importState, { headers: { Accept: "application/json" } });
    const state = await answer.json();
    if (state.status !== section.dataset.status) {
      window.location.reload();
      return;
    }
    phase.textContent = `${state.phase || state.label} …`;
    if (Number.isInteger(state.percent)) {
      bar.value = state.percent;
    } else {
      bar.removeAttribute("value");
    }
  } catch {
    // The server did not answer this time; the next question may get through.
  }
  window.setTimeout(() => follow(section), PAUSE_MS);
}

function popup(lines) {
  const box = document.createElement("div");
  for (const text of lines.filter(Boolean)) {
    const line = document.createElement("p");
    line.textContent = text;
    box.append(line);
  }
  return box;
}

function draw(holder, answer) {
  const map = L.map(holder, { attributionControl: false });
  const zones = L.featureGroup().addTo(map);
  for (const zone of answer.zones.filter((zone) => zone.geometry)) {
    L.geoJSON(zone.geometry, { style: { color: "#1b4f72", weight: 1, fillOpacity: 0.15 } })
      .bindPopup(() => popup([`${zone.code} ${zone.name}`]))
      .addTo(zones);
  }
  for (const finding of answer.findings) {
    const style = { color: COLOURS[finding.severity], weight: 3, fillOpacity: 0.5 };
    const pointToLayer = (_feature, place) => L.circleMarker(place, { ...style, radius: 7 });
    L.geoJSON(finding.geometry, { style, pointToLayer })
      .bindPopup(() => popup([finding.message, finding.subject, finding.sentence]))
      .addTo(zones);
  }
  if (zones.getLayers().length) {
    map.fitBounds(zones.getBounds(), { padding: [10, 10] });
  }
}

for (const section of document.querySelectorAll("[data-import-state]")) {
  window.setTimeout(() => follow(section), PAUSE_MS);
}
for (const holder of document.querySelectorAll("[data-desk-map]")) {
  fetch(holder.dataset.deskMap)
    .then((answer) => answer.json())
    .then((answer) => draw(holder, answer));
}
