/* The map editor of a zone. Whatever is drawn stands in the form at once: „Sichern“ takes it, without another press. */
(function () {
  "use strict";

  const { prepare, thin, edit, count, Past, listenForKeys, DECIMALS } = window.mapCorners;
  // What somebody else has saved since: to be seen beside the own drawing, and corners can be put on it.
  const BESIDE = { color: "#b3261e", weight: 3, dashArray: "8 6", fill: false, interactive: false, pmIgnore: true, snapIgnore: false };
  const OWN = { color: "#1b4f72", weight: 2, fillColor: "#1b4f72", fillOpacity: 0.12 };

  class ZoneEditor {
    constructor(map, field, tools) {
      Object.assign(this, { map, field, tools, texts: JSON.parse(tools.dataset.texts), parts: [], drawing: null });
      this.status = tools.querySelector("[data-editor-status]");
      prepare(map, this.texts);
      this.show(field.value);
      if (this.parts.length) {
        map.fitBounds(L.featureGroup(this.parts).getBounds(), { padding: [20, 20] });
      }
      this.opened = this.text();
      this.past = new Past(field.value);
      this.showBeside(document.getElementById("saved-outline"));
      this.listen();
      this.refresh();
    }

    listen() {
      this.tools.addEventListener("click", (event) => this.use(event.target.closest("[data-tool]")?.dataset.tool));
      listenForKeys((step) => this.go(step));
      this.map.on("pm:create", ({ layer }) => this.take(layer));
      this.map.on("pm:drawend", () => this.endDrawing());
      this.map.on("zoomend moveend", () => this.refresh());
      this.map.on("mousemove", L.Util.throttle(() => this.isCrowded && this.refresh(), 200, this));
      this.field.form.addEventListener("submit", (event) => this.holdBack(event));
      window.addEventListener("beforeunload", (event) => this.ask(event));
    }

    show(text) {
      this.parts.forEach((part) => part.remove());
      const { coordinates } = text ? JSON.parse(text) : { coordinates: [] };
      this.parts = coordinates.map((rings) => this.add(L.GeoJSON.coordsToLatLngs(rings, 1)));
    }

    showBeside(data) {
      this.beside = data && JSON.parse(data.textContent);
      if (this.beside) {
        const outline = L.geoJSON(JSON.parse(this.beside), BESIDE).addTo(this.map);
        this.map.fitBounds(L.featureGroup([outline, ...this.parts]).getBounds(), { padding: [20, 20] });
        this.tools.querySelector("[data-beside-key]").hidden = false;
      }
    }

    // The text is put in as the page has it: a corner more or less would be another drawing.
    takeBeside() {
      this.show(this.beside);
      this.field.value = this.beside;
      this.past.add(this.beside);
      this.refresh(this.texts.besideTaken);
    }

    add(latLngs) {
      const part = L.polygon(latLngs, OWN).addTo(this.map);
      part.on("pm:edit", () => this.changed());
      part.on("click", () => this.drawing === "remove" && this.remove(part));
      edit(this.map, part);
      return part;
    }

    text() {
      const coordinates = this.parts.map((part) => part.toGeoJSON(DECIMALS).geometry.coordinates);
      return coordinates.length ? JSON.stringify({ type: "MultiPolygon", coordinates }) : "";
    }

    changed() {
      this.field.value = this.text();
      this.past.add(this.field.value);
      this.refresh();
    }

    go(step) {
      const before = this.past.place;
      const text = this.past.go(step);
      if (this.past.place !== before) {
        this.show(text);
        this.field.value = text;
        this.refresh(step < 0 ? this.texts.undone : this.texts.redone);
      }
    }

    use(tool) {
      if (tool === "undo" || tool === "redo") {
        this.go(tool === "undo" ? -1 : 1);
      } else if (tool === "draw" || tool === "hole") {
        this.drawing = tool;
        this.map.pm.enableDraw("Polygon", { continueDrawing: false });
        this.refresh(this.texts.drawing);
      } else if (tool === "finish") {
        this.map.pm.Draw.Polygon._finishShape();
      } else if (tool === "cancel") {
        this.map.pm.disableDraw();
        this.endDrawing();
      } else if (tool === "beside") {
        this.takeBeside();
      } else if (tool === "remove") {
        this.startRemoving();
      }
    }

    startRemoving() {
      if (this.parts.length === 1) {
        this.remove(this.parts[0]);
      } else if (this.parts.length) {
        this.drawing = "remove";
        this.refresh(this.texts.choosePart);
      }
    }

    remove(part) {
      this.drawing = null;
      if (window.confirm(this.texts.removePart)) {
        this.parts = this.parts.filter((other) => other !== part);
        part.remove();
        this.changed();
      }
      this.refresh();
    }

    take(layer) {
      const [ring] = layer.getLatLngs();
      layer.remove();
      const holder = this.drawing === "hole" && this.parts.find((part) => part.getBounds().contains(layer.getBounds()));
      if (holder) {
        holder.setLatLngs([...holder.getLatLngs(), ring]);
        edit(this.map, holder);
      } else if (this.drawing === "hole") {
        this.refresh(this.texts.holeOutside);
        return;
      } else {
        this.parts.push(this.add([ring]));
      }
      this.changed();
    }

    endDrawing() {
      this.drawing = null;
      this.refresh();
    }

    // A drawing that was begun and not closed is no area yet: nobody shall believe that it was saved.
    holdBack(event) {
      if (this.drawing === "draw" || this.drawing === "hole") {
        event.preventDefault();
        this.refresh(this.texts.unfinished);
        this.tools.scrollIntoView({ block: "start" });
        this.tools.querySelector("[data-tool=finish]").focus();
      } else {
        this.isSent = true;
      }
    }

    // The browser asks before what was drawn is left behind; saving leaves nothing behind.
    ask(event) {
      if (!this.isSent && (this.drawing || this.text() !== this.opened)) {
        event.preventDefault();
      }
    }

    refresh(message) {
      const all = this.parts.reduce((sum, part) => sum + count(part), 0);
      const seen = this.parts.map((part) => thin(this.map, part));
      const shown = seen.reduce((sum, part) => sum + part.shown, 0);
      const near = seen.reduce((sum, part) => sum + part.near, 0);
      this.isCrowded = all > 1000;
      const isDrawing = this.drawing === "draw" || this.drawing === "hole";
      for (const button of this.tools.querySelectorAll("[data-tool]")) {
        const { tool } = button.dataset;
        button.hidden = ["finish", "cancel"].includes(tool) !== isDrawing || (tool === "beside" && !this.beside);
        button.disabled = (tool === "undo" && !this.past?.canUndo) || (tool === "redo" && !this.past?.canRedo);
      }
      this.say(message ?? this.cornersInWords(shown, near, all));
    }

    cornersInWords(shown, near, all) {
      const text = shown < near ? this.texts.some : near < all ? this.texts.here : this.texts.every;
      return text.replace("{shown}", shown).replace("{all}", all);
    }

    say(text) {
      if (this.status.textContent !== text) {
        this.status.textContent = text;
      }
    }
  }

  L.ZoneField = L.Class.extend({
    initialize(options) {
      L.setOptions(this, options);
    },

    addTo(map) {
      if (this.options.fieldid.includes("__prefix__")) {
        return; // Django's hidden pattern for further parts
      }
      const field = document.getElementById(this.options.fieldid);
      const editor = new ZoneEditor(map, field, field.closest("[data-zone-editor]"));
      const isNew = !window.location.pathname.endsWith("/change/");
      const own = (name) => new URL(`../${name}.json`, window.location.href);
      window.mapGround
        .add(map, isNew ? "/api/v1/gebiete.geojson" : own("nachbarn"), isNew ? null : own("hintergrund"))
        .then(({ town }) => editor.refresh(town?.is_cut ? editor.texts.cut : undefined));
    },
  });
})();
