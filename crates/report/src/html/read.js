// What was read: banners about what is missing, and the table of files and tables.

/** The maximum number of organizations and inputs that a banner lists. */
const MOST_LISTED = 100;

/** Returns the list items of organizations with the reasons that `wanted` selects, and the number of those that are not listed. */
const gapItems = (wanted) => {
  const others = DATA.gaps.filter(([, , allowed]) => wanted(allowed)).map(([name, reason]) => [name, [reason]]);
  const listed = ORGANIZATIONS.map((o) => [o.name, o.gaps.filter(([, allowed]) => wanted(allowed)).map(([reason]) => reason)]);
  const all = [...others, ...listed.filter(([, reasons]) => reasons.length)];
  const items = all.slice(0, MOST_LISTED).map(([name, reasons]) =>
    make("li", {}, ...(name ? [make("strong", {}, name), ": "] : []), ...coded(reasons.map((reason) => reason[lang]).join(word("comma")))));
  if (all.length > MOST_LISTED) items.push(make("li", {}, word("andMore", number(all.length - MOST_LISTED))));
  return items;
};

/** Renders why the report is incomplete. */
const renderAlert = () => {
  const lines = [];
  if (!ORGANIZATIONS.length) lines.push(word("nothing"));
  if (DATA.leftOut) lines.push(word("leftOut", number(DATA.leftOut)));
  const gaps = gapItems((allowed) => !allowed);
  const unread = DATA.unread.slice(0, MOST_LISTED).map(([path, reason]) => make("li", { class: "mono" }, `${path}: ${reason[lang]}`));
  by("alert").hidden = !lines.length && !gaps.length;
  by("alert").replaceChildren(make("h2", {}, word("notWhole")), ...lines.map((line) => make("p", {}, line)), make("ul", {}, ...gaps), make("ul", {}, ...unread));
};

/** Renders which exports are stated to be partial, and what is missing in them. */
const renderPartial = () => {
  const groups = new Map();
  for (const { name, partial } of ORGANIZATIONS) {
    if (!partial) continue;
    const reasons = partial.join(word("comma"));
    if (!groups.has(reasons)) groups.set(reasons, []);
    groups.get(reasons).push(name);
  }
  const line = ([reasons, names]) => {
    const more = names.length > MOST_LISTED ? [word("andMore", number(names.length - MOST_LISTED))] : [];
    const whose = names.length === ORGANIZATIONS.length ? word("allOrganizations") : [...names.slice(0, MOST_LISTED), ...more].join(word("comma"));
    return make("p", {}, make("strong", {}, whose), reasons ? `: ${reasons}` : undefined);
  };
  by("partial").hidden = !groups.size;
  by("partial").replaceChildren(make("h2", {}, word("partial")), ...[...groups].map(line), make("ul", {}, ...gapItems((allowed) => allowed)));
};

// The table of files and tables per organization, incomplete ones first.

const reading = {
  most: 50,

  /** Returns the state of an organization: 0 incomplete, 1 incomplete as stated, 2 complete. */
  state: (o) => (!o.gaps.length ? 2 : o.gaps.every(([, allowed]) => allowed) ? 1 : 0),

  render() {
    const names = ["organization", "state", "filesRead", "filesNotOurs", "filesRefused", "rowsPerTable", "missingTables"];
    const head = names.map((name, at) => make("th", { scope: "col", class: at > 1 && at < 5 ? "plain num" : "plain" }, word(name)));
    by("reading").tHead.rows[0].replaceChildren(...head);
    const rows = [...ORGANIZATIONS].sort((a, b) => this.state(a) - this.state(b) || a.number - b.number);
    by("reading").tBodies[0].replaceChildren(...rows.slice(0, this.most).map((o) => this.row(o)));
    showMore(by("more-reading"), rows.length - this.most);
    by("reading-files").textContent = word("states", ...DATA.states.map(number));
    by("compares-part").hidden = !DATA.comparesPart;
  },

  row(o) {
    const state = this.state(o);
    const numbers = o.states.map((n) => make("td", { class: n ? "num" : "num zero" }, number(n)));
    const tables = o.tables.flatMap(([table, rows]) => [make("span", {}, make("code", {}, table), ` ${number(rows)}`), word("comma")]).slice(0, -1);
    const missing = o.missing.flatMap((table) => [make("code", {}, table), word("comma")]).slice(0, -1);
    return make("tr", {}, make("td", { class: "name" }, o.name), make("td", { class: ["error", "warning", ""][state] }, word(["incomplete", "asStated", "complete"][state])),
      ...numbers, make("td", {}, ...tables), make("td", {}, ...missing));
  },
};

