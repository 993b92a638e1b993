// What the other modules need of the page they run in.

import data from "./data.js";
import { fill } from "./texts.js";

/** The root of the site, whatever path it is served under. */
export const root = new URL(document.body.dataset.root ?? "./", location.href);

/** The cities in the order of the pages: id and name. */
export const cities = data.cities;

/**
 * The city that the call is for: the one whose page this is, and on a page of all cities the one that the agent came from.
 * Undefined where nobody has chosen.
 */
export const city = cities.find((one) => one.id === (document.body.dataset.city ?? cameFrom()));

function cameFrom() {
  return document.body.classList.contains("page-comparison") ? new URLSearchParams(location.search).get("stadt") : null;
}

/** The id of the article that the page shows; undefined on other pages. */
export const article = document.querySelector("[data-article]")?.dataset.article;

/** What the page is about. */
export const title = () => document.querySelector("h1")?.textContent ?? "";

/**
 * A text of the user interface, its `{names}` filled in.
 * @type {Say}
 */
export function text(key, values = {}) {
  return fill(data.texts[key] ?? key, values);
}

/**
 * An element with attributes, and texts or elements in it. Nothing is ever read as markup.
 * @template {keyof HTMLElementTagNameMap} Name
 * @param {Name} name
 * @param {Record<string, string | number | boolean | undefined>} attributes
 * @param {(Node | string)[]} children
 */
export function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value === true) made.setAttribute(key, "");
    else if (value !== false && value !== undefined) made.setAttribute(key, String(value));
  }
  made.append(...children);
  return made;
}

/**
 * Values in one of the browser's two stores, for each site of a host. Without storage there is nothing to read.
 * @param {"localStorage" | "sessionStorage"} name
 */
function store(name) {
  /** @param {string} key */
  const own = (key) => `auskunft ${root.pathname} ${key}`;
  return {
    /** @param {string} key */
    read(key) {
      try {
        return JSON.parse(globalThis[name].getItem(own(key)) ?? "null");
      } catch {
        return null;
      }
    },
    /**
     * @param {string} key
     * @param {unknown} value
     */
    write(key, value) {
      try {
        globalThis[name].setItem(own(key), JSON.stringify(value));
      } catch {}
    },
  };
}

/** Kept in this browser only. */
export const memory = store("localStorage");

/** Kept for this tab, and gone with it. */
export const session = store("sessionStorage");

/** @type {number | undefined} */
let fading;

/**
 * Says something briefly, to eyes and to screen readers.
 * @param {string} message
 */
export function say(message) {
  const toast = document.querySelector("[data-toast]");
  if (!toast) return;
  toast.textContent = message;
  clearTimeout(fading);
  fading = setTimeout(() => (toast.textContent = ""), 4000);
}
