// Favourites and what was opened last, a list for each city, in this browser only.

import { article, city, element, memory, say, text } from "./page.js";

const RECENT = 8;
const key = (list) => `${list}.${city.id}`;

export function startMemory() {
  if (!city) return;
  if (article) {
    const entry = { id: article, title: document.querySelector("h1").textContent };
    const others = memory.read(key("recent"), []).filter(({ id }) => id !== article);
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
  const kept = memory.read(key("favourites"), []);
  const others = kept.filter(({ id }) => id !== article);
  const isNew = others.length === kept.length;
  const entry = { id: article, title: document.querySelector("h1").textContent };
  memory.write(key("favourites"), isNew ? [...others, entry] : others);
  showState();
  say(text(isNew ? "favourite-on" : "favourite-off"));
}

function showState() {
  const isKept = memory.read(key("favourites"), []).some(({ id }) => id === article);
  document.querySelector("[data-action=favourite]")?.setAttribute("aria-pressed", String(isKept));
}

function showList(section) {
  const entries = memory.read(key(section.dataset.list), []);
  section.querySelector("ul").replaceChildren(
    ...entries.map(({ id, title }) =>
      element("li", {}, element("a", { href: `${encodeURIComponent(id)}/` }, String(title))),
    ),
  );
  section.hidden = entries.length === 0;
}
