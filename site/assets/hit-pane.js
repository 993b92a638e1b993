// On a wide screen the chosen hit's page stands beside the hits. It is shown, not run: its text, facts and offices, with their openings.

import { keepCurrentIn } from "./live.js";
import { element, root, text } from "./page.js";

/** The arrow keys go on; only where they rest is a page fetched. */
const REST = 120;

const pane = element("div", { class: "pane", role: "region", "aria-label": text("pane"), tabindex: 0, hidden: true });
// Names and ids of that page are not this page's.
const inside = pane.attachShadow({ mode: "open" });
let shown = "";
/** @type {number | undefined} */
let waiting;

/**
 * @param {HTMLElement} panel of the hits
 * @param {string | undefined} address of the chosen hit's page
 */
export function showBeside(panel, address) {
  if (!pane.isConnected) panel.append(pane);
  clearTimeout(waiting);
  if (!address) {
    pane.hidden = true;
    return;
  }
  if (address === shown) {
    pane.hidden = false;
    return;
  }
  waiting = setTimeout(() => load(address), REST);
}

/** @param {string} address */
async function load(address) {
  const response = await fetch(address).catch(() => undefined);
  if (!response?.ok) return;
  const page = new DOMParser().parseFromString(await response.text(), "text/html");
  const main = page.querySelector("main > article") ?? page.querySelector("main");
  if (!main) return;
  for (const part of main.querySelectorAll(".scripted, .actions, .contents, .backlinks, .about, .check")) part.remove();
  // It is one part of this page, not a page with parts of its own.
  for (const part of main.querySelectorAll("section, nav")) part.removeAttribute("aria-labelledby");
  for (const name of ["href", "src"]) {
    for (const part of main.querySelectorAll(`[${name}]`)) {
      part.setAttribute(name, new URL(part.getAttribute(name) ?? "", address).href);
    }
  }
  const sheet = element("link", { rel: "stylesheet", href: new URL("assets/site.css", root).href });
  inside.replaceChildren(sheet, element("div", { class: "beside" }, ...document.importNode(main, true).childNodes));
  inside.lastElementChild?.classList.add(...main.classList);
  keepCurrentIn(inside);
  shown = address;
  pane.scrollTop = 0;
  pane.hidden = false;
}
