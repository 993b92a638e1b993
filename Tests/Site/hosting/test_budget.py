"""What a page costs to load: the budgets of the design, in bytes as a host would send them."""

import gzip
from urllib.parse import urljoin

KB = 1000


def packed(file):
    return len(gzip.compress(file.read_bytes(), 9))


def test_scripts_and_styles_together(site):
    files = [*site.glob("assets/*.js"), *site.glob("assets/*.css"), site / "sw.js"]
    assert len(files) > 10
    assert sum(packed(file) for file in files) <= 40 * KB


def test_an_article_with_everything_but_the_search_engine(site):
    """Page, styles, icons and every script that it may load, at its largest."""
    shared = sum(packed(file) for file in site.glob("assets/*")) + packed(site / "sw.js")
    pages = {file: packed(file) for file in site.glob("*/*/index.html") if file.parts[-3] != "redaktion"}
    assert len(pages) > 100
    assert max(pages.values()) + shared <= 60 * KB


def test_before_the_first_hit(site):
    """Engine and first index, as the page fetches them."""
    assert sum((site / f"search/{name}.gz").stat().st_size for name in ["engine.wasm", "first.idx"]) <= 300 * KB


def test_no_page_has_a_script_or_style_of_its_own(pages):
    for path, page in pages.items():
        for element in page.elements:
            if element.tag == "script" and element.attributes.get("type") != "application/ld+json":
                source = urljoin("/" + path, element.attributes.get("src", ""))
                assert source in {"/assets/site.js", "/wissen/assets/site.js"}, path
            assert element.tag != "style" and "style" not in element.attributes, path
