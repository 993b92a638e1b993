import assert from "node:assert/strict";
import test from "node:test";

import { asked, chosenHit, entered, failed, hidden, moved, received, start } from "../../site/assets/search-state.js";

const hits = (ids) => ids.split(" ").filter(Boolean).map((id) => ({ id, title: id, answer: "", offered: true, municipalities: [] }));
const answer = (state, ids) => received(state, { number: state.number, hits: hits(ids) });
const shown = ({ hits, chosen, isNamed, isShown }) =>
  isShown ? hits.map(({ id }, index) => (index !== chosen ? id : isNamed ? `[${id}]` : `(${id})`)).join(" ") : "hidden";

const abc = answer(asked(start, "frage"), "a b c");

test("hits are shown with their answer, the first one marked", () => {
  assert.equal(shown(asked(start, "frage")), "hidden");
  assert.equal(shown(abc), "(a) b c");
});

test("an earlier question's answer counts no longer", () => {
  const first = asked(start, "fr");
  const second = asked(first, "frage");
  assert.equal(received(second, { number: first.number, hits: hits("x") }), second);
  assert.equal(shown(answer(second, "a")), "(a)");
});

test("while a question is under way its predecessor's hits stay", () => {
  assert.equal(shown(asked(abc, "fragen")), "(a) b c");
});

test("an empty question closes the panel", () => {
  const empty = asked(abc, "");
  assert.equal(shown(empty), "hidden");
  assert.deepEqual(empty.hits, []);
});

test("answers to a question that was put away do not open the panel again", () => {
  const waiting = asked(abc, "fragen");
  const away = hidden(waiting);
  assert.equal(shown(received(away, { number: waiting.number, hits: hits("x") })), "hidden");
});

test("down names the first hit, then goes on and around", () => {
  let state = abc;
  const seen = [];
  for (let press = 0; press < 4; press += 1) seen.push(shown((state = moved(state, 1))));
  assert.deepEqual(seen, ["[a] b c", "a [b] c", "a b [c]", "[a] b c"]);
});

test("up begins at the end", () => assert.equal(shown(moved(abc, -1)), "a b [c]"));

test("without hits nothing is chosen", () => {
  const none = answer(asked(start, "frage"), "");
  assert.equal(chosenHit(moved(none, 1)), undefined);
  assert.equal(moved(none, -1).isNamed, false);
  assert.deepEqual(entered(none), { state: none, opens: undefined });
});

test("what was chosen between two answers stays chosen", () => {
  const chosen = moved(moved(abc, 1), 1);
  assert.equal(shown(answer(chosen, "x y b")), "x y [b]");
  assert.equal(shown(answer(chosen, "x y")), "(x) y");
});

test("without a choice the second answer's first hit is marked", () => {
  assert.equal(shown(answer(abc, "x a")), "(x) a");
});

test("a choice is forgotten with the next question", () => {
  const next = asked(moved(moved(abc, 1), 1), "fragen");
  assert.equal(shown(answer(next, "b a")), "(b) a");
});

test("who comes back finds the hit that was opened", () => {
  assert.equal(shown(answer(asked(start, "frage", "b"), "a b c")), "a [b] c");
  assert.equal(shown(answer(asked(start, "frage", "weg"), "a b c")), "(a) b c");
});

test("enter opens the chosen hit", () => {
  assert.equal(entered(abc).opens.id, "a");
  assert.equal(entered(moved(moved(abc, 1), 1)).opens.id, "b");
});

test("enter before the answer opens when it comes", () => {
  const { state, opens, asks } = entered(asked(start, "frage"));
  assert.deepEqual([opens, asks], [undefined, undefined]);
  const answered = answer(state, "a b");
  assert.equal(answered.opensWhenAnswered, true);
  assert.equal(entered(answered).opens.id, "a");
});

test("typing on takes back an early enter", () => {
  const early = entered(asked(start, "fra")).state;
  assert.equal(answer(asked(early, "frage"), "a").opensWhenAnswered, false);
  assert.equal(hidden(early).opensWhenAnswered, false);
});

test("enter where hits were put away asks again", () => {
  const { asks, opens } = entered(hidden(abc));
  assert.deepEqual([asks, opens], [true, undefined]);
});

test("without an engine the panel says so, with no hits of before", () => {
  const without = failed(abc, "frage");
  assert.deepEqual([without.hasFailed, without.isShown, without.hits, without.chosen], [true, true, [], -1]);
  assert.equal(failed(start, "").isShown, false);
  assert.equal(asked(failed(start, ""), "frage").isShown, true);
  assert.equal(asked(without, "").isShown, false);
});
