"""What stands on an agent's screen: notices above hits, numbers that can be called, one field in one place."""

import re

import pytest
from playwright.sync_api import expect

from kinds import KINDS

OFFICE = "bottrop/stelle/bottrop-steueramt/"
STRIKE = "Warnstreik in Duisburg"


def field(page):
    return page.locator("#part-search")


def hits(page):
    return page.get_by_role("option")


def dialog(page):
    return page.get_by_role("dialog", name="Durchstellen")


@pytest.fixture
def page(new_page):
    return new_page(permissions=["clipboard-read", "clipboard-write"])


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


# MARK: The field


@pytest.mark.parametrize("width", [1366, 2560, 390])
def test_the_field_stands_in_one_place(new_page, width):
    page = new_page(viewport={"width": width, "height": 768})
    places = set()
    for kind in ["desk", "article", "office", "a-z", "directory", "category", "streets"]:
        page.goto(KINDS[kind])
        box = field(page).bounding_box()
        places.add((box["x"], box["y"], box["width"]))
    assert len(places) == 1, places


def test_hits_are_in_view_at_400_percent(new_page):
    page = new_page(viewport={"width": 320, "height": 256})
    for start in ["duisburg/", "bottrop/personalausweis/"]:
        page.goto(start)
        page.keyboard.type("hundesteuer")
        expect(hits(page).first).to_contain_text("Hundesteuer")
        expect(hits(page).first.locator(".hit-title")).to_be_in_viewport()
        assert page.evaluate("document.querySelector('.hit-title').getBoundingClientRect().bottom < innerHeight")
        # Whose call it is stays in sight.
        expect(page.locator(".city-name")).to_be_in_viewport()


def test_six_hits_are_on_a_small_screen(new_page):
    page = new_page(viewport={"width": 1366, "height": 768})
    page.goto("bottrop/")
    page.keyboard.type("sperrmüll")
    expect(hits(page).nth(5)).to_be_in_viewport(ratio=1)


def test_the_home_page_has_the_field_and_the_cities_and_what_is_urgent(page, address):
    page.goto("./")
    expect(field(page)).to_be_focused()
    expect(page.get_by_role("region", name="Dringende Meldungen")).to_contain_text(STRIKE)
    expect(page.locator(".notice-cities")).to_have_text(["Duisburg"])
    page.keyboard.type("duisburg perso")
    expect(hits(page).first).to_contain_text("Personalausweis beantragen")
    expect(page.get_by_text("Suche in Duisburg")).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}duisburg/personalausweis/")


@pytest.mark.parametrize("words", ["duis", "Duisburg"])
def test_the_name_of_a_city_leads_to_its_desk(page, address, words):
    page.goto("./")
    page.keyboard.type(words)
    expect(hits(page).first).to_contain_text("Zur Startseite der Stadt")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}duisburg/")


def test_on_a_wide_screen_the_chosen_article_stands_beside_the_hits(new_page, address):
    page = new_page(viewport={"width": 2560, "height": 1200})
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    pane = page.get_by_role("region", name="Der gewählte Treffer")
    expect(pane.get_by_role("heading", level=1)).to_have_text("Hundesteuer anmelden und abmelden")
    expect(pane.locator(".open-now").first).to_contain_text("geschlossen")
    page.get_by_role("combobox").fill("wohngeld beantragen")
    expect(pane.get_by_role("heading", level=1)).to_contain_text("Wohngeld")
    # Its links lead where they do on its own page.
    assert pane.get_by_role("link").first.evaluate("(link) => link.href").startswith(f"{address}bottrop/")
    page.set_viewport_size({"width": 1366, "height": 768})
    expect(pane).to_be_hidden()


# MARK: Putting through


def test_an_office_is_put_through_to_and_its_number_copied(page):
    page.goto(OFFICE)
    page.keyboard.type(".d")
    expect(dialog(page)).to_contain_text("Steueramt Bottrop")
    expect(dialog(page)).to_contain_text("98 76 54")
    expect(dialog(page).locator(".handover")).to_have_text("Anruf für Bottrop, verbunden mit: Steueramt Bottrop.")
    page.keyboard.press("Escape")
    page.keyboard.type(".c")
    expect(page.get_by_text("Nummer kopiert:")).to_be_visible()
    assert clipboard(page) == "98 76 54"


@pytest.mark.parametrize("city", ["Duisburg", "Dinslaken"])
def test_from_an_office_the_city_leads_to_the_same_office_there(page, address, city):
    page.goto(OFFICE)
    page.get_by_role("navigation", name="Stadt").get_by_role("link", name=city).click()
    expect(page).to_have_url(re.compile(rf"/{city.lower()}/stelle/"))
    expect(page.get_by_role("heading", level=1)).to_contain_text("Steuer")


def test_what_is_to_be_asked_stands_where_somebody_is_put_through(page):
    page.goto("bottrop/personalausweis/")
    page.keyboard.type(".d")
    expect(dialog(page).locator(".ask")).to_contain_text("Wie alt ist die Person?")


def test_another_body_is_put_through_to(page):
    page.goto("dinslaken/kfz-anmelden/")
    page.keyboard.type(".d")
    expect(dialog(page).locator(".contact")).to_contain_text("Kreis Wesel")


def test_a_contact_and_a_street_are_put_through_to(page, address):
    page.goto("bottrop/stellen/")
    contact = page.locator(".contacts > li").first
    name = contact.evaluate("(item) => item.firstChild.textContent.trim()")
    page.goto(f"bottrop/stellen/#{contact.get_attribute('id')}")
    page.keyboard.type(".d")
    expect(dialog(page).locator(".contact h3")).to_have_text(name)
    expect(dialog(page).locator("dd").first).to_have_text(re.compile(r"\d"))
    page.goto("bottrop/strasse/b/")
    page.get_by_label("Liste eingrenzen").fill(page.locator(".streets tbody th").first.text_content())
    page.keyboard.press("Control+.")
    page.keyboard.press("d")
    expect(page).to_have_url(re.compile(r"/bottrop/stelle/.*#part-transfer$"))
    expect(dialog(page)).to_be_visible()


# MARK: Notices


@pytest.mark.parametrize("start", ["duisburg/", "duisburg/personalausweis/"])
def test_urgent_notices_stay_above_the_hits(page, start):
    page.goto(start)
    page.keyboard.type("sperrmüll")
    expect(hits(page).first).to_contain_text("Sperrmüll")
    line = page.locator(".hits .urgent-line")
    expect(line).to_have_count(1)
    expect(line).to_contain_text(STRIKE)
    expect(line).to_be_in_viewport()


def test_another_citys_notices_are_not_there(page):
    page.goto("bottrop/")
    page.keyboard.type("sperrmüll")
    expect(hits(page).first).to_contain_text("Sperrmüll")
    expect(page.locator(".urgent-line")).to_have_count(0)


def test_a_notice_that_was_read_shrinks_until_it_says_something_else(page):
    page.goto("duisburg/")
    notice = page.locator(".notice", has_text=STRIKE)
    expect(notice.locator("ul")).to_be_visible()
    notice.get_by_role("button", name="Gelesen").click()
    expect(notice.locator("ul")).to_be_hidden()
    expect(notice).to_contain_text(STRIKE)
    page.reload()
    expect(notice.locator("ul")).to_be_hidden()
    page.keyboard.type("sperrmüll")
    expect(hits(page).first).to_contain_text("Sperrmüll")
    expect(page.locator(".urgent-line")).to_have_count(0)
    # Another text is another notice.
    page.evaluate("""() => {
        const key = Object.keys(localStorage).find((key) => key.endsWith('read-notices'));
        const read = JSON.parse(localStorage[key]);
        localStorage[key] = JSON.stringify(Object.fromEntries(Object.keys(read).map((id) => [id, 'other'])));
    }""")
    page.goto("duisburg/a-z/")
    page.goto("duisburg/")
    expect(notice.locator("ul")).to_be_visible()


# MARK: What pages say


def test_what_is_only_here_says_so(page):
    page.goto("bottrop/personalausweis/")
    page.keyboard.type(".m")
    page.goto("bottrop/")
    expect(page.get_by_role("heading", name="Gemerkt")).to_contain_text("nur in diesem Browser")


def test_what_was_asked_last_stands_on_the_desk(page, address):
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}bottrop/hundesteuer/")
    page.goto("bottrop/")
    page.get_by_role("region", name="Zuletzt gefragt").get_by_role("link", name="hundesteuer").click()
    expect(field(page)).to_have_value("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")


def test_the_text_to_read_aloud_is_nothing_but_that(page):
    page.goto("bottrop/personalausweis/")
    expect(page.get_by_text("Beispieldaten – Angaben nicht geprüft").first).to_be_visible()
    expect(page.locator(".answer-box")).not_to_contain_text("Beispieldaten")


def test_facts_are_told_once(page):
    page.goto("bottrop/personalausweis/")
    expect(page.get_by_text("bisheriger Personalausweis, Reisepass oder Kinderreisepass")).to_have_count(1)
    expect(page.locator(".body").get_by_role("link", name="Steht oben")).to_have_count(2)


def test_times_do_not_break(new_page):
    page = new_page(viewport={"width": 390, "height": 768})
    page.goto("bottrop/")
    words = page.locator(".open-now").first
    expect(words).to_have_text(re.compile(r"\d+:\d\d\u00a0Uhr"))
