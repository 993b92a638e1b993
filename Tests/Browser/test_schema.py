"""An independent validator takes every file of content/ by the printed schemas, and no file with a mistake."""

import json
import re
import subprocess

import jsonschema
import pytest
import yaml

from conftest import REPOSITORY
from expectations import expect_none

KINDS = ["article", "municipality", "office", "notice", "knowledge-base"]


class Loader(yaml.SafeLoader):
    """Leaves dates as texts and takes true and false only for truth values, as YAML 1.2 does."""


Loader.yaml_implicit_resolvers = {
    first: [(tag, pattern) for tag, pattern in resolvers if not tag.endswith((":timestamp", ":bool"))]
    for first, resolvers in yaml.SafeLoader.yaml_implicit_resolvers.items()
}
Loader.add_implicit_resolver("tag:yaml.org,2002:bool", re.compile("^(?:true|false)$"), "tf")


def load(file):
    text = file.read_text("utf-8")
    if file.suffix == ".md":
        text = text.split("---\n", 2)[1] if text.startswith("---\n") else "{}"
    return yaml.load(text, Loader)


def kind_of(file):
    """The kind, and the part of its schema where it is not the whole."""
    folder = file.relative_to(REPOSITORY / "content").parts[0]
    if folder == "articles":
        return "article", "#/$defs/version" if file.stem.count(".") else "#"
    return {"auskunft.yaml": "knowledge-base", "municipalities": "municipality"}.get(folder, folder.rstrip("s")), "#"


FILES = sorted(
    file
    for pattern in ["auskunft.yaml", "municipalities/*.yaml", "offices/*/*.yaml", "articles/**/*.md", "notices/*.md"]
    for file in (REPOSITORY / "content").glob(pattern)
)


@pytest.fixture(scope="module")
def schemas(pytestconfig):
    binary = pytestconfig.getoption("--auskunft")
    if binary is None:
        pytest.skip("no binary to test: pytest --auskunft PATH, or Tests/Browser/run PATH")

    def schema(kind):
        done = subprocess.run([binary.resolve(), "schema", kind], capture_output=True, timeout=60, check=True)
        return json.loads(done.stdout)

    return {kind: schema(kind) for kind in KINDS}


@pytest.fixture(scope="module")
def problems(schemas):
    """What a value does wrong by the schema of a kind, or by a part of it."""

    def problems(value, kind, part="#"):
        schema = schemas[kind]
        if part != "#":
            schema = {"$schema": schema["$schema"], "$ref": part, "$defs": schema["$defs"]}
        validator = jsonschema.Draft202012Validator(
            schema, format_checker=jsonschema.Draft202012Validator.FORMAT_CHECKER
        )
        return [f"{error.json_path}: {error.message}" for error in validator.iter_errors(value)]

    return problems


@pytest.mark.parametrize("kind", KINDS)
def test_it_is_a_schema_with_a_name(schemas, kind):
    jsonschema.Draft202012Validator.check_schema(schemas[kind])
    assert schemas[kind]["$id"].endswith(f"/v1/{kind}.json")


def test_every_file_of_the_content_is_valid(problems):
    assert {kind_of(file)[0] for file in FILES} == set(KINDS)
    expect_none(
        [
            f"{file.relative_to(REPOSITORY)}: {problem}"
            for file in FILES
            for problem in problems(load(file), *kind_of(file))
        ]
    )


ARTICLE = """
title: Wohngeld
category: soziales
answer: Wohngeld beantragen Sie im Amt.
"""


@pytest.mark.parametrize(
    "more",
    [
        "title: 2026",
        "reviewed: 2026-03-31",
        "leika: '99107023000000'",
        "review-every: 6 months",
        "offered: false",
        "fees: [{amount: 46.00}, {amount: '22.80', currency: EUR}, {free: true}, {min: 1, max: 2.5}]",
        "municipalities: {duisburg: , bottrop: {duration: zwei Wochen, fees: [{free: true}]}}",
        "forms: [{title: Antrag, url: 'https://www.duisburg.de/a?b=c#d'}]",
    ],
)
def test_a_right_article_is_valid(problems, more):
    assert problems(yaml.load(ARTICLE + more, Loader), "article") == []


@pytest.mark.parametrize(
    ["more", "message"],
    [
        ("titel: Wohngeld", "'titel' was unexpected"),
        ("municipalities: {duisburg: {catgory: soziales}}", "$.municipalities.duisburg"),
        ("municipalities: {duisburg: {category: soziales}}", "$.municipalities.duisburg"),
        ("municipalities: {Duisburg: }", "$.municipalities"),
        ("reviewed: 2026-02-30", "is not a 'date'"),
        ("reviewed: 31.03.2026", "$.reviewed"),
        ("leika: '98107023000000'", "$.leika"),
        ("leika: '9910702300000'", "$.leika"),
        ("leika: 99107023000000", "$.leika"),
        ("review-every: 6 weeks", "'6 weeks' does not match"),
        ("confidence: sure", "'sure' is not one of"),
        ("offered: 'no'", "is not of type 'boolean'"),
        ("online: http://www.duisburg.de", "$.online"),
        ("keywords: Miete", "is not of type 'array'"),
        ("keywords: ['']", "$.keywords[0]"),
        ("related: [Wohn Geld]", "$.related[0]"),
        ("fees: [{amount: '22,80'}]", "$.fees[0].amount"),
        ("fees: [{amount: -1}]", "$.fees[0].amount"),
        ("fees: [{name: Antrag}]", "$.fees[0]"),
        ("fees: [{min: 3}]", "$.fees[0]"),
        ("legal: [{title: Gesetz}]", "'url' is a required property"),
        ("answer: " + "a" * 401, "$.answer"),
        ("duration: ", "$.duration"),
    ],
)
def test_a_wrong_article_is_not(problems, more, message):
    found = problems(yaml.load(ARTICLE + more, Loader), "article")
    assert found and any(message in problem for problem in found), found


@pytest.mark.parametrize(
    ["kind", "text", "message"],
    [
        ("article", "title: A\nanswer: B", "'category' is a required property"),
        ("municipality", "name: A", "'state' is a required property"),
        ("municipality", "name: A\nstate: DE-XX", "$.state"),
        ("municipality", "name: A\nstate: DE-NW\nags: 05112000", "$.ags"),
        ("municipality", "name: A\nstate: DE-NW\nlines: ['0203 94000']", "$.lines[0]"),
        ("municipality", "name: A\nstate: DE-NW\naccent: blue", "$.accent"),
        ("office", "name: A\nhours: {monday: '8:00-9:00'}", "'monday' was unexpected"),
        ("office", "name: A\nhours: {mon: 8 bis 9}", "$.hours.mon"),
        ("office", "name: A\naddress: {street: B, city: C}", "'postcode' is a required property"),
        ("office", "name: A\nclosed: ['2026-12-24 bis 2026-12-31']", "$.closed[0]"),
        ("office", "name: A\nemail: amt", "$.email"),
        ("notice", "title: A\nfrom: 2026-11-22T25:00", "$.from"),
        ("notice", "title: A\nseverity: high", "$.severity"),
        ("knowledge-base", "title: A", "'categories' is a required property"),
        ("knowledge-base", "title: A\ncategories: [{id: a}]", "'title' is a required property"),
        ("knowledge-base", "title: A\ncategories: []\nlimits: {nesting: 4}", "$.limits.nesting"),
        ("knowledge-base", "title: A\ncategories: []\nrules: {link.http: fatal}", "'fatal' is not one of"),
    ],
)
def test_other_kinds_with_a_mistake_are_not_valid(problems, kind, text, message):
    found = problems(yaml.load(text, Loader), kind)
    assert found and any(message in problem for problem in found), found


def test_rules_may_be_switched_off(problems):
    assert problems(yaml.load("title: A\ncategories: []\nrules: {link.http: off}", Loader), "knowledge-base") == []
