/* What moves the map: two fingers, the wheel with Ctrl, or buttons. One finger and the bare wheel move the page. */
(function () {
  "use strict";

  const HINT_MS = 1600;
  const STEP = 0.35; // how much of the map a press on an arrow moves it by

  /* The style sheet leaves one finger to the browser (touch-action); a mouse drags as everywhere. */
  function guard(map, element) {
    const hint = makeHint(element);
    element.addEventListener("pointerdown", (event) => allowDragging(map, event.pointerType !== "touch"), { capture: true });
    element.addEventListener("touchmove", ({ touches }) => touches.length === 1 && hint(element.dataset.textFingers), {
      passive: true,
    });
    element.addEventListener("wheel", (event) => allowWheel(map, event, () => hint(wheelText(element.dataset))), {
      capture: true,
      passive: true,
    });
  }

  function allowDragging(map, isAllowed) {
    map.dragging[isAllowed ? "enable" : "disable"]();
  }

  function allowWheel(map, event, hint) {
    const isMeant = event.ctrlKey || event.metaKey;
    map.scrollWheelZoom[isMeant ? "enable" : "disable"]();
    if (!isMeant) {
      hint();
    }
  }

  function wheelText({ textWheel }) {
    const isApple = /mac|iphone|ipad/i.test(navigator.userAgentData?.platform ?? navigator.platform);
    return textWheel.replace("{key}", isApple ? "⌘" : "Strg");
  }

  /* Tells for a moment how the map moves; for the eye only, since whoever hears the page makes no such gesture. */
  function makeHint(element) {
    const note = L.DomUtil.create("p", "map-hint", element);
    note.setAttribute("aria-hidden", "true");
    let timer;
    return (text) => {
      note.textContent = text;
      note.classList.add("map-hint--shown");
      clearTimeout(timer);
      timer = setTimeout(() => note.classList.remove("map-hint--shown"), HINT_MS);
    };
  }

  /* Buttons that do what dragging does, for everybody who cannot or does not want to drag. */
  function addButtons(map, { textZoomIn, textZoomOut, ...texts }) {
    L.control.zoom({ position: "topright", zoomInTitle: textZoomIn, zoomOutTitle: textZoomOut }).addTo(map);
    const Arrows = L.Control.extend({ options: { position: "bottomright" }, onAdd: () => arrows(map, texts) });
    new Arrows().addTo(map);
  }

  function arrows(map, { textNorth, textWest, textEast, textSouth }) {
    const box = L.DomUtil.create("div", "map-arrows leaflet-bar");
    for (const [side, sign, text, x, y] of [
      ["north", "↑", textNorth, 0, -STEP],
      ["west", "←", textWest, -STEP, 0],
      ["east", "→", textEast, STEP, 0],
      ["south", "↓", textSouth, 0, STEP],
    ]) {
      const button = L.DomUtil.create("button", `map-arrows__button map-arrows__button--${side}`, box);
      Object.assign(button, { type: "button", textContent: sign, title: text });
      button.setAttribute("aria-label", text);
      button.addEventListener("click", () => map.panBy(map.getSize().scaleBy(L.point(x, y))));
    }
    L.DomEvent.disableClickPropagation(box);
    return box;
  }

  window.mapGestures = { guard, addButtons };
})();
