"""What changes while a page stays open: notices, fees, and the site itself."""

import re

import pytest
from playwright.sync_api import expect


def look_again(page, instant):
    page.clock.set_fixed_time(instant)
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")


def test_a_notice_goes_when_its_time_is_over(page):
    page.goto("bottrop/personalausweis/")
    notice = page.locator(".notice", has_text="Online-Terminvergabe wird gewartet")
    expect(notice).to_be_visible()
    look_again(page, "2026-12-06T11:59:00+01:00")
    expect(notice).to_be_visible()
    look_again(page, "2026-12-06T12:00:00+01:00")
    expect(notice).to_be_hidden()
    # With the last notice goes the heading.
    expect(page.get_by_role("heading", name="Aktuelle Meldungen")).to_be_hidden()


def test_a_notice_comes_with_its_day(page):
    page.goto("duisburg/")
    notice = page.locator(".notice", has_text="Weihnachtsbäume werden im Januar abgeholt")
    expect(notice).to_be_hidden()
    look_again(page, "2027-01-03T23:59:00+01:00")
    expect(notice).to_be_hidden()
    look_again(page, "2027-01-04T00:00:00+01:00")
    expect(notice).to_be_visible()
    look_again(page, "2027-01-24T00:00:00+01:00")
    expect(notice).to_be_hidden()


def test_urgent_notices_stand_before_everything_else(page):
    page.goto("duisburg/")
    urgent = page.locator(".notice.notice-urgent", has_text="Warnstreik")
    expect(urgent).to_be_visible()
    assert urgent.bounding_box()["y"] < page.get_by_role("heading", name="Oft gefragt").bounding_box()["y"]


def test_the_fee_is_that_of_today(page):
    page.goto("bottrop/bewohnerparkausweis/")
    fees = page.locator(".fact-fees li:visible")
    expect(fees.first).to_contain_text("36,00 €")
    expect(page.locator(".fact-fees .coming")).to_contain_text("48,00 €")
    look_again(page, "2027-01-01T00:00:00+01:00")
    expect(page.locator(".fact-fees .coming")).to_have_count(0)
    expect(fees.filter(has_text="36,00 €")).to_have_count(0)
    expect(fees.first).to_contain_text("48,00 €")
    expect(page.get_by_text("ab 01.01.2027").first).to_be_hidden()


def test_hits_and_text_say_the_fee_of_today(page, address):
    page.goto("bottrop/")
    page.clock.set_fixed_time("2027-01-05T10:00:00+01:00")
    page.keyboard.type("bewohnerparkausweis")
    expect(page.get_by_role("option").first.locator(".hit-fee")).to_contain_text("48,00 €")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}bottrop/bewohnerparkausweis/")
    for place in page.locator("[data-fees]").all():
        expect(place).to_contain_text("48,00 €")
        expect(place).not_to_contain_text("36,00 €")
    expect(page.locator("[data-fees]")).not_to_have_count(0)


def test_the_answer_is_that_of_today(page):
    page.goto("dinslaken/hundesteuer/")
    answer = page.locator(".answer")
    expect(answer).to_contain_text("ein Hund 96 Euro im Jahr")
    look_again(page, "2027-01-01T00:00:00+01:00")
    expect(answer).to_contain_text("ein Hund 114 Euro im Jahr")
    expect(answer).not_to_contain_text("96 Euro")
    page.goto("dinslaken/thema/steuern/")
    expect(page.get_by_text("ein Hund 114 Euro im Jahr")).to_be_visible()
    page.goto("vergleich/hundesteuer/")
    expect(page.locator("body")).to_contain_text("ein Hund 114 Euro im Jahr")
    expect(page.locator("body")).not_to_contain_text("96 Euro")


def test_hits_read_out_the_answer_of_today(page):
    page.goto("dinslaken/")
    page.keyboard.type("hundesteuer")
    # Another hit may stand first until the last letter.
    answer = page.locator("[data-hit='article:hundesteuer'] .hit-answer")
    expect(answer).to_contain_text("96 Euro")
    page.clock.set_fixed_time("2027-01-05T10:00:00+01:00")
    page.keyboard.type(" kosten")
    expect(answer).to_contain_text("114 Euro")
    expect(answer).not_to_contain_text("96 Euro")


def test_every_value_with_its_law_and_its_places(page, address):
    page.goto("redaktion/")
    page.get_by_role("link", name="Werte", exact=True).click()
    expect(page).to_have_url(f"{address}redaktion/fakten/")
    row = page.locator("#fact-personalausweis-ab-24")
    expect(row).to_contain_text("46,00 €")
    expect(row.get_by_role("link", name=re.compile("PAuswGebV"))).to_be_visible()
    row.locator("summary").click()
    expect(row.get_by_role("link", name="Personalausweis beantragen").first).to_be_visible()
    dog = page.locator("#fact-hundesteuer-ein-hund")
    expect(dog).to_contain_text("ab 01.01.2027: 114,00 € (Dinslaken)")


def test_a_new_build_announces_itself(page, address):
    page.goto("bottrop/personalausweis/")
    expect(page.locator("[data-edition]")).to_have_text(re.compile(r"Inhalt von .*\d\d:\d\d"))
    bar = page.get_by_role("status").filter(has_text="Neuer Inhalt von")
    expect(bar).to_have_count(0)
    new = {"body": '{"version":"0123456789abcdef"}', "headers": {"Last-Modified": "Sun, 22 Nov 2026 13:05:00 GMT"}}
    page.route("**/version.json*", lambda route: route.fulfill(content_type="application/json", **new))
    page.evaluate("document.dispatchEvent(new Event('visibilitychange'))")
    # In the knowledge base's time zone.
    expect(bar).to_contain_text("Neuer Inhalt von")
    expect(bar).to_contain_text("14:05")
    with page.expect_navigation():
        page.keyboard.type(".r")
    expect(page).to_have_url(f"{address}bottrop/personalausweis/")
    expect(bar).to_have_count(0)


def test_a_mistake_is_reported_with_article_city_and_version(page, site):
    page.goto("bottrop/personalausweis/")
    link = page.get_by_role("link", name="Fehler melden")
    expect(link).to_have_attribute("href", re.compile("Version%3A%20[0-9a-f]{16}"))
    address = link.get_attribute("href")
    assert address.startswith("mailto:")
    for part in ["personalausweis", "Bottrop", "2026-11-22"]:
        assert part in address


@pytest.mark.parametrize("article", ["personalausweis", "hundesteuer"])
def test_the_page_says_what_other_cities_do_otherwise(page, article):
    page.goto(f"bottrop/{article}/")
    differences = page.get_by_role("region", name="Unterschiede zwischen den Städten")
    expect(differences).to_contain_text("Anders in Duisburg:")
    expect(differences).to_contain_text("Zuständige Stellen")
