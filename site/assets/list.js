// A list of articles or streets narrows while typing; `?q=` comes from the search fields of pages without JavaScript.

import { fold } from "./texts.js";

export function startList() {
  const list = document.querySelector("[data-filter]");
  /** @type {HTMLInputElement | null} */
  const field = document.querySelector(`input#${list?.dataset.filter}`);
  if (!list || !field) return;
  const entries = [...list.querySelectorAll("li, tr")].map((item) => ({ item, text: fold(item.textContent ?? "") }));
  const nothing = document.querySelector(".nothing");
  const narrow = () => {
    const words = fold(field.value).split(/\s+/).filter(Boolean);
    let shown = 0;
    for (const { item, text } of entries) {
      item.hidden = !words.every((word) => text.includes(word));
      if (!item.hidden) shown += 1;
    }
    for (const group of list.querySelectorAll("ul")) {
      const isEmpty = !group.querySelector("li:not([hidden])");
      group.hidden = isEmpty;
      if (group.previousElementSibling instanceof HTMLElement) group.previousElementSibling.hidden = isEmpty;
    }
    if (nothing) nothing.hidden = shown > 0;
  };
  field.value = new URLSearchParams(location.search).get("q") ?? "";
  field.addEventListener("input", narrow);
  field.form?.addEventListener("submit", (event) => event.preventDefault());
  narrow();
  field.focus();
}
