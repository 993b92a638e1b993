// How a hit looks in the list.

import { wallClock } from "./clock.js";
import { answerOf, fieldLabel, fieldText, kindLabel, kindOf, lines, noticesOf, numbersOf, openNow } from "./hit-facts.js";
import { keepCurrentIn } from "./live.js";
import { cities, city, element, text } from "./page.js";
import { feeOn } from "./periods.js";
import { pieces } from "./texts.js";

export { copied } from "./hit-facts.js";

/** At most so many words of a notice beside a hit. */
const FIRST_WORDS = 120;

/**
 * @param {Hit} hit
 * @param {number} index
 * @param {string | undefined} field what the caller wants to hear
 */
export function option(hit, index, field) {
  const names = cities.filter(({ id }) => hit.municipalities.includes(id)).map(({ name }) => name);
  const kind = kindOf(hit);
  const title = element("span", { class: "hit-title" }, ...marked(hit.title, hit.titleMarks));
  /** @type {HTMLElement[]} */
  const marks = kind === "article" ? [] : [element("span", { class: "hit-kind" }, kindLabel(kind))];
  const facts = [];
  // The hit is one version of the article; other cities may have their own.
  if (hit.elsewhere) {
    marks.push(
      element("span", { class: "hit-elsewhere" }, text("elsewhere", { cities: names.join(", "), city: city?.name ?? "" })),
    );
  } else if (!city && names.length < cities.length && kind !== "city") {
    marks.push(element("span", { class: "hit-elsewhere" }, text("version-of", { cities: names.join(", ") })));
  }
  if (!hit.offered && city && !hit.elsewhere && kind === "article") {
    marks.push(element("span", { class: "hit-not-offered" }, text("not-offered", { city: city.name })));
  }
  const wanted = fieldText(hit, field);
  const { answer, marks: answerMarks } = answerOf(hit);
  const fee = feeOn(hit, wallClock().date);
  if (kind !== "article") {
    // The first number stands out: it is what the caller is put through to.
    numbersOf(hit)
      .slice(0, 2)
      .forEach(({ label, number, of }, place) => {
        const whose = of && of !== hit.title ? ` (${of})` : "";
        facts.push(element("span", { class: place === 0 ? "hit-number" : "hit-place" }, `${label} `, element("strong", {}, number), whose));
      });
    facts.push(...openNow(kind === "office" ? hit.details?.[0] : hit.office));
  } else if (field === "hours") {
    facts.push(...openNow(hit.office));
  }
  if (fee && !(wanted && field === "fees")) facts.push(element("span", { class: "hit-fee" }, fee));
  if (hit.place) facts.push(element("span", { class: "hit-place" }, hit.place));
  if (hit.online) facts.push(element("span", { class: "hit-online" }, text("online")));
  /** @param {HTMLElement[]} elements */
  const spaced = (elements) => elements.flatMap((one) => [one, " "]);
  // Spaces part the pieces for those who hear them.
  const made = element(
    "li",
    {
      id: `part-hit-${index}`,
      role: "option",
      "data-hit": `${kind}:${hit.id}`,
      "aria-selected": "false",
      class: `${hit.elsewhere ? "hit elsewhere" : hit.offered ? "hit" : "hit not-offered"} kind-${kind}`,
    },
    element("span", { class: "hit-head" }, ...spaced([title, ...marks])),
    ...(wanted ? [element("span", { class: "hit-wanted" }, element("strong", {}, `${fieldLabel(field)}:`), ` ${wanted}`), " "] : []),
    ...noticesOf(hit).flatMap((notice) => [
      element(
        "span",
        { class: "hit-notice" },
        element("strong", {}, notice.title),
        ` ${firstWords(notice.answer)}`,
      ),
      " ",
    ]),
    ...lines(hit).flatMap((line) => [line, " "]),
    element("span", { class: "hit-answer" }, ...marked(answer, answerMarks)),
    " ",
    element("span", { class: "hit-facts" }, ...spaced(facts)),
    ...(hit.missing?.length ? [" ", element("span", { class: "hit-missing" }, text("hit-missing", { words: hit.missing.join(", ") }))] : []),
  );
  keepCurrentIn(made);
  return made;
}

/** @param {string} words */
function firstWords(words) {
  return words.length <= FIRST_WORDS ? words : `${words.slice(0, words.lastIndexOf(" ", FIRST_WORDS))} …`;
}

/**
 * A text with the words found in `<mark>`.
 * @param {string} whole
 * @param {number[] | undefined} marks
 */
function marked(whole, marks) {
  return pieces(whole, marks).map(({ text, isMarked }) => (isMarked ? element("mark", {}, text) : text));
}
