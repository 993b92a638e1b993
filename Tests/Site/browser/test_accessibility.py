"""axe finds nothing to object to, in light, in dark and on paper."""

import pytest
from playwright.sync_api import expect
from axe_playwright_python.sync_playwright import Axe

from expectations import expect_none
from kinds import KINDS

# The size of targets is WCAG 2.2 AA, and axe leaves it out unless asked.
OPTIONS = {"resultTypes": ["violations"], "rules": {"target-size": {"enabled": True}}}


LOOKS = {
    "light": {"color_scheme": "light", "media": "screen"},
    "dark": {"color_scheme": "dark", "media": "screen"},
    "print": {"color_scheme": "light", "media": "print"},
}


def violations(page, looks=LOOKS, options=OPTIONS):
    found = []
    for look in looks:
        page.emulate_media(**LOOKS[look])
        for rule in Axe().run(page, options=options).response["violations"]:
            for node in rule["nodes"]:
                why = " ".join(node["failureSummary"].split())
                found.append(f"{look}: {rule['id']}: {' '.join(map(str, node['target']))}: {why}")
    return found


@pytest.fixture
def page(new_page):
    return new_page(reduced_motion="reduce")


@pytest.mark.parametrize("kind", KINDS)
def test_axe(page, kind):
    page.goto(KINDS[kind])
    expect_none(violations(page))


@pytest.mark.parametrize("width", [2560, 1366, 320])
@pytest.mark.parametrize("start", ["duisburg/", "bottrop/personalausweis/", "./"])
def test_axe_with_hits(new_page, start, width):
    page = new_page(reduced_motion="reduce", viewport={"width": width, "height": 768})
    page.goto(start)
    page.get_by_role("combobox").fill("hundesteuer")
    expect(page.get_by_role("option").first).to_be_visible()
    page.keyboard.press("ArrowDown")
    if width >= 1600 and start != "./":
        expect(page.locator(".pane h1")).to_be_visible()
    # In the page beside the hits axe would put style sheets of its own, which the pages' policy refuses.
    expect_none(violations(page, ["light", "dark"], OPTIONS | {"preload": width < 1600}))


@pytest.mark.parametrize("keys", ["?", ".", ".d", ".s", ".smarx"])
@pytest.mark.parametrize("width", [1366, 320])
def test_axe_with_a_dialog(new_page, keys, width):
    page = new_page(reduced_motion="reduce", viewport={"width": width, "height": 768})
    page.goto("bottrop/personalausweis/")
    page.keyboard.type(keys)
    expect(page.get_by_role("dialog")).to_be_visible()
    expect_none(violations(page, ["light", "dark"]))
