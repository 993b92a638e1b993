// What a page says of today: offices open now, fees in force, notices that begin and end while the page stays open.

import { addDays, everyMinute, wallClock } from "./clock.js";
import data from "./data.js";
import { schedule, status } from "./openings.js";
import { element, text } from "./page.js";

export function keepCurrent() {
  const offices = [...document.querySelectorAll(".open-now")].map((place) => ({
    place,
    schedule: schedule(place.dataset.hours, place.dataset.closed, data.holidays[place.dataset.state]),
  }));
  everyMinute(() => {
    const now = wallClock();
    for (const { place, schedule } of offices) show(place, status(schedule, now), now);
    for (const list of document.querySelectorAll("[data-open-first]")) putOpenFirst(list);
    showNotices(now);
    showFees(now);
  });
}

/** In words, as an agent would say it. */
export function describe(state, now) {
  if (state.isOpen) {
    return state.until ? text("open-until", { time: spoken(state.until, now, true) }) : text("open");
  }
  const closed = state.next ? text("closed-opens", { time: spoken(state.next, now) }) : text("closed");
  return state.holiday ? `${text("holiday", { holiday: state.holiday })}: ${closed}` : closed;
}

function spoken({ date, minute }, now, isEnd = false) {
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  if (date === now.date) return text(isEnd ? "time" : "today", { time });
  // Midnight is where today ends.
  if (isEnd && minute === 0 && date === addDays(now.date, 1)) return text("time", { time: "24:00" });
  if (date === addDays(now.date, 1)) return text("tomorrow", { time });
  const isNear = date < addDays(now.date, 7);
  const options = isNear ? { weekday: "long" } : { weekday: "long", day: "numeric", month: "long" };
  const day = new Intl.DateTimeFormat(data.language, { ...options, timeZone: "UTC" }).format(new Date(`${date}T00:00Z`));
  return text("weekday", { day, time });
}

function show(place, state, now) {
  const words = describe(state, now);
  if (place.textContent === words) return;
  place.replaceChildren(element("span", { class: "dot", "aria-hidden": "true" }), words);
  place.classList.toggle("is-open", state.isOpen);
}

/** Open offices come first, each half in its own order; nothing moves while nothing changes. */
function putOpenFirst(list) {
  const items = [...list.children];
  const isOpen = (item) => item.querySelector(".is-open") !== null;
  const wanted = [...items.filter(isOpen), ...items.filter((item) => !isOpen(item))];
  if (wanted.some((item, index) => item !== items[index])) list.append(...wanted);
}

/** A date without a time begins and ends with the day. */
function hasBegun(from, now) {
  return !from || (from.includes("T") ? from <= now.moment : from <= now.date);
}

function isOver(until, now) {
  return Boolean(until) && (until.includes("T") ? until <= now.moment : until < now.date);
}

function showNotices(now) {
  for (const notice of document.querySelectorAll(".notice")) {
    notice.hidden = !hasBegun(notice.dataset.from, now) || isOver(notice.dataset.until, now);
  }
  for (const group of document.querySelectorAll(".notices")) {
    group.hidden = !group.querySelector(".notice:not([hidden])");
  }
}

function showFees(now) {
  const list = document.querySelector(".fact-fees .fees");
  for (const fee of document.querySelectorAll(".fees > [data-from], .fees > [data-until]")) {
    const { from, until } = fee.dataset;
    fee.hidden = isOver(until, now);
    if (!from) continue;
    fee.classList.toggle("coming", !hasBegun(from, now));
    const begin = fee.querySelector(".fee-from");
    if (begin) begin.hidden = hasBegun(from, now);
  }
  if (list?.querySelector("[data-words]")) showFeesInText(list);
}

/** What the text says of the fees, as the list has it today. */
function showFeesInText(list) {
  const words = [...list.querySelectorAll("li:not([hidden], .coming)")].map((fee) => fee.dataset.words);
  for (const place of document.querySelectorAll("[data-fees]")) {
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
