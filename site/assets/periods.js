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
 * What it costs on a day: an index may be older than the day.
 * @param {Pick<Hit, "fee" | "fees">} hit
 * @param {string} date
 */
export function feeOn({ fee, fees = [] }, date) {
  return fees.filter(({ from }) => from <= date).at(-1)?.fee ?? fee;
}
