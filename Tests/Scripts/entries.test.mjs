import assert from "node:assert/strict";
import test from "node:test";

import { entriesOf, toggled, withFirst } from "../../site/assets/entries.js";

const entry = (id) => ({ id, title: id.toUpperCase() });
const ids = (entries) => entries.map(({ id }) => id).join(" ");

test("what somebody else has kept is no list of articles", () => {
  for (const kept of [null, undefined, "text", 7, {}, { length: 1 }]) assert.deepEqual(entriesOf(kept), []);
  assert.deepEqual(entriesOf([null, 1, "a", {}, { id: 5 }, entry("a")]), [entry("a")]);
});

test("what was opened last stands first, once, and the list has an end", () => {
  const list = ["a", "b", "c"].map(entry);
  assert.equal(ids(withFirst(list, entry("d"), 8)), "d a b c");
  assert.equal(ids(withFirst(list, entry("c"), 8)), "c a b");
  assert.equal(ids(withFirst(list, entry("d"), 3)), "d a b");
  assert.equal(ids(list), "a b c");
});

test("the title is that of the last visit", () => {
  assert.deepEqual(withFirst([entry("a")], { id: "a", title: "Neu" }, 8), [{ id: "a", title: "Neu" }]);
});

test("a favourite is added at the end, and taken away", () => {
  const list = ["a", "b"].map(entry);
  assert.equal(ids(toggled(list, entry("c"))), "a b c");
  assert.equal(ids(toggled(list, entry("a"))), "b");
  assert.equal(ids(toggled(toggled(list, entry("a")), entry("a"))), "b a");
});
