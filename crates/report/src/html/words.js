// Texts in the current language, and helpers that create elements.

let lang = 0; // index into pairs: 0 English, 1 Japanese

/** Returns a text of the page with its placeholders filled in. */
const word = (name, ...args) => fill(WORDS.get(name)[lang], args);

/** Fills in `{0}`, `{1}`, and so on. Braces in arguments are not interpreted. */
const fill = (text, args) => text.replace(/\{(\d+)\}/g, (_, number) => args[number] ?? "");

/** Formats a number for the current language. */
const number = (n) => n.toLocaleString(["en-US", "ja-JP"][lang]);

/** Creates an element with attributes and children. Strings become text nodes, never markup. */
const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === "onclick" || key === "ontoggle") element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** Splits a text at the marks around code and returns every second piece as a code element. */
const coded = (text) => text.split("\u0001").map((piece, at) => (at % 2 ? make("code", {}, piece) : piece));

const by = (id) => document.getElementById(id);

