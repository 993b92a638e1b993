// Whether an office is open, and when that changes. Pure functions: the moment is given to them.

import { addDays, weekday } from "./clock.js";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY = 24 * 60;
/** How far ahead the next opening is looked for, in days. */
const HORIZON = 400;

/** Reads what the build has written of an office: `mon=08:00-12:00,14:00-16:00;tue=…`, and closed days or ranges. */
export function schedule(hours, closed = "", holidays = {}) {
  const week = DAYS.map(() => []);
  for (const day of hours.split(";").filter(Boolean)) {
    const [name, times] = day.split("=");
    week[DAYS.indexOf(name)] = times.split(",").map((range) => {
      const [opens, closes] = range.split("-").map(minuteOf);
      return { opens, closes };
    });
  }
  const closures = closed
    .split(" ")
    .filter(Boolean)
    .map((range) => {
      const [from, until = from] = range.split("/");
      return { from, until };
    });
  return { week, closures, holidays };
}

function minuteOf(time) {
  const [hour, minute] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/** The stretches of a day in which the office is open. */
function ranges({ week, closures, holidays }, date) {
  const isClosed = closures.some(({ from, until }) => from <= date && (until === "" || date <= until));
  return isClosed || holidays[date] ? [] : week[weekday(date)];
}

/**
 * What holds at a moment of the wall clock.
 *
 * `until` and `next` are `{date, minute}`. Without `until`, an open office does not close within the week; without `next`, a
 * closed one has no opening ahead. `holiday` names the public holiday that keeps it closed today.
 */
export function status(schedule, { date, minute }) {
  const today = ranges(schedule, date);
  const now = today.find(({ opens, closes }) => opens <= minute && minute < closes);
  if (now) return { isOpen: true, until: closing(schedule, date, now) };
  const usual = schedule.week[weekday(date)];
  const holiday = usual.some(({ closes }) => minute < closes) ? schedule.holidays[date] : undefined;
  return { isOpen: false, next: opening(schedule, date, minute), holiday };
}

/** The end of an open stretch; one that ends at midnight goes on where the next day begins open. */
function closing(schedule, date, { closes }) {
  for (let day = 0; closes === DAY; day += 1) {
    const next = ranges(schedule, addDays(date, 1)).find(({ opens }) => opens === 0);
    if (!next) return { date: addDays(date, 1), minute: 0 };
    if (day > 7) return undefined;
    date = addDays(date, 1);
    closes = next.closes;
  }
  return { date, minute: closes };
}

function opening(schedule, date, minute) {
  const later = ranges(schedule, date).find(({ opens }) => minute < opens);
  if (later) return { date, minute: later.opens };
  for (let day = 1; day <= HORIZON; day += 1) {
    const other = addDays(date, day);
    const [first] = ranges(schedule, other);
    if (first) return { date: other, minute: first.opens };
  }
  return undefined;
}
