// The page for addresses that were not kept: of the cities only those whose pages were.

export async function hideUnkeptCities() {
  if (!document.querySelector("[data-kept-only]") || !globalThis.caches) return;
  for (const link of document.querySelectorAll("[data-kept-only] a")) {
    const isKept = await caches.match(new URL("index.html", link.href));
    link.closest("li").hidden = !isKept;
  }
}
