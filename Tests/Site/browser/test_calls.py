"""Ninety played calls: what an agent types, and what is on the screen then. None of them was used to tune the search."""

import csv
from pathlib import Path
from urllib.parse import parse_qs, urlsplit, urlunsplit

from playwright.sync_api import expect

from conftest import REPOSITORY_URL
from expectations import expect_none

CALLS = Path(__file__).parent.parent / "calls.tsv"
# What holds today, in ninety: answered by one of the hits in view, or told that nothing fits.
ANSWERED = 86
# Of those that something answers.
REFUSED = 3
IN_VIEW = 4


def calls():
    lines = [line for line in CALLS.read_text("utf-8").splitlines() if not line.startswith("#")]
    return list(csv.DictReader(lines, delimiter="\t", quoting=csv.QUOTE_NONE))


def slug(name):
    for letter, plain in {"ä": "ae", "ö": "oe", "ü": "ue", "ß": "ss", " ": "-"}.items():
        name = name.lower().replace(letter, plain)
    return name


def test_calls_end_well(page):
    answered, refused, dead_ends, wrong = 0, [], [], []
    city = None
    for call in calls():
        if call["city"] != city:
            city = call["city"]
            page.goto(f"{city}/")
        page.get_by_role("combobox").fill("")
        page.get_by_role("combobox").fill(call["words"])
        panel = page.locator(".hits")
        # The answer to this question, and not to the one before it.
        page.wait_for_timeout(200)
        expect(panel).to_have_attribute("aria-busy", "false", timeout=10_000)
        expect(page.locator(".hits [data-hit]:visible, .hits .ways:visible").first).to_be_visible()
        names = [hit.get_attribute("data-hit") for hit in page.locator("[data-hit]").all()]
        says_nothing_fits = page.locator(".no-hit .ways").is_visible()
        if not names and not page.locator(".no-hit .ways a").count():
            dead_ends.append(call["words"])
        kind, _, target = call["expects"].partition(":")
        wanted = f"{kind}:{slug(target) if kind == 'street' else target}"
        if kind == "-":
            is_answered = says_nothing_fits
        else:
            is_answered = wanted in names[:IN_VIEW] and not says_nothing_fits
            if says_nothing_fits:
                refused.append(call["words"])
        answered += is_answered
        if not is_answered:
            wrong.append(f"{call['words']}: {names[:3]}")
    expect_none(dead_ends)
    assert len(refused) <= REFUSED, refused
    assert answered >= ANSWERED, wrong


def test_nothing_is_opened_by_accident(page):
    page.goto("duisburg/")
    field = page.get_by_role("combobox")
    field.fill("blabla qwertz")
    expect(page.locator(".no-hit")).to_contain_text("blabla")
    field.press("Enter")
    assert page.url.endswith("duisburg/")
    expect(page.get_by_role("option", selected=True)).to_have_count(0)


def test_what_is_missing_is_told(page):
    page.goto("duisburg/")
    page.get_by_role("combobox").fill("blabla qwertz")
    page.get_by_role("button", name="Fehlt: melden").click()
    report = page.get_by_role("dialog").get_by_role("textbox")
    expect(report).to_be_visible()
    assert "blabla qwertz" in report.input_value() and "Duisburg" in report.input_value()
    # The last line is to be pasted into questions.tsv as it stands.
    line = "blabla qwertz\t-\tduisburg"
    assert report.input_value().splitlines()[-1] == line
    page.context.grant_permissions(["clipboard-read", "clipboard-write"])
    page.get_by_role("button", name="Zeile kopieren").click()
    assert page.evaluate("navigator.clipboard.readText()") == line


def test_what_is_missing_becomes_an_issue_that_is_filled_in(page):
    page.goto("duisburg/")
    page.get_by_role("combobox").fill("blabla & qwertz")
    page.get_by_role("button", name="Fehlt: melden").click()
    issue = page.get_by_role("dialog").get_by_role("link", name="Als Vorgang")
    address = urlsplit(issue.get_attribute("href"))
    assert urlunsplit(address._replace(query="")) == f"{REPOSITORY_URL}/issues/new"
    values = parse_qs(address.query)
    assert values["title"] == ["Fehlt: blabla & qwertz"]
    assert values["body"] == [page.get_by_role("dialog").get_by_role("textbox").input_value()]
    # What the agent adds goes along.
    page.get_by_role("dialog").get_by_role("textbox").fill("Etwas anderes.")
    assert parse_qs(urlsplit(issue.get_attribute("href")).query)["body"] == ["Etwas anderes."]


def test_a_hit_puts_through(page):
    page.goto("duisburg/")
    field = page.get_by_role("combobox")
    field.fill("hundesteuer durchwahl")
    hit = page.locator("[data-hit='contact:duisburg-hundesteuer']")
    expect(hit).to_contain_text("2220")


def test_what_is_asked_for_stands_first(page):
    page.goto("bottrop/")
    page.get_by_role("combobox").fill("reisepass was muss ich mitbringen")
    expect(page.locator("[data-hit='article:reisepass'] .hit-wanted")).to_contain_text("Mitbringen")


def test_a_notice_stands_on_the_hit_that_it_concerns(page):
    page.clock.set_fixed_time("2026-11-24T10:00:00+01:00")
    page.goto("duisburg/")
    page.get_by_role("combobox").fill("sperrmüll abholen")
    expect(page.locator("[data-hit='article:sperrmuell'] .hit-notice")).to_contain_text("Warnstreik")
