// The list of findings: filter, sort order, and incremental rendering.

const list = {
  most: 50, open: false, wanted: [],

  /** Applies the filters and renders the result. */
  update() {
    const checked = [...document.querySelectorAll("[name=severity]:checked")].map((box) => Number(box.value));
    const [organization, rule] = [by("organization").value, by("rule").value];
    const words = by("search").value.toLowerCase().split(/\s+/).filter(Boolean);
    const aside = by("aside").checked;
    this.wanted = FINDINGS.filter((finding) =>
      (aside || !finding.isAside) && checked.includes(finding.severity) &&
      (organization === "" || finding.organization === Number(organization)) &&
      (rule === "" || finding.ruleNumber === Number(rule)) &&
      words.every((wanted) => finding.haystack.includes(wanted)));
    this.sort(by("sort").value);
    this.most = 50;
    this.render();
  },

  /** Sorts by `key`. The sort is stable, so equal findings stay sorted by severity and location. */
  sort(key) {
    const compare = (a, b) => (a < b ? -1 : a > b ? 1 : 0);
    const orders = {
      severity: undefined,
      organization: (a, b) => compare(a.organizationName, b.organizationName),
      rule: (a, b) => compare(a.rule.id, b.rule.id),
      place: (a, b) => compare(a.path, b.path) || a.line - b.line,
    };
    if (orders[key]) this.wanted.sort(orders[key]);
  },

  render() {
    const all = FINDINGS.filter((finding) => by("aside").checked || !finding.isAside).length;
    by("shown").textContent = word("shown", number(this.wanted.length), number(all));
    const empty = make("li", { class: "empty" }, word(all ? "none" : "clean"));
    const shown = this.wanted.slice(0, this.most).map((finding) => renderFinding(finding, this.open));
    by("list").replaceChildren(...(shown.length ? shown : [empty]));
    showMore(by("more-findings"), this.wanted.length - this.most);
  },

  /** Appends findings to the list without collapsing expanded ones. */
  more(count) {
    const next = this.wanted.slice(this.most, this.most + count).map((finding) => renderFinding(finding, this.open));
    this.most += count;
    by("list").append(...next);
    showMore(by("more-findings"), this.wanted.length - this.most);
    next[0]?.querySelector("summary").focus({ preventScroll: true });
  },

  expand(open) {
    this.open = open;
    for (const details of by("list").querySelectorAll(".finding")) details.open = open;
  },

  /** Shows the findings of one organization. */
  choose(number) {
    by("organization").value = String(number);
    this.update();
    by("findings").scrollIntoView();
    by("findings").focus({ preventScroll: true });
  },
};

