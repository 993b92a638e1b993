"""What is for agents only never leaves the agents' edition."""

import re

import pytest

from built_files import one_line, text_of
from conftest import TRANSFER
from expectations import expect_none

# What the body renderer replaces or drops: links, placeholders, footnotes, emphasis, and the marks of blocks.
MARKUP = re.compile(
    r"\[\[.*?\]\]|\{\{.*?\}\}|\[[^\]]*\]\([^)]*\)|\[\^[^\]]*\]:?|\[![A-Z]+\]|[*_`|~<>]|^\s*(?:[-+]|\d+\.|#+)\s"
)


def lines_for_agents(markdown):
    """The lines inside `::: agents`, at any depth."""
    scopes = []
    for line in markdown.splitlines():
        fence = re.fullmatch(r"\s*:{3,}\s*(.*?)\s*", line)
        if fence and fence[1]:
            scopes.append(fence[1])
        elif fence:
            scopes.pop()
        elif "agents" in scopes:
            yield line


@pytest.fixture(scope="module")
def texts_for_agents(content):
    """Pieces without markup, long enough to stand nowhere else by chance."""
    pieces = {
        one_line(piece)
        for file in content.rglob("*.md")
        for line in lines_for_agents(file.read_text("utf-8"))
        for piece in MARKUP.split(line)
    }
    return sorted(piece for piece in pieces if len(piece) >= 20)


def texts(folder):
    return {str(file.relative_to(folder)): text_of(file) for file in sorted(folder.rglob("*")) if file.is_file()}


@pytest.fixture(scope="module")
def agents_text(site):
    return "\n".join(texts(site).values())


@pytest.fixture(scope="module")
def public_texts(public_site):
    return texts(public_site)


def test_the_agents_edition_has_these_texts(texts_for_agents, agents_text):
    """Otherwise the next test would look for nothing."""
    assert len(texts_for_agents) > 50
    expect_none([piece for piece in texts_for_agents if piece not in agents_text])
    assert TRANSFER in agents_text


def test_no_public_file_has_them(texts_for_agents, public_texts):
    leaked = [f"{path}: {piece}" for path, text in public_texts.items() for piece in texts_for_agents if piece in text]
    expect_none(leaked)


def test_no_public_file_has_a_transfer_number(public_site, public_texts):
    expect_none([path for path, text in public_texts.items() if TRANSFER in text])
    marks = ["fact-transfer", '"transfer"', "Durchstellen"]
    marked = [
        f"{file.relative_to(public_site)}: {mark}"
        for file in public_site.rglob("*.*")
        # The descriptions of the JSON interface name what either edition may hold.
        if file.suffix in {".html", ".json", ".md"} and file.parent.name != "schemas" and file.name != "openapi.json"
        for mark in marks
        if mark in file.read_text("utf-8")
    ]
    expect_none(marked)


def test_the_public_edition_has_no_pages_for_agents_and_no_links_to_them(public_site, public_texts):
    assert not (public_site / "redaktion").exists()
    assert not (public_site / "anruf").exists()
    expect_none([path for path, text in public_texts.items() if re.search(r"\b(redaktion|anruf)/", text)])


def test_the_public_edition_has_the_same_articles(site, public_site):
    def articles(folder):
        pages = [file.relative_to(folder) for file in folder.glob("*/*/index.html")]
        # What is for editors only has been looked at above.
        return sorted(str(page) for page in pages if page.parts[0] != "redaktion")

    assert articles(public_site) == articles(site)
