"""JSON-LD in pages and the catalogue in CPSV-AP."""

import json
import re

import pyshacl
import pytest
import rdflib

from conftest import BASE_URL, REPOSITORY
from expectations import expect_none
from json_documents import read

CITIES = ["bottrop", "dinslaken", "duisburg"]
# The published context and shapes, where a copy is at hand: nothing is fetched.
CPSV_AP = REPOSITORY.parent / "shared/data/cpsv-ap"


def articles(folder, city):
    return [article["id"] for article in read(folder / f"api/v1/{city}/articles.json")["articles"]]


def data_blocks(file):
    return re.findall(r'<script type="application/ld\+json">(.*?)</script>', file.read_text("utf-8"), re.S)


def graph(file):
    blocks = data_blocks(file)
    assert len(blocks) == 1, file
    return {node["@type"]: node for node in json.loads(blocks[0])["@graph"]}


# MARK: schema.org


@pytest.mark.parametrize("city", CITIES)
def test_every_article_is_a_service(built, city):
    for article in articles(built, city):
        node = graph(built / city / article / "index.html")["GovernmentService"]
        document = read(built / f"api/v1/{city}/articles/{article}.json")
        assert node["@id"] == f"{BASE_URL}{city}/{article}/"
        assert (node["name"], node.get("description")) == (document["title"], document.get("answer"))
        prices = [offer.get("price") for offer in node.get("offers", [])]
        if document["offered"]:
            fees = [fee for fee in document.get("fees", []) if fee["inForce"]]
            assert prices == [None if "min" in fee else f"{fee.get('amount', 0):.2f}" for fee in fees]
        else:
            assert "provider" not in node and not prices


def test_questions_are_there_for_agents_only(site, public_site):
    file = "bottrop/personalausweis/index.html"
    questions = graph(site / file)["FAQPage"]["mainEntity"]
    document = read(site / "api/v1/bottrop/articles/personalausweis.json")
    assert [question["name"] for question in questions] == document["questions"]
    assert {question["acceptedAnswer"]["text"] for question in questions} == {document["answer"]}
    expect_none([path for path in public_site.rglob("index.html") if "FAQPage" in path.read_text("utf-8")])


DAYS = dict(
    mon="Monday", tue="Tuesday", wed="Wednesday", thu="Thursday", fri="Friday", sat="Saturday", sun="Sunday"
)


@pytest.mark.parametrize("city", CITIES)
def test_every_office_has_its_hours(built, city):
    for office in read(built / f"api/v1/{city}/offices.json")["offices"]:
        node = graph(built / city / "stelle" / office["id"] / "index.html")["GovernmentOffice"]
        hours = {(entry["dayOfWeek"], entry["opens"]) for entry in node.get("openingHoursSpecification", [])}
        expected = {
            ("https://schema.org/" + DAYS[day], range["opens"])
            for day, ranges in office.get("hours", {}).items()
            for range in ranges
        }
        assert hours == expected, office["id"]
        assert node.get("telephone") == office.get("phone")
        assert "transfer" not in json.dumps(node)


# MARK: CPSV-AP


@pytest.fixture(scope="module")
def catalogue(built):
    if not CPSV_AP.exists():
        pytest.skip("no copy of CPSV-AP 3.2 at hand")
    document = read(built / "api/v1/cpsv-ap.jsonld")
    assert document["@context"][0] == "https://semiceu.github.io/CPSV-AP/releases/3.2.0/context/cpsv-ap.jsonld"
    document["@context"][0] = read(CPSV_AP / "cpsv-ap.jsonld")["@context"]
    return rdflib.Graph().parse(data=json.dumps(document), format="json-ld", publicID=BASE_URL)


def shapes():
    return rdflib.Graph().parse(CPSV_AP / "cpsv-ap-SHACL.ttl", format="turtle")


def test_the_catalogue_conforms_to_the_published_shapes(catalogue):
    conforms, _, text = pyshacl.validate(catalogue, shacl_graph=shapes(), advanced=False, inference="none")
    assert conforms, text[:4000]


def test_the_shapes_find_what_is_missing(catalogue):
    """Otherwise the test above would find nothing."""
    broken = rdflib.Graph() + catalogue
    authority = rdflib.URIRef("http://data.europa.eu/m8g/hasCompetentAuthority")
    broken.remove((None, authority, None))
    assert not pyshacl.validate(broken, shacl_graph=shapes())[0]


def test_the_catalogue_has_every_service_that_is_offered(built, catalogue):
    query = "SELECT ?s WHERE { ?s a <http://purl.org/vocab/cpsv#PublicService> }"
    found = {str(row[0]) for row in catalogue.query(query)}
    offered = {
        f"{BASE_URL}{city}/{article['id']}/"
        for city in CITIES
        for article in read(built / f"api/v1/{city}/articles.json")["articles"]
        if article["offered"]
    }
    assert found == offered
