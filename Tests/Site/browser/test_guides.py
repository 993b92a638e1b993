"""Guided questions: every guide is walked by keyboard to every outcome, in every city, in one page."""

import json
import re
from urllib.parse import unquote

import pytest
from playwright.sync_api import expect

from conftest import REPOSITORY
from expectations import expect_none

CITIES = ["bottrop", "dinslaken", "duisburg"]
GUIDES = sorted(file.stem for file in (REPOSITORY / "content/guides").glob("*.yaml"))


def guides(site, city):
    listed = json.loads((site / f"api/v1/{city}/guides.json").read_text("utf-8"))["guides"]
    return {guide["id"]: guide for guide in listed}


def titles(site, city):
    """What outcomes are called, by kind and id."""
    folder = site / "api/v1"
    articles = json.loads((folder / city / "articles.json").read_text("utf-8"))["articles"]
    offices = json.loads((folder / city / "offices.json").read_text("utf-8"))["offices"]
    bodies = json.loads((folder / "bodies.json").read_text("utf-8"))["bodies"]
    return {
        "article": {one["id"]: one["title"] for one in articles},
        "office": {one["id"]: one["name"] for one in offices},
        "body": {one["id"]: one["name"] for one in bodies},
    }


# What a page says of each answer, in one question to the browser.
ANSWERS = """items => items.map(item => ({
  text: item.querySelector(".choice-text").textContent,
  target: item.querySelector(".choice-target")?.textContent ?? "",
  outcome: item.querySelector(".outcome")?.textContent ?? "",
  links: [...item.querySelectorAll("a[href]:not([rel=external], [href^='tel:'])")].map(link => link.href),
}))"""
# The answer of that number is open, and no other.
OPEN = """number => [...document.querySelectorAll(".choices > li")]
  .every((item, index) => (item.querySelector("details[open]") !== null) === (index === number - 1))"""


class Walk:
    """Through all questions of a guide by the keys alone; a question that several ways reach is walked through once."""

    def __init__(self, page, guide, names, site, city, address):
        self.page, self.guide, self.names, self.site = page, guide, names, site
        self.root = f"{address}{city}/"
        self.folder = site / city
        self.questions = {question["key"]: question for question in guide["questions"]}
        self.walked = set()
        self.outcomes = 0
        self.problems = []

    def asks(self, key):
        expect(self.page.locator("#part-question")).to_have_text(self.questions[key]["ask"])

    def through(self, key):
        self.walked.add(key)
        self.asks(key)
        items = self.page.locator(".choices > li")
        answers = self.questions[key]["answers"]
        shown = items.evaluate_all(ANSWERS)
        assert [one["text"] for one in shown] == [answer["text"] for answer in answers]
        # First what ends here, then what goes on: so nobody has to come back in between.
        for number, (answer, one) in enumerate(zip(answers, shown), 1):
            if "to" not in answer:
                self.outcome(number, answer, one)
        for number, answer in enumerate(answers, 1):
            if "to" not in answer or answer["to"] in self.walked:
                continue
            self.page.keyboard.press(str(number))
            self.asks(answer["to"])
            expect(self.page.locator(".guide-way")).to_contain_text(f"{self.questions[key]['ask']} → {answer['text']}")
            self.through(answer["to"])
            self.page.keyboard.press("Backspace")
            self.asks(key)

    def outcome(self, number, answer, shown):
        self.outcomes += 1
        kind = next((kind for kind in ["article", "office", "body"] if kind in answer), None)
        name = self.names[kind][answer[kind]] if kind else ""
        if "say" in answer or kind == "body" or kind is None:
            self.page.keyboard.press(str(number))
            self.page.wait_for_function(OPEN, arg=number)
            assert answer.get("say", name) in shown["outcome"] and name in shown["outcome"]
        else:
            assert shown["target"] == name
        if kind in ["article", "office"]:
            path, _, anchor = shown["links"][0].removeprefix(self.root).partition("#")
            expected = (answer[kind] if kind == "article" else f"stelle/{answer[kind]}") + "/"
            if path != expected:
                self.problems.append(f"{answer['text']} leads to {path}")
            elif anchor and f'id="{unquote(anchor)}"' not in (self.folder / path / "index.html").read_text("utf-8"):
                self.problems.append(f"{answer['text']}: no #{anchor} in {path}")


@pytest.mark.parametrize("city", CITIES)
@pytest.mark.parametrize("guide", GUIDES)
def test_every_outcome_by_keyboard(page, address, site, city, guide):
    guide = guides(site, city)[guide]
    page.goto(f"{city}/frage/{guide['id']}/")
    if "steps" in guide:
        expect(page.locator(".steps > li")).to_have_count(len(guide["steps"]))
        return
    walk = Walk(page, guide, titles(site, city), site, city, address)
    walk.through(guide["start"])
    expect_none(walk.problems)
    assert walk.walked == set(walk.questions)
    assert walk.outcomes == sum("to" not in answer for question in guide["questions"] for answer in question["answers"])


def test_the_way_goes_along(page, address):
    page.goto("bottrop/frage/reisedokument-wahl/")
    page.keyboard.type("11")
    expect(page.locator("#part-question")).to_have_text("Wie alt ist die Person?")
    expect(page).to_have_url(f"{address}bottrop/frage/reisedokument-wahl/alter/")
    page.keyboard.press("1")
    expect(page).to_have_url(f"{address}bottrop/reisedokument-kind/")
    expect(page.locator(".guide-way")).to_contain_text("Wie alt ist die Person? → Unter 16 Jahre")
    # What is handed over says it as well.
    page.keyboard.type(".d")
    expect(page.locator(".handover")).to_contain_text("Schon gefragt: Worum geht es? → Ein neues Dokument")
    page.keyboard.press("Escape")
    page.reload()
    expect(page.locator(".guide-way")).to_be_visible()
    page.keyboard.press("Backspace")
    expect(page).to_have_url(f"{address}bottrop/frage/reisedokument-wahl/alter/")
    expect(page.locator(".guide-way")).to_contain_text("Hat die Person die deutsche Staatsangehörigkeit? → Ja")
    # The article opened for another reason knows nothing of it.
    page.goto("bottrop/reisedokument-kind/")
    expect(page.locator("h1")).to_be_visible()
    expect(page.locator(".guide-way")).to_have_count(0)


def test_another_body_gets_the_way(page):
    page.goto("bottrop/frage/hilfe-geld-fragen/")
    page.keyboard.type("22")
    expect(page.locator("details[open]")).to_contain_text("Jobcenter Arbeit für Bottrop")
    page.goto("bottrop/frage/hilfe-geld-fragen/")
    page.keyboard.type("21")
    page.keyboard.type(".d")
    expect(page.locator(".contact")).to_contain_text("Agentur für Arbeit")
    expect(page.locator(".handover")).to_contain_text("Wovon lebt die Person zurzeit?")


def test_a_number_is_searched_for(page):
    page.goto("bottrop/frage/reisedokument-wahl/")
    page.keyboard.type("0203")
    expect(page.get_by_role("combobox")).to_have_value("0203")
    expect(page.locator("#part-question")).to_have_text("Worum geht es?")


def test_words_are_searched_for(page):
    page.goto("bottrop/frage/reisedokument-wahl/")
    page.keyboard.press("1")
    expect(page.locator("#part-question")).to_have_text("Hat die Person die deutsche Staatsangehörigkeit?")
    page.keyboard.type("hund 2")
    expect(page.get_by_role("combobox")).to_have_value("hund 2")
    expect(page.locator("#part-question")).to_have_text("Hat die Person die deutsche Staatsangehörigkeit?")


def test_what_stands_around_leads_where_it_did(page, address):
    page.goto("bottrop/frage/reisedokument-wahl/")
    page.keyboard.type("11")
    expect(page.locator("#part-question")).to_have_text("Wie alt ist die Person?")
    page.get_by_role("contentinfo").get_by_role("link", name="Alle Artikel von A bis Z").click()
    expect(page).to_have_url(f"{address}bottrop/a-z/")


def test_a_question_opened_by_its_address_goes_back_to_the_one_before(page, address):
    page.goto("bottrop/frage/reisedokument-wahl/alter/")
    page.get_by_role("link", name="Zurück").click()
    expect(page).to_have_url(f"{address}bottrop/frage/reisedokument-wahl/staatsangehoerigkeit/")


def test_found_by_search(page, address):
    page.goto("bottrop/")
    page.keyboard.type("reicht der personalausweis für die reise")
    hit = page.locator("[data-hit='guide:reisedokument-wahl']")
    expect(hit).to_be_visible()
    hit.click()
    expect(page).to_have_url(f"{address}bottrop/frage/reisedokument-wahl/")


def test_an_article_names_its_guides_and_its_journey(page, address):
    page.goto("bottrop/wohnsitz-anmelden/")
    bar = page.get_by_role("navigation", name="Umziehen: Schritt für Schritt")
    expect(bar).to_contain_text("Schritt 3 von 7")
    expect(bar.get_by_role("link", name="Auto ummelden")).to_be_visible()
    page.locator(".guided").get_by_role("link", name="Umzug: anmelden, ummelden oder abmelden?").click()
    expect(page).to_have_url(f"{address}bottrop/frage/umzug-fragen/")


def test_without_scripts_links_lead_to_the_end(page_without_javascript, address):
    page = page_without_javascript
    page.goto("dinslaken/frage/umzug-fragen/")
    page.get_by_role("link", name="Die Hauptwohnung").click()
    expect(page.get_by_role("heading", name="Wohin ist die Person gezogen?")).to_be_visible()
    page.get_by_text("In eine andere Stadt in Deutschland").click()
    expect(page.get_by_text("Die Anmeldung am neuen Wohnort genügt")).to_be_visible()
    page.get_by_role("link", name="Zurück").click()
    expect(page).to_have_url(f"{address}dinslaken/frage/umzug-fragen/")
    page.get_by_role("link", name="Die Hauptwohnung").click()
    page.get_by_role("link", name=re.compile("Ins Ausland")).click()
    expect(page).to_have_url(f"{address}dinslaken/wohnsitz-abmelden/")
