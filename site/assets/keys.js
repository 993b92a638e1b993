// Single keys for what is done all day. They can be changed and switched off (WCAG 2.1.4, Character Key Shortcuts).

import data from "./data.js";
import { closeButton, open } from "./dialog.js";
import { actionOf, keptOf, label, objection, settingsOf, standardKeys } from "./key-settings.js";
import { element, memory, text } from "./page.js";

const standard = standardKeys(data.isForAgents);
const settings = settingsOf(memory.read("keys"), standard);
/** @type {Actions} */
let actions = {};

/**
 * @param {Actions} given by name. `city` takes the number of a city, `escape` belongs to the Escape key, which is no character
 *   and stays when the others are off; it says whether there was anything to do.
 */
export function startKeys(given) {
  actions = { ...given, help: showHelp };
  document.addEventListener("keydown", press);
  document.addEventListener("click", ({ target }) => {
    const button = target instanceof Element && target.closest("button[data-action]");
    if (button) actions[button.dataset.action ?? ""]?.();
  });
  // The online service is one of the facts, not one of the buttons.
  document.querySelector(".fact-online dt")?.append(" ", element("kbd", { "aria-hidden": "true", "data-key-of": "online" }));
  showKeys();
}

/** @param {KeyboardEvent} event */
function press(event) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  const isTyping = "input:not([type=checkbox]), textarea, select, [contenteditable]";
  if (event.target instanceof Element && event.target.closest(isTyping)) return;
  if (event.key === "Escape") {
    if (actions.escape?.()) event.preventDefault();
    return;
  }
  if (settings.isOff) return;
  if (/^[1-9]$/.test(event.key)) {
    event.preventDefault();
    actions.city?.(Number(event.key));
    return;
  }
  const name = actionOf(settings, event.key);
  if (!name || !actions[name]) return;
  event.preventDefault();
  actions[name]();
}

/** Each key stands beside what it does. */
export function showKeys() {
  document.documentElement.classList.toggle("has-keys", !settings.isOff);
  for (const place of document.querySelectorAll("[data-key-of]")) {
    place.textContent = label(settings.keys[place.dataset.keyOf ?? ""] ?? "");
  }
}

function keep() {
  memory.write("keys", keptOf(settings, standard));
  showKeys();
}

// MARK: The list of keys

/** @type {HTMLDialogElement | undefined} */
let dialog;

function showHelp() {
  dialog?.remove();
  dialog = element("dialog", { class: "help", "aria-labelledby": "part-keys" });
  const use = element("input", { type: "checkbox", autocomplete: "off" });
  use.checked = !settings.isOff;
  use.addEventListener("change", () => {
    settings.isOff = !use.checked;
    keep();
  });
  const problem = element("p", { class: "problem", role: "status" });
  const rows = Object.keys(standard).map((name) => row(name, problem));
  const reset = element("button", { type: "button" }, text("keys-reset"));
  reset.addEventListener("click", () => {
    settings.keys = { ...standard };
    settings.isOff = false;
    keep();
    showHelp();
  });
  dialog.append(
    element("h2", { id: "part-keys" }, text("keys-title")),
    element("label", { class: "check" }, use, ` ${text("keys-on")}`),
    element("dl", {}, ...rows, fixed("1–9", text("key-city"))),
    problem,
    element("h3", {}, text("keys-fixed")),
    element(
      "dl",
      {},
      fixed("↑ ↓", text("keys-arrows")),
      fixed("⏎", text("keys-enter")),
      fixed("Esc", text("keys-escape")),
    ),
    element("p", { class: "buttons" }, reset, closeButton(dialog)),
  );
  open(dialog);
}

/**
 * @param {string} key
 * @param {string} action
 */
function fixed(key, action) {
  return element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, action));
}

/**
 * @param {string} name
 * @param {HTMLElement} problem
 */
function row(name, problem) {
  const action = text(`key-${name}`);
  const field = element("input", {
    type: "text",
    maxlength: 1,
    size: 1,
    autocomplete: "off",
    value: label(settings.keys[name]),
    "aria-label": text("key-change", { action }),
  });
  field.addEventListener("focus", () => field.select());
  field.addEventListener("input", () => {
    const key = field.value.trim().toLowerCase();
    problem.textContent = "";
    if (field.value === "") return;
    const wrong = objection(settings, name, key);
    if (wrong) {
      const taken = "taken" in wrong && { key: label(key), action: text(`key-${wrong.taken}`) };
      problem.textContent = taken ? text("key-taken", taken) : text("key-unfit");
    } else {
      settings.keys[name] = key;
      keep();
    }
    field.value = label(settings.keys[name]);
    field.select();
  });
  field.addEventListener("blur", () => (field.value = label(settings.keys[name])));
  return element("div", {}, element("dt", {}, field), element("dd", {}, action));
}
