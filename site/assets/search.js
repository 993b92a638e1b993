// The search field: hits while typing, by keyboard alone.
//
// Made as an editable combobox with a list box (WAI-ARIA Authoring Practices): the cursor stays in the field, the arrow keys choose,
// screen readers read the chosen hit as a whole. Links in a list would take the cursor out of the field.

import { wallClock } from "./clock.js";
import { comparisonAddress } from "./comparison.js";
import { article, cities, city, element, root, text } from "./page.js";

const LIMIT = 8;
const place = city?.id ?? "";
const remembered = (id) => `auskunft.search.${id}`;

const form = document.querySelector("[data-search]");
const field = form?.querySelector("input");
const list = element("ul", { id: "part-hits", role: "listbox", "aria-label": text("results") });
const nothing = element("p", { class: "no-hit", hidden: true });
const hint = element("p", { class: "hit-hint", "aria-hidden": "true" }, text("search-hint"));
const panel = element("div", { class: "hits", tabindex: 0, hidden: true }, list, nothing, hint);
const counted = element("p", { class: "unseen", role: "status" });

let worker;
let number = 0;
let answered = 0;
let hits = [];
let chosen = -1;
let opensWhenAnswered = false;
let failed = false;
let counting;

export function startSearch() {
  if (!field) return;
  for (const [name, value] of Object.entries({
    role: "combobox",
    "aria-autocomplete": "list",
    "aria-expanded": "false",
    "aria-controls": list.id,
  })) {
    field.setAttribute(name, value);
  }
  form.after(panel, counted);
  field.addEventListener("input", () => ask());
  field.addEventListener("focus", load, { once: true });
  field.addEventListener("keydown", press);
  field.addEventListener("copy", copyChosen);
  form.addEventListener("submit", (event) => {
    if (failed) return; // The form leads to the list of all articles.
    event.preventDefault();
    enter();
  });
  // A press keeps the cursor in the field; a click opens as a link would.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", (event) => {
    const option = event.target.closest("[role=option]");
    if (option) open(hits[[...list.children].indexOf(option)], event.ctrlKey || event.metaKey);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    hide();
    field.focus();
  });
  // Hits lie over the page: whoever goes on to the page wants to see it.
  for (const leaving of ["pointerdown", "focusin"]) {
    document.addEventListener(leaving, ({ target }) => {
      if (!panel.hidden && !panel.contains(target) && !form.contains(target)) hide();
    });
  }
  const given = new URLSearchParams(location.search).get("q");
  if (given && place === "") {
    field.value = given;
    field.focus();
    ask();
  } else if (document.activeElement === field) {
    load();
  } else if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(load, { timeout: 2000 });
  }
  // A browser that goes back puts the words into the field again; the hits belong to them.
  addEventListener("pageshow", () => {
    if (document.activeElement === field && field.value !== "" && panel.hidden) ask();
  });
}

/** To the field, its words marked so that typing replaces them. */
export function goToSearch() {
  if (!field) return false;
  field.focus();
  field.select();
  if (field.value !== "") ask();
  return true;
}

/** Back to the hits that led to this article. */
export function returnToHits() {
  if (!field || !panel.hidden) return false;
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(remembered(place)));
  } catch {}
  if (!kept?.query) return goToSearch();
  field.value = kept.query;
  field.focus();
  ask(kept.id);
  return true;
}

function load() {
  if (worker || failed) return;
  worker = new Worker(new URL("search-worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => (data.failure ? fail() : receive(data));
  worker.onerror = fail;
}

function fail() {
  failed = true;
  nothing.textContent = text("search-failed");
  if (field.value !== "") showPanel(true);
}

let wanted;

function ask(id) {
  load();
  wanted = id;
  opensWhenAnswered = false;
  const query = field.value.trim();
  if (query === "") {
    hits = [];
    return hide();
  }
  number += 1;
  if (failed) return showPanel(true);
  worker.postMessage({ number, query, city: place, limit: LIMIT });
}

/**
 * Of several questions only the last one's answer counts. It may come twice, from the small index and then from the whole one:
 * what the arrow keys chose between the two stays chosen.
 */
function receive(answer) {
  if (answer.number !== number) return;
  const isChosen = answered === number && field.hasAttribute("aria-activedescendant");
  const kept = isChosen ? hits[chosen].id : wanted;
  answered = number;
  hits = answer.hits;
  list.replaceChildren(...hits.map(option));
  nothing.textContent = text("no-results");
  showPanel(hits.length === 0);
  const index = hits.findIndex((hit) => hit.id === kept);
  choose(Math.max(index, 0), index >= 0);
  count();
  if (opensWhenAnswered) enter();
}

/** Said once typing rests, so that letters are not talked over. */
function count() {
  clearTimeout(counting);
  counting = setTimeout(() => {
    counted.textContent =
      hits.length === 0 ? nothing.textContent : text("result-count", { count: hits.length, title: hits[0].title });
  }, 600);
}

function showPanel(isEmpty) {
  nothing.hidden = !isEmpty;
  list.hidden = hint.hidden = isEmpty;
  panel.hidden = false;
  document.documentElement.classList.add("has-hits");
  field.setAttribute("aria-expanded", String(!isEmpty));
}

function hide() {
  // Answers still under way would open the list again.
  answered = number += 1;
  opensWhenAnswered = false;
  clearTimeout(counting);
  panel.hidden = true;
  counted.textContent = "";
  document.documentElement.classList.remove("has-hits");
  field.setAttribute("aria-expanded", "false");
  field.removeAttribute("aria-activedescendant");
}

/** The first hit is marked at once, and named to screen readers as soon as the arrow keys are used. */
function choose(index, isNamed = true) {
  chosen = hits.length === 0 ? -1 : (index + hits.length) % hits.length;
  [...list.children].forEach((option, place) => option.setAttribute("aria-selected", String(place === chosen)));
  if (chosen < 0 || !isNamed) return field.removeAttribute("aria-activedescendant");
  field.setAttribute("aria-activedescendant", list.children[chosen].id);
  list.children[chosen].scrollIntoView({ block: "nearest" });
}

function press(event) {
  if (event.isComposing || event.altKey || event.metaKey) return;
  const isOpen = !panel.hidden;
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp": {
      event.preventDefault();
      if (!isOpen) return ask();
      const step = event.key === "ArrowDown" ? 1 : -1;
      // The first press of "down" names the first hit, the next one goes on.
      const isFirst = step === 1 && chosen === 0 && !field.hasAttribute("aria-activedescendant");
      return choose(isFirst ? 0 : chosen + step);
    }
    case "Enter":
      if (failed) return;
      event.preventDefault();
      return enter(event.ctrlKey);
    case "Escape":
      event.preventDefault();
      event.stopPropagation();
      if (isOpen) {
        hide();
        if (article) document.getElementById("part-main").focus({ preventScroll: true });
      } else if (field.value !== "") {
        field.value = "";
        ask();
      } else {
        field.blur();
      }
  }
}

function enter(isNewTab = false) {
  if (field.value.trim() === "") return;
  // Who types fast presses Enter before the hits are there.
  if (answered !== number) opensWhenAnswered = true;
  else if (panel.hidden) ask();
  else if (hits[chosen]) open(hits[chosen], isNewTab);
}

function open(hit, isNewTab) {
  try {
    sessionStorage.setItem(remembered(place), JSON.stringify({ query: field.value.trim(), id: hit.id }));
  } catch {}
  if (isNewTab) globalThis.open(address(hit));
  else location.assign(address(hit));
}

/** What another city has never opens as if it were this one's: the comparison says whose it is. */
function address(hit) {
  const home = city ?? (cities.length === 1 ? cities[0] : undefined);
  if (home && !hit.elsewhere) return new URL(`${home.id}/${hit.id}/`, root).href;
  return comparisonAddress(`vergleich/${hit.id}/`);
}

/** The words that led here lead back in the other city as well. */
export function takeWordsTo(other) {
  try {
    const kept = sessionStorage.getItem(remembered(place));
    if (kept) sessionStorage.setItem(remembered(other), kept);
  } catch {}
}

/** What it costs today: an index may be older than the day. */
function feeToday({ fee, fees = [] }) {
  const { date } = wallClock();
  return fees.findLast(({ from }) => from <= date)?.fee ?? fee;
}

function option(hit, index) {
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
  const fee = feeToday(hit);
  if (fee) facts.push(element("span", { class: "hit-fee" }, fee));
  if (hit.place) facts.push(element("span", { class: "hit-place" }, hit.place));
  if (hit.online) facts.push(element("span", { class: "hit-online" }, text("online")));
  const spaced = (pieces) => pieces.flatMap((piece) => [piece, " "]);
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

/** A text with the words found in `<mark>`; `marks` are pairs of start and end. */
function marked(whole, marks = []) {
  const pieces = [];
  let done = 0;
  for (let index = 0; index + 1 < marks.length; index += 2) {
    const [start, end] = [marks[index], marks[index + 1]];
    if (start < done || end <= start) continue;
    pieces.push(whole.slice(done, start), element("mark", {}, whole.slice(start, end)));
    done = end;
  }
  pieces.push(whole.slice(done));
  return pieces;
}

/** Copying without a selection takes the answer of the chosen hit. */
function copyChosen(event) {
  if (field.selectionStart !== field.selectionEnd || panel.hidden || !hits[chosen]) return;
  event.preventDefault();
  event.clipboardData.setData("text/plain", hits[chosen].answer);
}
