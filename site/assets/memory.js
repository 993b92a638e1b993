// Favourites and what was opened last, a list for each city, in this browser only.

import { article, city, element, memory, say, text } from "./page.js";

const RECENT = 8;
const key = (list) => `${list}.${city.id}`;

/** Whatever somebody else may have put there. */
function entries(list) {
  const kept = memory.read(key(list), []);
  return Array.isArray(kept) ? kept.filter((entry) => typeof entry?.id === "string") : [];
}

export function startMemory() {
  if (!city) return;
  if (article) {
    const entry = { id: article, title: document.querySelector("h1").textContent };
    const others = entries("recent").filter(({ id }) => id !== article);
    memory.write(key("recent"), [entry, ...others].slice(0, RECENT));
    showState();
  }
  const show = () => {
    for (const section of document.querySelectorAll("[data-list]")) showList(section);
  };
  show();
  addEventListener("pageshow", (event) => event.persisted && show());
}

export function toggleFavourite() {
  if (!city || !article) return;
  const kept = entries("favourites");
  const others = kept.filter(({ id }) => id !== article);
  const isNew = others.length === kept.length;
  const entry = { id: article, title: document.querySelector("h1").textContent };
  memory.write(key("favourites"), isNew ? [...others, entry] : others);
  showState();
  say(text(isNew ? "favourite-on" : "favourite-off"));
}

function showState() {
  const isKept = entries("favourites").some(({ id }) => id === article);
  document.querySelector("[data-action=favourite]")?.setAttribute("aria-pressed", String(isKept));
}

function showList(section) {
  const kept = entries(section.dataset.list);
  section.querySelector("ul").replaceChildren(
    ...kept.map(({ id, title }) =>
      element("li", {}, element("a", { href: `${encodeURIComponent(id)}/` }, String(title ?? id))),
    ),
  );
  section.hidden = kept.length === 0;
}
