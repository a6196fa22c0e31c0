/* The address field, the place of the device and what stands behind the "#" of a link: each shows a place on the map. */
(function () {
  "use strict";

  const AROUND_ZOOM = 16; // the house among its streets, where the map is small
  const MOST_DEGREES = 180;
  const ROOM_AROUND = 0.5; // of the size of the city

  /* A map in a frame of another site stands there without a field. */
  function listen(city) {
    const form = document.querySelector("[data-map-find] form");
    const device = document.querySelector("[data-map-find] [data-locate]");
    const places = new window.mapPlaces.Places(city.map);
    form?.addEventListener("submit", (event) => search(event, form, city, places));
    device?.addEventListener("located", (event) => showDevice(event, city, places));
    showLinked(city, places);
    window.addEventListener("hashchange", () => showLinked(city, places));
  }

  /* The page of a zone marks the house or place that was asked for (templates/components/asked.html). */
  function markAsked(city) {
    const { label, place } = document.querySelector("[data-asked]")?.dataset ?? {};
    const [spot] = placesIn(city, place, 1);
    if (spot) {
      new window.mapPlaces.Places(city.map).spot(spot, label || city.texts.textPlace, AROUND_ZOOM);
    }
  }

  /* Other pages of the site link to a zone, a house, a place or a street here (zones/pages/map_links.py). Anybody can
     write such a link: what lies far from the city is not shown, and no word of it stands on the page. */
  function showLinked(city, places) {
    const shown = window.history.state?.shown ?? window.location.hash.slice(1);
    const linked = Object.fromEntries(new URLSearchParams(shown));
    const layer = city.layers.find((one) => window.mapZones.codeOf(one) === linked.gebiet);
    const [spot] = placesIn(city, linked.ort, 1);
    const corners = placesIn(city, flipped(linked.ausschnitt), 2);
    if (layer) {
      window.mapPage.answerForZone(city, layer);
      window.mapPage.zoomTo(city, layer);
    } else if (/^\d+$/.test(linked.adresse)) {
      showHouse(city, places, { key: linked.adresse });
    } else if (spot) {
      places.spot(spot, city.texts.textPlace);
      showPlace(city, places, spot);
    } else if (corners.length) {
      places.area(L.latLngBounds(corners));
      city.panel.tell(city.texts.textStreet);
      places.keepInView(city.panel);
    }
  }

  /* What is shown, written as behind the "#", stays with this entry of the history for coming back and loading anew. It
     stands in no address bar: it may be where somebody lives. */
  function remember(shown) {
    window.history.replaceState({ ...window.history.state, shown }, "");
  }

  /* The places that a text tells as "latitude,longitude,…"; none if one of them lies far from the city. */
  function placesIn({ layers }, text, count) {
    const numbers = (text ?? "").split(",").map(Number);
    const isFit = numbers.length === 2 * count && numbers.every((number) => Math.abs(number) <= MOST_DEGREES);
    const found = isFit ? [...Array(count).keys()].map((n) => L.latLng(numbers[2 * n], numbers[2 * n + 1])) : [];
    return found.every((place) => reachOf(layers).contains(place)) ? found : [];
  }

  /* Where the map goes: beyond it there is nothing to see, and no way back. */
  function reachOf(layers) {
    return L.featureGroup(layers).getBounds().pad(ROOM_AROUND);
  }

  /* An extent is told as PostGIS does, "west,south,east,north". */
  function flipped(extent) {
    const [west, south, east, north] = (extent ?? "").split(",");
    return [south, west, north, east].join(",");
  }

  /* An address is shown here, picked or typed; whatever asks back or offers something has a page. */
  async function search(event, form, city, places) {
    event.preventDefault();
    const { id, q } = form.elements;
    const key = id.value || (await keyOf(city, q.value));
    if (key === null) {
      return; // something else was asked meanwhile, or the same once more
    }
    if (key) {
      showHouse(city, places, { key, back: form.elements.q, label: q.value });
    } else {
      form.submit();
    }
  }

  /* Returns the key of the one address that was typed, undefined without one, null if the answer is no longer awaited. */
  async function keyOf({ panel, texts }, q) {
    const answer = await panel.ask(`${texts.searchApi}?${new URLSearchParams({ q })}`);
    return answer && answer.address?.address_id;
  }

  /* The page of the search for a house; the form has the errand of an advisor too. */
  function pageOf(key, label) {
    const form = document.querySelector("[data-map-find] form");
    const asked = new FormData(form);
    asked.set("q", label);
    asked.set("id", key);
    return `${form.getAttribute("action")}?${new URLSearchParams(asked)}`;
  }

  function fillField(key, label) {
    const { id, q } = document.querySelector("[data-map-find] form").elements;
    [id.value, q.value] = [key, label ?? q.value];
  }

  async function showHouse(city, places, { key, back, label }) {
    const { addressApi, houseApi } = city.texts;
    const [answer, place] = await Promise.all([
      city.panel.ask(addressApi.replace(/0$/, key)),
      window.mapAnswer.load(houseApi.replace(/0\/$/, `${key}/`)),
    ]);
    if (!answer) {
      return;
    }
    if (!place.lat) {
      city.panel.tell(place.detail ?? city.texts.textFailed);
      return;
    }
    const shown = answer.address?.label ?? label;
    places.spot([place.lat, place.lon], shown);
    remember(`adresse=${key}`);
    if (!back) {
      fillField(key, shown); // whoever comes back finds what they had typed
    }
    window.mapPage.showAnswer(city, answer, { page: pageOf(key, shown), back });
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
    remember(""); // the device may have moved on, and is asked only by its button
    if (reachOf(city.layers).contains(place)) {
      places.device(place, accuracy, city.texts.textDevice);
    } else {
      places.clear();
    }
    showPlace(city, places, place, { genauigkeit: Math.ceil(accuracy) }, event.target.querySelector("button"));
  }

  window.mapSearch = { listen, markAsked, remember };
})();
