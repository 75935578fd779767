"use strict";

// What the command wrote into the page; indices lead from claims to entities and articles.
const page = JSON.parse(document.getElementById("data").textContent);
const entities = page.entities;
const claims = page.claims;
const articles = page.articles;
const isComparison = Boolean(page.names);
const isDated = articles.some((article) => article.date);

entities.forEach((entity, index) => {
  entity.index = index;
  entity.claims = [];
  entity.isDrawn = entity.x !== undefined;
  entity.isVisible = true;
  entity.search = [entity.name, ...entity.aliases, ...entity.knownAs].map(fold);
});

claims.forEach((claim, index) => {
  claim.index = index;
  claim.isVisible = true;
  entities[claim.from].claims.push(claim);
  entities[claim.to].claims.push(claim);
});

/** The text without case, accents and punctuation, for comparing names. */
function fold(text) {
  return text
    .normalize("NFD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim();
}

/** Whether any of an entity's names holds the folded text at the start of a word. */
function isNamed(entity, text) {
  return entity.search.some((name) => ` ${name}`.includes(` ${text}`));
}

/** A claim as a sentence for lists and screen readers. */
function sentence(claim) {
  const status = claim.status === "asserted" ? "" : `, ${claim.status}`;
  return `${entities[claim.from].name} ${claim.words} ${entities[claim.to].name}${status}`;
}

/** What the two compared graphs are called. */
function sideName(side) {
  if (side === "a" || side === "b") return `only ${page.names[side === "a" ? 0 : 1]}`;
  return side;
}

/** The days, ISO 8601, on which a claim was reported or holds. */
function days(claim) {
  const reported = claim.evidence.map((proof) => articles[proof.article]?.date);
  return [...reported, claim.start, claim.end].filter(Boolean).map((day) => day.slice(0, 10));
}

/** The number with the noun, in the plural where it belongs. */
function count(number, noun, plural) {
  return `${number.toLocaleString("en")} ${number === 1 ? noun : plural}`;
}
