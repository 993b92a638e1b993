import assert from "node:assert/strict";
import test from "node:test";

import {
  actionOf,
  actionWithoutLeader,
  keptOf,
  label,
  objection,
  pressed,
  settingsOf,
  standardKeys,
  writes,
} from "../../site/assets/key-settings.js";

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
  const changed = { mode: "single", keys: { ...standard, copy: "k" } };
  assert.deepEqual(keptOf(changed, standard), { mode: "single", keys: { copy: "k" } });
  assert.deepEqual(settingsOf(keptOf(changed, standard), standard), changed);
  assert.deepEqual(keptOf(fresh, standard), { mode: "leader", keys: {} });
});

test("what is kept may be anything", () => {
  for (const kept of [undefined, "x", 3, [], { keys: null }, { keys: "abc" }, { keys: { copy: 5, unknown: "x" } }, { mode: "yes" }, { isOff: true }]) {
    assert.deepEqual(settingsOf(kept, standard), fresh, JSON.stringify(kept));
  }
});

test("digits, blanks and keys of others are refused", () => {
  for (const key of ["1", "9", "", "."]) assert.deepEqual(objection(fresh, "copy", key), { unfit: true });
  assert.deepEqual(objection(fresh, "copy", "o"), { taken: "online" });
  assert.equal(objection(fresh, "copy", "k"), undefined);
});

test("letters are shown as on the keyboard", () => {
  assert.deepEqual(["c", "ä", "/", "?", ""].map(label), ["C", "Ä", "/", "?", ""]);
});

test("a letter alone is a word's beginning unless somebody wants it otherwise", () => {
  const single = settingsOf({ mode: "single" }, standard);
  const off = settingsOf({ mode: "off" }, standard);
  assert.equal(actionWithoutLeader(fresh, "c"), undefined);
  assert.equal(actionWithoutLeader(fresh, "/"), "search");
  assert.equal(actionWithoutLeader(fresh, "?"), "help");
  assert.equal(actionWithoutLeader(single, "c"), "copy");
  assert.equal(actionWithoutLeader(off, "/"), undefined);
  // Whoever gives the search a letter has it behind the leader.
  assert.equal(actionWithoutLeader(settingsOf({ keys: { search: "x" } }, standard), "x"), undefined);
});

test("what is pressed is said with its leader", () => {
  assert.equal(pressed(fresh, "copy"), ".\u2009C");
  assert.equal(pressed(fresh, "search"), "/");
  assert.equal(pressed(settingsOf({ mode: "single" }, standard), "copy"), "C");
  assert.equal(pressed(fresh, "unknown"), "");
});

test("letters, digits, signs and what begins one are typing; shortcuts are not", () => {
  const press = { ctrlKey: false, altKey: false, metaKey: false, isAltGraph: false };
  for (const key of ["a", "Ä", "0", "§", "€", "日", "😀", "Dead", "Process"]) assert.equal(writes({ ...press, key }), true, key);
  for (const key of [" ", "Enter", "Shift", "F5", "ArrowDown", "Tab"]) assert.equal(writes({ ...press, key }), false, key);
  assert.equal(writes({ ...press, key: "c", ctrlKey: true }), false);
  assert.equal(writes({ ...press, key: "c", metaKey: true }), false);
  // As browsers of Windows see Alt Gr and Q.
  assert.equal(writes({ key: "@", ctrlKey: true, altKey: true, metaKey: false, isAltGraph: true }), true);
});
