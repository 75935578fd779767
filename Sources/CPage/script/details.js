// The panel that tells about one entity, or shows the proof of one relation.

const details = document.getElementById("details");

function showDetails(label, ...children) {
  const title = "Close details";
  const close = html("button", { class: "close", "aria-label": title, title }, "×");
  close.addEventListener("click", chooseNothing);
  details.replaceChildren(close, ...children.filter(Boolean));
  details.setAttribute("aria-label", label);
  details.hidden = false;
  details.scrollTop = 0;
}

function showEntity(entity) {
  const kinds = [entity.kind, entity.subtype].filter(Boolean);
  const others = [...entity.aliases, ...entity.knownAs];
  const relations = entity.claims.filter((claim) => claim.isVisible);
  const hidden = entity.claims.length - relations.length;
  showDetails(
    entity.name,
    html("p", { class: "kicker" }, symbolIcon(entity), kinds.join(", ")),
    html("h2", {}, entity.name),
    entity.description ? html("p", { class: "description" }, `“${entity.description}”`) : null,
    others.length > 0 ? html("p", { class: "names" }, `Also: ${others.join(", ")}`) : null,
    html("p", { class: "names" }, mentions(entity)),
    isComparison ? html("p", { class: `badge side-${entity.side}` }, sideName(entity.side)) : null,
    html("h3", {}, relations.length > 0 ? "Relations" : "No relation of it is shown"),
    html("ul", { class: "relations" }, ...relations.map((claim) => relationItem(claim, entity))),
    hidden > 0 ? html("p", { class: "names" }, `${hidden} more are hidden by the filters.`) : null,
  );
}

function mentions(entity) {
  const named = `Named ${count(entity.mentions, "time", "times")}`;
  if (articles.length === 1) return named;
  return `${named} in ${count(entity.articles.length, "article", "articles")}`;
}

/** A relation seen from one of its ends, as a button that shows its proof. */
function relationItem(claim, entity) {
  const isSubject = claim.from === entity.index;
  const other = entities[isSubject ? claim.to : claim.from];
  const button = html(
    "button",
    {},
    lineIcon(claim),
    html("span", {}, html("em", {}, `${isSubject ? claim.words : claim.inverse} `), other.name),
    claim.status === "asserted" ? null : html("i", { class: "status" }, claim.status),
  );
  button.addEventListener("click", () => chooseClaim(claim, entity));
  return html("li", {}, button);
}

function showClaim(claim, from) {
  const [subject, object] = [entities[claim.from], entities[claim.to]];
  const sentences = claim.evidence.length;
  const other = claim.contrary === undefined ? null : claims[claim.contrary];
  showDetails(
    sentence(claim),
    from ? backButton(from) : null,
    html("p", { class: "kicker" }, lineIcon(claim), claim.status, period(claim)),
    html(
      "h2",
      { class: "claim" },
      entityButton(subject, "subject"),
      html("em", {}, claim.words),
      entityButton(object, "object"),
    ),
    isComparison ? html("p", { class: `badge side-${claim.side}` }, sideName(claim.side)) : null,
    html("h3", {}, sentences > 1 ? `Said in ${sentences} sentences` : "Said in"),
    ...claim.evidence.map(proofBlock),
    other ? html("h3", {}, `The contrary, ${other.status}`) : null,
    ...(other ? other.evidence.map(proofBlock) : []),
  );
}

function period(claim) {
  if (!claim.start && !claim.end) return null;
  if (!claim.end) return html("span", {}, ` · since ${claim.start}`);
  if (!claim.start) return html("span", {}, ` · until ${claim.end}`);
  const isOne = claim.start === claim.end;
  return html("span", {}, ` · ${claim.start}${isOne ? "" : ` – ${claim.end}`}`);
}

function backButton(entity) {
  const button = html("button", { class: "back" }, `← ${entity.name}`);
  button.addEventListener("click", () => chooseEntity(entity));
  return button;
}

function entityButton(entity, role) {
  const button = html("button", { class: role }, entity.name);
  button.addEventListener("click", () => chooseEntity(entity));
  return button;
}

/** A sentence with subject and object marked, where it stands and who says so. */
function proofBlock(proof) {
  const article = articles[proof.article];
  const facts = [article?.outlet, article?.date?.slice(0, 10), article?.byline].filter(Boolean);
  return html(
    "figure",
    {},
    proof.quote
      ? html("blockquote", {}, ...marked(proof))
      : html("p", { class: "names" }, "This graph was written without sentences."),
    html(
      "figcaption",
      {},
      article ? articleTitle(article) : null,
      facts.length > 0 ? html("span", {}, facts.join(" · ")) : null,
      html("span", { class: "says" }, "Says ", sayer(proof)),
    ),
  );
}

function sayer(proof) {
  const entity = proof.source ? entities[proof.source.entity] : null;
  return entity ? entityButton(entity, "plain") : html("b", {}, sourceName(proof));
}

/** The article's title, a link where the graph holds an address of the web. */
function articleTitle(article) {
  const isWeb = /^https?:\/\//i.test(article.url ?? "");
  if (!isWeb) return html("cite", {}, article.title);
  const link = { href: article.url, rel: "noopener noreferrer", target: "_blank" };
  return html("cite", {}, html("a", link, article.title));
}

/** The sentence in pieces; spans count Unicode scalars, as do the elements of an array of it. */
function marked({ quote, subject, object }) {
  const letters = Array.from(quote);
  const spans = [
    { start: subject[0], end: subject[1], role: "subject" },
    { start: object[0], end: object[1], role: "object" },
  ]
    .filter((span) => span.start >= 0 && span.start < span.end && span.end <= letters.length)
    .sort((a, b) => a.start - b.start);
  const pieces = [];
  let at = 0;
  for (const span of spans) {
    if (span.start < at) continue;
    pieces.push(letters.slice(at, span.start).join(""));
    const words = letters.slice(span.start, span.end).join("");
    pieces.push(html("mark", { class: span.role, title: span.role }, words));
    at = span.end;
  }
  pieces.push(letters.slice(at).join(""));
  return pieces;
}
