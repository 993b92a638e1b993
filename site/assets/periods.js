// What holds at a moment: notices and fees by the dates of the content. A date without a time begins and ends with the day.

/**
 * @param {string | undefined} from
 * @param {WallClock} now
 */
export function hasBegun(from, now) {
  return !from || (from.includes("T") ? from <= now.moment : from <= now.date);
}

/**
 * @param {string | undefined} until
 * @param {WallClock} now
 */
export function isOver(until, now) {
  return until !== undefined && until !== "" && (until.includes("T") ? until <= now.moment : until < now.date);
}

/**
 * The last text of those whose day has come, from lines of a day (`2027-01-01`), a space and a text; a day may have several lines.
 * Nothing before the first day.
 * @param {string | undefined} lines
 * @param {string} date
 */
export function textOn(lines, date) {
  const all = (lines ?? "").split("\n").map((line) => ({ from: line.slice(0, DAY), text: line.slice(DAY + 1) }));
  const last = all.filter(({ from }) => from !== "" && from <= date).at(-1)?.from;
  return last === undefined ? undefined : all.filter(({ from }) => from === last).map(({ text }) => text).join("\n");
}

/** Letters of a day. */
const DAY = 10;

/**
 * What it costs on a day: an index may be older than the day.
 * @param {Pick<Hit, "fee" | "fees">} hit
 * @param {string} date
 */
export function feeOn({ fee, fees = [] }, date) {
  return fees.filter(({ from }) => from <= date).at(-1)?.fee ?? fee;
}
