// What is done with texts.

/**
 * A text with its `{names}` filled in; one without a value stays as it is.
 * @param {string} whole
 * @param {Record<string, string | number>} values
 */
export function fill(whole, values) {
  return whole.replace(/\{(\w+)\}/g, (name, key) => String(values[key] ?? name));
}

/**
 * In small letters and without umlauts, so that what is typed without them is found.
 * @param {string} text
 */
export function fold(text) {
  return text.toLowerCase().replace(/ä/g, "ae").replace(/ö/g, "oe").replace(/ü/g, "ue").replace(/ß/g, "ss");
}

/**
 * A text cut where marks begin and end.
 * @param {string} whole
 * @param {number[]} marks pairs of start and end
 */
export function pieces(whole, marks = []) {
  const found = [];
  let done = 0;
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const [start, end] = [marks[index], marks[index + 1]];
    if (start < done || end <= start) continue;
    found.push({ text: whole.slice(done, start), isMarked: false }, { text: whole.slice(start, end), isMarked: true });
    done = end;
  }
  found.push({ text: whole.slice(done), isMarked: false });
  return found.filter(({ text }) => text !== "");
}
