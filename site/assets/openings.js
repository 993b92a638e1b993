// Whether an office is open, when that changes, and how it is said. Pure functions: the moment is given to them.

import { addDays, weekday } from "./days.js";

const DAYS = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"];
const DAY = 24 * 60;
/** How far ahead the next opening is looked for, in days. */
const HORIZON = 400;

/**
 * Reads what the build has written of an office: `mon=08:00-12:00,14:00-16:00;tue=…`, and closed days or ranges.
 * @param {string} hours
 * @param {string} closed
 * @param {Record<string, string>} holidays names by date
 * @param {string} special days that are otherwise, a line each: `2026-12-05=09:00-13:00=reason`; without times it is closed
 * @returns {Schedule}
 */
export function schedule(hours, closed = "", holidays = {}, special = "") {
  /** @type {Schedule["week"]} */
  const week = DAYS.map(() => []);
  for (const day of hours.split(";").filter(Boolean)) {
    const [name, times] = day.split("=");
    week[DAYS.indexOf(name)] = stretches(times);
  }
  const closures = closed.split(" ").filter(Boolean).map(period);
  const specials = special
    .split("\n")
    .filter(Boolean)
    .map((line) => {
      const [days, times, ...reason] = line.split("=");
      return { ...period(days), ranges: stretches(times ?? ""), reason: reason.join("=") };
    });
  return { week, closures, holidays, specials };
}

/** @param {string} times */
function stretches(times) {
  return times
    .split(",")
    .filter(Boolean)
    .map((range) => {
      const [opens, closes] = range.split("-").map(minuteOf);
      return { opens, closes };
    });
}

/** @param {string} days */
function period(days) {
  const [from, until = from] = days.split("/");
  return { from, until };
}

/** @param {string} time */
function minuteOf(time) {
  const [hour, minute] = time.split(":").map(Number);
  return hour * 60 + minute;
}

/**
 * The stretches of a day in which the office is open.
 * @param {Schedule} schedule
 * @param {string} date
 */
function ranges({ week, closures, holidays, specials }, date) {
  const special = specials.find((days) => holds(days, date));
  if (special) return special.ranges;
  const isClosed = closures.some((days) => holds(days, date));
  return isClosed || holidays[date] ? [] : week[weekday(date)];
}

/**
 * @param {{ from: string, until: string }} days
 * @param {string} date
 */
function holds({ from, until }, date) {
  return from <= date && (until === "" || date <= until);
}

/**
 * What holds at a moment of the wall clock.
 *
 * Without `until`, an open office does not close within the week; without `next`, a closed one has no opening ahead. `holiday` names
 * the public holiday that keeps it closed today, `reason` why today is otherwise, in the office's words.
 *
 * @param {Schedule} schedule
 * @param {Moment} now
 * @returns {OfficeStatus}
 */
export function status(schedule, { date, minute }) {
  const today = ranges(schedule, date);
  const now = today.find(({ opens, closes }) => opens <= minute && minute < closes);
  const special = schedule.specials.find((days) => holds(days, date));
  const reason = special?.reason || undefined;
  if (now) return { isOpen: true, until: closing(schedule, date, now.closes), reason };
  const usual = schedule.week[weekday(date)];
  const isUsual = usual.some(({ closes }) => minute < closes);
  const holiday = !special && isUsual ? schedule.holidays[date] : undefined;
  return { isOpen: false, next: opening(schedule, date, minute), holiday, reason: isUsual || today.length ? reason : undefined };
}

/**
 * The end of an open stretch; one that ends at midnight goes on where the next day begins open.
 * @param {Schedule} schedule
 * @param {string} date
 * @param {number} closes
 * @returns {Moment | undefined}
 */
function closing(schedule, date, closes) {
  for (let day = 0; closes === DAY; day += 1) {
    const next = ranges(schedule, addDays(date, 1)).find(({ opens }) => opens === 0);
    if (!next) return { date: addDays(date, 1), minute: 0 };
    if (day > 7) return undefined;
    date = addDays(date, 1);
    closes = next.closes;
  }
  return { date, minute: closes };
}

/**
 * @param {Schedule} schedule
 * @param {string} date
 * @param {number} minute
 * @returns {Moment | undefined}
 */
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

/**
 * In words, as an agent would say it.
 * @param {OfficeStatus} state
 * @param {Moment} now
 * @param {{ language: string, text: Say }} words
 */
export function describe(state, now, words) {
  const { text } = words;
  const reason = state.reason ? ` (${state.reason})` : "";
  if (state.isOpen) {
    return (state.until ? text("open-until", { time: spoken(state.until, now, { ...words, isEnd: true }) }) : text("open")) + reason;
  }
  const closed = (state.next ? text("closed-opens", { time: spoken(state.next, now, words) }) : text("closed")) + reason;
  return state.holiday ? `${text("holiday", { holiday: state.holiday })}: ${closed}` : closed;
}

/**
 * @param {Moment} moment
 * @param {Moment} now
 * @param {{ language: string, text: Say, isEnd?: boolean }} words
 */
function spoken({ date, minute }, now, { language, text, isEnd = false }) {
  const time = `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, "0")}`;
  if (date === now.date) return text(isEnd ? "time" : "today", { time });
  // Midnight is where today ends.
  if (isEnd && minute === 0 && date === addDays(now.date, 1)) return text("time", { time: "24:00" });
  if (date === addDays(now.date, 1)) return text("tomorrow", { time });
  /** @type {Intl.DateTimeFormatOptions} */
  const options = { weekday: "long", timeZone: "UTC" };
  if (date >= addDays(now.date, 7)) Object.assign(options, { day: "numeric", month: "long" });
  const day = new Intl.DateTimeFormat(language, options).format(new Date(`${date}T00:00Z`));
  return text("weekday", { day, time });
}
