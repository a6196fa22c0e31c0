/* The interactive map. It replaces the drawing that the server sent, from which nothing is lost without this file. */
(function () {
  "use strict";

  const { load, panelOf } = window.mapAnswer;
  const { pause } = window.mapPauses;
  const DIGITS = 6; // decimals of a degree, about 0.1 m
  const ROOM_PX = 12;
  const CLOSEST = 19;

  /* The map is made in short steps behind the drawing, which goes when all of it stands. */
  async function start(element) {
    const sheet = window.mapStreets.ask(element.dataset);
    const data = await load(element.dataset.zones);
    if (!data.features?.length) {
      return;
    }
    await pause();
    const map = makeMap(element);
    const panel = panelOf(element.dataset);
    const city = { map, panel, texts: element.dataset };
    await pause();
    Object.assign(city, await drawZones(city, data, element));
    replaceDrawing(city, element);
    await pause();
    window.mapStreets.add(map, await sheet, element.dataset);
  }

  function replaceDrawing(city, element) {
    const { map, panel } = city;
    const focused = takeAway(element.querySelector(".map__drawing"));
    if (focused) {
      passFocus(element, city.layers, focused);
    }
    if (panel) {
      map.on("click", (event) => clickPlace(city, event.latlng.wrap()));
      panel.onclose = () => {
        city.ring.put(null);
        window.mapSearch.remember("");
      };
      window.mapSearch.listen(city);
    } else {
      window.mapSearch.markAsked(city);
    }
  }

  function makeMap(element) {
    const isStill = window.matchMedia("(prefers-reduced-motion: reduce)").matches;
    const map = L.map(element, {
      attributionControl: false,
      fadeAnimation: !isStill,
      keyboard: false, // the list of the zones has the arrow keys, and buttons move the map
      markerZoomAnimation: !isStill,
      maxZoom: CLOSEST,
      scrollWheelZoom: false,
      zoomAnimation: !isStill,
      zoomControl: false,
      zoomSnap: 0, // the city fills whatever room there is
    });
    keepSource(map, element.querySelector(".map__source"));
    L.control.scale({ imperial: false }).addTo(map);
    window.mapGestures.addButtons(map, element.dataset);
    window.mapGestures.guard(map, element);
    addMark(map, element.dataset.mark);
    addBasemap(map, element.dataset);
    return map;
  }

  /* That it is a demonstration stands on the map itself, wherever a picture of it goes. */
  function addMark(map, text) {
    if (text) {
      const Mark = L.Control.extend({
        options: { position: "topleft" },
        onAdd: () => Object.assign(L.DomUtil.create("p", "map-demonstration"), { textContent: text }),
      });
      new Mark().addTo(map);
    }
  }

  /* What the map is drawn from stands on the drawing already: the sentence moves into the corner of the controls. */
  function keepSource(map, source) {
    const Source = L.Control.extend({ options: { position: "bottomright" }, onAdd: () => source });
    new Source().addTo(map);
  }

  function addBasemap(map, { basemap }) {
    if (basemap) {
      L.tileLayer(basemap, { maxZoom: CLOSEST }).addTo(map);
    }
  }

  /* Removes the drawing and returns the address of its link that has the focus, if any. */
  function takeAway(drawing) {
    const link = drawing.contains(document.activeElement) ? document.activeElement : null;
    drawing.remove();
    return link?.getAttribute("href");
  }

  /* The zone that had the focus in the drawing has it in the map: else a key pressed meanwhile would go nowhere. */
  function passFocus(element, layers, url) {
    const shown = layers.find((layer) => new URL(layer.feature.properties.url).pathname === url);
    window.mapZones.focus(shown ?? layers[0]);
  }

  async function drawZones(city, { features }, element) {
    const { map, panel } = city;
    const own = features.findIndex(({ properties }) => properties.code === element.dataset.highlight);
    const leave = (layer) => window.location.assign(layer.feature.properties.url);
    const bounds = boundsOf(own < 0 ? features : [features[own]]);
    await pause();
    fit(map, bounds, own >= 0);
    await pause();
    return window.mapZones.add(map, features, element, {
      isLink: !panel,
      first: Math.max(own, 0),
      choose: panel ? (layer, isByKeyboard) => answerForZone(city, layer, isByKeyboard) : leave,
      click: panel ? (layer, event) => clickZone(city, layer, event) : leave,
    });
  }

  /* The extent of zones, without making shapes of them first. */
  function boundsOf(features) {
    const places = features.flatMap(({ geometry }) => geometry.coordinates.flat(2));
    return L.latLngBounds(places.map(([longitude, latitude]) => [latitude, longitude]));
  }

  function fit(map, bounds, isZone) {
    map.fitBounds(isZone ? bounds.pad(0.3) : bounds, { padding: [ROOM_PX, ROOM_PX], animate: false });
  }

  /* A screen reader's press on a zone comes as a click without a place: it means the zone, as Enter does. */
  function clickZone(city, layer, event) {
    if (event.originalEvent.detail === 0) {
      L.DomEvent.stop(event);
      answerForZone(city, layer, true);
    }
  }

  function answerForZone(city, layer, isByKeyboard = false) {
    const { code, name, url } = layer.feature.properties;
    window.mapSearch.remember(`gebiet=${code}`);
    city.panel.next();
    city.ring.put(layer);
    city.panel.show({
      title: `${code} ${name}`,
      zone: layer.feature.properties,
      link: [city.texts.textZone, url],
      zoom: () => zoomTo(city, layer),
      back: isByKeyboard ? layer.getElement() : null,
    });
  }

  function zoomTo({ map, panel }, layer) {
    panel.makeRoom(map, layer.getCenter());
    map.fitBounds(layer.getBounds(), { paddingTopLeft: [ROOM_PX, ROOM_PX], paddingBottomRight: [ROOM_PX, ROOM_PX + panel.covers(map)] });
  }

  function clickPlace(city, place) {
    window.mapSearch.remember(`ort=${place.lat.toFixed(DIGITS)},${place.lng.toFixed(DIGITS)}`);
    askForPlace(city, place);
  }

  async function askForPlace(city, { lat, lng }, more = {}, back = null) {
    const query = new URLSearchParams({ lat: lat.toFixed(DIGITS), lon: lng.toFixed(DIGITS), ...more });
    const answer = await city.panel.ask(`${city.texts.pointApi}?${query}`);
    if (answer) {
      showAnswer(city, answer, { page: `${city.texts.pointPage}?${query}`, back });
    }
  }

  /* Shows what the API says; `page` tells the same at length, or leads on to the page of the zone and tells it there. */
  function showAnswer(city, answer, { page, back }) {
    const { texts, panel, layers, ring } = city;
    const isClear = answer.outcome === "in_zone";
    const layer = layers.find((one) => window.mapZones.codeOf(one) === answer.zone?.code);
    ring.put(layer);
    panel.show({
      title: answer.title ?? answer.detail ?? texts.textFailed,
      more: answer.sentence?.replace(answer.title, "").replace(/^\.\s*/, ""),
      zone: isClear ? answer.zone : null,
      link: [isClear ? texts.textZone : texts.textOther, page],
      zoom: layer && (() => zoomTo(city, layer)),
      back,
    });
  }

  window.mapPage = { answerForZone, askForPlace, showAnswer, zoomTo };
  document.querySelectorAll("[data-map]").forEach(start);
})();
