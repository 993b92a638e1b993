"""A call from the first letter to the next city, without a mouse."""

import re

import pytest
from playwright.sync_api import expect

CITIES = {"bottrop": "Bottrop", "dinslaken": "Dinslaken", "duisburg": "Duisburg"}


@pytest.fixture
def page(new_page):
    return new_page(permissions=["clipboard-read", "clipboard-write"])


def hits(page):
    return page.get_by_role("option")


def clipboard(page):
    return page.evaluate("navigator.clipboard.readText()")


def open_first_hit(page, words, title, url):
    """From Bottrop's desk."""
    page.goto("bottrop/")
    page.keyboard.type(words)
    expect(hits(page).first).to_contain_text(title)
    page.keyboard.press("Enter")
    expect(page).to_have_url(url)
    page.wait_for_load_state()


@pytest.mark.parametrize("city", CITIES)
def test_the_whole_flow(page, address, city):
    page.goto(f"{city}/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()

    page.keyboard.type("perso beantra")
    expect(hits(page).first).to_contain_text("Personalausweis beantragen")
    # What is read aloud, what it costs, where, and whether it can be done online, without opening anything.
    expect(hits(page).first).to_contain_text("beantragen Sie persönlich")
    expect(hits(page).first).to_contain_text("46,00 €")
    expect(hits(page).first).to_contain_text(re.compile(f"Bürger(büro|service) {CITIES[city]}"))
    expect(hits(page).first.locator("mark").first).to_be_visible()
    expect(hits(page).first).to_have_attribute("aria-selected", "true")

    page.keyboard.press("ArrowDown")
    page.keyboard.press("ArrowDown")
    expect(hits(page).nth(1)).to_have_attribute("aria-selected", "true")
    page.keyboard.press("ArrowUp")
    expect(field).to_have_attribute("aria-activedescendant", hits(page).first.get_attribute("id"))
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{city}/personalausweis/")
    page.wait_for_load_state()
    expect(page.get_by_role("banner").get_by_role("link", name=CITIES[city]).first).to_be_visible()

    page.keyboard.type(".c")
    expect(page.get_by_text("Antwort kopiert.")).to_be_visible()
    assert clipboard(page) == page.locator(".answer").text_content()

    page.keyboard.type(".d")
    dialog = page.get_by_role("dialog", name="Durchstellen")
    expect(dialog).to_contain_text("98 76 54")
    page.keyboard.press("Enter")
    expect(page.get_by_text("Kopiert.", exact=True)).to_be_visible()
    assert clipboard(page).startswith(f"Anruf für {CITIES[city]}. Anliegen: Personalausweis beantragen.")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()

    # Back to the words and their hits; once more to the article.
    page.keyboard.press("Escape")
    expect(field).to_be_focused()
    expect(field).to_have_value("perso beantra")
    expect(hits(page).first).to_contain_text("Personalausweis beantragen")
    page.keyboard.press("Escape")
    expect(hits(page)).to_have_count(0)
    expect(page.get_by_role("main")).to_be_focused()

    page.keyboard.type(".v")
    expect(page).to_have_url(f"{address}vergleich/personalausweis/?stadt={city}")
    page.go_back()

    other = next(one for one in CITIES if one != city)
    page.keyboard.type(f".s{other}")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}{other}/personalausweis/")
    page.wait_for_load_state()
    expect(page.locator(".city-name")).to_have_text(CITIES[other])

    page.keyboard.type(".t")
    expect(page).to_have_url(f"{address}{other}/")
    expect(page.get_by_role("combobox")).to_have_value("")


def test_the_online_service_opens_beside_the_page(page, address, problems):
    page.goto("bottrop/personalausweis/")
    # Nothing is asked of another host: what opens is looked at, not loaded.
    page.evaluate("window.open = (url) => { window.opened = url; return null; }")
    page.keyboard.type(".o")
    assert page.evaluate("window.opened") == "https://www.bottrop.de/"
    expect(page).to_have_url(f"{address}bottrop/personalausweis/")


@pytest.mark.parametrize("start", ["bottrop/", "bottrop/personalausweis/", "bottrop/a-z/", "bottrop/thema/ausweise/"])
def test_slash_searches_from_anywhere(page, start):
    page.goto(start)
    page.evaluate("document.activeElement.blur()")
    page.keyboard.press("/")
    field = page.get_by_role("combobox")
    expect(field).to_be_focused()
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer anmelden und abmelden")
    expect(hits(page).first).to_contain_text("120,00 €")


def test_who_types_fast_opens_the_first_hit_all_the_same(page, address):
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}bottrop/hundesteuer/")


def test_the_answer_of_the_chosen_hit_is_copied(page):
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    page.keyboard.press("Control+c")
    assert clipboard(page).startswith("In Bottrop kostet ein Hund 120 Euro")


def test_what_the_city_does_not_do_is_an_answer(page):
    page.goto("dinslaken/")
    page.keyboard.type("auto zulassen")
    hit = hits(page).filter(has_text="Kraftfahrzeug zulassen").first
    expect(hit).to_contain_text("Nicht zuständig: Dinslaken")
    expect(hit).to_contain_text("Kreis Wesel")


def test_without_a_city_the_hit_leads_to_all(page, address):
    page.goto("./")
    page.keyboard.press("/")
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}vergleich/hundesteuer/")


def test_the_comparison_stays_the_call_of_its_city(page, address):
    open_first_hit(page, "hundesteuer", "Hundesteuer", f"{address}bottrop/hundesteuer/")
    page.keyboard.type(".v")
    expect(page).to_have_url(f"{address}vergleich/hundesteuer/?stadt=bottrop")
    expect(page.locator(".city-name")).to_have_text("Bottrop")
    colour = "getComputedStyle(document.querySelector('.bar')).backgroundColor"
    assert page.evaluate(colour) == "rgb(20, 83, 45)"
    # Back to the hits, which are Bottrop's; from there to an article of Bottrop.
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox")).to_have_value("hundesteuer")
    expect(hits(page).first).to_contain_text("120,00 €")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}bottrop/hundesteuer/")
    page.go_back()
    # The words are there again, and with them their hits.
    expect(page.get_by_role("combobox")).to_have_value("hundesteuer")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Control+.")
    page.keyboard.press("t")
    expect(page).to_have_url(f"{address}bottrop/")


def test_a_difference_leads_to_its_row_and_keeps_the_city(page, address):
    page.goto("bottrop/hundesteuer/")
    page.locator(".differences a").first.click()
    expect(page).to_have_url(re.compile(r"/vergleich/hundesteuer/\?stadt=bottrop#\w+"))
    page.get_by_role("navigation", name="Stadt").get_by_role("link", name="Bottrop").click()
    expect(page).to_have_url(f"{address}bottrop/hundesteuer/")


def test_the_words_come_along_to_the_other_city(page, address):
    open_first_hit(page, "perso beantra", "Personalausweis beantragen", f"{address}bottrop/personalausweis/")
    page.keyboard.type(".sdins")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}dinslaken/personalausweis/")
    page.wait_for_load_state()
    page.keyboard.press("Escape")
    expect(page.get_by_role("combobox")).to_have_value("perso beantra")
    expect(hits(page).first).to_contain_text("Personalausweis beantragen")


def test_hits_give_way_to_what_has_the_focus(page):
    page.goto("bottrop/personalausweis/")
    page.keyboard.press("/")
    page.keyboard.type("hund")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Tab")
    # The list itself can be scrolled by keys; Escape leads back to the words.
    expect(page.locator(".hits")).to_be_focused()
    page.keyboard.press("Escape")
    expect(hits(page)).to_have_count(0)
    expect(page.get_by_role("combobox")).to_be_focused()
    page.keyboard.press("ArrowDown")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Tab")
    page.keyboard.press("Tab")
    expect(hits(page)).to_have_count(0)


def test_what_is_kept_may_be_anything(page, problems):
    page.goto("bottrop/")
    page.evaluate("""() => {
        for (const list of ['recent', 'favourites']) {
            localStorage.setItem(`auskunft ${new URL(document.body.dataset.root, location.href).pathname} ${list}.bottrop`, '[null, {"a": 1}]');
        }
    }""")
    page.goto("bottrop/personalausweis/")
    page.keyboard.type(".m")
    expect(page.get_by_text("Gemerkt.", exact=True)).to_be_visible()
    page.goto("bottrop/")
    expect(page.locator("[data-list=favourites] li")).to_have_text(["Personalausweis beantragen"])
    assert problems == []


def test_the_address_bar_may_hand_over_words(page):
    page.goto("./?q=hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer anmelden und abmelden")


def test_nothing_found_says_so(page):
    page.goto("bottrop/")
    page.keyboard.type("qqqqqqxx")
    expect(page.get_by_text("Nichts Passendes.").first).to_be_visible()
    expect(page.get_by_role("combobox")).to_have_attribute("aria-expanded", "false")


def test_screen_readers_hear_how_many_hits(page):
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    expect(page.get_by_role("status").filter(has_text="Die Eingabetaste öffnet: Hundesteuer")).to_have_count(1)


def test_keys_can_be_listed_changed_and_switched_off(page, address):
    page.goto("bottrop/personalausweis/")
    page.keyboard.press("?")
    dialog = page.get_by_role("dialog", name="Tasten")
    expect(dialog).to_be_visible()

    key = dialog.get_by_label("Taste für „Städte vergleichen“")
    key.focus()
    page.keyboard.type("c")
    expect(dialog.get_by_text("„C“ gehört schon zu „Antwort kopieren“.")).to_be_visible()
    for unfit in "5.":
        key.focus()
        page.keyboard.type(unfit)
        expect(dialog.get_by_text("gehören zum Tippen")).to_be_visible()
        expect(key).to_have_value("V")
    page.keyboard.type("w")
    page.keyboard.press("Escape")
    expect(dialog).to_be_hidden()
    expect(page.locator("[data-key-of=compare]")).to_have_text(".\u2009W")
    page.keyboard.type(".v")
    page.reload()
    expect(page).to_have_url(f"{address}bottrop/personalausweis/")
    page.get_by_role("combobox").fill("")
    page.locator("h1").click()
    page.keyboard.type(".w")
    expect(page).to_have_url(f"{address}vergleich/personalausweis/?stadt=bottrop")

    page.goto("bottrop/personalausweis/")
    page.keyboard.press("?")
    page.get_by_label("Keine Tasten").check()
    page.keyboard.press("Escape")
    for pressed in [".", "w", "/", "d", "2", "Control+."]:
        page.keyboard.press(pressed)
    page.wait_for_timeout(200)
    expect(page).to_have_url(f"{address}bottrop/personalausweis/")
    expect(page.get_by_role("combobox")).not_to_be_focused()
    # The button stays, and leads to the keys again.
    page.get_by_role("button", name="Tasten").click()
    dialog.get_by_role("button", name="Zurücksetzen").click()
    page.keyboard.press("Escape")
    page.keyboard.type(".v")
    expect(page).to_have_url(f"{address}vergleich/personalausweis/?stadt=bottrop")


def test_letters_in_a_field_are_letters(page, address):
    page.goto("bottrop/a-z/")
    page.get_by_label("Liste eingrenzen").fill("")
    page.keyboard.type("cdv12")
    expect(page.get_by_label("Liste eingrenzen")).to_have_value("cdv12")
    expect(page).to_have_url(f"{address}bottrop/a-z/")


def test_the_focus_goes_from_the_city_through_the_search_to_the_article(page):
    page.goto("bottrop/personalausweis/")
    seen = []
    for _ in range(10):
        page.keyboard.press("Tab")
        seen.append(page.evaluate("document.activeElement.textContent.trim() || document.activeElement.id"))
    expected = ["Zum Inhalt springen", "Auskunft Rhein-Ruhr", "Bottrop", "part-search", "Bottrop", "Dinslaken", "Duisburg"]
    assert seen[:7] == expected
    assert seen[7].startswith("Stadt wechseln")
    assert seen[8] == "Ausweise und Dokumente"


def test_favourites_and_recent_articles_stay_in_this_browser(page, address):
    page.goto("bottrop/personalausweis/")
    page.keyboard.type(".m")
    expect(page.get_by_role("button", name="Merken")).to_have_attribute("aria-pressed", "true")
    page.goto("bottrop/hundesteuer/")
    page.goto("bottrop/")
    expect(page.get_by_role("region", name="Gemerkt").get_by_role("link")).to_have_text(["Personalausweis beantragen"])
    recent = page.get_by_role("region", name="Zuletzt geöffnet").get_by_role("link")
    expect(recent).to_have_text(["Hundesteuer anmelden und abmelden", "Personalausweis beantragen"])
    # Another city has lists of its own.
    page.goto("duisburg/")
    expect(page.get_by_role("region", name="Gemerkt")).to_be_hidden()
