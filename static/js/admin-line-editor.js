/* The pages that redraw a zone along a line: the line is drawn on a map, and stands in the field as its corners. */
(function () {
  "use strict";

  const { prepare, thin, edit, count, Past, listenForKeys, DECIMALS } = window.mapCorners;
  const OWN = { color: "#1b4f72", weight: 2, fillOpacity: 0.12, interactive: false, pmIgnore: true, snapIgnore: false };
  const LINE = { color: "#b3261e", weight: 4 };

  class LineEditor {
    constructor(holder) {
      const { texts, line, neighbours, background } = holder.dataset;
      Object.assign(this, { holder, texts: JSON.parse(texts), field: document.getElementById(holder.dataset.field) });
      this.status = holder.querySelector("[data-editor-status]");
      holder.querySelector(".desk-drawing").remove(); // the map shows the same, and more
      holder.querySelector(".desk-tools").hidden = false;
      this.element = Object.assign(document.createElement("div"), { className: "desk-draw-map" });
      this.status.after(this.element);
      this.start(JSON.parse(line), neighbours, background);
    }

    async start(line, neighbours, background) {
      this.map = L.map(this.element, { attributionControl: false, zoomSnap: 0.5 }).setView([0, 0], 2);
      L.control.scale({ imperial: false }).addTo(this.map);
      prepare(this.map, this.texts);
      const { town } = await window.mapGround.add(this.map, neighbours, background);
      if (!town?.own) {
        return;
      }
      const own = L.geoJSON(town.own, OWN).addTo(this.map);
      this.map.fitBounds(own.getBounds(), { padding: [30, 30] });
      this.set(line);
      this.past = new Past(this.text());
      this.listen();
      this.refresh();
      if (!this.line) {
        this.use("draw");
      }
    }

    listen() {
      this.holder.addEventListener("click", (event) => this.use(event.target.closest("[data-tool]")?.dataset.tool));
      listenForKeys((step) => this.go(step));
      this.map.on("pm:create", ({ layer }) => {
        layer.remove();
        this.set(layer.getLatLngs());
        this.changed();
      });
      this.map.on("pm:drawstart pm:drawend zoomend moveend", () => this.refresh());
      this.field.addEventListener("input", () => this.set([])); // what is typed counts
    }

    set(latLngs) {
      this.line?.remove();
      this.line = null;
      if (latLngs.length > 1) {
        this.line = L.polyline(latLngs, LINE).addTo(this.map);
        this.line.on("pm:edit", () => this.changed());
        edit(this.map, this.line);
      }
    }

    text() {
      const line = (corner) => `${corner.lat.toFixed(DECIMALS)} ${corner.lng.toFixed(DECIMALS)}`;
      return this.line ? this.line.getLatLngs().map(line).join("\n") : "";
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
        this.set(text ? text.split("\n").map((corner) => corner.split(" ").map(Number)) : []);
        this.field.value = text;
        this.refresh(step < 0 ? this.texts.undone : this.texts.redone);
      }
    }

    use(tool) {
      if (tool === "undo" || tool === "redo") {
        this.go(tool === "undo" ? -1 : 1);
      } else if (tool === "draw") {
        this.map.pm.enableDraw("Line", { finishOn: "dblclick" });
      } else if (tool === "finish") {
        this.map.pm.Draw.Line._finishShape();
      } else if (tool === "cancel") {
        this.map.pm.disableDraw();
      }
    }

    refresh(message) {
      const isDrawing = this.map.pm.globalDrawModeEnabled();
      for (const button of this.holder.querySelectorAll("[data-tool]")) {
        const { tool } = button.dataset;
        button.hidden = ["finish", "cancel"].includes(tool) !== isDrawing;
        button.disabled = (tool === "undo" && !this.past?.canUndo) || (tool === "redo" && !this.past?.canRedo);
      }
      if (this.line) {
        thin(this.map, this.line);
        this.element.dataset.corners = String(count(this.line));
      }
      const text = message ?? (isDrawing || !this.line ? this.texts.drawLine : this.texts.lineThere);
      if (this.status.textContent !== text) {
        this.status.textContent = text;
      }
    }
  }

  document.querySelectorAll("[data-line-editor]").forEach((holder) => new LineEditor(holder));
})();
