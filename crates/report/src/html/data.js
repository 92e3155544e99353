// The embedded data. Findings are rows of indexes, which are resolved to text on access.

const DATA = JSON.parse(by("data").textContent);
const WORDS = new Map(DATA.words);
const SEVERITIES = ["error", "warning", "info"];

/** Returns a string by its index, in the current language. */
const string = (number) => {
  const found = DATA.strings[number];
  return typeof found === "string" ? found : found[lang];
};

const said = ([text, args]) => fill(DATA.texts[text][lang], args.map(string));

/** A finding with named properties. */
class Finding {
  constructor(row, number) {
    [this.ruleNumber, this.severity, this.organization, this.recordNumber, this.columnNumber, this.args, this.marks, this.notes, this.aside] = row;
    this.number = number;
    this.haystacks = [];
  }
  get rule() { return DATA.rules[this.ruleNumber]; }
  get message() { return fill(this.rule.message[lang], this.args.map(string)); }
  get fix() { return fill(this.rule.fix[lang], this.args.map(string)); }
  get organizationName() { return DATA.organizations[this.organization][0]; }
  get path() { return DATA.files[this.marks[0][0]]; }
  get line() { return this.marks[0][1]; }
  get place() { return `${this.path}:${this.line}:${this.marks[0][2]}`; }
  get isAside() { return this.aside !== null; }
  get record() { return this.recordNumber === null ? "" : string(this.recordNumber); }
  get column() { return this.columnNumber === null ? "" : string(this.columnNumber); }

  /** The text to search in, in lower case, cached per language. */
  get haystack() {
    return this.haystacks[lang] ??= [this.message, this.rule.id, this.organizationName, this.place, this.record, this.column].join("\n").replaceAll("\u0001", "").toLowerCase();
  }
}

const FINDINGS = DATA.findings.map((row, number) => new Finding(row, number));

/** Organizations with the counts of their reported findings. */
const ORGANIZATIONS = DATA.organizations.map(([name, judged, others, lacking, [states, tables, missing, gaps, partial]], number) =>
  ({ number, name, judged, others, lacking: DATA.lacking[lacking], counts: [0, 0, 0], states, tables, missing, gaps, partial }));
for (const finding of FINDINGS) {
  if (!finding.isAside) ORGANIZATIONS[finding.organization].counts[finding.severity] += 1;
}

