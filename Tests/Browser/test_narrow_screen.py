"""At a width of 320 px (WCAG 1.4.10) no page scrolls sideways; a wide table scrolls in its own box."""

import pytest

from kinds import KINDS

STICKING_OUT = """() => {
    const scrolls = (element) => element && (getComputedStyle(element).overflowX !== "visible" || scrolls(element.parentElement));
    const root = document.documentElement;
    return [...document.body.querySelectorAll("*")]
        .filter((element) => element.getBoundingClientRect().right > root.clientWidth && !scrolls(element.parentElement))
        .map((element) => `${element.outerHTML.slice(0, 100)} ends at ${element.getBoundingClientRect().right}`);
}"""


@pytest.mark.parametrize("kind", KINDS)
def test_the_page_does_not_scroll_sideways(new_page, kind):
    page = new_page(viewport={"width": 320, "height": 640})
    page.goto(KINDS[kind])
    width = page.evaluate("document.documentElement.scrollWidth")
    assert width <= 320, f"{width} px wide\n" + "\n".join(page.evaluate(STICKING_OUT))
