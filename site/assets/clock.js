// The clock on the wall of the knowledge base's time zone, whatever zone the browser is set to.

import data from "./data.js";

const format = new Intl.DateTimeFormat("en-CA", {
  timeZone: data.timeZone,
  hourCycle: "h23",
  year: "numeric",
  month: "2-digit",
  day: "2-digit",
  hour: "2-digit",
  minute: "2-digit",
});

/**
 * What the clock shows: `date` as `YYYY-MM-DD`, `minute` since midnight, and both as `YYYY-MM-DDThh:mm`, which compares with
 * the moments of the content. Changes to and from summer time need no thought: opening hours are read off the same clock.
 */
export function wallClock(instant = new Date()) {
  const part = Object.fromEntries(format.formatToParts(instant).map(({ type, value }) => [type, value]));
  const date = `${part.year}-${part.month}-${part.day}`;
  return {
    date,
    minute: Number(part.hour) * 60 + Number(part.minute),
    moment: `${date}T${part.hour}:${part.minute}`,
  };
}

/** `14:05` of an instant. */
export function clockTime(instant) {
  return wallClock(instant).moment.slice(11);
}

/** The day `days` later. */
export function addDays(date, days) {
  const day = new Date(`${date}T00:00Z`);
  day.setUTCDate(day.getUTCDate() + days);
  return day.toISOString().slice(0, 10);
}

/** 0 for Monday to 6 for Sunday. */
export function weekday(date) {
  return (new Date(`${date}T00:00Z`).getUTCDay() + 6) % 7;
}

/** Calls now, whenever a minute begins, and when the page comes back to sight. */
export function everyMinute(update) {
  const tick = () => {
    update();
    setTimeout(tick, 60_000 - (Date.now() % 60_000) + 50);
  };
  tick();
  document.addEventListener("visibilitychange", () => document.hidden || update());
  addEventListener("pageshow", (event) => event.persisted && update());
}
