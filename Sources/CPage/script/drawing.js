// The picture: lines below, then what stands on them, then symbols and names.

const frame = document.getElementById("frame");
const drawing = document.getElementById("drawing");
const stage = svg("g");
const layers = {};
for (const name of ["lines", "heads", "tags", "symbols", "labels"]) {
  layers[name] = svg("g", { class: name });
  stage.append(layers[name]);
}

function buildDrawing() {
  frame.setAttribute(
    "aria-label",
    `Graph of ${count(entities.length, "entity", "entities")} and ` +
      `${count(claims.length, "relation", "relations")}; the list beside it holds them all.`,
  );
  claims.forEach(buildClaim);
  entities.filter((entity) => entity.isDrawn).forEach(buildEntity);
  drawing.append(stage);
}

function buildClaim(claim) {
  const status = page.statuses.find((known) => known.name === claim.status);
  const classes = lineClass(claim.status, claim.side);
  claim.line = svg("path", {
    class: classes,
    "stroke-width": claim.width,
    "stroke-dasharray": status?.dashes,
  });
  layers.lines.append(claim.line);
  if (!claim.isSymmetric) {
    claim.head = svg("path", { class: classes });
    layers.heads.append(claim.head);
  }
  if (claim.tag) {
    claim.tagNode = svg("g", { class: classes });
    const left = -claim.tag.width / 2;
    const ground = { x: left, y: -7, width: claim.tag.width, height: 14, rx: 3 };
    claim.tagNode.append(svg("rect", ground));
    if (claim.mark) {
      claim.markNode = markIcon(claim.mark, left + 7, 0);
      claim.tagNode.append(claim.markNode);
    }
    if (claim.tag.hasWords) {
      const x = claim.mark ? 7 : 0;
      claim.tagNode.append(svg("text", { x, y: 3.8 }, claim.words));
    }
    layers.tags.append(claim.tagNode);
  }
  updateClaim(claim);
}

function buildEntity(entity) {
  const kind = page.kinds.find((known) => known.name === entity.kind);
  const classes = isComparison && entity.side ? `side-${entity.side}` : `kind-${entity.kind}`;
  entity.shape = svg("path", { d: kind ? kind.symbol : circle });
  entity.symbol = svg("g", { class: classes }, svg("title", {}, entity.name), entity.shape);
  entity.symbol.dataset.entity = entity.index;
  entity.label = svg("g", { class: entity.fontSize >= 13.5 ? "strong" : null });
  entity.label.dataset.entity = entity.index;
  entity.lines.forEach((line, number) => {
    const y = entity.fontSize * (0.92 + number * leading);
    entity.label.append(svg("text", { y: y.toFixed(1), "font-size": entity.fontSize }, line));
  });
  layers.symbols.append(entity.symbol);
  layers.labels.append(entity.label);
}

function updateClaim(claim) {
  claim.curve = curveOf(claim);
  claim.line.setAttribute("d", curvePath(claim.curve));
  claim.head?.setAttribute("d", headPath(claim.curve));
  if (claim.tagNode) {
    claim.tagAt = pointOn(claim.curve, claim.tag.place);
    const { x, y } = claim.tagAt;
    claim.tagNode.setAttribute("transform", `translate(${x.toFixed(1)} ${y.toFixed(1)})`);
  }
}

function moveEntity(entity, x, y) {
  entity.x = x;
  entity.y = y;
  entity.claims.forEach(updateClaim);
  placeEntity(entity);
}

/** Shows what the filters let through. */
function showFiltered() {
  for (const claim of claims) {
    claim.line.classList.toggle("gone", !claim.isVisible);
    claim.head?.classList.toggle("gone", !claim.isVisible);
  }
  for (const entity of entities) {
    entity.symbol?.classList.toggle("gone", !entity.isVisible);
  }
}

/** Brings out some entities and claims and dims all others; null brings back everything. */
function emphasize(group) {
  drawing.classList.toggle("dimmed", group !== null);
  for (const claim of claims) {
    const isIn = group !== null && group.claims.has(claim);
    for (const part of [claim.line, claim.head, claim.tagNode]) part?.classList.toggle("lit", isIn);
  }
  for (const entity of entities) {
    const isIn = group !== null && group.entities.has(entity);
    for (const part of [entity.symbol, entity.label]) part?.classList.toggle("lit", isIn);
    entity.symbol?.classList.toggle("chosen", group !== null && group.chosen === entity);
  }
}
