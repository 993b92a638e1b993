"""An article on what is not the city's job says so, and whose job it is."""

from playwright.sync_api import expect


def test_the_article_says_who_does_it(page):
    page.goto("dinslaken/kfz-anmelden/")
    main = page.get_by_role("main")
    expect(main.get_by_text("Nicht zuständig: Dinslaken")).to_be_visible()
    expect(main.get_by_text("Für Dinslaken lässt der Kreis Wesel Fahrzeuge zu.")).to_be_visible()
    expect(main).not_to_contain_text("Straßenverkehrsamt Duisburg")
    expect(main).not_to_contain_text("Straßenverkehrsamt Bottrop")


def test_the_city_that_offers_it_does_not(page):
    page.goto("bottrop/kfz-anmelden/")
    expect(page.get_by_role("main")).not_to_contain_text("Nicht zuständig")
    expect(page.locator(".fact-fees")).to_contain_text("30,00 €")


def test_the_category_marks_it(page):
    page.goto("dinslaken/thema/verkehr/")
    link = page.get_by_role("link", name="Kraftfahrzeug zulassen", exact=True)
    expect(page.locator("li.not-offered", has=link)).to_be_visible()
