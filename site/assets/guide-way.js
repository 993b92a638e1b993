// The way that a caller was led through guided questions, without a page: what was asked, what was answered.

/** At most so many signs are handed over; of a long way its end matters. */
const LONGEST = 400;

/**
 * In one line, for whoever takes the call.
 * @param {GuideStep[]} way
 */
export function line(way) {
  const parts = way.map(({ ask, answer }) => `${ask} → ${answer}`);
  let whole = parts.join("; ");
  for (let first = 1; whole.length > LONGEST && first < parts.length; first++) whole = `… ${parts.slice(first).join("; ")}`;
  return whole;
}

/**
 * The answer that a key chooses, from 0; -1 where it chooses none.
 * @param {string} key
 * @param {number} count
 */
export function chosenBy(key, count) {
  const number = /^[1-9]$/.test(key) ? Number(key) : 0;
  return number <= count ? number - 1 : -1;
}

/**
 * Parts what was typed before the scripts were there: digits that choose answers, with an action for what they lead to, and the rest.
 * @param {string} typed
 */
export function partDigits(typed) {
  const digits = /^[1-9]+(\..*)?$/.exec(typed)?.[0] ?? "";
  // More than digits is a number to search for.
  return digits === typed ? { digits, rest: "" } : { digits: "", rest: typed };
}

/**
 * What was kept in the browser as a way; nothing where it is none.
 * @param {unknown} kept
 * @returns {GuideStep[]}
 */
export function wayOf(kept) {
  if (!Array.isArray(kept)) return [];
  return kept.filter((step) => typeof step?.ask === "string" && typeof step?.answer === "string");
}
