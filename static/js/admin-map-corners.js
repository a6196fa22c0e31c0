/* Drawing on the maps of the desk: words, as many corners as can be told apart, and the way back. */
(function () {
  "use strict";

  const CORNER_PX = 16; // corners nearer to each other than this cannot be aimed at
  const MIDDLE_PX = 48; // between corners nearer than this no new one is offered
  const MANY_CORNERS = 1000;
  const CLOSEST = 300;
  const DECIMALS = 8;
  const OPTIONS = { snappable: true, snapDistance: 12, allowSelfIntersection: true, removeLayerBelowMinVertexCount: false };

  function prepare(map, texts) {
    L.Marker.mergeOptions({ keyboard: false }); // hundreds of nameless stops; the keyboard has the table of corners
    map.options.zoomSnap = 0.5;
    map.pm.setLang("desk", { tooltips: texts.tooltips, actions: texts.actions }, "de");
    map.pm.setGlobalOptions(OPTIONS);
    map.corners = { ...OPTIONS, removeVertexValidation: () => window.confirm(texts.removeCorner) };
    for (const [name, text] of [["in", texts.zoomIn], ["out", texts.zoomOut]]) {
      const button = map.getContainer().querySelector(`.leaflet-control-zoom-${name}`);
      button?.setAttribute("title", text);
      button?.setAttribute("aria-label", text);
    }
  }

  const rings = (nested) => (Array.isArray(nested[0]) ? nested.flatMap(rings) : [nested]);
  const show = (marker, isShown) => marker?._icon?.classList.toggle("desk-corner--hidden", !isShown);

  // Level of detail: of corners that lie on top of each other only the first is shown; zooming in shows the others.
  // Returns how many are shown, and how many lie in the view.
  function thin(map, layer) {
    const view = map.getBounds().pad(0.1);
    let shown = 0;
    let near = 0;
    for (const ring of rings(layer.pm._markers)) {
      let last = null;
      for (const marker of ring) {
        const point = map.latLngToLayerPoint(marker.getLatLng());
        const isNear = view.contains(marker.getLatLng());
        const isShown = isNear && (!last || point.distanceTo(last) >= CORNER_PX);
        last = isShown ? point : last;
        near += isNear;
        shown += isShown;
        show(marker, isShown);
      }
      ring.forEach((marker, place) => {
        const next = ring[(place + 1) % ring.length];
        const length = map.latLngToLayerPoint(marker.getLatLng()).distanceTo(map.latLngToLayerPoint(next.getLatLng()));
        show(marker._middleMarkerNext, length >= MIDDLE_PX && view.intersects([marker.getLatLng(), next.getLatLng()]));
      });
    }
    return { shown, near };
  }

  const count = (layer) => rings(layer.getLatLngs()).reduce((sum, ring) => sum + ring.length, 0);

  function edit(map, layer) {
    layer.pm.enable({ ...map.corners, limitMarkersToCount: count(layer) > MANY_CORNERS ? CLOSEST : -1 });
  }

  // States that can be gone back to, as texts.
  class Past {
    constructor(state) {
      this.states = [state];
      this.place = 0;
    }

    add(state) {
      if (state !== this.states[this.place]) {
        this.states.splice(this.place + 1, this.states.length, state);
        this.place += 1;
      }
    }

    go(step) {
      this.place = Math.min(Math.max(this.place + step, 0), this.states.length - 1);
      return this.states[this.place];
    }

    get canUndo() {
      return this.place > 0;
    }

    get canRedo() {
      return this.place < this.states.length - 1;
    }
  }

  // Ctrl+Z and Ctrl+Y, except where somebody writes.
  function listenForKeys(go) {
    document.addEventListener("keydown", (event) => {
      const isWriting = event.target.closest("input:not([type=checkbox]):not([type=radio]), textarea, select");
      if (!(event.ctrlKey || event.metaKey) || isWriting) {
        return;
      }
      const key = event.key.toLowerCase();
      if (key === "z" || key === "y") {
        event.preventDefault();
        go(key === "y" || event.shiftKey ? 1 : -1);
      }
    });
  }

  window.mapCorners = { prepare, thin, edit, count, Past, listenForKeys, DECIMALS };
})();
