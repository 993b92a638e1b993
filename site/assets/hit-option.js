// How a hit looks in the list.

import { wallClock } from "./clock.js";
import { cities, city, element, text } from "./page.js";
import { feeOn } from "./periods.js";
import { pieces } from "./texts.js";

/**
 * @param {Hit} hit
 * @param {number} index
 */
export function option(hit, index) {
  const names = cities.filter(({ id }) => hit.municipalities.includes(id)).map(({ name }) => name);
  const title = element("span", { class: "hit-title" }, ...marked(hit.title, hit.titleMarks));
  const marks = [];
  const facts = [];
  // The hit is one version of the article; other cities may have their own.
  if (hit.elsewhere) {
    marks.push(
      element("span", { class: "hit-elsewhere" }, text("elsewhere", { cities: names.join(", "), city: city?.name ?? "" })),
    );
  } else if (!city && names.length < cities.length) {
    marks.push(element("span", { class: "hit-elsewhere" }, text("version-of", { cities: names.join(", ") })));
  }
  if (!hit.offered && city && !hit.elsewhere) {
    marks.push(element("span", { class: "hit-not-offered" }, text("not-offered", { city: city.name })));
  }
  const fee = feeOn(hit, wallClock().date);
  if (fee) facts.push(element("span", { class: "hit-fee" }, fee));
  if (hit.place) facts.push(element("span", { class: "hit-place" }, hit.place));
  if (hit.online) facts.push(element("span", { class: "hit-online" }, text("online")));
  /** @param {HTMLElement[]} elements */
  const spaced = (elements) => elements.flatMap((one) => [one, " "]);
  // Spaces part the pieces for those who hear them.
  return element(
    "li",
    {
      id: `part-hit-${index}`,
      role: "option",
      "aria-selected": "false",
      class: hit.elsewhere ? "hit elsewhere" : hit.offered ? "hit" : "hit not-offered",
    },
    element("span", { class: "hit-head" }, ...spaced([title, ...marks])),
    element("span", { class: "hit-answer" }, ...marked(hit.answer, hit.answerMarks)),
    " ",
    element("span", { class: "hit-facts" }, ...spaced(facts)),
  );
}

/**
 * A text with the words found in `<mark>`.
 * @param {string} whole
 * @param {number[] | undefined} marks
 */
function marked(whole, marks) {
  return pieces(whole, marks).map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text));
}
