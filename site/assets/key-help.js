// The list of keys, where they are changed and switched off.

import { closeButton, open } from "./dialog.js";
import { LEADER, MODES, label, objection } from "./key-settings.js";
import { keepKeys, settings, standard } from "./keys.js";
import { element, text } from "./page.js";

/** @type {HTMLDialogElement | undefined} */
let dialog;

export function showHelp() {
  dialog?.remove();
  dialog = element("dialog", { class: "help", "aria-labelledby": "part-keys" });
  const problem = element("p", { class: "problem", role: "status" });
  const rows = Object.keys(standard).map((name) => row(name, problem));
  const reset = element("button", { type: "button" }, text("keys-reset"));
  reset.addEventListener("click", () => {
    Object.assign(settings, { mode: "leader", keys: { ...standard } });
    keepKeys();
    showHelp();
  });
  const control = text("keys-control");
  dialog.append(
    element("h2", { id: "part-keys" }, text("keys-title")),
    element("fieldset", { class: "modes" }, element("legend", { class: "unseen" }, text("keys-title")), ...MODES.map(mode)),
    element("dl", {}, ...rows),
    problem,
    element("h3", {}, text("keys-fixed")),
    element(
      "dl",
      {},
      fixed(LEADER, text("keys-leader")),
      fixed(`${control} ${LEADER}`, text("keys-leader-anywhere")),
      fixed(`${control} Z`, text("key-back")),
      fixed("↑ ↓", text("keys-arrows")),
      fixed("⏎", text("keys-enter")),
      fixed("Esc", text("keys-escape")),
    ),
    element("p", { class: "buttons" }, reset, closeButton(dialog)),
  );
  open(dialog);
}

/** @param {KeySettings["mode"]} mode */
function mode(mode) {
  const meaning = { leader: text("keys-mode-leader"), single: text("keys-mode-single"), off: text("keys-mode-off") }[mode];
  const use = element("input", { type: "radio", name: "keys", value: mode, autocomplete: "off" });
  use.checked = settings.mode === mode;
  use.addEventListener("change", () => {
    settings.mode = mode;
    keepKeys();
  });
  return element("label", { class: "check" }, use, ` ${meaning}`);
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
      keepKeys();
    }
    field.value = label(settings.keys[name]);
    field.select();
  });
  field.addEventListener("blur", () => (field.value = label(settings.keys[name])));
  return element("div", {}, element("dt", {}, field), element("dd", {}, action));
}
