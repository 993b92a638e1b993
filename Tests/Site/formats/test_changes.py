"""What a build says has changed since an earlier one: documents, feeds, and what a mirror fetches."""

import json
import shutil
import subprocess
from urllib.parse import urlsplit

import feedparser
import pytest

from conftest import BASE_URL, DATE, REPOSITORY, replace
from json_documents import closed, problems, read


# MARK: Changes since an earlier build


@pytest.fixture(scope="module")
def rebuild(binary, content, site, tmp_path_factory):
    """Builds content that was changed by a function, told of the site that stands."""

    def rebuild(change, *options, edition="agents", since=site):
        folder = tmp_path_factory.mktemp("changed")
        shutil.copytree(content, folder / "content")
        change(folder / "content")
        command = [binary, "build", "--content", folder / "content"]
        command += ["--theme", REPOSITORY / "site", "--output", folder / "site", "--edition", edition]
        command += ["--date", DATE, "--since", since, *options]
        done = subprocess.run(command, capture_output=True, text=True, timeout=60)
        return done, folder / "site"

    return rebuild


def changes(done, folder):
    assert done.returncode == 0, done.stdout + done.stderr
    document = read(folder / "api/v1/changes.json")
    schema = closed(read(folder / "api/v1/schemas/changes.json"))
    assert problems(schema, document) == []
    return {city["municipality"]: city for city in document["municipalities"]}


def test_the_same_content_has_no_changes(rebuild):
    for city in changes(*rebuild(lambda _: None)).values():
        assert (city["added"], city["changed"], city["removed"]) == ([], [], [])


def test_what_changed_is_named_city_by_city(rebuild, site):
    def change(content):
        articles = {file.name: file for file in content.glob("articles/**/*.md")}
        replace(articles["personalausweis.md"], r"(?m)^answer: .*$", "answer: Kommen Sie einfach vorbei.")
        replace(articles["reisepass.md"], r"(?m)\Z", "\n## Neu\n\nEin neuer Abschnitt.\n")
        shutil.copy(articles["reisepass.md"], articles["reisepass.md"].with_name("neuer-artikel.md"))
        replace(articles["reisepass.md"].with_name("neuer-artikel.md"), r"(?m)^aliases:.*$", "")

    done, folder = rebuild(change)
    for city in changes(done, folder).values():
        changed = {article["id"]: article["fields"] for article in city["changed"]}
        assert changed["personalausweis"] == ["answer"]
        assert "bodyHtml" in changed["reisepass"]
        assert "neuer-artikel" in [article["id"] for article in city["added"]]
        for article in city["changed"] + city["added"]:
            assert (folder / "api/v1" / article["url"]).exists()
    listed = read(folder / "api/v1/bottrop/articles.json")["articles"]
    assert next(article for article in listed if article["id"] == "personalausweis")["changed"] == DATE
    feed = (folder / "bottrop/feed.xml").read_text("utf-8")
    assert '<category term="answer"/>' in feed
    # The days go from build to build.
    done, next_folder = rebuild(change, since=folder)
    listed = read(next_folder / "api/v1/bottrop/articles.json")["articles"]
    assert next(article for article in listed if article["id"] == "personalausweis")["changed"] == DATE
    assert changes(done, next_folder)["bottrop"]["changed"] == []


def test_what_is_gone_is_named(rebuild, site, tmp_path):
    older = tmp_path / "older"
    shutil.copytree(site, older)
    path = older / "api/v1/bottrop/articles.json"
    document = read(path)
    document["articles"].append({"id": "weg", "title": "Was es nicht mehr gibt", "offered": True})
    path.write_text(json.dumps(document), "utf-8")
    removed = changes(*rebuild(lambda _: None, since=older))["bottrop"]["removed"]
    assert removed == [{"id": "weg", "title": "Was es nicht mehr gibt"}]


def one_of_each(content):
    """An article goes, one is renamed; an office, a notice and a city change."""
    articles = {file.name: file for file in content.glob("articles/**/*.md")}
    for name in [name for name in articles if name.startswith("fischereischein.")]:
        articles[name].unlink()
    replace(content / "questions.tsv", r"(?m)^.*fischereischein.*\n", "")
    renamed = articles["beglaubigung.md"].rename(articles["beglaubigung.md"].with_name("kopien-beglaubigen.md"))
    replace(renamed, r"\A---\n", "---\naliases: [beglaubigung]\n")
    replace(content / "offices/bottrop/bottrop-buergerbuero.yaml", r"(?m)^phone: .*$", 'phone: "+49204170999"')
    replace(content / "municipalities/bottrop.yaml", r"(?m)^accent: .*$", 'accent: "#004400"')
    notice = "---\ntitle: Kasse zu\nmunicipalities: [bottrop]\nseverity: urgent\n---\n\nDie **Kasse** ist zu.\n"
    (content / "notices/2026-01-01-kasse.md").write_text(notice, "utf-8")


def test_offices_notices_and_cities_that_changed_are_named(rebuild):
    done, folder = rebuild(one_of_each)
    bottrop = changes(done, folder)["bottrop"]
    assert bottrop["offices"]["changed"] == [
        {"id": "bottrop-buergerbuero", "title": "Bürgerbüro Bottrop", "fields": ["phone"]}
    ]
    assert [notice["id"] for notice in bottrop["notices"]["added"]] == ["2026-01-01-kasse"]
    assert {article["id"]: article.get("movedTo") for article in bottrop["removed"]} == {
        "beglaubigung": "kopien-beglaubigen",
        "fischereischein": None,
    }
    cities = read(folder / "api/v1/changes.json")["cities"]
    assert cities["changed"] == [{"id": "bottrop", "title": "Bottrop", "fields": ["accent"]}]
    for name in ["articles", "offices", "notices"]:
        document = read(folder / f"api/v1/bottrop/{name}.json")
        assert problems(closed(read(folder / f"api/v1/schemas/{name}.json")), document) == []
    assert [article["id"] for article in read(folder / "api/v1/bottrop/articles.json")["removed"]] == [
        "fischereischein"
    ]


def test_a_reader_of_feeds_is_told_what_is_gone(rebuild):
    # A feed names the articles that were checked last; the one that goes is to be among them.
    _, old = rebuild(
        lambda content: replace(
            content / "articles/freizeit/fischereischein.md", r"(?m)^reviewed: .*$", f"reviewed: {DATE}"
        )
    )
    done, folder = rebuild(one_of_each)
    assert done.returncode == 0, done.stderr
    before = feedparser.parse((old / "bottrop/feed.xml").read_bytes())
    after = feedparser.parse((folder / "bottrop/feed.xml").read_bytes())
    assert not before.bozo and not after.bozo
    entries = {entry.id: entry for entry in after.entries}
    assert len(entries) == len(after.entries)
    city = f"{BASE_URL}bottrop/"
    gone = entries[f"{city}fischereischein/"]
    assert gone.title.endswith("(entfallen)") and gone.link == city
    assert entries[f"{city}stelle/bottrop-buergerbuero/"].tags[0].term == "phone"
    assert "Die Kasse ist zu." in entries[f"{city}#2026-01-01-kasse"].summary
    # A reader that knows the old entry takes the new one for its successor.
    assert f"{city}fischereischein/" in {entry.id for entry in before.entries}
    for entry in after.entries:
        assert entry.updated_parsed and entry.author
        assert (folder / urlsplit(entry.link).path.removeprefix("/wissen/") / "index.html").exists()


def test_a_mirror_fetches_what_differs(rebuild, site, tmp_path):
    done, folder = rebuild(one_of_each)
    assert done.returncode == 0, done.stderr

    def hashes(folder):
        return {file["path"]: file["sha256"] for file in read(folder / "api/v1/manifest.json")["files"]}

    old, new = hashes(site), hashes(folder)
    mirror = tmp_path / "mirror"
    shutil.copytree(site, mirror)
    differing = [path for path in new if old.get(path) != new[path]]
    assert 0 < len(differing) < len(new)
    assert "api/v1/dinslaken/openings.json" not in differing
    for path in differing:
        (mirror / path).parent.mkdir(parents=True, exist_ok=True)
        shutil.copyfile(folder / path, mirror / path)
    for path in old.keys() - new.keys():
        (mirror / path).unlink()
    shutil.copyfile(folder / "api/v1/manifest.json", mirror / "api/v1/manifest.json")

    def contents(folder):
        return {file.relative_to(folder): file.read_bytes() for file in folder.rglob("*") if file.is_file()}

    assert contents(mirror) == contents(folder)


@pytest.mark.parametrize("broken", ["", "{", "[]", '{"date": 1}'])
def test_a_folder_that_is_no_site_is_wrong_use(rebuild, tmp_path, broken):
    (tmp_path / "api/v1").mkdir(parents=True)
    if broken:
        (tmp_path / "api/v1/index.json").write_text(broken)
    done, folder = rebuild(lambda _: None, since=tmp_path)
    assert done.returncode == 2 and "--since" in done.stderr, done.stderr
    assert not folder.exists()


def test_another_edition_is_no_earlier_state(rebuild, site):
    done, _ = rebuild(lambda _: None, edition="public", since=site)
    assert done.returncode == 2 and "agents" in done.stderr
