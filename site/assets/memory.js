// Favourites and what was opened last, a list for each city, in this browser only.

import { entriesOf, toggled, withFirst } from "./entries.js";
import { article, city, element, memory, say, text, title } from "./page.js";

const RECENT = 8;

/** @param {string} list */
const key = (list) => `${list}.${city?.id}`;

/** @param {string} list */
const entries = (list) => entriesOf(memory.read(key(list)));

export function startMemory() {
  if (!city) return;
  if (article) {
    memory.write(key("recent"), withFirst(entries("recent"), { id: article, title: title() }, RECENT));
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
  memory.write(key("favourites"), toggled(entries("favourites"), { id: article, title: title() }));
  say(text(showState() ? "favourite-on" : "favourite-off"));
}

function showState() {
  const isKept = entries("favourites").some(({ id }) => id === article);
  document.querySelector("[data-action=favourite]")?.setAttribute("aria-pressed", String(isKept));
  return isKept;
}

/** @param {HTMLElement} section */
function showList(section) {
  const kept = entries(section.dataset.list ?? "");
  section
    .querySelector("ul")
    ?.replaceChildren(
      ...kept.map(({ id, title }) =>
        element("li", {}, element("a", { href: `${encodeURIComponent(id)}/` }, String(title ?? id))),
      ),
    );
  section.hidden = kept.length === 0;
}
