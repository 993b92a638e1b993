// Copying, and saying so.

import { element, say, text } from "./page.js";

/**
 * @param {string} words
 * @param {string} message
 */
export async function copy(words, message) {
  say((await write(words)) ? message : text("copy-failed"));
}

/**
 * Browsers give the clipboard only to pages of https and of this machine; an intranet may be neither.
 * @param {string} words
 */
async function write(words) {
  try {
    await navigator.clipboard.writeText(words);
    return true;
  } catch {
    const field = element("textarea", { class: "unseen", readonly: true });
    field.value = words;
    (document.querySelector("dialog[open]") ?? document.body).append(field);
    const before = document.activeElement;
    field.select();
    const done = document.execCommand("copy");
    field.remove();
    if (before instanceof HTMLElement) before.focus();
    return done;
  }
}
