// Words in the language that is chosen, and elements made of them.

let lang = 0; // 0 English, 1 Japanese: the place in each pair

/** A word of the page, its numbers filled in. */
const word = (name, ...args) => fill(WORDS.get(name)[lang], args);

/** A text with `{0}` and so on filled in; "{" of an argument stays what it is. */
const fill = (text, args) => text.replace(/\{(\d+)\}/g, (_, number) => args[number] ?? "");

/** A number as people of the language write it. */
const number = (n) => n.toLocaleString(["en-US", "ja-JP"][lang]);

/** An element with attributes and children; strings become text, never markup. */
const make = (name, attributes, ...children) => {
  const element = document.createElement(name);
  for (const [key, value] of Object.entries(attributes ?? {})) {
    if (key === "onclick" || key === "ontoggle") element.addEventListener(key.slice(2), value);
    else if (value !== undefined && value !== false) element.setAttribute(key, value === true ? "" : value);
  }
  element.append(...children.filter((child) => child !== undefined));
  return element;
};

/** Words in which every second piece between back quotes is code. */
const coded = (text) => text.split("`").map((piece, at) => (at % 2 ? make("code", {}, piece) : piece));

const by = (id) => document.getElementById(id);

