// Whom to put the caller through to, whether anyone is there, what to ask before, and what to say.

import { takenWay } from "./guide-arrival.js";
import { article, city, say, text, title } from "./page.js";

/** What of a page opens at once with this dialog. */
export const TRANSFER = "#part-transfer";

/** Offices of an article, the office of a page, the body that does what the city does not, or the entry that somebody stands at. */
function places() {
  /** @type {NodeListOf<HTMLElement>} */
  const found = document.querySelectorAll(".offices > .office, .office-page, .not-offered [data-body], details[open] > .outcome [data-body]");
  if (found.length > 0) return [...found];
  const entry = currentEntry();
  return entry ? [entry] : [];
}

/** Of a list of offices, contacts or streets: the one with the focus, the one of the address, or the only one that is left. */
function currentEntry() {
  const entries = ".directory .contacts > li, .directory .tree > li, .streets tbody tr";
  const current = document.activeElement?.closest(entries);
  if (current) return /** @type {HTMLElement} */ (current);
  const target = location.hash.length > 1 ? document.getElementById(decodeURIComponent(location.hash.slice(1))) : null;
  if (target?.matches(entries)) return target;
  /** @type {NodeListOf<HTMLElement>} */
  const all = document.querySelectorAll(entries);
  const left = [...all].filter((one) => !one.closest("[hidden]") && !one.querySelector("li:not([hidden])"));
  // Ranges of house numbers may have one office.
  const offices = new Set(left.map((one) => (one.matches("tr") ? one.querySelector("a")?.href : one)));
  return offices.size === 1 ? left[0] : undefined;
}

export const canTransfer = () => places().length > 0;

/** The first number of the place: the internal one, else the public one. */
export function firstNumber() {
  return places().flatMap(numbers)[0]?.number;
}

export async function showTransfer() {
  const found = places();
  if (found.length === 0) return article && say(text("no-offices"));
  const link = found[0].matches("tr") ? found[0].querySelector("a") : null;
  // A street has no number; its office does.
  if (link) return location.assign(link.href + TRANSFER);
  if (!article && found.flatMap(numbers).length === 0) return say(text("no-number"));
  const answer = document.querySelector(".answer")?.textContent ?? "–";
  const words = article
    ? text("handover", { city: city?.name ?? "", title: title(), answer })
    : text("handover-office", { city: city?.name ?? "", title: name(found[0]) });
  const way = takenWay();
  const { place, showTransferDialog } = await import("./transfer-dialog.js");
  const sections = found.map((one) => place(name(one), one.querySelector(".open-now")?.cloneNode(true), numbers(one)));
  showTransferDialog(asked(), sections, way ? `${words} ${text("handover-way", { way })}` : words);
}

/** What is to be asked before somebody is put through. */
function asked() {
  return [...document.querySelectorAll(".ask li")].map((question) => question.textContent?.trim() ?? "");
}

/** @param {HTMLElement} place */
function name(place) {
  if (place.matches(".contacts > li")) return place.firstChild?.textContent?.trim() ?? "";
  const heading = place.querySelector("h1, h3") ?? place.closest(".not-offered, .outcome")?.querySelector(".body-name, a[rel=external]");
  return heading?.textContent?.trim() ?? "";
}

/**
 * @param {HTMLElement} place
 * @returns {{ label: string, number: string }[]}
 */
function numbers(place) {
  const facts = [".fact-transfer", ".fact-phone"].flatMap((selector) => {
    const fact = place.querySelector(selector);
    const number = fact?.querySelector("dd")?.textContent?.trim();
    return number ? [{ label: fact?.querySelector("dt")?.textContent?.trim() ?? "", number }] : [];
  });
  if (facts.length > 0) return facts;
  // In a list the contacts below an office have numbers of their own.
  const own = place.querySelector(":scope > .transfer strong, :scope > .lines .transfer strong")?.textContent?.trim();
  const phone = place.querySelector(':scope > a[href^="tel:"], :scope > p > a[href^="tel:"]')?.textContent?.trim();
  return [
    ...(own ? [{ label: text("transfer"), number: own }] : []),
    ...(phone ? [{ label: text("phone"), number: phone }] : []),
  ];
}
