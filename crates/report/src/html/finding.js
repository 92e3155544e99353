// One finding: a summary line that expands to source lines, help, and sources.

const renderFinding = (finding, open) => {
  const severity = SEVERITIES[finding.severity];
  const summary = make("summary", {},
    make("span", { class: `badge ${severity}` }, word(severity)),
    make("span", { class: "message" }, ...coded(finding.message)),
    make("span", { class: "place" }, make("code", {}, finding.rule.id), ` · ${finding.organizationName} · ${finding.place}`,
      ...(finding.isAside ? coded(` · ${string(finding.aside)}`) : [])));
  const details = make("details", { class: `finding ${severity}` }, summary);
  const fillIn = () => {
    if (details.open && details.childElementCount === 1) details.append(renderBody(finding));
  };
  details.addEventListener("toggle", fillIn);
  details.open = open;
  fillIn();
  return make("li", {}, details);
};

const renderBody = (finding) => {
  const facts = [[word("help"), finding.fix]];
  for (const note of finding.notes) facts.push([word("note"), said(note)]);
  if (finding.record) facts.push([word("record"), make("code", {}, finding.record)]);
  if (finding.column) facts.push([word("column"), make("code", {}, finding.column)]);
  for (const [title, url] of finding.rule.sources) {
    facts.push([word("source"), url ? make("a", { href: url, rel: "noreferrer noopener", target: "_blank" }, title) : title]);
  }
  const described = (what) => (typeof what === "string" ? coded(what) : [what]);
  const terms = facts.flatMap(([term, what]) => [make("dt", {}, term), make("dd", {}, ...described(what))]);
  return make("div", { class: "body" }, ...finding.marks.map(renderMark), make("dl", { class: "facts" }, ...terms), renderAbout(finding.rule));
};

/** Renders a source line with the marked range and the label. */
const renderMark = ([file, line, column, text, [from, to], cut, caption]) => {
  const shown = string(text);
  const end = Math.max(to, from + 1); // an empty range is shown at the next character
  const code = make("pre", { tabindex: "0" }, make("span", { class: "line", "aria-hidden": "true" }, String(line)), cut & 1 ? "…" : undefined,
    shown.slice(0, from), make("mark", {}, shown.slice(from, end) || " "), shown.slice(end), cut & 2 ? "…" : undefined);
  return make("div", { class: "excerpt" }, make("div", { class: "where mono" }, `${DATA.files[file]}:${line}:${column}`), code,
    caption ? make("p", {}, ...coded(said(caption))) : undefined);
};

const renderAbout = (rule) => {
  const paragraphs = rule.page[lang].split("\n\n").filter((text) => text.trim());
  if (!paragraphs.length) return undefined;
  const between = lang === 0 ? " " : "";
  const shown = paragraphs.map((text) => make("p", {}, ...coded(text.replace(/\n/g, between))));
  return make("details", { class: "about" }, make("summary", {}, ...coded(`${word("about")}: ${rule.title[lang]}`)), ...shown);
};

