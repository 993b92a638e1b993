// Words on their way. What was typed is there again after a reload and on the way back, goes on to the page that comes next, and to
// another city. All of it is kept for this tab only and goes with it: words may tell of a caller.

import { session } from "./page.js";

const QUESTIONS = 6;

/**
 * To the page that comes next.
 * @param {{ words: string, isAsked: boolean }} sent
 */
export function sendWords(sent) {
  session.write("sent", sent);
}

/**
 * What belongs into the field of the page that begins, and whether its hits are wanted.
 * @param {string} typed before the scripts were there
 * @returns {{ words: string, isAsked: boolean }}
 */
export function arrivingWords(typed) {
  const { words, isAsked } = sentWords();
  return typed ? { words: words + typed, isAsked: true } : { words, isAsked };
}

function sentWords() {
  const sent = session.read("sent");
  session.write("sent", null);
  if (typeof sent?.words === "string") return { words: sent.words, isAsked: sent.isAsked === true };
  // What the browser keeps of this very page, whether it is loaded again or come back to.
  const kept = history.state?.words;
  if (typeof kept === "string") return { words: kept, isAsked: true };
  // A list that narrows takes the words of its address itself.
  const given = document.querySelector("[data-filter]") ? null : new URLSearchParams(location.search).get("q");
  return { words: given ?? "", isAsked: given !== null };
}

/**
 * Whenever they change: a page that goes is not sure to be asked before the next one begins.
 * @param {string} words in its field
 * @param {string} opened the words whose hit was opened; what stands behind them was typed while the page changed
 */
export function keepWords(words, opened) {
  const kept = opened || words;
  try {
    history.replaceState({ ...history.state, words: kept.trim() === "" ? undefined : kept }, "");
  } catch {} // Browsers bound how often.
  if (opened !== "" && words !== opened && words.startsWith(opened)) sendWords({ words: words.slice(opened.length), isAsked: true });
}

/**
 * What was asked last, the latest first.
 * @returns {string[]}
 */
export function questions() {
  const kept = session.read("questions");
  return Array.isArray(kept) ? kept.filter((question) => typeof question === "string") : [];
}

/** @param {string} question */
export function noteQuestion(question) {
  if (question === "") return;
  session.write("questions", [question, ...questions().filter((other) => other !== question)].slice(0, QUESTIONS));
}
