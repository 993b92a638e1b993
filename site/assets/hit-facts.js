// What a hit has to say besides its title and answer: by kind, and by what the caller wants to hear.

import { wallClock } from "./clock.js";
import { element, text } from "./page.js";
import { feeOn, hasBegun, isOver, textOn } from "./periods.js";

/** @param {Hit} hit */
export const kindOf = (hit) => hit.kind ?? "article";

/** @param {string} kind */
export function kindLabel(kind) {
  switch (kind) {
    case "guide":
      return text("kind-guide");
    case "office":
      return text("kind-office");
    case "contact":
      return text("kind-contact");
    case "district":
      return text("kind-district");
    case "street":
      return text("kind-street");
    case "notice":
      return text("kind-notice");
    case "body":
      return text("kind-body");
    default:
      return text("kind-city");
  }
}

/** @param {string | undefined} field */
export function fieldLabel(field) {
  switch (field) {
    case "fees":
      return text("field-fees");
    case "documents":
      return text("field-documents");
    case "duration":
      return text("field-duration");
    case "deadline":
      return text("field-deadline");
    case "offices":
      return text("field-offices");
    default:
      return text("field-online");
  }
}

/**
 * The first value of a name among the details that hold.
 * @param {Hit} hit
 * @param {string} name
 */
export const detail = (hit, name) => hit.details?.find((one) => one[name])?.[name] ?? "";

/**
 * What a field has become since the build; undefined where it is still the same.
 * @param {Hit} hit
 * @param {string} field
 */
const laterText = (hit, field) => textOn(detail(hit, `later-${field}`), wallClock().date);

/**
 * The answer of today, with the words found where it is that of the build.
 * @param {Hit} hit
 * @returns {{ answer: string, marks: number[] | undefined }}
 */
export function answerOf(hit) {
  const today = laterText(hit, "answer");
  return today === undefined ? { answer: hit.answer, marks: hit.answerMarks } : { answer: today, marks: undefined };
}

/**
 * What the caller wants to hear of an article, in words; empty where it does not say.
 * @param {Hit} hit
 * @param {string | undefined} field
 */
export function fieldText(hit, field) {
  if (kindOf(hit) !== "article") return "";
  switch (field) {
    case "fees":
      return feeOn(hit, wallClock().date) ?? "";
    case "offices":
      return [hit.place, hit.office?.address].filter(Boolean).join(", ");
    case "online":
      return hit.online ? text("online") : "";
    case "documents":
    case "duration":
    case "deadline":
      return (laterText(hit, field) ?? detail(hit, field)).replaceAll("\n", "; ");
    default:
      return "";
  }
}

/**
 * What `C` takes of a hit: what was asked for, else the answer, else the number.
 * @param {Hit} hit
 * @param {string | undefined} field
 */
export const copied = (hit, field) => fieldText(hit, field) || (kindOf(hit) === "article" || kindOf(hit) === "notice" ? answerOf(hit).answer : numberOf(hit) || hit.answer);

/**
 * The number to put the caller through to: the internal one, else the public one, else that of the office behind it.
 * @param {Hit} hit
 */
export const numberOf = (hit) => {
  const [number] = numbersOf(hit);
  return number?.number ?? "";
};

/**
 * Every number of a hit, the best one first.
 * @param {Hit} hit
 * @returns {{ label: string, number: string, of: string }[]}
 */
export function numbersOf(hit) {
  const own = (hit.details ?? []).flatMap((one) => numbers(one, one.who ?? hit.title));
  const office = hit.office ? numbers(hit.office, hit.office.title ?? hit.place ?? "") : [];
  return [...own, ...office].filter(({ number }, index, all) => all.findIndex((other) => other.number === number) === index);
}

/**
 * @param {Record<string, string>} one
 * @param {string} of
 */
function numbers(one, of) {
  return [
    ...(one.transfer ? [{ label: text("transfer"), number: one.transfer, of }] : []),
    ...(one.phone ? [{ label: text("phone"), number: displayed(one.phone), of }] : []),
  ];
}

/**
 * A number of Germany as it is dialled there.
 * @param {string} number
 */
const displayed = (number) => number.replace(/^\+49/, "0");

/**
 * Where a script says whether an office is open.
 * @param {Record<string, string> | undefined} office
 */
export function openNow(office) {
  if (!office?.hours) return [];
  const { hours, closed, special, state } = office;
  return [element("span", { class: "open-now", "data-hours": hours, "data-closed": closed, "data-special": special, "data-state": state })];
}

/**
 * Of several lines: who answers for whom, which end of the street is where.
 * @param {Hit} hit
 * @returns {HTMLElement[]}
 */
export function lines(hit) {
  switch (kindOf(hit)) {
    case "contact":
      return line([reason(hit), detail(hit, "room") && `${text("room")} ${detail(hit, "room")}`, detail(hit, "districts"), detail(hit, "note")]);
    case "street":
      return (hit.details ?? []).flatMap((one) =>
        line([one.numbers, one.district, one.postcode, ...(one.further ?? "").split("\n")]),
      );
    case "article":
      return (hit.details ?? []).filter(({ who }) => who).length === 1 && hit.reason
        ? (hit.details ?? []).filter(({ who }) => who).flatMap((one) =>
            line([`${[one.letters, one.who].filter(Boolean).join(" → ")}`, one.transfer && `${text("transfer")} ${one.transfer}`, one.room && `${text("room")} ${one.room}`]),
          )
        : [];
    case "city":
      return line([text(hit.offered ? "city-take-words" : "city-not-ours")]);
    default:
      return [];
  }
}

/**
 * Why this one of several teams.
 * @param {Hit} hit
 */
function reason(hit) {
  const letters = detail(hit, "letters");
  return letters && (hit.reason === "name" ? text("chosen-by-name", { letters }) : text("for-letters", { letters }));
}

/** @param {(string | undefined | false)[]} parts */
function line(parts) {
  const said = parts.filter(Boolean);
  return said.length === 0 ? [] : [element("span", { class: "hit-line" }, said.join(" · "))];
}

/**
 * Notices in force that concern a hit.
 * @param {Hit} hit
 */
export function noticesOf(hit) {
  const now = wallClock();
  return (hit.notices ?? []).filter(({ from, until }) => hasBegun(from, now) && !isOver(until, now));
}
