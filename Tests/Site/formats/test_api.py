"""The JSON interface is what its own description says, in both editions, by independent validators."""

import hashlib
import re
import subprocess
import sys
from pathlib import Path

import jsonschema
import openapi_spec_validator
import pytest

from conftest import DATE, REPOSITORY
from expectations import expect_none
from json_documents import closed, problems, read
from serving import Serve

DESCRIPTIONS = {"openapi.json"}


def documents(folder):
    """Every document by its path below api/v1."""
    api = folder / "api/v1"
    return {
        str(file.relative_to(api)): read(file)
        for file in sorted(api.rglob("*.json"))
        if file.parent.name != "schemas" and file.name not in DESCRIPTIONS
    }


def test_every_schema_is_a_schema_with_a_name(built):
    for file in (built / "api/v1/schemas").glob("*.json"):
        schema = read(file)
        jsonschema.Draft202012Validator.check_schema(schema)
        assert schema["$id"].endswith(f"/api/v1/schemas/{file.name}")


def test_every_document_is_valid_and_has_no_member_that_is_not_described(built):
    api = built / "api/v1"
    schemas = {file.resolve(): closed(read(file)) for file in (api / "schemas").glob("*.json")}
    found = []
    for path, document in documents(built).items():
        schema = schemas[(api / path).parent.joinpath(document["$schema"]).resolve()]
        found += [f"{path}: {problem}" for problem in problems(schema, document)]
    expect_none(found)


def test_a_wrong_document_is_not_valid(built):
    """Otherwise the test above would find nothing."""
    schema = closed(read(built / "api/v1/schemas/article.json"))
    article = next(value for path, value in documents(built).items() if "/articles/" in path)
    for change in [{"title": 1}, {"offered": "no"}, {"unknown": True}, {"reviewed": "31.03.2026"}, {"id": "Ä"}]:
        assert problems(schema, article | change), change
    assert problems(schema, {key: value for key, value in article.items() if key != "offices"})


def test_the_first_document_names_every_file(built):
    index = read(built / "api/v1/index.json")
    patterns = {
        entry["url"]: re.compile(re.sub(r"\\{\w+\\}", "[a-z0-9-]+", re.escape(entry["url"])) + r"\Z")
        for entry in index["documents"]
    }
    paths = list(documents(built))
    expect_none([path for path in paths if sum(bool(p.match(path)) for p in patterns.values()) != 1])
    expect_none([url for url, pattern in patterns.items() if not any(map(pattern.match, paths))])
    expect_none([entry["schema"] for entry in index["documents"] if not (built / "api/v1" / entry["schema"]).exists()])


def test_the_description_is_openapi(built):
    openapi_spec_validator.validate(read(built / "api/v1/openapi.json"))


def test_a_public_site_has_no_notices(public_site):
    expect_none([path for path in documents(public_site) if path.endswith(("/notices.json", "/contacts.json"))])
    paths = read(public_site / "api/v1/openapi.json")["paths"]
    assert not {"/{municipality}/notices.json", "/{municipality}/contacts.json"} & paths.keys()
    assert "/{municipality}/streets.json" in paths


def test_the_directory_is_told_as_it_is_written(site, content):
    contacts = read(site / "api/v1/bottrop/contacts.json")["contacts"]
    lines = (content / "contacts/bottrop.tsv").read_text("utf-8").splitlines()
    assert len(contacts) == len([line for line in lines if line and not line.startswith("#")]) - 1
    offices = {office["id"] for office in read(site / "api/v1/bottrop/offices.json")["offices"]}
    assert {contact["office"] for contact in contacts} <= offices
    districts = {district["id"] for district in read(site / "api/v1/bottrop/districts.json")["districts"]}
    streets = read(site / "api/v1/bottrop/streets.json")["streets"]
    assert len(streets) >= 60 and {street.get("district") for street in streets} - {None} <= districts
    assert len(read(site / "api/v1/bodies.json")["bodies"]) >= 12


def test_guides_are_graphs(site):
    """Every answer leads to one thing, and every question is reached from the first."""
    for city in ["bottrop", "dinslaken", "duisburg"]:
        guides = read(site / f"api/v1/{city}/guides.json")["guides"]
        assert len(guides) >= 20
        for guide in guides:
            questions = {question["key"]: question for question in guide.get("questions", [])}
            reached, left = set(), [guide["start"]] if questions else []
            while left:
                key = left.pop()
                if key in reached:
                    continue
                reached.add(key)
                for answer in questions[key]["answers"]:
                    targets = [name for name in ["to", "article", "office", "body"] if name in answer]
                    assert len(targets) == 1 or (not targets and "say" in answer), answer
                    left += [answer["to"]] if "to" in answer else []
            assert reached == set(questions)
            assert questions or len(guide["steps"]) >= 2


def test_the_manifest_has_the_hash_of_every_other_file(built):
    listed = {file["path"]: file for file in read(built / "api/v1/manifest.json")["files"]}
    files = {str(file.relative_to(built)): file for file in built.rglob("*") if file.is_file()}
    assert set(listed) == set(files) - {"api/v1/manifest.json", ".auskunft"}
    for path, entry in listed.items():
        data = files[path].read_bytes()
        assert (len(data), hashlib.sha256(data).hexdigest()) == (entry["bytes"], entry["sha256"]), path


def test_a_client_made_from_the_description_meets_no_surprise(binary, content, tmp_path):
    """Schemathesis asks for what the description allows, and compares the answers with it; it leaves a cache where it runs."""
    server = Serve(binary, content, REPOSITORY / "site", "--port", "0", "--date", DATE)
    server.wait_until_ready()
    url = f"{server.address}api/v1"
    command = [Path(sys.executable).parent / "schemathesis", "run", f"{url}/openapi.json", "--url", url]
    command += ["--phases", "examples,coverage,fuzzing", "--mode", "positive", "--max-examples", "20"]
    command += ["--checks", "not_a_server_error,status_code_conformance,response_schema_conformance"]
    command += ["--generation-deterministic", "--no-color"]
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=300, cwd=tmp_path)
    finally:
        status = server.stop()
    assert status == 0
    assert done.returncode == 0, done.stdout[-4000:] + done.stderr[-1000:]
