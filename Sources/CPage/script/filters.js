// What is shown: by kind, status, side, relation, source, article and time. The boxes to tick are
// the legend as well.

const filters = document.getElementById("filters");
const articleItself = "the article itself";

function buildFilters() {
  const kinds = page.kinds.filter((kind) => entities.some((entity) => entity.kind === kind.name));
  filters.append(
    group(
      "kind",
      "Entities",
      kinds.map(({ name }) => [name, name, symbolIcon({ kind: name, side: "both" })]),
    ),
  );
  if (isComparison) {
    const sides = ["a", "b", "both", "contradicted"].filter((side) =>
      [...claims, ...entities].some((item) => item.side === side),
    );
    filters.append(
      group(
        "side",
        "Compared",
        sides.map((side) => {
          const mark = side === "contradicted" ? "≠" : null;
          return [side, sideName(side), lineIcon({ side, mark })];
        }),
        "wide",
      ),
    );
  }
  const statuses = page.statuses.filter((status) => claims.some((c) => c.status === status.name));
  filters.append(
    group(
      "status",
      "Relations",
      statuses.map(({ name, mark }) => [name, name, lineIcon({ status: name, mark })]),
    ),
  );
  filters.append(moreFilters());
  filters.addEventListener("input", applyFilters);
  filters.addEventListener("submit", (event) => event.preventDefault());
  filters.addEventListener("reset", () => setTimeout(applyFilters));
}

/** Boxes to tick for values, each with its sign. */
function group(name, title, choices, style) {
  const boxes = choices.map(([value, words, icon]) =>
    html(
      "label",
      {},
      html("input", { type: "checkbox", name, value, checked: true }),
      icon,
      html("span", {}, words),
    ),
  );
  return html("fieldset", { class: style }, html("legend", {}, title), ...boxes);
}

function moreFilters() {
  const sources = sorted(claims.flatMap((claim) => claim.evidence.map(sourceName)));
  const relations = sorted(claims.map((claim) => claim.predicate));
  const more = html(
    "details",
    {},
    html("summary", {}, "More filters"),
    choice(
      "predicate",
      "Relation",
      "All relations",
      relations.map((name) => [name, name.replaceAll("_", " ")]),
    ),
    choice(
      "source",
      "Who says so",
      "Anybody",
      sources.map((name) => [name, name]),
    ),
  );
  if (articles.length > 1) {
    const titles = articles.map((article, index) => [String(index), articleName(article)]);
    more.append(choice("article", "Article", "All articles", titles));
  }
  if (isDated || claims.some((claim) => days(claim).length > 0)) {
    more.append(day("from", "From"), day("until", "Until"));
  }
  more.append(html("button", { type: "reset" }, "Show everything again"));
  return more;
}

function choice(name, title, all, choices) {
  const options = choices.map(([value, words]) => html("option", { value }, words));
  return html(
    "label",
    { class: "row" },
    html("span", {}, title),
    html("select", { name }, html("option", { value: "" }, all), ...options),
  );
}

function day(name, title) {
  const input = html("input", { type: "date", name });
  return html("label", { class: "row" }, html("span", {}, title), input);
}

function sorted(values) {
  return [...new Set(values)].sort((a, b) => a.localeCompare(b, "en"));
}

function sourceName(proof) {
  return proof.source ? proof.source.name : articleItself;
}

function articleName(article) {
  return [article.outlet, article.title].filter(Boolean).join(": ");
}

/** Decides what is visible and shows it. */
function applyFilters() {
  const wanted = new FormData(filters);
  const ticked = (name) => new Set(wanted.getAll(name));
  const [kinds, statuses, sides] = [ticked("kind"), ticked("status"), ticked("side")];
  const knowsKind = (entity) =>
    kinds.has(entity.kind) || !page.kinds.some((kind) => kind.name === entity.kind);
  for (const claim of claims) {
    claim.isVisible =
      statuses.has(claim.status) &&
      (!isComparison || sides.has(claim.side)) &&
      knowsKind(entities[claim.from]) &&
      knowsKind(entities[claim.to]) &&
      wantsProof(claim, wanted) &&
      wantsDay(claim, wanted.get("from"), wanted.get("until"));
  }
  const hidesClaims = claims.some((claim) => !claim.isVisible);
  for (const entity of entities) {
    const isRelated = entity.claims.some((claim) => claim.isVisible);
    const isLone = entity.claims.length === 0 && (!isComparison || sides.has(entity.side));
    entity.isVisible = knowsKind(entity) && (isRelated || isLone || !hidesClaims);
  }
  showFiltered();
  showLists();
  requestLabels();
}

function wantsProof(claim, wanted) {
  const names = ["predicate", "source", "article"];
  const [predicate, source, article] = names.map((name) => wanted.get(name));
  return (
    (!predicate || claim.predicate === predicate) &&
    (!source || claim.evidence.some((proof) => sourceName(proof) === source)) &&
    (!article || claim.evidence.some((proof) => proof.article === Number(article)))
  );
}

function wantsDay(claim, from, until) {
  if (!from && !until) return true;
  return days(claim).some((day) => (!from || day >= from) && (!until || day <= until));
}
