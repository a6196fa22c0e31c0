/* The button that asks the device where it is. It is shown only where a browser can answer, and asks only when pressed.
   The page may show the place itself by keeping the event "located" to itself; else the answer has a page. */
(function () {
  "use strict";

  const WAIT_MS = 15000;
  const DIGITS = 5; // decimals of a degree, about a metre

  function start(place) {
    const button = place.querySelector("button");
    const status = place.querySelector("[role='status']");
    const { page, worstM, textAsking, textDenied, textFailed, textVague } = place.dataset;

    function found({ coords }) {
      if (coords.accuracy > Number(worstM)) {
        say(textVague.replace("{n}", Math.round(coords.accuracy)));
        return;
      }
      if (!place.dispatchEvent(new CustomEvent("located", { detail: coords, cancelable: true }))) {
        say("");
        return;
      }
      const [lat, lon] = [coords.latitude, coords.longitude].map((degrees) => degrees.toFixed(DIGITS));
      const genauigkeit = Math.ceil(coords.accuracy);
      window.location.assign(`${page}?${new URLSearchParams({ lat, lon, genauigkeit })}`);
    }

    function failed(problem) {
      say(problem.code === problem.PERMISSION_DENIED ? textDenied : textFailed);
    }

    function say(text) {
      status.textContent = text;
      button.disabled = false;
    }

    button.addEventListener("click", () => {
      say(textAsking);
      button.disabled = true;
      const options = { enableHighAccuracy: true, timeout: WAIT_MS, maximumAge: 0 };
      navigator.geolocation.getCurrentPosition(found, failed, options);
    });
    place.hidden = false;
  }

  const canTell = window.isSecureContext && "geolocation" in navigator;
  document.querySelectorAll("[data-locate]").forEach((place) => (canTell ? start(place) : place.remove()));
})();
