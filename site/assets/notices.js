// Notices in this browser: an agent marks one as read, and the urgent ones stay in sight while the hits cover the page.

import { wallClock } from "./clock.js";
import { city, element, memory, root, text } from "./page.js";
import { hasBegun, isOver } from "./periods.js";

/** Of each notice that was read, what it said then: one that says something else is new. */
const read = () => {
  const kept = memory.read("read-notices");
  return kept && typeof kept === "object" ? kept : {};
};

/** @param {HTMLElement} notice */
const words = (notice) =>
  [...notice.children]
    .filter((part) => !part.matches("button"))
    .map((part) => part.textContent?.replace(/\s+/g, " ").trim())
    .join("\n");

/** @param {HTMLElement} notice */
const isRead = (notice) => read()[notice.dataset.notice ?? ""] === shortened(words(notice));

/**
 * Tells texts apart; nobody is to be deceived (FNV-1a).
 * @param {string} whole
 */
function shortened(whole) {
  let hash = 0x811c9dc5;
  for (let index = 0; index < whole.length; index += 1) hash = Math.imul(hash ^ whole.charCodeAt(index), 0x01000193);
  return (hash >>> 0).toString(36);
}

/** A button on each; what was read shrinks to its heading and never goes. */
export function startNotices() {
  for (const notice of document.querySelectorAll(".notice[data-notice]")) {
    const button = element("button", { type: "button", class: "read" });
    const show = () => {
      const was = isRead(notice);
      notice.classList.toggle("is-read", was);
      button.textContent = text(was ? "notice-unread" : "notice-read");
      button.setAttribute("aria-pressed", String(was));
    };
    button.addEventListener("click", () => {
      const id = notice.dataset.notice ?? "";
      memory.write("read-notices", { ...read(), [id]: isRead(notice) ? undefined : shortened(words(notice)) });
      show();
    });
    show();
    notice.append(button);
  }
}

/**
 * The urgent notices of the city that nobody has read yet, in a line each: from this page, or from the city's desk.
 * @returns {Promise<HTMLElement[]>}
 */
export async function urgentNotices() {
  const place = document.querySelector(".page-desk, .page-choice") ? document : await desk();
  const now = wallClock();
  /** @type {HTMLElement[]} */
  const notices = [...(place?.querySelectorAll(".urgent .notice") ?? [])];
  return notices
    .filter((notice) => hasBegun(notice.dataset.from, now) && !isOver(notice.dataset.until, now) && !isRead(notice))
    .map((notice) => {
      const title = [...(notice.querySelector("h3")?.childNodes ?? [])].map((node) => document.importNode(node, true));
      const rest = [".notice-until", "h3 ~ p:not(.notice-until)"].map((part) => notice.querySelector(part)?.textContent ?? "");
      return element("p", { class: "urgent-line" }, element("strong", {}, ...title), ...rest.map((part) => ` ${part}`));
    });
}

/** The desk's page, which the browser has at hand or keeps. */
async function desk() {
  if (!city) return undefined;
  try {
    const response = await fetch(`${root}${city.id}/`);
    return response.ok ? new DOMParser().parseFromString(await response.text(), "text/html") : undefined;
  } catch {
    return undefined;
  }
}
