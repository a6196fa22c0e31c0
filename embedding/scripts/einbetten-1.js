/* Fits the height of frames of this site to what they show. This file never changes; see /einbetten/ of its site. */
(() => {
  const home = new URL(document.currentScript.src).origin;
  const frames = [...document.querySelectorAll("iframe")].filter((frame) => frame.src.startsWith(`${home}/`));
  addEventListener("message", ({ origin, source, data }) => {
    const frame = origin === home && frames.find((each) => each.contentWindow === source);
    if (frame && Number.isFinite(data?.einbetten)) {
      frame.style.border = 0;
      frame.style.height = `${Math.min(Math.max(data.einbetten, 100), 20000)}px`;
    }
  });
  frames.forEach((frame) => frame.contentWindow.postMessage({ einbetten: "?" }, "*"));
})();
