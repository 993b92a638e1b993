"""From one city to another: found by whatever callers call it, the words come along, and it can be taken back."""

import pytest
from playwright.sync_api import expect

ARTICLE = "bottrop/personalausweis/"


def palette(page):
    return page.get_by_role("dialog", name="Welche Stadt?")


def field(page):
    return page.locator("#part-search")


def change(page):
    return page.locator(".change")


@pytest.mark.parametrize("words", ["duis", "Duisburg", "0203", "0203 94000", "47166", "Marxloh", "Bezirksamt Walsum", "1", "2"])
def test_a_city_is_found_by_name_district_postcode_and_number(page, address, words):
    page.goto(ARTICLE)
    page.keyboard.type(".s")
    expect(palette(page).get_by_role("combobox")).to_be_focused()
    page.keyboard.type(words)
    page.keyboard.press("Enter")
    # The number is the place in the list, in which nobody's own city stands.
    city = "dinslaken" if words == "1" else "duisburg"
    expect(page).to_have_url(f"{address}{city}/personalausweis/")


def test_the_palette_says_what_has_told_the_city(page):
    page.goto(ARTICLE)
    page.get_by_role("link", name="Stadt wechseln").click()
    page.keyboard.type("marx")
    expect(palette(page).get_by_role("option")).to_have_text(["1 Duisburg Marxloh"])
    page.keyboard.press("Control+a")
    page.keyboard.type("oberhausen")
    expect(palette(page).get_by_text("Keine Stadt gefunden.")).to_be_visible()
    page.keyboard.press("Enter")
    expect(palette(page)).to_be_visible()
    page.keyboard.press("Escape")
    expect(palette(page)).to_have_count(0)
    expect(page.get_by_role("link", name="Stadt wechseln")).to_be_focused()


@pytest.mark.parametrize("way", ["palette", "chip"])
def test_words_on_a_desk_go_along(page, address, way):
    page.goto("dinslaken/")
    page.keyboard.type("wohngeld")
    expect(page.get_by_role("option").first).to_contain_text("Wohngeld")
    if way == "palette":
        page.keyboard.press("Control+.")
        page.keyboard.type("sduisburg")
        page.keyboard.press("Enter")
    else:
        page.get_by_role("navigation", name="Stadt").get_by_role("link", name="Duisburg").click()
    expect(page).to_have_url(f"{address}duisburg/")
    expect(field(page)).to_have_value("wohngeld")
    expect(page.get_by_role("option").first).to_contain_text("Wohngeld")
    # And back again.
    page.keyboard.press("Escape")
    expect(change(page)).to_contain_text("Dinslaken → Duisburg")
    change(page).get_by_role("button").click()
    expect(page).to_have_url(f"{address}dinslaken/")
    expect(field(page)).to_have_value("wohngeld")


@pytest.mark.parametrize("keys", ["Control+z", ".z"])
def test_a_change_of_city_can_be_taken_back_by_a_key(page, address, keys):
    page.goto(ARTICLE)
    page.get_by_role("navigation", name="Stadt").get_by_role("link", name="Dinslaken").click()
    expect(page).to_have_url(f"{address}dinslaken/personalausweis/")
    expect(change(page).get_by_role("status")).to_have_text("Bottrop → Dinslaken")
    if keys.startswith("."):
        page.keyboard.type(keys)
    else:
        page.keyboard.press(keys)
    expect(page).to_have_url(f"{address}{ARTICLE}")
    # What was taken back is not said again.
    expect(change(page)).to_have_count(0)


def test_a_change_is_said_for_some_seconds_only(page):
    page.clock.install(time="2026-11-22T10:00:00+01:00")
    page.goto(ARTICLE)
    page.get_by_role("navigation", name="Stadt").get_by_role("link", name="Dinslaken").click()
    expect(change(page)).to_be_visible()
    page.clock.run_for(15_000)
    expect(change(page)).to_have_count(0)


def test_without_a_change_there_is_nothing_to_take_back(page, address):
    page.goto(ARTICLE)
    page.keyboard.press("Control+z")
    page.keyboard.press(".")
    expect(page.get_by_role("dialog").get_by_text("Wechsel der Stadt")).to_have_count(0)
    expect(page).to_have_url(f"{address}{ARTICLE}")


def test_without_javascript_the_choice_is_a_page(page_without_javascript, address):
    page_without_javascript.goto(ARTICLE)
    page_without_javascript.get_by_role("link", name="Stadt wechseln").click()
    expect(page_without_javascript).to_have_url(address)
