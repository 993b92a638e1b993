// The actions of a page, shown behind the leader key: to learn their letters, and for those who would rather choose.

import { label } from "./key-settings.js";
import { settings } from "./keys.js";
import { element, text } from "./page.js";

/**
 * @param {string[]} names
 * @param {(name: string) => void} run
 * @param {() => void} end
 * @returns {() => void} puts the list away; the cursor goes back to where it was
 */
export function showList(names, run, end) {
  const buttons = names.map((name) => {
    const key = element("kbd", {}, label(settings.keys[name]));
    const button = element("button", { type: "button" }, key, ` ${text(`key-${name}`)}`);
    button.addEventListener("click", () => run(name));
    return button;
  });
  const dialog = element("dialog", { class: "actions-list", "aria-labelledby": "part-actions" });
  dialog.append(
    element("h2", { id: "part-actions" }, text("actions-title")),
    element("ul", {}, ...buttons.map((button) => element("li", {}, button))),
  );
  dialog.addEventListener("keydown", (event) => {
    const step = { ArrowDown: 1, ArrowRight: 1, ArrowUp: -1, ArrowLeft: -1 }[event.key];
    if (!step) return;
    event.preventDefault();
    const index = buttons.findIndex((button) => button === document.activeElement);
    buttons[(index + step + buttons.length) % buttons.length].focus();
  });
  // A press beside it, and the Escape key.
  dialog.addEventListener("close", () => (dialog.remove(), end()));
  document.body.append(dialog);
  dialog.showModal();
  return () => dialog.close();
}
