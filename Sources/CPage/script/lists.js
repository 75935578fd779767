// The lists beside the picture: every entity and relation, for eyes, keys and screen readers.

const search = document.getElementById("search");
const lists = {
  entities: document.getElementById("entities"),
  relations: document.getElementById("relations"),
};
const tabs = {
  entities: document.getElementById("entities-tab"),
  relations: document.getElementById("relations-tab"),
};

function buildLists() {
  for (const entity of entities) {
    entity.option = option(symbolIcon(entity), html("span", {}, entity.name));
    const number = entity.claims.length;
    const label = count(number, "relation", "relations");
    entity.option.append(html("small", { "aria-label": label }, String(number)));
    entity.option.classList.toggle("lone", !entity.isDrawn);
    entity.option.addEventListener("click", () => chooseEntity(entity));
    lists.entities.append(entity.option);
  }
  for (const claim of claims) {
    claim.option = option(
      lineIcon(claim),
      html(
        "span",
        {},
        entities[claim.from].name,
        html("em", {}, ` ${claim.words} `),
        entities[claim.to].name,
        claim.status === "asserted" ? null : html("i", { class: "status" }, claim.status),
      ),
    );
    claim.option.addEventListener("click", () => chooseClaim(claim));
    lists.relations.append(claim.option);
  }
  for (const list of Object.values(lists)) list.addEventListener("keydown", moveInList);
  for (const name of Object.keys(tabs)) {
    tabs[name].addEventListener("click", () => showTab(name));
    tabs[name].addEventListener("keydown", (event) => {
      if (event.key !== "ArrowRight" && event.key !== "ArrowLeft") return;
      const other = name === "entities" ? "relations" : "entities";
      showTab(other);
      tabs[other].focus();
    });
  }
  search.addEventListener("input", applySearch);
  search.addEventListener("keydown", moveFromSearch);
}

function option(...children) {
  return html("li", { role: "option", tabindex: -1, "aria-selected": "false" }, ...children);
}

function showTab(name) {
  for (const key of Object.keys(tabs)) {
    tabs[key].setAttribute("aria-selected", String(key === name));
    tabs[key].tabIndex = key === name ? 0 : -1;
    lists[key].hidden = key !== name;
  }
}

/** Brings the lists and the numbers up to date with filters and search. */
function showLists() {
  const text = fold(search.value);
  const found = new Set(entities.filter((entity) => entity.isVisible && isNamed(entity, text)));
  let related = 0;
  for (const entity of entities) entity.option.hidden = !found.has(entity);
  for (const claim of claims) {
    const isFound = found.has(entities[claim.from]) || found.has(entities[claim.to]);
    claim.option.hidden = !claim.isVisible || !isFound;
    if (!claim.option.hidden) related += 1;
  }
  tabs.entities.textContent = `Entities ${found.size.toLocaleString("en")}`;
  tabs.relations.textContent = `Relations ${related.toLocaleString("en")}`;
  for (const list of Object.values(lists)) makeReachable(list);
  showSummary(found.size, related);
  return { found, text };
}

function applySearch() {
  const { found, text } = showLists();
  if (text && !chosen) emphasize({ entities: found, claims: new Set(), chosen: null });
  else if (!chosen) emphasize(null);
  requestLabels();
}

function showSummary(foundEntities, foundClaims) {
  const parts = [
    `${part(foundEntities, entities.length)} ${entities.length === 1 ? "entity" : "entities"}`,
    `${part(foundClaims, claims.length)} ${claims.length === 1 ? "relation" : "relations"}`,
  ];
  if (articles.length > 1) parts.push(count(articles.length, "article", "articles"));
  const lone = entities.filter((entity) => !entity.isDrawn).length;
  if (lone > 0) parts.push(`${lone.toLocaleString("en")} without relations in the list only`);
  if (page.omittedEntities + page.omittedClaims > 0) {
    parts.push(
      `showing the strongest; ${count(page.omittedEntities, "entity", "entities")} and ` +
        `${count(page.omittedClaims, "relation", "relations")} more are in the graph`,
    );
  }
  document.getElementById("summary").textContent = parts.join(" · ");
}

function part(shown, all) {
  const total = all.toLocaleString("en");
  return shown === all ? total : `${shown.toLocaleString("en")} of ${total}`;
}

/** One option of a list can be reached by Tab, the others from it by arrows. */
function makeReachable(list) {
  const options = [...list.children];
  const current = options.find((item) => item.tabIndex === 0 && !item.hidden);
  options.forEach((item) => (item.tabIndex = -1));
  const first = current ?? options.find((item) => !item.hidden);
  if (first) first.tabIndex = 0;
}

function focusOption(item) {
  [...item.parentElement.children].forEach((other) => (other.tabIndex = -1));
  item.tabIndex = 0;
  item.focus();
}

function moveInList(event) {
  const options = [...event.currentTarget.children].filter((item) => !item.hidden);
  const at = options.indexOf(event.target);
  const goals = {
    ArrowDown: at + 1,
    ArrowUp: at - 1,
    PageDown: at + 10,
    PageUp: at - 10,
    Home: 0,
    End: options.length - 1,
  };
  if (event.key in goals) {
    event.preventDefault();
    if (event.key === "ArrowUp" && at === 0) search.focus();
    else focusOption(options[Math.max(0, Math.min(options.length - 1, goals[event.key]))]);
  } else if (event.key === "Enter" || event.key === " ") {
    event.preventDefault();
    event.target.click();
  }
}

function moveFromSearch(event) {
  const list = lists.entities.hidden ? lists.relations : lists.entities;
  const first = [...list.children].find((item) => !item.hidden);
  if (!first) return;
  if (event.key === "ArrowDown") {
    event.preventDefault();
    focusOption(first);
  } else if (event.key === "Enter") {
    event.preventDefault();
    first.click();
  }
}

function markOption(item) {
  for (const list of Object.values(lists)) {
    list.querySelector('[aria-selected="true"]')?.setAttribute("aria-selected", "false");
  }
  if (!item) return;
  item.setAttribute("aria-selected", "true");
  if (!item.hidden) item.scrollIntoView({ block: "nearest" });
}
