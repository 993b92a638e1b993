"""An agent goes from the choice of the city to an answer and never leaves that city by mistake."""

import re

import pytest
from playwright.sync_api import expect


def main(page):
    return page.get_by_role("main")


def row(page, title):
    header = page.get_by_role("rowheader", name=re.compile(rf"^{title}\b"))
    return page.locator("table.comparison tr", has=header).first


def test_from_the_choice_of_the_city_to_its_answer(page, address):
    page.goto("./")
    main(page).get_by_role("link", name="Bottrop", exact=True).click()
    expect(page).to_have_url(f"{address}bottrop/")
    main(page).get_by_role("link", name="Ausweise und Dokumente").first.click()
    expect(page).to_have_url(f"{address}bottrop/thema/ausweise/")
    main(page).get_by_role("link", name="Personalausweis beantragen", exact=True).click()
    expect(page).to_have_url(f"{address}bottrop/personalausweis/")

    expect(page).to_have_title(re.compile("Personalausweis.*Bottrop"))
    expect(main(page).get_by_role("heading", level=1)).to_have_text("Personalausweis beantragen")
    expect(main(page).get_by_role("link", name="Bürgerbüro Bottrop").first).to_be_visible()
    expect(page.locator(".fact-fees")).to_contain_text("46,00 € ab 24 Jahren")
    expect(page.locator(".fact-address")).to_have_text(re.compile("Ernst-Wilczok-Platz 1, 46236 Bottrop"))
    for of_duisburg in ["Bürgerservice Duisburg", "Sonnenwall", "0203", "duisburg.de", "etwa 3 Wochen"]:
        expect(main(page)).not_to_contain_text(of_duisburg)


@pytest.mark.parametrize(
    ["article", "bottrop", "duisburg"],
    [
        ("hundesteuer", "120,00 €", "132,00 €"),
        ("bewohnerparkausweis", "36,00 €", "30,00 €"),
    ],
)
def test_a_fee_is_the_fee_of_the_city(page, article, bottrop, duisburg):
    page.goto(f"bottrop/{article}/")
    expect(page.locator(".fact-fees")).to_contain_text(bottrop)
    expect(main(page)).not_to_contain_text(duisburg)
    page.goto(f"duisburg/{article}/")
    expect(page.locator(".fact-fees")).to_contain_text(duisburg)
    expect(main(page)).not_to_contain_text(bottrop)


def test_a_fee_to_come_says_from_when(page):
    page.goto("bottrop/bewohnerparkausweis/")
    expect(page.locator(".fact-fees .coming")).to_contain_text("48,00 €")
    expect(page.locator(".fact-fees .coming")).to_contain_text("01.01.2027")


def test_a_link_in_the_text_stays_in_the_city(page, address):
    page.goto("bottrop/personalausweis/")
    hint = page.get_by_role("listitem").filter(has_text="Sofort ein Ausweis nötig")
    hint.get_by_role("link", name="Vorläufiger Personalausweis").click()
    expect(page).to_have_url(f"{address}bottrop/vorlaeufiger-personalausweis/#ablauf")
    expect(main(page).get_by_role("heading", name="Ablauf", exact=True)).to_be_in_viewport()
    expect(main(page).get_by_role("link", name="Bürgerbüro Bottrop").first).to_be_visible()
    expect(main(page)).not_to_contain_text("Bürgerservice Duisburg")


def test_the_comparison_shows_all_cities_and_marks_differences(page, address):
    page.goto("bottrop/personalausweis/")
    page.get_by_role("link", name="Städte vergleichen").click()
    expect(page).to_have_url(re.compile(r"/vergleich/personalausweis/\?stadt=\w+$"))
    expect(main(page).get_by_role("columnheader").filter(has_text=re.compile(r"\w"))).to_have_text(
        ["Bottrop", "Dinslaken", "Duisburg"]
    )

    duration = row(page, "Dauer")
    expect(duration).to_have_class(re.compile(r"\bdiffers\b"))
    expect(duration.get_by_role("rowheader")).to_contain_text("unterschiedlich")
    expect(duration.get_by_role("cell")).to_have_text(["2 bis 3 Wochen", "etwa 4 Wochen", "etwa 3 Wochen"])

    fees = row(page, "Gebühr")
    expect(fees).not_to_have_class(re.compile(r"\bdiffers\b"))
    expect(fees.get_by_role("rowheader")).to_contain_text("bei allen gleich")
    expect(fees.get_by_role("cell")).to_have_count(1)


def test_switching_the_city_keeps_the_article(page, address):
    page.goto("bottrop/personalausweis/")
    page.get_by_role("link", name="Duisburg", exact=True).first.click()
    expect(page).to_have_url(f"{address}duisburg/personalausweis/")
    expect(main(page).get_by_role("heading", level=1)).to_have_text("Personalausweis beantragen")
    expect(main(page).get_by_role("link", name="Bürgerservice Duisburg-Mitte").first).to_be_visible()
    expect(main(page)).not_to_contain_text("Bürgerbüro Bottrop")
