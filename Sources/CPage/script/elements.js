// Elements are made here only, and hold what they are given as text, never as markup.

const svgSpace = "http://www.w3.org/2000/svg";

function fill(node, attributes, children) {
  for (const [name, value] of Object.entries(attributes)) {
    if (value === null || value === undefined || value === false) continue;
    node.setAttribute(name, value === true ? "" : value);
  }
  node.append(...children.filter((child) => child !== null && child !== undefined));
  return node;
}

function html(tag, attributes = {}, ...children) {
  return fill(document.createElement(tag), attributes, children);
}

function svg(tag, attributes = {}, ...children) {
  return fill(document.createElementNS(svgSpace, tag), attributes, children);
}

/** A kind's symbol, for lists. */
function symbolIcon(entity) {
  const kind = page.kinds.find((known) => known.name === entity.kind);
  const classes = isComparison && entity.side ? `side-${entity.side}` : `kind-${entity.kind}`;
  return svg(
    "svg",
    { class: `icon ${classes}`, viewBox: "-1.15 -1.15 2.3 2.3", "aria-hidden": "true" },
    svg("path", { d: kind ? kind.symbol : circle }),
  );
}

const circle = "M-1 0A1 1 0 0 1 1 0A1 1 0 0 1-1 0Z";

/** A piece of line as claims of a status or side have it, for lists and the legend. */
function lineIcon({ status, side, mark }) {
  const known = page.statuses.find((candidate) => candidate.name === status);
  const sign = mark ? markIcon(mark, 14, 6) : null;
  return svg(
    "svg",
    { class: `line ${lineClass(status, side)}`, viewBox: "0 0 28 12", "aria-hidden": "true" },
    svg("path", { d: "M0 6H28", "stroke-dasharray": known?.dashes }),
    sign,
  );
}

function markIcon(sign, x, y) {
  return svg(
    "g",
    { class: "mark", transform: `translate(${x.toFixed(1)} ${y.toFixed(1)})` },
    svg("circle", { r: 5.6 }),
    svg("text", { y: sign === "…" ? 1 : 3.6 }, sign),
  );
}

function lineClass(status, side) {
  return isComparison ? `side-${side ?? "both"}` : `status-${status}`;
}
