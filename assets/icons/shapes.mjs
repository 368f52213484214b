// Shapes as questions: is this point inside? Coordinates are those of a square of 16 × 16, as the smallest icon has.

export const rectangle =
  (left, top, right, bottom, radius = 0) =>
  (x, y) => {
    const dx = Math.max(left + radius - x, x - (right - radius), 0);
    const dy = Math.max(top + radius - y, y - (bottom - radius), 0);
    return radius === 0 ? dx === 0 && dy === 0 : dx * dx + dy * dy <= radius * radius;
  };

/** The line through the points, `width` wide, with round ends and corners. */
export const line =
  (width, ...points) =>
  (x, y) =>
    points.some((end, n) => n > 0 && distanceToSegment(x, y, points[n - 1], end) <= width / 2);

export const polygon =
  (...points) =>
  (x, y) => {
    let inside = false;
    points.forEach(([x1, y1], n) => {
      const [x2, y2] = points.at(n - 1);
      if (y1 > y !== y2 > y && x < ((x2 - x1) * (y - y1)) / (y2 - y1) + x1) inside = !inside;
    });
    return inside;
  };

/** A piece of a ring, from one angle clockwise to another; degrees, 0 at three o'clock. */
export const arc = (cx, cy, radius, width, from, to) => (x, y) => {
  const angle = (Math.atan2(y - cy, x - cx) * 180) / Math.PI;
  const turned = (((angle - from) % 360) + 360) % 360;
  return turned <= to - from && Math.abs(Math.hypot(x - cx, y - cy) - radius) <= width / 2;
};

function distanceToSegment(x, y, [x1, y1], [x2, y2]) {
  const [dx, dy] = [x2 - x1, y2 - y1];
  const along = Math.min(1, Math.max(0, ((x - x1) * dx + (y - y1) * dy) / (dx * dx + dy * dy)));
  return Math.hypot(x - x1 - along * dx, y - y1 - along * dy);
}
