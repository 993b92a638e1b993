"""What a browser does with what a page names, and nothing else."""

import json
import re


def test_the_page_asks_for_nothing_unnamed(new_page, site, address):
    """Everything that an article loads is in the site, and little of it."""
    page = new_page()
    asked = []
    page.on("request", lambda request: asked.append(request.url))
    page.goto("bottrop/personalausweis/", wait_until="networkidle")
    paths = {re.sub(r"[?#].*", "", url.removeprefix(address)) for url in asked}
    assert {path for path in paths if path and not path.endswith("/")} <= {
        str(file.relative_to(site)) for file in site.rglob("*")
    }
    assert len(asked) <= 44


def test_a_browser_takes_the_data_and_runs_nothing(page):
    """Any message of the console fails the test."""
    page.goto("bottrop/personalausweis/")
    text = page.locator('script[type="application/ld+json"]').text_content()
    assert json.loads(text)["@context"] == "https://schema.org"
