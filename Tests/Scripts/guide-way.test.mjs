import assert from "node:assert/strict";
import { test } from "node:test";

import { chosenBy, line, partDigits, wayOf } from "../../site/assets/guide-way.js";

const step = (number) => ({ ask: `Frage ${number}?`, answer: `Antwort ${number}` });

test("a way is a line of questions and answers", () => {
  assert.equal(line([step(1), step(2)]), "Frage 1? → Antwort 1; Frage 2? → Antwort 2");
  assert.equal(line([]), "");
});

test("of a long way the end is kept", () => {
  const whole = line(Array.from({ length: 40 }, (_, number) => step(number)));
  assert.ok(whole.length <= 402);
  assert.ok(whole.startsWith("… "));
  assert.ok(whole.endsWith("Antwort 39"));
});

test("a digit chooses an answer that is there", () => {
  assert.equal(chosenBy("1", 2), 0);
  assert.equal(chosenBy("2", 2), 1);
  for (const key of ["0", "3", "a", "12", "", "Enter"]) assert.equal(chosenBy(key, 2), -1);
});

test("digits typed early choose, a number with more in it is searched for", () => {
  assert.deepEqual(partDigits("12"), { digits: "12", rest: "" });
  assert.deepEqual(partDigits("21.d"), { digits: "21.d", rest: "" });
  assert.deepEqual(partDigits(""), { digits: "", rest: "" });
  assert.deepEqual(partDigits("0203"), { digits: "", rest: "0203" });
  assert.deepEqual(partDigits("1 a"), { digits: "", rest: "1 a" });
});

test("what somebody else kept is no way", () => {
  for (const kept of [undefined, null, "x", 3, {}, [{ ask: 1, answer: "a" }, null]]) assert.deepEqual(wayOf(kept), []);
  assert.deepEqual(wayOf([step(1), "x"]), [step(1)]);
});
