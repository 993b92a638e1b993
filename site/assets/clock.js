// The clock on the wall of the knowledge base's time zone.

import data from "./data.js";
import { clockOf } from "./days.js";

export const wallClock = clockOf(data.timeZone);

/**
 * `14:05` of an instant.
 * @param {Date} instant
 */
export function clockTime(instant) {
  return wallClock(instant).moment.slice(11);
}

/**
 * Calls now, whenever a minute begins, and when the page comes back to sight.
 * @param {() => void} update
 */
export function everyMinute(update) {
  const tick = () => {
    update();
    setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50);
  };
  tick();
  document.addEventListener("visibilitychange", () => document.hidden || update());
  addEventListener("pageshow", (event) => event.persisted && update());
}
