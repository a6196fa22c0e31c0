/* Streets, their names and house numbers, districts, water and rails: one canvas over the zones, drawn anew when the map
   has moved. Colours and fonts come from the style sheet (map-streets.css), so that they follow light, dark and paper. */
(function () {
  "use strict";

  const { Room, atPoint, alongLine } = window.mapLabels;
  const { pause } = window.mapPauses;
  const TILE_PX = 256;
  const GATHER_MS = 250;
  const NUMBERS_FROM = 17;
  const WIDTHS = { 1: 3.4, 2: 2.4, 3: 1.8 }; // CSS pixels at zoom 14, by rank
  const LINES_FROM = { 1: 10, 2: 13, 3: 14 };
  const NAMES_FROM = { 1: 13.5, 2: 14.8, 3: 15.6 };
  const PLACES_TO = { city: 12.5, ortsteil: 15.5, quarter: 16.5 };
  const PLACES_FROM = { city: 10, ortsteil: 11.2, quarter: 13.5 };
  const LETTER_PX = 11; // half of a zone's letter with the room around it
  const ASIDE_PX = [0, 22, -22]; // where the name of a place is tried, below and above its point
  const SIZES = { place: 15, name: 13, number: 12 };

  const Streets = L.Renderer.extend({
    initialize(source, renewed) {
      L.Renderer.prototype.initialize.call(this, { pane: "streets", padding: 0.15 });
      this.source = source;
      const arrived = () => this.drawGathered();
      this.tiles = new window.mapTiles.Tiles(source.tiles[0], { arrived, gone: () => this.renew(renewed) });
    },

    /* The sheet is gone, since another one was published: its tiles take over. */
    async renew(renewed) {
      const { tiles } = await renewed();
      if (tiles?.length && tiles[0] !== this.tiles.pattern) {
        this.tiles.replace(tiles[0]);
      }
    },

    _initContainer() {
      this._container = document.createElement("canvas");
      this.isDrawn = false;
    },

    /* Another canvas, which draws itself at once. */
    takeFreshCanvas() {
      this._container.remove();
      this._initContainer();
      this.getPane().append(this._container);
      this._update();
    },

    _destroyContainer() {
      this._container.remove();
    },

    _update() {
      L.Renderer.prototype._update.call(this);
      const size = this._bounds.getSize();
      const sharp = window.devicePixelRatio;
      L.DomUtil.setPosition(this._container, this._bounds.min);
      Object.assign(this._container, { width: size.x * sharp, height: size.y * sharp });
      Object.assign(this._container.style, { width: `${size.x}px`, height: `${size.y}px` });
      this.context = this._container.getContext("2d");
      this.draw();
    },

    /* The tiles of a view are drawn once, when the last one has come; where one is slow, the others after a moment. */
    drawGathered() {
      clearTimeout(this.gathering);
      this.gathering = setTimeout(() => this.drawSoon(), this.tiles.awaited ? GATHER_MS : 0);
    },

    drawSoon() {
      cancelAnimationFrame(this.waiting);
      this.waiting = requestAnimationFrame(() => this._map && this.draw());
    },

    draw() {
      if (this.isDrawn && this.isPaper) {
        this.takeFreshCanvas(); // what wipes one is printed too, and some programs show that as a white sheet over the zones
        return;
      }
      const { context } = this;
      const sharp = window.devicePixelRatio;
      context.setTransform(sharp, 0, 0, sharp, 0, 0);
      if (this.isDrawn) {
        context.clearRect(0, 0, this._container.width, this._container.height);
      }
      this.isDrawn = true;
      const zoom = this._map.getZoom();
      paint(context, featuresOf(this.seen(zoom)), { zoom, inks: inksOf(this._map.getContainer()), taken: this.letters() });
    },

    /* Where the letters of the zones stand, which no name may cover. */
    letters() {
      const letters = [...(this._map.getPane("letters")?.children ?? [])];
      const shown = letters.filter((letter) => !letter.classList.contains("map-letter--hidden"));
      return shown.map((letter) => {
        const { x, y } = L.DomUtil.getPosition(letter).subtract(this._bounds.min);
        return [x - LETTER_PX, y - LETTER_PX, x + LETTER_PX, y + LETTER_PX];
      });
    },

    /* The tiles in view, each with the place of its corner and its size on the canvas. */
    seen(zoom) {
      const { minzoom, maxzoom } = this.source;
      const z = Math.min(Math.max(Math.round(zoom), minzoom), maxzoom);
      const size = TILE_PX * 2 ** (zoom - z);
      const corner = this._map.getPixelOrigin().add(this._bounds.min);
      const far = corner.add(this._bounds.getSize());
      const found = [];
      for (let x = Math.floor(corner.x / size); x <= far.x / size; x += 1) {
        for (let y = Math.floor(corner.y / size); y <= far.y / size; y += 1) {
          found.push({ layers: this.tiles.get(z, x, y), left: x * size - corner.x, top: y * size - corner.y, size });
        }
      }
      return found.filter(({ layers }) => layers);
    },
  });

  /* Features of all tiles by layer, on the canvas in CSS pixels. */
  function featuresOf(tiles) {
    const found = {};
    for (const { layers, left, top, size } of tiles) {
      for (const [name, features] of Object.entries(layers)) {
        const placed = features.map(({ kind, properties, parts }) => ({
          kind,
          properties,
          parts: parts.map((part) => part.map(([x, y]) => [left + x * size, top + y * size])),
        }));
        found[name] = [...(found[name] ?? []), ...placed];
      }
    }
    return found;
  }

  function inksOf(element) {
    const style = getComputedStyle(element);
    return new Proxy({}, { get: (_, name) => style.getPropertyValue(`--map-${name}`).trim() });
  }

  function paint(context, features, look) {
    const { inks } = look;
    context.lineCap = context.lineJoin = "round";
    areas(context, features.green, inks.green);
    areas(context, features.water, inks.water);
    lines(context, (features.water ?? []).filter(({ kind }) => kind === "line"), inks.water, 3);
    rails(context, features.rail, inks);
    const streets = (features.street ?? features.road ?? []).filter(({ properties }) => look.zoom >= LINES_FROM[rankOf(properties)]);
    const ways = streets.filter(({ kind }) => kind === "line");
    for (const [ink, more] of [["casing", 1.5], ["street", 0]]) {
      for (const rank of [3, 2, 1]) {
        const own = ways.filter(({ properties }) => rankOf(properties) === rank);
        lines(context, own, inks[ink], widthOf(rank, look.zoom) + more);
      }
    }
    labels(context, { streets, places: features.place ?? [], houses: features.house ?? [] }, look);
  }

  /* Streets drawn from addresses have a rank, roads of OpenStreetMap a kind. */
  function rankOf({ rank, kind }) {
    return Number(rank) || { main: 1, street: 2 }[kind] || 3;
  }

  function widthOf(rank, zoom) {
    return WIDTHS[rank] * 2 ** ((zoom - 14) * 0.6);
  }

  function trace(context, parts) {
    context.beginPath();
    for (const part of parts) {
      part.forEach(([x, y], index) => (index ? context.lineTo(x, y) : context.moveTo(x, y)));
    }
  }

  function areas(context, features = [], ink) {
    context.fillStyle = ink;
    for (const { kind, parts } of features) {
      if (kind === "area") {
        trace(context, parts);
        context.fill("evenodd");
      }
    }
  }

  function lines(context, features, ink, width) {
    context.strokeStyle = ink;
    context.lineWidth = width;
    features.forEach(({ parts }) => {
      trace(context, parts);
      context.stroke();
    });
  }

  /* As on paper maps: a dark line with light dashes. */
  function rails(context, features = [], inks) {
    lines(context, features, inks.rail, 3);
    context.setLineDash([6, 6]);
    context.lineCap = "butt";
    lines(context, features, inks.street, 1.5);
    context.setLineDash([]);
    context.lineCap = "round";
  }

  /* Districts first, then streets by their rank, numbers last: what is less important gives way. */
  function labels(context, { streets, places, houses }, { zoom, inks, taken }) {
    const room = new Room(taken);
    context.textBaseline = "middle";
    context.strokeStyle = inks.ground;
    const write = (kind, weight) => {
      context.font = `${weight} ${SIZES[kind]}px ${inks.font}`;
      context.fillStyle = inks[kind];
    };
    context.lineWidth = 4;
    write("place", 600);
    for (const { properties, parts } of places) {
      if (zoom >= PLACES_FROM[properties.kind] && zoom < PLACES_TO[properties.kind]) {
        namePlace(context, room, properties.name, parts[0][0]);
      }
    }
    write("name", 600);
    names(context, room, streets, zoom);
    if (zoom >= NUMBERS_FROM) {
      write("number", 400);
      houses.forEach(({ properties, parts }) => atPoint(context, room, properties.number, parts[0][0], SIZES.number));
    }
  }

  /* A place near the edge of a tile is in both. */
  function namePlace(context, room, name, [x, y]) {
    const isNew = !room.isNamed(name, [x, y]);
    if (isNew && ASIDE_PX.some((aside) => atPoint(context, room, name, [x, y + aside], SIZES.place))) {
      room.name(name, [x, y]);
    }
  }

  function names(context, room, streets, zoom) {
    const shown = streets.filter(({ properties }) => properties.name && zoom >= NAMES_FROM[rankOf(properties)]);
    shown.sort((one, other) => rankOf(one.properties) - rankOf(other.properties));
    for (const { kind, properties, parts } of shown) {
      if (kind === "line") {
        parts.forEach((part) => alongLine(context, room, properties.name, part, SIZES.name));
      } else {
        atPoint(context, room, properties.name, parts[0][0], SIZES.name);
      }
    }
  }

  /* Asks where the site has tiles, if any, and what they come from. */
  async function ask({ tiles }) {
    return tiles ? window.mapAnswer.load(tiles) : {};
  }

  /* Draws what the site's tiles hold, if it has any. */
  async function add(map, source, texts) {
    if (!source.tiles?.length) {
      return;
    }
    const pane = map.createPane("streets");
    pane.style.zIndex = 450;
    const streets = new Streets(source, () => ask(texts)).addTo(map);
    await pause();
    listen(map, streets);
  }

  /* Other colours, or the font that has come, mean another picture. */
  function listen(map, streets) {
    const again = () => streets.drawSoon();
    for (const query of ["(prefers-color-scheme: dark)", "(forced-colors: active)", "(prefers-contrast: more)"]) {
      window.matchMedia(query).addEventListener("change", again);
    }
    const fonts = [400, 600].map((weight) => `${weight} 13px ${inksOf(map.getContainer()).font}`);
    if (!fonts.every((font) => document.fonts.check(font))) {
      Promise.all(fonts.map((font) => document.fonts.load(font))).then(again);
    }
    const onPaper = (isPaper) => {
      map.getContainer().classList.toggle("map--paper", isPaper);
      streets.isPaper = isPaper;
      map.invalidateSize({ animate: false }); // drawn for the size on paper before the paper is laid out
      streets.draw();
    };
    window.addEventListener("beforeprint", () => onPaper(true));
    window.addEventListener("afterprint", () => onPaper(false));
  }

  window.mapStreets = { ask, add };
})();
