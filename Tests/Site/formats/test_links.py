"""Every link of every page leads somewhere, and no page needs another host."""

import re
from urllib.parse import unquote, urljoin, urlsplit

import pytest

import built_files
from conftest import PREFIX
from expectations import expect_none

# Any host does: it only tells the site's own addresses from others.
ROOT = f"https://site.example{PREFIX}"
LOADED = {"stylesheet", "icon", "manifest", "modulepreload", "preload", "prefetch", "search"}


@pytest.fixture(scope="module")
def pages(built):
    return built_files.pages(built)


def references(page):
    """Addresses with the line that they stand in."""
    for element in page.elements:
        for name in ["href", "src", "action"]:
            if name in element.attributes:
                yield element.line, element.attributes[name]
    if page.refresh:
        yield 1, page.refresh.partition("url=")[2]


def inside(path, reference):
    """The file and the fragment that a reference from a page leads to; None for another site."""
    url = urlsplit(urljoin(ROOT + path.removesuffix("index.html"), reference))
    if url.netloc != urlsplit(ROOT).netloc:
        return None
    file = unquote(url.path).removeprefix(PREFIX) if url.path.startswith(PREFIX) else f"outside {PREFIX}: {url.path}"
    return (file + "index.html" if file.endswith("/") or not file else file), unquote(url.fragment)


def test_every_link_leads_to_a_file_and_every_fragment_to_an_id(built, pages):
    files = {str(file.relative_to(built)) for file in built.rglob("*") if file.is_file()}
    drawings = {str(file.relative_to(built)): built_files.Page(file.read_text("utf-8")) for file in built.rglob("*.svg")}
    ids = {path: set(page.ids) for path, page in (pages | drawings).items()}
    dead = []
    for path, page in pages.items():
        for line, reference in references(page):
            target = inside(path, reference)
            if target is None:
                continue
            file, fragment = target
            if file not in files:
                dead.append(f"{path}:{line}: {reference}: no file {file}")
            elif fragment and fragment not in ids[file]:
                dead.append(f"{path}:{line}: {reference}: no id {fragment}")
    expect_none(dead)


def test_links_are_relative_so_that_any_prefix_works(pages):
    absolute = [
        f"{path}:{line}: {reference}"
        for path, page in pages.items()
        for line, reference in references(page)
        if reference.startswith("/") and path != "404.html"
    ]
    expect_none(absolute)


def test_links_to_elsewhere_are_https_telephone_or_mail(pages):
    odd = [
        f"{path}:{line}: {reference}"
        for path, page in pages.items()
        for line, reference in references(page)
        if inside(path, reference) is None and urlsplit(reference).scheme not in {"https", "tel", "mailto"}
    ]
    expect_none(odd)


def test_ids_are_unique_in_each_page(pages):
    repeated = [
        f"{path}: {id}" for path, page in pages.items() for id in sorted(set(page.ids)) if page.ids.count(id) > 1
    ]
    expect_none(repeated)


def test_no_page_loads_from_another_host(built, pages):
    foreign = []
    for path, page in pages.items():
        for element in page.elements:
            attributes = element.attributes
            loaded = [attributes[name] for name in ["src", "action", "data", "poster"] if name in attributes]
            if element.tag == "link" and LOADED & set(attributes.get("rel", "").split()):
                loaded.append(attributes.get("href", ""))
            loaded += [
                candidate.split()[0] for candidate in attributes.get("srcset", "").split(",") if candidate.strip()
            ]
            foreign += [f"{path}:{element.line}: {each}" for each in loaded if inside(path, each) is None]
    for style in built.rglob("*.css"):
        for loaded in re.findall(r"(?:@import|url\()\s*['\"]?((?:[a-z]+:)?//[^'\")\s]*)", style.read_text("utf-8")):
            foreign.append(f"{style.relative_to(built)}: {loaded}")
    expect_none(foreign)


def test_every_page_has_a_strict_content_security_policy(pages):
    weak = []
    for path, page in pages.items():
        policy = page.policy or ""
        sources = policy.replace(";", " ").split()
        has_default = re.search(r"\bdefault-src '(none|self)'", policy)
        allows_too_much = {"*", "'unsafe-inline'", "'unsafe-eval'", "data:", "https:", "http:"} & set(sources)
        if not has_default or allows_too_much:
            weak.append(f"{path}: {policy or 'no policy'}")
    expect_none(weak)


def test_no_page_needs_what_its_policy_forbids(pages):
    """Scripts and styles of their own would be dropped by the browser."""
    inline = [
        f"{path}:{element.line}: <{element.tag}>"
        for path, page in pages.items()
        for element in page.elements
        if element.tag == "style"
        or "style" in element.attributes
        # Data in a script element are not run.
        or (
            element.tag == "script"
            and "src" not in element.attributes
            and element.attributes.get("type") != "application/ld+json"
        )
        or any(name.startswith("on") for name in element.attributes)
    ]
    expect_none(inline)


def test_every_redirect_links_to_an_article_for_browsers_that_do_not_follow(pages):
    redirects = {path: page for path, page in pages.items() if page.refresh}
    assert "bottrop/perso/index.html" in redirects
    for path, page in redirects.items():
        target = page.refresh.removeprefix("0; url=")
        assert [element.attributes["href"] for element in page.elements if element.tag == "a"] == [target]
        assert urljoin(path, target) + "index.html" in pages
