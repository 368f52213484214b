import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { png } from './png.mjs';
import { arc, line, polygon, rectangle } from './shapes.mjs';

/** Writes the icons of the add-in and of its buttons beside this file, in every size that Office asks for. */

const here = fileURLToPath(new URL('.', import.meta.url));

const SIZES = [16, 20, 24, 32, 40, 48, 64, 80];

/** The browser edition, installed as a program, stands among larger icons. */
const LARGE = [192, 512];

const GREEN = [33, 115, 70];
const BRIGHT = [29, 143, 82];
const GREY = [116, 116, 116];
const ROSE = [226, 116, 107];
const WHITE = [255, 255, 255];
/** Takes away what lies below, so that an icon reads on a light and on a dark ribbon. */
const NOTHING = undefined;

const TICK = [
  [6.6, 11.2],
  [9.4, 14],
  [15, 7.4],
];

// Layers from below to above; the last one that holds a point gives it its colour.
const ICONS = {
  // A tick above the line that closes a sum.
  icon: [
    [GREEN, rectangle(0, 0, 16, 16, 2.4)],
    [WHITE, line(2, [3.8, 7], [6.8, 10], [12.4, 3.6])],
    [WHITE, rectangle(3.5, 12, 12.5, 13)],
  ],
  // A table with a tick on it.
  check: [
    [GREY, rectangle(1, 1, 13, 13)],
    [NOTHING, rectangle(2, 5, 6, 8)],
    [NOTHING, rectangle(7, 5, 12, 8)],
    [NOTHING, rectangle(2, 9, 6, 12)],
    [NOTHING, rectangle(7, 9, 12, 12)],
    [NOTHING, line(4, ...TICK)],
    [BRIGHT, line(2, ...TICK)],
  ],
  // The equals sign, once round.
  recalculate: [
    [BRIGHT, arc(8, 8, 6, 1.8, 205, 335)],
    [BRIGHT, arc(8, 8, 6, 1.8, 25, 155)],
    [BRIGHT, polygon([15.4, 2.2], [15.4, 7], [10.6, 7])],
    [BRIGHT, polygon([0.6, 13.8], [0.6, 9], [5.4, 9])],
    [GREY, rectangle(6, 6, 10, 7)],
    [GREY, rectangle(6, 9, 10, 10)],
  ],
  // An eraser on the line that it clears.
  clear: [
    [GREY, polygon([10, 0.8], [15.2, 6], [7.6, 13.6], [2.4, 8.4])],
    [ROSE, polygon([5.6, 5.2], [10.8, 10.4], [7.2, 14], [4.4, 14], [0.8, 10])],
    [GREY, rectangle(3, 14, 15, 15)],
  ],
};

const colourAt = (layers) => (x, y) => layers.findLast(([, inside]) => inside(x, y))?.[0];

for (const [name, layers] of Object.entries(ICONS)) {
  for (const size of SIZES) writeFileSync(join(here, `${name}-${size}.png`), png(size, colourAt(layers)));
}
for (const size of LARGE) writeFileSync(join(here, `large-${size}.png`), png(size, colourAt(ICONS.icon)));
