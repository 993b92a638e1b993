"""Feeds, site map, search description, JSON and Markdown are what other programs expect."""

import re
from urllib.parse import urljoin, urlsplit
from xml.etree import ElementTree

import pytest

from conftest import BASE_URL
from expectations import expect_none
from json_documents import read

CITIES = ["bottrop", "dinslaken", "duisburg"]
ATOM = "{http://www.w3.org/2005/Atom}"


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
        if file.parent.name not in ("a-z", "frage", "stellen", "strasse") and not pages[str(file.relative_to(site))].refresh
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


# MARK: Feeds and texts


@pytest.mark.parametrize("city", CITIES)
def test_a_citys_feed_is_atom_and_leads_to_its_pages(built, city):
    feed = ElementTree.parse(built / city / "feed.xml").getroot()
    assert feed.tag == f"{ATOM}feed"
    for element in [feed, *feed.iterfind(f"{ATOM}entry")]:
        for name in ["id", "title", "updated"]:
            assert element.find(f"{ATOM}{name}").text
    links = [entry.find(f"{ATOM}link").get("href") for entry in feed.iterfind(f"{ATOM}entry")]
    assert links and len(links) == len(set(links))
    for link in links:
        assert link.startswith(f"{BASE_URL}{city}/")
        assert (built / link.removeprefix(BASE_URL) / "index.html").exists()


# MARK: Markdown


LINK = re.compile(r"(?<!\\)\]\(([^)\s]+)\)")


def listed(folder, city):
    return [article["id"] for article in read(folder / f"api/v1/{city}/articles.json")["articles"]]


@pytest.mark.parametrize("city", CITIES)
def test_every_article_has_a_twin_whose_links_lead_somewhere(built, city):
    dead = []
    for article in listed(built, city):
        path = f"{city}/{article}/index.md"
        text = (built / path).read_text("utf-8")
        assert text.startswith("# ") and text.endswith("\n")
        document = read(built / f"api/v1/{city}/articles/{article}.json")
        assert document["bodyMarkdown"].strip() in text
        page = (built / city / article / "index.html").read_text("utf-8")
        assert '<link rel="alternate" type="text/markdown" href="index.md">' in page
        for link in LINK.findall(text):
            url = urlsplit(urljoin(BASE_URL + path, link))
            if not url.geturl().startswith(BASE_URL):
                continue
            target = built / url.path.removeprefix("/wissen/")
            if not (target.is_file() or (target / "index.html").exists()):
                dead.append(f"{path}: {link}")
    expect_none(dead)


def test_the_index_for_language_models_leads_to_every_twin(built):
    overview = (built / "llms.txt").read_text("utf-8")
    assert overview.startswith("# ")
    assert [link for link in LINK.findall(overview) if link.endswith("llms.txt")] == [f"{c}/llms.txt" for c in CITIES]
    for city in CITIES:
        links = LINK.findall((built / city / "llms.txt").read_text("utf-8"))
        guides = [f"frage/{one['id']}" for one in read(built / f"api/v1/{city}/guides.json")["guides"]]
        assert sorted(links) == sorted(f"{page}/index.md" for page in [*listed(built, city), *guides])
        expect_none([link for link in links if not (built / city / link).is_file()])
