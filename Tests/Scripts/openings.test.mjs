import assert from "node:assert/strict";
import test from "node:test";

import { clockOf } from "../../site/assets/days.js";
import { describe, schedule, status } from "../../site/assets/openings.js";
import { fill } from "../../site/assets/texts.js";

// 2026-11-27 is a Friday.
const friday = (minute) => ({ date: "2026-11-27", minute });
const saturday = (minute) => ({ date: "2026-11-28", minute });
const night = "fri=22:00-24:00;sat=00:00-02:00";
const always = ["mon", "tue", "wed", "thu", "fri", "sat", "sun"].map((day) => `${day}=00:00-24:00`).join(";");

const open = (until) => ({ isOpen: true, until });
const closed = (next, holiday) => ({ isOpen: false, next, holiday });

for (const [name, office, now, expected] of [
  ["open until noon", ["fri=08:00-12:00"], friday(480), open(friday(720))],
  ["closed from the minute on at which it closes", ["fri=08:00-12:00"], friday(720), closed({ date: "2026-12-04", minute: 480 })],
  ["open over midnight, before it", [night], friday(1380), open(saturday(120))],
  ["open over midnight, after it", [night], saturday(60), open(saturday(120))],
  ["a night ends at midnight where the next day is closed", [night, "2026-11-28"], friday(1380), open(saturday(0))],
  ["open around the clock", [always], friday(60), open(undefined)],
  ["closed for good", ["mon=08:00-12:00", "2026-01-01/"], friday(600), closed(undefined)],
  ["between two stretches", ["fri=08:00-12:00,14:00-16:00"], friday(750), closed(friday(840))],
  ["closed for some days", ["fri=08:00-12:00;mon=08:00-12:00", "2026-11-27/2026-11-29"], friday(600), closed({ date: "2026-11-30", minute: 480 })],
  ["a holiday keeps it closed", ["fri=08:00-12:00", "", { "2026-11-27": "Tag" }], friday(600), closed({ date: "2026-12-04", minute: 480 }, "Tag")],
  ["a holiday without hours is an ordinary closed day", ["mon=08:00-12:00", "", { "2026-11-27": "Tag" }], friday(600), closed({ date: "2026-11-30", minute: 480 })],
  ["a holiday whose hours would be over is none", ["fri=08:00-12:00", "", { "2026-11-27": "Tag" }], friday(900), closed({ date: "2026-12-04", minute: 480 })],
  ["never open", [""], friday(600), closed(undefined)],
  ["open on a day with hours of its own", ["mon=08:00-12:00", "", {}, "2026-11-27=09:00-13:00=Advent"], friday(600), { ...open(friday(780)), reason: "Advent" }],
  ["a day of its own goes before closures and holidays", ["mon=08:00-12:00", "2026-11-27", { "2026-11-27": "Tag" }, "2026-11-27=09:00-13:00="], friday(600), open(friday(780))],
  ["closed for a reason", ["fri=08:00-12:00;mon=08:00-12:00", "", {}, "2026-11-27==Fortbildung"], friday(600), { ...closed({ date: "2026-11-30", minute: 480 }), reason: "Fortbildung" }],
  ["a reason with a sign of equality, over days", ["fri=08:00-12:00", "", {}, "2026-11-20/2026-11-28==a=b"], friday(600), { ...closed({ date: "2026-12-04", minute: 480 }), reason: "a=b" }],
]) {
  test(name, () => assert.deepEqual(
    { holiday: undefined, reason: undefined, ...status(schedule(...office), now) },
    { holiday: undefined, reason: undefined, ...expected },
  ));
}

const texts = {
  open: "durchgehend geöffnet",
  "open-until": "jetzt geöffnet bis {time}",
  closed: "geschlossen",
  "closed-opens": "geschlossen, öffnet {time}",
  holiday: "{holiday}",
  time: "{time} Uhr",
  today: "heute {time} Uhr",
  tomorrow: "morgen {time} Uhr",
  weekday: "{day} {time} Uhr",
};
const words = { language: "de", text: (key, values = {}) => fill(texts[key], values) };
const said = (hours, now, ...more) => describe(status(schedule(hours, ...more), now), now, words);

test("it is said as an agent would say it", () => {
  assert.equal(said("fri=08:00-12:30", friday(500)), "jetzt geöffnet bis 12:30 Uhr");
  assert.equal(said("fri=08:05-12:30", friday(10)), "geschlossen, öffnet heute 8:05 Uhr");
  assert.equal(said("sat=08:00-12:30", friday(10)), "geschlossen, öffnet morgen 8:00 Uhr");
  assert.equal(said("mon=08:00-12:30", friday(10)), "geschlossen, öffnet Montag 8:00 Uhr");
  assert.equal(said("fri=00:00-24:00", friday(10)), "jetzt geöffnet bis 24:00 Uhr");
  assert.equal(said(night, friday(1400)), "jetzt geöffnet bis morgen 2:00 Uhr");
  assert.equal(said(always, friday(1400)), "durchgehend geöffnet");
  assert.equal(said("fri=08:00-12:00", friday(600), "", {}, "2026-11-27==Fortbildung"), "geschlossen, öffnet Freitag, 4. Dezember 8:00 Uhr (Fortbildung)");
  assert.equal(said("", friday(1400)), "geschlossen");
});

test("beyond a week it is said with the date", () => {
  assert.equal(said("fri=08:00-12:30", friday(900)), "geschlossen, öffnet Freitag, 4. Dezember 8:00 Uhr");
  assert.equal(said("thu=08:00-12:30", friday(900)), "geschlossen, öffnet Donnerstag 8:00 Uhr");
});

test("a holiday is named first", () => {
  const text = said("fri=08:00-12:00;sat=09:30-12:00", friday(600), "", { "2026-11-27": "Karfreitag" });
  assert.equal(text, "Karfreitag: geschlossen, öffnet morgen 9:30 Uhr");
});

test("hours are those of the wall clock, in summer and in winter", () => {
  const clock = clockOf("Europe/Berlin");
  for (const [instant, isOpen] of [
    ["2027-03-30T05:29:59Z", false],
    ["2027-03-30T05:30:00Z", true],
    ["2027-11-02T06:29:59Z", false],
    ["2027-11-02T06:30:00Z", true],
  ]) {
    assert.equal(status(schedule("tue=07:30-16:00"), clock(new Date(instant))).isOpen, isOpen, instant);
  }
});
