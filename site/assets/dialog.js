// Dialogs over the page.

import { element, text } from "./page.js";

/** @param {HTMLDialogElement} dialog */
export function closeButton(dialog) {
  const button = element("button", { type: "button", class: "close" }, text("close"));
  button.addEventListener("click", () => dialog.close());
  return button;
}

/**
 * Over the page; the cursor comes back to where it was when the dialog goes.
 * @param {HTMLDialogElement} dialog
 */
export function open(dialog) {
  document.body.append(dialog);
  dialog.addEventListener("close", () => dialog.remove());
  dialog.addEventListener("click", (event) => event.target === dialog && dialog.close());
  dialog.showModal();
}
