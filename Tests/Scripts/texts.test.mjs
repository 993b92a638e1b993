import assert from "node:assert/strict";
import test from "node:test";

import { fill, fold, pieces } from "../../site/assets/texts.js";

test("names are filled in, unknown ones stay", () => {
  assert.equal(fill("{count} Treffer: {title}, {other}", { count: 3, title: "{count} $& Ausweis" }), "3 Treffer: {count} $& Ausweis, {other}");
  assert.equal(fill("", { a: "b" }), "");
});

test("what is typed without umlauts finds what has them", () => {
  assert.equal(fold("Größe ÄÖÜ Straße"), "groesse aeoeue strasse");
});

const shown = (text, marks) => pieces(text, marks).map(({ text, isMarked }) => (isMarked ? `[${text}]` : text)).join("");

test("marks cut a text", () => {
  assert.equal(shown("Personalausweis", [8, 15]), "Personal[ausweis]");
  assert.equal(shown("neuer Ausweis", [0, 5, 6, 13]), "[neuer] [Ausweis]");
  assert.equal(shown("Ausweis"), "Ausweis");
  assert.deepEqual(pieces("", []), []);
});

test("marks are counted in units of UTF-16", () => assert.equal(shown("😀 da", [3, 5]), "😀 [da]"));

test("marks that overlap, are empty, run backwards or lack their end are left out", () => {
  assert.equal(shown("abcdef", [0, 4, 2, 6]), "[abcd]ef");
  assert.equal(shown("abcdef", [2, 2]), "abcdef");
  assert.equal(shown("abcdef", [4, 2]), "abcdef");
  assert.equal(shown("abcdef", [0, 1, 3]), "[a]bcdef");
});
