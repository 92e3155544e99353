// The page: texts, controls, counts, and event handlers.

/** Renders everything in the current language. */
const render = () => {
  document.documentElement.lang = ["en", "ja"][lang];
  for (const element of document.querySelectorAll("[data-word]")) element.textContent = word(element.dataset.word);
  for (const element of document.querySelectorAll("[data-hint]")) element.placeholder = word(element.dataset.hint);
  by("made").textContent = word("made", DATA.version);
  renderAlert();
  renderPartial();
  renderCards();
  renderChoices(by("organization"), ORGANIZATIONS.map((o) => [o.number, o.name]));
  renderChoices(by("rule"), DATA.rules.map((rule, number) => [number, rule.id]).sort((a, b) => (a[1] < b[1] ? -1 : 1)));
  renderLacking();
  overview.render();
  reading.render();
  list.render();
};

const renderCards = () => {
  const { counts } = DATA;
  const touched = ORGANIZATIONS.filter((o) => o.counts.some(Boolean)).length;
  const aside = [counts.suppressed, counts.waived, counts.baselined];
  const cards = [
    ["errors", counts.error, "", "error"],
    ["warnings", counts.warning, "", "warning"],
    ["infos", counts.info, "", "info"],
    ["organizations", ORGANIZATIONS.length, word("withFindings", number(touched))],
    ["files", DATA.files.length, word("records", number(counts.records))],
    ["asOf", DATA.asOf, DATA.estate, "day"],
  ];
  if (aside.some(Boolean)) {
    cards.splice(3, 0, ["aside", aside[0] + aside[1] + aside[2], word("asideParts", ...aside.map(number))]);
  }
  by("cards").replaceChildren(...cards.map(([name, value, small, kind]) =>
    make("li", { class: kind }, word(name), make("strong", {}, typeof value === "number" ? number(value) : value), small ? make("small", {}, small) : undefined)));
};

/** Renders the options of a select element and keeps the selection. */
const renderChoices = (select, choices) => {
  const chosen = select.value;
  select.replaceChildren(make("option", { value: "" }, word("all")), ...choices.map(([value, name]) => make("option", { value: String(value) }, name)));
  select.value = chosen;
};

const renderLacking = () => {
  if (!DATA.needs.length) return by("lacking").replaceChildren(make("p", { class: "empty" }, word("allJudged")));
  const head = ["need", "rules", "organizations"].map((name, at) => make("th", { scope: "col", class: at ? "plain num" : "plain" }, word(name)));
  const rows = DATA.needs.map(([need, rules, organizations]) =>
    make("tr", {}, make("td", {}, ...coded(need[lang])), make("td", { class: "num" }, number(rules)), make("td", { class: "num" }, number(organizations))));
  const table = make("table", {}, make("thead", {}, make("tr", {}, ...head)), make("tbody", {}, ...rows));
  return by("lacking").replaceChildren(make("p", { class: "soft" }, word("lackingIntro")), make("div", { class: "scroll" }, table));
};

/** Debounces `call`. */
const settled = (call) => {
  let timer;
  return () => {
    clearTimeout(timer);
    timer = setTimeout(call, 150);
  };
};

by("language").addEventListener("change", (event) => {
  lang = event.target.value === "ja" ? 1 : 0;
  render();
});
by("theme").addEventListener("change", (event) => {
  const theme = event.target.value;
  if (theme === "auto") delete document.documentElement.dataset.theme;
  else document.documentElement.dataset.theme = theme;
});
by("find").addEventListener("input", settled(() => {
  overview.wanted = by("find").value.toLowerCase().trim();
  overview.render();
}));
by("search").addEventListener("input", settled(() => list.update()));
by("filters").addEventListener("change", () => list.update());
by("filters").addEventListener("submit", (event) => event.preventDefault());
by("filters").addEventListener("reset", () => setTimeout(() => list.update()));
by("expand").addEventListener("click", () => list.expand(true));
by("collapse").addEventListener("click", () => list.expand(false));
by("more-findings").addEventListener("click", () => list.more(200));
by("more-organizations").addEventListener("click", () => {
  overview.most += 500;
  overview.render();
});
by("more-reading").addEventListener("click", () => {
  reading.most += 500;
  reading.render();
});
addEventListener("beforeprint", () => {
  if (list.most < 500) list.more(500 - list.most);
  list.expand(true);
});

/** Applies the parameters in the URL fragment: `lang=ja&theme=dark&rule=some-id&organization=name&search=words&sort=rule&open`. */
const begin = () => {
  const asked = new URLSearchParams(location.hash.slice(1));
  const language = asked.get("lang") ?? DATA.lang;
  lang = language === "ja" ? 1 : 0;
  by("language").value = ["en", "ja"][lang];
  by("aside-label").hidden = !FINDINGS.some((finding) => finding.isAside);
  render();
  if (["light", "dark"].includes(asked.get("theme"))) {
    by("theme").value = document.documentElement.dataset.theme = asked.get("theme");
  }
  const chosen = (names, name) => (name === null || !names.includes(name) ? "" : String(names.indexOf(name)));
  by("rule").value = chosen(DATA.rules.map((rule) => rule.id), asked.get("rule"));
  by("organization").value = chosen(ORGANIZATIONS.map((o) => o.name), asked.get("organization"));
  by("search").value = asked.get("search") ?? "";
  if (["severity", "organization", "rule", "place"].includes(asked.get("sort"))) by("sort").value = asked.get("sort");
  list.open = asked.has("open");
  list.update();
};

begin();
