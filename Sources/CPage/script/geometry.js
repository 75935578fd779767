// The curve of a claim between two symbols; the same as `Curve` in Swift.

const curveGap = 3;
const labelGap = 3;
const leading = 1.16;

function unit(x, y) {
  const length = Math.hypot(x, y);
  return length > 0 ? { x: x / length, y: y / length } : { x: 1, y: 0 };
}

function curveOf(claim) {
  const from = entities[claim.from];
  const to = entities[claim.to];
  const sign = claim.from < claim.to ? 1 : -1;
  const normal = unit(-(to.y - from.y) * sign, (to.x - from.x) * sign);
  const control = {
    x: (from.x + to.x) / 2 + normal.x * 2 * claim.bend,
    y: (from.y + to.y) / 2 + normal.y * 2 * claim.bend,
  };
  const leave = unit(control.x - from.x, control.y - from.y);
  const reach = unit(control.x - to.x, control.y - to.y);
  const first = extent(from, leave) + curveGap;
  const last = extent(to, reach) + curveGap;
  const start = { x: from.x + leave.x * first, y: from.y + leave.y * first };
  const end = { x: to.x + reach.x * last, y: to.y + reach.y * last };
  return { start, control, end };
}

/** How far symbol and name of an entity reach from the symbol's centre in a direction. */
function extent(entity, direction) {
  const half = entity.labelWidth / 2;
  const top = entity.radius + labelGap;
  if (direction.y <= 0 || Math.abs(direction.x) * top >= half * direction.y) return entity.radius;
  const bottom = top + entity.lines.length * entity.fontSize * leading;
  return Math.min(bottom / direction.y, half / Math.abs(direction.x));
}

function pointOn(curve, t) {
  const u = 1 - t;
  const [a, b, c] = [u * u, 2 * u * t, t * t];
  return {
    x: curve.start.x * a + curve.control.x * b + curve.end.x * c,
    y: curve.start.y * a + curve.control.y * b + curve.end.y * c,
  };
}

function curvePath({ start, control, end }) {
  return (
    `M${start.x.toFixed(1)} ${start.y.toFixed(1)}` +
    `Q${control.x.toFixed(1)} ${control.y.toFixed(1)} ${end.x.toFixed(1)} ${end.y.toFixed(1)}`
  );
}

function headPath({ control, end }) {
  const along = unit(end.x - control.x, end.y - control.y);
  const tip = { x: end.x + along.x * 1.5, y: end.y + along.y * 1.5 };
  const back = { x: tip.x - along.x * 9, y: tip.y - along.y * 9 };
  const across = { x: -along.y * 3.6, y: along.x * 3.6 };
  return (
    `M${tip.x.toFixed(1)} ${tip.y.toFixed(1)}` +
    `L${(back.x + across.x).toFixed(1)} ${(back.y + across.y).toFixed(1)}` +
    `L${(back.x - across.x).toFixed(1)} ${(back.y - across.y).toFixed(1)}Z`
  );
}

/** The visible claim whose curve passes nearest to a point, at most `reach` away. */
function claimNear(point, reach) {
  let nearest = null;
  let best = reach;
  for (const claim of claims) {
    if (!claim.isVisible) continue;
    const curve = claim.curve;
    for (let step = 0; step < 24; step += 1) {
      const a = pointOn(curve, step / 24);
      const b = pointOn(curve, (step + 1) / 24);
      const distance = distanceToLine(point, a, b);
      if (distance < best) {
        best = distance;
        nearest = claim;
      }
    }
  }
  return nearest;
}

function distanceToLine(point, a, b) {
  const [dx, dy] = [b.x - a.x, b.y - a.y];
  const square = dx * dx + dy * dy;
  const along = square > 0 ? ((point.x - a.x) * dx + (point.y - a.y) * dy) / square : 0;
  const t = Math.max(0, Math.min(1, along));
  return Math.hypot(point.x - a.x - dx * t, point.y - a.y - dy * t);
}
