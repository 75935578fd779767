// Moving about in the picture with mouse, fingers and keys.

const view = { x: 0, y: 0, scale: 1 };
const margin = 16;
const controlsWidth = 44;
/** Below this scale arrowheads are too small to see. */
const farScale = 0.22;
const smallWidth = 500;
const startScale = 0.42;
const pointers = new Map();
let drag = null;
let size = { width: 0, height: 0 };

/** The view that was last drawn. A large graph moves as a whole and is drawn anew at rest. */
const drawn = { x: 0, y: 0, scale: 1 };
const isLarge = claims.length > 1200;
let drawRequest = 0;

function applyView() {
  if (!isLarge) {
    drawView();
    return;
  }
  const factor = view.scale / drawn.scale;
  const x = view.x - drawn.x * factor;
  const y = view.y - drawn.y * factor;
  drawing.style.transform = `translate(${x}px, ${y}px) scale(${factor})`;
  clearTimeout(drawRequest);
  drawRequest = setTimeout(drawView, 160);
}

function drawView() {
  Object.assign(drawn, view);
  drawing.style.transform = "";
  drawing.classList.toggle("far", view.scale < farScale);
  stage.setAttribute(
    "transform",
    `translate(${view.x.toFixed(1)} ${view.y.toFixed(1)}) scale(${view.scale.toFixed(4)})`,
  );
  if (view.scale !== labelledScale) requestLabels();
}

function setScale(scale, center) {
  const limited = Math.max(0.03, Math.min(4, scale));
  const factor = limited / view.scale;
  view.x = center.x - (center.x - view.x) * factor;
  view.y = center.y - (center.y - view.y) * factor;
  view.scale = limited;
  applyView();
}

let labelsRequest = 0;
let labelledScale = 0;

function requestLabels() {
  cancelAnimationFrame(labelsRequest);
  labelsRequest = requestAnimationFrame(() => {
    labelledScale = view.scale;
    placeLabels();
  });
}

/** Shows everything that is drawn. */
function showWhole() {
  const [left, top, right, bottom] = page.bounds;
  const width = Math.max(1, right - left);
  const height = Math.max(1, bottom - top);
  const free = size.width - (size.width > smallWidth ? controlsWidth : 0);
  const fit = Math.min((free - 2 * margin) / width, (size.height - 2 * margin) / height);
  view.scale = Math.max(0.03, Math.min(1.4, fit));
  view.x = (free - width * view.scale) / 2 - left * view.scale;
  view.y = (size.height - height * view.scale) / 2 - top * view.scale;
  drawView();
}

/** Shows everything, or on small screens the strongest entity and what is around it. */
function showStart() {
  showWhole();
  const strongest = entities.find((entity) => entity.isDrawn);
  if (!strongest || isLarge || size.width > smallWidth || view.scale > startScale) return;
  view.scale = startScale;
  view.x = size.width / 2 - strongest.x * startScale;
  view.y = size.height / 2 - strongest.y * startScale;
  drawView();
}

/** Moves a place of the picture into sight, and close enough to read. */
function reveal(point) {
  const x = point.x * view.scale + view.x;
  const y = point.y * view.scale + view.y;
  const height = freeHeight();
  const isInside = x > 60 && x < size.width - 60 && y > 60 && y < height - 60;
  if (isInside && view.scale >= 0.5) return;
  view.scale = Math.max(view.scale, 0.8);
  view.x = size.width / 2 - point.x * view.scale;
  view.y = height / 2 - point.y * view.scale;
  drawView();
}

/** The height of the picture that the details leave free: on small screens they lie on it. */
function freeHeight() {
  const [own, other] = [frame.getBoundingClientRect(), details.getBoundingClientRect()];
  const isCovered = !details.hidden && other.left < own.right && other.top > own.top;
  return isCovered ? Math.min(own.height, other.top - own.top) : own.height;
}

function place(event) {
  const { left, top } = frame.getBoundingClientRect();
  return { x: event.clientX - left, y: event.clientY - top };
}

function inPicture(point) {
  return { x: (point.x - view.x) / view.scale, y: (point.y - view.y) / view.scale };
}

function entityAt(event) {
  const hit = event.target.closest("[data-entity]");
  return hit ? entities[Number(hit.dataset.entity)] : null;
}

function claimAt(event) {
  const reach = event.pointerType === "touch" ? 18 : 8;
  return claimNear(inPicture(place(event)), reach / view.scale);
}

function startDrag(event) {
  pointers.set(event.pointerId, place(event));
  frame.setPointerCapture(event.pointerId);
  const entity = pointers.size === 1 ? entityAt(event) : null;
  drag = { entity, start: place(event), isMoved: false };
}

function continueDrag(event) {
  const before = pointers.get(event.pointerId);
  if (!before || !drag) {
    if (event.pointerType === "mouse") {
      frame.classList.toggle("over", Boolean(entityAt(event) || claimAt(event)));
    }
    return;
  }
  const now = place(event);
  if (pointers.size === 2) pinch(event.pointerId, now);
  pointers.set(event.pointerId, now);
  if (Math.hypot(now.x - drag.start.x, now.y - drag.start.y) > 4) drag.isMoved = true;
  if (!drag.isMoved || pointers.size > 1) return;
  if (drag.entity) {
    if (isLarge) showPulled(drag.entity, true);
    const { x, y } = inPicture(now);
    moveEntity(drag.entity, x, y);
    requestLabels();
  } else {
    view.x += now.x - before.x;
    view.y += now.y - before.y;
    applyView();
  }
}

/** Of a large graph only the lines that move are drawn while a symbol is dragged. */
function showPulled(entity, isPulled) {
  drawing.classList.toggle("pulling", isPulled);
  for (const claim of entity.claims) {
    for (const path of [claim.line, claim.head]) path?.classList.toggle("pulled", isPulled);
  }
}

function pinch(id, now) {
  const other = [...pointers.entries()].find(([key]) => key !== id)[1];
  const before = pointers.get(id);
  const center = { x: (now.x + other.x) / 2, y: (now.y + other.y) / 2 };
  const factor =
    Math.hypot(now.x - other.x, now.y - other.y) /
    Math.max(1, Math.hypot(before.x - other.x, before.y - other.y));
  drag.isMoved = true;
  setScale(view.scale * factor, center);
}

function endDrag(event) {
  if (!pointers.delete(event.pointerId) || !drag) return;
  if (!drag.isMoved && event.type === "pointerup") {
    const claim = drag.entity ? null : claimAt(event);
    if (drag.entity) chooseEntity(drag.entity);
    else if (claim) chooseClaim(claim);
    else chooseNothing();
  }
  if (isLarge && drag.entity) showPulled(drag.entity, false);
  if (pointers.size === 0) drag = null;
}

function pressKey(event) {
  const steps = { ArrowLeft: [60, 0], ArrowRight: [-60, 0], ArrowUp: [0, 60], ArrowDown: [0, -60] };
  const middle = { x: size.width / 2, y: size.height / 2 };
  if (steps[event.key]) {
    view.x += steps[event.key][0];
    view.y += steps[event.key][1];
    applyView();
  } else if (event.key === "+" || event.key === "=") setScale(view.scale * 1.25, middle);
  else if (event.key === "-") setScale(view.scale / 1.25, middle);
  else if (event.key === "0") showWhole();
  else return;
  event.preventDefault();
}

/** Keeps the middle of the picture in the middle when its frame changes. */
function resize() {
  const { width, height } = frame.getBoundingClientRect();
  view.x += (width - size.width) / 2;
  view.y += (height - size.height) / 2;
  size = { width, height };
  drawView();
}

function startViewport() {
  resize();
  showStart();
  new ResizeObserver(resize).observe(frame);
  frame.addEventListener("pointerdown", startDrag);
  frame.addEventListener("pointermove", continueDrag);
  frame.addEventListener("pointerup", endDrag);
  frame.addEventListener("pointercancel", endDrag);
  frame.addEventListener("keydown", pressKey);
  frame.addEventListener(
    "wheel",
    (event) => {
      event.preventDefault();
      const speed = event.ctrlKey ? 0.01 : 0.0016;
      setScale(view.scale * Math.exp(-event.deltaY * speed), place(event));
    },
    { passive: false },
  );
  const zoom = (factor) => () => {
    setScale(view.scale * factor, { x: size.width / 2, y: size.height / 2 });
  };
  document.getElementById("closer").addEventListener("click", zoom(1.4));
  document.getElementById("farther").addEventListener("click", zoom(1 / 1.4));
  document.getElementById("whole").addEventListener("click", showWhole);
}
