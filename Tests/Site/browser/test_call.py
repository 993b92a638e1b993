"""The telephone system opens anruf/ with the number that was called."""

from urllib.parse import quote

import pytest
from playwright.sync_api import expect

UNKNOWN = "Zu dieser Nummer gehört keine Stadt"


@pytest.mark.parametrize(
    "number",
    [
        "+4920417030",
        "004920417030",
        "+4920417030123",
        "00492041703012",
        "+49 2041 7030",
        "0049 2041 70 30 - 12",
        "02041 7030",
        "02041/70-30",
        "+49 (0)2041 7030",
        "0049(0)20417030",
        "tel:+4920417030",
        "sip:+4920417030@pbx.example;user=phone",
    ],
)
def test_a_number_opens_the_desk_of_its_city(page, address, number):
    page.goto(f"anruf/?nummer={quote(number, safe='')}")
    expect(page).to_have_url(f"{address}bottrop/")
    expect(page.get_by_role("heading", level=1)).to_contain_text("Bottrop")


def test_a_plus_that_nobody_escaped_opens_the_desk_as_well(page, address):
    page.goto("anruf/?nummer=+4920417030")
    expect(page).to_have_url(f"{address}bottrop/")


def test_the_longest_line_counts(page, address):
    """A line may begin as another does; the desk is that of the one that was called."""
    page.route(
        "**/anruf/*",
        lambda route: route.fulfill(
            body=(route.fetch().text()).replace('data-lines="+492064660"', 'data-lines="+492064660 +49204170"'),
            content_type="text/html; charset=utf-8",
        ),
    )
    page.goto("anruf/?nummer=%2B4920417030")
    expect(page).to_have_url(f"{address}bottrop/")
    page.goto("anruf/?nummer=%2B492041709")
    expect(page).to_have_url(f"{address}dinslaken/")


def test_going_back_from_the_desk_does_not_call_again(page, address):
    page.goto("./")
    page.goto("anruf/?nummer=%2B4920417030")
    expect(page).to_have_url(f"{address}bottrop/")
    page.go_back()
    expect(page).to_have_url(address)


@pytest.mark.parametrize("number", ["+492011234567", "+492041703", "+4912345", "anonymous"])
def test_an_unknown_number_stays_and_says_so(page, address, number):
    call = f"anruf/?nummer={quote(number, safe='')}"
    page.goto(call)
    expect(page.get_by_text(UNKNOWN)).to_be_visible()
    expect(page).to_have_url(address + call)
    expect(page.get_by_role("main").get_by_role("link", name="Dinslaken")).to_be_visible()


def test_without_a_number_the_agent_chooses(page):
    page.goto("anruf/")
    expect(page.get_by_role("main").get_by_role("link", name="Bottrop")).to_be_visible()
    expect(page.get_by_text(UNKNOWN)).to_be_hidden()


def test_without_javascript_the_cities_and_their_lines_are_listed(page_without_javascript, address):
    page = page_without_javascript
    page.goto("anruf/?nummer=%2B4920417030")
    lines = {"Bottrop": "02041 7030", "Dinslaken": "02064 660", "Duisburg": "0203 94000"}
    for city, line in lines.items():
        item = page.get_by_role("main").get_by_role("listitem").filter(has_text=city)
        expect(item).to_contain_text(line)
    expect(page.get_by_text(UNKNOWN)).to_be_hidden()
    page.get_by_role("main").get_by_role("link", name="Duisburg").click()
    expect(page).to_have_url(f"{address}duisburg/")
