/* The address field, the place of the device and what stands behind the "#" of a link: each shows a place on the map. */
(function () {
  "use strict";

  const AROUND_ZOOM = 16; // the house among its streets, where the map is small

  function listen(city) {
    const form = document.querySelector("[data-map-find] form");
    const device = document.querySelector("[data-map-find] [data-locate]");
    const places = new window.mapPlaces.Places(city.map);
    form.addEventListener("submit", (event) => search(event, form, city, places));
    device.addEventListener("located", (event) => showDevice(event, city, places));
    showLinked(city, places);
    window.addEventListener("hashchange", () => showLinked(city, places));
  }

  /* The page of a zone marks the house or place that was asked for (templates/components/asked.html). */
  function markAsked({ map, texts }) {
    const { label, place } = document.querySelector("[data-asked]")?.dataset ?? {};
    const [lat, lon] = numbers(place, 2);
    if (lat !== undefined) {
      new window.mapPlaces.Places(map).spot([lat, lon], label || texts.textPlace, AROUND_ZOOM);
    }
  }

  /* Other pages of the site link to a zone, a house, a place or a street here (zones/pages/map_links.py). */
  function showLinked(city, places) {
    const linked = Object.fromEntries(new URLSearchParams(window.location.hash.slice(1)));
    const layer = city.layers.find((one) => window.mapZones.codeOf(one) === linked.gebiet);
    const [lat, lon] = numbers(linked.ort, 2);
    const [west, south, east, north] = numbers(linked.ausschnitt, 4);
    if (layer) {
      window.mapPage.answerForZone(city, layer);
      window.mapPage.zoomTo(city, layer);
    } else if (/^\d+$/.test(linked.adresse)) {
      showHouse(city, places, { key: linked.adresse });
    } else if (lat !== undefined) {
      places.spot([lat, lon], city.texts.textPlace);
      showPlace(city, places, L.latLng(lat, lon));
    } else if (west !== undefined) {
      places.area([[south, west], [north, east]]);
      city.panel.tell(city.texts.textStreet.replace("{street}", linked.strasse));
      places.keepInView(city.panel);
    }
  }

  function numbers(text, count) {
    const found = (text ?? "").split(",").map(Number);
    return found.length === count && found.every((number) => Number.isFinite(number)) ? found : [];
  }

  /* An address is shown here, picked or typed; whatever asks back or offers something has a page. */
  async function search(event, form, city, places) {
    event.preventDefault();
    const { id, q } = form.elements;
    const key = id.value || (await keyOf(city, q.value));
    if (key) {
      showHouse(city, places, { key, page: pageOf(form), back: form.elements.q, label: q.value });
    } else {
      form.submit();
    }
  }

  async function keyOf({ panel, texts }, q) {
    const answer = await panel.ask(`${texts.searchApi}?${new URLSearchParams({ q })}`);
    return answer?.address?.id;
  }

  function pageOf(form) {
    return `${form.getAttribute("action")}?${new URLSearchParams(new FormData(form))}`;
  }

  async function showHouse(city, places, { key, page, back, label }) {
    const { addressApi, houseApi } = city.texts;
    const [answer, place] = await Promise.all([
      city.panel.ask(addressApi.replace(/0$/, key)),
      window.mapAnswer.load(houseApi.replace(/0\/$/, `${key}/`)),
    ]);
    if (!answer) {
      return;
    }
    if (place.lat) {
      places.spot([place.lat, place.lon], answer.address?.label ?? label);
    }
    const there = new URLSearchParams({ lat: place.lat, lon: place.lon });
    window.mapPage.showAnswer(city, answer, { page: page ?? `${city.texts.pointPage}?${there}`, back });
    places.keepInView(city.panel);
  }

  async function showPlace(city, places, place, more, back) {
    await window.mapPage.askForPlace(city, place, more, back);
    places.keepInView(city.panel);
  }

  function showDevice(event, city, places) {
    event.preventDefault();
    const { latitude, longitude, accuracy } = event.detail;
    const place = L.latLng(latitude, longitude);
    places.device(place, accuracy, city.texts.textDevice);
    showPlace(city, places, place, { genauigkeit: Math.ceil(accuracy) }, event.target.querySelector("button"));
  }

  window.mapSearch = { listen, markAsked };
})();
