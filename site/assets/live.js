// What a page says of today: offices open now, fees in force, notices that begin and end while the page stays open.

import { everyMinute, wallClock } from "./clock.js";
import data from "./data.js";
import { describe, schedule, status } from "./openings.js";
import { element, text } from "./page.js";
import { hasBegun, isOver, textOn } from "./periods.js";

export function keepCurrent() {
  const offices = openNow(document);
  everyMinute(() => {
    const now = wallClock();
    for (const { place, schedule } of offices) show(place, status(schedule, now), now);
    for (const list of document.querySelectorAll("[data-open-first]")) putOpenFirst(list);
    showNotices(document, now);
    showFees(document, now);
    showLater(document, now);
  });
}

/**
 * The same for what has come into the page; it is looked at for a moment only.
 * @param {ParentNode} part
 */
export function keepCurrentIn(part) {
  const now = wallClock();
  for (const { place, schedule } of openNow(part)) show(place, status(schedule, now), now);
  showNotices(part, now);
  showFees(part, now);
  showLater(part, now);
}

/**
 * Texts with values that are other ones from a day on.
 * @param {ParentNode} part
 * @param {WallClock} now
 */
function showLater(part, now) {
  for (const place of part.querySelectorAll("[data-later]")) {
    const today = textOn(place.dataset.later, now.date);
    if (today !== undefined && place.textContent !== today) place.textContent = today;
  }
}

/** @param {ParentNode} part */
function openNow(part) {
  return [...part.querySelectorAll(".open-now")].map((place) => ({
    place,
    schedule: schedule(
      place.dataset.hours ?? "",
      place.dataset.closed,
      data.holidays[place.dataset.state ?? ""],
      place.dataset.special,
    ),
  }));
}

/**
 * @param {HTMLElement} place
 * @param {OfficeStatus} state
 * @param {WallClock} now
 */
function show(place, state, now) {
  const words = describe(state, now, { language: data.language, text });
  if (place.textContent === words) return;
  place.replaceChildren(element("span", { class: "dot", "aria-hidden": "true" }), words);
  place.classList.toggle("is-open", state.isOpen);
}

/**
 * Open offices come first, each half in its own order; nothing moves while nothing changes.
 * @param {HTMLElement} list
 */
function putOpenFirst(list) {
  const items = [...list.children];
  /** @param {Element} item */
  const isOpen = (item) => item.querySelector(".is-open") !== null;
  const wanted = [...items.filter(isOpen), ...items.filter((item) => !isOpen(item))];
  if (wanted.some((item, index) => item !== items[index])) list.append(...wanted);
}

/**
 * @param {ParentNode} part
 * @param {WallClock} now
 */
function showNotices(part, now) {
  for (const notice of part.querySelectorAll(".notice")) {
    notice.hidden = !hasBegun(notice.dataset.from, now) || isOver(notice.dataset.until, now);
  }
  for (const group of part.querySelectorAll(".notices")) {
    group.hidden = !group.querySelector(".notice:not([hidden])");
  }
}

/**
 * @param {ParentNode} part
 * @param {WallClock} now
 */
function showFees(part, now) {
  const list = part.querySelector(".fact-fees .fees");
  for (const fee of part.querySelectorAll(".fees > [data-from], .fees > [data-until]")) {
    const { from, until } = fee.dataset;
    fee.hidden = isOver(until, now);
    if (!from) continue;
    fee.classList.toggle("coming", !hasBegun(from, now));
    const begin = fee.querySelector(".fee-from");
    if (begin) begin.hidden = hasBegun(from, now);
  }
  if (list?.querySelector("[data-words]")) showFeesInText(part, list);
}

/**
 * What the text says of the fees, as the list has it today.
 * @param {ParentNode} part
 * @param {HTMLElement} list
 */
function showFeesInText(part, list) {
  const words = [...list.querySelectorAll("li:not([hidden], .coming)")].map((fee) => fee.dataset.words ?? "");
  for (const place of part.querySelectorAll("[data-fees]")) {
    const which = place.dataset.fees;
    if (place.matches("ul")) {
      if ([...place.children].some((item, index) => item.textContent !== words[index]) || place.children.length !== words.length) {
        place.replaceChildren(...words.map((fee) => element("li", {}, fee)));
      }
      continue;
    }
    const today = which === "" ? words.join(", ") : (words[Number(which)] ?? "–");
    if (place.textContent !== today) place.textContent = today;
  }
}
