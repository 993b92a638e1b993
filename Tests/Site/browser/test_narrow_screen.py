"""At a width of 320 px (WCAG 1.4.10) no page scrolls sideways; a wide table scrolls in its own box."""

import pytest

from expectations import expect_none
from kinds import KINDS

# Cut off is no better than sticking out, so only boxes that scroll, or that show that a line goes on, excuse it.
STICKING_OUT = """() => {
    const scrolls = (box) => {
        if (!box) return false;
        const { overflowX, textOverflow } = getComputedStyle(box);
        return /auto|scroll/.test(overflowX) || textOverflow === "ellipsis" || scrolls(box.parentElement);
    };
    const end = (element) => element.getBoundingClientRect().right;
    return [...document.body.querySelectorAll("*")]
        .filter((element) => end(element) > innerWidth + 0.5 && !scrolls(element.parentElement))
        .map((element) => `${element.outerHTML.slice(0, 100)} ends at ${end(element)} px`);
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_does_not_scroll_sideways(new_page, kind):
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(KINDS[kind])
    expect_none(page.evaluate(STICKING_OUT))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_hits_do_not_scroll_sideways(new_page):
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto("bottrop/")
    page.get_by_role("combobox").fill("wohnungsgeber")
    page.get_by_role("option").first.wait_for()
    expect_none(page.evaluate(STICKING_OUT))
    assert page.evaluate("document.documentElement.scrollWidth") <= 320
