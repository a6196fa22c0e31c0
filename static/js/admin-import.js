// The page of an import: draws zones, findings and addresses that change on a map; a preview never takes back an entry.
"use strict";

const COLOURS = { blocking: "#b3261e", open: "#b3261e", warning: "#8a5a00", note: "#8a5a00" };
// As on the public map; the word in the popup says the same.
const CATEGORY_COLOURS = { waermenetz: "#b4461a", wasserstoff: "#6a3fb5", dezentral: "#1f7a4d", pruefgebiet: "#5a6072" };
const ADDRESS_COLOURS = {
  gone: "#b3261e",
  new: "#1d6b2f",
  rezoned: "#6a1b9a",
  renamed: "#1b4f72",
  moved: "#8a5a00",
  respelt: "#5f6368",
};

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
    L.geoJSON(zone.geometry, { style: { color: CATEGORY_COLOURS[zone.category] ?? "#1b4f72", weight: 1, fillOpacity: 0.3 } })
      .bindPopup(() => popup([`${zone.code} ${zone.name}`, zone.art]))
      .addTo(zones);
  }
  for (const finding of answer.findings) {
    const style = { color: COLOURS[finding.severity], weight: 3, fillOpacity: 0.5 };
    const pointToLayer = (_feature, place) => L.circleMarker(place, { ...style, radius: 7 });
    L.geoJSON(finding.geometry, { style, pointToLayer })
      .bindPopup(() => popup([finding.message, finding.subject, finding.sentence]))
      .addTo(zones);
  }
  const renderer = L.canvas();
  for (const address of answer.addresses ?? []) {
    const [lon, lat] = address.place;
    const style = { color: ADDRESS_COLOURS[address.way], weight: 2, radius: 4, fillOpacity: 0.6, renderer };
    L.circleMarker([lat, lon], style)
      .bindPopup(() => popup([address.label, address.change, address.before, address.after]))
      .addTo(zones);
  }
  if (zones.getLayers().length) {
    map.fitBounds(zones.getBounds(), { padding: [10, 10] });
  }
}

for (const holder of document.querySelectorAll("[data-desk-map]")) {
  fetch(holder.dataset.deskMap)
    .then((answer) => answer.json())
    .then((answer) => draw(holder, answer));
}

const entriesOf = (form) => new URLSearchParams(new FormData(form)).toString();
const sentEntries = new WeakMap();

document.addEventListener("htmx:beforeRequest", ({ target }) => {
  if (target.matches("form[data-keeps-later-entries]")) {
    sentEntries.set(target, entriesOf(target));
  }
});

// The answer replaces the whole form. If something was typed while it was on its way, it is old: ask again with that.
document.addEventListener("htmx:beforeSwap", (event) => {
  const form = event.detail.requestConfig.elt;
  if (form.matches("form[data-keeps-later-entries]") && sentEntries.get(form) !== entriesOf(form)) {
    event.detail.shouldSwap = false;
    window.setTimeout(() => htmx.trigger(form, "change"));
  }
});
