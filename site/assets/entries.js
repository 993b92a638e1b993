// Lists of articles that a browser keeps: favourites, and what was opened last.

/**
 * What of a kept value is a list of articles; somebody else may have put anything there.
 * @param {unknown} kept
 * @returns {Entry[]}
 */
export function entriesOf(kept) {
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry?.id === "string") : [];
}

/**
 * The article first, and at most `limit` in all.
 * @param {Entry[]} entries
 * @param {Entry} entry
 * @param {number} limit
 */
export function withFirst(entries, entry, limit) {
  return [entry, ...entries.filter(({ id }) => id !== entry.id)].slice(0, limit);
}

/**
 * Without the article where the list has it, otherwise with it at the end.
 * @param {Entry[]} entries
 * @param {Entry} entry
 */
export function toggled(entries, entry) {
  const others = entries.filter(({ id }) => id !== entry.id);
  return others.length === entries.length ? [...others, entry] : others;
}
