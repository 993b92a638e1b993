// Guided questions in one place: a digit a step, the Backspace key for a step back, and the way taken, which goes on to whoever takes
// the call. Without this script each question is a page, and each answer a link.

import { chosenBy, line, partDigits, wayOf } from "./guide-way.js";
import { settings } from "./keys.js";
import { element, root, session, text } from "./page.js";

/** Fields that take letters. */
const FIELDS = "input, textarea, select, [contenteditable]";

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

/** The question that is shown; none on other pages. */
const question = () => document.querySelector("[data-question]");
const choices = () => [...(question()?.querySelectorAll(".choices > li") ?? [])];
const title = () => document.querySelector(".guide h1")?.textContent?.trim() ?? "";

/** The way that led to the page, or to what it shows, in words; empty where there is none. */
export function takenWay() {
  const whole = question() ? [...way, ...(last ? [last] : [])] : arrived();
  return whole.length > 0 ? line(whole) : "";
}

/**
 * @param {string} typed before the scripts were there
 * @returns {string} what of it is not for the questions
 */
export function startGuide(typed) {
  document.addEventListener("keydown", press);
  if (!question()) {
    showArrival();
    return typed;
  }
  keepAddresses();
  way = wayOf(history.state?.way);
  document.addEventListener("click", click);
  document.addEventListener("toggle", toggle, true);
  addEventListener("popstate", () => (steps = steps.then(comeBack)));
  showWay();
  fetchNext();
  const { digits, rest } = settings.mode === "off" ? { digits: "", rest: typed } : partDigits(typed);
  for (const digit of digits) take(digit);
  return rest;
}

// MARK: Steps

/** @param {KeyboardEvent} event */
function press(event) {
  const { key, target, repeat, ctrlKey, altKey, metaKey } = event;
  if (event.defaultPrevented || event.isComposing || repeat || ctrlKey || altKey || metaKey) return;
  if ((target instanceof Element && target.closest(FIELDS)) || document.querySelector("dialog[open]")) return;
  if (key === "Backspace") {
    if (!canGoBack()) return;
    event.preventDefault();
    history.back();
  } else if (settings.mode !== "off" && question() && chosenBy(key, choices().length) >= 0) {
    event.preventDefault();
    take(key);
  }
}

const canGoBack = () => (question() ? way.length > 0 : arrived().length > 0);

/** @param {string} digit */
function take(digit) {
  steps = steps.then(async () => {
    const items = choices();
    const item = items[chosenBy(digit, items.length)];
    if (item) await choose(item);
  });
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
  if (link.matches("[data-back]") && canGoBack()) {
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

// MARK: Arriving

/**
 * What the answer leads to is told how it was found.
 * @param {HTMLAnchorElement} link
 * @param {HTMLElement} item
 */
function leave(link, item) {
  const [to] = link.href.split("#");
  session.write("way", { to, guide: title(), way: [...way, step(item)] });
}

const arrived = () => wayOf(history.state?.guided?.way);

function showArrival() {
  const kept = session.read("way");
  if (kept) {
    session.write("way", null);
    // The page that it was for, and no other; a step back to the page finds it again.
    if (kept.to === location.href.split("#")[0]) history.replaceState({ ...history.state, guided: kept }, "");
  }
  const taken = arrived();
  if (taken.length === 0) return;
  const guide = String(history.state?.guided?.guide ?? "");
  document.querySelector("h1")?.after(element("p", { class: "guide-way" }, text("guide-taken", { guide, way: line(taken) })));
}
