import assert from "node:assert/strict";
import test from "node:test";

import { international, longestLine } from "../../site/assets/call.js";

for (const [given, expected] of [
  ["02041 7030", "+4920417030"],
  ["0049 2041 70-30", "+4920417030"],
  ["+49 (0)2041/70-30", "+4920417030"],
  ["4920417030", "+4920417030"],
  ["tel:+49-2041-7030", "+4920417030"],
  ["sip:+4920417030@anlage.example;user=phone", "+4920417030"],
  ["SIP:02041703@x", "+492041703"],
  [" 4920417030", "+4920417030"],
  ["", "+"],
  ["unbekannt", "+"],
]) {
  test(`number ${JSON.stringify(given)}`, () => assert.equal(international(given), expected));
}

const lines = [["+4920394000"], ["+492041", "+4920642"], ["+49204170", ""]];

test("a call belongs to the city whose line it begins with", () => {
  assert.equal(longestLine("+4920394000", lines), 0);
  assert.equal(longestLine("+492064212", lines), 1);
});

test("of two lines the longer one counts", () => {
  assert.equal(longestLine("+4920419", lines), 1);
  assert.equal(longestLine("+49204170", lines), 2);
});

test("an unknown number belongs to nobody", () => {
  for (const number of ["+", "", "+4930123", "+49203"]) assert.equal(longestLine(number, lines), undefined);
});
