// What a way through guided questions leaves on the page that it led to; and the questions themselves, where the page has any.

import { line, partDigits, wayOf } from "./guide-way.js";
import { LEADER } from "./key-settings.js";
import { settings } from "./keys.js";
import { element, session, text } from "./page.js";

/** Fields that take letters. */
const FIELDS = "input, textarea, select, [contenteditable]";

/**
 * Come with the first question.
 * @type {typeof import("./guide.js") | undefined}
 */
let questions;

/** The way that led to the page, or to what it shows, in words; empty where there is none. */
export function takenWay() {
  const whole = questions?.taken() ?? arrived();
  return whole.length > 0 ? line(whole) : "";
}

/**
 * @param {string} typed before the scripts were there
 * @returns {string} what of it is not for the questions
 */
export function startGuide(typed) {
  if (!document.querySelector("[data-question]")) {
    showArrival();
    return typed;
  }
  const { digits, rest } = settings.mode === "off" ? { digits: "", rest: typed } : partDigits(typed);
  let held = digits;
  /** @param {KeyboardEvent} event */
  const hold = (event) => {
    const isMeant = /^[1-9]$/.test(event.key) || event.key === LEADER || (event.key.length === 1 && held.includes(LEADER));
    if (settings.mode === "off" || !isMeant || isForOthers(event)) return;
    event.preventDefault();
    event.stopImmediatePropagation();
    held += event.key;
  };
  addEventListener("keydown", hold, true);
  import("./guide.js").then((module) => {
    questions = module;
    removeEventListener("keydown", hold, true);
    module.startQuestions(held);
  });
  return rest;
}

/**
 * Whether a key means something else: in a field, in a dialog, with another key.
 * @param {KeyboardEvent} event
 */
export function isForOthers({ defaultPrevented, isComposing, repeat, ctrlKey, altKey, metaKey, target }) {
  if (defaultPrevented || isComposing || repeat || ctrlKey || altKey || metaKey) return true;
  return (target instanceof Element && target.closest(FIELDS) !== null) || document.querySelector("dialog[open]") !== null;
}

const arrived = () => wayOf(history.state?.guided?.way);

function showArrival() {
  const kept = session.read("way");
  if (kept) {
    session.write("way", null);
    // The page that it was for, and no other; a step back to the page finds it again.
    if (kept.to === location.href.split("#")[0]) history.replaceState({ ...history.state, guided: kept }, "");
  }
  const taken = arrived();
  if (taken.length === 0) return;
  const guide = String(history.state?.guided?.guide ?? "");
  document.querySelector("h1")?.after(element("p", { class: "guide-way" }, text("guide-taken", { guide, way: line(taken) })));
  document.addEventListener("keydown", (event) => {
    if (event.key !== "Backspace" || isForOthers(event)) return;
    event.preventDefault();
    history.back();
  });
}
