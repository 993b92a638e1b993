"""The repository's texts for people: links lead somewhere, paths named are there, the handbook is whole."""

import re
import subprocess

import pytest

from conftest import REPOSITORY

HANDBOOK = REPOSITORY / "site/handbook"
TEXTS = sorted(REPOSITORY.glob("*.md")) + sorted(HANDBOOK.glob("*.md"))
# Paths of the repository begin so; everything else in code is a command, a key, or a path of somebody's content or site.
FOLDERS = ("Sources/", "Tests/", "Plugins/", "Benchmarks/", ".ci/")
MADE = ("site/dist",)


def name(path):
    return str(path.relative_to(REPOSITORY))


def without_code(text):
    return re.sub(r"`[^`\n]*`", "", re.sub(r"(?ms)^ *(```|~~~).*?^ *\1", "", text))


def anchors(path):
    """The ids of a page's headings, as git hosts write them."""
    found = set()
    for heading in re.findall(r"(?m)^#+ (.*)$", re.sub(r"(?ms)^ *```.*?^ *```", "", path.read_text("utf-8"))):
        found.add(re.sub(r"[^\w -]", "", re.sub(r"\[([^]]*)\]\([^)]*\)", r"\1", heading).lower()).replace(" ", "-"))
    return found


def broken_links(path):
    for target in re.findall(r"\]\(([^)\s]+)\)", without_code(path.read_text("utf-8"))):
        if re.match(r"[a-z]+:", target):
            continue
        file, _, anchor = target.partition("#")
        leads_to = (path.parent / file).resolve() if file else path
        if not leads_to.exists() or anchor and anchor not in anchors(leads_to):
            yield target


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_links_lead_somewhere(path):
    assert list(broken_links(path)) == []


def tracked():
    listed = subprocess.run(["git", "ls-files"], cwd=REPOSITORY, capture_output=True, text=True, check=True)
    files = set(listed.stdout.splitlines())
    folders = {"/".join(file.split("/")[:depth]) for file in files for depth in range(1, file.count("/") + 1)}
    return files | folders


def named_paths(text):
    """What is written as code and is a path of the repository: `Sources/Search/Text`, `Tests/Site/run BINARY`."""
    for code in re.findall(r"`([^`\n]+)`", text):
        for word in code.split():
            if word.startswith(FOLDERS) and not word.startswith(MADE):
                yield word.rstrip("/,;:")


def is_there(path, tracked):
    # `Sources/Exchange/{XZuFi,SQLite}` names two, `<Group>` and `*` any.
    if match := re.fullmatch(r"(.*)\{(.*)\}(.*)", path):
        return all(is_there(match[1] + part + match[3], tracked) for part in match[2].split(","))
    if "<" in path or "*" in path:
        pattern = "".join("[^/]*" if re.match(r"<|\*", part) else re.escape(part) for part in re.split(r"(<[^>]*>|\*+)", path))
        return any(re.fullmatch(pattern, file) for file in tracked)
    return path in tracked or f"{path}.swift" in tracked


@pytest.mark.parametrize("path", TEXTS, ids=name)
def test_paths_named_are_there(path):
    files = tracked()
    assert [named for named in named_paths(path.read_text("utf-8")) if not is_there(named, files)] == []


def test_what_is_not_there_is_found(tmp_path):
    files = tracked()
    assert is_there("Sources/Search/Text", files)
    assert is_there("Tests/<Module>Tests", files)
    assert not is_there("Sources/Search/{Text,Nothing}", files)
    assert not is_there("Sources/Nothing/<Group>/Rule.swift", files)
    page = tmp_path / "page.md"
    page.write_text("# One\n\n[a](#one) [b](#two) [c](none.md) [d](https://auskunft.example/) `[e](code.md)`\n", "utf-8")
    assert list(broken_links(page)) == ["#two", "none.md"]


def test_the_readme_is_short_and_begins_with_two_commands():
    lines = (REPOSITORY / "README.md").read_text("utf-8").splitlines()
    assert len(lines) <= 200
    assert [line.split("#")[0].strip() for line in lines[2:4]] == ["make site", "make test"]
    assert sum("](site/pictures/" in line for line in lines) == 2


def test_the_contents_of_the_handbook_name_every_page():
    contents = (HANDBOOK / "README.md").read_text("utf-8")
    pages = sorted(path.name for path in HANDBOOK.glob("*.md") if path.name != "README.md")
    assert sorted(re.findall(r"\]\(([a-z-]+\.md)\)", contents)) == pages
    for page in pages:
        title, rest = (HANDBOOK / page).read_text("utf-8").split("\n", 1)
        assert title.startswith("# ") and not re.search(r"(?m)^# ", re.sub(r"(?ms)^ *```.*?^ *```", "", rest)), page
