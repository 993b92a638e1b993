// Guided questions in one place: a digit a step, the Backspace key for a step back, and the way taken, which goes on to whoever takes
// the call. Without this script each question is a page, and each answer a link.

import { isForOthers } from "./guide-arrival.js";
import { chosenBy, line, wayOf } from "./guide-way.js";
import { LEADER } from "./key-settings.js";
import { pressAgain, settings } from "./keys.js";
import { element, root, session, text } from "./page.js";

/**
 * Pages of questions by their addresses.
 * @type {Map<string, Promise<Document | undefined>>}
 */
const pages = new Map();
/**
 * What has been answered before the question that is shown.
 * @type {GuideStep[]}
 */
let way = [];
/**
 * The last answer, where it ends here.
 * @type {GuideStep | undefined}
 */
let last;
/** Steps are taken one after the other, however fast they are typed. */
let steps = Promise.resolve();
/** How many of them are still to be taken. */
let waiting = 0;
/** What was typed behind them: the leader, and the key of an action, which are for what the steps lead to. */
let held = "";

/** The question that is shown; none on other pages. */
const question = () => document.querySelector("[data-question]");
const choices = () => [...(question()?.querySelectorAll(".choices > li") ?? [])];
const title = () => document.querySelector(".guide h1")?.textContent?.trim() ?? "";

/** The way to what is shown. */
export const taken = () => [...way, ...(last ? [last] : [])];

/** @param {string} typed before this was here: digits, and perhaps an action for what they lead to */
export function startQuestions(typed) {
  const [digits] = typed.split(LEADER);
  held = typed.slice(digits.length);
  // Before typing begins a search.
  addEventListener("keydown", hold, true);
  addEventListener("keydown", press, true);
  keepAddresses();
  way = wayOf(history.state?.way);
  document.addEventListener("click", click);
  document.addEventListener("toggle", toggle, true);
  addEventListener("popstate", () => (steps = steps.then(comeBack)));
  showWay();
  fetchNext();
  for (const digit of digits) take(digit);
  if (digits === "") pressHeld();
}

// MARK: Steps

/** @param {KeyboardEvent} event */
function press(event) {
  const { key } = event;
  if (isForOthers(event)) return;
  if (key === "Backspace") {
    if (way.length === 0) return;
    event.preventDefault();
    history.back();
  } else if (settings.mode !== "off" && chosenBy(key, choices().length) >= 0) {
    event.preventDefault();
    take(key);
  }
}

/** @param {KeyboardEvent} event */
function hold(event) {
  const { key } = event;
  if (waiting === 0 || key.length !== 1 || isForOthers(event) || (key !== LEADER && held === "")) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  held += key;
}

/** @param {string} digit */
function take(digit) {
  waiting += 1;
  steps = steps.then(async () => {
    const items = choices();
    const item = items[chosenBy(digit, items.length)];
    try {
      if (item) await choose(item);
    } finally {
      waiting -= 1;
    }
    if (waiting === 0) pressHeld();
  });
}

function pressHeld() {
  const keys = held;
  held = "";
  pressAgain(keys);
}

/** @param {HTMLElement} item */
async function choose(item) {
  const details = item.querySelector("details");
  const link = item.querySelector("a");
  if (details) {
    end(item, details);
    details.open = true;
    details.querySelector("summary")?.focus();
  } else if (link && item.matches(".choice-question")) {
    await go(link.href, [...way, step(item)]);
  } else if (link) {
    leave(link, item);
    location.assign(link.href);
  }
}

/** @param {HTMLElement} item */
const step = (item) => ({
  ask: document.getElementById("part-question")?.textContent?.trim() ?? "",
  answer: item.querySelector(".choice-text")?.textContent?.trim() ?? "",
});

/** @param {MouseEvent} event */
function click(event) {
  const link = event.target instanceof Element && event.target.closest("a");
  if (!link || event.defaultPrevented || event.button !== 0 || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
  const item = link.closest(".choices > li");
  if (link.matches("[data-back]") && way.length > 0) {
    event.preventDefault();
    history.back();
  } else if (item?.matches(".choice-question")) {
    event.preventDefault();
    steps = steps.then(() => choose(item));
  } else if (item) {
    leave(link, item);
  }
}

/**
 * An answer that ends here is open; no other is.
 * @param {Event} event
 */
function toggle({ target }) {
  const item = target instanceof HTMLDetailsElement && target.closest(".choices > li");
  if (!item) return;
  if (!target.open) {
    if (last?.answer === step(item).answer) last = undefined;
    return;
  }
  end(item, target);
}

/**
 * Here the way ends. At once, because the event of what opens comes later, when the next may be open already.
 * @param {HTMLElement} item
 * @param {HTMLDetailsElement} details
 */
function end(item, details) {
  last = step(item);
  for (const other of question()?.querySelectorAll("details") ?? []) if (other !== details) other.open = false;
}

/**
 * Another question in the place of this one.
 * @param {string} address
 * @param {GuideStep[]} next
 */
async function go(address, next) {
  const page = await fetched(address);
  if (!page) return location.assign(address);
  history.pushState({ way: next }, "", address);
  show(page, next);
}

async function comeBack() {
  const page = await fetched(location.href);
  if (page) show(page, wayOf(history.state?.way));
  else location.reload();
}

/**
 * @param {Document} page
 * @param {GuideStep[]} taken
 */
function show(page, taken) {
  const next = page.querySelector(".guide");
  const place = document.querySelector(".guide");
  if (!next || !place) return;
  [way, last] = [taken, undefined];
  place.replaceWith(document.importNode(next, true));
  document.title = page.title;
  showWay();
  // Read out at once, and the next key begins from there.
  document.getElementById("part-question")?.focus();
  fetchNext();
}

function showWay() {
  if (way.length > 0) question()?.before(element("p", { class: "guide-way" }, text("guide-way", { way: line(way) })));
}

// MARK: Pages

/** @param {string} address */
function fetched(address) {
  const [page] = address.split("#");
  const known = pages.get(page);
  if (known) return known;
  const coming = read(page);
  pages.set(page, coming);
  // What did not come may come the next time.
  coming.then((found) => found ?? pages.delete(page));
  return coming;
}

/** @param {string} address */
async function read(address) {
  try {
    const response = await fetch(address);
    if (!response.ok) return undefined;
    const page = new DOMParser().parseFromString(await response.text(), "text/html");
    return page.querySelector("[data-question]") ? page : undefined;
  } catch {
    return undefined;
  }
}

/** The next questions are there before they are asked for. */
function fetchNext() {
  for (const item of choices()) {
    const link = item.matches(".choice-question") ? item.querySelector("a") : null;
    if (link) fetched(link.href);
  }
}

/** The address changes with each question, and what stands around it stays: its links must not change with it. */
function keepAddresses() {
  document.body.dataset.root = root.href;
  /** @type {NodeListOf<HTMLAnchorElement | HTMLLinkElement>} */
  const links = document.querySelectorAll("a[href], link[href]");
  for (const link of links) if (!link.closest(".guide")) link.href = link.href;
  for (const form of document.querySelectorAll("form")) form.action = form.action;
  for (const use of document.querySelectorAll("use[href]")) {
    if (!use.closest(".guide")) use.setAttribute("href", new URL(use.getAttribute("href") ?? "", location.href).href);
  }
}

// MARK: Leaving

/**
 * What the answer leads to is told how it was found.
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} item
 */
function leave(link, item) {
  const [to] = link.href.split("#");
  session.write("way", { to, guide: title(), way: [...way, step(item)] });
}
