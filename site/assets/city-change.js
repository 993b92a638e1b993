// From one city to another: the same page there, the words come along, and it is said and can be taken back, for a call is one city's.

import { holdKeys } from "./held-keys.js";
import { cities, city, element, memory, root, session, text } from "./page.js";
import { fieldWords, takeWordsTo } from "./search.js";
import { sendWords } from "./words.js";

/** So many cities stand in the band; where there are more, those that were used last. */
const BESIDE = 5;
/** How long a change is said, in milliseconds. Afterwards it can be taken back all the same. */
const SAID = 12_000;

/** @type {() => NodeListOf<HTMLAnchorElement>} */
const links = () => document.querySelectorAll(".cities li:not(.change-city) a, .city-choice a");

/**
 * The city that an address belongs to.
 * @param {string} address
 */
const cityOf = (address) => cities.find(({ id }) => address.startsWith(`${root}${id}/`));

/** The links of the band take the words along that were searched for. */
export function watchCityLinks() {
  const own = city?.id;
  if (own) memory.write("cities", [own, ...lastCities().filter((id) => id !== own)].slice(0, BESIDE));
  putLastCities();
  document.addEventListener("click", (event) => {
    const link = event.target instanceof Element && event.target.closest("a");
    if (!link || event.ctrlKey || event.metaKey || event.shiftKey) return;
    if (link.matches("[data-cities]")) {
      event.preventDefault();
      showPalette();
    }
    if (![...links()].includes(link)) return;
    const other = cityOf(link.href);
    if (other) depart(other.id);
  });
}

/** Where a page names no cities, because there are too many. */
function putLastCities() {
  const place = document.querySelector(".cities .change-city");
  if (!city || !place || links().length > 0) return;
  for (const id of lastCities()) {
    const other = cities.find((one) => one.id === id);
    if (!other) continue;
    const link = element("a", { href: `${root}${id}/`, "aria-current": id === city.id ? "true" : undefined }, other.name);
    link.addEventListener("click", (event) => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      event.stopPropagation();
      goToCity(id);
    });
    place.before(element("li", { class: `city-${id}` }, link));
  }
}

/** Ids of the cities that were used last, the latest first. */
export function lastCities() {
  const kept = memory.read("cities");
  return Array.isArray(kept) ? kept.filter((id) => cities.some((one) => one.id === id)) : [];
}

export const canChange = () => cities.length > 1;

export async function showPalette() {
  if (!canChange()) return;
  const typed = holdKeys();
  try {
    const { showPalette } = await import("./city-palette.js");
    showPalette(typed());
  } finally {
    typed();
  }
}

/**
 * The same page there, or the city's desk where it has none.
 * @param {string} id
 */
export async function goToCity(id) {
  if (id === document.body.dataset.city) return;
  const address = await sameIn(id);
  depart(id);
  location.assign(address);
}

/** @param {string} id */
function depart(id) {
  takeWordsTo(id);
  const { words, isAsked } = fieldWords();
  if (words !== "") sendWords({ words, isAsked });
  if (city && city.id !== id) session.write("change", { from: city.id, to: id, back: location.href, at: Date.now() });
}

/**
 * Where the link of the band leads; where there are too many cities for links, the page of the same name there.
 * @param {string} id
 */
async function sameIn(id) {
  const link = cities.length > BESIDE ? undefined : [...links()].find(({ href }) => cityOf(href)?.id === id);
  if (link) return link.href;
  const desk = `${root}${id}/`;
  const own = city && `${root}${city.id}/`;
  const page = location.origin + location.pathname;
  // An office is called otherwise in each city.
  if (!own || !page.startsWith(own) || page === own || document.querySelector("[data-office]")) return desk;
  const same = desk + page.slice(own.length);
  const there = await fetch(same).catch(() => undefined);
  return there?.ok ? same : desk;
}

// MARK: Taking back

/** The change that led to this city. */
function change() {
  const kept = session.read("change");
  const from = cities.find(({ id }) => id === kept?.from);
  return city && from && kept.to === city.id && typeof kept.back === "string" ? { from, back: kept.back, at: Number(kept.at) } : undefined;
}

export const canTakeBack = () => change() !== undefined;

export function takeBack() {
  const made = change();
  if (!made || !made.back.startsWith(String(root))) return false;
  takeWordsTo(made.from.id);
  const { words, isAsked } = fieldWords();
  if (words !== "") sendWords({ words, isAsked });
  session.write("change", null);
  location.assign(made.back);
  return true;
}

/** Says for some seconds whose call it is now. */
export function sayChange() {
  const made = change();
  if (!made || !city || Date.now() - made.at > SAID) return;
  const button = element("button", { type: "button" }, text("change-back", { city: made.from.name }), " ", element("kbd", {
    "aria-hidden": "true",
    "data-key-of": "back",
  }));
  button.addEventListener("click", takeBack);
  const bar = element("div", { class: "change" });
  const said = element("p", { role: "status" });
  bar.append(said, button);
  document.body.append(bar);
  // A text that comes into what is there already is read out.
  said.append(text("change-said", { from: made.from.name, to: city.name }));
  const go = () => {
    // Whoever is about to press it needs it a little longer.
    if (bar.matches(":hover, :focus-within")) setTimeout(go, 2_000);
    else bar.remove();
  };
  setTimeout(go, SAID);
}
