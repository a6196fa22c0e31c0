/* Where names stand on the map: along their streets, or around a point; none over another. */
(function () {
  "use strict";

  const CELL_PX = 48; // the page is looked up in squares of this size
  const STEP_PX = 24; // a name that finds no room is tried this much further along its street
  const REPEAT_PX = 380; // a long street is named again after this much
  const LEAST_SHARE = 0.35; // of its name's width, for a street to carry it
  const MOST_TURN = 0.55; // radians between two letters
  const MOST_BEND = 1.3; // radians within a name

  /* Remembers which places on the page are taken. */
  class Room {
    constructor(taken) {
      this.cells = new Map();
      this.names = new Map();
      this.take(taken);
    }

    isFree(boxes) {
      return boxes.every((box) => this.cellsOf(box).every((key) => !this.cells.get(key)?.some((other) => meet(box, other))));
    }

    take(boxes) {
      for (const box of boxes) {
        for (const key of this.cellsOf(box)) {
          this.cells.set(key, [...(this.cells.get(key) ?? []), box]);
        }
      }
    }

    cellsOf([left, top, right, bottom]) {
      const keys = [];
      for (let x = Math.floor(left / CELL_PX); x <= right / CELL_PX; x += 1) {
        for (let y = Math.floor(top / CELL_PX); y <= bottom / CELL_PX; y += 1) {
          keys.push(`${x} ${y}`);
        }
      }
      return keys;
    }

    /* Is the same name so near that a second one would say nothing new? */
    isNamed(name, [x, y]) {
      return this.names.get(name)?.some(([otherX, otherY]) => Math.hypot(x - otherX, y - otherY) < REPEAT_PX);
    }

    name(name, place) {
      this.names.set(name, [...(this.names.get(name) ?? []), place]);
    }
  }

  function meet(one, other) {
    return one[0] < other[2] && one[2] > other[0] && one[1] < other[3] && one[3] > other[1];
  }

  /* Places a text around a point; returns whether there was room. */
  function atPoint(context, room, text, [x, y], size) {
    const half = context.measureText(text).width / 2 + 3;
    const box = [x - half, y - size * 0.7, x + half, y + size * 0.7];
    if (!room.isFree([box])) {
      return false;
    }
    room.take([box]);
    context.textAlign = "center";
    context.strokeText(text, x, y);
    context.fillText(text, x, y);
    return true;
  }

  /* Sets a name along a line of points, as often as the line is long. */
  function alongLine(context, room, text, line, size) {
    const letters = [...text].map((letter) => ({ letter, width: context.measureText(letter).width }));
    const width = letters.reduce((sum, letter) => sum + letter.width, 0);
    const path = measured(longEnough(line, width));
    const spare = path.length - width;
    if (spare < 0) {
      return;
    }
    for (const start of starts(spare)) {
      const placed = place(path, letters, start, width);
      const middle = placed?.[Math.floor(placed.length / 2)];
      if (placed && !room.isNamed(text, [middle.x, middle.y])) {
        const boxes = placed.map(({ x, y }) => [x - size / 2, y - size / 2, x + size / 2, y + size / 2]);
        if (room.isFree(boxes)) {
          room.take(boxes);
          room.name(text, [middle.x, middle.y]);
          write(context, placed);
        }
      }
    }
  }

  /* The middle first, then ever further from it. */
  function* starts(spare) {
    yield spare / 2;
    for (let away = STEP_PX; away < spare / 2; away += STEP_PX) {
      yield spare / 2 - away;
      yield spare / 2 + away;
    }
  }

  /* A name may reach beyond the ends of a short street, straight on. */
  function longEnough(line, width) {
    const { length } = measured(line);
    if (length >= width || length < width * LEAST_SHARE) {
      return line;
    }
    const more = (width - length) / 2 + 1;
    return [beyond(line[1], line[0], more), ...line, beyond(line.at(-2), line.at(-1), more)];
  }

  function beyond([fromX, fromY], [x, y], more) {
    const length = Math.hypot(x - fromX, y - fromY) || 1;
    return [x + ((x - fromX) / length) * more, y + ((y - fromY) / length) * more];
  }

  function measured(line) {
    const at = [0];
    for (let index = 1; index < line.length; index += 1) {
      at.push(at[index - 1] + Math.hypot(line[index][0] - line[index - 1][0], line[index][1] - line[index - 1][1]));
    }
    return { line, at, length: at.at(-1) };
  }

  function pointAt({ line, at }, distance) {
    let index = at.findIndex((end, number) => number > 0 && end >= distance);
    index = index < 0 ? at.length - 1 : index;
    const share = (distance - at[index - 1]) / (at[index] - at[index - 1] || 1);
    const [before, after] = [line[index - 1], line[index]];
    return [before[0] + (after[0] - before[0]) * share, before[1] + (after[1] - before[1]) * share];
  }

  /* Where each letter stands and how it is turned; nothing where the line bends too much to be read. */
  function place(path, letters, start, width) {
    const [from, to] = [pointAt(path, start), pointAt(path, start + width)];
    const isBackwards = from[0] > to[0];
    const placed = [];
    let done = 0;
    for (const { letter, width: own } of letters) {
      const ends = [done, done + own].map((along) => pointAt(path, isBackwards ? start + width - along : start + along));
      const [[x1, y1], [x2, y2]] = ends;
      placed.push({ letter, x: (x1 + x2) / 2, y: (y1 + y2) / 2, angle: Math.atan2(y2 - y1, x2 - x1) });
      done += own;
    }
    return isReadable(placed) ? placed : null;
  }

  function isReadable(placed) {
    const whole = Math.atan2(placed.at(-1).y - placed[0].y, placed.at(-1).x - placed[0].x);
    return placed.every(({ angle }, index) => {
      const turn = index ? difference(angle, placed[index - 1].angle) : 0;
      return turn < MOST_TURN && difference(angle, whole) < MOST_BEND / 2;
    });
  }

  function difference(one, other) {
    const turn = Math.abs(one - other) % (2 * Math.PI);
    return Math.min(turn, 2 * Math.PI - turn);
  }

  function write(context, placed) {
    context.textAlign = "center";
    for (const way of ["strokeText", "fillText"]) {
      for (const { letter, x, y, angle } of placed) {
        context.save();
        context.translate(x, y);
        context.rotate(angle);
        context[way](letter, 0, 0);
        context.restore();
      }
    }
  }

  window.mapLabels = { Room, atPoint, alongLine };
})();
