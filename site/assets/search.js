// The search field: hits while typing, by keyboard alone.
//
// Made as an editable combobox with a list box (WAI-ARIA Authoring Practices): the cursor stays in the field, the arrow keys choose,
// screen readers read the chosen hit as a whole. Links in a list would take the cursor out of the field.

import { comparisonAddress } from "./comparison.js";
import { cityBegunBy, cityNamedIn } from "./city-match.js";
import { wallClock } from "./clock.js";
import { urgentNotices } from "./notices.js";
import { article, cities, city, element, root, text } from "./page.js";
import { isOver } from "./periods.js";
import { asked, chosenHit, entered, failed, hidden, moved, received, start } from "./search-state.js";
import { arrivingWords, keepWords, noteQuestion, questions } from "./words.js";

const LIMIT = 8;
/** From this width on there is room for the hits and the page of one. */
const WIDE = matchMedia("(min-width: 100rem)");
/** Where no city is chosen, words may name one. */
let place = city?.id ?? "";
/** @param {string | undefined} id */
const remembered = (id) => `auskunft.search.${id}`;

// Only what begins at the page asks whether there is a field; everything else is called for one.
const form = /** @type {HTMLFormElement} */ (document.querySelector("[data-search]"));
const field = /** @type {HTMLInputElement} */ (form?.querySelector("input"));
const list = element("ul", { id: "part-hits", role: "listbox", "aria-label": text("results") });
const nothing = element("div", { class: "no-hit", hidden: true });
const hint = element("p", { class: "hit-hint", "aria-hidden": "true" }, text("search-hint"));
/** Stay above the hits, which cover the page. */
const urgent = element("section", { class: "urgent-lines notice-urgent", "aria-label": text("urgent-notices"), hidden: true });
/** Says which city the words have named. */
const whose = element("p", { class: "whose", hidden: true });
const panel = element("div", { class: "hits", tabindex: 0, hidden: true }, whose, urgent, nothing, list, hint);
const counted = element("p", { class: "unseen", role: "status" });

let state = start;
/** @type {Worker | undefined} */
let worker;
/** @type {number | undefined} */
let counting;
/** What was opened; what is typed behind it while the page changes is for the next one. */
let opened = "";
/** Whether somebody has put the hits away. */
let isPutAway = false;
/** @type {Promise<typeof import("./hit-option.js")> | undefined} */
let drawing;
/** @type {typeof import("./hit-option.js") | undefined} */
let drawn;
/**
 * A city that the question names.
 * @type {Hit | undefined}
 */
let otherCity;

/** @param {string} typedBefore what was typed before this was here */
export function startSearch(typedBefore) {
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
      const isOutside = target instanceof Element && !panel.contains(target) && !form.contains(target) && !target.closest("dialog");
      if (state.isShown && isOutside) become(hidden(state));
    });
  }
  const { words, isAsked } = arrivingWords(typedBefore);
  // What a field that has the focus at once took before this was here.
  const typed = field.value;
  field.value = words + typed;
  if (field.value !== "" && (isAsked || typed !== "")) {
    field.focus();
    field.setSelectionRange(field.value.length, field.value.length);
    ask();
  } else if (document.activeElement === field) {
    load();
  } else if ("requestIdleCallback" in globalThis) {
    requestIdleCallback(load, { timeout: 2000 });
  }
  // A browser that goes back puts the words into the field again; the hits belong to them.
  addEventListener("pageshow", () => {
    opened = "";
    if (document.activeElement === field && field.value !== "" && !state.isShown) ask();
  });
}

/** To the field, before the letter that is pressed gets there; what stands in it gives way. */
export function beginTyping() {
  field?.focus();
  field?.select();
}

/**
 * Whether a field is the one of the search, and nobody is in the middle of a word: it is empty, or the arrow keys have left it for a hit.
 * @param {EventTarget | null} target
 */
export function isAtRest(target) {
  return target === field && (field.value === "" || (state.isShown && state.isNamed));
}

/** The hit that is marked in the open list. */
export function shownHit() {
  return state.isShown ? chosenHit(state) : undefined;
}

/** The words in the field, and whether they are asked for: their hits may have been put away. */
export function fieldWords() {
  const words = field?.value.trim() ?? "";
  return { words, isAsked: words !== "" && !isPutAway };
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
  urgentNotices().then((lines) => {
    urgent.replaceChildren(...lines);
    urgent.hidden = lines.length === 0;
  });
}

/** @param {string} [wanted] */
function ask(wanted) {
  load();
  isPutAway = false;
  keepWords(field.value, opened);
  const query = questionFor(field.value.trim());
  become(asked(state, query, wanted));
  if (query === "" || state.hasFailed) return;
  // How hits look is wanted with the first question only.
  drawing ??= import("./hit-option.js");
  worker?.postMessage({ number: state.number, query, city: place, limit: LIMIT });
}

/**
 * The words without the city that they name, where none was chosen; what is found is that city's then.
 * @param {string} words
 */
function questionFor(words) {
  if (city) return words;
  const named = cityNamedIn(words, cities);
  place = named?.id ?? "";
  whose.textContent = named ? text("city-named", { city: named.name }) : "";
  whose.className = `whose city-${place}`;
  whose.hidden = !named;
  return named?.rest || words;
}

/** @param {Answer} answer */
async function receive(answer) {
  drawn ??= await drawing;
  const isWaitedFor = answer.number === state.number;
  if (isWaitedFor) otherCity = answer.otherCity;
  // An index may be older than the moment.
  answer.hits = answer.hits.filter((hit) => kindOf(hit) !== "notice" || !isOver(hit.details?.[0]?.until, wallClock()));
  become(received(state, withCity(answer)));
  if (!isWaitedFor) return;
  count();
  if (state.opensWhenAnswered) enter();
}

/**
 * Where the words are the name of a city and nothing else, its desk is the first hit.
 * @param {Answer} answer
 * @returns {Answer}
 */
function withCity(answer) {
  if (city) return answer;
  const named = cityNamedIn(field.value, cities) ?? cityBegunBy(field.value, cities);
  if (!named || named.rest !== "") return answer;
  const desk = { id: "", title: named.name, answer: text("city-hit"), offered: true, municipalities: [named.id, ...cities.map(({ id }) => id)] };
  return { ...answer, nothingFits: false, hits: [desk, ...answer.hits] };
}

/** Said once typing rests, so that letters are not talked over. */
function count() {
  clearTimeout(counting);
  counting = setTimeout(() => {
    const [first] = state.hits;
    counted.textContent =
      first && !state.nothingFits ? text("result-count", { count: state.hits.length, title: first.title }) : nothing.textContent;
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
  if (hits !== before.hits) list.replaceChildren(...hits.map((hit, index) => drawn?.option(hit, index, state.field) ?? ""));
  if (hasFailed) nothing.replaceChildren(text("search-failed"));
  else if (isEmpty || state.nothingFits) sayNothingFits();
  panel.setAttribute("aria-busy", String(!state.isComplete));
  nothing.hidden = !isEmpty && !state.nothingFits;
  list.hidden = hint.hidden = isEmpty;
  panel.hidden = !isShown;
  const marked = isShown ? chosenHit(state) : undefined;
  // What all cities have is compared, and a comparison takes a page of its own.
  const hasPage = marked && ["article", "office"].includes(kindOf(marked));
  const beside = hasPage && place !== "" && !marked.elsewhere ? address(marked) : undefined;
  if (WIDE.matches) import("./hit-pane.js").then(({ showBeside }) => showBeside(panel, beside));
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

/** What was not found, and whom to ask or tell instead. */
async function sayNothingFits() {
  const { missing } = state;
  nothing.replaceChildren(text("nothing-fits"));
  const { nothingFits, showReport } = await import("./missing.js");
  if (state.missing !== missing) return;
  nothing.replaceChildren(...nothingFits(missing, otherCity, () => showReport(field.value.trim())));
}

// MARK: Keys

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.isComposing || event.altKey || event.metaKey) return;
  switch (event.key) {
    case "ArrowDown":
    case "ArrowUp":
      event.preventDefault();
      if (event.key === "ArrowUp" && field.value === "") return askAgain();
      return state.isShown ? become(moved(state, event.key === "ArrowDown" ? 1 : -1)) : ask();
    case "Enter":
      if (state.hasFailed) return;
      event.preventDefault();
      return enter(event.ctrlKey);
    case "Escape":
      event.preventDefault();
      event.stopPropagation();
      isPutAway = true;
      if (state.isShown) {
        become(hidden(state));
        // Whoever is back at the article wants to see it, now and when the page comes again.
        if (article) keepWords("", "");
        if (article) document.getElementById("part-main")?.focus({ preventScroll: true });
      } else if (field.value !== "") {
        field.value = "";
        ask();
      } else {
        field.blur();
      }
  }
}

/** What was asked last. */
function askAgain() {
  const [last] = questions();
  if (!last) return;
  field.value = last;
  field.select();
  ask();
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
function open(hit, isNewTab = false) {
  const query = field.value.trim();
  try {
    sessionStorage.setItem(remembered(place), JSON.stringify({ query, id: hit.id }));
  } catch {}
  noteQuestion(query);
  if (isNewTab) return globalThis.open(address(hit));
  keepWords(field.value, "");
  opened = field.value;
  location.assign(address(hit));
}

/**
 * What another city has never opens as if it were this one's: the comparison says whose it is.
 * @param {Hit} hit
 */
function address(hit) {
  const home = cities.find(({ id }) => id === place) ?? (cities.length === 1 ? cities[0] : undefined);
  if (hit.id === "") return new URL(`${hit.municipalities[0]}/`, root).href;
  if (kindOf(hit) !== "article") return directoryAddress(hit, home?.id ?? hit.municipalities[0]);
  if (home && !hit.elsewhere) return new URL(`${home.id}/${hit.id}/`, root).href;
  return comparisonAddress(`vergleich/${hit.id}/`);
}

/**
 * Where a hit that is no article leads.
 * @param {Hit} hit
 * @param {string} home the caller's city
 */
function directoryAddress(hit, home) {
  switch (kindOf(hit)) {
    case "city":
      return new URL(hit.offered ? `${hit.id}/?q=${encodeURIComponent(field.value.trim())}` : `${home}/stellen/#part-bodies`, root).href;
    case "body":
      return new URL(`${home}/stellen/#part-bodies`, root).href;
    case "notice":
      return new URL(`${home}/`, root).href;
    default:
      return new URL(`${hit.municipalities[0]}/${hit.details?.find(({ page }) => page)?.page ?? ""}`, root).href;
  }
}

/** @param {Hit} hit */
const kindOf = (hit) => hit.kind ?? "article";

/** What the caller wants to hear. */
export const askedField = () => state.field;

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
  event.clipboardData?.setData("text/plain", drawn?.copied(hit, state.field) ?? hit.answer);
}
