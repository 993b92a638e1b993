// The search field: hits while typing, by keyboard alone.
//
// Made as an editable combobox with a list box (WAI-ARIA Authoring Practices): the cursor stays in the field, the arrow keys choose,
// screen readers read the chosen hit as a whole. Links in a list would take the cursor out of the field.

import { comparisonAddress } from "./comparison.js";
import { option } from "./hit-option.js";
import { article, cities, city, element, root, text } from "./page.js";
import { asked, chosenHit, entered, failed, hidden, moved, received, start } from "./search-state.js";

const LIMIT = 8;
const place = city?.id ?? "";
/** @param {string | undefined} id */
const remembered = (id) => `auskunft.search.${id}`;

// Only what begins at the page asks whether there is a field; everything else is called for one.
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-search]"));
const field = /** @type {HTMLInputElement} */ (form?.querySelector("input"));
const list = element("ul", { id: "part-hits", role: "listbox", "aria-label": text("results") });
const nothing = element("p", { class: "no-hit", hidden: true });
const hint = element("p", { class: "hit-hint", "aria-hidden": "true" }, text("search-hint"));
const panel = element("div", { class: "hits", tabindex: 0, hidden: true }, list, nothing, hint);
const counted = element("p", { class: "unseen", role: "status" });

let state = start;
/** @type {Worker | undefined} */
let worker;
/** @type {number | undefined} */
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
    if (state.hasFailed) return; // The form leads to the list of all articles.
    event.preventDefault();
    enter();
  });
  // A press keeps the cursor in the field; a click opens as a link would.
  list.addEventListener("pointerdown", (event) => event.preventDefault());
  list.addEventListener("click", ({ target, ctrlKey, metaKey }) => {
    const option = target instanceof Element && target.closest("[role=option]");
    if (option) open(state.hits[[...list.children].indexOf(option)], ctrlKey || metaKey);
  });
  panel.addEventListener("keydown", (event) => {
    if (event.key !== "Escape") return;
    event.preventDefault();
    event.stopPropagation();
    become(hidden(state));
    field.focus();
  });
  // Hits lie over the page: whoever goes on to the page wants to see it.
  for (const leaving of ["pointerdown", "focusin"]) {
    document.addEventListener(leaving, ({ target }) => {
      const isOutside = target instanceof Node && !panel.contains(target) && !form.contains(target);
      if (state.isShown && isOutside) become(hidden(state));
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
    if (document.activeElement === field && field.value !== "" && !state.isShown) ask();
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
  if (!field || state.isShown) return false;
  let kept;
  try {
    kept = JSON.parse(sessionStorage.getItem(remembered(place)) ?? "null");
  } catch {}
  if (!kept?.query) return goToSearch();
  field.value = kept.query;
  field.focus();
  ask(kept.id);
  return true;
}

// MARK: Question and answer

function load() {
  if (worker || state.hasFailed) return;
  const fail = () => become(failed(state, field.value));
  worker = new Worker(new URL("search-worker.js", import.meta.url), { type: "module" });
  worker.onmessage = ({ data }) => (data.failure ? fail() : receive(data));
  worker.onerror = fail;
}

/** @param {string} [wanted] */
function ask(wanted) {
  load();
  const query = field.value.trim();
  become(asked(state, query, wanted));
  if (query === "" || state.hasFailed) return;
  worker?.postMessage({ number: state.number, query, city: place, limit: LIMIT });
}

/** @param {{ number: number, hits: Hit[] }} answer */
function receive(answer) {
  const isWaitedFor = answer.number === state.number;
  become(received(state, answer));
  if (!isWaitedFor) return;
  count();
  if (state.opensWhenAnswered) enter();
}

/** Said once typing rests, so that letters are not talked over. */
function count() {
  clearTimeout(counting);
  counting = setTimeout(() => {
    const [first] = state.hits;
    counted.textContent = first ? text("result-count", { count: state.hits.length, title: first.title }) : nothing.textContent;
  }, 600);
}

/**
 * Shows a state.
 * @param {SearchState} next
 */
function become(next) {
  const before = state;
  state = next;
  const { hits, chosen, isNamed, isShown, hasFailed } = state;
  const isEmpty = hits.length === 0;
  if (hits !== before.hits) list.replaceChildren(...hits.map(option));
  nothing.textContent = text(hasFailed ? "search-failed" : "no-results");
  nothing.hidden = !isEmpty;
  list.hidden = hint.hidden = isEmpty;
  panel.hidden = !isShown;
  document.documentElement.classList.toggle("has-hits", isShown);
  field.setAttribute("aria-expanded", String(isShown && !isEmpty));
  [...list.children].forEach((option, index) => option.setAttribute("aria-selected", String(index === chosen)));
  if (isNamed) {
    field.setAttribute("aria-activedescendant", list.children[chosen].id);
    list.children[chosen].scrollIntoView({ block: "nearest" });
  } else {
    field.removeAttribute("aria-activedescendant");
  }
  if (!isShown) {
    clearTimeout(counting);
    counted.textContent = "";
  }
}

// MARK: Keys

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.isComposing || event.altKey || event.metaKey) return;
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      event.preventDefault();
      return state.isShown ? become(moved(state, event.key === "ArrowDown" ? 1 : -1)) : ask();
    case "Enter":
      if (state.hasFailed) return;
      event.preventDefault();
      return enter(event.ctrlKey);
    case "Escape":
      event.preventDefault();
      event.stopPropagation();
      if (state.isShown) {
        become(hidden(state));
        if (article) document.getElementById("part-main")?.focus({ preventScroll: true });
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
  const { state: next, asks, opens } = entered(state);
  become(next);
  if (asks) ask();
  if (opens) open(opens, isNewTab);
}

/**
 * @param {Hit} hit
 * @param {boolean} isNewTab
 */
function open(hit, isNewTab) {
  try {
    sessionStorage.setItem(remembered(place), JSON.stringify({ query: field.value.trim(), id: hit.id }));
  } catch {}
  if (isNewTab) globalThis.open(address(hit));
  else location.assign(address(hit));
}

/**
 * What another city has never opens as if it were this one's: the comparison says whose it is.
 * @param {Hit} hit
 */
function address(hit) {
  const home = city ?? (cities.length === 1 ? cities[0] : undefined);
  if (home && !hit.elsewhere) return new URL(`${home.id}/${hit.id}/`, root).href;
  return comparisonAddress(`vergleich/${hit.id}/`);
}

/**
 * The words that led here lead back in the other city as well.
 * @param {string | undefined} other
 */
export function takeWordsTo(other) {
  try {
    const kept = sessionStorage.getItem(remembered(place));
    if (kept) sessionStorage.setItem(remembered(other), kept);
  } catch {}
}

/**
 * Copying without a selection takes the answer of the chosen hit.
 * @param {ClipboardEvent} event
 */
function copyChosen(event) {
  const hit = chosenHit(state);
  if (field.selectionStart !== field.selectionEnd || !state.isShown || !hit) return;
  event.preventDefault();
  event.clipboardData?.setData("text/plain", hit.answer);
}
