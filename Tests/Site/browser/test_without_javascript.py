"""Every page reads and leads on without JavaScript."""

import json
import re

import pytest
from playwright.sync_api import expect


@pytest.fixture
def page(page_without_javascript):
    return page_without_javascript


def test_desk(page, address):
    page.goto("bottrop/")
    main = page.get_by_role("main")
    expect(main.get_by_role("heading", level=1)).to_contain_text("Bottrop")
    expect(main.get_by_role("link", name="Bürgerbüro Bottrop").first).to_be_visible()
    main.get_by_role("link", name="Ausweise und Dokumente").first.click()
    expect(page).to_have_url(f"{address}bottrop/thema/ausweise/")


def test_search_of_the_desk_leads_to_the_list_of_articles(page, address):
    page.goto("bottrop/")
    page.get_by_role("searchbox").first.fill("perso")
    page.get_by_role("searchbox").first.press("Enter")
    expect(page).to_have_url(re.compile(f"^{re.escape(address)}bottrop/a-z/"))


def test_category(page, address):
    page.goto("bottrop/thema/ausweise/")
    main = page.get_by_role("main")
    expect(main.get_by_text("Den Personalausweis beantragen Sie persönlich und mit Termin.")).to_be_visible()
    main.get_by_role("link", name="Personalausweis beantragen", exact=True).click()
    expect(page).to_have_url(f"{address}bottrop/personalausweis/")


def test_article(page, address):
    page.goto("bottrop/personalausweis/")
    main = page.get_by_role("main")
    expect(main.get_by_text("Er kostet 46 Euro").first).to_be_visible()
    expect(page.locator(".fact-fees")).to_be_visible()
    expect(page.locator(".fact-hours").first).to_be_visible()
    expect(main.get_by_text("bei Personen unter 24 Jahren sechs Jahre")).to_be_visible()
    expect(main.get_by_text("Wie alt ist die Person?")).to_be_visible()
    main.get_by_role("link", name="Reisepass beantragen").first.click()
    expect(page).to_have_url(f"{address}bottrop/reisepass/")


def test_a_to_z_lists_every_article(page, address, site):
    listed = json.loads((site / "api/v1/bottrop/articles.json").read_text("utf-8"))["articles"]
    page.goto("bottrop/a-z/")
    main = page.get_by_role("main")
    for article in listed:
        expect(main.get_by_role("link", name=article["title"], exact=True)).to_be_visible()
    main.get_by_role("link", name="Hundesteuer anmelden und abmelden").click()
    expect(page).to_have_url(f"{address}bottrop/hundesteuer/")


def test_comparison(page, address):
    page.goto("vergleich/hundesteuer/")
    for fee in ["120,00 €", "132,00 €", "96,00 €"]:
        expect(page.locator(".fees", has_text=fee).first).to_be_visible()
    page.get_by_role("columnheader").get_by_role("link", name="Dinslaken").click()
    expect(page).to_have_url(f"{address}dinslaken/hundesteuer/")


def test_work_list_leads_to_city_owner_and_calendar(page, address):
    page.goto("redaktion/")
    work = page.get_by_role("region", name="Zu tun")
    expect(work.get_by_role("link", name="Bottrop", exact=True)).to_be_visible()
    work.get_by_role("link", name="Bottrop", exact=True).click()
    expect(page).to_have_url(f"{address}redaktion/stadt/bottrop/")
    expect(page.locator(".agenda li").first).to_be_visible()
    place = page.locator(".task-where a").first
    assert place.get_attribute("href").startswith("https://codeberg.org/musterstadt/wissen/src/branch/main/content/")
    page.get_by_role("main").get_by_role("link", name="Was sich wann ändert").click()
    expect(page).to_have_url(f"{address}redaktion/kalender/")
    expect(page.get_by_role("heading", level=2).first).to_be_visible()
    expect(page.get_by_role("main").get_by_role("link", name="Bottrop", exact=True)).to_have_attribute(
        "href", "stadt/bottrop.ics"
    )


def test_signs_of_the_coverage_have_names(page):
    page.goto("redaktion/")
    cell = page.locator("td.coverage-differs").first
    expect(cell.get_by_role("link", name="mit Abweichung")).to_be_visible()
    assert page.locator(".legend dt", has_text="mit Abweichung").count() == 1
