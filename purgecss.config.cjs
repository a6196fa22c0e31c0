// What of KERN and of Leaflet the pages use: `npm run kern` writes the styles in static/kern anew, from what templates, styles and code name.
const fs = require("node:fs");

const STYLES = "static/css/";
const TOKEN = /--kern-[a-z0-9-]+/g;
const kern = fs.readFileSync("node_modules/@kern-ux/native/dist/kern.min.css", "utf8");
// PurgeCSS drops this selector, by which KERN sets the colours of a page without layers.
const OF_THE_PAGE = ":is(body,.kern-light,.kern-dark,[data-kern-theme=light],[data-kern-theme=dark]):not([class*=kern-level-])";
if (!kern.includes(OF_THE_PAGE)) throw new Error("KERN sets the colours of a page in another way by now");

// PurgeCSS follows the tokens of the rules that it keeps; those that our styles use are followed here.
function followed(tokens) {
  const known = new Set(tokens);
  for (const token of known) {
    for (const [, value] of kern.matchAll(new RegExp(`${token}:([^;}]*)`, "g"))) {
      for (const used of value.match(TOKEN) ?? []) known.add(used);
    }
  }
  return [...known];
}

// Leaflet puts its classes together, so all stay but those of what no map of ours has; the Leaflet is that of django-leaflet.
const OF_LEAFLET = /^leaflet-(?!popup|tooltip|control-layers|div-icon|image-layer|marker-shadow|shadow-pane|marker-draggable|crosshair|vml|oldie|default-icon-path|attribution-flag)/;
const python = fs.readdirSync(".venv/lib").find((name) => name.startsWith("python"));
const leaflet = fs.readFileSync(`.venv/lib/${python}/site-packages/leaflet/static/leaflet/leaflet.css`, "utf8")
  .replace(/\/\*[^]*?\*\//g, "").replace(/\s+/g, " ").replace(/ ?([{};,>]) ?/g, "$1").replace(/: /g, ":").replace(/;}/g, "}").trim();

const styles = fs.readdirSync(STYLES).map((name) => fs.readFileSync(STYLES + name, "utf8")).join("");
module.exports = {
  css: [{ raw: kern.replaceAll(OF_THE_PAGE, "body"), name: "kern.min.css" }, { raw: leaflet, name: "leaflet.css" }],
  content: ["templates/**/*.html", "static/js/*.js", "{calculator,feedback,jena_waerme,knowledge,together,zones}/**/*.{html,py}"],
  safelist: {
    standard: [OF_LEAFLET, "img", "canvas"],
    greedy: [/^kern-(alert|icon)--(danger|info|success|warning)$/], // templates put these words in
    variables: followed(styles.match(TOKEN)),
  },
  fontFace: true,
  keyframes: true,
  variables: true,
};
