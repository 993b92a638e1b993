// Single keys for what is done all day. They can be changed and switched off (WCAG 2.1.4, Character Key Shortcuts).

import data from "./data.js";
import { element, memory, text } from "./page.js";

const STANDARD = {
  search: "/",
  copy: "c",
  online: "o",
  transfer: "d",
  compare: "v",
  favourite: "m",
  desk: "t",
  reload: "r",
  help: "?",
};
// Citizens who read the public edition put nobody through.
if (!data.isForAgents) delete STANDARD.transfer;

const settings = readSettings();
let actions = {};

function readSettings() {
  const kept = memory.read("keys", {});
  return { isOff: kept.isOff === true, keys: { ...STANDARD, ...kept.keys } };
}

/**
 * @param actions by name; each a function. `city` takes the number of a city, `escape` belongs to the Escape key, which is
 *   no character and stays when the others are off.
 */
export function startKeys(given) {
  actions = { ...given, help: showHelp };
  document.addEventListener("keydown", press);
  document.addEventListener("click", (event) => {
    const button = event.target.closest("button[data-action]");
    if (button) actions[button.dataset.action]?.();
  });
  // The online service is one of the facts, not one of the buttons.
  document.querySelector(".fact-online dt")?.append(" ", element("kbd", { "aria-hidden": "true", "data-key-of": "online" }));
  showKeys();
}

function press(event) {
  if (event.defaultPrevented || event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
  if (document.querySelector("dialog[open]")) return;
  if (event.target.closest("input:not([type=checkbox]), textarea, select, [contenteditable]")) return;
  if (event.key === "Escape") {
    if (actions.escape?.()) event.preventDefault();
    return;
  }
  if (settings.isOff) return;
  if (/^[1-9]$/.test(event.key)) {
    event.preventDefault();
    return actions.city?.(Number(event.key));
  }
  const name = Object.keys(settings.keys).find((name) => settings.keys[name] === event.key.toLowerCase());
  if (!name || !actions[name]) return;
  event.preventDefault();
  actions[name]();
}

/** Each key stands beside what it does. */
export function showKeys() {
  document.documentElement.classList.toggle("has-keys", !settings.isOff);
  for (const place of document.querySelectorAll("[data-key-of]")) {
    place.textContent = label(settings.keys[place.dataset.keyOf] ?? "");
  }
}

function label(key) {
  return /^[a-zäöü]$/.test(key) ? key.toUpperCase() : key;
}

function keep() {
  const changed = Object.entries(settings.keys).filter(([name, key]) => STANDARD[name] !== key);
  memory.write("keys", { isOff: settings.isOff, keys: Object.fromEntries(changed) });
  showKeys();
}

// MARK: The list of keys

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
  const rows = Object.keys(STANDARD).map((name) => row(name, problem));
  const reset = element("button", { type: "button" }, text("keys-reset"));
  reset.addEventListener("click", () => {
    settings.keys = { ...STANDARD };
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

function fixed(key, action) {
  return element("div", {}, element("dt", {}, element("kbd", {}, key)), element("dd", {}, action));
}

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
    const owner = Object.keys(STANDARD).find((other) => other !== name && settings.keys[other] === key);
    problem.textContent = "";
    if (field.value === "") return;
    if (key === "" || /\d/.test(key)) {
      problem.textContent = text("key-unfit");
      field.value = label(settings.keys[name]);
    } else if (owner) {
      problem.textContent = text("key-taken", { key: label(key), action: text(`key-${owner}`) });
      field.value = label(settings.keys[name]);
    } else {
      settings.keys[name] = key;
      field.value = label(key);
      keep();
    }
    field.select();
  });
  field.addEventListener("blur", () => (field.value = label(settings.keys[name])));
  return element("div", {}, element("dt", {}, field), element("dd", {}, action));
}

export function closeButton(dialog) {
  const button = element("button", { type: "button", class: "close" }, text("close"));
  button.addEventListener("click", () => dialog.close());
  return button;
}

/** Over the page; the cursor comes back to where it was when the dialog goes. */
export function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.showModal();
}
