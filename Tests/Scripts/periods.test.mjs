import assert from "node:assert/strict";
import test from "node:test";

import { feeOn, hasBegun, isOver, textOn } from "../../site/assets/periods.js";

const now = { date: "2026-11-25", minute: 845, moment: "2026-11-25T14:05" };

test("a date begins and ends with its day", () => {
  assert.equal(hasBegun("2026-11-25", now), true);
  assert.equal(hasBegun("2026-11-26", now), false);
  assert.equal(isOver("2026-11-25", now), false);
  assert.equal(isOver("2026-11-24", now), true);
});

test("a moment begins and ends with its minute", () => {
  assert.equal(hasBegun("2026-11-25T14:05", now), true);
  assert.equal(hasBegun("2026-11-25T14:06", now), false);
  assert.equal(isOver("2026-11-25T14:05", now), true);
  assert.equal(isOver("2026-11-25T14:06", now), false);
});

test("without dates it has always begun and is never over", () => {
  for (const none of [undefined, ""]) {
    assert.equal(hasBegun(none, now), true);
    assert.equal(isOver(none, now), false);
  }
});

test("the fee is the last that has begun", () => {
  const hit = {
    fee: "37,00 €",
    fees: [
      { from: "2026-01-01", fee: "46,00 €" },
      { from: "2027-01-01", fee: "50,00 €" },
    ],
  };
  assert.equal(feeOn(hit, "2025-12-31"), "37,00 €");
  assert.equal(feeOn(hit, "2026-01-01"), "46,00 €");
  assert.equal(feeOn(hit, "2028-01-01"), "50,00 €");
  assert.equal(feeOn({ fee: "kostenlos" }, "2028-01-01"), "kostenlos");
  assert.equal(feeOn({}, "2028-01-01"), undefined);
});

test("a text is that of the last day that has come", () => {
  const lines = "2027-01-01 46 Euro\n2027-06-01 eins\n2027-06-01 zwei";
  assert.equal(textOn(lines, "2026-12-31"), undefined);
  assert.equal(textOn(lines, "2027-01-01"), "46 Euro");
  assert.equal(textOn(lines, "2027-05-31"), "46 Euro");
  assert.equal(textOn(lines, "2030-01-01"), "eins\nzwei");
  assert.equal(textOn("", "2030-01-01"), undefined);
  assert.equal(textOn(undefined, "2030-01-01"), undefined);
});
