"""Findings for machines keep to the schemas of their formats, whatever is wrong in the content."""

import json
import re
import shutil
import subprocess

import jsonschema
import pytest
from pydantic_sarif.model import StaticAnalysisResultsFormatSarifVersion210JsonSchema as SarifLog

from conftest import DATE, REPOSITORY

MISTAKES = {
    "articles/ausweise/personalausweis.md": [("category:", "categroy:"), ("## Ablauf", "## Ablauf, 100 % *neu*::")],
    "municipalities/bottrop.yaml": [("state: DE-NW", "state: Nordrhein")],
    "offices/bottrop/bottrop-buergerbuero.yaml": [("hours:", "hours:\n  moo: \"25:00-12:00\"")],
}
EXTRA = """---
title: Größe & „Maß“ 😀
category: ausweise
answer: Ja.
municipalities: {bottrop: , dinslaken: }
---

😀 Ümläute [hier](gibt-es-nicht.md#x), {{ gebuehr }}, <b>HTML</b>
und [[auch-nicht]]: http://beispiel.example/ für, alle.
"""


@pytest.fixture(scope="module")
def folder(tmp_path_factory):
    folder = tmp_path_factory.mktemp("mistakes")
    shutil.copytree(REPOSITORY / "content", folder / "content")
    for path, changes in MISTAKES.items():
        file = folder / "content" / path
        text = file.read_text("utf-8")
        for old, new in changes:
            assert old in text, (path, old)
            text = text.replace(old, new, 1)
        file.write_text(text, "utf-8")
    (folder / "content/articles/größe, neu").mkdir()
    (folder / "content/articles/größe, neu/mass.md").write_text(EXTRA, "utf-8")
    return folder


@pytest.fixture(scope="module")
def printed(binary, folder):

    def printed(form, language="de"):
        command = [binary, "check", "--date", DATE, "--format", form, "--language", language]
        done = subprocess.run(command, cwd=folder, capture_output=True, timeout=60)
        assert done.returncode == 1, done.stderr
        return done.stdout.decode("utf-8")

    return printed


@pytest.mark.parametrize("language", ["de", "en"])
def test_json_keeps_to_the_schema_that_the_site_publishes(printed, site, language):
    schema = json.loads((site / "redaktion/regeln/findings.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(printed("json", language))
    jsonschema.Draft202012Validator(schema).validate(report)
    assert len(report["findings"]) == report["errors"] + report["warnings"] + report["notes"] > 8
    assert {"related", "fixes", "help"} <= set().union(*(finding.keys() for finding in report["findings"]))
    # Every rule that found something is explained, and has its page.
    assert report["rules"].keys() == {finding["rule"] for finding in report["findings"]}
    for name, rule in report["rules"].items():
        assert rule["page"].endswith(f"redaktion/regeln/{name}/")
        assert (site / rule["page"][rule["page"].index("redaktion/") :] / "index.html").is_file(), name


def test_the_schema_refuses_what_is_no_report(site):
    schema = json.loads((site / "redaktion/regeln/findings.schema.json").read_text("utf-8"))
    validator = jsonschema.Draft202012Validator(schema)
    place = {"line": 1, "column": 1, "endLine": 1, "endColumn": 2}
    finding = {"rule": "link.http", "severity": "error", "file": "a.md", "range": place, "message": "Satz."}
    finding |= {"municipalities": [], "related": [], "fixes": []}
    whole = {"version": 1, "errors": 1, "warnings": 0, "notes": 0}
    assert validator.is_valid(whole | {"findings": [finding]})
    for wrong in [{"severity": "fatal"}, {"range": place | {"line": 0}}, {"rule": ""}, {"message": ""}]:
        assert not validator.is_valid(whole | {"findings": [finding | wrong]}), wrong
    assert not validator.is_valid(whole | {"findings": [], "version": 2})


@pytest.mark.parametrize("language", ["de", "en"])
def test_sarif_keeps_to_the_published_schema(printed, language):
    """The models of pydantic-sarif are generated from the schema of the standard, and forbid what it does not name."""
    text = printed("sarif", language)
    SarifLog.model_validate_json(text)
    log = json.loads(text)
    run = log["runs"][0]
    rules = run["tool"]["driver"]["rules"]
    assert len({rule["id"] for rule in rules}) == len(rules)
    for rule in rules:
        assert rule["shortDescription"]["text"] and rule["help"]["text"], rule["id"]
        assert rule["shortDescription"]["text"] in rule["help"]["markdown"], rule["id"]
        assert rule["help"]["markdown"].count("```") >= 4, rule["id"]
        assert rule["defaultConfiguration"]["level"] in ["error", "warning", "note"]
    for result in run["results"]:
        assert rules[result["ruleIndex"]]["id"] == result["ruleId"]
        for location in result["locations"] + result.get("relatedLocations", []):
            place = location["physicalLocation"]
            # A relative reference (RFC 3986, 4.2).
            assert re.fullmatch(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+", place["artifactLocation"]["uri"])
            region = place["region"]
            end = (region["endLine"], region["endColumn"])
            assert (region["startLine"], region["startColumn"]) <= end
    assert any(result.get("fixes") for result in run["results"])
    marks = [result["partialFingerprints"]["finding/v1"] for result in run["results"]]
    assert len(set(marks)) == len(marks)


def test_sarif_with_a_mistake_is_refused(printed):
    log = json.loads(printed("sarif"))
    log["runs"][0]["results"][0]["level"] = "fatal"
    with pytest.raises(ValueError):
        SarifLog.model_validate(log)


# What GitLab's documentation of the Code Quality report asks for.
CODE_QUALITY = {
    "type": "array",
    "items": {
        "type": "object",
        "required": ["description", "check_name", "fingerprint", "severity", "location"],
        "properties": {
            "description": {"type": "string", "minLength": 1},
            "check_name": {"type": "string", "minLength": 1},
            "fingerprint": {"type": "string", "pattern": "^[0-9a-f]{16}$"},
            "severity": {"enum": ["info", "minor", "major", "critical", "blocker"]},
            "location": {
                "type": "object",
                "required": ["path", "lines"],
                "properties": {
                    # Relative to the repository, and not begun with ./
                    "path": {"type": "string", "pattern": "^(?!\\./|/).+"},
                    "lines": {"type": "object", "required": ["begin"], "properties": {"begin": {"type": "integer"}}},
                },
            },
        },
    },
}


def test_gitlab_report_has_the_form_of_code_quality(printed):
    text = printed("gitlab")
    report = json.loads(text)
    jsonschema.Draft202012Validator(CODE_QUALITY).validate(report)
    assert len({issue["fingerprint"] for issue in report}) == len(report) > 8
    # Neither a byte-order mark nor anything besides the list.
    assert text.startswith("[")


def test_github_annotations_read_back_as_they_were_meant(printed):
    findings = json.loads(printed("json"))["findings"]
    # GitHub shows the first ten of a step only: errors come first, each weight in the order of files.
    findings.sort(key=lambda finding: ["error", "warning", "note"].index(finding["severity"]))
    lines = printed("github").splitlines()
    assert len(lines) == len(findings)
    for line, finding in zip(lines, findings):
        command, properties, message = re.fullmatch(r"::(\w+) ([^:]*)::(.*)", line).groups()
        values = dict(pair.split("=", 1) for pair in properties.split(","))

        def read(text, marks):
            # As @actions/core writes them: https://docs.github.com/actions (workflow commands).
            for mark, character in marks:
                text = text.replace(mark, character)
            return text.replace("%25", "%")

        marks = [("%0D", "\r"), ("%0A", "\n")]
        assert read(values["file"], [*marks, ("%3A", ":"), ("%2C", ",")]) == finding["file"]
        assert int(values["line"]) == finding["range"]["line"]
        assert values["title"] == finding["rule"]
        assert read(message, marks).startswith(finding["message"])
        assert command == {"error": "error", "warning": "warning", "note": "notice"}[finding["severity"]]
