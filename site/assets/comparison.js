// The comparison is a page of all cities. The call stays one city's: its name and colour come along, and so does its search.

import { city, element, root } from "./page.js";

/** @type {(selector: string) => NodeListOf<HTMLAnchorElement>} */
const links = (selector) => document.querySelectorAll(selector);

export function keepCity() {
  if (!city) return;
  for (const link of links('main a[href*="vergleich/"]')) link.href = comparisonAddress(link.href);
  if (document.body.dataset.city) return;
  document.body.classList.add(`city-${city.id}`);
  document
    .querySelector(".place")
    ?.append(" ", element("a", { class: "city-name", href: `${root}${city.id}/` }, city.name));
  document.querySelector("[data-search]")?.setAttribute("action", `${root}${city.id}/a-z/`);
  for (const link of links(".cities a")) {
    if (link.href.startsWith(`${root}${city.id}/`)) link.setAttribute("aria-current", "true");
  }
}

/**
 * Says whose call it is.
 * @param {string} address
 */
export function comparisonAddress(address) {
  const url = new URL(address, root);
  if (city) url.searchParams.set("stadt", city.id);
  return url.href;
}
