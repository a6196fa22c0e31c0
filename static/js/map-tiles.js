/* Vector tiles of this site: fetched once, read into features. Format: Mapbox Vector Tile 2.1 (protocol buffers, by pbf). */
(function () {
  "use strict";

  const { pause } = window.mapPauses;
  const MOST_KEPT = 120;
  const AGAIN_MS = 10000;
  const MOVE_TO = 1;
  const CLOSE = 7;
  const VALUES = ["", "readString", "readFloat", "readDouble", "readVarint", "readVarint", "readSVarint", "readBoolean"];

  /* Returns { layer name: [{ kind, properties, parts }] }; a part is a list of [x, y], 0 to 1 across the tile. */
  function read(buffer) {
    const layers = {};
    new Pbf.PbfReader(buffer).readFields((tag, into, pbf) => {
      if (tag === 3) {
        const { name, ...rest } = pbf.readMessage(readLayer, { name: "", features: [], keys: [], values: [], extent: 4096 });
        into[name] = rest.features.map((feature) => complete(feature, rest));
      }
    }, layers);
    return layers;
  }

  function readLayer(tag, layer, pbf) {
    if (tag === 1) {
      layer.name = pbf.readString();
    } else if (tag === 2) {
      layer.features.push(pbf.readMessage(readFeature, { tags: [], geometry: [] }));
    } else if (tag === 3) {
      layer.keys.push(pbf.readString());
    } else if (tag === 4) {
      layer.values.push(pbf.readMessage(readValue, {}).value);
    } else if (tag === 5) {
      layer.extent = pbf.readVarint();
    }
  }

  function readFeature(tag, feature, pbf) {
    if (tag === 2) {
      pbf.readPackedVarint(feature.tags);
    } else if (tag === 3) {
      feature.kind = ["unknown", "point", "line", "area"][pbf.readVarint()];
    } else if (tag === 4) {
      pbf.readPackedVarint(feature.geometry);
    }
  }

  function readValue(tag, holder, pbf) {
    holder.value = pbf[VALUES[tag]]();
  }

  function complete({ tags, kind, geometry }, { keys, values, extent }) {
    const properties = {};
    for (let index = 0; index < tags.length; index += 2) {
      properties[keys[tags[index]]] = values[tags[index + 1]];
    }
    return { kind, properties, parts: partsOf(geometry, extent) };
  }

  /* Commands of the format: each says what it does in its lowest three bits and how often in the others. */
  function partsOf(geometry, extent) {
    const parts = [];
    const at = [0, 0];
    for (let index = 0; index < geometry.length; ) {
      const [command, times] = [geometry[index] & 7, geometry[index] >> 3];
      index += 1;
      for (let turn = 0; turn < times && command !== CLOSE; turn += 1, index += 2) {
        at[0] += signed(geometry[index]);
        at[1] += signed(geometry[index + 1]);
        if (command === MOVE_TO) {
          parts.push([]);
        }
        parts.at(-1).push([at[0] / extent, at[1] / extent]);
      }
      if (command === CLOSE) {
        parts.at(-1).push(parts.at(-1)[0]);
      }
    }
    return parts;
  }

  function signed(value) {
    return (value >> 1) ^ -(value & 1);
  }

  /* Tiles by their key; the oldest ones are dropped. One that cannot be had is empty for a while, then asked for again. */
  class Tiles {
    constructor(pattern, { arrived, gone }) {
      Object.assign(this, { pattern, arrived, gone, kept: new Map(), awaited: 0 });
    }

    /* Another sheet takes the place of this one. */
    replace(pattern) {
      Object.assign(this, { pattern, kept: new Map() });
      this.arrived();
    }

    get(z, x, y) {
      const key = `${z}/${x}/${y}`;
      if (!this.kept.has(key)) {
        this.kept.set(key, null);
        this.fetch(key, { z, x, y });
      }
      return this.kept.get(key);
    }

    async fetch(key, place) {
      const { kept } = this;
      this.awaited += 1;
      await pause(); // asking takes a browser a moment each
      const layers = await this.layersOf(this.pattern.replace(/\{([zxy])\}/g, (_, name) => place[name]));
      this.awaited -= 1;
      kept.set(key, layers ?? {});
      if (!layers) {
        setTimeout(() => this.again(kept, key), AGAIN_MS);
      }
      for (const old of [...kept.keys()].slice(0, -MOST_KEPT)) {
        kept.delete(old);
      }
      this.arrived();
    }

    /* Whoever draws then asks again, if the place of the tile is still in view. */
    again(kept, key) {
      kept.delete(key);
      if (kept === this.kept) {
        this.arrived();
      }
    }

    /* Returns null for a tile that cannot be had; its sheet is gone once something else was published. */
    async layersOf(url) {
      try {
        const answer = await fetch(url);
        if (answer.status === 404) {
          this.gone();
        }
        return answer.ok ? read(await answer.arrayBuffer()) : null;
      } catch {
        return null;
      }
    }
  }

  window.mapTiles = { Tiles, read };
})();
