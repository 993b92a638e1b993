import assert from "node:assert/strict";
import test from "node:test";

import { cityBegunBy, cityNamedIn, matchCities, numbered } from "../../site/assets/city-match.js";

/** @type {CityPlaces[]} */
const places = [
  { id: "bottrop", name: "Bottrop", districts: ["Mitte", "Kirchhellen", "Boy"], postcodes: ["46236"], codes: ["02041", "02045"], lines: ["+4920417030"] },
  { id: "duisburg", name: "Duisburg", districts: ["Mitte", "Hamborn", "Marxloh", "Alt-Walsum"], postcodes: ["47051", "47166"], codes: ["0203", "02065"], lines: ["+4920394000"] },
  { id: "muelheim", name: "Mülheim an der Ruhr", districts: [], postcodes: ["45468"], codes: ["0208"], lines: [] },
];
const ids = (/** @type {string} */ query) => matchCities(query, places).map(({ id }) => id);

test("names, districts, postcodes, dialling codes and lines lead to their city", () => {
  for (const query of ["Duisburg", "duis", "Marxloh", "marx", "walsum", "47166", "4716", "0203", "0203 94000", "+49 203 94000", "020394000"]) {
    assert.deepEqual(ids(query), ["duisburg"], query);
  }
  assert.deepEqual(ids("muelheim"), ["muelheim"]);
  assert.deepEqual(ids("ruhr"), ["muelheim"]);
  assert.deepEqual(ids("0204"), ["bottrop"]);
  assert.deepEqual(ids("oberhausen"), []);
  assert.deepEqual(ids("99999"), []);
});

test("what has told it is said where it is not the name", () => {
  assert.deepEqual(matchCities("marxloh", places), [{ id: "duisburg", name: "Duisburg", by: "Marxloh" }]);
  assert.deepEqual(matchCities("duisb", places), [{ id: "duisburg", name: "Duisburg" }]);
});

test("the city goes before a district that is called alike", () => {
  const alike = [{ ...places[0], districts: ["Duisburg"] }, places[1]];
  assert.deepEqual(matchCities("duisburg", alike).map(({ id }) => id), ["duisburg", "bottrop"]);
});

test("several cities with a district of that name are all there, in their order", () => {
  assert.deepEqual(ids("mitte"), ["bottrop", "duisburg"]);
  assert.deepEqual(ids(""), ["bottrop", "duisburg", "muelheim"]);
});

test("a city among other words is taken out of them", () => {
  const named = (/** @type {string} */ query) => cityNamedIn(query, places);
  assert.deepEqual(named("duisburg perso"), { id: "duisburg", name: "Duisburg", rest: "perso" });
  assert.deepEqual(named("perso in Duisburg verloren"), { id: "duisburg", name: "Duisburg", rest: "perso verloren" });
  assert.deepEqual(named("hund mülheim an der ruhr"), { id: "muelheim", name: "Mülheim an der Ruhr", rest: "hund" });
  assert.equal(named("duisburger hof"), undefined);
  assert.equal(named(""), undefined);
});

test("a digit alone is the number in the list", () => {
  assert.equal(numbered("2", 3), 1);
  assert.equal(numbered("4", 3), undefined);
  assert.equal(numbered("47", 3), undefined);
});

test("the beginning of one city's name is enough", () => {
  assert.deepEqual(cityBegunBy("duis", places), { id: "duisburg", name: "Duisburg", rest: "" });
  assert.equal(cityBegunBy("du", places), undefined);
  assert.equal(cityBegunBy("perso", places), undefined);
});
