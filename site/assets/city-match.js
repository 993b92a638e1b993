// Which city is meant: by its name, a district, a postcode, a dialling code or a line called. Pure functions: the cities are given.

import { international } from "./call.js";
import { fold } from "./texts.js";

/**
 * The cities that words may mean, best first; all of them, in their order, for none. `by` says what has told it, where that is not the
 * name.
 * @param {string} query
 * @param {CityPlaces[]} places
 * @returns {{ id: string, name: string, by?: string }[]}
 */
export function matchCities(query, places) {
  const words = query.trim();
  if (words === "") return places.map(({ id, name }) => ({ id, name }));
  const number = /^[+\d][\d\s/()-]*$/.test(words) ? words : undefined;
  const found = places.map((place) => ({ place, match: number ? byNumber(number, place) : byName(fold(words), place) }));
  return found
    .flatMap(({ place: { id, name }, match }) => (match ? [{ id, name, ...match }] : []))
    .sort((left, right) => right.weight - left.weight)
    .map(({ id, name, by }) => (by === undefined ? { id, name } : { id, name, by }));
}

/**
 * @param {string} words folded
 * @param {CityPlaces} place
 * @returns {{ weight: number, by?: string } | undefined}
 */
function byName(words, { name, districts }) {
  const weight = likeness(words, name);
  const [best] = districts
    .map((district) => ({ weight: likeness(words, district), by: district }))
    .sort((left, right) => right.weight - left.weight);
  // The name of a city goes before a district that is called alike.
  if (weight > 0 && weight + 0.5 >= (best?.weight ?? 0)) return { weight: weight + 0.5 };
  return best && best.weight > 0 ? best : undefined;
}

/**
 * 3 for the same, 2 for how it begins, 1 for how a word in it does.
 * @param {string} words folded
 * @param {string} name
 */
function likeness(words, name) {
  const folded = fold(name);
  if (folded === words) return 3;
  if (folded.startsWith(words)) return 2;
  return folded.split(/[\s-]+/).some((word) => word.startsWith(words)) ? 1 : 0;
}

/**
 * The longest number that begins as this one does, or that this one begins as.
 * @param {string} given
 * @param {CityPlaces} place
 * @returns {{ weight: number, by: string } | undefined}
 */
function byNumber(given, { postcodes, codes, lines }) {
  const digits = given.replace(/\D/g, "");
  if (digits.length < 2) return undefined;
  const called = international(given);
  /** @type {(number: string, known: string) => boolean} */
  const agree = (number, known) => number.startsWith(known) || known.startsWith(number);
  const postcode = postcodes.find((postcode) => postcode.startsWith(digits));
  const line = lines.filter((line) => agree(called, line)).sort((a, b) => b.length - a.length)[0];
  const code = codes.filter((code) => agree(digits, code) || agree(called, international(code))).sort((a, b) => b.length - a.length)[0];
  const by = postcode ?? (line && called.startsWith(line) ? line : (code ?? line));
  return by === undefined ? undefined : { weight: Math.min(by.length, digits.length), by };
}

/**
 * The city that is named among other words, and these without it and without an "in" before it.
 * @param {string} query
 * @param {{ id: string, name: string }[]} cities
 * @returns {{ id: string, name: string, rest: string } | undefined}
 */
export function cityNamedIn(query, cities) {
  const words = query.trim().split(/\s+/);
  const folded = words.map(fold);
  for (const { id, name } of cities) {
    const wanted = fold(name).split(/\s+/);
    const start = folded.findIndex((_, index) => wanted.every((word, offset) => folded[index + offset] === word));
    if (start < 0) continue;
    const before = folded[start - 1] === "in" ? start - 1 : start;
    return { id, name, rest: [...words.slice(0, before), ...words.slice(start + wanted.length)].join(" ") };
  }
  return undefined;
}

/**
 * The only city whose name begins so.
 * @param {string} query
 * @param {{ id: string, name: string }[]} cities
 * @returns {{ id: string, name: string, rest: string } | undefined}
 */
export function cityBegunBy(query, cities) {
  const words = fold(query.trim());
  const begun = words.length < 3 ? [] : cities.filter(({ name }) => fold(name).startsWith(words));
  return begun.length === 1 ? { id: begun[0].id, name: begun[0].name, rest: "" } : undefined;
}

/**
 * What is chosen by a digit alone: the city of that number in the list.
 * @param {string} query
 * @param {number} count
 */
export function numbered(query, count) {
  const number = /^[1-9]$/.test(query.trim()) ? Number(query) : 0;
  return number >= 1 && number <= count ? number - 1 : undefined;
}
