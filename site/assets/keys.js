// Typing begins a search, on any page. What is done all day has a key behind a leader, so that no word is a command; whoever wants
// it without switches that on. All of it can be changed and switched off (WCAG 2.1.4, Character Key Shortcuts).

import data from "./data.js";
import { LEADER, actionOf, actionWithoutLeader, keptOf, pressed, settingsOf, standardKeys, writes } from "./key-settings.js";
import { element, memory } from "./page.js";

export const standard = standardKeys(data.isForAgents);
export const settings = settingsOf(memory.read("keys"), standard);
/** @type {Actions} */
let actions = {};
/** @type {Typing} */
let typing;

/** Fields that take letters. */
const FIELDS = "input:not([type=checkbox], [type=radio]), textarea, select, [contenteditable]";

/**
 * @param {Actions} given by name. `escape` belongs to the Escape key, which is no character and stays when the others are off; it says
 *   whether there was anything to do.
 * @param {Typing} typed what begins with a letter
 */
export function startKeys(given, typed) {
  actions = { ...given, help: { run: () => import("./key-help.js").then(({ showHelp }) => showHelp()) } };
  typing = typed;
  document.addEventListener("keydown", press);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (button) run(button.dataset.action ?? "");
  });
  // The online service is one of the facts, not one of the buttons.
  document.querySelector(".fact-online dt")?.append(" ", element("kbd", { "aria-hidden": "true", "data-key-of": "online" }));
  showKeys();
  // What a letter behind the leader does is known before the list of them has come.
  if ("requestIdleCallback" in globalThis) requestIdleCallback(() => import("./leader-list.js"));
}

/**
 * Parts what was typed before the scripts were there: into words, and keys that are pressed once more.
 * @param {string} typed
 * @returns {{ words: string, keys: string }}
 */
export function partEarly(typed) {
  if (settings.mode === "off") return { words: "", keys: "" };
  const isWords = settings.mode === "leader" && typed !== "" && typed[0] !== LEADER && !actionWithoutLeader(settings, typed[0]);
  return isWords ? { words: typed.trimStart(), keys: "" } : { words: "", keys: typed };
}

/** @param {string} keys */
export function pressAgain(keys) {
  for (const key of keys) (document.activeElement ?? document).dispatchEvent(new KeyboardEvent("keydown", { key, bubbles: true }));
}

/**
 * @param {string} name
 * @param {Hit} [hit] what it is for, where that is not the page
 */
function run(name, hit) {
  return actions[name]?.run(hit);
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.defaultPrevented || event.isComposing) return;
  if (leading) return follow(event);
  const { key, ctrlKey, altKey, metaKey, target } = event;
  const isField = target instanceof Element && target.closest(FIELDS) !== null;
  /** @type {HTMLDialogElement | null} */
  const dialog = document.querySelector("dialog[open]");
  const isOff = settings.mode === "off";
  if (ctrlKey && key === LEADER && !altKey && !metaKey && !dialog && !isOff) {
    event.preventDefault();
    return lead();
  }
  if (ctrlKey && key.toLowerCase() === "z" && !dialog && typing.takesBack(isField)) return event.preventDefault();
  if (dialog) {
    // Whoever types on is with the next question.
    if (settings.mode === "leader" && !isField && !dialog.querySelector(FIELDS) && isWriting(event)) {
      dialog.close();
      typing.begin();
    }
    return;
  }
  if (isField) {
    if (isLeader(event) && settings.mode === "leader" && typing.isAtRest(target)) {
      event.preventDefault();
      lead();
    }
    return;
  }
  if (key === "Escape" && !ctrlKey && !altKey && !metaKey) {
    if (actions.escape?.run()) event.preventDefault();
    return;
  }
  if (isOff || !isWriting(event)) return;
  if (isLeader(event)) {
    event.preventDefault();
    return lead();
  }
  const name = actionWithoutLeader(settings, key);
  if (name && actions[name]) {
    event.preventDefault();
    run(name);
  } else if (settings.mode === "leader") {
    typing.begin();
  }
}

/**
 * A key that is held down says so again and again; whatever it was meant for has been done.
 * @param {KeyboardEvent} event
 */
function isWriting(event) {
  const { key, ctrlKey, altKey, metaKey } = event;
  return !event.repeat && writes({ key, ctrlKey, altKey, metaKey, isAltGraph: event.getModifierState("AltGraph") });
}

/**
 * On the number pad it is the sign in a number.
 * @param {KeyboardEvent} event
 */
function isLeader({ key, code, repeat, ctrlKey, altKey, metaKey }) {
  return key === LEADER && code !== "NumpadDecimal" && !repeat && !ctrlKey && !altKey && !metaKey;
}

// MARK: The leader

// Set from the press of the leader to the key behind it; the list of actions comes up meanwhile.
/** @type {{ names: string[], hit?: Hit, close: () => void } | undefined} */
let leading;

/** The actions that this page has, for the next key or to choose from. */
export async function lead() {
  const hit = typing.chosen();
  const names = Object.keys(standard).filter((name) => actions[name] && (actions[name].isThere?.(hit) ?? true));
  const current = { names, hit, close: () => {} };
  leading = current;
  document.addEventListener("pointerdown", end, { once: true });
  const { showList } = await import("./leader-list.js");
  if (leading !== current) return;
  current.close = showList(names, (name) => (end(), run(name, hit)), end);
}

function end() {
  document.removeEventListener("pointerdown", end);
  const { close } = leading ?? {};
  leading = undefined;
  close?.();
}

/** @param {KeyboardEvent} event */
function follow(event) {
  const { key } = event;
  if (key === "Escape") event.preventDefault();
  // The list has keys of its own; those that only change others mean nothing.
  else if (!isWriting(event) || key === "Dead") return;
  const name = actionOf(settings, key);
  const hit = leading?.hit;
  const isKnown = name !== undefined && leading?.names.includes(name);
  if (isKnown) event.preventDefault();
  end();
  if (isKnown) run(name, hit);
  else if (key !== "Escape" && !isLeader(event)) typing.begin();
  else event.preventDefault();
}

// MARK: What stands beside

/** Each key stands beside what it does. */
export function showKeys() {
  document.documentElement.classList.toggle("has-keys", settings.mode !== "off");
  for (const place of document.querySelectorAll("[data-key-of]")) {
    place.textContent = pressed(settings, place.dataset.keyOf ?? "");
  }
}

export function keepKeys() {
  memory.write("keys", keptOf(settings, standard));
  showKeys();
}
