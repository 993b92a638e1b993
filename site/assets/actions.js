// What an agent does with an article: copy the answer, open the online service, put the caller through, compare, switch city.

import { closeButton, open } from "./dialog.js";
import { article, cities, city, element, root, say, text, title } from "./page.js";
import { takeWordsTo } from "./search.js";

const answer = () => document.querySelector(".answer")?.textContent;

export async function copyAnswer() {
  const words = answer();
  if (words) await copy(words, text("answer-copied"));
}

/**
 * @param {string} words
 * @param {string} message
 */
async function copy(words, message) {
  say((await write(words)) ? message : text("copy-failed"));
}

/**
 * Browsers give the clipboard only to pages of https and of this machine; an intranet may be neither.
 * @param {string} words
 */
async function write(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const field = element("textarea", { class: "unseen", readonly: true });
    field.value = words;
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}

export function openOnline() {
  if (!article) return;
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector(".fact-online a.online");
  if (link) window.open(link.href, "_blank", "noopener");
  else say(text("no-online"));
}

export function openComparison() {
  /** @type {HTMLAnchorElement | null} */
  const link = document.querySelector("[data-action=compare]");
  if (link) location.assign(link.href);
  else if (article) say(text("no-compare"));
}

const cityLinks = () => [...document.querySelectorAll(".cities a, .city-choice a")];

/** The links of the band take the words along that were searched for. */
export function watchCityLinks() {
  cityLinks().forEach((link, index) => link.addEventListener("click", () => takeWordsTo(cities[index]?.id)));
}

/**
 * The same article there, or the city's desk where it has none: where the links of the band lead.
 * @param {number} number
 */
export function switchCity(number) {
  const link = cityLinks()[number - 1];
  // On a page of all cities the link of the caller's city is marked, and leads there all the same.
  if (link && !(document.body.dataset.city && link.getAttribute("aria-current") === "true")) link.click();
}

export function openDesk() {
  if (city) location.assign(new URL(`${city.id}/`, root).href);
}

/** Whom to put the caller through to, whether anyone is there, and what to say. */
export function showTransfer() {
  const offices = [...document.querySelectorAll(".offices > .office")];
  if (offices.length === 0) return article && say(text("no-offices"));
  const words = text("handover", {
    city: city?.name ?? "",
    title: title(),
    answer: answer() ?? "–",
  });
  const copyButton = element("button", { type: "button" }, text("copy"));
  copyButton.addEventListener("click", () => copy(words, text("copied")));
  const dialog = element("dialog", { class: "transfer", "aria-labelledby": "part-transfer" });
  dialog.append(
    element("h2", { id: "part-transfer" }, text("transfer")),
    ...offices.map(contact),
    element("h3", {}, text("handover-title")),
    element("p", { class: "handover" }, words),
    element("p", { class: "buttons" }, copyButton, closeButton(dialog)),
  );
  open(dialog);
  copyButton.focus();
}

/** @param {HTMLElement} office */
function contact(office) {
  /** @param {string} selector */
  const part = (selector) => office.querySelector(selector)?.textContent?.trim() ?? "";
  const status = office.querySelector(".open-now")?.cloneNode(true);
  const numbers = [".fact-transfer", ".fact-phone"]
    .filter((selector) => part(`${selector} dd`))
    .map((selector) =>
      element("div", {}, element("dt", {}, part(`${selector} dt`)), element("dd", {}, part(`${selector} dd`))),
    );
  return element(
    "section",
    { class: "contact" },
    element("h3", {}, part("h3")),
    ...(status ? [element("p", { class: "status" }, status)] : []),
    element("dl", {}, ...numbers),
  );
}
