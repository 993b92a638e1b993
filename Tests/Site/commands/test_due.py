"""What is due, as a calendar, a table and JSON that other programs read."""

import csv
import io
import json
import subprocess
from datetime import date, datetime, timedelta, timezone

import icalendar
import jsonschema
import pytest

from conftest import DATE, REPOSITORY

DAY = date.fromisoformat(DATE)


@pytest.fixture(scope="module")
def due(binary):

    def due(*options):
        command = [binary, "due", "--content", REPOSITORY / "content", "--date", DATE, "--within", "1y", *options]
        done = subprocess.run(command, capture_output=True, timeout=60)
        assert done.returncode == 0, done.stderr
        return done.stdout

    return due


def events(data):
    calendar = icalendar.Calendar.from_ical(data)
    assert calendar["VERSION"] == "2.0" and calendar["PRODID"]
    assert not calendar.errors
    found = list(calendar.walk("VEVENT"))
    for event in found:
        assert not event.errors, event.errors
    return found


def test_the_calendar_is_read_by_another_program(due):
    data = due("--format", "ics")
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert max(map(len, data.split(b"\r\n"))) <= 75
    found = events(data)
    assert len({str(event["UID"]) for event in found}) == len(found) > 20
    for event in found:
        start, end = event["DTSTART"].dt, event["DTEND"].dt
        assert not isinstance(start, datetime) and end - start == timedelta(days=1)
        assert event["DTSTAMP"].dt == datetime(DAY.year, DAY.month, DAY.day, tzinfo=timezone.utc)
        assert event["SUMMARY"] and event["DESCRIPTION"]
    # What is written comes back as it was written.
    assert data == due("--format", "ics")


def test_calendar_json_and_table_say_the_same(due):
    report = json.loads(due("--format", "json"))
    table = list(csv.DictReader(io.StringIO(due("--format", "tsv").decode()), delimiter="\t", quoting=csv.QUOTE_NONE))
    items = report["items"]
    assert [row["day"] for row in table] == [item["day"] for item in items]
    assert [row["id"] for row in table] == [item["subject"]["id"] for item in items]
    summaries = [f"{item['label']}: {item['subject']['title']}" for item in items]
    found = events(due("--format", "ics"))
    assert [str(event["SUMMARY"]) for event in found] == summaries
    assert [event["DTSTART"].dt.isoformat() for event in found] == [item["day"] for item in items]
    for row in table:
        assert (REPOSITORY / "content" / row["file"].split("content/", 1)[1]).is_file()


@pytest.mark.parametrize("language", ["de", "en"])
def test_json_keeps_to_the_schema_that_the_site_publishes(due, site, language):
    schema = json.loads((site / "redaktion/kalender/due.schema.json").read_text("utf-8"))
    jsonschema.Draft202012Validator.check_schema(schema)
    report = json.loads(due("--format", "json", "--language", language))
    jsonschema.Draft202012Validator(schema).validate(report)
    assert report["date"] == DATE and report["items"]
    item = report["items"][0]
    for wrong in [{"kind": "x"}, {"day": 1}, {"municipalities": ["Ä"]}, {"subject": {}}]:
        broken = report | {"items": [item | wrong]}
        assert not jsonschema.Draft202012Validator(schema).is_valid(broken), wrong


def test_a_city_and_an_owner_have_their_part(due):
    everything = json.loads(due("--format", "json"))["items"]
    city = json.loads(due("--format", "json", "--municipality", "bottrop"))["items"]
    assert city == [item for item in everything if "bottrop" in item["municipalities"]] or len(city) < len(everything)
    assert all("bottrop" in item["municipalities"] for item in city)
    owner = json.loads(due("--format", "json", "--owner", "Standesamt"))["items"]
    assert owner and all(item["owner"] == "Standesamt" for item in owner)


def test_the_feeds_of_the_site_are_calendars(site):
    feeds = sorted((site / "redaktion/kalender").rglob("*.ics"))
    assert {feed.stem for feed in feeds} >= {"alle", "bottrop", "dinslaken", "duisburg", "standesamt"}
    uids = {feed.stem: {str(event["UID"]) for event in events(feed.read_bytes())} for feed in feeds}
    for name, found in uids.items():
        assert found <= uids["alle"], name
    assert uids["bottrop"] and uids["standesamt"]
