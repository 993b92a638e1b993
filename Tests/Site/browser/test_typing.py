"""Typing is never a command by accident: on any page it begins a search, first letter included."""

import pytest
from playwright.sync_api import expect

from kinds import KINDS

ARTICLE = "bottrop/personalausweis/"


def field(page):
    return page.get_by_role("combobox")


def hits(page):
    return page.get_by_role("option")


# A list that narrows has a field of its own, and takes the letters there.
WITHOUT_FIELD = [kind for kind in KINDS if kind not in ["a-z", "street-letter"]]


@pytest.mark.parametrize("kind", WITHOUT_FIELD)
def test_every_page_takes_words(page, kind):
    page.goto(KINDS[kind])
    page.evaluate("document.activeElement.blur()")
    address = page.url
    page.keyboard.type("hundesteuer")
    expect(field(page)).to_be_focused()
    expect(field(page)).to_have_value("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    assert page.url == address


# What agents typed blind on an article, where each of these once did something.
CALLS = ["0203 94000", "12 uhr", "oma gestorben", "reisepass", "tonne", "voll", "dokument", "Reisepass", "7 uhr", "+49 203"]


@pytest.mark.parametrize("words", CALLS)
def test_words_on_an_article_are_words(page, address, words):
    page.goto(ARTICLE)
    page.evaluate("() => { window.open = () => { window.wasOpened = true; return null; }; }")
    page.keyboard.type(words)
    expect(field(page)).to_have_value(words)
    page.wait_for_timeout(150)
    expect(page).to_have_url(f"{address}{ARTICLE}")
    expect(page.get_by_role("dialog")).to_have_count(0)
    assert page.evaluate("window.wasOpened") is None
    assert page.evaluate("Object.keys(localStorage).filter((key) => key.includes('favourites'))") == []


def test_what_stood_in_the_field_gives_way_to_the_next_question(page):
    page.goto(ARTICLE)
    page.keyboard.type("hund")
    expect(hits(page).first).to_be_visible()
    page.keyboard.press("Escape")
    expect(page.get_by_role("main")).to_be_focused()
    page.keyboard.type("reisepass")
    expect(field(page)).to_have_value("reisepass")


def test_nothing_is_lost_while_the_page_changes(page, address):
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    page.keyboard.press("Enter")
    # As fast as people type, without waiting for the page.
    page.wait_for_timeout(90)
    page.keyboard.type("reisepass verloren", delay=90)
    expect(page).to_have_url(f"{address}bottrop/hundesteuer/")
    expect(field(page)).to_have_value("reisepass verloren")
    expect(hits(page).first).to_contain_text("Reisepass")


def test_letters_that_come_before_the_scripts_are_kept(page):
    page.route("**/assets/site.js", lambda route: (page.keyboard.type("hund"), route.continue_()))
    page.goto(ARTICLE)
    expect(field(page)).to_have_value("hund")
    expect(hits(page).first).to_contain_text("Hund")


@pytest.mark.parametrize("sign", ["€", "§", "ß", "@"])
def test_signs_behind_other_keys_are_words_too(page, sign):
    page.goto(ARTICLE)
    keyboard = page.context.new_cdp_session(page)
    keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", "key": sign, "text": sign})
    page.keyboard.type("1")
    expect(field(page)).to_have_value(f"{sign}1")


def test_the_leader_may_come_before_the_scripts_as_well(page, address):
    page.route("**/assets/site.js", lambda route: (page.keyboard.type(".v"), route.continue_()))
    page.goto(ARTICLE)
    expect(page).to_have_url(f"{address}vergleich/personalausweis/?stadt=bottrop")


def test_the_number_pad_writes_numbers(page, address):
    page.goto(ARTICLE)
    keyboard = page.context.new_cdp_session(page)
    for digit in "0203":
        press = {"key": digit, "code": f"Numpad{digit}", "isKeypad": True}
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyDown", "text": digit} | press)
        keyboard.send("Input.dispatchKeyEvent", {"type": "keyUp"} | press)
    expect(field(page)).to_have_value("0203")
    page.goto(ARTICLE)
    # An American number pad has a full stop.
    page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: '.', code: 'NumpadDecimal', bubbles: true }))")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(field(page)).to_be_focused()


def test_dead_keys_and_input_methods_write_into_the_field(page):
    page.goto(ARTICLE)
    page.evaluate("document.dispatchEvent(new KeyboardEvent('keydown', { key: 'Dead', code: 'BracketRight', bubbles: true }))")
    expect(field(page)).to_be_focused()
    client = page.context.new_cdp_session(page)
    client.send("Input.imeSetComposition", {"text": "^e", "selectionStart": 2, "selectionEnd": 2})
    client.send("Input.insertText", {"text": "ê"})
    page.keyboard.type("tre")
    expect(field(page)).to_have_value("être")
    # A full stop of an input method that is still composing is no leader.
    page.evaluate("""document.querySelector('[role=combobox]').dispatchEvent(
        new KeyboardEvent('keydown', { key: '.', isComposing: true, bubbles: true }))""")
    expect(page.get_by_role("dialog")).to_have_count(0)


def test_a_key_that_is_held_down_does_nothing_again(page):
    page.goto(ARTICLE)
    repeated = "new KeyboardEvent('keydown', { key: '%s', repeat: true, bubbles: true })"
    for key in ["r", ".", "7"]:
        page.evaluate(f"document.dispatchEvent({repeated % key})")
    expect(field(page)).not_to_be_focused()
    expect(page.get_by_role("dialog")).to_have_count(0)
    page.keyboard.press(".")
    page.keyboard.press("m")
    page.evaluate(f"document.dispatchEvent({repeated % 'm'})")
    expect(page.get_by_role("button", name="Merken")).to_have_attribute("aria-pressed", "true")


def test_space_and_enter_stay_the_pages(page):
    page.goto(ARTICLE)
    page.keyboard.press("Space")
    # The page scrolls smoothly, and its policy lets no text be run that would wait for it.
    page.wait_for_timeout(500)
    assert page.evaluate("scrollY") > 0
    expect(field(page)).not_to_be_focused()


def test_an_open_dialog_gives_way_to_the_next_question(page):
    page.goto(ARTICLE)
    page.keyboard.type(".d")
    expect(page.get_by_role("dialog", name="Durchstellen")).to_be_visible()
    page.keyboard.type("reisepass")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(field(page)).to_have_value("reisepass")


# MARK: The leader


def test_the_leader_shows_what_there_is_to_do(page):
    page.goto(ARTICLE)
    page.keyboard.press(".")
    listed = page.get_by_role("dialog", name="Was tun?")
    expect(listed.get_by_role("button").filter(has_text="Antwort kopieren")).to_have_text("C Antwort kopieren")
    # Nothing has changed the city, and no new content is there.
    expect(listed.get_by_text("Wechsel der Stadt zurücknehmen")).to_have_count(0)
    expect(listed.get_by_text("neuen Inhalt laden")).to_have_count(0)
    page.keyboard.press("ArrowDown")
    expect(listed.get_by_role("button").nth(1)).to_be_focused()
    page.keyboard.press("Escape")
    expect(listed).to_have_count(0)
    page.keyboard.press(".")
    page.keyboard.press("ArrowDown")
    expect(listed.get_by_role("button").filter(has_text="Antwort kopieren")).to_be_focused()


def test_capitals_are_the_same_keys(page, address):
    page.goto(ARTICLE)
    page.keyboard.type(".V")
    expect(page).to_have_url(f"{address}vergleich/personalausweis/?stadt=bottrop")


def test_a_letter_without_action_is_a_word_again(page):
    page.goto(ARTICLE)
    page.keyboard.type(".x")
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(field(page)).to_have_value("x")


def test_the_empty_field_of_a_desk_has_the_leader_and_words_have_full_stops(page, address):
    page.goto("bottrop/hundesteuer/")
    page.goto("bottrop/")
    page.keyboard.type("str. 5")
    expect(field(page)).to_have_value("str. 5")
    page.get_by_role("combobox").fill("")
    page.keyboard.press(".")
    expect(page.get_by_role("dialog", name="Was tun?")).to_be_visible()
    page.keyboard.press("Escape")
    expect(field(page)).to_be_focused()
    # In the middle of a word it takes Ctrl.
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    page.keyboard.press("Control+.")
    expect(page.get_by_role("dialog", name="Was tun?")).to_be_visible()


def test_what_is_chosen_on_a_hit_is_for_the_hit(new_page, address):
    page = new_page(permissions=["clipboard-read", "clipboard-write"])
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    page.keyboard.press("ArrowDown")
    page.keyboard.type(".c")
    expect(page.get_by_text("Antwort kopiert.")).to_be_visible()
    assert page.evaluate("navigator.clipboard.readText()").startswith("In Bottrop kostet ein Hund 120 Euro")
    # The hits are still there for the next one.
    expect(field(page)).to_be_focused()
    expect(hits(page).first).to_be_visible()
    page.keyboard.type(".d")
    expect(page.get_by_role("dialog", name="Durchstellen")).to_be_visible()
    expect(page).to_have_url(f"{address}bottrop/")


def test_who_wants_single_keys_has_them(page, address):
    page.goto(ARTICLE)
    page.keyboard.press("?")
    page.get_by_label("Einzelne Tasten").check()
    page.keyboard.press("Escape")
    expect(page.locator("[data-key-of=compare]")).to_have_text("V")
    page.keyboard.press("d")
    expect(page.get_by_role("dialog", name="Durchstellen")).to_be_visible()
    page.keyboard.press("Escape")
    # Digits are nobody's.
    page.keyboard.press("2")
    page.reload()
    expect(page).to_have_url(f"{address}{ARTICLE}")
    page.keyboard.press("v")
    expect(page).to_have_url(f"{address}vergleich/personalausweis/?stadt=bottrop")


# MARK: Words that stay


def test_words_are_there_again_after_a_reload_and_on_the_way_back(page, address):
    page.goto("bottrop/")
    page.keyboard.type("perso beantra")
    expect(hits(page).first).to_contain_text("Personalausweis beantragen")
    page.reload()
    expect(field(page)).to_have_value("perso beantra")
    expect(hits(page).first).to_contain_text("Personalausweis beantragen")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}bottrop/personalausweis/")
    page.go_back()
    expect(field(page)).to_have_value("perso beantra")
    expect(hits(page).first).to_contain_text("Personalausweis beantragen")
    # A new call begins empty.
    page.goto("bottrop/hundesteuer/")
    page.keyboard.type(".t")
    expect(page).to_have_url(f"{address}bottrop/")
    expect(field(page)).to_have_value("")


def test_the_empty_field_knows_what_was_asked_last(page, address):
    page.goto("bottrop/")
    page.keyboard.type("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}bottrop/hundesteuer/")
    page.goto("bottrop/")
    page.keyboard.press("ArrowUp")
    expect(field(page)).to_have_value("hundesteuer")
    expect(hits(page).first).to_contain_text("Hundesteuer")
