// A new build announces itself.

import { clockTime, wallClock } from "./clock.js";
import data from "./data.js";
import { showKeys } from "./keys.js";
import { city, element, root, text } from "./page.js";

const EVERY = 60_000;

/** @type {HTMLElement | undefined} */
let bar;

/** Asks a tiny file for the version of the site; what the page was loaded with is its own. */
export async function watchForNewContent() {
  keepOffline();
  const own = await ask("version.json");
  if (!own) return;
  show(own);
  const look = async () => {
    if (document.hidden) return;
    const now = await ask("version.json?now");
    if (now && now.version !== own.version) announce(now);
    if (now) show(now.version === own.version ? { ...own, isOffline: now.isOffline } : own);
  };
  setInterval(look, EVERY);
  document.addEventListener("visibilitychange", look);
  // What the service worker answers says nothing of the network.
  if (navigator.serviceWorker?.controller) look();
  addEventListener("online", look);
  addEventListener("offline", look);
}

/** A service worker keeps the pages of this city. Browsers give it only to pages of https and of this machine. */
async function keepOffline() {
  if (!data.isForAgents || !navigator.serviceWorker) return;
  try {
    await navigator.serviceWorker.register(new URL("sw.js", root), { scope: root.pathname });
    const { active } = await navigator.serviceWorker.ready;
    active?.postMessage({ type: "keep", city: city?.id });
  } catch {} // Where it may not run, pages come from the network as ever.
}

export const hasNewContent = () => bar !== undefined;

export function loadNewContent() {
  if (bar) location.reload();
}

/**
 * @param {string} path
 * @returns {Promise<Build | undefined>}
 */
async function ask(path) {
  try {
    const response = await fetch(new URL(path, root), { cache: "no-cache" });
    if (!response.ok) return undefined;
    const { version } = await response.json();
    const modified = Date.parse(response.headers.get("Last-Modified") ?? "");
    return {
      version,
      date: Number.isNaN(modified) ? undefined : new Date(modified),
      isOffline: response.headers.has("X-Auskunft-Offline"),
    };
  } catch {
    return undefined;
  }
}

/**
 * In words, with the day where it is not today.
 * @param {Date} date
 */
function spoken(date) {
  if (wallClock(date).date === wallClock().date) return clockTime(date);
  return `${date.toLocaleDateString(data.language, { timeZone: data.timeZone })}, ${clockTime(date)}`;
}

/** @param {Build} build */
function announce({ date }) {
  if (bar) return;
  const button = element("button", { type: "button", "data-action": "reload" }, text("reload"), " ", element("kbd", {
    "aria-hidden": "true",
    "data-key-of": "reload",
  }));
  bar = element("div", { class: "update", role: "status" });
  document.body.append(bar);
  bar.append(element("p", {}, text("new-content", { time: spoken(date ?? new Date()) })), button);
  showKeys();
}

/** @param {Build} build */
function show({ version, date, isOffline }) {
  document.documentElement.classList.toggle("is-offline", isOffline === true);
  const place = document.querySelector("[data-edition]");
  if (place && date) place.textContent = ` · ${text(isOffline ? "offline" : "version", { time: spoken(date) })}`;
  /** @type {HTMLAnchorElement | null} */
  const report = document.querySelector("[data-report]");
  if (report && !report.href.includes(version)) {
    report.href = report.href.replace("%0D%0A%0D%0A", `%0D%0AVersion%3A%20${version}%0D%0A%0D%0A`);
  }
}
