import assert from "node:assert/strict";
import test from "node:test";

import { addDays, clockOf, weekday } from "../../site/assets/days.js";

const berlin = clockOf("Europe/Berlin");

test("a clock shows its own zone's time", () => {
  assert.deepEqual(berlin(new Date("2026-11-25T13:05:59Z")), {
    date: "2026-11-25",
    minute: 14 * 60 + 5,
    moment: "2026-11-25T14:05",
  });
  assert.equal(clockOf("America/Los_Angeles")(new Date("2026-11-25T07:05:00Z")).moment, "2026-11-24T23:05");
});

test("midnight is the first minute of the day that begins", () => {
  assert.deepEqual(berlin(new Date("2026-11-25T23:00:00Z")), { date: "2026-11-26", minute: 0, moment: "2026-11-26T00:00" });
});

test("summer time begins and ends", () => {
  assert.equal(berlin(new Date("2027-03-28T00:59:59Z")).moment, "2027-03-28T01:59");
  assert.equal(berlin(new Date("2027-03-28T01:00:00Z")).moment, "2027-03-28T03:00");
  assert.equal(berlin(new Date("2027-10-31T00:30:00Z")).moment, "2027-10-31T02:30");
  assert.equal(berlin(new Date("2027-10-31T01:30:00Z")).moment, "2027-10-31T02:30");
});

test("days go over months, years and leap days", () => {
  assert.equal(addDays("2026-12-31", 1), "2027-01-01");
  assert.equal(addDays("2028-02-28", 1), "2028-02-29");
  assert.equal(addDays("2027-02-28", 1), "2027-03-01");
  assert.equal(addDays("2026-03-01", -1), "2026-02-28");
  // The day on which summer time begins has 23 hours.
  assert.equal(addDays("2027-03-27", 2), "2027-03-29");
});

test("the week begins on Monday", () => {
  assert.equal(weekday("2026-11-23"), 0);
  assert.equal(weekday("2026-11-29"), 6);
});
