// The number that was called opens the desk of its city.

export function openCalledCity() {
  const call = document.querySelector("[data-call]");
  if (!call) return;
  const given = new URLSearchParams(location.search).get("nummer") ?? "";
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const cities = call.querySelectorAll("a[data-lines]");
  const links = [...cities];
  const wanted = longestLine(
    international(given),
    links.map((link) => link.dataset.lines?.split(" ") ?? []),
  );
  const unknown = document.querySelector(".call-unknown");
  if (wanted !== undefined) location.replace(links[wanted].href);
  else if (given.trim() !== "" && unknown) unknown.hidden = false;
}

/**
 * Whose line a number is: the index of the city. A line may begin as another does; then the longer one counts.
 * @param {string} number
 * @param {string[][]} lines of each city
 */
export function longestLine(number, lines) {
  const fitting = lines.flatMap((own, index) =>
    own.filter((line) => line !== "" && number.startsWith(line)).map((line) => ({ index, length: line.length })),
  );
  return fitting.sort((left, right) => right.length - left.length)[0]?.index;
}

/**
 * A number as telephone systems write it, in the form of the content (ITU-T E.164): `02041 7030`, `0049…`, `+49 (0)2041/70-30`,
 * `tel:…`, `sip:…@…`. In an address a plus sign that is not escaped means a space.
 * @param {string} given
 */
export function international(given) {
  const number = given
    .trim()
    .replace(/^[a-z]+:/i, "")
    .replace(/[@;?].*$/, "")
    .replace(/\(0\)/g, "")
    .replace(/[^+\d]/g, "");
  if (number.startsWith("+")) return number;
  if (number.startsWith("00")) return `+${number.slice(2)}`;
  if (number.startsWith("0")) return `+49${number.slice(1)}`;
  return `+${number}`;
}
