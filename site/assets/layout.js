// Heights that style sheets cannot know.

/**
 * What is scrolled to stays clear of the band, whatever height the names of the cities give it. The offices beside an
 * article scroll until their end is in sight, then stay.
 */
export function watchHeights() {
  const band = document.querySelector(".bar");
  const offices = document.querySelector(".topic > .offices");
  const gap = 12;
  /** @type {(name: string, pixels: number) => void} */
  const set = (name, pixels) => document.documentElement.style.setProperty(name, `${pixels}px`);
  const update = () => {
    const height = band && getComputedStyle(band).position === "sticky" ? band.offsetHeight : 0;
    set("--bar", height);
    if (offices) set("--offices", Math.min(height + gap, innerHeight - offices.offsetHeight - gap));
  };
  const observer = new ResizeObserver(update);
  for (const element of [band, offices]) if (element) observer.observe(element);
  addEventListener("resize", update);
}
