// What is chosen, and how the page starts.

let chosen = null;
let opener = null;

function choose(item) {
  if (!chosen && document.activeElement !== document.body) opener = document.activeElement;
  chosen = item;
  markOption(item.option);
}

function chooseEntity(entity) {
  choose(entity);
  const related = entity.claims.filter((claim) => claim.isVisible);
  const ends = related.flatMap((claim) => [entities[claim.from], entities[claim.to]]);
  emphasize({ entities: new Set([entity, ...ends]), claims: new Set(related), chosen: entity });
  showEntity(entity);
  settle(entity.isDrawn ? entity : null);
}

function chooseClaim(claim, from) {
  choose(claim);
  const pair = [claim];
  if (claim.contrary !== undefined) pair.push(claims[claim.contrary]);
  emphasize({
    entities: new Set([entities[claim.from], entities[claim.to]]),
    claims: new Set(pair),
    chosen: null,
  });
  showClaim(claim, from);
  settle(pointOn(claim.curve, 0.5));
}

/** Shows the chosen in the picture and moves the focus to the panel that tells about it. */
function settle(point) {
  resize();
  if (point) reveal(point);
  requestLabels();
  details.focus({ preventScroll: true });
}

function chooseNothing() {
  if (!chosen) return;
  const before = chosen.option.hidden ? search : chosen.option;
  chosen = null;
  details.hidden = true;
  markOption(null);
  emphasize(null);
  applySearch();
  resize();
  if (opener === frame) frame.focus();
  else if (before === search || before.parentElement.hidden) search.focus();
  else focusOption(before);
  opener = null;
}

buildDrawing();
buildFilters();
buildLists();
startViewport();
applyFilters();
document.addEventListener("keydown", (event) => {
  if (event.key !== "Escape") return;
  if (chosen) chooseNothing();
  else if (search.value) {
    search.value = "";
    applySearch();
  }
});
