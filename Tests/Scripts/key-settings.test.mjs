import assert from "node:assert/strict";
import test from "node:test";

import { actionOf, keptOf, label, objection, settingsOf, standardKeys } from "../../site/assets/key-settings.js";

const standard = standardKeys(true);
const fresh = settingsOf(null, standard);

test("no two actions have one key", () => {
  const keys = Object.values(standard);
  assert.equal(new Set(keys).size, keys.length);
  for (const [name, key] of Object.entries(standard)) assert.equal(objection(fresh, name, key), undefined);
});

test("citizens put nobody through", () => {
  assert.equal(standard.transfer, "d");
  const keys = standardKeys(false);
  assert.equal("transfer" in keys, false);
  assert.equal(actionOf(settingsOf({ keys: { transfer: "d" } }, keys), "d"), undefined);
});

test("a key is found by what the browser names", () => {
  assert.equal(actionOf(fresh, "C"), "copy");
  assert.equal(actionOf(fresh, "?"), "help");
  assert.equal(actionOf(fresh, "Enter"), undefined);
});

test("only what differs from the standard is kept, and comes back", () => {
  const changed = { isOff: true, keys: { ...standard, copy: "k" } };
  assert.deepEqual(keptOf(changed, standard), { isOff: true, keys: { copy: "k" } });
  assert.deepEqual(settingsOf(keptOf(changed, standard), standard), changed);
  assert.deepEqual(keptOf(fresh, standard), { isOff: false, keys: {} });
});

test("what is kept may be anything", () => {
  for (const kept of [undefined, "x", 3, [], { keys: null }, { keys: "abc" }, { keys: { copy: 5, unknown: "x" } }, { isOff: "yes" }]) {
    assert.deepEqual(settingsOf(kept, standard), fresh, JSON.stringify(kept));
  }
});

test("digits, blanks and keys of others are refused", () => {
  for (const key of ["1", "9", ""]) assert.deepEqual(objection(fresh, "copy", key), { unfit: true });
  assert.deepEqual(objection(fresh, "copy", "o"), { taken: "online" });
  assert.equal(objection(fresh, "copy", "k"), undefined);
});

test("letters are shown as on the keyboard", () => {
  assert.deepEqual(["c", "ä", "/", "?", ""].map(label), ["C", "Ä", "/", "?", ""]);
});
