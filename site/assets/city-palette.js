// The choice of another city: by name, district, postcode, dialling code or line, for three cities as for three hundred.

import { goToCity, lastCities } from "./city-change.js";
import { matchCities, numbered } from "./city-match.js";
import { closeButton, open } from "./dialog.js";
import { city, element, text } from "./page.js";
import places from "./places.js";

/** More do not fit, and whoever types one more letter needs them no longer. */
const SHOWN = 9;

/** @param {string} typed what came before it */
export function showPalette(typed) {
  const field = element("input", {
    type: "text",
    role: "combobox",
    "aria-expanded": "true",
    "aria-autocomplete": "list",
    "aria-controls": "part-cities",
    "aria-label": text("cities-label"),
    placeholder: text("cities-label"),
    autocomplete: "off",
    spellcheck: "false",
  });
  const list = element("ul", { id: "part-cities", role: "listbox", "aria-label": text("cities-list") });
  const none = element("p", { class: "no-hit", role: "status" });
  const dialog = element("dialog", { class: "palette", "aria-labelledby": "part-palette" });
  /** @type {{ id: string, name: string, by?: string }[]} */
  let found = [];
  let chosen = 0;

  /** @param {number} index */
  const choose = (index) => {
    chosen = found.length === 0 ? -1 : (index + found.length) % found.length;
    [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
    const option = list.children[chosen];
    if (option) field.setAttribute("aria-activedescendant", option.id);
    else field.removeAttribute("aria-activedescendant");
    option?.scrollIntoView({ block: "nearest" });
  };
  const look = () => {
    const number = numbered(field.value, found.length);
    if (number !== undefined) return choose(number);
    found = ordered(matchCities(field.value, places), field.value.trim() === "").slice(0, SHOWN);
    list.replaceChildren(...found.map(option));
    list.hidden = found.length === 0;
    none.textContent = found.length === 0 ? text("cities-none") : "";
    choose(0);
  };
  const go = () => {
    const { id } = found[chosen] ?? {};
    if (!id) return;
    dialog.close();
    goToCity(id);
  };

  field.addEventListener("input", look);
  field.addEventListener("keydown", (event) => {
    if (event.isComposing) return;
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (step) choose(chosen + step);
    else if (event.key === "Enter" && !event.repeat) go();
    else return;
    event.preventDefault();
  });
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target }) => {
    const option = target instanceof Element && target.closest("[role=option]");
    if (!option) return;
    choose([...list.children].indexOf(option));
    go();
  });
  dialog.append(
    element("h2", { id: "part-palette" }, text("cities-title")),
    field,
    list,
    none,
    element("p", { class: "hit-hint", "aria-hidden": "true" }, text("cities-hint")),
    element("p", { class: "buttons" }, closeButton(dialog)),
  );
  look();
  field.value = typed.trim();
  if (field.value !== "") look();
  open(dialog);
  field.focus();
  if (typed.includes("\n")) go();
}

/**
 * Before anything is typed, those used last come first, and the city of the call last: nobody goes where they are.
 * @param {{ id: string, name: string, by?: string }[]} cities
 * @param {boolean} isUntyped
 */
function ordered(cities, isUntyped) {
  const others = cities.filter(({ id }) => id !== city?.id);
  if (!isUntyped) return others;
  const last = lastCities();
  /** @param {{ id: string }} city */
  const place = ({ id }) => (last.includes(id) ? last.indexOf(id) : last.length);
  return others.sort((left, right) => place(left) - place(right));
}

/**
 * @param {{ id: string, name: string, by?: string }} city
 * @param {number} index
 */
function option({ id, name, by }, index) {
  const option = element(
    "li",
    { id: `part-city-${index}`, role: "option", "aria-selected": "false", class: "city-option" },
    element("kbd", {}, String(index + 1)),
    ` ${name} `,
    ...(by === undefined ? [] : [element("span", { class: "city-by" }, by)]),
  );
  option.classList.add(`city-${id}`);
  return option;
}
