"""Old addresses lead on; an address that never was says so."""

import pytest
from playwright.sync_api import expect


@pytest.mark.parametrize("city", ["bottrop", "dinslaken", "duisburg"])
def test_an_alias_leads_to_its_article(page, address, city):
    page.goto(f"{city}/perso/")
    expect(page).to_have_url(f"{address}{city}/personalausweis/")
    expect(page.get_by_role("heading", level=1)).to_have_text("Personalausweis beantragen")


def test_an_alias_leads_on_without_javascript(page_without_javascript, address):
    page_without_javascript.goto("bottrop/anwohnerparkausweis/")
    expect(page_without_javascript).to_have_url(f"{address}bottrop/bewohnerparkausweis/")


def test_a_missing_address_shows_the_cities_at_any_depth(page, problems, address):
    missing = "bottrop/gibt/es/nicht/"
    assert page.goto(missing).status == 404
    expect(page.get_by_role("heading", level=1)).to_have_text("Seite nicht gefunden")
    # The page itself is missing, and nothing that it needs.
    assert problems and all("404" in problem and missing in problem for problem in problems), problems
    problems.clear()
    page.get_by_role("main").get_by_role("link", name="Bottrop").click()
    expect(page).to_have_url(f"{address}bottrop/")
