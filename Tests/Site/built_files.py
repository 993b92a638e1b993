"""Reads the files of a built site without a browser."""

import json
from html.parser import HTMLParser
from typing import NamedTuple


class Element(NamedTuple):
    tag: str
    attributes: dict
    line: int


class Page(HTMLParser):
    """The elements of an HTML text in order, and its text."""

    def __init__(self, html):
        super().__init__()
        self.elements = []
        self._text = []
        self.feed(html)
        self.close()

    def handle_starttag(self, tag, attributes):
        self.elements.append(Element(tag, {name: value or "" for name, value in attributes}, self.getpos()[0]))

    def handle_data(self, data):
        self._text.append(data)

    @property
    def ids(self):
        return [element.attributes["id"] for element in self.elements if "id" in element.attributes]

    @property
    def policy(self):
        """The Content-Security-Policy; nil where there is none."""
        return self.meta("content-security-policy")

    @property
    def refresh(self):
        return self.meta("refresh")

    def meta(self, name):
        for element in self.elements:
            if element.tag == "meta" and element.attributes.get("http-equiv", "").lower() == name:
                return element.attributes.get("content", "")
        return None

    @property
    def text(self):
        """What is read and what stands in attributes, with single spaces."""
        attributes = [value for element in self.elements for value in element.attributes.values()]
        return one_line("".join(self._text) + "\n" + "\n".join(attributes))


def pages(folder):
    """Every HTML file of a folder by its path."""
    return {str(file.relative_to(folder)): Page(file.read_text("utf-8")) for file in sorted(folder.rglob("*.html"))}


def one_line(text):
    return " ".join(text.split())


def text_of(file):
    """The text of any file, without markup."""
    text = file.read_bytes().decode("utf-8", errors="replace")
    if file.suffix in {".html", ".xml"}:
        return Page(text).text
    if file.suffix == ".json":
        return " ".join(Page(string).text for string in strings(json.loads(text)))
    return one_line(text)


def strings(value):
    """The keys and texts of a JSON value, at any depth."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for key, inner in value.items():
            yield key
            yield from strings(inner)
    elif isinstance(value, list):
        for inner in value:
            yield from strings(inner)
