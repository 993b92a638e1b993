// The page for addresses that were not kept: of the cities only those whose pages were.

export async function hideUnkeptCities() {
  if (!document.querySelector("[data-kept-only]") || !globalThis.caches) return;
  /** @type {NodeListOf<HTMLAnchorElement>} */
  const links = document.querySelectorAll("[data-kept-only] a");
  for (const link of links) {
    const isKept = await caches.match(new URL("index.html", link.href));
    const item = link.closest("li");
    if (item) item.hidden = !isKept;
  }
}
