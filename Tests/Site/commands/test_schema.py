"""An independent validator takes every file of content/ by the printed schemas, and no file with a mistake."""

import json
import re
import subprocess
from pathlib import Path

import jsonschema
import pytest
import yaml

from conftest import REPOSITORY
from expectations import expect_none

KINDS = ["article", "municipality", "office", "notice", "guide", "bodies", "facts", "knowledge-base"]


class Loader(yaml.SafeLoader):
    """Takes plain texts for what YAML 1.2 (core schema) says they are."""


Loader.yaml_implicit_resolvers = {}
for tag, pattern, first in [
    ("bool", "true|True|TRUE|false|False|FALSE", "tTfF"),
    ("int", "[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", "-+0123456789"),
    ("float", r"[-+]?(?:\.[0-9]+|[0-9]+(?:\.[0-9]*)?)(?:[eE][-+]?[0-9]+)?", "-+.0123456789"),
    ("null", "~|null|Null|NULL|", ["~", "n", "N", ""]),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{pattern})$"), first)


def integer(loader, node):
    text = loader.construct_scalar(node)
    base = {"0o": 8, "0x": 16}.get(text[:2], 10)
    return int(text[2:] if base != 10 else text, base)


Loader.add_constructor("tag:yaml.org,2002:int", integer)


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
    return {"auskunft.yaml": "knowledge-base", "bodies.yaml": "bodies", "facts.yaml": "facts", "municipalities": "municipality"}.get(folder, folder.rstrip("s")), "#"


FILES = sorted(
    file
    for pattern in ["auskunft.yaml", "bodies.yaml", "facts.yaml", "municipalities/*.yaml", "offices/*/*.yaml", "articles/**/*.md", "guides/*.yaml", "notices/*.md"]
    for file in (REPOSITORY / "content").glob(pattern)
)


@pytest.fixture(scope="module")
def schemas(binary):

    def schema(kind):
        done = subprocess.run([binary, "schema", kind], capture_output=True, timeout=60, check=True)
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
        "leika: 99107023000000",
        "title: true",
        "keywords: [2026, true]",
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
        ("leika: 991070230000000", "$.leika"),
        ("fees: [{free: false}]", "$.fees[0]"),
        ("fees: [{amount: 3, free: true}]", "$.fees[0]"),
        ("fees: [{amount: 3, min: 1, max: 2}]", "$.fees[0]"),
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


SETTINGS = "title: A\ncategories: [{id: soziales, title: B}]\n"
CITY = "name: A\nstate: DE-NW\n"
OFFICE = "name: A\n"
NOTICE = "title: A\n"

# One value of a key: whether schema and reader find nothing wrong with it, or both something.
VALUES = [
    *[
        ("article", ARTICLE, line)
        for line in """
            title: true|title: 2026|title: 1.5|title: ~|title: ''|title: [a]|title: null|title: 007
            keywords: [~]|keywords: [null]|keywords: [true, 1.5, 2026]|keywords: ['~']|keywords: [a: b]|keywords: a
            leika: 99107023000000|leika: '99107023000000'|leika: 9910702300000|leika: 98107023000000
            leika: 991070230000000|leika: 1e14|leika: true
            related: [2026]|related: ['2026']|related: [true]|related: [007]|related: [a-1]|related: [1e3]
            offered: true|offered: True|offered: 'true'|offered: yes|offered: 1|offered: ~
            reviewed: 2026-03-31|reviewed: '2026-03-31'|reviewed: 20260331|reviewed: 2026
            review-every: 1 year|review-every: 12|confidence: draft|confidence: 1|audience: true
            fees: [{amount: 46}]|fees: [{amount: 46.5}]|fees: [{amount: '46.50'}]|fees: [{amount: -1}]
            fees: [{amount: '46.005'}]|fees: [{amount: 1234567890123}]|fees: [{amount: true}]|fees: [{amount: ~}]
            fees: [{free: true}]|fees: [{free: false}]|fees: [{amount: 5, free: false}]|fees: [{amount: 5, free: true}]
            fees: [{min: 1, max: 2}]|fees: [{min: 1}]|fees: [{min: 1, max: 2, amount: 3}]|fees: [{min: 1, max: 2, free: true}]
            fees: [{amount: 46 USD}]|fees: [{amount: 46, currency: USD}]|fees: [{name: a}]|fees: []|fees: {}
            municipalities: {a: }|municipalities: {a: ~}|municipalities: {a: {}}|municipalities: {a: 1}
            duration: „zwei: drei“|deadline: 3|owner: false|instead: 0x1F
        """.replace("\n", "|").split("|")
    ],
    *[
        ("municipality", CITY, line)
        for line in """
            ags: 05112000|ags: '05112000'|ags: 15112000|ags: 5112000|ags: 151120000|ags: true
            ars: 051120000000|ars: '051120000000'|ars: 151120000000
            switchboard: +4920394000|switchboard: '+4920394000'|switchboard: 4920394000|lines: [+4920394000]
            accent: '#005ea5'|accent: 005ea5|since: 2026-01-01|status: pilot|status: 1
        """.replace("\n", "|").split("|")
    ],
    *[
        ("office", OFFICE, line)
        for line in """
            transfer: 4711|transfer: '0815'|transfer: 0815|note: true|email: 1
            address: {street: B, postcode: 46236, city: C}|address: {street: B, postcode: '01067', city: C}
            address: {street: B, postcode: 01067, city: C}|address: {street: B, postcode: 4623, city: C}
            hours: {mon: '08:00-12:00'}|hours: {mon: 8}|closed: [2026-12-24]|closed: [2026]
        """.replace("\n", "|").split("|")
    ],
    *[
        ("knowledge-base", SETTINGS, line)
        for line in """
            care: {sentence-words: 30}|care: {sentence-words: '30'}|care: {sentence-words: 30.5}
            care: {sentence-words: 5}|limits: {nesting: 60}|search: {thesaurus: true}|search: {thesaurus: 'true'}
            sections: [{heading: A, module: 08}]|sections: [{heading: A, module: '08'}]|sections: [{heading: A, module: 12}]
            rules: {link.http: error}|rules: {link.http: off}|rules: {link.http: true}
        """.replace("\n", "|").split("|")
    ],
    ("notice", NOTICE, "from: 2026-11-22T08:00"),
    ("notice", NOTICE, "from: 2026"),
    ("notice", NOTICE, "articles: [1]"),
    ("notice", NOTICE, "severity: info"),
]
VALUES = [(kind, head, line.strip()) for kind, head, line in VALUES if line.strip()]


def file_of(kind, head, line):
    """A file that has the value, and what is needed besides."""
    key = line.partition(":")[0]
    return "".join(part + "\n" for part in head.strip().splitlines() if not part.startswith(key + ":")) + line + "\n"


PATHS = {
    "article": "articles/probe-{}.md",
    "municipality": "municipalities/probe-{}.yaml",
    "office": "offices/a/probe-{}.yaml",
    "notice": "notices/2026-11-22-probe-{}.md",
    "knowledge-base": "auskunft.yaml",
}


@pytest.fixture(scope="module")
def found_by_reader(binary, tmp_path_factory):
    """What the reader finds wrong with the form of the file of each value: a run for each kind, for the settings one for each."""
    found = {}
    for kind, path in PATHS.items():
        values = [value for value in VALUES if value[0] == kind]
        batches = [values] if "{}" in path else [[value] for value in values]
        for batch in batches:
            root = tmp_path_factory.mktemp("content")
            paths = {path.format(number): value for number, value in enumerate(batch)}
            files = {"auskunft.yaml": SETTINGS, "municipalities/a.yaml": CITY}
            files |= {path: file_of(*value) for path, value in paths.items()}
            for name, content in files.items():
                file = root / name
                file.parent.mkdir(parents=True, exist_ok=True)
                file.write_text(f"---\n{content}\n---\n\nText.\n" if name.endswith(".md") else content, "utf-8")
            command = [binary, "check", "--content", root, "--date", "2026-11-22", "--format", "json", "--language", "en"]
            done = subprocess.run(command, capture_output=True, timeout=60)
            found |= {value: [] for value in batch}
            for finding in json.loads(done.stdout)["findings"]:
                value = paths.get(str(Path(finding["file"]).relative_to(root)))
                # Typographic quotes are a text to everybody.
                is_form = finding["rule"].startswith(("contract.", "yaml.", "fee.price"))
                if value and is_form and finding["rule"] != "contract.quotation-marks":
                    found[value].append(f"{finding['rule']}: {finding['message']}")
    return found


@pytest.mark.parametrize(["kind", "head", "line"], VALUES, ids=[f"{kind}: {line}" for kind, _, line in VALUES])
def test_schema_and_reader_agree(problems, found_by_reader, kind, head, line):
    try:
        by_schema = problems(yaml.load(file_of(kind, head, line), Loader), kind)
    except yaml.YAMLError as error:
        by_schema = [str(error)]
    by_reader = found_by_reader[kind, head, line]
    assert bool(by_schema) == bool(by_reader), f"schema: {by_schema}\nreader: {by_reader}"
