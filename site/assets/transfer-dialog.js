// The dialog for putting a caller through: what to ask before, numbers, whether anyone is there, and what to say.

import { copy } from "./clipboard.js";
import { closeButton, open } from "./dialog.js";
import { element, text } from "./page.js";

/**
 * @param {string[]} questions what to ask before
 * @param {HTMLElement[]} places who may take the call, the best one first
 * @param {string} words what is said to whoever takes it
 */
export function showTransferDialog(questions, places, words) {
  const copyButton = element("button", { type: "button" }, text("copy"));
  copyButton.addEventListener("click", () => copy(words, text("copied")));
  const dialog = element("dialog", { class: "transfer", "aria-labelledby": "part-transfer" });
  dialog.append(
    element("h2", { id: "part-transfer" }, text("transfer")),
    ...(questions.length > 0 ? [asked(questions)] : []),
    ...places,
    element("h3", {}, text("handover-title")),
    element("p", { class: "handover" }, words),
    element("p", { class: "buttons" }, copyButton, closeButton(dialog)),
  );
  open(dialog);
  copyButton.focus();
  return dialog;
}

/** @param {string[]} questions */
function asked(questions) {
  return element(
    "section",
    { class: "ask" },
    element("h3", {}, text("ask")),
    element("ul", {}, ...questions.map((question) => element("li", {}, question))),
  );
}

/**
 * One who may take the call.
 * @param {string} name
 * @param {Node | undefined} status whether anyone is there
 * @param {{ label: string, number: string }[]} numbers
 */
export function place(name, status, numbers) {
  return element(
    "section",
    { class: "contact" },
    element("h3", {}, name),
    ...(status ? [element("p", { class: "status" }, status)] : []),
    element(
      "dl",
      {},
      ...numbers.map(({ label, number }) => element("div", {}, element("dt", {}, label), element("dd", {}, number))),
    ),
  );
}
