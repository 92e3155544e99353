// The table of organizations: number of findings by severity and skipped rules, most severe first.

const overview = {
  column: "error", descending: true, most: 50, wanted: "", open: new Set(),

  columns: [
    ["name", "organization", (o) => o.name],
    ["error", "errors", (o) => o.counts[0]],
    ["warning", "warnings", (o) => o.counts[1]],
    ["info", "infos", (o) => o.counts[2]],
    ["lacking", "notJudged", (o) => o.lacking.length],
  ],

  /** Sorts by the selected column, then by errors, warnings, infos, and the order in the report. */
  sorted() {
    const [, , value] = this.columns.find(([key]) => key === this.column);
    const sign = this.descending ? -1 : 1;
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    const worse = (a, b) => b.counts[0] - a.counts[0] || b.counts[1] - a.counts[1] || b.counts[2] - a.counts[2];
    return ORGANIZATIONS.filter((o) => o.name.toLowerCase().includes(this.wanted))
      .sort((a, b) => sign * compare(value(a), value(b)) || worse(a, b) || a.number - b.number);
  },

  render() {
    by("overview").tHead.rows[0].replaceChildren(...this.columns.map((column) => this.head(column)), make("th", { class: "plain" }));
    const rows = this.sorted();
    const most = Math.max(...ORGANIZATIONS.map((o) => o.counts[0] + o.counts[1] + o.counts[2]), 1);
    by("overview").tBodies[0].replaceChildren(...rows.slice(0, this.most).flatMap((o) => this.rows(o, most)));
    showMore(by("more-organizations"), rows.length - this.most);
  },

  head([key, name]) {
    const sorts = this.column === key ? (this.descending ? "descending" : "ascending") : "none";
    const button = make("button", { type: "button", onclick: () => this.sort(key) }, word(name));
    return make("th", { scope: "col", "aria-sort": sorts, class: key === "name" ? undefined : "num" }, button);
  },

  sort(key) {
    this.descending = this.column === key ? !this.descending : key !== "name";
    this.column = key;
    this.render();
    [...by("overview").tHead.querySelectorAll("button")][this.columns.findIndex(([known]) => known === key)].focus();
  },

  rows(o, most) {
    const choose = make("button", { type: "button", class: "link", title: word("showFindings", o.name), onclick: () => list.choose(o.number) }, o.name);
    const counts = o.counts.map((n, severity) => make("td", { class: `num ${SEVERITIES[severity]}${n ? "" : " zero"}` }, number(n)));
    const meter = make("div", { class: "meter", "aria-hidden": "true" });
    o.counts.forEach((n, severity) => {
      const part = make("i", { class: SEVERITIES[severity] });
      part.style.width = `${(100 * n) / most}%`;
      if (n) meter.append(part);
    });
    const row = make("tr", {}, make("td", { class: "name" }, choose), ...counts, make("td", { class: "num" }, this.lacking(o)), make("td", {}, meter));
    return this.open.has(o.number) ? [row, this.detail(o)] : [row];
  },

  lacking(o) {
    if (!o.lacking.length) return make("span", { class: "zero" }, "0");
    const toggle = () => {
      if (!this.open.delete(o.number)) this.open.add(o.number);
      this.render();
      by(`lacking-${o.number}`).focus();
    };
    return make("button", {
      type: "button", class: "link", id: `lacking-${o.number}`, "aria-expanded": String(this.open.has(o.number)),
      "aria-label": `${word("showLacking", o.name)}: ${o.lacking.length}`, onclick: toggle,
    }, number(o.lacking.length));
  },

  detail(o) {
    const items = o.lacking.map(([rule, needs]) => make("li", {}, make("code", {}, rule), " – ", ...coded(needs.map((need) => need[lang]).join(word("comma")))));
    return make("tr", { class: "detail" }, make("td", { colspan: this.columns.length + 1 }, make("ul", {}, ...items)));
  },
};

/** Shows or hides the "show more" button. */
const showMore = (button, left) => {
  button.hidden = left <= 0;
  button.textContent = word("more", number(left));
};

