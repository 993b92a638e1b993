"""What a page costs to load: the budgets of the design, in bytes as a host would send them."""

import gzip
import re
from urllib.parse import urljoin

KB = 1000


def packed(file):
    return len(gzip.compress(file.read_bytes(), 9))


IMPORT = re.compile(r'(?m)^import [^;(]*?"\./([\w-]+\.js)"')


def at_once(site):
    """The scripts that every page loads: those of its head, and what they import without waiting for anybody."""
    found, wanted = set(), {"early.js", "site.js"}
    while wanted:
        name = wanted.pop()
        found.add(name)
        wanted |= set(IMPORT.findall((site / "assets" / name).read_text("utf-8"))) - found
    return found


def test_scripts_and_styles_together(site):
    files = [*(site / "assets" / name for name in at_once(site)), *site.glob("assets/*.css"), site / "sw.js"]
    assert len(files) > 10
    assert sum(packed(file) for file in files) <= 55 * KB


def test_what_comes_when_it_is_asked_for(site):
    """How hits look, dialogs, the choice of a city, guided questions, the engine's worker."""
    files = [file for file in site.glob("assets/*.js") if file.name not in at_once(site)]
    assert {"city-palette.js", "key-help.js", "leader-list.js"} <= {file.name for file in files}
    assert sum(packed(file) for file in files) <= 17 * KB


def test_an_article_with_everything_but_the_search_engine(site):
    """Page, styles, icons and every script that it loads at once, at its largest."""
    later = {file.name for file in site.glob("assets/*.js")} - at_once(site)
    shared = sum(packed(file) for file in site.glob("assets/*") if file.name not in later) + packed(site / "sw.js")
    pages = {file: packed(file) for file in site.glob("*/*/index.html") if file.parts[-3] != "redaktion"}
    # The list of a city's offices and extensions grows with every extension; it is no article, and has its own bound.
    lists = [pages.pop(file) for file in [*pages] if file.parts[-2] == "stellen"]
    assert len(pages) > 100 and len(lists) == 3
    assert max(pages.values()) + shared <= 63 * KB
    assert max(lists) + shared <= 64 * KB


def test_before_the_first_hit(site):
    """Engine and first index, as the page fetches them."""
    assert sum((site / f"search/{name}.gz").stat().st_size for name in ["engine.wasm", "first.idx"]) <= 300 * KB


def test_no_page_has_a_script_or_style_of_its_own(pages):
    for path, page in pages.items():
        for element in page.elements:
            if element.tag == "script" and element.attributes.get("type") != "application/ld+json":
                source = urljoin("/" + path, element.attributes.get("src", ""))
                assert source in {f"{root}assets/{name}.js" for root in ["/", "/wissen/"] for name in ["early", "site"]}, path
            assert element.tag != "style" and "style" not in element.attributes, path
