// Which names and words are shown at a scale: never two on each other, the strongest first.

const smallestLetters = 9.5;
const smallestSymbol = 3.5;
const smallestWords = 0.62;
const smallestMark = 0.4;
const foremost = 20;

/** Sets symbol and name of an entity at the present scale. */
function placeEntity(entity) {
  const grown = Math.max(1, smallestLetters / (view.scale * entity.fontSize));
  const radius = Math.max(entity.radius, smallestSymbol / view.scale);
  entity.shape.setAttribute("transform", `scale(${radius.toFixed(2)})`);
  entity.symbol.setAttribute(
    "transform",
    `translate(${entity.x.toFixed(1)} ${entity.y.toFixed(1)})`,
  );
  const top = entity.y + radius + labelGap;
  entity.label.setAttribute(
    "transform",
    `translate(${entity.x.toFixed(1)} ${top.toFixed(1)}) scale(${grown.toFixed(3)})`,
  );
  const half = (entity.labelWidth / 2) * grown;
  const height = entity.lines.length * entity.fontSize * leading * grown;
  const { x, y } = entity;
  entity.symbolBox = box(x - radius, y - radius, x + radius, y + radius);
  entity.labelBox = box(entity.x - half, top, entity.x + half, top + height);
}

/** Chooses the names and words to show; to be called when the scale or a place changed. */
function placeLabels() {
  const shown = entities.filter((entity) => entity.isDrawn && entity.isVisible);
  const space = new Space(160 / view.scale);
  shown.forEach(placeEntity);
  const lit = (entity) => (entity.label.classList.contains("lit") ? 0 : 1);
  const order = [...shown].sort((a, b) => lit(a) - lit(b) || a.index - b.index);
  entities.forEach((entity) => entity.label?.classList.add("gone"));
  // Seen from afar the names of the strongest may stand on the symbols of others.
  const first = view.scale < smallestMark ? foremost : 0;
  order.slice(0, first).forEach((entity) => space.take(entity.symbolBox));
  for (const [rank, entity] of order.entries()) {
    if (rank === first) order.slice(first).forEach((other) => space.take(other.symbolBox));
    if (!space.isFree(entity.labelBox)) continue;
    space.take(entity.labelBox);
    entity.label.classList.remove("gone");
  }
  placeTags(space);
}

function placeTags(space) {
  for (const claim of claims) {
    if (!claim.tagNode) continue;
    const isWordless = view.scale < smallestWords;
    const isWanted = claim.isVisible && (claim.mark ? view.scale >= smallestMark : !isWordless);
    const grown = isWordless ? smallestWords / view.scale : 1;
    const half = isWordless ? 7 * grown : claim.tag.width / 2;
    const { x, y } = claim.tagAt;
    const own = box(x - half, y - 7 * grown, x + half, y + 7 * grown);
    const isShown = isWanted && space.isFree(own);
    claim.tagNode.classList.toggle("gone", !isShown);
    claim.tagNode.classList.toggle("wordless", isWordless);
    if (!isShown) continue;
    space.take(own);
    const left = isWordless ? 0 : 7 - claim.tag.width / 2;
    claim.markNode?.setAttribute("transform", `translate(${left} 0) scale(${grown.toFixed(2)})`);
  }
}

function box(left, top, right, bottom) {
  return { left, top, right, bottom };
}

/** Boxes that can be asked quickly whether another lies on one of them. */
class Space {
  constructor(cellSize) {
    this.cellSize = cellSize;
    this.cells = new Map();
  }

  *keys({ left, top, right, bottom }) {
    const cell = (length) => Math.floor(length / this.cellSize);
    for (let x = cell(left); x <= cell(right); x += 1) {
      for (let y = cell(top); y <= cell(bottom); y += 1) yield x * 100003 + y;
    }
  }

  take(own) {
    for (const key of this.keys(own)) {
      if (!this.cells.has(key)) this.cells.set(key, []);
      this.cells.get(key).push(own);
    }
  }

  isFree(own) {
    for (const key of this.keys(own)) {
      for (const other of this.cells.get(key) ?? []) {
        if (
          own.left < other.right - 0.5 &&
          other.left < own.right - 0.5 &&
          own.top < other.bottom - 0.5 &&
          other.top < own.bottom - 0.5
        ) {
          return false;
        }
      }
    }
    return true;
  }
}
