// What an agent does with an article: copy the answer, open the online service, put the caller through, compare.

import { copy } from "./clipboard.js";
import { TRANSFER, firstNumber, showTransfer } from "./handover.js";
import { article, city, root, say, text } from "./page.js";
import { askedField, fieldWords } from "./search.js";

const answer = () => document.querySelector(".answer")?.textContent;

/**
 * Of a hit, or of the page: its answer, else the number that it is about.
 * @param {Hit} [hit]
 */
export async function copyAnswer(hit) {
  const words = hit ? (await import("./hit-option.js")).copied(hit, askedField()) : answer();
  const number = words ? undefined : firstNumber();
  if (words) await copy(words, text("answer-copied"));
  else if (number) await copy(number, text("number-copied", { number }));
  else if (!article) say(text("no-number"));
}

export const canCopy = () => Boolean(answer() ?? firstNumber());

/**
 * Of a hit, or of the page.
 * @param {Hit} [hit]
 */
export async function putThrough(hit) {
  if (!hit) return showTransfer();
  const { showTransferOf } = await import("./hit-transfer.js");
  showTransferOf(hit);
}

/** A page may be opened for this. */
export function showWantedTransfer() {
  if (location.hash === TRANSFER) showTransfer();
}

/** What nobody answers, for the editors. */
export async function reportMissing() {
  const { showReport } = await import("./missing.js");
  await showReport(fieldWords().words);
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

export function openDesk() {
  if (city) location.assign(new URL(`${city.id}/`, root).href);
}
