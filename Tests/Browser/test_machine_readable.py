"""Feeds, site map, search description and JSON are what other programs expect."""

import json
from urllib.parse import urljoin
from xml.etree import ElementTree

import pytest

from conftest import BASE_URL
from expectations import expect_none

CITIES = ["bottrop", "dinslaken", "duisburg"]


def read(file):
    return json.loads(file.read_text("utf-8"))


@pytest.mark.parametrize(
    ["name", "root"],
    [
        ("feed.xml", "{http://www.w3.org/2005/Atom}feed"),
        ("sitemap.xml", "{http://www.sitemaps.org/schemas/sitemap/0.9}urlset"),
        ("opensearch.xml", "{http://a9.com/-/spec/opensearch/1.1/}OpenSearchDescription"),
    ],
)
def test_xml_has_its_root(site, name, root):
    assert ElementTree.parse(site / name).getroot().tag == root


def test_the_site_map_and_the_feed_name_pages_that_exist(site, pages):
    locations = [element.text for element in ElementTree.parse(site / "sitemap.xml").iterfind(".//{*}loc")]
    links = [element.get("href") for element in ElementTree.parse(site / "feed.xml").iterfind("{*}entry/{*}link")]
    assert locations and links
    named = {url.removeprefix(BASE_URL) + "index.html" for url in locations + links}
    expect_none(sorted(named - pages.keys()))


def test_every_json_file_parses(site):
    files = list(site.rglob("*.json"))
    assert files
    for file in files:
        try:
            read(file)
        except ValueError as error:
            pytest.fail(f"{file}: {error}")


@pytest.mark.parametrize("city", CITIES)
def test_the_list_of_a_city_has_exactly_the_articles_with_a_page(site, pages, city):
    listed = [article["id"] for article in read(site / f"api/v1/{city}/articles.json")["articles"]]
    shown = {
        file.parent.name
        for file in (site / city).glob("*/index.html")
        if file.parent.name != "a-z" and not pages[str(file.relative_to(site))].refresh
    }
    assert sorted(listed) == sorted(shown)


@pytest.mark.parametrize("city", CITIES)
def test_the_list_leads_to_the_page_and_to_the_document_of_each_article(site, pages, city):
    path = f"api/v1/{city}/articles.json"
    for article in read(site / path)["articles"]:
        assert urljoin(f"/{path}", article["page"]) == f"/{city}/{article['id']}/"
        document = urljoin(path, article["url"])
        assert read(site / document)["id"] == article["id"]
        page = urljoin(f"/{document}", read(site / document)["url"]).removeprefix("/")
        assert page + "index.html" in pages
