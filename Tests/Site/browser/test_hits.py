"""How a hit reads, whatever the engine says of it; and what happens where there is no engine."""

import json

import pytest
from playwright.sync_api import expect

HIT = {
    "id": "probe",
    "title": "Probe & <b>Test</b>",
    "answer": "Eine Antwort.",
    "offered": True,
    "elsewhere": False,
    "municipalities": ["bottrop", "dinslaken", "duisburg"],
    "score": "0",
}


@pytest.fixture
def show(page):
    """Opens a desk whose engine answers every question with these hits."""

    def show(*hits, start="bottrop/"):
        answer = json.dumps([HIT | hit for hit in hits])
        script = f"onmessage = ({{ data }}) => postMessage({{ ...data, hits: {answer} }});"
        page.route("**/search-worker.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
        page.goto(start)
        page.get_by_role("combobox").fill("probe")
        return page.get_by_role("option")

    return show


def test_texts_are_never_markup(show):
    hit = show({})
    expect(hit.locator(".hit-title")).to_have_text("Probe & <b>Test</b>")


def test_what_the_engine_does_not_say_is_not_shown(show):
    hit = show({})
    expect(hit).to_have_text("Probe & <b>Test</b> Eine Antwort. ")


def test_fee_place_and_online_stand_beside_the_answer(show):
    hit = show({"fee": "46,00 €", "place": "Bürgerbüro", "online": "https://example.org/"})
    expect(hit.locator(".hit-facts")).to_have_text("46,00 € Bürgerbüro online möglich ")


def test_marks_are_counted_as_scripts_count(show):
    hit = show({"answer": "👩🏽‍🚒 Hunde und Hunde", "answerMarks": [8, 13, 18, 23], "titleMarks": [99, 120, 3, 2]})
    expect(hit).to_be_visible()
    assert hit.locator(".hit-answer mark").all_text_contents() == ["Hunde", "Hunde"]
    expect(hit.locator(".hit-title")).to_have_text("Probe & <b>Test</b>")


def test_what_only_other_cities_have_leads_to_the_comparison(show, page, address):
    hit = show({"id": "personalausweis", "elsewhere": True, "municipalities": ["duisburg"]})
    expect(hit).to_contain_text("gibt es in Duisburg, nicht in Bottrop")
    page.keyboard.press("Enter")
    # The call stays Bottrop's.
    expect(page).to_have_url(f"{address}vergleich/personalausweis/?stadt=bottrop")
    expect(page.locator(".city-name")).to_have_text("Bottrop")


def test_what_the_city_does_not_do_says_so(show):
    expect(show({"offered": False})).to_contain_text("Nicht zuständig: Bottrop")


def test_without_a_city_a_hit_says_whose_answer_it_is(show):
    hits = show({"municipalities": ["duisburg"]}, {"id": "b"}, start="./")
    expect(hits.first).to_contain_text("gilt in Duisburg")
    expect(hits.nth(1)).not_to_contain_text("gilt in")


def test_only_the_last_question_counts(page):
    """Answers come late and out of order: the first question's last."""
    hit = json.dumps(HIT)
    script = f"""onmessage = ({{ data }}) => setTimeout(() => postMessage({{
        ...data, hits: [{{ ...{hit}, title: data.query }}] }}), data.query === "a" ? 400 : 50);"""
    page.route("**/search-worker.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    page.goto("bottrop/")
    page.keyboard.type("ab")
    expect(page.get_by_role("option")).to_have_text("ab Eine Antwort. ")
    page.wait_for_timeout(500)
    expect(page.get_by_role("option")).to_have_text("ab Eine Antwort. ")


@pytest.fixture
def answered_twice(page):
    """An engine whose small index finds a, b, c; the function returned lets the whole one answer: c, b, a."""
    hits = [HIT | {"id": name, "title": name} for name in "abc"]
    script = f"""const hits = {json.dumps(hits)};
        const whole = new BroadcastChannel("whole");
        onmessage = ({{ data }}) => {{
            postMessage({{ ...data, hits }});
            whole.onmessage = () => postMessage({{ ...data, hits: hits.toReversed() }});
        }};"""
    page.route("**/search-worker.js", lambda route: route.fulfill(body=script, content_type="text/javascript"))
    page.goto("bottrop/")
    page.keyboard.type("x")
    expect(page.get_by_role("option")).to_have_count(3)

    def let_the_whole_answer():
        page.evaluate("new BroadcastChannel('whole').postMessage('')")
        page.wait_for_timeout(200)

    return let_the_whole_answer


def test_what_was_chosen_stays_chosen_when_the_whole_index_answers(page, answered_twice):
    for _ in range(3):
        page.keyboard.press("ArrowDown")
    expect(page.get_by_role("option", selected=True)).to_contain_text("c ")
    page.keyboard.press("ArrowUp")
    answered_twice()
    expect(page.get_by_role("option").first).to_contain_text("c ")
    expect(page.get_by_role("option", selected=True)).to_contain_text("b ")


def test_without_a_choice_the_first_hit_of_the_whole_index_is_marked(page, answered_twice):
    answered_twice()
    expect(page.get_by_role("option", selected=True)).to_contain_text("c")
    expect(page.get_by_role("option").first).to_have_attribute("aria-selected", "true")


def test_hits_put_away_do_not_come_again_by_themselves(page, answered_twice):
    page.keyboard.press("Escape")
    expect(page.get_by_role("option")).to_have_count(0)
    answered_twice()
    expect(page.get_by_role("option")).to_have_count(0)
    # Enter brings them back instead of opening one that nobody sees.
    page.keyboard.press("Enter")
    expect(page.get_by_role("option")).to_have_count(3)


def test_without_an_engine_the_list_of_all_articles_is_left(page, address, problems):
    page.route("**/search/*", lambda route: route.abort())
    page.goto("bottrop/")
    page.get_by_role("combobox").fill("hundesteuer")
    expect(page.get_by_text("Die Suche ließ sich nicht laden.").first).to_be_visible()
    page.keyboard.press("Enter")
    expect(page).to_have_url(f"{address}bottrop/a-z/?q=hundesteuer")
    expect(page.get_by_role("main").get_by_role("link")).to_have_text(["Hundesteuer anmelden und abmelden"])
    assert all("/search/" in problem or "ERR_FAILED" in problem for problem in problems), problems
    problems.clear()
